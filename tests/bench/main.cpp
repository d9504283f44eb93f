// ./dev bench: measures the parts of the program that somebody waits for, as ratios wherever there is something to
// compare with, and holds them against their gates. docs/performance.md says what each row means.
#include <algorithm>
#include <fstream>
#include <iostream>

#include "engine/base/text.h"
#include "tests/bench/fma_peak.h"
#include "tests/bench/harness/options.h"
#include "tests/bench/harness/report.h"
#include "tests/bench/parts.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

std::string machine() {
  std::string name = "this machine";
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    if (line.rfind("model name", 0) != 0) continue;
    name = std::string(base::trimmed(line.substr(line.find(':') + 1)));
    break;
  }
  using product::Processor;
  for (const Processor processor : {Processor::any, Processor::avx2, Processor::avx512}) {
    if (available(processor)) name += (processor == Processor::any ? ": " : ", ") + name_of(processor);
  }
  return name;
}

// The machine's own speed: what the widest instruction set can do.
SpeedSample sample(std::string when) {
  using product::Processor;
  double speed = peak_flops(product::best_processor());
  if (speed == 0) speed = 1;  // no such loop for this processor: nothing is known, nothing is rejected
  return {std::move(when), speed};
}

int run(const Options& options) {
  Report report;
  report.machine = machine();
  report.speed.push_back(sample("start"));
  for (const Part& part : all_parts()) {
    if (!options.only.empty() && std::find(options.only.begin(), options.only.end(), part.name) == options.only.end())
      continue;
    std::cerr << "  " << part.name << ": " << part.about << "…\n";
    for (Row& row : part.rows(options)) report.rows.push_back(std::move(row));
    report.speed.push_back(sample("after " + part.name));
  }
  std::cout << '\n' << table_of(report);
  if (options.json) {
    std::ofstream file(*options.json, std::ios::binary);
    file << json_of(report);
    if (!file.flush()) {
      std::cerr << "cannot write " << *options.json << '\n';
      return 2;
    }
  }
  return exit_code(report);
}

}  // namespace

std::vector<Part> all_parts() {
  return {
      {"kernel", "the simulation on one core, against a naive version and against the machine's peak", &kernel_rows},
      {"numpy", "the simulation against NumPy", &numpy_rows},
      {"instructions", "instructions a path-step, counted by callgrind", &instruction_rows},
      {"ratings", "the first verdict and the full rating of a card", &rating_rows},
      {"order", "the exact order of twenty items, against HiGHS", &order_rows},
      {"lattice", "every split of a split card", &lattice_rows},
      {"pack", "a pack of a thousand cards read and checked", &pack_rows},
      {"screens", "building every screen, against the demo window of Dear ImGui", &screen_rows},
      {"window", "the program on a display of its own: its start, its idle cost, its memory", &window_rows},
  };
}

}  // namespace two_hats::bench

int main(int count, char** words) {
  using namespace two_hats::bench;
  std::vector<std::string> names;
  for (const Part& part : all_parts()) names.push_back(part.name);
  const Asked asked = asked_by(std::vector<std::string>(words + 1, words + count), names);
  if (!asked.problem.empty()) {
    std::cerr << asked.problem << "\n\n" << usage(names);
    return 2;
  }
  if (asked.options.help) {
    std::cout << usage(names);
    return 0;
  }
  if (asked.options.list) {
    for (const Part& part : all_parts()) std::cout << part.name << "  " << part.about << '\n';
    return 0;
  }
  return run(asked.options);
}
