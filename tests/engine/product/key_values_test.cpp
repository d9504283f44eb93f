// What the player sees on the strip.
#include <gtest/gtest.h>

#include "engine/product/simulate.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

World scale_up() { return opening_world(shipped(), Stage::scale_up); }
KeyValues seen(const World& world) { return key_values(shipped(), world); }

TEST(KeyValues, OfTheScaleUpAtItsOpening) {
  const KeyValues values = seen(scale_up());
  EXPECT_NEAR(values.current_value, 62, .5);
  EXPECT_NEAR(values.unrealized_value, 74, .5);
  EXPECT_NEAR(values.ability_to_innovate, 47.3, .5);
  EXPECT_NEAR(values.time_to_market, 5.28, .05);
  EXPECT_NEAR(values.weekly_revenue, 96.75, 1e-9);
  EXPECT_NEAR(values.weekly_margin, 13.4, 1e-9);
  EXPECT_EQ(values.runway_weeks, std::nullopt);  // it earns
  EXPECT_EQ(values.customers, 4500);
}

TEST(KeyValues, OfTheStartUpCountTheRunway) {
  const KeyValues values = seen(opening_world(shipped(), Stage::start_up));
  ASSERT_TRUE(values.runway_weeks.has_value());
  EXPECT_NEAR(*values.runway_weeks, 22.7, .1);
  EXPECT_EQ(seen(with(opening_world(shipped(), Stage::start_up), Stock::cash, -5)).runway_weeks, 0);
}

TEST(KeyValues, MoveTheWayTheyAreMeant) {
  const KeyValues now = seen(scale_up());
  EXPECT_GT(seen(with(scale_up(), Stock::customers, 5500)).current_value, now.current_value);
  EXPECT_LT(seen(with(scale_up(), Stock::customers, 5500)).unrealized_value, now.unrealized_value);
  EXPECT_LT(seen(with(scale_up(), Stock::trust_customers, .4)).current_value, now.current_value);
  EXPECT_LT(seen(with(scale_up(), Stock::fit, .7)).unrealized_value, now.unrealized_value);
  for (const auto& [stock, worse] : {std::pair{Stock::debt, .5},
                                     {Stock::clarity, .5},
                                     {Stock::fatigue, .8},
                                     {Stock::capability, .7},
                                     {Stock::trust_executives, .3}}) {
    const KeyValues then = seen(with(scale_up(), stock, worse));
    EXPECT_LT(then.ability_to_innovate, now.ability_to_innovate) << name_of(stock);
    EXPECT_GT(then.time_to_market, now.time_to_market) << name_of(stock);
  }
}

TEST(KeyValues, SeeWhatDecisionsBroughtOnlyOnceItIsThere) {
  World world = scale_up();
  commit(world, shared(plan("deal", {adds(Target::revenue, .04, 2, 10), adds(Target::cost, .01, 0)})));
  EXPECT_NEAR(seen(world).weekly_revenue, 96.75, 1e-9);  // decided, not yet lived
  advance(calm(), world, 1, 1);
  EXPECT_NEAR(seen(world).weekly_revenue, world.state[Stock::customers] * .0215, 1e-9);
  advance(calm(), world, 3, 1);
  EXPECT_NEAR(seen(world).weekly_revenue, world.state[Stock::customers] * .0215 + .04 * 96.75, 1e-9);
  advance(calm(), world, 10, 1);
  EXPECT_NEAR(seen(world).weekly_revenue, world.state[Stock::customers] * .0215, 1e-9);
  EXPECT_EQ(world.running.size(), 1u);  // the cost is for good
}

}  // namespace
}  // namespace two_hats::product
