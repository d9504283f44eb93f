# two_hats::mixer: the headers of SDL2_mixer, from pkg-config; from its CMake package (vcpkg, Conan) only where there is no
# pkg-config. The library is not linked: game/sound fetches it when the first cue is due.
add_library(two_hats_mixer INTERFACE)
add_library(two_hats::mixer ALIAS two_hats_mixer)
if(PkgConfig_FOUND)
  pkg_check_modules(SDL2_MIXER SDL2_mixer)
endif()
if(SDL2_MIXER_FOUND)
  target_include_directories(two_hats_mixer SYSTEM INTERFACE ${SDL2_MIXER_INCLUDE_DIRS})
else()
  find_package(SDL2_mixer CONFIG REQUIRED)
  target_include_directories(two_hats_mixer SYSTEM INTERFACE
    $<TARGET_PROPERTY:SDL2_mixer::SDL2_mixer,INTERFACE_INCLUDE_DIRECTORIES>)
endif()
