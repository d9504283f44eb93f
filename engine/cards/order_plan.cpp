#include "engine/cards/order_plan.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/cards/plan_parts.h"

namespace two_hats::cards {
namespace {

// Weeks until each item (by its index) is done.
std::vector<double> completion(const Order& order, const std::vector<int>& items, double throughput_factor) {
  const double points_a_week = order.capacity / order.weeks * throughput_factor;
  std::vector<double> done(order.items.size(), 0);
  double points = 0;
  for (const int item : items) {
    points += order.items[static_cast<std::size_t>(item)].points;
    done[static_cast<std::size_t>(item)] = points / points_a_week;
  }
  return done;
}

std::vector<int> as_listed(const Order& order) {
  std::vector<int> items(order.items.size());
  for (std::size_t i = 0; i < items.size(); ++i) items[i] = static_cast<int>(i);
  return items;
}

// What an item costs for certain, or besides if this unknown is true; null: nothing hangs on it.
const DelayCurve* curve_of(const OrderItem& item, bool later, int unknown) {
  if (unknown == kForCertain) return later ? &item.later : &item.quarter;
  if (!item.surprise || item.surprise->unknown != unknown) return nullptr;
  return later ? &item.surprise->later : &item.surprise->quarter;
}

// k€ that the order saves against the listed one, and in words the item that makes most of the difference.
struct Saved {
  double worth = 0;
  std::string because;
};

Saved saved(const Order& order, const std::vector<double>& done, const std::vector<double>& listed, bool later,
            int unknown) {
  Saved all;
  std::size_t greatest = 0;
  double most = -1;
  for (std::size_t i = 0; i < order.items.size(); ++i) {
    const DelayCurve* const curve = curve_of(order.items[i], later, unknown);
    if (curve == nullptr) continue;
    const double difference = cost_at(*curve, listed[i]) - cost_at(*curve, done[i]);
    all.worth += difference;
    if (std::abs(difference) <= most) continue;
    most = std::abs(difference);
    greatest = i;
  }
  all.because = order.items[greatest].title + " is done after " + base::fixed(done[greatest], 1) + " weeks, not " +
                base::fixed(listed[greatest], 1) + ".";
  return all;
}

}  // namespace

void add_order(product::Plan& plan, const Order& order, const OrderGiven& given, double weekly_revenue) {
  const std::vector<double> done = completion(order, given.items, 1), listed = completion(order, as_listed(order), 1);
  for (int unknown = kForCertain; unknown < static_cast<int>(plan.unknowns.size()); ++unknown) {
    Saved soon = saved(order, done, listed, false, unknown), then = saved(order, done, listed, true, unknown);
    add_money(plan, soon.worth, weekly_revenue, std::move(soon.because), unknown);
    add_revenue(plan, then.worth, weekly_revenue, std::move(then.because), unknown);
  }
}

OrderCost item_cost(const OrderItem& item, double week, std::span<const double> chances) {
  OrderCost cost{cost_at(item.quarter, week), cost_at(item.later, week)};
  if (!item.surprise || static_cast<std::size_t>(item.surprise->unknown) >= chances.size()) return cost;
  const double chance = chances[static_cast<std::size_t>(item.surprise->unknown)];
  cost.quarter += chance * cost_at(item.surprise->quarter, week);
  cost.later += chance * cost_at(item.surprise->later, week);
  return cost;
}

OrderCost order_cost(const Order& order, const std::vector<int>& items, double throughput_factor,
                     std::span<const double> chances) {
  const std::vector<double> done = completion(order, items, throughput_factor);
  OrderCost cost;
  for (std::size_t i = 0; i < order.items.size(); ++i) {
    const OrderCost one = item_cost(order.items[i], done[i], chances);
    cost.quarter += one.quarter;
    cost.later += one.later;
  }
  return cost;
}

}  // namespace two_hats::cards
