// Belief after evidence, and what evidence is worth.
#include "engine/scoring/evidence.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using product::Target;

product::Test test_of(double true_positive, double false_positive) {
  product::Test test;
  test.true_positive = true_positive;
  test.false_positive = false_positive;
  return test;
}

double worth(double chance, product::Test test, std::vector<double> if_true, std::vector<double> if_false) {
  return worth_of_test(chance, test, if_true, if_false);
}

// Vectors of the domain notes, section 3.5: success one in three, gain 100, loss 60.
TEST(Evidence, PublishedWorths) {
  EXPECT_NEAR(worth(1 / 3., test_of(.8, .2), {100, 0}, {-60, 0}), 18.667, .001);
  EXPECT_NEAR(worth(1 / 3., test_of(.9, .3), {100, 0}, {-60, 0}), 18, 1e-9);
  EXPECT_NEAR(worth(1 / 3., test_of(.6, .4), {100, 0}, {-60, 0}), 4, 1e-9);
  EXPECT_NEAR(worth(1 / 3., test_of(1, 0), {100, 0}, {-60, 0}), 33.333, .001);  // the worth of certainty
}

TEST(Evidence, ATestThatTellsNothingIsWorthNothing) {
  EXPECT_EQ(worth(.4, test_of(.5, .5), {100, 0}, {-60, 0}), 0);
  EXPECT_EQ(worth(.4, test_of(.9, .1), {100, 0}, {60, 0}), 0);  // the same answer is best either way
  EXPECT_EQ(worth(0, test_of(.9, .1), {100, 0}, {-60, 0}), 0);
  EXPECT_EQ(worth(1, test_of(.9, .1), {100, 0}, {-60, 0}), 0);
}

TEST(Evidence, NeverWorthLessThanNothingNorMoreThanCertainty) {
  EXPECT_TRUE(rc::check("0 <= EVSI <= EVPI", [] {
    const auto share = [] { return *rc::gen::inRange(0, 101) / 100.; };
    const auto amounts = [](std::size_t count) {
      const auto whole = *rc::gen::container<std::vector<int>>(count, rc::gen::inRange(-500, 500));
      return std::vector<double>(whole.begin(), whole.end());
    };
    const auto count = static_cast<std::size_t>(*rc::gen::inRange(1, 6));
    const std::vector<double> if_true = amounts(count), if_false = amounts(count);
    const double chance = share();
    const double sample = worth(chance, test_of(share(), share()), if_true, if_false);
    RC_ASSERT(sample >= 0);
    RC_ASSERT(sample <= worth(chance, test_of(1, 0), if_true, if_false) + 1e-9);
  }));
}

TEST(Evidence, BeliefByBayes) {
  EXPECT_NEAR(chance_after(.35, test_of(.8, .2), true), .28 / .41, 1e-12);
  EXPECT_NEAR(chance_after(.35, test_of(.8, .2), false), .07 / .59, 1e-12);
  EXPECT_EQ(chance_after(.35, test_of(1, 1), false), .35);  // it cannot say no
}

// A card on whose unknown everything hangs: build pays if the idea is good, waiting does nothing.
Asked gamble() {
  Asked asked{choice_of({{if_unknown(add(Target::money, .2), 0), if_unknown(add(Target::money, -.1), 0, false)}, {}})};
  product::Unknown good;
  good.id = "good";
  good.chance = 1 / 3.;
  asked.card.unknowns = {good};
  product::Test calls = test_of(.8, .2);
  calls.id = "calls";
  asked.card.tests = {calls};
  cards::Evidence call, count;
  call.id = "call";
  call.days = 2;
  call.test = 0;
  count.id = "count";
  count.days = .5;
  asked.card.ask_first = {call, count};
  return asked;
}

