#include "engine/base/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <vector>

namespace two_hats::base {
namespace {

using Words = std::array<std::uint32_t, 4>;

// Known-answer vectors of Random123 (kat_vectors, philox4x32 10).
TEST(Philox, GivesTheKnownAnswers) {
  EXPECT_EQ(philox(0, {0, 0, 0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox(0xffffffffffffffffull, {0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}),
            (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox(0x299f31d0a4093822ull, {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}),
            (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Uniform, StaysInsideAndIsEven) {
  std::vector<int> tenths(10);
  double sum = 0;
  constexpr int kCount = 100000;
  for (std::uint64_t i = 0; i < kCount; ++i) {
    const double u = uniform(42, 3, i);
    ASSERT_GT(u, 0);
    ASSERT_LT(u, 1);
    sum += u;
    ++tenths[static_cast<std::size_t>(u * 10)];
  }
  EXPECT_NEAR(sum / kCount, .5, .004);
  for (const int tenth : tenths) EXPECT_NEAR(tenth, kCount / 10, 400);
}

TEST(Uniform, DependsOnKeyStreamAndIndex) {
  const std::set<double> all = {uniform(1, 1, 1), uniform(2, 1, 1), uniform(1, 2, 1), uniform(1, 1, 2),
                                uniform(1, 1, 1ull << 40)};
  EXPECT_EQ(all.size(), 5u);
  EXPECT_EQ(uniform(1, 1, 1), uniform(1, 1, 1));
}

TEST(Normal, IsTheInverseDistribution) {
  EXPECT_NEAR(normal_from_uniform(.5), 0, 1e-12);
  EXPECT_NEAR(normal_from_uniform(.975), 1.959963984540054, 3e-9);
  EXPECT_NEAR(normal_from_uniform(.001), -3.090232306167813, 4e-9);
  EXPECT_NEAR(normal_from_uniform(1e-9), -5.997807015007686, 8e-9);
  EXPECT_EQ(normal_from_uniform(.99), -normal_from_uniform(1 - .99));
}

TEST(Normal, HasTheMomentsOfANormal) {
  double sum = 0, squares = 0, fourths = 0;
  constexpr int kCount = 200000;
  for (std::uint64_t i = 0; i < kCount; ++i) {
    const double z = normal(11, 5, i);
    sum += z;
    squares += z * z;
    fourths += z * z * z * z;
  }
  EXPECT_NEAR(sum / kCount, 0, .01);
  EXPECT_NEAR(squares / kCount, 1, .015);
  EXPECT_NEAR(fourths / kCount, 3, .12);
}

TEST(Pick, CoversItsRangeAndNothingElse) {
  std::vector<int> seen(7);
  for (std::uint64_t i = 0; i < 7000; ++i) ++seen.at(pick(9, 2, i, 7));
  for (const int count : seen) EXPECT_NEAR(count, 1000, 150);
  EXPECT_EQ(pick(9, 2, 1, 1), 0u);
}

TEST(Hash, IsFnv1a) {
  EXPECT_EQ(hash(""), 0xcbf29ce484222325ull);
  EXPECT_EQ(hash("a"), 0xaf63dc4c8601ec8cull);
  EXPECT_EQ(hash("foobar"), 0x85944171f73967e8ull);
  EXPECT_EQ(hash("bar", hash("foo")), hash("foobar"));
}

TEST(Mix, TellsOrderAndValueApart) {
  EXPECT_NE(mix(1, 2), mix(2, 1));
  EXPECT_NE(mix(0, 0), 0u);
  EXPECT_NE(mix(0, 1), mix(0, 2));
}

}  // namespace
}  // namespace two_hats::base
