// What a Sprint's selection is worth: which items get done, the Sprint Goal, and what is begun and not finished.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/cards/card.h"

namespace two_hats::cards {

inline constexpr std::string_view kNothingSelected = "none";  // the text of an empty selection

// Items in the order in which Developers take them up: those of the Sprint Goal first, then as listed; what an item
// needs comes before it. A permutation of all items; of a selection, the same order without the rest.
std::vector<int> working_order(const Selection& selection);

// As listed, with what an item needs pulled up before it: everything from the top that still fits the capacity.
std::vector<int> listed_selection(const Selection& selection);

// The same card without windfalls: every item's amounts with its windfall times the chance of its unknown. Chances by
// unknown; what is beyond those given is left out.
Selection as_expected(const Selection& selection, std::span<const double> chances);
// The same items and goal, worth nothing but their windfalls of this unknown.
Selection windfalls_of(const Selection& selection, int unknown);

// k€ of one Sprint on each horizon. Windfalls are left out.
struct SelectionWorth {
  double quarter = 0, later = 0;
};
// With this capacity, in points: the items done, the goal if it is met, less what is begun and not finished.
// `items`: ascending.
SelectionWorth worth_with(const Selection& selection, const std::vector<int>& items, double capacity);
// The mean over the capacity's log-normal distribution (nine of ten between low and high), by its formula.
SelectionWorth expected_worth(const Selection& selection, const std::vector<int>& items);

}  // namespace two_hats::cards
