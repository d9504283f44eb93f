// The gaps between two answers, by what they are made of: for a choice its effects, for a split its activities, for
// ownership its duties. Every part is taken out (or exchanged for the other answer's) in turn and the worlds run again;
// the same worlds give the quarter and the years.
#pragma once

#include <atomic>
#include <optional>

#include "engine/scoring/causes.h"
#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {

struct PartCauses {
  std::vector<std::vector<Cause>> quarter, years;  // one list an answer, as largest_first makes it
  product::Outcome outcome;                        // of the plans as they are, and then of those without a part
};

// Leave one out: what each effect of mine, and each of my rival's, is worth in its own world. Effects on one target
// count as one cause; a promise with everything that hangs on its being kept or broken is one cause. `because`: the
// author's sentence of the largest effect. Empty if stopped.
std::optional<PartCauses> effect_causes(const Question& question, std::span<const product::Plan> plans,
                                        const CardRating& rating, const Rivals& rivals,
                                        const product::Ensemble& ensemble, const std::atomic<bool>* stop);

// Exchange one: what each activity's chips, or each duty's owner, costs against the rival's. The chances of a part
// hang on the part, so that those of the others fall as they did. Empty if stopped.
std::optional<PartCauses> part_causes(const Question& question, std::span<const product::Plan> plans,
                                      const CardRating& rating, const Rivals& rivals, const product::Ensemble& ensemble,
                                      const std::atomic<bool>* stop);

}  // namespace two_hats::scoring
