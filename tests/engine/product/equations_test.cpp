// Each equation against the figures that were published for it, or worked out in closed form.
#include "engine/product/equations.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

Rules scale_up() { return rules_of(shipped(), Stage::scale_up); }
double of(Parameter p) { return shipped().uncertain[static_cast<std::size_t>(p)].value; }

TEST(Overtime, FollowsPencavel) {
  const Rules r = scale_up();
  EXPECT_DOUBLE_EQ(overtime_yield(r, 40), 40);
  EXPECT_DOUBLE_EQ(overtime_yield(r, 49), 49);
  EXPECT_NEAR(overtime_yield(r, 55), 53.714, .0005);
  EXPECT_NEAR(overtime_yield(r, 60), 55.679, .0005);
  EXPECT_DOUBLE_EQ(overtime_yield(r, 63), 56);
  EXPECT_DOUBLE_EQ(overtime_yield(r, 70), 56);
}

TEST(Debt, SlowsWorkAsMeasured) {
  const Rules r = scale_up();
  EXPECT_NEAR(debt_speed(r, 1), .446, .0005);          // 124 % longer to change
  EXPECT_NEAR(1 - debt_speed(r, .2409), .23, .00005);  // 23 % of time wasted
  EXPECT_DOUBLE_EQ(debt_speed(r, 0), 1);
}

TEST(Debt, GrowsUnpaidAndShrinksWhenWorkedOn) {
  const Rules r = scale_up();
  double debt = .24;
  for (int week = 0; week < 52; ++week) {
    debt += debt_change(r, of(Parameter::debt_per_output), .5, 0, of(Parameter::debt_contagion), debt, 0, 1,
                        of(Parameter::debt_removed), 0);
  }
  EXPECT_NEAR(debt, .45, .02);  // the parameter's own claim: .24 to about .45 in a year unpaid
  EXPECT_LT(debt_change(r, .0115, .3, 0, .25, .4, 0, 1, .018, .3), 0);
  const double careful = debt_change(r, .0115, .5, 0, .25, .3, 0, 1, .018, 0);
  EXPECT_DOUBLE_EQ(debt_change(r, .0115, .5, 0, 0, .3, 0, 1, .018, 0) * 3,
                   debt_change(r, .0115, .5, 1, 0, .3, 0, 1, .018, 0));
  EXPECT_DOUBLE_EQ(debt_change(r, .0115, .5, 0, .25, .3, 0, .5, .018, 0), careful / 2);
}

// Bass diffusion, mean of published studies.
constexpr double kP = .03, kQ = .38;
std::vector<double> adopted(double step_years, double years, double churn) {
  std::vector<double> share = {0};
  const auto steps = static_cast<int>(std::lround(years / step_years));
  for (int i = 0; i < steps; ++i) {
    const double a = share.back();
    share.push_back(a + step_years * (bass_adoption(kP, kQ, a, 1, 1) - churn * a));
  }
  return share;
}

TEST(Bass, FollowsThePublishedCurve) {
  const double step = 1.0 / 5200;
  const auto share = adopted(step, 10, 0);
  const double published[] = {.035758, .085056, .150500, .233150, .331199};
  for (int year = 1; year <= 5; ++year) {
    EXPECT_NEAR(share[static_cast<std::size_t>(year * 5200)], published[year - 1], .00005) << "year " << year;
  }
  std::size_t peak = 1;
  for (std::size_t i = 1; i + 1 < share.size(); ++i) {
    if (share[i + 1] - share[i] > share[peak + 1] - share[peak]) peak = i;
  }
  EXPECT_NEAR(static_cast<double>(peak) * step, std::log(kQ / kP) / (kP + kQ), .002);  // 6.19262 years
  EXPECT_NEAR((share[peak + 1] - share[peak]) / step, .11059, .00001);
  EXPECT_NEAR(share[peak], .46053, .0002);
}

TEST(Bass, SettlesWhereChurnHoldsIt) {
  const std::pair<double, double> published[] = {{.05, .87926}, {.10, .76156}, {.20, .54074}, {.40, .22279}};
  for (const auto& [churn, settles] : published) EXPECT_NEAR(adopted(1.0 / 52, 120, churn).back(), settles, .00001);
}

