// The gaps between two answers by the stocks through which they flow: my worlds are run again with one stock brought to
// the rival's mean level, step by step through the quarter. What the stock then does, in the quarter and in the years,
// it carries. Stocks act through each other (debt through fit), so that their parts overlap.
#pragma once

#include <atomic>
#include <optional>
#include <vector>

#include "engine/scoring/causes.h"
#include "engine/scoring/rate.h"

namespace two_hats::scoring {

struct StockCauses {
  std::vector<std::vector<Cause>> quarter, years;  // one list an answer, as stocks_first makes it
  // The stock that closes most of the years' gap, if one closes a tenth: worth = what it costs me (negative) or gives
  // me, share = of the absolute gap, at most 1.
  std::vector<std::optional<Cause>> carrier;
};

// `as_they_are`: an outcome whose first plans are these, of this ensemble. Empty if stopped.
std::optional<StockCauses> stock_causes(const Question& question, std::span<const product::Plan> plans,
                                        const product::Outcome& as_they_are, const CardRating& rating,
                                        const Rivals& rivals, const product::Ensemble& ensemble,
                                        const std::atomic<bool>* stop);

}  // namespace two_hats::scoring
