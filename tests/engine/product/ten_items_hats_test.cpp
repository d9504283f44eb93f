// Item 6 of "What the model must show": who wears the two hats, on the shipped parameters.
#include <algorithm>

#include "engine/product/equations.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

World scale_up(const Parameters& parameters = shipped()) { return opening_world(parameters, Stage::scale_up); }

Plan both() { return plan("both"); }
Plan only_owner_work() { return plan("only-owner", {adds(Target::attention_market, -1), adds(Target::sync, -.5)}); }
Plan buried_manager() { return plan("buried", {adds(Target::attention_market, -.75), adds(Target::sync, -.2)}); }
Plan no_owner() { return plan("no-owner", {adds(Target::attention_team, -.75), adds(Target::sync, -.35)}); }

// The product week by week in one lived world: index 0 is the end of week 1.
std::vector<State> lived(const Parameters& parameters, const Plan& chosen, int weeks, std::uint64_t seed) {
  World world = scale_up(parameters);
  std::vector<State> states;
  for (int week = -8; week < weeks; ++week) {  // eight weeks as usual, then the change
    if (week == 0) commit(world, shared(chosen));
    advance(parameters, world, 1, seed);
    states.push_back(world.state);
  }
  return states;
}

// What a team that watches its own figures would call an alarm, against its eight weeks before the change: delivery of
// the last four weeks under 80 %, churn over 125 %, customers down 3 % in a quarter, or a trust under .45.
bool alarmed(const std::vector<State>& states, std::size_t week) {
  static const Rules r = rules_of(shipped(), Stage::scale_up);
  const auto delivered = [&](std::size_t at) {
    return states[at][Stock::work_in_flight] - states[at - 1][Stock::work_in_flight] * (1 - 1 / r.release_lag);
  };
  const auto churn = [&](std::size_t at) {
    return churn_rate(r, r.churn, 2.4, states[at][Stock::fit], .25, states[at][Stock::debt], .8,
                      states[at][Stock::trust_customers]);
  };
  double usual = 0, lately = 0, churned = 0;
  for (std::size_t i = 1; i < 8; ++i) usual += delivered(i) / 7, churned += churn(i) / 7;
  for (std::size_t i = 0; i < 4; ++i) lately += delivered(week - i) / 4;
  if (lately < .8 * usual || churn(week) > 1.25 * churned) return true;
  if (week >= 13 && states[week][Stock::customers] < .97 * states[week - 13][Stock::customers]) return true;
  return std::ranges::any_of(std::initializer_list<Stock>{Stock::trust_customers, Stock::trust_executives,
                                                          Stock::trust_sales, Stock::trust_developers},
                             [&](Stock trust) { return states[week][trust] < .45; });
}

// Share of lived worlds in which an alarm was raised in the weeks after the change.
double alarms(const Plan& chosen, int weeks) {
  Parameters parameters = shipped();
  set(parameters, Constant::plan_asked, 0);  // the same autopilot in both worlds
  constexpr int kWorlds = 200;
  int raised = 0;
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const std::vector<State> states = lived(parameters, chosen, weeks, seed);
    bool alarm = false;
    for (std::size_t week = 11; week < states.size(); ++week) alarm = alarm || alarmed(states, week);
    raised += alarm;
  }
  return static_cast<double>(raised) / kWorlds;
}

TEST(TenItems, No6OnlyProductOwnerWorkRaisesNoAlarmForHalfAYear) {
  // Honest bounds: luck alone raises alarms in an unchanged product (outages, slow weeks). In half a year the change
  // adds none; in the second year it shows.
  EXPECT_LT(alarms(only_owner_work(), 13), .10);
  EXPECT_LT(alarms(only_owner_work(), 26), alarms(both(), 26));
  EXPECT_LT(alarms(only_owner_work(), 52), alarms(both(), 52) + .10);
  EXPECT_LT(alarms(buried_manager(), 26), alarms(both(), 26));
  EXPECT_GT(alarms(no_owner(), 13), .5);  // that one is heard in weeks
}

State after(const Plan& chosen, int weeks) {
  Parameters parameters = calm();
  set(parameters, Constant::plan_asked, 0);
  return lived(parameters, chosen, weeks, 1).back();
}

TEST(TenItems, No6OnlyProductOwnerWorkLooksTheSameForAQuarter) {
  const Gap g = gap(shipped(), scale_up(), only_owner_work(), both(), {64, 8});
  EXPECT_NEAR(g.in_short, 0, .3);
  EXPECT_LT(g.in_long, -150);
}

TEST(TenItems, No6ABuriedManagerLetsMarketKnowledgeGoStale) {
  EXPECT_LT(after(buried_manager(), 13)[Stock::knowledge], after(both(), 13)[Stock::knowledge] - .08);
  EXPECT_LT(after(buried_manager(), 26)[Stock::knowledge], after(both(), 26)[Stock::knowledge] - .15);
  EXPECT_GT(after(buried_manager(), 13)[Stock::clarity],
            after(both(), 13)[Stock::clarity] - .05);  // the backlog looks fine
  EXPECT_LT(gap(shipped(), scale_up(), buried_manager(), both(), {64, 4}).in_long, -80);
}

TEST(TenItems, No6WithoutAnOwnerClarityFallsAndReworkRisesInWeeks) {
  const Rules r = rules_of(shipped(), Stage::scale_up);
  const auto rework = [&](const State& state) {
    return rework_share(r, .05, .4, state[Stock::clarity], state[Stock::fatigue]);
  };
  const State usual = after(both(), 3), three = after(no_owner(), 3), six = after(no_owner(), 6);
  EXPECT_LT(three[Stock::clarity], usual[Stock::clarity] - .2);
  EXPECT_LT(six[Stock::clarity], three[Stock::clarity] - .1);
  EXPECT_GT(rework(three), rework(usual) + .08);
  EXPECT_GT(rework(six), 2 * rework(usual));
  EXPECT_LT(gap(shipped(), scale_up(), no_owner(), both(), {64, 4}).in_long, -150);
}

// Long value of one person with both hats less that of a Product Manager beside a Product Owner, in %q, for a team of
// so many Developers in a product whose business grows with its team.
double one_against_two(double developers) {
  const auto worth = [&](bool one) {
    Parameters parameters = shipped();
    Preset& stage = preset(parameters, Stage::scale_up);
    const double size = developers / stage.opening[Stock::veterans];
    stage.opening[Stock::customers] *= size;
    stage.market *= size;
    stage.opening[Stock::cash] *= size;
    stage.fixed_cost *= size;
    stage.teams = developers > 9 ? developers / 8 : 1;
    stage.opening[Stock::veterans] = developers;
    stage.people = developers + (one ? 1 : 2);
    stage.both_hats = one;
    const Outcome outcome = simulate(parameters, scale_up(parameters), std::vector<Plan>{plan("wait")}, {64, 4});
    return mean(outcome.plans[0].long_value) / (kQuarterWeeks * outcome.weekly_revenue) * 100;
  };
  return worth(true) - worth(false);
}

TEST(TenItems, No6OnePersonIsBestInASmallTeamAndWorseAsItGrows) {
  double before = 1e9;
  for (const double developers : {4., 6., 9., 12., 16., 23.}) {
    const double better = one_against_two(developers);
    EXPECT_LT(better, before) << developers;  // the larger the team, the less one person will do
    before = better;
    if (developers <= 6) {
      EXPECT_GT(better, 20) << developers;
    } else if (developers >= 16) {
      EXPECT_LT(better, -20) << developers;
    }
  }
}

}  // namespace
}  // namespace two_hats::product
