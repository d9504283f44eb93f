#include "engine/cards/selection.h"
#include "engine/scoring/candidates.h"
#include "engine/scoring/selection_optimum.h"

namespace two_hats::scoring {

NamedAnswers selection_candidates(const cards::Selection& selection, std::span<const double> capacity_factors) {
  const SelectionOptima found = optimal_selections(selection, capacity_factors);
  return {{"best_short", cards::SelectionGiven{found.best_short.items}},
          {"best_long", cards::SelectionGiven{found.best_long.items}},
          {"both", cards::SelectionGiven{found.both.items}},
          {"worst_short", cards::SelectionGiven{found.worst_short.items}},
          {"worst_long", cards::SelectionGiven{found.worst_long.items}},
          {"listed", cards::SelectionGiven{cards::listed_selection(selection)}}};
}

}  // namespace two_hats::scoring
