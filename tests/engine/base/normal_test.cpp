// The normal distribution against the C library's long double, over the range that its header promises.
#include "engine/base/normal.h"

#include <gtest/gtest.h>

#include <cmath>

namespace two_hats::base {
namespace {

constexpr int kSteps = 400'000;
double at(int step) { return -37 + 46.5 * step / kSteps; }

TEST(Normal, IsWithinItsPromiseOverTheWholeRange) {
  double absolute = 0, relative = 0;
  for (int step = 0; step <= kSteps; ++step) {
    const double x = at(step);
    const long double truth = std::erfc(-static_cast<long double>(x) * std::sqrt(.5L)) / 2;
    const long double off = std::abs(static_cast<long double>(normal_cdf(x)) - truth);
    absolute = std::max(absolute, static_cast<double>(off));
    relative = std::max(relative, static_cast<double>(off / truth));
  }
  EXPECT_LT(absolute, 3e-16);
  EXPECT_LT(relative, 2e-15);
}

TEST(Normal, NeverFalls) {
  for (int step = 1; step <= kSteps; ++step) ASSERT_GE(normal_cdf(at(step)), normal_cdf(at(step - 1))) << at(step);
}

TEST(Normal, KnowsItsMiddleItsEndsAndItsQuantile) {
  EXPECT_EQ(normal_cdf(0), .5);
  EXPECT_EQ(normal_cdf(-0.0), .5);
  EXPECT_EQ(normal_cdf(40), 1);
  EXPECT_EQ(normal_cdf(-40), 0);
  EXPECT_EQ(normal_cdf(std::nan("")), 0);
  EXPECT_NEAR(normal_cdf(kNormal95), .95, 1e-15);
  EXPECT_NEAR(normal_cdf(1.959963984540054), .975, 1e-15);  // published to these digits
}

}  // namespace
}  // namespace two_hats::base
