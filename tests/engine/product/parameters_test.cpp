#include "engine/product/parameters.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "engine/product/effect.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

TEST(Names, EveryNameLeadsBackToItsThing) {
  for (int i = 0; i < kParameterCount; ++i) {
    const auto parameter = static_cast<Parameter>(i);
    EXPECT_EQ(parameter_named(name_of(parameter)), parameter) << name_of(parameter);
  }
  for (int i = 0; i < kConstantCount; ++i) {
    const auto constant = static_cast<Constant>(i);
    EXPECT_EQ(constant_named(name_of(constant)), constant) << name_of(constant);
  }
  for (int i = 0; i < kStockCount; ++i) {
    const auto stock = static_cast<Stock>(i);
    EXPECT_EQ(stock_named(name_of(stock)), stock) << name_of(stock);
  }
  for (int i = 0; i < kTargetCount; ++i) {
    const auto target = static_cast<Target>(i);
    EXPECT_EQ(target_named(name_of(target)), target) << name_of(target);
    EXPECT_FALSE(plain_name(target).empty());
  }
  EXPECT_EQ(stock_named("moral"), std::nullopt);
  EXPECT_EQ(target_named(""), std::nullopt);
}

TEST(Names, StocksThatEffectsChangeAreCalledTheSame) {
  for (int i = 0; i <= static_cast<int>(Target::trust_partner); ++i) {
    EXPECT_EQ(name_of(static_cast<Target>(i)), name_of(static_cast<Stock>(i)));
  }
}

TEST(Targets, EachMayBeAddedOrScaledWithinARangeAroundNothing) {
  for (int i = 0; i < kTargetCount; ++i) {
    const auto target = static_cast<Target>(i);
    const TargetRule& rule = rule_of(target);
    EXPECT_TRUE(rule.can_add || rule.can_scale) << name_of(target);
    EXPECT_LE(rule.add_low, 0);
    EXPECT_GE(rule.add_high, 0);
    EXPECT_LE(rule.scale_low, 1);
    EXPECT_GE(rule.scale_high, 1);
    EXPECT_FALSE(rule.unit.empty());
  }
}

TEST(Parameters, EveryOneHasAUnitASourceAndARangeAroundIt) {
  const auto sound = [](const ParameterEntry& entry) {
    EXPECT_FALSE(entry.unit.empty()) << entry.name;
    EXPECT_FALSE(entry.source.empty()) << entry.name;
    EXPECT_LE(entry.low, entry.value) << entry.name;
    EXPECT_GE(entry.high, entry.value) << entry.name;
  };
  for (const ParameterEntry& entry : shipped().uncertain) {
    sound(entry);
    EXPECT_GT(entry.sigma, 0) << entry.name;
    EXPECT_LE(entry.value * std::exp(2 * entry.sigma), entry.high * 1.0001) << entry.name;
    EXPECT_GE(entry.value * std::exp(-2 * entry.sigma), entry.low * .9999) << entry.name;
  }
  for (const ParameterEntry& entry : shipped().fixed) sound(entry);
}

TEST(Draws, AreLogNormalCutAtTwoDeviations) {
  const auto index = static_cast<std::size_t>(Parameter::churn_to_fit);
  const ParameterEntry& entry = shipped().uncertain[index];
  double sum = 0, squares = 0;
  constexpr int kCount = 20000;
  for (int draw = 0; draw < kCount; ++draw) {
    const double z = std::log(drawn_values(shipped(), 5, draw)[index] / entry.value) / entry.sigma;
    ASSERT_LE(std::abs(z), 2.0000001);
    sum += z;
    squares += z * z;
  }
  EXPECT_NEAR(sum / kCount, 0, .025);
  EXPECT_NEAR(squares / kCount, .774, .02);  // variance of a normal cut at two deviations
}

TEST(Draws, DependOnKeyAndNumberAlone) {
  EXPECT_EQ(drawn_values(shipped(), 5, 3), drawn_values(shipped(), 5, 3));
  EXPECT_NE(drawn_values(shipped(), 5, 3), drawn_values(shipped(), 5, 4));
  EXPECT_NE(drawn_values(shipped(), 5, 3), drawn_values(shipped(), 6, 3));
  EXPECT_EQ(drawn_values(calm(), 5, 3), central_values(calm()));
}

TEST(Draws, AreIndependentOfEachOther) {
  const Values values = drawn_values(shipped(), 1, 0);
  std::set<double> deviations;
  for (std::size_t i = 0; i < values.size(); ++i) {
    deviations.insert(std::log(values[i] / shipped().uncertain[i].value) / shipped().uncertain[i].sigma);
  }
  EXPECT_EQ(deviations.size(), values.size());
}

}  // namespace
}  // namespace two_hats::product
