# two_hats::imgui: Dear ImGui with its SDL2, OpenGL3 and FreeType parts, from one of three places.
#   1. a CMake package (vcpkg, Conan), asked first because whoever has one put it there on purpose;
#   2. pkg-config: Debian's 1.86;
#   3. -DTWO_HATS_IMGUI=fetch: a pinned tag from the author's repository, built here.
# The sources compile against 1.86 and 1.92.
add_library(two_hats_imgui INTERFACE)
add_library(two_hats::imgui ALIAS two_hats_imgui)

if(TWO_HATS_IMGUI STREQUAL "fetch")
  include(FetchContent)
  FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.0 GIT_SHALLOW ON)
  FetchContent_MakeAvailable(imgui)  # it has no CMakeLists.txt: this only fetches
  set(from ${imgui_SOURCE_DIR})
  add_library(two_hats_imgui_fetched STATIC
    ${from}/imgui.cpp ${from}/imgui_draw.cpp ${from}/imgui_tables.cpp ${from}/imgui_widgets.cpp
    ${from}/misc/freetype/imgui_freetype.cpp ${from}/misc/cpp/imgui_stdlib.cpp
    ${from}/backends/imgui_impl_sdl2.cpp ${from}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(two_hats_imgui_fetched SYSTEM PUBLIC
    ${from} ${from}/misc/freetype ${from}/misc/cpp)
  target_compile_definitions(two_hats_imgui_fetched PUBLIC IMGUI_ENABLE_FREETYPE)
  target_compile_options(two_hats_imgui_fetched PRIVATE -w)
  target_link_libraries(two_hats_imgui_fetched PUBLIC SDL2::SDL2 OpenGL::GL Freetype::Freetype)
  target_link_libraries(two_hats_imgui INTERFACE two_hats_imgui_fetched)
elseif(TWO_HATS_IMGUI STREQUAL "system")
  find_package(imgui CONFIG QUIET)
  if(imgui_FOUND)
    target_link_libraries(two_hats_imgui INTERFACE imgui::imgui)
  elseif(PkgConfig_FOUND)
    pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
    target_link_libraries(two_hats_imgui INTERFACE PkgConfig::IMGUI)
  else()
    message(FATAL_ERROR "Dear ImGui: neither a CMake package nor pkg-config to ask for one. "
                        "Install it, or configure with -DTWO_HATS_IMGUI=fetch.")
  endif()
else()
  message(FATAL_ERROR "TWO_HATS_IMGUI is '${TWO_HATS_IMGUI}': it can be 'system' or 'fetch'.")
endif()
# A static libimgui names none of what its SDL2, OpenGL3 and FreeType parts call.
target_link_libraries(two_hats_imgui INTERFACE SDL2::SDL2 OpenGL::GL Freetype::Freetype ${CMAKE_DL_LIBS})
