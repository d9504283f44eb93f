// What the benchmark measures from outside, with nothing else in the process:
//   two_hats_bench_child steps PATHS          runs the kernel (AVX2: valgrind knows no AVX-512), prints the path-steps
//   two_hats_bench_child read FOLDER TURNS    reads and checks a pack, prints its cards and the shortest milliseconds
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "engine/loading/read_pack.h"
#include "tests/bench/harness/measure.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

int steps(int paths) {
  if (!available(product::Processor::avx2)) return 2;
  const product::Ensemble ensemble{paths, 1};
  const auto plans = five_plans();
  const auto world = opening_world(shipped(), product::Stage::scale_up);
  keep(simulate_with({product::Processor::avx2, 1}, shipped(), world, plans, ensemble));
  std::printf("%.0f\n", path_steps(ensemble, plans.size()));
  return 0;
}

int read(const std::string& folder, int turns) {
  const auto& parameters = shipped();
  std::size_t cards = 0;
  double least = 0;
  for (int turn = 0; turn < turns; ++turn) {
    const double begin = seconds(Clock::thread);
    const auto loaded = loading::load_pack(folder, parameters);
    const double taken = seconds(Clock::thread) - begin;
    cards = loaded.ok() && loaded.thing ? loaded.thing->cards.size() : 0;
    if (!loaded.ok()) std::fputs(loading::in_words(loaded.diagnostics).c_str(), stdout);
    if (cards == 0) return 1;
    least = turn == 0 ? taken : std::min(least, taken);
  }
  std::printf("%zu %.3f\n", cards, 1e3 * least);
  return 0;
}

}  // namespace
}  // namespace two_hats::bench

int main(int count, char** words) {
  const std::string what = count > 1 ? words[1] : "";
  if (what == "steps" && count == 3) return two_hats::bench::steps(std::atoi(words[2]));
  if (what == "read" && count == 4) return two_hats::bench::read(words[2], std::atoi(words[3]));
  return 2;
}
