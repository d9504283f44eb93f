// The exact order: published instances, brute force, and the exemplar of the cards' design.
#include "engine/scoring/order_optimum.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

namespace two_hats::scoring {
namespace {

using cards::DelayCurve;
using Shape = DelayCurve::Shape;

DelayCurve leak(double size) { return {.shape = Shape::leak, .size = size}; }

struct Job {
  char id;
  double points, weight;
  std::string needs;
};

// One team that does a point a week; every job leaks from today, this quarter.
cards::Order weighted(const std::vector<Job>& jobs) {
  cards::Order order;
  order.capacity = 2;
  order.weeks = 2;
  for (const Job& job : jobs) {
    cards::OrderItem item;
    item.id = std::string(1, job.id);
    item.points = job.points;
    item.quarter = leak(job.weight);
    for (const char needed : job.needs) item.needs.push_back(needed - 'A');
    order.items.push_back(item);
  }
  return order;
}

std::string letters(const cards::Order& order, const std::vector<int>& items) {
  std::string text;
  for (const int item : items) text += order.items[static_cast<std::size_t>(item)].id;
  return text;
}

std::vector<int> indices(const std::string& text) {
  std::vector<int> items;
  for (const char letter : text) items.push_back(letter - 'A');
  return items;
}

double cost_of(const cards::Order& order, const std::vector<int>& items, Objective objective, double weight = 1) {
  double points = 0, cost = 0;
  for (const int j : items) {
    const cards::OrderItem& item = order.items[static_cast<std::size_t>(j)];
    points += item.points;
    const double week = points / (order.capacity / order.weeks);
    if (objective != Objective::later) cost += cards::cost_at(item.quarter, week);
    if (objective == Objective::later) cost += cards::cost_at(item.later, week);
    if (objective == Objective::both) cost += weight * cards::cost_at(item.later, week);
  }
  return cost;
}

bool legal(const cards::Order& order, const std::vector<int>& items) {
  std::vector<bool> done(items.size());
  for (const int j : items) {
    for (const int needed : order.items[static_cast<std::size_t>(j)].needs) {
      if (!done[static_cast<std::size_t>(needed)]) return false;
    }
    done[static_cast<std::size_t>(j)] = true;
  }
  return true;
}

// The instance of the scheduling literature's section in the domain notes.
TEST(OrderOptimum, SmithsRuleWithoutPrerequisites) {
  const auto order =
      weighted({{'A', 3, 6, ""}, {'B', 2, 8, ""}, {'C', 4, 4, ""}, {'D', 1, 1, ""}, {'E', 5, 20, ""}, {'F', 2, 5, ""}});
  const OrderOptimum found = optimal_order(order, Objective::quarter);
  EXPECT_EQ(letters(order, found.best), "BEFACD");
  EXPECT_EQ(found.best_cost, 354);
}

TEST(OrderOptimum, BundlesWithPrerequisites) {
  const auto order = weighted(
      {{'A', 3, 6, ""}, {'B', 2, 8, "C"}, {'C', 4, 4, ""}, {'D', 1, 1, ""}, {'E', 5, 20, "D"}, {'F', 2, 5, ""}});
  const OrderOptimum found = optimal_order(order, Objective::quarter);
  EXPECT_EQ(letters(order, found.best), "DEFACB");
  EXPECT_EQ(found.best_cost, 423);
  EXPECT_EQ(found.worst_cost, 555);
  EXPECT_EQ(cost_of(order, found.worst, Objective::quarter), 555);
  EXPECT_TRUE(legal(order, found.worst));
}

cards::Order sprint_28() {
  const DelayCurve none;
  cards::Order order;
  order.capacity = 10;
  order.weeks = 2;
  const auto add = [&](const char* id, double points, std::vector<int> needs, DelayCurve quarter, DelayCurve later) {
    cards::OrderItem item;
    item.id = id;
    item.points = points;
    item.needs = std::move(needs);
    item.quarter = quarter;
    item.later = later;
    order.items.push_back(item);
  };
  add("A", 2, {}, leak(4), leak(.5));
  add("B", 3, {}, {.shape = Shape::step, .size = 30, .from = 3}, {.shape = Shape::step, .size = 18, .from = 3});
  add("C", 8, {}, leak(.6), {.shape = Shape::grow, .size = 4, .bend = .75});
  add("D", 5, {2}, {.shape = Shape::start, .size = 2, .from = 3}, leak(16));
  add("E", 3, {}, {.shape = Shape::window, .size = 36, .from = 1, .to = 3}, none);
  add("F", 2, {7}, none, {.shape = Shape::window, .size = 110, .from = 2, .to = 4});
  add("G", 2, {}, {.shape = Shape::step, .size = 6, .from = 1}, {.shape = Shape::step, .size = 3, .from = 1});
  add("H", 1, {}, none, leak(.3));
  return order;
}

// Keys of exemplar 6.2 ("Sprint 28") of the cards' design: the three best orders to the letter. The design's scores
// came from a prototype with another clock; ours lie within five points of them.
TEST(OrderOptimum, TheExemplarOfTheDesign) {
  const cards::Order order = sprint_28();
  const OrderOptimum quarter = optimal_order(order, Objective::quarter);
  EXPECT_EQ(letters(order, quarter.best), "EGABCDHF");
  const OrderOptimum later = optimal_order(order, Objective::later);
  EXPECT_EQ(letters(order, later.best), "HFCBDAEG");
  const OrderOptimum both = optimal_order(order, Objective::both);
  EXPECT_EQ(letters(order, both.best), "AEHFBCDG");
  const auto score = [&](const char* text, const OrderOptimum& of, Objective objective) {
    return 100 * (of.worst_cost - cost_of(order, indices(text), objective)) / (of.worst_cost - of.best_cost);
  };
  struct Key {
    const char* order;
    double quarter, later;
  };
  for (const Key& key : {Key{"EGABCDHF", 100, 15},
                         {"HFCBDAEG", 41, 100},
                         {"AEHFBCDG", 97, 78},
                         {"HEBFCADG", 81, 80},
                         {"BAECDGHF", 88, 21},
                         {"GEABHFCD", 98, 59}}) {
    EXPECT_NEAR(score(key.order, quarter, Objective::quarter), key.quarter, 5) << key.order;
    EXPECT_NEAR(score(key.order, later, Objective::later), key.later, 5) << key.order;
  }
}

DelayCurve any_curve() {
  const auto number = [](int most) { return *rc::gen::inRange(0, most + 1) / 4.; };
  DelayCurve curve;
  curve.shape = *rc::gen::element(Shape::none, Shape::leak, Shape::start, Shape::step, Shape::window, Shape::grow);
  curve.size = number(40);
  curve.from = number(24);
  curve.to = curve.from + .25 + number(16);
  curve.bend = number(8);
  return curve;
}

// Prerequisites point from a hidden order's later places to its earlier ones, so that they never run in a circle.
cards::Order any_order(int most, bool odd_sizes) {
  cards::Order order;
  const int count = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, most + 1));
  order.capacity = *rc::gen::inRange(1, 40);
  order.weeks = *rc::gen::inRange(1, 5);
  std::vector<int> hidden(static_cast<std::size_t>(count));
  std::iota(hidden.begin(), hidden.end(), 0);
  for (std::size_t last = hidden.size() - 1; last > 0; --last) {
    std::swap(hidden[last], hidden[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(last) + 1))]);
  }
  order.items.resize(hidden.size());
  for (std::size_t place = 0; place < hidden.size(); ++place) {
    cards::OrderItem& item = order.items[static_cast<std::size_t>(hidden[place])];
    item.points = *rc::gen::inRange(1, 26) / (odd_sizes ? 7.3 : 2.);
    item.quarter = any_curve();
    item.later = any_curve();
    for (std::size_t earlier = 0; earlier < place; ++earlier) {
      if (*rc::gen::inRange(0, 5) == 0) item.needs.push_back(hidden[earlier]);
    }
  }
  return order;
}

