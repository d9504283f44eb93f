# What the tests of packages share.
cmake_minimum_required(VERSION 3.25)

# said(VARIABLE RESULT COMMAND…): runs it, has to end with RESULT, puts all that it says into VARIABLE.
function(said variable expected)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE text ERROR_VARIABLE text RESULT_VARIABLE result)
  if(NOT result EQUAL expected)
    message(FATAL_ERROR "${ARGN}: exit ${result}, not ${expected}\n${text}")
  endif()
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# expect_equal(TEXT EXPECTED)
function(expect_equal text expected)
  if(NOT text STREQUAL expected)
    message(FATAL_ERROR "This was said:\n${text}\nand this was expected:\n${expected}")
  endif()
endfunction()

# skip(REASON): ctest shows the test as skipped, for the words that this begins with.
macro(skip reason)
  message("SKIPPED: ${reason}")
  return()
endmacro()
