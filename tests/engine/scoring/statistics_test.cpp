// Means, quantiles, and the interval of belief with luck taken out.
#include "engine/scoring/statistics.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "engine/base/random.h"

namespace two_hats::scoring {
namespace {

// Paths of an ensemble whose draws differ by `belief` and whose seeds differ by `luck` (standard deviations).
std::vector<double> paths_with(double belief, double luck, int draws, int seeds) {
  std::vector<double> paths;
  for (int draw = 0; draw < draws; ++draw) {
    for (int seed = 0; seed < seeds; ++seed) {
      paths.push_back(10 + belief * base::normal(1, 1, static_cast<std::uint64_t>(draw)) +
                      luck * base::normal(1, 2, static_cast<std::uint64_t>(draw * seeds + seed)));
    }
  }
  return paths;
}

TEST(Statistics, QuantilesBetweenSortedValues) {
  const std::vector<double> values{10, 20, 30, 40, 50};
  EXPECT_EQ(quantile(values, 0), 10);
  EXPECT_EQ(quantile(values, .25), 20);
  EXPECT_DOUBLE_EQ(quantile(values, .05), 12);
  EXPECT_DOUBLE_EQ(quantile(values, .95), 48);
  EXPECT_EQ(quantile(values, 1), 50);
  EXPECT_EQ(quantile(std::vector<double>{7}, .3), 7);
}

TEST(Statistics, FourQuantilesWithoutSortingAreThoseOfTheSorted) {
  for (const int count : {1, 2, 3, 7, 64, 501}) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i) values.push_back(base::normal(3, 1, static_cast<std::uint64_t>(i)));
    if (count > 6) values[3] = values[5];
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const std::array<double, 4> shares = {.05, .25, .75, .95};
    const auto found = quantiles(values, shares);
    for (std::size_t s = 0; s < 4; ++s) EXPECT_DOUBLE_EQ(found[s], quantile(sorted, shares[s])) << count;
  }
}

TEST(Statistics, TheStandardErrorShrinksWithTheDraws) {
  EXPECT_NEAR(standard_error(paths_with(3, 0, 400, 4), 400, 4), 3 / std::sqrt(400), .02);
  EXPECT_NEAR(standard_error(paths_with(0, 4, 400, 4), 400, 4), 4 / std::sqrt(1600), .02);
  EXPECT_EQ(standard_error(std::vector<double>{1, 2}, 1, 2), 0);
  const std::vector<double> paths = paths_with(2, 2, 64, 4);
  EXPECT_DOUBLE_EQ(standard_error(paths, 64, 4), belief_spread(paths, 64, 4).error);
}

TEST(Statistics, MeanOfNothingIsNothing) {
  EXPECT_EQ(mean_of({}), 0);
  EXPECT_EQ(mean_of(std::vector<double>{1, 2, 6}), 3);
}

TEST(Statistics, LuckAloneLeavesNoInterval) {
  const Spread spread = belief_spread(paths_with(0, 5, 128, 4), 128, 4);
  const double by_means = 2 * 1.645 * 5 / std::sqrt(4);  // what the plain quantiles of the draws' means would span
  EXPECT_LT(spread.high - spread.low, .4 * by_means);
}

TEST(Statistics, BeliefAloneKeepsItsQuantiles) {
  const Spread spread = belief_spread(paths_with(3, 0, 400, 4), 400, 4);
  EXPECT_NEAR(spread.low, 10 - 1.645 * 3, .9);
  EXPECT_NEAR(spread.high, 10 + 1.645 * 3, .9);
}

TEST(Statistics, LuckIsTakenOutOfBelief) {
  const Spread spread = belief_spread(paths_with(3, 6, 400, 4), 400, 4);
  EXPECT_NEAR(spread.high - spread.low, 2 * 1.645 * 3, 1.6);
  EXPECT_GT(2 * 1.645 * std::sqrt(3. * 3 + 6. * 6 / 4), 13);  // the plain one would be wider than 13
}

// One draw in ten ruins everything: the interval reaches down to the ruin and hardly above the rest.
TEST(Statistics, SkewStaysSkewed) {
  std::vector<double> paths;
  for (int draw = 0; draw < 100; ++draw) {
    for (int seed = 0; seed < 4; ++seed) paths.push_back(draw % 10 == 0 ? -900 : 100);
  }
  const Spread spread = belief_spread(paths, 100, 4);
  EXPECT_DOUBLE_EQ(spread.mean, 0);
  EXPECT_NEAR(spread.low, -900, 5);
  EXPECT_NEAR(spread.high, 100, 15);  // mean + 1.645 sd would say 495
}

TEST(Statistics, OneSeedCannotTellLuckFromBelief) {
  const std::vector<double> paths{1, 2, 3, 4, 5};
  const double error = 1.6448536269514722 * std::sqrt(2.5 / 5);  // of the mean
  EXPECT_DOUBLE_EQ(belief_spread(paths, 5, 1).low, 3 - std::hypot(1.8, error));
  EXPECT_DOUBLE_EQ(belief_spread(paths, 5, 1).high, 3 + std::hypot(1.8, error));
}

// A mean that is only sampling error must not look certain, however little the draws differ.
TEST(Statistics, TheMeansOwnErrorIsNeverTakenOut) {
  const Spread few = belief_spread(paths_with(0, 50, 32, 4), 32, 4);
  EXPECT_LE(few.low, 10);
  EXPECT_GE(few.high, 10);
  const Spread many = belief_spread(paths_with(0, 50, 2048, 4), 2048, 4);
  EXPECT_LT(many.high - many.low, few.high - few.low);
}

TEST(Statistics, TheIntervalHoldsTheMeanOfSameValues) {
  const Spread spread = belief_spread(std::vector<double>(12, 3.25), 4, 3);
  EXPECT_EQ(spread.low, 3.25);
  EXPECT_EQ(spread.mean, 3.25);
  EXPECT_EQ(spread.high, 3.25);
}

TEST(Statistics, AnIntervalHoldsItsMeanWhateverTheValues) {
  EXPECT_TRUE(rc::check("low <= mean <= high, and shifting shifts", [] {
    const int draws = *rc::gen::inRange(1, 12), seeds = *rc::gen::inRange(1, 5);
    const auto whole =
        *rc::gen::container<std::vector<int>>(static_cast<std::size_t>(draws * seeds), rc::gen::inRange(-1000, 1000));
    std::vector<double> paths(whole.begin(), whole.end());
    const Spread spread = belief_spread(paths, draws, seeds);
    RC_ASSERT(spread.low <= spread.mean);
    RC_ASSERT(spread.mean <= spread.high);
    for (double& value : paths) value += 1000;
    RC_ASSERT(std::abs(belief_spread(paths, draws, seeds).low - spread.low - 1000) < 1e-6);
  }));
}

}  // namespace
}  // namespace two_hats::scoring
