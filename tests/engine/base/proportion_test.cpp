#include "engine/base/proportion.h"

#include <gtest/gtest.h>

namespace two_hats::base {
namespace {

// Newcombe, Statistics in Medicine 17 (1998), 857-872: table I, "Score, no CC".
TEST(WilsonInterval, IsThePublishedOne) {
  struct Row {
    int hits, cases;
    double low, high;
  };
  for (const Row& row :
       {Row{81, 263, .2553, .3662}, Row{15, 148, .0624, .1605}, Row{0, 20, 0, .1611}, Row{1, 29, .0061, .1718}}) {
    const Interval interval = wilson_interval(row.hits, row.cases);
    EXPECT_NEAR(interval.low, row.low, .00005) << row.hits << " of " << row.cases;
    EXPECT_NEAR(interval.high, row.high, .00005) << row.hits << " of " << row.cases;
  }
}

TEST(WilsonInterval, IsTheSameFromBothSidesAndHoldsTheShare) {
  for (int cases = 1; cases <= 40; ++cases)
    for (int hits = 0; hits <= cases; ++hits) {
      const Interval one = wilson_interval(hits, cases), other = wilson_interval(cases - hits, cases);
      EXPECT_NEAR(one.low, 1 - other.high, 1e-12);
      EXPECT_LE(one.low, static_cast<double>(hits) / cases);
      EXPECT_GE(one.high, static_cast<double>(hits) / cases);
      EXPECT_LT(one.low, one.high);
    }
}

TEST(WilsonInterval, OfNothingIsEverything) {
  EXPECT_EQ(wilson_interval(0, 0).low, 0);
  EXPECT_EQ(wilson_interval(0, 0).high, 1);
  EXPECT_EQ(wilson_interval(0, 3).low, 0);
  EXPECT_EQ(wilson_interval(3, 3).high, 1);
}

}  // namespace
}  // namespace two_hats::base
