// Exact best and worst order of up to 20 items with prerequisites under any delay-cost curve, by dynamic programming
// over subsets closed under prerequisites: cost of a set depends on its items alone, since an item's completion time is
// the size of the set it closes. Only closed sets are visited, each once: O(closed sets x n) time, at most 2^n n; 2^n
// memory, touched where closed sets are (bench: tests/bench/order_bench.cpp).
#pragma once

#include <span>
#include <vector>

#include "engine/cards/card.h"
#include "engine/scoring/order_costs.h"
#include "engine/scoring/rating.h"

namespace two_hats::scoring {

enum class Objective : unsigned char { quarter, later, both };

struct OrderOptimum {
  std::vector<int> best, worst;          // item indices, first to last; of equal orders the one nearest to the list
  double best_cost = 0, worst_cost = 0;  // k€
};

// `weight_later` matters for Objective::both: cost = quarter + weight_later x later. Precondition: 1..20 items,
// acyclic.
OrderOptimum optimal_order(const cards::Order& order, Objective objective, double weight_later = 1);

// The same for an uncertain speed and unknowns that surprises hang on: exact for the mean cost over these factors on
// the throughput and these chances, since the mean cost of an item still depends on nothing but the size of the set
// that it closes. Precondition: at least one factor, all above zero.
OrderOptimum optimal_order(const cards::Order& order, Objective objective, std::span<const double> throughput_factors,
                           double weight_later = 1, std::span<const double> chances = {});
// For several objectives of one order: costs computed for one serve the others.
OrderOptimum optimal_order(const cards::Order& order, Objective objective, OrderCosts& costs, double weight_later = 1);

// The most valuable swaps of this order: two items change places, prerequisites kept, and both horizons together cost
// less. Best first, at most `most`; exact for the mean cost. O(n^2) orders.
std::vector<Swap> best_swaps(const cards::Order& order, std::span<const int> items, OrderCosts& costs,
                             std::size_t most = 2);

// Pairs placed the other way round; at most n(n-1)/2.
int kendall_distance(std::span<const int> a, std::span<const int> b);

}  // namespace two_hats::scoring
