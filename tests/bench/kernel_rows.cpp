// Path-steps a second of the product's kernel on one core, on every instruction set that the machine has: against the
// naive scalar version of the same model, and against the most that the core could do. One path-step is one week of one
// path of one plan.
#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "tests/bench/flops.h"
#include "tests/bench/fma_peak.h"
#include "tests/bench/harness/measure.h"
#include "tests/bench/naive_model.h"
#include "tests/bench/parts.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

using product::Ensemble;
using product::Processor;

constexpr Ensemble kSmall{32, 4}, kLarge{128, 4};  // for the naive version; for the kernel
constexpr int kTurns = 9;

struct Target {
  Processor processor;
  double gate, aim;
};
#if defined(__x86_64__)
constexpr Target kTargets[] = {{Processor::any, 5, 8}, {Processor::avx2, 11, 16}, {Processor::avx512, 20, 30}};
#else
constexpr Target kTargets[] = {{Processor::any, 0, 0}};
#endif

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

// The yardstick must measure the same model. The naive version has its own luck: the difference of both means on both
// horizons, the worst of the five plans, in parts of the kernel's mean on three years.
Row agreement() {
  Row row{.name = "naive model and kernel, means apart", .unit = "%", .better = Better::less, .gate = 2};
  const product::World world = opening_world(shipped(), product::Stage::scale_up);
  const auto plans = five_plans();
  const auto naive = naive_simulate(shipped(), world, plans, kLarge);
  const auto outcome = simulate(shipped(), world, plans, kLarge);
  double worst = 0;
  for (std::size_t p = 0; p < plans.size(); ++p) {
    const double quarter = mean(outcome.plans[p].short_value), years = mean(outcome.plans[p].long_value);
    worst = std::max({worst, std::abs(naive[p].long_value - years) / std::abs(years),
                      std::abs(naive[p].short_value - quarter) / std::abs(years)});
  }
  row.value = 100 * worst;
  return row;
}

std::string million(double rate) { return base::fixed(rate / 1e6, rate < 1e7 ? 2 : 1) + " M path-steps/s"; }

}  // namespace

std::vector<Row> kernel_rows(const Options&) {
  const product::World world = opening_world(shipped(), product::Stage::scale_up);
  const auto plans = five_plans();
  std::vector<std::function<void()>> works = {[&] { keep(naive_simulate(shipped(), world, plans, kSmall)); }};
  for (const Target& target : kTargets) {
    if (!available(target.processor)) continue;
    works.emplace_back([&, target] { keep(simulate_with({target.processor, 1}, shipped(), world, plans, kLarge)); });
  }
  const auto timings = measure(works, kTurns);
  const double naive = path_steps(kSmall, plans.size()) / timings[0].least();
  const double naive_median = path_steps(kSmall, plans.size()) / timings[0].median();
  const Flops flops = counted_flops();
  std::vector<Row> ratios, shares;
  std::size_t next = 1;
  for (const Target& target : kTargets) {
    const std::string set = name_of(target.processor);
    Row ratio{.name = "path-steps, " + set + ", against naive", .unit = "x"};
    if (target.gate > 0) ratio.gate = target.gate, ratio.aim = target.aim;
    // SSE2 has no fused multiply-add; its share of multiplications beside additions is told without a gate.
    Row share{.name = "share of the multiply-add peak, " + set, .unit = "%"};
    if (target.processor != Processor::any) share.gate = 18, share.aim = 30;
    if (!available(target.processor)) {
      ratios.push_back(not_measured(ratio, "this machine has no " + set));
      shares.push_back(not_measured(share, "this machine has no " + set));
      continue;
    }
    const Timing& timing = timings[next++];
    const double steps = path_steps(kLarge, plans.size());
    const double rate = steps / timing.least(), median = steps / timing.median();
    ratio.value = rate / naive;
    ratio.note = million(rate) + " against " + million(naive) + "; of the medians " +
                 base::fixed(median / naive_median, 1) + " x";
    ratios.push_back(ratio);
    const double peak = peak_flops(target.processor);
    if (peak > 0) {
      const double done = rate * flops.a_step(static_cast<double>(plans.size()));
      share.value = 100 * done / peak;
      share.note = base::fixed(done / 1e9, 1) + " of " + base::fixed(peak / 1e9, 0) + " GFLOP/s; " +
                   base::fixed(flops.a_step(static_cast<double>(plans.size())), 0) + " operations a path-step";
      shares.push_back(share);
    } else {
      shares.push_back(not_measured(share, "no loop for the peak of this processor"));
    }
  }
  ratios.insert(ratios.end(), shares.begin(), shares.end());
  ratios.push_back(agreement());
  return ratios;
}

}  // namespace two_hats::bench
