# The header of speech-dispatcher's client (Debian: libspeechd-dev). The library itself is opened while the game runs, so
# the program starts without it; built without the header, the settings say that the voice is not there.
add_library(two_hats_speech INTERFACE)
add_library(two_hats::speech ALIAS two_hats_speech)
find_path(TWO_HATS_SPEECH_HEADER libspeechd.h PATH_SUFFIXES speech-dispatcher)
mark_as_advanced(TWO_HATS_SPEECH_HEADER)
if(TWO_HATS_SPEECH_HEADER)
  target_include_directories(two_hats_speech SYSTEM INTERFACE ${TWO_HATS_SPEECH_HEADER})
  target_compile_definitions(two_hats_speech INTERFACE TWO_HATS_SPEECH=1)
  target_link_libraries(two_hats_speech INTERFACE ${CMAKE_DL_LIBS})
else()
  message(STATUS "libspeechd.h is not here: built without the voice")
  target_compile_definitions(two_hats_speech INTERFACE TWO_HATS_SPEECH=0)
endif()