// Output 40 hours a week, some of them for improvement: the engine's own capability equation, with straight returns.
struct Trap {
  double crossing = 0, cumulative = 0;
};
Trap capability_trap(double improvement_hours) {
  Parameters parameters = shipped();
  set(parameters, Constant::improvement_reference, 10);
  set(parameters, Constant::capability_limit, 10);
  const Rules r = rules_of(parameters, Stage::scale_up);
  double capability = 1, sum = 0, before = 40 - improvement_hours - 30;
  Trap trap;
  constexpr double kStep = .001;
  for (int i = 0; i < 60000 && trap.cumulative == 0; ++i) {
    const double ahead = capability * (40 - improvement_hours) - 30;
    if (trap.crossing == 0 && ahead * before < 0) trap.crossing = i * kStep;
    if (trap.crossing > 0 && (sum + kStep * ahead) * sum <= 0) trap.cumulative = i * kStep;
    sum += kStep * ahead;
    before = ahead;
    capability += kStep * (capability_target(r, 0, 1, improvement_hours) - capability) / 20;
  }
  return trap;
}

TEST(CapabilityTrap, ShortcutIsBetterBeforeWorse) {
  const Trap none = capability_trap(0);
  EXPECT_NEAR(none.crossing, 20 * std::log(4.0 / 3), .005);  // 5.754
  EXPECT_NEAR(none.crossing, 5.754, .005);
  EXPECT_NEAR(none.cumulative, 12.117, .005);
}

TEST(CapabilityTrap, InvestmentIsWorseBeforeBetter) {
  const Trap twice = capability_trap(20);
  EXPECT_NEAR(twice.crossing, 20 * std::log(2.0), .005);  // 13.863
  EXPECT_NEAR(twice.cumulative, 31.873, .005);
}

TEST(CapabilityTrap, BestShareOfImprovementIsAFifth) {
  const Rules r = scale_up();
  double best = 0, best_share = 0;
  for (int i = 1; i < 100; ++i) {
    const double share = i / 100.0;
    const double output = (1 - share) * capability_target(r, 0, .25, share * .126);
    if (output > best) best = output, best_share = share;
  }
  EXPECT_DOUBLE_EQ(best_share, .20);  // beta / (1 + beta)
}

// 500 tasks, 20 veterans, people added on day 110; one tenth of a task a person-day.
double brooks_finish(int added) {
  Parameters parameters = shipped();
  preset(parameters, Stage::scale_up).teams = 1;
  const Rules r = rules_of(parameters, Stage::scale_up);
  double rookies = 0, veterans = 20, done = 0;
  constexpr double kStep = .25;
  for (int i = 0; i < 40000; ++i) {
    const double day = i * kStep;
    if (done >= 500) return day;
    if (day == 110) rookies += added;
    done += kStep * .1 * crew_output(r, rookies, veterans, .8, .25, .0006);
    const double settled = kStep * rookies / 20;
    rookies -= settled;
    veterans += settled;
  }
  return 0;
}

TEST(Brooks, AFewPeopleHelpAndManyHurt) {
  EXPECT_DOUBLE_EQ(brooks_finish(0), 274.25);
  EXPECT_DOUBLE_EQ(brooks_finish(5), 272.00);
  EXPECT_DOUBLE_EQ(brooks_finish(10), 294.75);
  EXPECT_DOUBLE_EQ(brooks_finish(15), 384.00);
  EXPECT_GT(brooks_finish(20), 1000);  // not in this product's life
}

TEST(Trust, BetaReputationAsPublished) {
  EXPECT_DOUBLE_EQ(beta_reputation(0, 0), .5);
  EXPECT_DOUBLE_EQ(beta_reputation(3, 0), .8);
  EXPECT_NEAR(beta_reputation(3, 1), .667, .0005);
}

