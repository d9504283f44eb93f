// Items 2, 4, 7, 8 and 10 of "What the model must show", on the shipped parameters. 1: simulate_test; closed forms of
// 2, 3 and 4: equations_test; 3 in the whole model: advance_test; 5: simulate_test; 6: ten_items_hats_test; 9: in
// policies.
#include <cmath>

#include "engine/product/equations.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

World scale_up(const Parameters& parameters = shipped()) { return opening_world(parameters, Stage::scale_up); }

// Bass (1969) in the whole model: everything but diffusion held still.
Parameters diffusion(double churn) {
  Parameters parameters = calm();
  Preset& stage = preset(parameters, Stage::scale_up);
  stage.p = .03;
  stage.q = .38;
  stage.churn = churn;
  stage.market = 1e5;
  stage.opening[Stock::customers] = 0;
  stage.opening[Stock::fit] = stage.opening[Stock::knowledge] = .5;
  stage.opening[Stock::cash] = 1e9;
  for (const Parameter name : {Parameter::fit_drift_weeks, Parameter::knowledge_stale_weeks, Parameter::trust_weeks})
    set(parameters, name, 1e15);
  for (const Parameter name : {Parameter::fit_per_hit_work, Parameter::learning_market, Parameter::learning_discovery})
    set(parameters, name, 0);
  set(parameters, Constant::plan_asked, 0);
  return parameters;
}

TEST(TenItems, No2AdoptionPeaksWhenBassSays) {
  const Parameters parameters = diffusion(0);
  World world = scale_up(parameters);
  int peak = 0;
  double most_won = 0;
  for (int week = 1; week <= 400; ++week) {
    const double before = world.state[Stock::customers];
    advance(parameters, world, 1, 1);
    const double won = world.state[Stock::customers] - before;
    if (won > most_won) most_won = won, peak = week;
  }
  EXPECT_NEAR(peak, 52 * std::log(.38 / .03) / .41, 3);  // week 322; a weekly step lags by one or two
}

// Weeks until one team has done what it would have done in `weeks` by itself, with people added at week `at`.
double finished(int added, int weeks, int at, int team = 20) {
  Parameters parameters = calm();
  Preset& stage = preset(parameters, Stage::scale_up);
  stage.teams = 1;
  stage.opening[Stock::veterans] = team;
  stage.opening[Stock::cash] = 1e6;
  set(parameters, Constant::plan_asked, 0);  // the work alone, not what executives say to it
  set(parameters, Constant::result_loss, 0);
  const auto work = [&](int people) {
    World world = scale_up(parameters);
    commit(world, shared(plan("go", {adds(Target::people, people / static_cast<double>(team), at)})));
    std::vector<double> done;
    for (int week = 0; week < 3 * weeks; ++week) {
      const double before = world.state[Stock::work_in_flight];
      advance(parameters, world, 1, 1);
      done.push_back(world.state[Stock::work_in_flight] - before * (1 - 1.0 / 4));
    }
    return done;
  };
  double left = 0;
  for (const std::vector<double> alone = work(0);
       const double each : std::span(alone).first(static_cast<std::size_t>(weeks)))
    left += each;
  const std::vector<double> done = work(added);
  for (std::size_t week = 0; week < done.size(); ++week) {
    if (done[week] >= left) return static_cast<double>(week) + left / done[week];
    left -= done[week];
  }
  return 1e9;
}

TEST(TenItems, No4AFewLateHelpALittleAndManyHurt) {
  const double alone = finished(0, 34, 4);
  EXPECT_NEAR(alone, 34, .01);
  EXPECT_NEAR(finished(1, 34, 4), 34, .1);    // communication eats what one more gives
  EXPECT_GT(finished(4, 34, 4), 34 + .5);     // four of a team that was twenty
  EXPECT_GT(finished(12, 34, 4), 34 * 1.25);  // and twelve cost a quarter of the time
  EXPECT_GT(finished(3, 34, 10), 34 + .5);    // three do at week 10
  EXPECT_LT(finished(2, 29, 4, 9), 29 - .5);  // a small team with time left gains
}

TEST(TenItems, No7LongTermIsNeverRightByDefinition) {
  const Plan consult = plan("consult", {adds(Target::revenue, .35, 0, 40), adds(Target::unplanned, .30, 0, 40)});
  const World start = opening_world(shipped(), Stage::start_up);
  const double burn = -key_values(shipped(), start).weekly_margin;
  const auto consulting = [&](double weeks) {
    return gap(shipped(), with(start, Stock::cash, weeks * burn), consult, plan("build"), {64, 4}).in_long;
  };
  EXPECT_GT(consulting(8), 500);
  EXPECT_GT(consulting(12), 500);
  EXPECT_LT(consulting(22), -100);  // the answer flips between 12 and 22 weeks of cash
  EXPECT_LT(consulting(60), -100);
}

