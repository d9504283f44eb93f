#include "engine/product/equations.h"

namespace two_hats::product {

Rules rules_of(const Parameters& parameters, Stage stage) {
  const Preset& preset = parameters.preset(stage);
  Rules rules;
  for (std::size_t i = 0; i < rules.constants.size(); ++i) {
    rules.constants[i] = parameters.fixed[i].value;
    rules.inverses[i] = 1 / parameters.fixed[i].value;
  }
  rules.p = preset.p;
  rules.q = preset.q;
  rules.churn = preset.churn;
  rules.market = preset.market;
  rules.per_market = 1 / preset.market;
  rules.reference_drag = debt_drag(rules, rules[Constant::reference_debt]);
  rules.price = preset.price;
  rules.gross_margin = preset.gross_margin;
  rules.wage = preset.wage;
  rules.fixed_cost = preset.fixed_cost;
  rules.discount = preset.discount;
  rules.opening_developers = preset.opening[Stock::veterans] + preset.opening[Stock::newcomers];
  rules.other_people = preset.people - rules.opening_developers;
  rules.opening_debt = preset.opening[Stock::debt];
  rules.owner_seats = preset.owner_seats;
  rules.teams = preset.teams;
  rules.per_team = 1 / preset.teams;
  rules.release_lag = preset.release_lag;
  rules.regulator_weight = preset.regulator_weight;
  rules.per_oversight = 1 / (rules[Constant::oversight_from] - rules[Constant::oversight_full]);
  rules.price_sensitivity = preset.price_sensitivity;
  rules.both_hats = preset.both_hats ? 1 : 0;
  rules.shares = {preset.share_features, preset.share_debt, preset.share_improvement, preset.share_discovery};
  return rules;
}

LaneRules lane_rules(const Rules& rules) {
  LaneRules lanes;
  const auto same = [](const auto& from, auto& to) {
    for (std::size_t i = 0; i < from.size(); ++i) to[i] = static_cast<float>(from[i]);
  };
  same(rules.constants, lanes.constants);
  same(rules.inverses, lanes.inverses);
  same(rules.shares, lanes.shares);
  const auto each = [&](auto... figure) {
    ((lanes.*(figure.second) = static_cast<float>(rules.*(figure.first))), ...);
  };
#define TWO_HATS_FIGURE(name) std::pair(&Rules::name, &LaneRules::name)
  each(TWO_HATS_FIGURE(p), TWO_HATS_FIGURE(q), TWO_HATS_FIGURE(churn), TWO_HATS_FIGURE(market), TWO_HATS_FIGURE(price),
       TWO_HATS_FIGURE(gross_margin), TWO_HATS_FIGURE(wage), TWO_HATS_FIGURE(fixed_cost), TWO_HATS_FIGURE(discount),
       TWO_HATS_FIGURE(other_people), TWO_HATS_FIGURE(opening_developers), TWO_HATS_FIGURE(opening_debt),
       TWO_HATS_FIGURE(asked), TWO_HATS_FIGURE(owner_seats), TWO_HATS_FIGURE(teams), TWO_HATS_FIGURE(per_team),
       TWO_HATS_FIGURE(release_lag), TWO_HATS_FIGURE(regulator_weight), TWO_HATS_FIGURE(per_market),
       TWO_HATS_FIGURE(reference_drag), TWO_HATS_FIGURE(both_hats), TWO_HATS_FIGURE(price_sensitivity),
       TWO_HATS_FIGURE(per_oversight));
#undef TWO_HATS_FIGURE
  return lanes;
}

}  // namespace two_hats::product
