// Rating of an order: its delay costs on each horizon over draws of the team's speed. No simulated world: the curves
// are the author's money, and the optimum is exact.
#pragma once

#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {

// Factors on the throughput, one a draw: log-normal, nine of ten between the card's low and high capacity.
std::vector<double> throughput_factors(const cards::Order& order, const product::Ensemble& ensemble);

CardRating rate_order(const Question& question, const product::Ensemble& ensemble);

// Why an order costs more than another on one horizon: item by item, exactly.
std::vector<Cause> order_causes(const Question& question, const product::Ensemble& ensemble, const CardRating& rating,
                                bool years, std::size_t mine, std::size_t rival);

}  // namespace two_hats::scoring
