// Rating of what goes into a Sprint: worth of the items done, of the Sprint Goal and of what stays unfinished, over
// draws of the capacity. No simulated world: the amounts are the author's money, and the optimum is exact.
#pragma once

#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {

// The card's selection with every windfall as it is expected after the evidence seen.
cards::Selection believed_selection(const Question& question);

// Factors on the capacity, one a draw.
std::vector<double> selection_factors(const cards::Selection& selection, const product::Ensemble& ensemble);

CardRating rate_selection(const Question& question, const product::Ensemble& ensemble);

// Why a selection is worth less than another in the long term (`years`) or in the quarter: item by item, the Sprint
// Goal and the overload, exactly.
std::vector<Cause> selection_causes(const Question& question, const product::Ensemble& ensemble,
                                    const AnswerRating& mine, const AnswerRating& other, bool years);

}  // namespace two_hats::scoring
