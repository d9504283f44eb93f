# Everything comes from packages: the system's (./dev installs them on Debian and names them elsewhere), vcpkg's, Conan's.
# With TWO_HATS_FETCH those that build with CMake alone are downloaded where no package is found.
find_package(PkgConfig QUIET)
find_package(Threads REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(PNG REQUIRED)
find_package(SDL2 REQUIRED)
find_package(OpenGL REQUIRED)
find_package(Freetype REQUIRED)
if(TWO_HATS_FETCH)
  include(FetchContent)
  set(JSON_BuildTests OFF)
  set(CLI11_BUILD_TESTS OFF)
  set(CLI11_BUILD_EXAMPLES OFF)
  FetchContent_Declare(nlohmann_json URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz
    URL_HASH SHA256=8c4b26bf4b422252e13f332bc5e388ec0ab5c3443d24399acb675e68278d341f FIND_PACKAGE_ARGS)
  FetchContent_Declare(CLI11 URL https://github.com/CLIUtils/CLI11/archive/v2.3.2.tar.gz
    URL_HASH SHA256=aac0ab42108131ac5d3344a9db0fdf25c4db652296641955720a4fbe52334e22 FIND_PACKAGE_ARGS)
  FetchContent_Declare(spdlog URL https://github.com/gabime/spdlog/archive/v1.10.0.tar.gz
    URL_HASH SHA256=697f91700237dbae2326b90469be32b876b2b44888302afbc7aceb68bcfe8224 FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(nlohmann_json CLI11 spdlog)
else()
  find_package(nlohmann_json REQUIRED)
  find_package(CLI11 REQUIRED)
  find_package(spdlog REQUIRED)
endif()
include(imgui)
include(zip)
include(speech)
