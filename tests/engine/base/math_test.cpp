// The elementary functions against the C library's long double, over the range that their header promises.
#include "engine/base/math.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/base/random.h"

namespace two_hats::base {
namespace {

TEST(Math, ExpIsWithinItsPromiseOverTheWholeRange) {
  double worst = 0;
  for (int i = 0; i < 200000; ++i) {
    const double x = -700 + 1400 * uniform(7, 1, static_cast<std::uint64_t>(i));
    const long double truth = std::exp(static_cast<long double>(x));
    worst = std::max(worst, static_cast<double>(std::abs((static_cast<long double>(exp(x)) - truth) / truth)));
  }
  EXPECT_LT(worst, 1e-15);
}

TEST(Math, ExpIsExactAtZeroAndClampedOutside) {
  EXPECT_EQ(exp(0.0), 1);
  EXPECT_EQ(exp(-0.0), 1);
  EXPECT_EQ(exp(1000.0), exp(709.0));
  EXPECT_EQ(exp(-1e9), exp(-708.0));
  EXPECT_TRUE(std::isfinite(exp(1e300)));
}

TEST(Math, LogIsWithinItsPromiseOverAllMagnitudes) {
  double worst = 0;
  for (int i = 0; i < 200000; ++i) {
    const double x = std::exp(-700 + 1400 * uniform(8, 1, static_cast<std::uint64_t>(i)));
    const long double truth = std::log(static_cast<long double>(x));
    const long double scale = std::max(1.0L, std::abs(truth));
    worst = std::max(worst, static_cast<double>(std::abs(static_cast<long double>(log(x)) - truth) / scale));
  }
  EXPECT_LT(worst, 2e-15);
}

TEST(Math, LogNearOneKeepsItsDigits) {
  EXPECT_EQ(log(1.0), 0);
  for (int i = 1; i < 2000; ++i) {
    const double x = 1 + (i - 1000) * 1e-4;
    EXPECT_NEAR(log(x), static_cast<double>(std::log(static_cast<long double>(x))), 2e-16) << x;
  }
}

TEST(Math, PowFollowsFromBoth) {
  EXPECT_EQ(pow(1.0, 12.5), 1);
  EXPECT_NEAR(pow(2.0, 10.0), 1024, 1e-10);
  EXPECT_NEAR(pow(.126, .25), std::pow(.126, .25), 1e-15);
}

}  // namespace
}  // namespace two_hats::base
