// The one realised world of a session: it goes on where it stopped, keeps its promises' books, and is one of the worlds
// that the ratings believed in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "engine/base/random.h"
#include "engine/product/simulate.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

World scale_up(const Parameters& parameters) { return opening_world(parameters, Stage::scale_up); }

// Every kind of condition and several lengths, so that a stop can fall into the middle of something.
Plan tangled() {
  Plan made = promising("tangled", 1.2, 7, .6,
                        {adds(Target::money, .4, 1), when(adds(Target::revenue, .04, 0, 9), kept()),
                         when(adds(Target::trust_sales, -.1), broken()), when(adds(Target::fit, .05, 6), is_true(0)),
                         when(adds(Target::fit, -.02, 6), is_false(0)), when(adds(Target::money, .2, 5), says_yes(0)),
                         when(scales(Target::adoption, 1.2, 3, 8), by_chance(.5)), adds(Target::people, .2, 2),
                         adds(Target::people, -.2, 9), when(adds(Target::unplanned, .1, 8, 3), above(Stock::debt, .2)),
                         scales(Target::price, 1.05, 4), adds(Target::hours, 10, 0, 6)});
  made.unknowns = {{.id = "idea", .from_hit_rate = true, .offset = -.05}};
  made.tests = {{.id = "probe", .unknown = 0}};
  return made;
}

void expect_same(const World& a, const World& b) {
  EXPECT_EQ(a.state, b.state);
  EXPECT_EQ(a.week, b.week);
  ASSERT_EQ(a.running.size(), b.running.size());
  for (std::size_t i = 0; i < a.running.size(); ++i) {
    EXPECT_EQ(a.running[i].effects, b.running[i].effects);
    EXPECT_EQ(a.running[i].unknowns, b.running[i].unknowns);
    EXPECT_EQ(a.running[i].tests, b.running[i].tests);
    EXPECT_EQ(a.running[i].promise, b.running[i].promise);
    EXPECT_EQ(a.running[i].work_done, b.running[i].work_done);
  }
}

TEST(Advance, TwoStretchesEqualOne) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    for (const int stop : {1, 4, 7, 8, 11}) {
      World whole = scale_up(shipped());
      commit(whole, shared(tangled()));
      World parts = whole;
      Stretch once = advance(shipped(), whole, 12, seed);
      Stretch twice = advance(shipped(), parts, stop, seed);
      const Stretch rest = advance(shipped(), parts, 12 - stop, seed);
      twice.margins.insert(twice.margins.end(), rest.margins.begin(), rest.margins.end());
      EXPECT_EQ(once.margins, twice.margins);
      EXPECT_EQ(once.events.size(), twice.events.size() + rest.events.size());
      expect_same(whole, parts);
    }
  }
}

TEST(Advance, DifferentSeedsLiveDifferentLives) {
  World one = scale_up(shipped()), other = one;
  advance(shipped(), one, 13, 1);
  advance(shipped(), other, 13, 2);
  EXPECT_NE(one.state, other.state);
}

TEST(Advance, NothingHappensInNoTime) {
  World world = scale_up(shipped());
  const World before = world;
  EXPECT_TRUE(advance(shipped(), world, 0, 3).margins.empty());
  EXPECT_EQ(world.state, before.state);
}

TEST(Advance, TheRealisedWorldIsOneOfThoseBelievedIn) {
  const World start = scale_up(shipped());
  const Outcome outcome = simulate(shipped(), start, std::vector<Plan>{plan("wait")}, {64, 4});
  double believed = 0, spread = 0, lived = 0;
  const auto& values = outcome.plans[0].short_value;
  believed = mean(values);
  for (const double value : values) spread += (value - believed) * (value - believed);
  spread = std::sqrt(spread / static_cast<double>(values.size()));
  constexpr int kLives = 60;
  for (std::uint64_t seed = 0; seed < kLives; ++seed) {
    World world = start;
    const Stretch stretch = advance(shipped(), world, kQuarterWeeks, seed);
    lived += std::accumulate(stretch.margins.begin(), stretch.margins.end(), 0.0) / kLives;
  }
  // Not discounted: within two per cent of a quarter's margin, and luck's own error.
  EXPECT_NEAR(lived, believed, 4 * spread / std::sqrt(static_cast<double>(kLives)) + .02 * believed);
}

TEST(Advance, MoneyIsWeeksOfRevenueAtTheDecision) {
  const Parameters parameters = calm();
  World paid = scale_up(parameters), unpaid = paid;
  commit(paid, shared(plan("pay", {adds(Target::money, .5, 3)})));
  const Stretch with_it = advance(parameters, paid, 5, 1);
  const Stretch without = advance(parameters, unpaid, 5, 1);
  EXPECT_EQ(with_it.margins[2], without.margins[2]);
  EXPECT_NEAR(with_it.margins[3] - without.margins[3], .5 * 4500 * .0215, 1e-6);
  EXPECT_NEAR(paid.state[Stock::cash] - unpaid.state[Stock::cash], .5 * 4500 * .0215, 1e-6);
}