TEST(Trust, ABreachCostsMoreThanAKeptPromiseGains) {
  const Rules r = scale_up();
  EXPECT_NEAR(trust_after_kept(r, .6) - .6, .4 / 11, 1e-12);
  EXPECT_NEAR(trust_after_broken(r, .6) - .6, -2.5 * .6 / 12.5, 1e-12);
  for (double trust = .35; trust < 1; trust += .05) {
    EXPECT_GT(trust - trust_after_broken(r, trust), trust_after_kept(r, trust) - trust);
  }
  // The fixed memory is a beta reputation: ten outcomes, one more good one.
  const double good = .6 * 12 - 1, bad = 10 - good;
  EXPECT_NEAR(trust_after_kept(r, .6), beta_reputation(good, bad) + (1 - .6) / 11, 1e-12);
}

TEST(Hats, OnePersonServesTheTeamFirst) {
  const Rules alone = rules_of(shipped(), Stage::start_up);
  EXPECT_DOUBLE_EQ(coverage(alone, 4, 0, 0).team, 1);
  EXPECT_DOUBLE_EQ(coverage(alone, 4, 0, 0).market, 1);
  const Coverage grown = coverage(alone, 15, 0, 0);
  EXPECT_NEAR(grown.team, .73 * .9 / .7, 1e-12);
  EXPECT_NEAR(grown.market, .9 * .27 / .525, 1e-12);
  EXPECT_LT(grown.market, grown.team);
}

TEST(Hats, SeatsCoverWhatTheTeamsNeed) {
  const Rules r = scale_up();
  EXPECT_NEAR(coverage(r, 23, 0, 0).team, .92 / 1.02, 1e-12);
  EXPECT_DOUBLE_EQ(coverage(r, 23, 0, 0).market, 1);
  EXPECT_DOUBLE_EQ(coverage(r, 23, -.6, 0).market, .4);
  EXPECT_DOUBLE_EQ(coverage(r, 23, -5, -5).team, 0);
}

TEST(Unplanned, AddsUpAndIsLimited) {
  const Rules r = scale_up();
  EXPECT_NEAR(unplanned_share(r, .1, .2, .26, .15, .6, .6, 0, 0), .152, 1e-12);
  EXPECT_NEAR(unplanned_share(r, .1, .2, .26, .15, .5, .4, 0, 0), .152 + .15 * .3, 1e-12);
  EXPECT_NEAR(unplanned_share(r, .1, .2, .26, .15, .9, .9, .25, 0), .402,
              1e-12);  // more trust than usual saves nothing
  EXPECT_DOUBLE_EQ(unplanned_share(r, .1, .2, .26, .15, 0, 0, 1, 1), .75);
  EXPECT_DOUBLE_EQ(unplanned_share(r, .1, .2, .26, .15, .6, .6, 0, -1), 0);
}

TEST(Rework, GrowsWithUnclearWorkAndFatigue) {
  const Rules r = scale_up();
  EXPECT_NEAR(rework_share(r, .05, .4, .9, 0), .09, 1e-12);
  EXPECT_NEAR(rework_share(r, .05, .4, .5, 1), .35, 1e-12);
  EXPECT_DOUBLE_EQ(rework_share(r, .9, .9, 0, 1.5), .9);
}

TEST(HitRate, AThirdWhenBlindAndMoreWhenKnown) {
  const Rules r = scale_up();
  EXPECT_DOUBLE_EQ(hit_rate(r, .3333, .68, 0, 1, .6, 0, 0), .3333);
  EXPECT_DOUBLE_EQ(hit_rate(r, .3333, .68, 1, 1, .6, 0, 0), .68);
  EXPECT_NEAR(hit_rate(r, .3333, .68, 1, 0, .6, 0, 0), .3333 + .4 * .3467, 1e-12);
  EXPECT_NEAR(hit_rate(r, .3333, .68, 1, 1, .1, 0, 0), .9 * .68 + .1 * .25, 1e-12);  // a tenth is wished from above
  EXPECT_NEAR(hit_rate(r, .3333, .68, 1, 1, .6, 1, 0), .3 * .68 + .7 * .25, 1e-12);  // executives have taken over
}

