// Exact best and worst selections of up to 20 items: every set that holds what its items need is looked at once, items
// taken or left in working order, so that what is done when is known as the walk goes on. O(2^n log draws) time.
#pragma once

#include <span>
#include <vector>

#include "engine/cards/card.h"

namespace two_hats::scoring {

struct FoundSelection {
  std::vector<int> items;  // ascending; of equal sets the first met: the one that leaves an item of the goal, then of
                           // the top of the list, in the Product Backlog
  double worth = 0;        // k€, mean over the draws
};
struct SelectionOptima {
  FoundSelection best_short, best_long, both, worst_short, worst_long;  // `both`: quarter + later
};

// Precondition: 1..20 items, acyclic; at least one factor, all above zero.
SelectionOptima optimal_selections(const cards::Selection& selection, std::span<const double> capacity_factors);

}  // namespace two_hats::scoring