TEST(TenItems, No8WordsKeptBrokenAndRefused) {
  const auto worth = [](const char* id, double trust) {
    return gap(shipped(), scale_up(), plan(id, {adds(Target::trust_sales, trust)}), plan("wait"), {64, 4}).in_long;
  };
  const Rules r = rules_of(shipped(), Stage::scale_up);
  const double kept = worth("kept", trust_after_kept(r, .6) - .6),
               broken = worth("broken", trust_after_broken(r, .6) - .6);
  const double explained = worth("explained", -shipped()[Constant::no_explained]),
               silent = worth("silent", -shipped()[Constant::no_silent]);
  EXPECT_GT(kept, .5);
  EXPECT_LT(broken, -2 * kept);
  EXPECT_LT(explained, -.3);
  EXPECT_LT(silent, 2 * explained);
  EXPECT_GT(silent, broken);
}

// An investment that pays by itself: it costs this quarter and is worth more later.
std::vector<Effect> investments(int count, int apart = 0) {
  std::vector<Effect> effects;
  for (int i = 0; i < count; ++i) {
    effects.push_back(adds(Target::money, -.5, 1 + i * apart));
    effects.push_back(adds(Target::debt, -.03, 4 + i * apart));
  }
  return effects;
}

TEST(TenItems, No10OneInvestmentPaysAndManyAtOnceDoNot) {
  const World rich = with(scale_up(), Stock::cash, 5e4);  // years of pay-roll
  const auto worth = [&](const Parameters& parameters, int count) {
    return gap(parameters, rich, plan("invest", investments(count)), plan("wait"), {64, 4});
  };
  Parameters patient = shipped();  // the same executives without a plan
  set(patient, Constant::result_loss, 0);
  set(patient, Constant::result_gain, 0);
  const Gap one = worth(shipped(), 1), three = worth(shipped(), 3);
  EXPECT_LT(one.in_short, -3);
  EXPECT_GT(one.in_long, 4);  // worth more than what it costs this quarter
  EXPECT_LT(three.in_long, -100);
  EXPECT_GT(worth(patient, 3).in_long, 2.5 * worth(patient, 1).in_long);  // nothing but the executives is in the way
}

TEST(TenItems, No10OneBadQuarterIsForgivenThreeAreNot) {
  const World rich = with(scale_up(), Stock::cash, 5e4);
  const auto lost = [&](int weeks) {
    return -gap(shipped(), rich, plan("under plan", {adds(Target::cost, .05, 0, weeks)}), plan("wait"), {64, 4})
                .in_long;
  };
  const double one = lost(13), three = lost(39);
  EXPECT_LT(one, 15);
  EXPECT_GT(three, 10 * one);  // for three times the money
}

TEST(TenItems, No10LostTrustCostsAutonomyPeopleAndPatience) {
  Parameters parameters = calm();
  set(parameters, Constant::plan_asked, 0);
  World usual = with(with(scale_up(parameters), Stock::cash, 5e4), Stock::vacancies, 2);
  World missed = usual;
  commit(usual, shared(plan("on plan")));
  commit(missed, shared(plan("under plan", {adds(Target::cost, .12, 0, 26)})));
  advance(parameters, usual, 26, 1);
  advance(parameters, missed, 26, 1);
  EXPECT_LT(missed.state[Stock::trust_executives], .45);
  EXPECT_EQ(usual.state[Stock::oversight], 0);
  EXPECT_GT(missed.state[Stock::oversight], .5);                                 // autonomy
  EXPECT_GT(missed.state[Stock::vacancies], usual.state[Stock::vacancies] * 2);  // people
  EXPECT_LT(missed.state[Stock::trust_developers], usual.state[Stock::trust_developers] - .01);
  EXPECT_LT(missed.state[Stock::customers], usual.state[Stock::customers] * .99);  // money for growth
  World later = missed;
  advance(parameters, later, 39, 1);  // three quarters on plan
  EXPECT_GT(later.state[Stock::trust_executives], .48);
  EXPECT_GT(later.state[Stock::oversight], .2);  // patience: slow to return
}

}  // namespace
}  // namespace two_hats::product
