# two_hats::mixer: SDL2_mixer, from pkg-config; from its CMake package (vcpkg, Conan) only where there is no pkg-config.
add_library(two_hats_mixer INTERFACE)
add_library(two_hats::mixer ALIAS two_hats_mixer)
if(PkgConfig_FOUND)
  pkg_check_modules(SDL2_MIXER SDL2_mixer)
endif()
if(SDL2_MIXER_FOUND)
  # Not its compiler options: they are those of decoders that are never asked for, and no shared header has them.
  target_include_directories(two_hats_mixer SYSTEM INTERFACE ${SDL2_MIXER_INCLUDE_DIRS})
  target_link_libraries(two_hats_mixer INTERFACE ${SDL2_MIXER_LINK_LIBRARIES})
else()
  find_package(SDL2_mixer CONFIG REQUIRED)
  target_link_libraries(two_hats_mixer INTERFACE SDL2_mixer::SDL2_mixer)
endif()
