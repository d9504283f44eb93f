// The stock through which most of a long-term gap flows: my worlds are run again with one stock of the rival's worlds
// given to them at the end of the quarter. Stocks act through each other (debt through fit), so their shares overlap:
// only the largest is named, apart from the causes that add up.
#pragma once

#include <atomic>
#include <optional>
#include <vector>

#include "engine/scoring/rate.h"

namespace two_hats::scoring {

// One an answer, where a stock closes at least a tenth of the gap: kind stock, worth = what it costs me (negative) or
// gives me, share = of the absolute gap, at most 1. Empty if stopped.
std::optional<std::vector<std::optional<Cause>>> stock_causes(const Question& question,
                                                              std::span<const product::Plan> plans,
                                                              const std::vector<std::size_t>& rivals,
                                                              const product::Ensemble& ensemble,
                                                              const std::atomic<bool>* stop);

}  // namespace two_hats::scoring
