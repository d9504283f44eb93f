// The arrows between rooms: the real tree keeps to them, and the rule finds every way to break them.
#include "rules/layering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace two_hats::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kChart = R"(
two_hats_room(engine base)          # two_hats_room(engine commented)
two_hats_room(engine product FAST USES base)
two_hats_room(engine loading USES product LIBRARIES nlohmann_json::nlohmann_json)
two_hats_room(game widgets USES base
              LIBRARIES two_hats::imgui)
two_hats_room(game screens USES widgets)
target_link_libraries(two-hats PRIVATE two_hats::screens CLI11::CLI11)
)";

std::vector<Fault> faults_of(std::string path, std::string text) {
  return check_includes(read_chart(kChart), {{std::move(path), std::move(text)}});
}

TEST(Layering, TheTreeKeepsToTheArrows) {
  const Chart chart = read_chart(read_tree({"CMakeLists.txt"}).front().text);
  const std::vector<SourceFile> files = read_tree({"engine", "game"});
  EXPECT_GE(chart.size(), 17u) << "the rooms of CMakeLists.txt could not be read";
  EXPECT_GE(files.size(), 50u) << "the sources could not be read";
  EXPECT_THAT(check_chart(chart), IsEmpty());
  EXPECT_THAT(check_includes(chart, files), IsEmpty());
}

TEST(Layering, ReadsTheChart) {
  const Chart chart = read_chart(kChart);
  EXPECT_EQ(chart.size(), 6u);
  EXPECT_THAT(chart.at("product").uses, ElementsAre("base"));
  EXPECT_THAT(chart.at("widgets").libraries, ElementsAre("two_hats::imgui"));
  EXPECT_THAT(chart.at("main").uses, ElementsAre("screens"));
  EXPECT_THAT(chart.at("main").libraries, ElementsAre("CLI11::CLI11"));
  EXPECT_THAT(check_chart(chart), IsEmpty());
}

TEST(Layering, AllowsWhatIsDrawn) {
  EXPECT_THAT(faults_of("engine/loading/a.cpp",
                        "#include \"engine/loading/a.h\"\n#include \"engine/base/text.h\"\n"
                        "#include <fstream>\n#include <nlohmann/json.hpp>\n#include <vector>\n"),
              IsEmpty());
  EXPECT_THAT(
      faults_of("game/screens/a.cpp", "#include <imgui.h>\n#include \"engine/base/text.h\"\n#include <chrono>\n"),
      IsEmpty());
  EXPECT_THAT(faults_of("game/main.cpp", "#include <CLI/CLI.hpp>\n#include \"game/screens/a.h\"\n"), IsEmpty());
}

TEST(Layering, FindsAnArrowThatIsNotDrawn) {
  EXPECT_THAT(faults_of("engine/base/a.cpp", "// first\n\n#include \"engine/product/state.h\"\n"),
              ElementsAre("engine/base/a.cpp:3: 'base' may not know 'product': no arrow in CMakeLists.txt "
                          "(engine/product/state.h)"));
  EXPECT_THAT(faults_of("engine/loading/a.h", "  #  include \"game/screens/a.h\""),
              ElementsAre("engine/loading/a.h:1: 'loading' may not know 'screens': no arrow in CMakeLists.txt "
                          "(game/screens/a.h)"));
  EXPECT_THAT(faults_of("engine/product/a.h", "#include \"engine/attic/a.h\""),
              ElementsAre("engine/product/a.h:1: \"engine/attic/a.h\": there is no room 'attic'"));
}

TEST(Layering, FindsAnIncludeThatHidesItsRoom) {
  EXPECT_THAT(faults_of("engine/base/a.cpp", "#include \"../product/state.h\""),
              ElementsAre("engine/base/a.cpp:1: \"../product/state.h\" is not named from the project's top"));
  EXPECT_THAT(faults_of("engine/base/a.cpp", "#include \"text.h\""),
              ElementsAre("engine/base/a.cpp:1: \"text.h\" is not named from the project's top"));
}

TEST(Layering, FindsALibraryThatIsNotLinked) {
  EXPECT_THAT(
      faults_of("engine/product/a.cpp", "#include <nlohmann/json.hpp>"),
      ElementsAre("engine/product/a.cpp:1: 'product' does not link nlohmann_json::nlohmann_json (nlohmann/json.hpp)"));
  EXPECT_THAT(faults_of("game/screens/a.cpp", "#include <SDL.h>\n#include <sqlite3.h>"),
              ElementsAre("game/screens/a.cpp:1: 'screens' does not link SDL2::SDL2 (SDL.h)",
                          "game/screens/a.cpp:2: 'screens' does not link SQLite::SQLite3 (sqlite3.h)"));
}

TEST(Layering, KeepsTheEngineFromClocksChanceNetworkAndFiles) {
  for (const char* header :
       {"chrono", "ctime", "random", "sys/socket.h", "netinet/in.h", "SDL2/SDL.h", "imgui.h", "sqlite3.h", "fstream",
        "filesystem", "backends/imgui_impl_opengl3.h", "GL/gl.h", "spdlog/spdlog.h"}) {
    EXPECT_EQ(faults_of("engine/product/a.cpp", std::string("#include <") + header + ">").size(), 1u) << header;
  }
  EXPECT_EQ(faults_of("engine/loading/a.cpp", "#include <chrono>").size(), 1u) << "loading may read files, not clocks";
}

TEST(Layering, FindsARoomThatIsInNoChart) {
  EXPECT_THAT(faults_of("engine/attic/a.cpp", ""),
              ElementsAre("engine/attic/a.cpp:1: CMakeLists.txt has no room 'attic'"));
}

TEST(Layering, FindsAWrongChart) {
  EXPECT_THAT(check_chart(read_chart("two_hats_room(engine a USES b)\ntwo_hats_room(game b USES c)")),
              ElementsAre("CMakeLists.txt: 'a' is engine and may not use 'b' of the game",
                          "CMakeLists.txt: 'b' uses 'c', which is no room"));
  EXPECT_THAT(check_chart(read_chart("two_hats_room(game a USES b)\ntwo_hats_room(game b USES a)")),
              ElementsAre("CMakeLists.txt: the arrows from 'a' lead back to it",
                          "CMakeLists.txt: the arrows from 'b' lead back to it"));
  EXPECT_THAT(check_chart(read_chart("two_hats_room(engine loading)\ntwo_hats_room(engine rate USES loading)")),
              ElementsAre("CMakeLists.txt: nobody in the engine uses loading, but 'rate' does"));
}

}  // namespace
}  // namespace two_hats::rules
