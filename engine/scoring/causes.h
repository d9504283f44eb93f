// Why one answer ends ahead of or behind another in the long term.
#pragma once

#include <vector>

#include "engine/scoring/rating.h"

namespace two_hats::scoring {

inline constexpr std::size_t kMostCauses = 5;

// The largest causes first, at most kMostCauses, then the remainder: what they leave of the gap (k€, mine - other).
// What is below one per cent of the whole is left to the remainder, and a remainder below that is left out. Shares are
// of the sum of absolute amounts shown and add up to one.
std::vector<Cause> largest_first(std::vector<Cause> causes, double gap);

}  // namespace two_hats::scoring
