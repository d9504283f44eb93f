#include "engine/scoring/candidates.h"
#include "engine/scoring/order_optimum.h"

namespace two_hats::scoring {
namespace {

void place_with_needs(const cards::Order& order, int item, std::vector<bool>& placed, std::vector<int>& list) {
  if (placed[static_cast<std::size_t>(item)]) return;
  placed[static_cast<std::size_t>(item)] = true;
  for (const int needed : order.items[static_cast<std::size_t>(item)].needs)
    place_with_needs(order, needed, placed, list);
  list.push_back(item);
}

}  // namespace

std::vector<int> listed_order(const cards::Order& order) {
  std::vector<bool> placed(order.items.size());
  std::vector<int> list;
  for (std::size_t item = 0; item < order.items.size(); ++item)
    place_with_needs(order, static_cast<int>(item), placed, list);
  return list;
}

NamedAnswers order_candidates(const cards::Order& order, OrderCosts& costs) {
  const OrderOptimum quarter = optimal_order(order, Objective::quarter, costs);
  const OrderOptimum later = optimal_order(order, Objective::later, costs);
  const OrderOptimum both = optimal_order(order, Objective::both, costs);
  return {{"best_short", cards::OrderGiven{quarter.best}}, {"best_long", cards::OrderGiven{later.best}},
          {"both", cards::OrderGiven{both.best}},          {"worst_short", cards::OrderGiven{quarter.worst}},
          {"worst_long", cards::OrderGiven{later.worst}},  {"listed", cards::OrderGiven{listed_order(order)}}};
}

}  // namespace two_hats::scoring
