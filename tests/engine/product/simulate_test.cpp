// What the whole model must show: pairing, sameness, and the shapes that the theory predicts.
#include "engine/product/simulate.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>

#include "engine/product/run.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

World scale_up() { return opening_world(shipped(), Stage::scale_up); }

Plan busy() {
  Plan made = promising("busy", 1.5, 10, .6,
                        {adds(Target::money, .3, 1), when(adds(Target::revenue, .04, 0, 104), kept()),
                         when(adds(Target::trust_sales, -.1), broken()), scales(Target::price, 1.03, 5),
                         when(adds(Target::fit, .05, 14), is_true(0)), adds(Target::people, .17, 2),
                         when(scales(Target::adoption, 1.1, 3, 20), by_chance(.5)), adds(Target::hours, 12, 0, 6)});
  made.unknowns = {{.id = "idea", .chance = .3}};
  return made;
}

void expect_same(const PlanOutcome& a, const PlanOutcome& b) {
  EXPECT_EQ(a.short_value, b.short_value);
  EXPECT_EQ(a.long_value, b.long_value);
  EXPECT_EQ(a.curve, b.curve);
  EXPECT_EQ(a.bankrupt, b.bankrupt);
  EXPECT_EQ(a.promise, b.promise);
  EXPECT_EQ(a.truths, b.truths);
  EXPECT_EQ(a.mean_end, b.mean_end);
  EXPECT_EQ(a.mean_end_quarter, b.mean_end_quarter);
}

TEST(Simulate, TheSameAnswerTwiceDiffersByExactlyNothing) {
  const std::vector<Plan> plans = {busy(), busy()};
  const Outcome outcome = simulate(shipped(), scale_up(), plans, {24, 4});
  expect_same(outcome.plans[0], outcome.plans[1]);
}

TEST(Simulate, ReorderingAnswersChangesNoBit) {
  const std::vector<Plan> one = {busy(), plan("wait"), plan("rest", {adds(Target::fatigue, -.1)})};
  const std::vector<Plan> other = {one[2], one[0], one[1]};
  const Outcome a = simulate(shipped(), scale_up(), one, {24, 4});
  const Outcome b = simulate(shipped(), scale_up(), other, {24, 4});
  expect_same(a.plans[0], b.plans[1]);
  expect_same(a.plans[1], b.plans[2]);
  expect_same(a.plans[2], b.plans[0]);
}

TEST(Simulate, APathDoesNotDependOnItsPlaceInTheEnsemble) {
  const std::vector<Plan> plans = {busy()};
  const Outcome quick = simulate(shipped(), scale_up(), plans, {20, 4});
  const Outcome refined = simulate(shipped(), scale_up(), plans, {20, 16});
  for (std::size_t draw = 0; draw < 20; ++draw) {
    for (std::size_t seed = 0; seed < 4; ++seed) {
      EXPECT_EQ(quick.plans[0].long_value[draw * 4 + seed], refined.plans[0].long_value[draw * 16 + seed]);
      EXPECT_EQ(quick.plans[0].short_value[draw * 4 + seed], refined.plans[0].short_value[draw * 16 + seed]);
    }
  }
}

TEST(Simulate, GivesTheSameBitsOnEveryProcessor) {
  const std::vector<Plan> plans = {busy(), plan("wait"), plan("price", {scales(Target::price, 1.1)})};
  for (const Stage stage : {Stage::start_up, Stage::scale_up, Stage::enterprise}) {
    const World world = opening_world(shipped(), stage);
    const Outcome plain = simulate_with({Processor::any, 1}, shipped(), world, plans, {40, 5});
    int compared = 0;
    for (const Processor processor : {Processor::avx2, Processor::avx512}) {
      if (!available(processor)) continue;
      ++compared;
      const Outcome wide = simulate_with({processor, 1}, shipped(), world, plans, {40, 5});
      for (std::size_t p = 0; p < plans.size(); ++p) expect_same(plain.plans[p], wide.plans[p]);
    }
    RecordProperty("processors_compared", compared);
  }
}

