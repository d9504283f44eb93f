// The dots beside an answer: how much it could move each value area, never which way.
#include <algorithm>
#include <array>
#include <cmath>

#include "game/views/table_parts.h"

namespace two_hats::views {
namespace {

using product::Target;
constexpr int kCurrent = 0, kUnrealized = 1, kAbility = 2, kTime = 3;

int area_of(Target target) {
  switch (target) {
    case Target::money:
    case Target::revenue:
    case Target::cost:
    case Target::price:
    case Target::customers:
    case Target::churn:
    case Target::trust_customers:
    case Target::trust_sales:
      return kCurrent;
    case Target::fit:
    case Target::knowledge:
    case Target::adoption:
    case Target::hit_rate:
    case Target::attention_market:
    case Target::share_discovery:
    case Target::trust_partner:
    case Target::trust_executives:
      return kUnrealized;
    case Target::debt:
    case Target::capability:
    case Target::fatigue:
    case Target::hours:
    case Target::rush:
    case Target::trust_developers:
    case Target::debt_growth:
    case Target::outage_hazard:
    case Target::leave_hazard:
    case Target::share_debt:
    case Target::share_improvement:
      return kAbility;
    case Target::clarity:
    case Target::alignment:
    case Target::people:
    case Target::capacity:
    case Target::unplanned:
    case Target::share_features:
    case Target::attention_team:
    case Target::sync:
      return kTime;
  }
  return kCurrent;
}

// Size against the largest that a card may use, weighted by how long it lasts.
double weight_of(const product::Effect& effect) {
  const product::TargetRule& rule = product::rule_of(effect.target);
  const double size = effect.operation == product::Operation::add ? std::abs(effect.size) : std::abs(effect.size - 1);
  const double most = effect.operation == product::Operation::add
                          ? std::max(std::abs(rule.add_low), std::abs(rule.add_high))
                          : std::max(std::abs(rule.scale_low - 1), std::abs(rule.scale_high - 1));
  if (most <= 0) return 0;
  const double lasting =
      !product::is_flow(effect.target) || effect.weeks == 0 ? 1.0 : std::min(1.0, effect.weeks / 26.0);
  return size / most * lasting;
}

}  // namespace

void reach_of(const std::vector<product::Effect>& effects, bool promises, int (&reach)[4]) {
  std::array<double, 4> sums{};
  for (const product::Effect& effect : effects)
    sums[static_cast<std::size_t>(area_of(effect.target))] += weight_of(effect);
  if (promises) sums[kTime] += .5;
  for (std::size_t area = 0; area < sums.size(); ++area)
    reach[area] = sums[area] <= 0 ? 0 : sums[area] < .15 ? 1 : sums[area] < .45 ? 2 : 3;
}

}  // namespace two_hats::views
