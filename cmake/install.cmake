# Wherever it lies, the program finds its data beside itself: bin/two-hats, share/two-hats. The build folder looks the
# same, through links, so that no machine's path stands in the program.
include(GNUInstallDirs)
foreach(folder data assets)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/share/two-hats)
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${folder} ${CMAKE_BINARY_DIR}/share/two-hats/${folder} COPY_ON_ERROR SYMBOLIC)
endforeach()

# The program looks for ../share, so that is no matter of taste.
set(share share/two-hats)
install(TARGETS two-hats RUNTIME DESTINATION bin)
install(DIRECTORY data DESTINATION ${share})
# The README's pictures, the catalogues before they are compiled and the scripts that make an asset stay at home; of the
# icons the program needs the window's.
install(DIRECTORY assets DESTINATION ${share} PATTERN pictures EXCLUDE PATTERN icons EXCLUDE PATTERN locale EXCLUDE
        PATTERN "*.py" EXCLUDE PATTERN "*.sh" EXCLUDE)
install(FILES assets/icons/two-hats-128.png DESTINATION ${share}/assets/icons)
install(DIRECTORY ${TWO_HATS_CATALOGUES}/ DESTINATION ${share}/locale FILES_MATCHING PATTERN "*.mo")
install(FILES CHANGELOG.md DESTINATION share/doc/two-hats)
# A .deb tells its licence and its manual its own way (cmake/packages.cmake).
install(FILES LICENSE DESTINATION share/doc/two-hats COMPONENT portable)
install(FILES packaging/two-hats.1 DESTINATION share/man/man1 COMPONENT portable)

# What a desktop needs to know. The name is one that its owner has to be able to prove before a store takes it:
# docs/decisions/application-id.md.
set(TWO_HATS_APP_ID org.twohats.TwoHats CACHE STRING "The application's name for desktops and stores, a domain reversed")
set(generated ${CMAKE_BINARY_DIR}/generated)
configure_file(packaging/two-hats.desktop.in ${generated}/${TWO_HATS_APP_ID}.desktop @ONLY)
configure_file(packaging/two-hats.metainfo.xml.in ${generated}/${TWO_HATS_APP_ID}.metainfo.xml @ONLY)
install(FILES ${generated}/${TWO_HATS_APP_ID}.desktop DESTINATION share/applications)
install(FILES ${generated}/${TWO_HATS_APP_ID}.metainfo.xml DESTINATION share/metainfo)
foreach(size 16 22 24 32 48 64 128 256 512)
  install(FILES assets/icons/two-hats-${size}.png DESTINATION share/icons/hicolor/${size}x${size}/apps
          RENAME ${TWO_HATS_APP_ID}.png)
endforeach()
install(FILES assets/icons/two-hats.svg DESTINATION share/icons/hicolor/scalable/apps RENAME ${TWO_HATS_APP_ID}.svg)