TEST(Fit, DriftsFasterWhenBlind) {
  EXPECT_LT(fit_change(.1, 0, .5, .5, 1.0 / 60, .6, 0), fit_change(.1, 0, .5, .5, 1.0 / 60, .6, 1));
  EXPECT_NEAR(fit_change(.1, .35, .5, .5, 1.0 / 60, .6, .5), .1 * .35 * .5 * .5 - .5 / 60, 1e-12);
}

TEST(Knowledge, StaysNearAHalfInAScaleUp) {
  const Rules r = scale_up();
  EXPECT_NEAR(knowledge_change(r, .0175, .0115, .13, 1, .5, 1.0 / 36), .5 * .029 - .5 / 36, 1e-12);
  EXPECT_LT(knowledge_change(r, .0175, .0115, .13, 0, .5, 1.0 / 36), 0);  // nobody looks at the market
}

TEST(Fatigue, ComesFromHoursAndInterrupts) {
  const Rules r = scale_up();
  EXPECT_DOUBLE_EQ(fatigue_target(r, 40, .2), 0);
  EXPECT_DOUBLE_EQ(fatigue_target(r, 60, .2), 1);
  EXPECT_NEAR(fatigue_target(r, 30, .75), .4, 1e-12);
}

TEST(Clarity, NeedsAttentionAndAlignment) {
  const Rules r = scale_up();
  EXPECT_NEAR(clarity_target(r, 1, 1), .95, 1e-12);
  EXPECT_NEAR(clarity_target(r, 0, 1), .25, 1e-12);
  EXPECT_NEAR(clarity_target(r, 1, 0), .25 + .49, 1e-12);
}

TEST(Churn, FallsWithFitAndTrust) {
  const Rules r = scale_up();
  EXPECT_DOUBLE_EQ(churn_rate(r, .28, 2.4, .5, .25, .2409, .8, .6), .28);
  EXPECT_NEAR(churn_rate(r, .28, 2.4, .6, .25, .2409, .8, .6), .28 * std::exp(-.24), 1e-12);
  EXPECT_NEAR(churn_rate(r, .28, 2.4, .5, .25, .4409, .8, .5), .28 * std::exp(.08) * 1.05, 1e-12);
}

TEST(TerminalValue, IsContributionOverChurnAndDiscount) {
  const Rules r = scale_up();
  EXPECT_NEAR(terminal_value(r, 100, .35, .28 / 52), 100 * .8 * 52 * .35 / (.28 + .12), 1e-9);
}

TEST(Results, ExecutivesJudgeThemAsABetaReputation) {
  const Rules r = scale_up();
  EXPECT_EQ(result_trust(r, 0, .6), 0);
  EXPECT_NEAR(result_trust(r, .1, .6), .3 * .1 * .4, 1e-12);     // what trust is missing can be won
  EXPECT_NEAR(result_trust(r, -.1, .6), -.25 * .1 * .6, 1e-12);  // what there is can be lost
  EXPECT_EQ(result_trust(r, .1, 1), 0);
  EXPECT_EQ(result_trust(r, -.1, 0), 0);
  // A quarter that is 5 % of its revenue under plan costs about .1 of the usual trust.
  double trust = .6;
  for (int week = 0; week < 13; ++week) trust += result_trust(r, -.05, trust);
  EXPECT_NEAR(trust, .51, .01);
}

TEST(Oversight, IsTakenInWeeksAndGivenBackInAYear) {
  const Rules r = scale_up();
  EXPECT_EQ(oversight_change(r, .6, 0), 0);
  EXPECT_EQ(oversight_change(r, .48, 0), 0);  // unhappy, and still the hats decide
  EXPECT_NEAR(oversight_change(r, .43, 0), 1 / 6., 1e-12);
  EXPECT_NEAR(oversight_change(r, .455, 0), .5 / 6, 1e-12);  // half-way between
  EXPECT_NEAR(oversight_change(r, .6, .5), -.5 / 52, 1e-12);
  EXPECT_EQ(oversight_change(r, .3, 1), 0);
}

}  // namespace
}  // namespace two_hats::product