// A plan that waits for the test's answer knows it once the test was asked: it is not drawn a second time.
TEST(Evidence, WhatATestSaidIsNotDrawnAgain) {
  Asked asked = gamble();
  product::Effect on_yes = add(Target::money, .5);
  product::Literal said;
  said.kind = product::Literal::Kind::test;
  on_yes.conditions.push_back(said);
  choice_in(asked.card).answers[0].effects = {on_yes};
  const double gain = .5 * asked.rated().weekly_revenue;
  Asked certain = gamble();
  choice_in(certain.card).answers[0].effects = {add(Target::money, .5)};
  EXPECT_LT(asked.rated().answers[0].short_term.mean, .9 * gain) << "not asked: sometimes it says no";
  asked.evidence = {{0, true}};
  EXPECT_EQ(asked.rated().answers[0].short_term.mean, certain.rated().answers[0].short_term.mean);
  asked.evidence = {{0, false}};
  EXPECT_EQ(asked.rated().answers[0].short_term.mean, 0);
}

TEST(Evidence, BeliefAfterEverythingSeen) {
  Asked asked = gamble();
  EXPECT_TRUE(belief_after(asked.question()).chances.empty());
  asked.evidence = {{0, true}};
  EXPECT_NEAR(*belief_after(asked.question()).chances[0], 2 / 3., 1e-12);
  asked.evidence = {{0, true}, {0, false}};
  EXPECT_NEAR(*belief_after(asked.question()).chances[0], 1 / 3., 1e-12);
}

TEST(Evidence, EvidenceMovesTheRating) {
  Asked asked = gamble();
  asked.evidence = {{0, false}};
  EXPECT_EQ(asked.rated({32, 4}).best_short, 1);
  asked.evidence = {{0, true}};
  EXPECT_EQ(asked.rated({32, 4}).best_short, 0);
}

// Won or lost at one in three, by hand from what the answer is worth where the idea is surely good or surely bad.
TEST(Evidence, WorthOfACardsEvidence) {
  const CardRating rating = gamble().explained({32, 2});
  ASSERT_EQ(rating.evidence.size(), 2u);
  const auto built_if = [](bool good) {
    Asked sure = gamble();
    sure.card.unknowns[0].chance = good ? 1 : 0;
    const CardRating rated = sure.rated({32, 2});
    const AnswerRating &build = rated.answers[0], &wait = rated.answers[1];
    return build.short_term.mean + build.long_term.mean - wait.short_term.mean - wait.long_term.mean;
  };
  const double by_hand = worth(1 / 3., test_of(.8, .2), {built_if(true), 0}, {built_if(false), 0});
  ASSERT_GT(by_hand, 0);
  EXPECT_NEAR(rating.evidence[0].worth, by_hand, 1e-6 * by_hand);
  const double day = parameters().preset(product::Stage::scale_up).evidence_day;
  EXPECT_DOUBLE_EQ(rating.evidence[0].cost, 2 * day + rating.evidence[0].waiting);
  EXPECT_EQ(rating.evidence[1].worth, 0);
  EXPECT_DOUBLE_EQ(rating.evidence[1].cost, .5 * day + rating.evidence[1].waiting);
}

// Contract revenue from now on: five days of asking lose one week of it, at the stage's gross margin.
TEST(Evidence, AskingCostsTheWeekThatItTakes) {
  Asked asked = gamble();
  choice_in(asked.card).answers[0].effects = {add(Target::revenue, .05)};
  asked.card.ask_first[0].days = 5;
  const CardRating rating = asked.explained({32, 2});
  const double a_week = .05 * rating.weekly_revenue * parameters().preset(product::Stage::scale_up).gross_margin;
  EXPECT_NEAR(rating.evidence[0].waiting, a_week, .1 * a_week);
  EXPECT_DOUBLE_EQ(rating.evidence[1].waiting, rating.evidence[0].waiting / 10);
}

TEST(Evidence, WhereNothingIsBestNothingIsLostByWaiting) {
  Asked asked = gamble();
  choice_in(asked.card).answers[0].effects = {add(Target::money, -1)};
  EXPECT_EQ(asked.explained({16, 2}).evidence[0].waiting, 0);
}

