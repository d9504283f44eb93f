# two_hats::imgui: Debian's 1.86 through pkg-config, a newer one through find_package, or a pinned
# tag fetched and built here (-DTWO_HATS_IMGUI=fetch). The sources compile against 1.86 and 1.92.
if(TWO_HATS_IMGUI STREQUAL "fetch")
  include(FetchContent)
  find_package(Freetype REQUIRED)
  FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.0 GIT_SHALLOW ON)
  FetchContent_MakeAvailable(imgui)
  add_library(two_hats_imgui STATIC
    ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp ${imgui_SOURCE_DIR}/imgui_tables.cpp
    ${imgui_SOURCE_DIR}/imgui_widgets.cpp ${imgui_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp
    ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(two_hats_imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/misc/freetype)
  target_compile_definitions(two_hats_imgui PUBLIC IMGUI_ENABLE_FREETYPE)
  target_compile_options(two_hats_imgui PRIVATE -w)
  target_link_libraries(two_hats_imgui PUBLIC SDL2::SDL2 OpenGL::GL Freetype::Freetype)
  add_library(two_hats::imgui ALIAS two_hats_imgui)
else()
  find_package(imgui CONFIG QUIET)
  if(imgui_FOUND)
    add_library(two_hats_imgui INTERFACE)
    target_link_libraries(two_hats_imgui INTERFACE imgui::imgui)
    add_library(two_hats::imgui ALIAS two_hats_imgui)
  else()
    pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
    add_library(two_hats_imgui INTERFACE)
    target_link_libraries(two_hats_imgui INTERFACE PkgConfig::IMGUI)
    add_library(two_hats::imgui ALIAS two_hats_imgui)
  endif()
endif()