struct Extremes {
  double best = 1e300, worst = -1e300;
};
Extremes by_trying_all(const cards::Order& order, Objective objective, double weight) {
  std::vector<int> items(order.items.size());
  std::iota(items.begin(), items.end(), 0);
  Extremes found;
  do {
    if (!legal(order, items)) continue;
    const double cost = cost_of(order, items, objective, weight);
    found.best = std::min(found.best, cost);
    found.worst = std::max(found.worst, cost);
  } while (std::next_permutation(items.begin(), items.end()));
  return found;
}

void agrees_with_brute_force(const cards::Order& order) {
  for (const Objective objective : {Objective::quarter, Objective::later, Objective::both}) {
    const double weight = .5;
    const OrderOptimum found = optimal_order(order, objective, weight);
    const Extremes all = by_trying_all(order, objective, weight);
    RC_ASSERT(legal(order, found.best));
    RC_ASSERT(legal(order, found.worst));
    RC_ASSERT(std::abs(found.best_cost - all.best) < 1e-9);
    RC_ASSERT(std::abs(found.worst_cost - all.worst) < 1e-9);
    RC_ASSERT(std::abs(cost_of(order, found.best, objective, weight) - all.best) < 1e-9);
    RC_ASSERT(std::abs(cost_of(order, found.worst, objective, weight) - all.worst) < 1e-9);
  }
}

