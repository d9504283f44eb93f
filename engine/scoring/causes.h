// Why one answer ends ahead of or behind another: a list of causes that adds up to the gap.
#pragma once

#include <vector>

#include "engine/scoring/rating.h"

namespace two_hats::scoring {

inline constexpr std::size_t kMostCauses = 5;
inline constexpr double kLeastStock = .02;  // of the gap: a stock that carries less is left to the remainder

// The answer that each answer's causes compare with, by index: the best of the horizon; for the best itself, and
// whoever answered the same, the best that is another answer. Itself where there is none.
struct Rivals {
  std::vector<std::size_t> quarter, years;
};
Rivals rivals_of(const CardRating& rating);

// The gap that an answer's causes add up to: mine - rival's, k€, as the rating has it.
double gap_of(const CardRating& rating, bool years, std::size_t mine, std::size_t rival);

// The largest causes first, at most kMostCauses, then the remainder: what they leave of the gap (k€, mine - other).
// What is below one per cent of the whole is left to the remainder; there is none where nothing is left but rounding.
// Amounts add up to the gap; shares are of the sum of absolute amounts shown and add up to one.
std::vector<Cause> largest_first(std::vector<Cause> causes, double gap);

// The same for stocks: all that carry at least kLeastStock of the gap, either way. They overlap, so that the remainder
// may have the other sign.
std::vector<Cause> stocks_first(std::vector<Cause> stocks, double gap);

}  // namespace two_hats::scoring