TEST(Simulate, HalvingTheStepChangesValuesByLessThanOnePerCent) {
  // No promise here: its date is a cliff that a path may fall off or not, whatever the step. So is the end of the cash,
  // on a start-up's runway: enough paths that single ones do not count.
  const std::vector<Plan> plans = {plan("wait"), plan("invest", {adds(Target::share_debt, .2, 0, 26)}),
                                   plan("push", {adds(Target::hours, 12, 0, 6), adds(Target::people, .2, 2)})};
  for (const Stage stage : {Stage::start_up, Stage::scale_up, Stage::enterprise}) {
    const World world = opening_world(shipped(), stage);
    const Outcome whole = simulate_with({best_processor(), 1}, shipped(), world, plans, {512, 32});
    const Outcome half = simulate_with({best_processor(), 2}, shipped(), world, plans, {512, 32});
    const double quarter = kQuarterWeeks * whole.weekly_revenue;
    for (std::size_t p = 0; p < plans.size(); ++p) {
      const double long_value = mean(whole.plans[p].long_value);
      // One case is not within it, and docs/value-model.md says so: who hires on a start-up's runway, 1.1 %.
      const bool on_the_edge = stage == Stage::start_up && plans[p].id == "push";
      EXPECT_NEAR(mean(half.plans[p].long_value), long_value, (on_the_edge ? .0125 : .01) * std::abs(long_value))
          << name_of(stage) << p;
      EXPECT_NEAR(mean(half.plans[p].short_value), mean(whole.plans[p].short_value), .01 * quarter) << name_of(stage);
    }
  }
}

TEST(Simulate, CurvesEndWhereValuesDo) {
  const std::vector<Plan> plans = {busy()};
  const Outcome outcome = simulate(shipped(), scale_up(), plans, {10, 1});
  const auto weeks = curve_weeks();
  ASSERT_EQ(weeks.front(), 0);
  ASSERT_EQ(weeks[13], 13);
  ASSERT_EQ(weeks.back(), 156);
  for (std::size_t path = 0; path < 10; ++path) {
    const auto at = [&](std::size_t sample) { return outcome.plans[0].curve[sample * 10 + path]; };
    EXPECT_EQ(at(0), 0);
    EXPECT_FLOAT_EQ(at(13), static_cast<float>(outcome.plans[0].short_value[path]));
    EXPECT_LE(at(weeks.size() - 1) - at(13), outcome.plans[0].long_value[path]);  // the rest is terminal value
  }
}

TEST(Simulate, StopsWhenAsked) {
  const std::atomic<bool> stop = true;
  EXPECT_TRUE(simulate(shipped(), scale_up(), std::vector<Plan>{busy()}, kQuick, {}, &stop).cancelled);
  EXPECT_FALSE(simulate(shipped(), scale_up(), std::vector<Plan>{busy()}, kSketch).cancelled);
}

TEST(Simulate, StagesLookLikeTheirCompanies) {
  struct Expected {
    Stage stage;
    double quarter, years, low_risk, high_risk;
  };
  // Quarter's margin in % of its revenue, long value in quarters of revenue, risk of bankruptcy in three years.
  for (const Expected& e : {Expected{Stage::start_up, -51, 20, .02, .15}, Expected{Stage::scale_up, 16, 7.4, 0, .01},
                            Expected{Stage::enterprise, 12, 5.3, 0, .01}}) {
    const Outcome outcome =
        simulate(shipped(), opening_world(shipped(), e.stage), std::vector<Plan>{plan("wait")}, kQuick);
    const double quarter = kQuarterWeeks * outcome.weekly_revenue;
    EXPECT_NEAR(mean(outcome.plans[0].short_value) / quarter * 100, e.quarter, 2) << name_of(e.stage);
    EXPECT_NEAR(mean(outcome.plans[0].long_value) / quarter, e.years, .1 * e.years) << name_of(e.stage);
    const auto& bankrupt = outcome.plans[0].bankrupt;
    const double risk = static_cast<double>(std::count(bankrupt.begin(), bankrupt.end(), 1)) / 512;
    EXPECT_GE(risk, e.low_risk) << name_of(e.stage);
    EXPECT_LE(risk, e.high_risk) << name_of(e.stage);
  }
}

TEST(Simulate, BankruptcyEndsAWorld) {
  const World broke = with(scale_up(), Stock::cash, -1);
  const Outcome outcome = simulate(shipped(), broke, std::vector<Plan>{plan("wait")}, {4, 2});
  for (std::size_t path = 0; path < 8; ++path) {
    EXPECT_EQ(outcome.plans[0].short_value[path], 0);
    EXPECT_EQ(outcome.plans[0].long_value[path], 0);
    EXPECT_EQ(outcome.plans[0].bankrupt[path], 1);
  }
}

TEST(Shapes, ShortcutsGainThenLose) {
  const Plan wait = plan("wait");
  for (const Plan& shortcut : {plan("overtime", {adds(Target::hours, 10, 0, 6)}),
                               plan("squeeze", {adds(Target::share_features, .15),
                                                scales(Target::share_improvement, .1), scales(Target::share_debt, .3)}),
                               plan("rush", {adds(Target::money, .3, 1), adds(Target::rush, .8, 0, 4)})}) {
    const Gap g = gap(shipped(), scale_up(), shortcut, wait);
    EXPECT_GT(g.in_short, 0) << shortcut.id;
    EXPECT_LT(g.in_long, -1) << shortcut.id;
  }
}

