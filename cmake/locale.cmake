# two_hats_catalogues: assets/locale/<tag>.po compiled to <build>/share/two-hats/locale/<tag>.mo, where the
# program finds them as it does when it is installed. Without msgfmt (gettext) the game speaks English only.
set(TWO_HATS_CATALOGUES ${CMAKE_BINARY_DIR}/share/two-hats/locale)
file(GLOB catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/locale/*.po)
set(compiled)
file(MAKE_DIRECTORY ${TWO_HATS_CATALOGUES})
if(GETTEXT_MSGFMT_EXECUTABLE)
  foreach(catalogue IN LISTS catalogues)
    get_filename_component(tag ${catalogue} NAME_WE)
    set(made ${TWO_HATS_CATALOGUES}/${tag}.mo)
    add_custom_command(OUTPUT ${made}
      COMMAND ${GETTEXT_MSGFMT_EXECUTABLE} --check-format -o ${made} ${catalogue}
      DEPENDS ${catalogue} VERBATIM)
    list(APPEND compiled ${made})
  endforeach()
else()
  message(STATUS "No msgfmt (gettext): the game speaks English only")
endif()
add_custom_target(two_hats_catalogues DEPENDS ${compiled})