TEST(Advance, AFlowLastsItsWeeksAndNoMore) {
  Parameters parameters = calm();
  set(parameters, Constant::result_gain, 0);  // the money alone, not what executives think of it
  set(parameters, Constant::result_loss, 0);
  World paid = scale_up(parameters), unpaid = paid;
  commit(paid, shared(plan("subsidy", {adds(Target::cost, .1, 2, 3)})));
  const Stretch with_it = advance(parameters, paid, 7, 1);
  const Stretch without = advance(parameters, unpaid, 7, 1);
  for (std::size_t week = 0; week < 7; ++week) {
    const double expected = week >= 2 && week < 5 ? -.1 * 96.75 : 0;
    EXPECT_NEAR(with_it.margins[week] - without.margins[week], expected, 1e-4) << "week " << week;
  }
  EXPECT_TRUE(paid.running.empty());  // spent: nothing left to carry
}

TEST(Advance, PeopleComeWithCostsAndCutsTakeTheNewestFirst) {
  const Parameters parameters = calm();
  World world = scale_up(parameters);
  commit(world, shared(plan("hire", {adds(Target::people, .2, 0), adds(Target::people, -.2, 1)})));
  const Stretch stretch = advance(parameters, world, 1, 1);
  World alone = scale_up(parameters);
  const Stretch without = advance(parameters, alone, 1, 1);
  EXPECT_NEAR(world.state[Stock::veterans] + world.state[Stock::newcomers], 23 * 1.2, 1e-6);
  EXPECT_NEAR(stretch.margins[0] - without.margins[0], -23 * .2 * 2 * (1 + 4), 1e-4);  // a week's wage and four to hire
  const double settled = world.state[Stock::veterans];
  advance(parameters, world, 1, 1);
  EXPECT_NEAR(world.state[Stock::veterans] + world.state[Stock::newcomers], 23, 1e-6);
  EXPECT_LT(world.state[Stock::veterans], settled);  // all newcomers went, and what had settled in since
}

TEST(Promise, IsKeptWhenTheWorkIsDoneByItsDate) {
  const Parameters parameters = calm();
  World world = scale_up(parameters);
  commit(world, shared(promising(
                    "small", .8, 10, .5,
                    {when(adds(Target::trust_sales, .04), kept()), when(adds(Target::trust_sales, -.1), broken())})));
  const double trust = world.state[Stock::trust_sales];
  EXPECT_THAT(advance(parameters, world, 10, 1).events, testing::IsEmpty());  // not due before week 10 has come
  EXPECT_NEAR(world.running.at(0).work_done, .8, 1e-7);
  const Stretch stretch = advance(parameters, world, 1, 1);
  ASSERT_EQ(stretch.events.size(), 1u);
  EXPECT_EQ(stretch.events[0].kind, EventKind::promise_kept);
  EXPECT_EQ(stretch.events[0].week, 10);
  EXPECT_EQ(stretch.events[0].promise_id, "it");
  EXPECT_NEAR(world.state[Stock::trust_sales] - trust, .04, .005);
}

TEST(Promise, IsBrokenWhenItAsksTooMuch) {
  const Parameters parameters = calm();
  World world = scale_up(parameters);
  commit(world, shared(promising(
                    "large", 6, 10, .5,
                    {when(adds(Target::trust_sales, .04), kept()), when(adds(Target::trust_sales, -.1), broken())})));
  const double trust = world.state[Stock::trust_sales];
  const Stretch stretch = advance(parameters, world, 11, 1);
  ASSERT_EQ(stretch.events.size(), 1u);
  EXPECT_EQ(stretch.events[0].kind, EventKind::promise_broken);
  EXPECT_NEAR(world.state[Stock::trust_sales] - trust, -.1, .005);
}

TEST(Promise, TakesNoMoreThanItsShareOfFeatureWork) {
  const Parameters parameters = calm();
  World half = scale_up(parameters), all = half;
  commit(half, shared(promising("half", 6, 10, .5)));
  commit(all, shared(promising("all", 6, 10, 1)));
  advance(parameters, half, 5, 1);
  advance(parameters, all, 5, 1);
  EXPECT_NEAR(half.running.at(0).work_done, all.running.at(0).work_done / 2, 1e-5);
  EXPECT_GT(half.state[Stock::work_in_flight], all.state[Stock::work_in_flight]);  // special work counts by halves
}

