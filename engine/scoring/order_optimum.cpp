#include "engine/scoring/order_optimum.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>

namespace two_hats::scoring {
namespace {

constexpr int kMostItems = 20;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
using Set = std::uint32_t;

// What every item costs when it is the last of a set, in a row a set size. Sizes are a few whole numbers in practice
// (story points, halves, tenths), so the rows are few and computed once; odd sizes are computed as they come.
class DelayTable {
 public:
  DelayTable(const cards::Order& order, Objective objective, std::span<const double> factors, double weight_later)
      : order_(order), objective_(objective), factors_(factors), weight_later_(weight_later) {
    for (const int per : {1, 2, 4, 5, 8, 10, 20, 100, 1000}) {
      if (measure(per)) return;
    }
    per_ = 0;
  }

  const double* row(Set set) {
    if (per_ == 0) {
      double points = 0;
      for (Set rest = set; rest != 0; rest &= rest - 1) points += order_.items[std::countr_zero(rest)].points;
      fill(points, scratch_.data());
      return scratch_.data();
    }
    const std::size_t units = low_[set & 1023] + high_[set >> 10];
    double* const found = &rows_[units * order_.items.size()];
    if (!known_[units]) fill(static_cast<double>(units) / per_, found);
    known_[units] = true;
    return found;
  }

 private:
  bool measure(int per) {
    std::array<std::uint32_t, kMostItems> size{};
    double total = 0;
    for (std::size_t j = 0; j < order_.items.size(); ++j) {
      const double scaled = order_.items[j].points * per;
      const double whole = std::floor(scaled + .5);
      if (std::abs(scaled - whole) > 1e-9) return false;
      size[j] = static_cast<std::uint32_t>(whole);
      total += whole;
    }
    if (total > 1 << 16) return false;
    for (Set set = 1; set < 1024; ++set) {
      const int first = std::countr_zero(set);
      low_[set] = low_[set & (set - 1)] + size[first];
      high_[set] = high_[set & (set - 1)] + (first + 10 < kMostItems ? size[first + 10] : 0);
    }
    per_ = per;
    known_.assign(static_cast<std::size_t>(total) + 1, false);
    rows_.assign(known_.size() * order_.items.size(), 0);
    return true;
  }

  void fill(double points, double* row) const {
    const double full = order_.capacity / order_.weeks;
    for (std::size_t j = 0; j < order_.items.size(); ++j) {
      double sum = 0;
      for (const double factor : factors_) sum += cost(order_.items[j], points / (full * factor));
      row[j] = sum / static_cast<double>(factors_.size());
    }
  }

  double cost(const cards::OrderItem& item, double week) const {
    switch (objective_) {
      case Objective::quarter:
        return cards::cost_at(item.quarter, week);
      case Objective::later:
        return cards::cost_at(item.later, week);
      case Objective::both:
        break;
    }
    return cards::cost_at(item.quarter, week) + weight_later_ * cards::cost_at(item.later, week);
  }

  const cards::Order& order_;
  Objective objective_;
  std::span<const double> factors_;
  double weight_later_;
  int per_ = 0;  // units in a point; 0: no small unit fits
  std::array<std::uint32_t, 1024> low_{}, high_{};
  std::vector<double> rows_;
  std::vector<bool> known_;
  std::array<double, kMostItems> scratch_{};
};

// Items that a set needs, from two tables that stay in the cache.
class Prerequisites {
 public:
  explicit Prerequisites(const cards::Order& order) {
    std::array<Set, kMostItems> needs{};
    for (std::size_t j = 0; j < order.items.size(); ++j) {
      for (const int needed : order.items[j].needs) needs[j] |= Set{1} << needed;
    }
    for (Set set = 1; set < 1024; ++set) {
      const int first = std::countr_zero(set);
      low_[set] = low_[set & (set - 1)] | needs[first];
      high_[set] = high_[set & (set - 1)] | (first + 10 < kMostItems ? needs[first + 10] : 0);
    }
  }
  bool closed(Set set) const { return ((low_[set & 1023] | high_[set >> 10]) & ~set) == 0; }

 private:
  std::array<Set, 1024> low_{}, high_{};
};

// Walks back from the full set. Taking the highest index last keeps equal items as they are listed.
std::vector<int> walk_back(const std::vector<double>& value, DelayTable& delays, Set full) {
  std::vector<int> order;
  for (Set set = full; set != 0;) {
    const double* const row = delays.row(set);
    int last = -1;
    for (Set rest = set; rest != 0; rest &= rest - 1) {
      const int j = std::countr_zero(rest);
      if (value[set ^ (Set{1} << j)] + row[j] == value[set]) last = j;
    }
    assert(last >= 0);
    order.push_back(last);
    set ^= Set{1} << last;
  }
  std::reverse(order.begin(), order.end());
  return order;
}

}  // namespace

OrderOptimum optimal_order(const cards::Order& order, Objective objective, std::span<const double> throughput_factors,
                           double weight_later) {
  const std::size_t count = order.items.size();
  assert(count >= 1 && count <= kMostItems && !throughput_factors.empty());
  DelayTable delays(order, objective, throughput_factors, weight_later);
  const Prerequisites prerequisites(order);
  const Set full = (Set{1} << count) - 1;
  std::vector<double> best(std::size_t{full} + 1, kInfinity), worst(std::size_t{full} + 1, -kInfinity);
  best[0] = worst[0] = 0;
  for (Set set = 1; set <= full; ++set) {
    if (!prerequisites.closed(set)) continue;  // stays at infinity: no order passes through it
    const double* const row = delays.row(set);
    double low = kInfinity, high = -kInfinity;
    for (Set rest = set; rest != 0; rest &= rest - 1) {
      const int j = std::countr_zero(rest);
      const Set before = set ^ (Set{1} << j);
      low = std::min(low, best[before] + row[j]);
      high = std::max(high, worst[before] + row[j]);
    }
    best[set] = low;
    worst[set] = high;
  }
  return {walk_back(best, delays, full), walk_back(worst, delays, full), best[full], worst[full]};
}

OrderOptimum optimal_order(const cards::Order& order, Objective objective, double weight_later) {
  const double as_planned = 1;
  return optimal_order(order, objective, std::span(&as_planned, 1), weight_later);
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
