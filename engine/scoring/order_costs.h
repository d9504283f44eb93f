// What every item of an order costs on average when it is the last of a set: over draws of the team's speed and the
// chances of what is unknown. It depends on nothing but the size of the set, and sizes are a few sums of points, so
// that each is computed once. Internal to the room.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/cards/answer.h"

namespace two_hats::scoring {

inline constexpr int kMostItems = 20;
using ItemSet = std::uint32_t;  // bit j: item j of the card

class OrderCosts {
 public:
  // Keeps references. Precondition: 1..kMostItems items; at least one factor, all above zero.
  OrderCosts(const cards::Order& order, std::span<const double> throughput_factors, std::span<const double> chances);

  // k€ an item, in the card's order. Valid until the next call.
  std::span<const cards::OrderCost> of(ItemSet set) { return of_size(size(set), set); }

  // Sets of one size cost the same. Sizes are 0..sizes()-1; with odd points sizes() is 0, and no two sets count as of
  // one size.
  std::size_t sizes() const { return row_of_.size(); }
  std::size_t size(ItemSet set) const { return low_[set & 1023] + high_[set >> 10]; }

 private:
  std::span<const cards::OrderCost> of_size(std::size_t units, ItemSet set);
  bool measure(int per);
  void fill(double points, cards::OrderCost* row) const;

  const cards::Order& order_;
  std::span<const double> factors_, chances_;
  int per_ = 0;  // units in a point; 0: no small unit fits, and nothing is kept
  std::array<std::uint32_t, 1024> low_{}, high_{};
  std::vector<std::int32_t> row_of_;  // by units; -1: not computed
  std::vector<cards::OrderCost> rows_;
};

}  // namespace two_hats::scoring