TEST(Promise, WhatWasNeverMadeIsNeitherKeptNorBroken) {
  const Parameters parameters = calm();
  Plan conditional =
      promising("if", .5, 6, .5, {when(adds(Target::money, 1), kept()), when(adds(Target::money, -1), broken())});
  conditional.unknowns = {{.id = "never", .chance = 0}};
  conditional.promise->conditions = {is_true(0)};
  World world = scale_up(parameters), alone = world;
  commit(world, shared(conditional));
  const Stretch stretch = advance(parameters, world, 9, 1);
  EXPECT_EQ(stretch.margins, advance(parameters, alone, 9, 1).margins);
  EXPECT_THAT(stretch.events, testing::IsEmpty());
  EXPECT_TRUE(world.running.empty());
}

TEST(Promise, TwoAtOnceShareTheWorkAndTheOlderGoesFirst) {
  const Parameters parameters = calm();
  World world = scale_up(parameters);
  commit(world, shared(promising("older", 6, 10, .8)));
  commit(world, shared(promising("younger", 6, 10, .8)));
  advance(parameters, world, 5, 1);
  EXPECT_NEAR(world.running[1].work_done / world.running[0].work_done, .2 / .8, 1e-7);
}

TEST(Unknowns, EvidenceTellsWhatComesTrue) {
  // The realised test and truth that a player may ask for beforehand are those that the effects meet later.
  int agreed = 0, yes = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Plan made =
        plan("try", {when(adds(Target::money, 2, 2), is_true(0)), when(adds(Target::money, 1, 3), says_yes(0))});
    made.unknowns = {{.id = "idea", .from_hit_rate = true, .offset = .05}};
    made.tests = {{.id = "probe", .unknown = 0}};
    World world = scale_up(shipped()), alone = world;
    const bool truth = realised_unknown(shipped(), world, made, 0, seed);
    const bool signal = realised_test(shipped(), world, made, 0, seed);
    commit(world, shared(made));
    commit(world, shared(plan("go on", {adds(Target::rush, 0)})));  // keeps the first one's books from being closed
    const Stretch lived = advance(shipped(), world, 4, seed);
    const Stretch without = advance(shipped(), alone, 4, seed);
    EXPECT_EQ(lived.margins[2] - without.margins[2] > 50, truth);
    EXPECT_EQ(lived.margins[3] - without.margins[3] > 50, signal);
    agreed += truth == signal;
    yes += truth;
  }
  EXPECT_GT(agreed, 36);  // eight in ten
  EXPECT_GT(yes, 15);
  EXPECT_LT(yes, 45);
}

TEST(Unknowns, SettledTruthsAreSettledForEveryPath) {
  World world = scale_up(shipped());
  Plan made = plan("try", {when(adds(Target::fit, .01, 1), is_true(0)), when(adds(Target::money, 1, 20), is_true(0)),
                           when(adds(Target::money, 1, 20), is_false(1))});
  made.unknowns = {{.id = "soon", .chance = .5}, {.id = "late", .chance = .5}};
  commit(world, shared(made));
  advance(shipped(), world, 4, 9);
  ASSERT_NE(world.running[0].unknowns[0], Settled::open);
  EXPECT_EQ(world.running[0].unknowns[1], Settled::open);  // nothing has shown it yet
  EXPECT_EQ(world.running[0].effects[1], Settled::open);
}

TEST(Unknowns, ChanceIsTheHitRateAsTheModelSeesIt) {
  const World world = scale_up(shipped());
  const Unknown idea{.id = "idea", .from_hit_rate = true, .offset = .05};
  EXPECT_NEAR(prior_chance(shipped(), world, idea), .3333 + .3467 * .5 * (.4 + .6 * .92) + .05, 1e-9);
  EXPECT_DOUBLE_EQ(prior_chance(shipped(), world, Unknown{.id = "fixed", .chance = .3}), .3);
}

TEST(Bankruptcy, IsToldOnceAndIsForGood) {
  World world = with(opening_world(shipped(), Stage::start_up), Stock::cash, 12);
  const Stretch stretch = advance(shipped(), world, 8, 4);
  EXPECT_TRUE(stretch.bankrupt);
  int told = 0;
  for (const Event& event : stretch.events) told += event.kind == EventKind::bankrupt;
  EXPECT_EQ(told, 1);
  EXPECT_EQ(stretch.margins.back(), 0);
  const double cash = world.state[Stock::cash];
  EXPECT_LT(cash, 0);
  const Stretch after = advance(shipped(), world, 4, 4);
  EXPECT_TRUE(after.bankrupt);
  EXPECT_THAT(after.events, testing::IsEmpty());
  EXPECT_EQ(world.state[Stock::cash], cash);
}

