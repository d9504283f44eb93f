// Builders for tests of the product model: the shipped parameters, a world without luck, effects and plans in one line.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "engine/loading/read_pack.h"
#include "engine/product/simulate.h"

namespace two_hats::product {

inline const Parameters& shipped() {
  static const Parameters parameters = [] {
    auto loaded = loading::load_parameters("data/model/parameters.json");
    EXPECT_TRUE(loaded.ok()) << loading::in_words(loaded.diagnostics);
    return loaded.thing;
  }();
  return parameters;
}

inline void set(Parameters& parameters, Parameter name, double value) {
  parameters.uncertain[static_cast<std::size_t>(name)].value = value;
}
inline void set(Parameters& parameters, Constant name, double value) {
  parameters.fixed[static_cast<std::size_t>(name)].value = value;
}
inline Preset& preset(Parameters& parameters, Stage stage) {
  return parameters.presets[static_cast<std::size_t>(stage)];
}

// Nothing uncertain, no luck, no shocks: the equations alone.
inline Parameters calm() {
  Parameters parameters = shipped();
  for (ParameterEntry& entry : parameters.uncertain) entry.sigma = 0;
  for (const Parameter rate : {Parameter::competitor_rate, Parameter::outage_rate, Parameter::leaving_rate,
                               Parameter::drift_rate, Parameter::regulator_rate}) {
    set(parameters, rate, 0);
  }
  set(parameters, Parameter::estimate_error, 0);
  set(parameters, Constant::estimate_bias, 0);
  set(parameters, Constant::capacity_noise, 0);
  set(parameters, Constant::tide_noise, 0);
  set(parameters, Constant::items_per_person, 1e12);
  return parameters;
}

inline Effect adds(Target target, double size, int start = 0, int weeks = 0) {
  Effect effect;
  effect.target = target;
  effect.operation = Operation::add;
  effect.size = size;
  effect.start_week = start;
  effect.weeks = weeks;
  return effect;
}
inline Effect scales(Target target, double size, int start = 0, int weeks = 0) {
  Effect effect = adds(target, size, start, weeks);
  effect.operation = Operation::scale;
  return effect;
}
inline Effect when(Effect effect, Literal literal) {
  effect.conditions.push_back(literal);
  return effect;
}

inline Literal kept() { return {.kind = Literal::Kind::promise_kept}; }
inline Literal broken() { return {.kind = Literal::Kind::promise_kept, .negated = true}; }
inline Literal by_chance(double chance) { return {.kind = Literal::Kind::chance, .value = chance}; }
inline Literal is_true(int unknown) { return {.kind = Literal::Kind::unknown, .index = unknown}; }
inline Literal is_false(int unknown) { return {.kind = Literal::Kind::unknown, .negated = true, .index = unknown}; }
inline Literal says_yes(int test) { return {.kind = Literal::Kind::test, .index = test}; }
inline Literal above(Stock stock, double level) {
  return {.kind = Literal::Kind::stock_above, .value = level, .stock = stock};
}

inline Plan plan(std::string id, std::vector<Effect> effects = {}) {
  Plan made;
  made.id = std::move(id);
  made.effects = std::move(effects);
  made.truth_key = 77;
  return made;
}
inline Plan promising(std::string id, double work, int due, double limit, std::vector<Effect> effects = {}) {
  Plan made = plan(std::move(id), std::move(effects));
  made.promise = Promise{.id = "it", .work = work, .due_week = due, .limit = limit, .worth = .5, .conditions = {}};
  return made;
}
inline std::shared_ptr<const Plan> shared(Plan made) { return std::make_shared<const Plan>(std::move(made)); }

inline World with(World world, Stock stock, double level) {
  world.state[stock] = level;
  return world;
}

inline double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// What a plan is worth against another, in per cent of a quarter's revenue.
struct Gap {
  double in_short = 0, in_long = 0;
};
inline Gap gap(const Parameters& parameters, const World& world, const Plan& chosen, const Plan& other,
               const Ensemble& ensemble = {32, 4}) {
  const std::vector<Plan> plans = {chosen, other};
  const Outcome outcome = simulate(parameters, world, plans, ensemble);
  const double quarter = kQuarterWeeks * outcome.weekly_revenue / 100;
  return {(mean(outcome.plans[0].short_value) - mean(outcome.plans[1].short_value)) / quarter,
          (mean(outcome.plans[0].long_value) - mean(outcome.plans[1].long_value)) / quarter};
}

}  // namespace two_hats::product
