#include "engine/scoring/order_costs.h"

#include <bit>
#include <cassert>
#include <cmath>

namespace two_hats::scoring {
namespace {

constexpr double kMostUnits = 1 << 18;

}  // namespace

OrderCosts::OrderCosts(const cards::Order& order, std::span<const double> throughput_factors,
                       std::span<const double> chances)
    : order_(order), factors_(throughput_factors), chances_(chances) {
  assert(!order.items.empty() && order.items.size() <= kMostItems && !throughput_factors.empty());
  for (const int per : {1, 2, 4, 5, 8, 10, 20, 100, 1000}) {
    if (measure(per)) return;
  }
  rows_.resize(order.items.size());
}

bool OrderCosts::measure(int per) {
  std::array<std::uint32_t, kMostItems> size{};
  double total = 0;
  for (std::size_t j = 0; j < order_.items.size(); ++j) {
    const double scaled = order_.items[j].points * per;
    const double whole = std::floor(scaled + .5);
    if (!(std::abs(scaled - whole) <= 1e-9)) return false;
    total += whole;
    if (total > kMostUnits) return false;
    size[j] = static_cast<std::uint32_t>(whole);
  }
  for (std::uint32_t set = 1; set < 1024; ++set) {
    const auto first = static_cast<std::size_t>(std::countr_zero(set));
    low_[set] = low_[set & (set - 1)] + size[first];
    high_[set] = high_[set & (set - 1)] + (first + 10 < kMostItems ? size[first + 10] : 0);
  }
  per_ = per;
  row_of_.assign(static_cast<std::size_t>(total) + 1, -1);
  return true;
}

std::span<const cards::OrderCost> OrderCosts::of_size(std::size_t units, ItemSet set) {
  const std::size_t count = order_.items.size();
  if (per_ == 0) {
    double points = 0;
    for (ItemSet rest = set; rest != 0; rest &= rest - 1)
      points += order_.items[static_cast<std::size_t>(std::countr_zero(rest))].points;
    fill(points, rows_.data());
    return rows_;
  }
  if (row_of_[units] < 0) {
    row_of_[units] = static_cast<std::int32_t>(rows_.size() / count);
    rows_.resize(rows_.size() + count);
    fill(static_cast<double>(units) / per_, &rows_[rows_.size() - count]);
  }
  return {&rows_[static_cast<std::size_t>(row_of_[units]) * count], count};
}

void OrderCosts::fill(double points, cards::OrderCost* row) const {
  const double full = order_.capacity / order_.weeks;
  for (std::size_t j = 0; j < order_.items.size(); ++j) {
    cards::OrderCost sum;
    for (const double factor : factors_) {
      const cards::OrderCost cost = cards::item_cost(order_.items[j], points / (full * factor), chances_);
      sum.quarter += cost.quarter;
      sum.later += cost.later;
    }
    row[j] = {sum.quarter / static_cast<double>(factors_.size()), sum.later / static_cast<double>(factors_.size())};
  }
}

}  // namespace two_hats::scoring