// Work released by the crew in a week, read from the work in flight.
std::vector<double> feature_work(const Parameters& parameters, const std::vector<Effect>& effects, int weeks) {
  World world = scale_up(parameters);
  commit(world, shared(plan("go", effects)));
  std::vector<double> work;
  for (int week = 0; week < weeks; ++week) {
    const double before = world.state[Stock::work_in_flight];
    advance(parameters, world, 1, 1);
    work.push_back(world.state[Stock::work_in_flight] - before * (1 - 1.0 / 4));
  }
  return work;
}

TEST(WholeModel, SqueezingImprovementIsBetterBeforeWorse) {
  const auto usual = feature_work(calm(), {}, 60);
  const auto squeezed = feature_work(
      calm(), {scales(Target::share_improvement, 0), scales(Target::share_debt, 0), adds(Target::share_features, .31)},
      60);
  double sum = 0;
  int crossing = 0, gone = 0;
  for (int week = 0; week < 60; ++week) {
    const double ahead = squeezed[static_cast<std::size_t>(week)] / usual[static_cast<std::size_t>(week)] - 1;
    sum += squeezed[static_cast<std::size_t>(week)] - usual[static_cast<std::size_t>(week)];
    if (!crossing && ahead < 0) crossing = week;
    if (!gone && week > 1 && sum < 0) gone = week;
  }
  EXPECT_NEAR(squeezed[0] / usual[0], 1.60, .03);
  EXPECT_NEAR(squeezed[26] / usual[26], .73, .05);
  EXPECT_NEAR(crossing, 13, 2);
  EXPECT_NEAR(gone, 30, 4);
}

TEST(WholeModel, RestoringImprovementIsWorseBeforeBetter) {
  Parameters parameters = calm();
  Preset& stage = preset(parameters, Stage::scale_up);  // a starved team
  stage.share_improvement = .01;
  stage.opening[Stock::capability] = .70;
  const auto starved = feature_work(parameters, {}, 80);
  const auto restored = feature_work(parameters, {adds(Target::share_improvement, .15)}, 80);
  double sum = 0;
  int crossing = 0, repaid = 0;
  for (int week = 0; week < 80; ++week) {
    const double ahead = restored[static_cast<std::size_t>(week)] - starved[static_cast<std::size_t>(week)];
    sum += ahead;
    if (!crossing && ahead > 0) crossing = week;
    if (!repaid && sum > 0) repaid = week;
  }
  EXPECT_LT(restored[1] / starved[1], .9);
  EXPECT_GT(restored[60] / starved[60], 1.15);
  EXPECT_GT(crossing, 6);
  EXPECT_LT(crossing, 24);
  EXPECT_GT(repaid, crossing);
  EXPECT_LT(repaid, 60);
}

TEST(WholeModel, OvertimeHelpsForWeeksThenCosts) {
  const auto usual = feature_work(calm(), {}, 53);
  const auto driven = feature_work(calm(), {adds(Target::hours, 15)}, 53);
  EXPECT_NEAR(driven[0] / usual[0], 1.34, .02);
  EXPECT_NEAR(driven[8] / usual[8], 1.10, .05);
  EXPECT_NEAR(driven[13] / usual[13], 1.01, .05);
  EXPECT_NEAR(driven[26] / usual[26], .90, .05);
  EXPECT_NEAR(driven[52] / usual[52], .82, .06);
}

TEST(WholeModel, BassDiffusionComesOutOfTheWeeklyModel) {
  Parameters parameters = calm();
  Preset& stage = preset(parameters, Stage::scale_up);
  stage.p = .03;
  stage.q = .38;
  stage.churn = 0;
  stage.opening[Stock::customers] = 0;
  stage.opening[Stock::fit] = stage.opening[Stock::knowledge] = .5;
  stage.opening[Stock::cash] = 1e9;
  stage.market = 1e5;
  set(parameters, Parameter::fit_drift_weeks, 1e15);  // fit held
  set(parameters, Parameter::fit_per_hit_work, 0);
  set(parameters, Parameter::knowledge_stale_weeks, 1e15);
  set(parameters, Parameter::learning_market, 0);
  set(parameters, Parameter::learning_discovery, 0);
  set(parameters, Parameter::trust_weeks, 1e15);  // trust held
  set(parameters, Constant::plan_asked, 0);
  World world = scale_up(parameters);
  const double weekly_step[] = {.0356, .0847, .1499, .2322, .3300};  // a weekly step lags the curve by .4 per cent
  for (const double share : weekly_step) {
    advance(parameters, world, 52, 1);
    EXPECT_NEAR(world.state[Stock::customers] / 1e5, share, .00015);
  }
  stage.churn = .10;
  set(parameters, Parameter::churn_to_debt, 0);
  world = scale_up(parameters);
  for (int year = 0; year < 100; ++year) advance(parameters, world, 52, 1);
  EXPECT_NEAR(world.state[Stock::customers] / 1e5, .76156, .0001);
}

}  // namespace
}  // namespace two_hats::product
