# cmake -DPROGRAM=two-hats -DPLAY=file.play -DSOURCE=folder -P run_play.cmake
# Runs one play. Its first line may begin with "# args:" and options of the program (--pack, --seed, --text, --hat).
file(STRINGS ${PLAY} first LIMIT_COUNT 1 ENCODING UTF-8)
set(args "")
if(first MATCHES "^# args: *(.*)$")
  separate_arguments(args UNIX_COMMAND "${CMAKE_MATCH_1}")
endif()
execute_process(COMMAND ${PROGRAM} ${args} play ${PLAY} WORKING_DIRECTORY ${SOURCE} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PLAY}: exit ${result}")
endif()
