# two_hats_room(<engine|game> <name> [FAST] [USES room...] [LIBRARIES target...])
# One static library a room, from every .cpp in its folder. What a room uses is public, what it
# links from outside is private unless its headers need it. FAST: -O3 in a release build.
function(two_hats_room house name)
  cmake_parse_arguments(ROOM "FAST" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${house}/${name}/*.cpp)
  set(target two_hats_${name})
  set(kind PUBLIC)
  if(sources)
    add_library(${target} STATIC ${sources})
    if(ROOM_FAST)
      target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O3>)
    elseif(TWO_HATS_SHARED_HEADERS)
      two_hats_shared_headers(${target} ${house})
    endif()
    two_hats_house_options(${target} ${house})
  else()
    add_library(${target} INTERFACE)
    set(kind INTERFACE)
  endif()
  add_library(two_hats::${name} ALIAS ${target})
  target_include_directories(${target} ${kind} ${CMAKE_SOURCE_DIR})
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(${target} ${kind} two_hats::${used})
  endforeach()
  target_link_libraries(${target} ${kind} ${ROOM_LIBRARIES})
endfunction()

# The standard headers compiled once a house and shared by its rooms: a full build gets a fifth faster. Only where asked
# for (./dev does for the release build), since a file that forgot a header would find it here; the other builds tell.
function(two_hats_shared_headers target house)
  set(headers two_hats_${house}_headers)
  if(NOT TARGET ${headers})
    add_library(${headers} OBJECT ${CMAKE_SOURCE_DIR}/cmake/headers.cpp)
    target_precompile_headers(${headers} PRIVATE <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional>
                              <set> <span> <sstream> <string> <string_view> <utility> <variant> <vector>)
    two_hats_house_options(${headers} ${house})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${headers})
endfunction()

# The game draws, words and waits; only the engine computes. -O1 keeps the full build short.
function(two_hats_house_options target house)
  if(TWO_HATS_SHARED_HEADERS AND house STREQUAL "game")
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
endfunction()

# In a sanitized build every program carries the list of leaks that are the drivers' own (cmake/leaks.cpp).
function(two_hats_program target)
  if(TWO_HATS_SANITIZE)
    target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/leaks.cpp)
  endif()
endfunction()

# One test program from the .cpp files of a folder: two_hats_test_program(<name> <folder> library...)
# Every test starts in the source folder.
function(two_hats_test_program name folder)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  two_hats_program(test_${name})
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(test_${name} PRIVATE TWO_HATS_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(test_${name} PRIVATE ${ARGN} rapidcheck GTest::gmock GTest::gtest_main)
  target_precompile_headers(test_${name} REUSE_FROM two_hats_test_headers)
  gtest_discover_tests(test_${name} TEST_PREFIX ${name}/ WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DISCOVERY_MODE PRE_TEST
                       PROPERTIES TIMEOUT 1200)
endfunction()

# One test program a room, from tests/<house>/<name>/*.cpp.
function(two_hats_test house name)
  two_hats_test_program(${name} ${CMAKE_SOURCE_DIR}/tests/${house}/${name} two_hats::${name} ${ARGN})
endfunction()
