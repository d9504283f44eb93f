// A named weakness of the design: under bankruptcy gaps are skewed, and an interval of so many deviations calls nearly
// everything defensible. Intervals are quantiles over parameter draws here (docs/value-model.md): it does not happen.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/scoring/judge.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::testing {
namespace {

using namespace product;

std::vector<scoring::Horizon> years_at(double runway_weeks) {
  World world = opening_world(shipped(), Stage::start_up);
  world.state[Stock::cash] = -runway_weeks * key_values(shipped(), world).weekly_margin;
  const std::vector<Plan> plans = {
      plan("wait"),
      plan("consult", {adds(Target::revenue, .35, 0, 40), adds(Target::unplanned, .30, 0, 40)}),
      plan("prepay", {adds(Target::money, 1.5), adds(Target::trust_customers, -.03, 4)}),
      plan("invest", {adds(Target::money, -.4), adds(Target::debt, -.04, 4)}),
      plan("hire", {adds(Target::people, .25, 1)}),
      plan("research", {adds(Target::share_discovery, .2, 0, 13)})};
  const Outcome outcome = simulate(shipped(), world, plans, kQuick);
  scoring::Paths paths;
  paths.draws = kQuick.draws;
  paths.seeds = kQuick.seeds;
  for (const PlanOutcome& each : outcome.plans) paths.of.emplace_back(each.long_value);
  return scoring::judge(paths, 0, .01 * kQuarterWeeks * outcome.weekly_revenue);
}

TEST(Runway, SixWeeksOfCashDoNotMakeEverythingDefensible) {
  for (const double weeks : {6., 10.}) {
    const auto judged = years_at(weeks);
    EXPECT_EQ(std::ranges::count_if(judged, [](const auto& each) { return each.defensible; }), 1) << weeks;
    EXPECT_EQ(judged[1].rank, 1) << "consulting keeps the lights on, at " << weeks;
    EXPECT_LT(judged[4].score, 20) << "hiring does not, at " << weeks;
  }
}

TEST(Runway, TheBestAnswerIsAnotherWhenCashIsLong) {
  const auto judged = years_at(60);
  EXPECT_FALSE(judged[1].defensible);
  EXPECT_LT(judged[1].score, 20);
}

}  // namespace
}  // namespace two_hats::testing
