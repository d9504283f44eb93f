#include "engine/scoring/order_optimum.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <limits>
#include <memory>

namespace two_hats::scoring {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// The card's items so numbered that whatever an item needs has a smaller number. Those that need nothing come first:
// the sets that are never reached then lie together and their memory is never touched.
std::vector<std::size_t> numbered(const cards::Order& order) {
  const std::size_t count = order.items.size();
  std::vector<std::size_t> depth(count, 0), numbers(count);
  for (std::size_t round = 0; round < count; ++round) {
    for (std::size_t j = 0; j < count; ++j) {
      for (const int needed : order.items[j].needs)
        depth[j] = std::max(depth[j], depth[static_cast<std::size_t>(needed)] + 1);
    }
  }
  for (std::size_t j = 0; j < count; ++j) numbers[j] = j;
  std::stable_sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) { return depth[a] < depth[b]; });
  return numbers;
}

// Two tables that stay in the cache: what the members of a set come to together.
class Union {
 public:
  explicit Union(std::span<const ItemSet> of_member) {
    for (ItemSet set = 1; set < 1024; ++set) {
      const auto first = static_cast<std::size_t>(std::countr_zero(set));
      low_[set] = low_[set & (set - 1)] | (first < of_member.size() ? of_member[first] : 0);
      high_[set] = high_[set & (set - 1)] | (first + 10 < of_member.size() ? of_member[first + 10] : 0);
    }
  }
  ItemSet of(ItemSet set) const { return low_[set & 1023] | high_[set >> 10]; }

 private:
  std::array<ItemSet, 1024> low_{}, high_{};
};

std::vector<ItemSet> needs_of(const cards::Order& order, const std::vector<std::size_t>& numbers) {
  std::vector<std::size_t> number_of(numbers.size());
  for (std::size_t n = 0; n < numbers.size(); ++n) number_of[numbers[n]] = n;
  std::vector<ItemSet> needs(numbers.size());
  for (std::size_t n = 0; n < numbers.size(); ++n) {
    for (const int needed : order.items[numbers[n]].needs) {
      const std::size_t before = number_of[static_cast<std::size_t>(needed)];
      needs[n] |= ItemSet{1} << before | needs[before];  // smaller numbers are complete already
    }
  }
  return needs;
}

std::vector<ItemSet> bits_of(const std::vector<std::size_t>& numbers) {
  std::vector<ItemSet> bits;
  for (const std::size_t item : numbers) bits.push_back(ItemSet{1} << item);
  return bits;
}

class Sweep {
 public:
  Sweep(const cards::Order& order, OrderCosts& costs, double weight_quarter, double weight_later)
      : costs_(costs),
        weight_quarter_(weight_quarter),
        weight_later_(weight_later),
        numbers_(numbered(order)),
        needs_(needs_of(order, numbers_)),
        items_(bits_of(numbers_)),
        full_((ItemSet{1} << numbers_.size()) - 1),
        known_(costs.sizes()),
        rows_(std::max<std::size_t>(1, costs.sizes()) * numbers_.size()),
        values_(new Value[std::size_t{full_} + 1]) {}  // only closed sets are ever written or read

  OrderOptimum run() {
    values_[0] = {0, 0};
    // From one closed set to the next larger number: what the next number lacks has smaller bits than the one that the
    // carry has set, so that adding it skips nothing closed.
    for (ItemSet set = 0; set != full_;) {
      ++set;
      set |= needs_.of(set);
      values_[set] = value_of(set);
    }
    return {walk_back(&Value::best), walk_back(&Value::worst), values_[full_].best, values_[full_].worst};
  }

 private:
  struct Value {
    double best, worst;
  };

  ItemSet last_ones(ItemSet set) const { return set & ~needs_.of(set); }  // what nothing else in the set needs

  // What each item, by its number, adds as the last of this set.
  const double* row_of(ItemSet set) {
    const ItemSet items = items_.of(set);
    const std::size_t size = known_.empty() ? 0 : costs_.size(items);
    double* const row = &rows_[size * numbers_.size()];
    if (!known_.empty() && known_[size]) return row;
    const std::span<const cards::OrderCost> costs = costs_.of(items);
    for (std::size_t n = 0; n < numbers_.size(); ++n) {
      const cards::OrderCost& cost = costs[numbers_[n]];
      row[n] = weight_quarter_ * cost.quarter + weight_later_ * cost.later;
    }
    if (!known_.empty()) known_[size] = 1;
    return row;
  }

  Value value_of(ItemSet set) {
    const double* const row = row_of(set);
    Value value{kInfinity, -kInfinity};
    for (ItemSet rest = last_ones(set); rest != 0; rest &= rest - 1) {
      const auto last = static_cast<std::size_t>(std::countr_zero(rest));
      const Value& before = values_[set ^ (ItemSet{1} << last)];
      value.best = std::min(value.best, before.best + row[last]);
      value.worst = std::max(value.worst, before.worst + row[last]);
    }
    return value;
  }

