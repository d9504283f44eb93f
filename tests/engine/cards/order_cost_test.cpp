// Delay curves and the cost of an order, against the published test instance of scheduling theory (1||sum of w C).
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "engine/cards/a_card.h"

namespace two_hats::cards {
namespace {

// (points, cost a week): A(3,6) B(2,8) C(4,4) D(1,1) E(5,20) F(2,5).
Card the_instance(bool with_prerequisites) {
  std::vector<OrderItem> items = {an_item("A", 3, 6), an_item("B", 2, 8),  an_item("C", 4, 4),
                                  an_item("D", 1, 1), an_item("E", 5, 20), an_item("F", 2, 5)};
  if (with_prerequisites) {
    items[4].needs = {3};  // D before E
    items[1].needs = {2};  // C before B
  }
  return with_decision("instance", an_order(items));
}

double cost_of(const Card& card, const std::string& words) {
  const auto answer = answer_from(card, words);
  EXPECT_TRUE(answer) << words;
  return answer ? order_cost(std::get<Order>(card.decision), std::get<OrderGiven>(*answer).items).quarter : 0;
}

struct Swept {
  int feasible = 0;
  double best = 1e9, worst = 0, mean = 0;
  std::string best_order;
};

Swept sweep(const Card& card) {
  Swept swept;
  OrderGiven given;
  given.items.resize(6);
  std::iota(given.items.begin(), given.items.end(), 0);
  do {
    if (check_answer(card, given)) continue;
    const double cost = order_cost(std::get<Order>(card.decision), given.items).quarter;
    if (cost < swept.best) swept.best_order = text_of(card, given);
    swept.best = std::min(swept.best, cost);
    swept.worst = std::max(swept.worst, cost);
    swept.mean += cost;
    ++swept.feasible;
  } while (std::next_permutation(given.items.begin(), given.items.end()));
  swept.mean /= swept.feasible;
  return swept;
}

TEST(OrderCost, WithoutPrerequisitesSmithsRuleIsBest) {
  const Card card = the_instance(false);
  EXPECT_DOUBLE_EQ(cost_of(card, "BEFACD"), 354);
  const Swept swept = sweep(card);
  EXPECT_EQ(swept.feasible, 720);
  EXPECT_DOUBLE_EQ(swept.best, 354);
}

TEST(OrderCost, WithPrerequisitesThePublishedOptimumMeanAndWorst) {
  const Card card = the_instance(true);
  EXPECT_DOUBLE_EQ(cost_of(card, "DEFACB"), 423);
  EXPECT_DOUBLE_EQ(cost_of(card, "FACBDE"), 516);
  const Swept swept = sweep(card);
  EXPECT_EQ(swept.feasible, 180);
  EXPECT_DOUBLE_EQ(swept.best, 423);
  EXPECT_EQ(swept.best_order, "DEFACB");
  EXPECT_DOUBLE_EQ(swept.worst, 555);
  EXPECT_NEAR(swept.mean, 511.5, .05);
}

TEST(OrderCost, HalfTheThroughputTakesTwiceTheTime) {
  const Card card = the_instance(false);
  const std::vector<int> listed = {0, 1, 2, 3, 4, 5};
  const Order& order = std::get<Order>(card.decision);
  EXPECT_DOUBLE_EQ(order_cost(order, listed, .5).quarter, 2 * order_cost(order, listed).quarter);
}

// B waits at 8 a week, and at 5 more if the card's second unknown is true.
Card with_a_surprise() {
  Card card = the_instance(false);
  card.unknowns.resize(2);
  DelayCurve more;
  more.shape = DelayCurve::Shape::leak;
  more.size = 5;
  std::get<Order>(card.decision).items[1].surprise = Surprise{1, more, more};
  return card;
}

TEST(OrderCost, ASurpriseCostsWithItsChance) {
  const Card card = with_a_surprise();
  const Order& order = std::get<Order>(card.decision);
  const std::vector<int> listed = {0, 1, 2, 3, 4, 5};
  const double certain = order_cost(order, listed).quarter, points = 3 + 2;
  const double weeks = points / (order.capacity / order.weeks);
  EXPECT_DOUBLE_EQ(order_cost(order, listed, 1, std::vector<double>{.9, 0}).quarter, certain);
  EXPECT_DOUBLE_EQ(order_cost(order, listed, 1, std::vector<double>{0, .4}).quarter, certain + .4 * 5 * weeks);
  EXPECT_DOUBLE_EQ(order_cost(order, listed, 1, std::vector<double>{0, .4}).later, .4 * 5 * weeks);
}

// In the world that is lived it costs all of it or nothing, as the unknown turns out.
TEST(OrderCost, ASurprisesMoneyHangsOnItsUnknown) {
  const Card card = with_a_surprise();
  const Order& order = std::get<Order>(card.decision);
  Standing standing;
  standing.weekly_revenue = 10;
  const product::Plan plan = build_plan(card, OrderGiven{{0, 2, 3, 4, 5, 1}}, standing);
  const double weeks_later = (17 - 5) / (order.capacity / order.weeks);
  std::vector<const product::Effect*> hanging;
  for (const product::Effect& effect : plan.effects) {
    if (!effect.conditions.empty()) hanging.push_back(&effect);
  }
  ASSERT_EQ(hanging.size(), 2u);
  EXPECT_EQ(hanging[0]->target, product::Target::money);
  EXPECT_NEAR(hanging[0]->size, -5 * weeks_later / 10, 1e-12);
  EXPECT_EQ(hanging[1]->target, product::Target::revenue);
  for (const product::Effect* effect : hanging) {
    ASSERT_EQ(effect->conditions.size(), 1u);
    EXPECT_EQ(effect->conditions[0].kind, product::Literal::Kind::unknown);
    EXPECT_EQ(effect->conditions[0].index, 1);
    EXPECT_FALSE(effect->conditions[0].negated);
  }
}

TEST(DelayCurve, EachShapeCostsWhatItSays) {
  using Shape = DelayCurve::Shape;
  EXPECT_EQ(cost_at({Shape::none, 0, 0, 0, 0}, 9), 0);
  EXPECT_EQ(cost_at({Shape::leak, 4, 0, 0, 0}, 2.5), 10);
  EXPECT_EQ(cost_at({Shape::start, 2, 3, 0, 0}, 2), 0);
  EXPECT_EQ(cost_at({Shape::start, 2, 3, 0, 0}, 5), 4);
  EXPECT_EQ(cost_at({Shape::step, 30, 3, 0, 0}, 3), 0);
  EXPECT_EQ(cost_at({Shape::step, 30, 3, 0, 0}, 3.1), 30);
  EXPECT_EQ(cost_at({Shape::window, 36, 1, 3, 0}, 1), 0);
  EXPECT_EQ(cost_at({Shape::window, 36, 1, 3, 0}, 2), 18);
  EXPECT_EQ(cost_at({Shape::window, 36, 1, 3, 0}, 7), 36);
  EXPECT_EQ(cost_at({Shape::grow, 4, 0, 0, .75}, 2), 11);
}

TEST(DelayCurve, LatenessNeverPays) {
  using Shape = DelayCurve::Shape;
  for (const Shape shape : {Shape::none, Shape::leak, Shape::start, Shape::step, Shape::window, Shape::grow}) {
    const DelayCurve curve{shape, 5, 2, 6, .3};
    for (double t = 0; t < 20; t += .125) EXPECT_LE(cost_at(curve, t), cost_at(curve, t + .125));
  }
}

}  // namespace
}  // namespace two_hats::cards
