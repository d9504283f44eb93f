# cmake -DVERSION=1.2.3 -DSOURCE=folder -DOUTPUT=version.cpp -P version.cmake
# Writes the source of two_hats::version(). It runs with every build and writes only where something changed, so that a
# new commit compiles one small file. An exported tree (git archive) has its commit in cmake/commit.txt.
set(commit "")
if(EXISTS ${SOURCE}/.git)
  find_program(GIT git)
  if(GIT)
    # As root in somebody else's clone git would refuse; reading the index without its lock disturbs nobody.
    execute_process(COMMAND ${CMAKE_COMMAND} -E env GIT_OPTIONAL_LOCKS=0
                            ${GIT} -c safe.directory=* describe --tags --always --abbrev=12 --dirty
                    WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    string(REGEX REPLACE "-dirty$" ", changed since" commit "${commit}")
  endif()
else()
  file(STRINGS ${SOURCE}/cmake/commit.txt exported LIMIT_COUNT 1)
  if(exported MATCHES "^[0-9a-f]+$")
    string(SUBSTRING ${exported} 0 12 commit)
  endif()
endif()
if(NOT commit)
  set(commit "unknown commit")
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT [[#include "game/version.h"

const char* two_hats::version() { return "two-hats @VERSION@ (@commit@)"; }
]] @ONLY)