TEST(OrderOptimum, EqualsBruteForce) {
  EXPECT_TRUE(rc::check("any curves, prerequisites and sizes", [] { agrees_with_brute_force(any_order(7, false)); }));
  EXPECT_TRUE(rc::check("sizes that share no unit", [] { agrees_with_brute_force(any_order(5, true)); }));
}

TEST(OrderOptimum, EqualsBruteForceWithEightItems) {
  for (int seed = 0; seed < 3; ++seed) {
    cards::Order order = sprint_28();
    order.capacity = 6 + 3 * seed;
    order.items[0].needs = {1 + seed};
    EXPECT_NEAR(optimal_order(order, Objective::both).best_cost, by_trying_all(order, Objective::both, 1).best, 1e-9);
    EXPECT_NEAR(optimal_order(order, Objective::both).worst_cost, by_trying_all(order, Objective::both, 1).worst, 1e-9);
  }
}

// Uncertain speed: no legal order has a smaller mean cost over the factors.
TEST(OrderOptimum, MinimisesTheMeanOverSpeeds) {
  EXPECT_TRUE(rc::check("mean over three speeds", [] {
    const cards::Order order = any_order(5, false);
    const std::vector<double> factors{.7, 1, 1.2};
    const OrderOptimum found = optimal_order(order, Objective::later, factors);
    const auto mean_cost = [&](const std::vector<int>& items) {
      double sum = 0;
      for (const double factor : factors) {
        cards::Order at = order;
        at.capacity *= factor;
        sum += cost_of(at, items, Objective::later);
      }
      return sum / 3;
    };
    RC_ASSERT(std::abs(mean_cost(found.best) - found.best_cost) < 1e-9);
    std::vector<int> items(order.items.size());
    std::iota(items.begin(), items.end(), 0);
    do {
      if (!legal(order, items)) continue;
      RC_ASSERT(mean_cost(items) > found.best_cost - 1e-9);
      RC_ASSERT(mean_cost(items) < found.worst_cost + 1e-9);
    } while (std::next_permutation(items.begin(), items.end()));
  }));
}

// Surprises count with their chance, in the costs, the optimum and the swaps.
TEST(OrderOptimum, MinimisesTheMeanOverWhatIsUnknown) {
  EXPECT_TRUE(rc::check("two unknowns", [] {
    cards::Order order = any_order(5, false);
    for (cards::OrderItem& item : order.items) {
      if (*rc::gen::inRange(0, 2) == 0)
        item.surprise = cards::Surprise{*rc::gen::inRange(0, 2), any_curve(), any_curve()};
    }
    const std::vector<double> factors{.8, 1.1}, chances{.3, .85};
    const auto mean_cost = [&](const std::vector<int>& items) {
      double sum = 0;
      for (const double factor : factors) {
        for (int truth = 0; truth < 4; ++truth) {
          const std::vector<double> certain{truth & 1 ? 1. : 0, truth & 2 ? 1. : 0};
          const double weight = (truth & 1 ? .3 : .7) * (truth & 2 ? .85 : 1 - .85);
          const cards::OrderCost cost = cards::order_cost(order, items, factor, certain);
          sum += weight * (cost.quarter + cost.later);
        }
      }
      return sum / 2;
    };
    const OrderOptimum found = optimal_order(order, Objective::both, factors, 1, chances);
    RC_ASSERT(std::abs(mean_cost(found.best) - found.best_cost) < 1e-9);
    RC_ASSERT(std::abs(mean_cost(found.worst) - found.worst_cost) < 1e-9);
    std::vector<int> items(order.items.size());
    std::iota(items.begin(), items.end(), 0);
    do {
      if (!legal(order, items)) continue;
      RC_ASSERT(mean_cost(items) > found.best_cost - 1e-9);
      RC_ASSERT(mean_cost(items) < found.worst_cost + 1e-9);
    } while (std::next_permutation(items.begin(), items.end()));
  }));
}