TEST(Evidence, AWeekLaterIsAWeekLater) {
  product::Plan plan;
  plan.effects = {add(Target::debt, .01), add(Target::revenue, .1, 6, 26)};
  plan.promise.emplace().due_week = 9;
  const product::Plan later = a_week_later(plan);
  EXPECT_EQ(later.effects[0].start_week, 1);
  EXPECT_EQ(later.effects[1].start_week, 7);
  EXPECT_EQ(later.effects[1].weeks, 26);
  EXPECT_EQ(later.promise->due_week, 10);
}

// Two items of a week each. A is 30 late if a letter comes, which nobody knows; B is 10 late in any case.
Asked two_dates(double true_positive, double false_positive) {
  Asked asked = gamble();
  asked.card.tests[0] = test_of(true_positive, false_positive);
  asked.card.unknowns[0].chance = .5;
  const auto after_one = [](double size) {
    return cards::DelayCurve{.shape = cards::DelayCurve::Shape::step, .size = size, .from = 1};
  };
  cards::Order order;
  order.capacity = order.weeks = 2;
  order.items.resize(2);
  for (cards::OrderItem& item : order.items) item.points = 1;
  order.items[0].id = "A";
  order.items[0].surprise = cards::Surprise{0, after_one(30), {}};
  order.items[1].id = "B";
  order.items[1].quarter = after_one(10);
  asked.card.decision = order;
  return asked;
}

// By hand: AB costs 10, BA 30 or nothing, at even chances.
TEST(Evidence, OnAnOrderWhatTheBestOrderGains) {
  EXPECT_NEAR(two_dates(1, 0).explained().evidence[0].worth, 10 - .5 * 10, 1e-9);
  const double by_hand = worth(.5, test_of(.8, .2), {-10, -30}, {-10, 0});
  EXPECT_GT(by_hand, 0);
  EXPECT_NEAR(two_dates(.8, .2).explained().evidence[0].worth, by_hand, 1e-9);
  EXPECT_EQ(two_dates(.5, .5).explained().evidence[0].worth, 0);
  EXPECT_EQ(two_dates(1, 0).explained().evidence[1].worth, 0) << "a question without a test";
  const double day = parameters().preset(product::Stage::scale_up).evidence_day;
  EXPECT_NEAR(two_dates(1, 0).explained().evidence[0].cost, 2 * day + 2 / 5. * 30 * .5, 1e-9)
      << "a week later A is late too";
}

TEST(Evidence, MovesTheBestOrder) {
  Asked asked = two_dates(.9, .1);
  const auto best = [&] { return std::get<cards::OrderGiven>(asked.rated().answers[0].answer).items; };
  EXPECT_EQ(best(), (std::vector<int>{0, 1}));
  EXPECT_NEAR(asked.rated().answers[0].short_term.gap, 0, 1e-12);
  asked.evidence = {{0, false}};
  EXPECT_EQ(best(), (std::vector<int>{1, 0}));
  asked.evidence = {{0, true}};
  EXPECT_EQ(best(), (std::vector<int>{0, 1}));
}

TEST(Evidence, WorthIsJudgedAsBeforeAsking) {
  Asked asked = gamble();
  const double before = asked.explained({32, 2}).evidence[0].worth;
  asked.evidence = {{0, true}};
  EXPECT_EQ(asked.explained({32, 2}).evidence[0].worth, before);
}

TEST(Evidence, AnUnknownThatChangesNothingIsWorthExactlyNothing) {
  Asked asked = gamble();
  choice_in(asked.card).answers[0].effects = {add(Target::debt, -.01), add(Target::money, -.3)};
  EXPECT_EQ(asked.explained({16, 2}).evidence[0].worth, 0);
}

}  // namespace
}  // namespace two_hats::scoring
