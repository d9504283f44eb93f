#include <algorithm>
#include <array>

#include "engine/product/course.h"
#include "engine/product/simulate.h"

namespace two_hats::product {
namespace {

// The flow as it stands after the last week lived: effects that have begun, whose conditions held, and that go on.
double standing_flow(const World& world, Target target, double neutral, double per_revenue) {
  double level = neutral;
  for (const Commitment& commitment : world.running) {
    for (std::size_t i = 0; i < commitment.plan->effects.size(); ++i) {
      const Effect& effect = commitment.plan->effects[i];
      const int start = commitment.began_week + start_week(*commitment.plan, effect);
      const bool over = effect.weeks > 0 && start + effect.weeks <= world.week;
      if (effect.target != target || commitment.effects[i] != Settled::yes || over || start >= world.week) continue;
      const double unit = per_revenue > 0 ? commitment.weekly_revenue : 1;
      level = effect.operation == Operation::add ? level + effect.size * unit : level * effect.size;
    }
  }
  return level;
}

}  // namespace

KeyValues key_values(const Parameters& parameters, const World& world) {
  const Rules rules = rules_of(parameters, world.stage);
  const Values central = central_values(parameters);
  const auto value = [&](Parameter p) { return central[static_cast<std::size_t>(p)]; };
  const State& state = world.state;
  const State& opening = parameters.preset(world.stage).opening;

  KeyValues out;
  out.customers = state[Stock::customers];
  const double contracts = standing_flow(world, Target::revenue, 0, 1);
  out.weekly_revenue =
      std::max(0.0, out.customers * rules.price * standing_flow(world, Target::price, 1, 0) + contracts);
  const double people = state[Stock::veterans] + state[Stock::newcomers] + rules.other_people;
  out.weekly_margin = out.weekly_revenue * rules.gross_margin - people * rules.wage - rules.fixed_cost -
                      standing_flow(world, Target::cost, 0, 1);
  if (out.weekly_margin < 0) out.runway_weeks = std::max(0.0, state[Stock::cash]) / -out.weekly_margin;

  const double expected = opening[Stock::customers] * rules.price;
  const double satisfaction = .5 * state[Stock::fit] + .5 * state[Stock::trust_customers];
  out.current_value = 100 * (.6 * out.weekly_revenue / (out.weekly_revenue + .5 * expected) + .4 * satisfaction);

  const double not_held = 1 - out.customers / rules.market;
  out.unrealized_value = 100 * (.875 * not_held + .125 * (1 - state[Stock::fit]));

  const double unplanned =
      unplanned_share(rules, value(Parameter::unplanned_floor), value(Parameter::unplanned_debt), state[Stock::debt],
                      value(Parameter::distrust_interrupts), state[Stock::trust_executives], state[Stock::trust_sales],
                      state[Stock::incident_load], standing_flow(world, Target::unplanned, 0, 0));
  const double twice = rework_share(rules, value(Parameter::rework_floor), value(Parameter::rework_unclear),
                                    state[Stock::clarity], state[Stock::fatigue]);
  const double awake = std::max(.05, 1 - value(Parameter::fatigue_cost) * state[Stock::fatigue]);
  const double able = std::max(.05, state[Stock::capability]) * awake * (1 - unplanned) * (1 - twice);
  const double speed = debt_speed(rules, state[Stock::debt]);
  out.ability_to_innovate = std::min(100.0, 100 * able * speed * (.5 + .5 * state[Stock::trust_developers]));
  const double normal_speed = debt_speed(rules, rules[Constant::reference_debt]);
  out.time_to_market = rules.release_lag / (able * speed / normal_speed);
  return out;
}

}  // namespace two_hats::product
