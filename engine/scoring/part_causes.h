// The long-term gap between two answers, by what they are made of: for a choice its effects, for a split its
// activities, for ownership its duties. Every part is taken out (or exchanged for the other answer's) in turn and the
// worlds run again.
#pragma once

#include <atomic>
#include <optional>

#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {

// Leave one out: what each effect of mine, and each of my rival's, is worth in its own world. Effects on one target
// count as one cause; a promise with everything that hangs on its being kept or broken is one cause. One list an
// answer, largest first, with the remainder (largest_first in causes.h). `because`: the author's sentence of the
// largest effect. Empty if stopped.
std::optional<std::vector<std::vector<Cause>>> effect_causes(
    const Question& question, std::span<const product::Plan> plans, const CardRating& rating,
    const std::vector<std::size_t>& rivals, const product::Ensemble& ensemble, const std::atomic<bool>* stop);

// Exchange one: what each activity's chips, or each duty's owner, costs against the rival's. Same form.
std::optional<std::vector<std::vector<Cause>>> part_causes(const Question& question, const NamedAnswers& answers,
                                                           const std::vector<std::size_t>& rivals,
                                                           const product::Ensemble& ensemble,
                                                           const std::atomic<bool>* stop);

}  // namespace two_hats::scoring
