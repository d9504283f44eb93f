// Building every screen of a campaign (no pixels), against Dear ImGui's own demo window in the same frames; and drawing
// the fullest of them whole.
#include <algorithm>
#include <sstream>

#include "engine/base/text.h"
#include "tests/bench/parts.h"
#include "tests/bench/process.h"

namespace two_hats::bench {
namespace {

struct Screen {
  std::string name;
  double half = 0, most = 0, anew = 0, demo = 0, opened = 0, whole = 0;  // milliseconds
};

std::vector<Screen> screens_of(const std::string& output) {
  std::vector<Screen> screens;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    Screen screen;
    std::istringstream words(line);
    if (words >> screen.name >> screen.half >> screen.most >> screen.anew >> screen.demo >> screen.opened >>
        screen.whole)
      screens.push_back(screen);
  }
  return screens;
}

}  // namespace

std::vector<Row> screen_rows(const Options&) {
  Row built{.name = "fullest screen, built", .unit = "ms", .better = Better::less};
  built.gate = .5;
  Row whole{.name = "fullest screen, a whole frame", .unit = "ms", .better = Better::less};
  whole.gate = 20;
  const Ran ran = run_program({program_folder() + "/two_hats_bench_screens"});
  const std::vector<Screen> screens = screens_of(ran.output);
  if (ran.exit != 0 || screens.empty()) {
    const std::string why = "could not be drawn: " + ran.output.substr(0, ran.output.find('\n'));
    return {not_measured(built, why), not_measured(whole, why)};
  }
  std::vector<Row> rows;
  for (const Screen& screen : screens) {
    Row row{.name = "screen " + screen.name + ", against the demo window",
            .value = screen.half / screen.demo,
            .unit = "x",
            .better = Better::less};
    row.gate = 4;
    row.aim = 2;
    row.note = "built in " + base::fixed(screen.half, 3) + " ms, 99 of 100 in " + base::fixed(screen.most, 3) +
               " ms, after a change in " + base::fixed(screen.anew, 3) + " ms; drawn in " +
               base::fixed(screen.whole, 1) + " ms; " + base::fixed(screen.half / screen.opened, 1) +
               " x the demo with its sections open";
    rows.push_back(row);
  }
  const auto slowest = std::ranges::max_element(screens, {}, &Screen::most);
  built.value = slowest->most;
  built.note =
      slowest->name + ", 99 of 100 frames; half of them in " + base::fixed(slowest->half, 3) + " ms (aim 0.15)";
  const auto largest = std::ranges::max_element(screens, {}, &Screen::whole);
  whole.value = largest->whole;
  whole.note = largest->name + " at 1280x800, drawn by the processor and read back";
  rows.push_back(built);
  rows.push_back(whole);
  return rows;
}

}  // namespace two_hats::bench
