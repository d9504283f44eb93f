// Verdicts from values: scores, the defensible band, shapes and crossings, without any product.
#include "engine/scoring/judge.h"

#include <gtest/gtest.h>

namespace two_hats::scoring {
namespace {

using Values = std::vector<std::vector<double>>;

std::vector<Horizon> judged(const Values& values, int draws, int seeds, double least_spread = 0) {
  return judge({{values.begin(), values.end()}, draws, seeds}, 0, least_spread);
}

// Draws that shift every answer alike, so that gaps are certain.
std::vector<double> around(double mean) { return {mean - 100, mean - 50, mean, mean + 50, mean + 100}; }

TEST(Judge, BestHundredWorstNoughtTheRestBetween) {
  const auto horizons = judged({around(0), around(30), around(40), around(10)}, 5, 1);
  EXPECT_EQ(horizons[0].score, 0);
  EXPECT_EQ(horizons[1].score, 75);
  EXPECT_EQ(horizons[2].score, 100);
  EXPECT_EQ(horizons[3].score, 25);
  EXPECT_EQ(horizons[2].rank, 1);
  EXPECT_EQ(horizons[1].rank, 2);
  EXPECT_EQ(horizons[0].rank, 4);
  EXPECT_EQ(horizons[1].mean, 30);
  EXPECT_EQ(horizons[1].gap, 10);
  EXPECT_EQ(horizons[2].gap, 0);
  EXPECT_FALSE(horizons[1].defensible);
  EXPECT_TRUE(horizons[2].defensible);
}

TEST(Judge, TooSmallASpreadIsNotScored) {
  const auto horizons = judged({around(0), around(3)}, 5, 1, 3.5);
  for (const Horizon& horizon : horizons) {
    EXPECT_FALSE(horizon.scored);
    EXPECT_EQ(horizon.score, 100);
    EXPECT_TRUE(horizon.defensible);
  }
  EXPECT_EQ(horizons[0].gap, 3);
  EXPECT_TRUE(judged({around(0), around(3)}, 5, 1, 2.5)[0].scored);
}

TEST(Judge, EqualAnswersAreNotScored) {
  const auto horizons = judged({around(5), around(5)}, 5, 1);
  EXPECT_FALSE(horizons[0].scored);
  EXPECT_EQ(horizons[0].rank, 1);
  EXPECT_EQ(horizons[1].rank, 1);
}

// Better on average, but not in every draw: the other can be defended, and its score has a floor.
TEST(Judge, WhatIsNotBeatenBeyondDoubtIsDefensible) {
  const auto horizons = judged({{0, 0, 0, 0, 0}, {-10, 5, 8, 9, 10}, {-200, -200, -200, -200, -200}}, 5, 1);
  EXPECT_GT(horizons[0].gap, 0);
  EXPECT_LT(horizons[0].gap_low, 0);
  EXPECT_TRUE(horizons[0].defensible);
  EXPECT_GT(horizons[0].score, 95);
  const auto alone = judged({{0, 0, 0, 0, 0}, {-10, 5, 8, 9, 10}}, 5, 1);
  EXPECT_TRUE(alone[0].defensible);
  EXPECT_EQ(alone[0].score, kDefensibleScore);
}

// A wide gap to the best must not hide an answer that another one always beats.
TEST(Judge, BeatenBeyondDoubtByAnyAnswerIsEnough) {
  const auto horizons = judged({{0, 0, 0, 0, 0}, {-100, 40, 50, 60, 70}, {1, 1, 1, 1, 1}}, 5, 1);
  EXPECT_LT(horizons[0].gap_low, 0);  // against the best it could stand
  EXPECT_FALSE(horizons[0].defensible);
  EXPECT_TRUE(horizons[2].defensible);
  EXPECT_EQ(horizons[2].score, kDefensibleScore);
}

// The same means, but only because of luck within the draws: luck is no defence.
TEST(Judge, LuckIsNoDefence) {
  std::vector<double> ahead;
  for (int draw = 0; draw < 20; ++draw) ahead.insert(ahead.end(), {-40, 60});
  EXPECT_FALSE(judged({std::vector<double>(40, 0), ahead}, 20, 2)[0].defensible);
}

TEST(Judge, CloseCallsSaySo) {
  EXPECT_TRUE(judged({{0, 0, 0}, {4, 5, 21}, {-100, -100, -100}}, 3, 1)[0].close_call);
  EXPECT_FALSE(judged({{0, 0, 0}, {19, 20, 21}, {-100, -100, -100}}, 3, 1)[0].close_call);
}

TEST(Judge, TheScoresIntervalHoldsTheScore) {
  for (const Horizon& horizon : judged({{0, 0, 0, 0}, {4, 6, 8, 10}, {-5, 0, 5, 30}}, 4, 1)) {
    EXPECT_LE(horizon.score_low, horizon.score);
    EXPECT_GE(horizon.score_high, horizon.score);
  }
}

TEST(Judge, BestSharesCountTies) {
  const Values values{{1, 2, 3, 4}, {1, 0, 5, 5}};
  EXPECT_EQ(best_shares({{values.begin(), values.end()}, 4, 1}), (std::vector<double>{.5, .75}));
}

TEST(Judge, ShapesByTheSignsOnBothHorizons) {
  EXPECT_EQ(shape_of(5, 1, 5, 1), Shape::win_win);
  EXPECT_EQ(shape_of(5, 1, -5, 1), Shape::shortcut);
  EXPECT_EQ(shape_of(-5, 1, 5, 1), Shape::investment);
  EXPECT_EQ(shape_of(-5, 1, -5, 1), Shape::lose_lose);
  EXPECT_EQ(shape_of(.5, 1, 5, 1), Shape::win_win);     // level, then gain
  EXPECT_EQ(shape_of(.5, 1, -5, 1), Shape::lose_lose);  // level, then loss
  EXPECT_EQ(shape_of(-5, 1, .5, 1), Shape::lose_lose);
  EXPECT_EQ(shape_of(.5, 1, -.5, 1), Shape::reference);
  EXPECT_EQ(name_of(Shape::investment), "investment");
  EXPECT_EQ(name_of(Shape::win_win), "win-win");
}

TEST(Judge, TheLastCrossingBetweenSamples) {
  const std::vector<int> weeks{0, 1, 2, 6, 10};
  EXPECT_EQ(last_crossing(weeks, std::vector<double>{0, 2, 4, -4, -8}), 4);
  EXPECT_EQ(last_crossing(weeks, std::vector<double>{0, -1, 1, 3, 5}), 2);   // week 1.5
  EXPECT_EQ(last_crossing(weeks, std::vector<double>{0, 2, -2, -1, 3}), 7);  // the second of two
  EXPECT_EQ(last_crossing(weeks, std::vector<double>{0, 1, 2, 3, 4}), std::nullopt);
  EXPECT_EQ(last_crossing(weeks, std::vector<double>{0, 0, 0, 0, 0}), std::nullopt);
}

// 100 in week 1, minus 121 a year later (both already at 10 %): level at the rate where the loss weighs 100 / 121 of
// what it did.
TEST(Judge, TheRateAtWhichAShortcutWouldTie) {
  const std::vector<int> weeks{0, 2, 52, 54};
  const auto rate = tie_discount(weeks, std::vector<double>{0, 100, 100, -21}, 0, .1);
  ASSERT_TRUE(rate);
  EXPECT_NEAR(*rate, 1.1 * 1.21 - 1, 1e-6);
  EXPECT_EQ(tie_discount(weeks, std::vector<double>{0, -1, -2, -3}, -5, .1), std::nullopt);
  const auto with_terminal = tie_discount(weeks, std::vector<double>{0, 0, 0, 0}, 0, .1);
  EXPECT_EQ(with_terminal, std::nullopt);
}

}  // namespace
}  // namespace two_hats::scoring
