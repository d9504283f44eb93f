# cpack reads this once for each kind of package: which installed parts go in.
set(part portable)
if(CPACK_GENERATOR STREQUAL "DEB")
  set(part debian)
endif()
list(GET CPACK_INSTALL_CMAKE_PROJECTS 0 build)
set(CPACK_INSTALL_CMAKE_PROJECTS "${build};two-hats;Unspecified;/;${build};two-hats;${part};/")