// The two best of all pairs that may change places, by costing every order that comes of it.
TEST(BestSwaps, EqualTryingEveryPair) {
  EXPECT_TRUE(rc::check("swaps", [] {
    const cards::Order order = any_order(8, *rc::gen::inRange(0, 2) == 0);
    const std::vector<double> factors{.8, 1.1};
    OrderCosts costs(order, factors, {});
    const std::vector<int> items = optimal_order(order, Objective::later, costs).worst;
    const auto mean_cost = [&](const std::vector<int>& list) {
      const cards::OrderCost slow = cards::order_cost(order, list, .8), fast = cards::order_cost(order, list, 1.1);
      return cards::OrderCost{(slow.quarter + fast.quarter) / 2, (slow.later + fast.later) / 2};
    };
    const cards::OrderCost now = mean_cost(items);
    std::vector<double> gains;
    for (std::size_t first = 0; first < items.size(); ++first) {
      for (std::size_t second = first + 1; second < items.size(); ++second) {
        std::vector<int> with = items;
        std::swap(with[first], with[second]);
        const cards::OrderCost then = mean_cost(with);
        const double gain = now.quarter + now.later - then.quarter - then.later;
        if (legal(order, with) && gain > 1e-6) gains.push_back(gain);
      }
    }
    std::sort(gains.rbegin(), gains.rend());
    const std::vector<Swap> found = best_swaps(order, items, costs);
    RC_ASSERT(found.size() >= std::min<std::size_t>(2, gains.size()));
    for (std::size_t s = 0; s < std::min(found.size(), gains.size()); ++s) {
      RC_ASSERT(std::abs(found[s].short_term + found[s].long_term - gains[s]) < 1e-7);
      std::vector<int> with = items;
      std::iter_swap(std::find(with.begin(), with.end(), found[s].first),
                     std::find(with.begin(), with.end(), found[s].second));
      RC_ASSERT(legal(order, with));
      RC_ASSERT(std::abs(now.quarter - mean_cost(with).quarter - found[s].short_term) < 1e-7);
    }
  }));
}

TEST(BestSwaps, NoneWhereNothingIsGained) {
  const cards::Order order = sprint_28();
  const double as_planned = 1;
  OrderCosts costs(order, std::span(&as_planned, 1), {});
  EXPECT_TRUE(best_swaps(order, optimal_order(order, Objective::both, costs).best, costs).empty());
}

// Twenty items that all leak: Smith's rule gives the answer in closed form.
TEST(OrderOptimum, TwentyItems) {
  std::vector<Job> jobs;
  for (int j = 0; j < 20; ++j) jobs.push_back({static_cast<char>('A' + j), 1. + j % 7, 1. + (j * 5) % 11, ""});
  const cards::Order order = weighted(jobs);
  std::vector<int> smith(20);
  std::iota(smith.begin(), smith.end(), 0);
  const auto ratio = [&](int j) {
    return jobs[static_cast<std::size_t>(j)].weight / jobs[static_cast<std::size_t>(j)].points;
  };
  std::stable_sort(smith.begin(), smith.end(), [&](int a, int b) { return ratio(a) > ratio(b); });
  const OrderOptimum found = optimal_order(order, Objective::quarter);
  EXPECT_EQ(found.best_cost, cost_of(order, smith, Objective::quarter));
  std::reverse(smith.begin(), smith.end());
  EXPECT_EQ(found.worst_cost, cost_of(order, smith, Objective::quarter));
}

TEST(OrderOptimum, EqualItemsStayAsListed) {
  const cards::Order order = weighted({{'A', 2, 3, ""}, {'B', 2, 3, ""}, {'C', 2, 3, ""}});
  EXPECT_EQ(letters(order, optimal_order(order, Objective::quarter).best), "ABC");
}

// Vectors of the domain notes, section 3.6.
TEST(KendallDistance, CountsSwappedPairs) {
  const std::vector<int> listed = indices("ABCDE");
  EXPECT_EQ(kendall_distance(listed, listed), 0);
  EXPECT_EQ(kendall_distance(indices("BACDE"), listed), 1);
  EXPECT_EQ(kendall_distance(indices("ADCBE"), listed), 3);
  EXPECT_EQ(kendall_distance(indices("EBCDA"), listed), 7);
  EXPECT_EQ(kendall_distance(indices("EDCBA"), listed), 10);
  EXPECT_EQ(kendall_distance(listed, indices("EBCDA")), 7);
}

}  // namespace
}  // namespace two_hats::scoring
