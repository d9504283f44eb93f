# two_hats::zip: libzip, from pkg-config; from its CMake package (vcpkg, Conan) only where there is no pkg-config, since
# Debian's names tools that the development package does not bring.
add_library(two_hats_zip INTERFACE)
add_library(two_hats::zip ALIAS two_hats_zip)
if(PkgConfig_FOUND)
  pkg_check_modules(LIBZIP IMPORTED_TARGET libzip)
endif()
if(LIBZIP_FOUND)
  target_link_libraries(two_hats_zip INTERFACE PkgConfig::LIBZIP)
else()
  find_package(libzip CONFIG REQUIRED)
  target_link_libraries(two_hats_zip INTERFACE libzip::zip)
endif()
