// The same model in NumPy, single precision: what a modeller gets who vectorises over paths.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/base/text.h"
#include "tests/bench/harness/measure.h"
#include "tests/bench/parts.h"
#include "tests/bench/process.h"
#include "tests/bench/worlds.h"

namespace two_hats::bench {
namespace {

using product::Ensemble;

constexpr Ensemble kPaths{128, 16};
constexpr const char* kPython = "/usr/bin/python3";  // Debian's own, which sees Debian's NumPy

nlohmann::json job_of(const std::vector<product::Plan>& plans, const Ensemble& ensemble) {
  nlohmann::json job = {{"stage", name_of(product::Stage::scale_up)}, {"seeds", ensemble.seeds}, {"turns", 5}};
  for (int i = 0; i < product::kParameterCount; ++i)
    job["names"].push_back(name_of(static_cast<product::Parameter>(i)));
  for (int draw = 0; draw < ensemble.draws; ++draw) job["draws"].push_back(drawn_values(shipped(), ensemble.key, draw));
  for (const product::Plan& plan : plans) {
    nlohmann::json effects = nlohmann::json::array();
    for (const product::Effect& effect : plan.effects) {
      effects.push_back({{"target", name_of(effect.target)},
                         {"operation", effect.operation == product::Operation::add ? "add" : "scale"},
                         {"size", effect.size},
                         {"start", effect.start_week},
                         {"weeks", effect.weeks}});
    }
    job["plans"].push_back(effects);
  }
  return job;
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

}  // namespace

std::vector<Row> numpy_rows(const Options&) {
  Row ratio{.name = "path-steps, one core, against NumPy float32", .unit = "x", .gate = 7, .aim = 15};
  Row apart{.name = "NumPy model and kernel, means apart", .unit = "%", .better = Better::less, .gate = 2};
  const Ran asked = run_program({kPython, "-c", "import numpy; print(numpy.__version__)"});
  if (asked.exit != 0) {
    const std::string why = "no NumPy here; ./dev bench --peers installs it";
    return {not_measured(ratio, why), not_measured(apart, why)};
  }
  const auto plans = five_plans();
  const product::World world = opening_world(shipped(), product::Stage::scale_up);
  product::Outcome outcome;
  const auto run = [&] { outcome = simulate_with({product::best_processor(), 1}, shipped(), world, plans, kPaths); };
  const Timing before = measure(run, 5);
  const ScratchFolder scratch;
  const Ran ran = run_program({kPython, std::string(kSource) + "/tests/bench/peers/numpy_model.py",
                               std::string(kSource) + "/data/model/parameters.json",
                               scratch.write("job.json", job_of(plans, kPaths).dump())});
  const Timing after = measure(run, 5);
  const auto said = nlohmann::json::parse(ran.output, nullptr, false);
  if (ran.exit != 0 || !said.is_object()) {
    const std::string why =
        "the NumPy model failed: " + ran.output.substr(ran.output.size() > 200 ? ran.output.size() - 200 : 0);
    return {not_measured(ratio, why), not_measured(apart, why)};
  }
  const double theirs = said.value("seconds", 0.0), mine = std::min(before.least(), after.least());
  ratio.value = theirs / mine;
  ratio.note = "NumPy " + asked.output.substr(0, asked.output.find('\n')) + ": " + base::fixed(1e3 * theirs, 0) +
               " ms for 5 x 2,048 paths, the kernel " + base::fixed(1e3 * mine, 1) + " ms (" +
               name_of(product::best_processor()) + ")";
  double worst = 0;
  for (std::size_t p = 0; p < plans.size(); ++p) {
    const double quarter = mean(outcome.plans[p].short_value), years = mean(outcome.plans[p].long_value);
    worst = std::max({worst, std::abs(said["plans"][p].value("quarter", 0.0) - quarter) / std::abs(years),
                      std::abs(said["plans"][p].value("years", 0.0) - years) / std::abs(years)});
  }
  apart.value = 100 * worst;
  return {ratio, apart};
}

}  // namespace two_hats::bench