TEST(Shapes, InvestmentsLoseThenGain) {
  const Plan wait = plan("wait");
  for (const Plan& investment : {plan("repay", {adds(Target::share_debt, .2, 0, 13)}),
                                 plan("owner", {adds(Target::money, -.25, 1), adds(Target::clarity, .08, 4),
                                                adds(Target::trust_developers, .05)})}) {
    const Gap g = gap(shipped(), scale_up(), investment, wait);
    EXPECT_LT(g.in_short, 0) << investment.id;
    EXPECT_GT(g.in_long, 1) << investment.id;
  }
}

TEST(Shapes, LongTermFlipsWhenTheRunwayIsShort) {
  // Consulting earns now and distracts; building is what the product needs.
  const Plan consult = plan("consult", {adds(Target::revenue, .35, 0, 40), adds(Target::unplanned, .30, 0, 40)});
  const Plan build = plan("build");
  const World start = opening_world(shipped(), Stage::start_up);
  const double burn = -key_values(shipped(), start).weekly_margin;
  EXPECT_GT(gap(shipped(), with(start, Stock::cash, 8 * burn), consult, build).in_long, 20);
  EXPECT_LT(gap(shipped(), with(start, Stock::cash, 60 * burn), consult, build).in_long, -20);
}

TEST(Shapes, ResearchPaysWhenLittleIsKnownAndNotWhenMuchIs) {
  const Plan research =
      plan("research", {adds(Target::share_discovery, .2, 0, 13), adds(Target::share_features, -.2, 0, 13)});
  const Plan build =
      plan("build", {adds(Target::share_discovery, -.1, 0, 13), adds(Target::share_features, .1, 0, 13)});
  EXPECT_GT(gap(shipped(), with(scale_up(), Stock::knowledge, .1), research, build).in_long, 5);
  EXPECT_LT(gap(shipped(), with(scale_up(), Stock::knowledge, .75), research, build).in_long, -5);
}

TEST(Shapes, OnlyProductOwnerWorkLooksFineForAQuarterAndCostsYears) {
  const Plan both = plan("both");
  const Plan only_owner = plan("only-owner", {adds(Target::attention_market, -1), adds(Target::sync, -.5)});
  const Gap g = gap(shipped(), scale_up(), only_owner, both);
  EXPECT_NEAR(g.in_short, 0, .3);
  EXPECT_LT(g.in_long, -.10 * 740);  // a tenth of the long value and more
}

TEST(Shapes, WithoutAProductOwnerClarityFallsInWeeks) {
  const Plan none = plan("none", {adds(Target::attention_team, -.75)});
  const Outcome outcome = simulate(shipped(), scale_up(), std::vector<Plan>{plan("wait"), none}, {16, 2});
  EXPECT_LT(outcome.plans[1].mean_end_quarter[Stock::clarity], outcome.plans[0].mean_end_quarter[Stock::clarity] - .3);
  EXPECT_LT(gap(shipped(), scale_up(), none, plan("wait")).in_long, -74);
}

TEST(Shapes, OneHeadForBothHatsIsBestOnlyWhileTheTeamIsSmall) {
  const auto worth = [](Stage stage, bool one) {
    Parameters parameters = shipped();
    Preset& p = preset(parameters, stage);
    const double developers = p.opening[Stock::veterans];
    if (p.both_hats != one) p.people += one ? -1 : 1;  // the second person's wage
    p.both_hats = one;
    p.opening[Stock::veterans] = developers;
    const Outcome outcome =
        simulate(parameters, opening_world(parameters, stage), std::vector<Plan>{plan("wait")}, {32, 4});
    return mean(outcome.plans[0].long_value) / outcome.weekly_revenue;
  };
  EXPECT_GT(worth(Stage::start_up, true), worth(Stage::start_up, false));
  EXPECT_LT(worth(Stage::scale_up, true), worth(Stage::scale_up, false));
}

TEST(Shapes, ResultsFarUnderPlanCostExecutivesTrust) {
  const Plan spend = plan("spend", {adds(Target::cost, .25, 0, 13)});
  const Outcome outcome = simulate(shipped(), scale_up(), std::vector<Plan>{plan("wait"), spend}, {16, 2});
  EXPECT_LT(outcome.plans[1].mean_end_quarter[Stock::trust_executives],
            outcome.plans[0].mean_end_quarter[Stock::trust_executives] - .05);
}

TEST(Shapes, TwelveLateHiresAreNoInvestment) {
  // The result of the quarter matters for more than its money: what so many newcomers cost is missed for years.
  const Gap g = gap(shipped(), scale_up(), plan("twelve", {adds(Target::people, .5, 1), adds(Target::people, -.5, 40)}),
                    plan("wait"));
  EXPECT_LT(g.in_short, -20);
  EXPECT_LT(g.in_long, 0);
}

}  // namespace
}  // namespace two_hats::product
