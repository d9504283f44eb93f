// Building the fullest screens (no pixels): the card table and the verdict of a running campaign, against Dear ImGui's
// own demo window in the same frames.
#include <cstdio>

#include "engine/base/text.h"
#include "tests/bench/parts.h"
#include "tests/bench/process.h"

namespace two_hats::bench {
namespace {

Row build_screen(const std::string& name) {
  Row row{.name = "screen " + name + ", against the demo window", .unit = "x", .better = Better::less};
  row.gate = 4;
  row.aim = 2;
  const Ran ran = run_program({program_folder() + "/two_hats_bench_screens", name});
  double half = 0, most = 0, demo = 0;
  if (ran.exit != 0 || std::sscanf(ran.output.c_str(), "%lf %lf %lf", &half, &most, &demo) != 3)
    return not_measured(row, "could not be drawn: " + ran.output.substr(0, ran.output.find('\n')));
  row.value = half / demo;
  row.note = "built in " + base::fixed(half, 3) + " ms, 99 of 100 in " + base::fixed(most, 3) + " ms";
  return row;
}

}  // namespace

std::vector<Row> screen_rows(const Options&) { return {build_screen("table"), build_screen("verdict")}; }

}  // namespace two_hats::bench