  // Walks back from the full set. Taking the highest index last keeps equal items as they are listed.
  std::vector<int> walk_back(double Value::*value) {
    std::vector<int> order;
    for (ItemSet set = full_; set != 0;) {
      const double* const row = row_of(set);
      int item = -1;
      ItemSet before = 0;
      for (ItemSet rest = last_ones(set); rest != 0; rest &= rest - 1) {
        const auto last = static_cast<std::size_t>(std::countr_zero(rest));
        const ItemSet without = set ^ (ItemSet{1} << last);
        const bool leads_here = values_[without].*value + row[last] == values_[set].*value;
        if (!leads_here || static_cast<int>(numbers_[last]) < item) continue;
        item = static_cast<int>(numbers_[last]);
        before = without;
      }
      assert(item >= 0);
      order.push_back(item);
      set = before;
    }
    std::reverse(order.begin(), order.end());
    return order;
  }

  OrderCosts& costs_;
  double weight_quarter_, weight_later_;
  std::vector<std::size_t> numbers_;
  Union needs_, items_;
  ItemSet full_;
  std::vector<char> known_;   // by size
  std::vector<double> rows_;  // [size x items + number]
  std::unique_ptr<Value[]> values_;
};

// Whether the order stays legal when the items at these places change places.
bool may_swap(const cards::Order& order, std::span<const int> items, std::size_t first, std::size_t second) {
  const auto needs = [&](int item, int other) {
    const std::vector<int>& needed = order.items[static_cast<std::size_t>(item)].needs;
    return std::find(needed.begin(), needed.end(), other) != needed.end();
  };
  for (std::size_t at = first; at <= second; ++at) {
    if (at > first && needs(items[at], items[first])) return false;
    if (at < second && needs(items[second], items[at])) return false;
  }
  return true;
}

}  // namespace

OrderOptimum optimal_order(const cards::Order& order, Objective objective, OrderCosts& costs, double weight_later) {
  const double quarter = objective == Objective::later ? 0 : 1;
  const double later = objective == Objective::quarter ? 0 : objective == Objective::later ? 1 : weight_later;
  return Sweep(order, costs, quarter, later).run();
}

OrderOptimum optimal_order(const cards::Order& order, Objective objective, std::span<const double> throughput_factors,
                           double weight_later, std::span<const double> chances) {
  OrderCosts costs(order, throughput_factors, chances);
  return optimal_order(order, objective, costs, weight_later);
}

OrderOptimum optimal_order(const cards::Order& order, Objective objective, double weight_later) {
  const double as_planned = 1;
  return optimal_order(order, objective, std::span(&as_planned, 1), weight_later);
}

std::vector<Swap> best_swaps(const cards::Order& order, std::span<const int> items, OrderCosts& costs,
                             std::size_t most) {
  std::vector<int> with(items.begin(), items.end());
  // Cost of the items from one place to another; the places before and after them cost the same in every swap.
  const auto cost_between = [&](std::size_t first, std::size_t second) {
    ItemSet set = 0;
    for (std::size_t at = 0; at < first; ++at) set |= ItemSet{1} << with[at];
    cards::OrderCost sum;
    for (std::size_t at = first; at <= second; ++at) {
      set |= ItemSet{1} << with[at];
      const cards::OrderCost& cost = costs.of(set)[static_cast<std::size_t>(with[at])];
      sum.quarter += cost.quarter;
      sum.later += cost.later;
    }
    return sum;
  };
  std::vector<Swap> swaps;
  for (std::size_t first = 0; first < with.size(); ++first) {
    for (std::size_t second = first + 1; second < with.size(); ++second) {
      if (!may_swap(order, items, first, second)) continue;
      const cards::OrderCost before = cost_between(first, second);
      std::swap(with[first], with[second]);
      const cards::OrderCost after = cost_between(first, second);
      std::swap(with[first], with[second]);
      const Swap swap{items[first], items[second], before.quarter - after.quarter, before.later - after.later};
      const double rounding = 1e-9 * (before.quarter + before.later);
      if (swap.short_term + swap.long_term > rounding) swaps.push_back(swap);
    }
  }
  const auto worth = [](const Swap& swap) { return swap.short_term + swap.long_term; };
  std::stable_sort(swaps.begin(), swaps.end(), [&](const Swap& a, const Swap& b) { return worth(a) > worth(b); });
  if (swaps.size() > most) swaps.resize(most);
  return swaps;
}

int kendall_distance(std::span<const int> a, std::span<const int> b) {
  assert(a.size() == b.size());
  std::vector<int> place(a.size());
  for (std::size_t at = 0; at < b.size(); ++at) place[static_cast<std::size_t>(b[at])] = static_cast<int>(at);
  int swapped = 0;
  for (std::size_t first = 0; first < a.size(); ++first) {
    for (std::size_t second = first + 1; second < a.size(); ++second) {
      swapped += place[static_cast<std::size_t>(a[first])] > place[static_cast<std::size_t>(a[second])];
    }
  }
  return swapped;
}

}  // namespace two_hats::scoring
