# cmake -DTOOL=program "-DARGUMENTS=a;b" -P validate.cmake
# A desktop's own checker has nothing to say against a file of ours.
include(${CMAKE_CURRENT_LIST_DIR}/said.cmake)
find_program(FOUND ${TOOL})
if(NOT FOUND)
  skip("there is no ${TOOL} here")
endif()
said(text 0 ${FOUND} ${ARGUMENTS})
if(text MATCHES "(^|\n)[EW]: |: (error|warning|hint): ")
  message(FATAL_ERROR "${text}")
endif()
