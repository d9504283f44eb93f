#include "engine/cards/selection.h"

#include <algorithm>
#include <utility>

#include "engine/base/math.h"
#include "engine/base/normal.h"
#include "engine/cards/capacity.h"

namespace two_hats::cards {
namespace {

void place_with_needs(const Selection& selection, int item, std::vector<bool>& placed, std::vector<int>& order) {
  const auto index = static_cast<std::size_t>(item);
  if (placed[index]) return;
  placed[index] = true;
  for (const int need : selection.items[index].needs) place_with_needs(selection, need, placed, order);
  order.push_back(item);
}

bool has(const std::vector<int>& ascending, int item) {
  return std::binary_search(ascending.begin(), ascending.end(), item);
}

// `done(points)`: chance that so many points get done. `left(points)`: points of so many that stay unfinished.
template <typename Done, typename Left>
SelectionWorth worth(const Selection& selection, const std::vector<int>& items, Done done, Left left) {
  SelectionWorth worth;
  double points = 0, goal_points = 0;
  std::size_t goal_items = 0;
  for (const int item : working_order(selection)) {
    if (!has(items, item)) continue;
    const SelectionItem& taken = selection.items[static_cast<std::size_t>(item)];
    points += taken.points;
    const double chance = done(points);
    worth.quarter += taken.quarter * chance;
    worth.later += taken.later * chance;
    if (!selection.goal || !has(selection.goal->items, item)) continue;
    ++goal_items;
    goal_points = points;
  }
  if (selection.goal && goal_items == selection.goal->items.size()) {
    const double chance = done(goal_points);
    worth.quarter += selection.goal->quarter * chance;
    worth.later += selection.goal->later * chance;
  }
  const double over = left(points);
  worth.quarter -= selection.overload_quarter * over;
  worth.later -= selection.overload_later * over;
  return worth;
}

}  // namespace

std::vector<int> working_order(const Selection& selection) {
  std::vector<bool> placed(selection.items.size());
  std::vector<int> order;
  if (selection.goal)
    for (const int item : selection.goal->items) place_with_needs(selection, item, placed, order);
  for (std::size_t item = 0; item < selection.items.size(); ++item)
    place_with_needs(selection, static_cast<int>(item), placed, order);
  return order;
}

std::vector<int> listed_selection(const Selection& selection) {
  std::vector<bool> placed(selection.items.size());
  std::vector<int> list, taken;
  for (std::size_t item = 0; item < selection.items.size(); ++item)
    place_with_needs(selection, static_cast<int>(item), placed, list);
  double left = selection.capacity;
  for (const int item : list) {
    const SelectionItem& next = selection.items[static_cast<std::size_t>(item)];
    const auto is_taken = [&](int need) { return std::find(taken.begin(), taken.end(), need) != taken.end(); };
    if (next.points > left || !std::all_of(next.needs.begin(), next.needs.end(), is_taken)) continue;
    left -= next.points;
    taken.push_back(item);
  }
  std::sort(taken.begin(), taken.end());
  return taken;
}

Selection as_expected(const Selection& selection, std::span<const double> chances) {
  Selection expected = selection;
  for (SelectionItem& item : expected.items) {
    const auto windfall = std::exchange(item.windfall, std::nullopt);
    if (!windfall || static_cast<std::size_t>(windfall->unknown) >= chances.size()) continue;
    item.quarter += windfall->quarter * chances[static_cast<std::size_t>(windfall->unknown)];
    item.later += windfall->later * chances[static_cast<std::size_t>(windfall->unknown)];
  }
  return expected;
}

Selection windfalls_of(const Selection& selection, int unknown) {
  Selection only = selection;
  for (SelectionItem& item : only.items) {
    const auto windfall = std::exchange(item.windfall, std::nullopt);
    const bool here = windfall && windfall->unknown == unknown;
    item.quarter = here ? windfall->quarter : 0;
    item.later = here ? windfall->later : 0;
  }
  if (only.goal) only.goal->quarter = only.goal->later = 0;
  only.overload_quarter = only.overload_later = 0;
  return only;
}

SelectionWorth worth_with(const Selection& selection, const std::vector<int>& items, double capacity) {
  return worth(
      selection, items, [&](double points) { return capacity >= points ? 1. : 0.; },
      [&](double points) { return std::max(0., points - capacity); });
}

SelectionWorth expected_worth(const Selection& selection, const std::vector<int>& items) {
  const CapacitySpread spread = spread_of(selection.capacity, selection.capacity_low, selection.capacity_high);
  if (!(spread.sigma > 0)) return worth_with(selection, items, selection.capacity);
  const double middle = base::log(selection.capacity) + spread.middle;
  const auto beyond = [&](double points) { return (base::log(points) - middle) / spread.sigma; };
  return worth(
      selection, items, [&](double points) { return base::normal_cdf(-beyond(points)); },
      [&](double points) {  // E[(points - capacity)+] of a log-normal capacity
        if (!(points > 0)) return 0.;
        const double z = beyond(points);
        const double mean = base::exp(middle + spread.sigma * spread.sigma / 2);
        return std::max(0., points * base::normal_cdf(z) - mean * base::normal_cdf(z - spread.sigma));
      });
}

}  // namespace two_hats::cards
