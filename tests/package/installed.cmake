# cmake -DBUILD=folder -DSOURCE=folder -DAPP_ID=name -DWORK=folder -DGIVEN_AWAY=ON|OFF -P installed.cmake
# `cmake --install` gives a tree that works wherever it is moved to and knows nothing of the machine that built it.
include(${CMAKE_CURRENT_LIST_DIR}/said.cmake)
file(REMOVE_RECURSE ${WORK})
said(text 0 ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/first)
set(place "${WORK}/a place with spaces")
file(RENAME ${WORK}/first "${place}")
set(program "${place}/bin/two-hats")
set(ENV{XDG_DATA_HOME} ${WORK}/player)

foreach(file bin/two-hats share/two-hats/data/model/parameters.json share/two-hats/data/templates/pack.json
        share/two-hats/locale/de.mo share/two-hats/assets/icons/two-hats-128.png share/doc/two-hats/LICENSE share/man/man1/two-hats.1
        share/applications/${APP_ID}.desktop share/metainfo/${APP_ID}.metainfo.xml
        share/icons/hicolor/16x16/apps/${APP_ID}.png share/icons/hicolor/512x512/apps/${APP_ID}.png
        share/icons/hicolor/scalable/apps/${APP_ID}.svg)
  if(NOT EXISTS "${place}/${file}")
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()
foreach(folder share/two-hats/assets/pictures share/two-hats/assets/locale share/two-hats/fonts)
  if(EXISTS "${place}/${folder}")
    message(FATAL_ERROR "${folder} is installed, but only an archive needs it, or nobody")
  endif()
endforeach()
# All that the program reads: everything in data/, and of assets/ what is not there for the README and the desktop.
file(GLOB_RECURSE data RELATIVE ${SOURCE} ${SOURCE}/data/* ${SOURCE}/assets/*)
list(FILTER data EXCLUDE REGEX "^assets/(pictures|icons|locale)/|\\.(py|sh)$")
foreach(file IN LISTS data)
  if(NOT EXISTS "${place}/share/two-hats/${file}")
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()

if(GIVEN_AWAY)
  set(folders "${SOURCE}/|${BUILD}/")
  string(REGEX REPLACE "([][+.*()^$?\\])" "\\\\\\1" folders "${folders}")
  file(STRINGS "${program}" paths REGEX "${folders}")
  if(paths)
    message(FATAL_ERROR "The program names the folder it was built in: ${paths}")
  endif()
else()
  message(STATUS "Not looked for: paths of this machine. Sanitizers and debuggers need them, and such a build is not given away.")
endif()

said(version 0 "${program}" --version)
said(built 0 ${BUILD}/bin/two-hats --version)
expect_equal("${version}" "${built}")
if(NOT version MATCHES "^two-hats [0-9]+\\.[0-9]+\\.[0-9]+ \\(.+\\)\n$")
  message(FATAL_ERROR "--version says: ${version}")
endif()

# Its own packs, its parameters and its templates: a new pack is copied from them.
said(text 0 "${program}" check "${place}/share/two-hats/data/packs/tutorial")
said(text 0 "${program}" new pack ${WORK}/my-pack)
said(text 0 "${program}" check ${WORK}/my-pack)
file(WRITE ${WORK}/home.play "expect screen home\nsee Two Hats\nclick tutorial\nexpect card first-wish\n")
said(text 0 "${program}" play ${WORK}/home.play)
expect_equal("${text}" "${WORK}/home.play: 4 steps, all as expected.\n")

# Its languages come along.
file(WRITE ${WORK}/home.play "see Willkommen bei Two Hats\n")
said(text 0 "${program}" --language de play ${WORK}/home.play)

# A folder of typefaces beside it is taken before the system's: an empty one leaves the plain letters.
file(WRITE ${WORK}/home.play "picture home\n")
said(text 0 "${program}" play ${WORK}/home.play --pictures ${WORK}/with)
file(MAKE_DIRECTORY "${place}/share/two-hats/fonts")
said(text 0 "${program}" play ${WORK}/home.play --pictures ${WORK}/without)
file(SHA256 ${WORK}/with/home.png with)
file(SHA256 ${WORK}/without/home.png without)
if(with STREQUAL without)
  message(FATAL_ERROR "share/two-hats/fonts makes no difference")
endif()

# Alone it says what it misses.
file(COPY "${program}" DESTINATION ${WORK}/alone/bin)
said(text 2 ${WORK}/alone/bin/two-hats sessions)
expect_equal("${text}" "two-hats: The game's own data is missing: there is no ../share/two-hats/data/model/parameters.json beside the program.
  Install the program again, or run it from the folder it was built in.
")
file(REMOVE_RECURSE ${WORK})
