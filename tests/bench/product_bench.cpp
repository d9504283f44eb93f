// Path-steps per second of the product's kernel, on every instruction set that the machine has, against the naive
// scalar version of the same model in the same run. One path-step is one week of one path of one plan.
#include <benchmark/benchmark.h>

#include <cmath>
#include <ctime>
#include <stdexcept>
#include <string>

#include "engine/loading/read_pack.h"
#include "engine/product/run.h"
#include "tests/bench/naive_model.h"

namespace two_hats::bench {
namespace {

using namespace product;

const Parameters& shipped() {
  static const Parameters parameters = [] {
    auto loaded = loading::load_parameters(TWO_HATS_SOURCE_DIR "/data/model/parameters.json");
    if (!loaded.ok()) throw std::runtime_error(loading::in_words(loaded.diagnostics));
    return loaded.thing;
  }();
  return parameters;
}

Effect effect(Target target, Operation operation, double size, int start, int weeks) {
  Effect made;
  made.target = target;
  made.operation = operation;
  made.size = size;
  made.start_week = start;
  made.weeks = weeks;
  return made;
}

// Five answers as cards have them: a price, overtime, a subsidy, some repair, a hire.
std::vector<Plan> five_plans() {
  std::vector<Plan> plans(5);
  for (std::size_t i = 0; i < plans.size(); ++i) plans[i].id = std::string(1, static_cast<char>('a' + i));
  plans[1].effects = {effect(Target::hours, Operation::add, 10, 0, 6), effect(Target::money, Operation::add, .3, 1, 0)};
  plans[2].effects = {effect(Target::cost, Operation::add, .02, 0, 26),
                      effect(Target::adoption, Operation::scale, 1.1, 4, 9)};
  plans[3].effects = {effect(Target::share_debt, Operation::add, .2, 0, 26),
                      effect(Target::trust_sales, Operation::add, -.02, 0, 0)};
  plans[4].effects = {effect(Target::people, Operation::add, .1, 1, 0),
                      effect(Target::clarity, Operation::add, -.05, 2, 0)};
  return plans;
}

double steps(const Ensemble& ensemble) { return 5.0 * ensemble.draws * ensemble.seeds * kHorizonWeeks; }

// This thread's own time: another program on the machine must not change the ratio.
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Best of three, once for the whole run.
double naive_steps_per_second() {
  static const double rate = [] {
    const World world = opening_world(shipped(), Stage::scale_up);
    const std::vector<Plan> plans = five_plans();
    double best = 0;
    for (int i = 0; i < 3; ++i) {
      const double begin = cpu_seconds();
      benchmark::DoNotOptimize(naive_simulate(shipped(), world, plans, kQuick));
      best = std::max(best, steps(kQuick) / (cpu_seconds() - begin));
    }
    return best;
  }();
  return rate;
}

void kernel_against_naive(benchmark::State& state, Processor processor, Ensemble ensemble) {
  if (!available(processor)) return state.SkipWithError("not on this machine");
  const World world = opening_world(shipped(), Stage::scale_up);
  const std::vector<Plan> plans = five_plans();
  double best = 0;
  for (auto _ : state) {
    const double begin = cpu_seconds();
    benchmark::DoNotOptimize(simulate_with({processor, 1}, shipped(), world, plans, ensemble));
    best = std::max(best, steps(ensemble) / (cpu_seconds() - begin));
  }
  state.counters["Msteps/s"] = best / 1e6;
  state.counters["naive_Msteps/s"] = naive_steps_per_second() / 1e6;
  state.counters["x_naive"] = best / naive_steps_per_second();
}
BENCHMARK_CAPTURE(kernel_against_naive, plain, Processor::any, kQuick)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(kernel_against_naive, avx2, Processor::avx2, kQuick)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(kernel_against_naive, avx512, Processor::avx512, kQuick)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(kernel_against_naive, refined_best, best_processor(), kRefined)->Unit(benchmark::kMillisecond);

// The yardstick measures the same model: both means agree within their noise.
void naive_model_agrees(benchmark::State& state) {
  const World world = opening_world(shipped(), Stage::scale_up);
  const std::vector<Plan> plans = five_plans();
  double worst = 0;
  for (auto _ : state) {
    const auto naive = naive_simulate(shipped(), world, plans, kQuick);
    const Outcome outcome = simulate(shipped(), world, plans, kQuick);
    for (std::size_t p = 0; p < plans.size(); ++p) {
      double mean = 0;
      for (const double value : outcome.plans[p].long_value)
        mean += value / static_cast<double>(outcome.plans[p].long_value.size());
      worst = std::max(worst, std::abs(naive[p].long_value / mean - 1));
    }
  }
  state.counters["largest_gap_%"] = 100 * worst;
  if (worst > .02) state.SkipWithError("the naive model and the kernel have drifted apart");
}
BENCHMARK(naive_model_agrees)->Iterations(1)->Unit(benchmark::kMillisecond);

void one_realised_quarter(benchmark::State& state) {
  std::uint64_t seed = 0;
  for (auto _ : state) {
    World world = opening_world(shipped(), Stage::scale_up);
    benchmark::DoNotOptimize(advance(shipped(), world, kQuarterWeeks, ++seed));
  }
}
BENCHMARK(one_realised_quarter)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace two_hats::bench
