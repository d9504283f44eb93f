# `cpack` makes a .deb and a relocatable .tar.gz (./dev package calls and checks it; docs/packaging.md). Everything that
# is installed by default goes into both; the two components below go into one of them each.

# The .deb: what Debian expects in /usr/share/doc. The typeface comes as a package.
find_program(GZIP gzip)
if(GZIP)
  execute_process(COMMAND ${GZIP} -9nc ${CMAKE_SOURCE_DIR}/packaging/debian/changelog
                  OUTPUT_FILE ${generated}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${GZIP} -9nc ${CMAKE_SOURCE_DIR}/packaging/two-hats.1
                  OUTPUT_FILE ${generated}/two-hats.1.gz COMMAND_ERROR_IS_FATAL ANY)
  install(FILES ${generated}/changelog.gz DESTINATION share/doc/two-hats COMPONENT debian EXCLUDE_FROM_ALL)
  install(FILES ${generated}/two-hats.1.gz DESTINATION share/man/man1 COMPONENT debian EXCLUDE_FROM_ALL)
endif()
install(FILES packaging/debian/copyright DESTINATION share/doc/two-hats COMPONENT debian EXCLUDE_FROM_ALL)

# The archive: how to run it, and the typeface with its licence, since who unpacks it may install nothing.
# docs/decisions/typeface-in-packages.md.
set(TWO_HATS_FONT_DIR /usr/share/fonts/opentype/inter CACHE PATH "Where the build machine keeps Inter, for the archive")
set(TWO_HATS_FONT_LICENCE /usr/share/doc/fonts-inter/copyright CACHE FILEPATH "Inter's licence, for the archive")
set(faces Inter-Regular.otf Inter-Medium.otf Inter-SemiBold.otf InterDisplay-SemiBold.otf)
list(TRANSFORM faces PREPEND ${TWO_HATS_FONT_DIR}/)
install(FILES ${faces} DESTINATION ${share}/fonts COMPONENT portable EXCLUDE_FROM_ALL)
install(FILES ${TWO_HATS_FONT_LICENCE} DESTINATION ${share}/fonts RENAME Inter-licence.txt
        COMPONENT portable EXCLUDE_FROM_ALL)
install(FILES packaging/archive/README.txt DESTINATION . COMPONENT portable EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME two-hats)
string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" CPACK_SYSTEM_NAME)
set(CPACK_PACKAGE_VENDOR "Two Hats contributors")
set(TWO_HATS_MAINTAINER "Two Hats contributors <maintainers@two-hats.invalid>" CACHE STRING
    "Who answers for the package: a name and an address that is read")
set(CPACK_PACKAGE_CONTACT ${TWO_HATS_MAINTAINER})
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_SOURCE_DIR}/cmake/package-parts.cmake)
set(CPACK_SOURCE_IGNORE_FILES "/\\.git/" "/build[^/]*/")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: the typeface; libGL, which Dear ImGui opens by name; EGL, which SDL opens by name for Wayland and
# for pictures without a display; and the driver behind both.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, libgl1, libegl1, libgl1-mesa-dri")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "training game for Product Managers and Product Owners")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"You wear one hat or the other, are dealt scenario cards and decide: what to
build, in which order, where the money goes, what to tell a stakeholder, who
owns what. Every decision is rated on the quarter and on three years by
running the product's future under every answer you could have given.
.
It needs no account, no server and no network. Everything can be done by
mouse, by keyboard, by gamepad, or in lines of text for a screen reader.")
include(CPack)
