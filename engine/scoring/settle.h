// Rates with as many worlds as the verdict needs: the ensemble grows, and what has been run is kept, until the interval
// of the regret separates the answers or what is open cannot matter. The steps are fixed, so a settled rating is a
// function of (pack, card, world, evidence seen) alone.
#pragma once

#include <span>

#include "engine/scoring/rate.h"

namespace two_hats::scoring {

// 64 x 4 (the first verdict), 128 x 4, 128 x 8, 128 x 16, 256 x 16.
std::span<const product::Ensemble> rungs();

// Why no more worlds would change the verdict; at_limit: they might. Each answer that is not the best has to be
// * behind it by more than three standard errors of the gap, without a close call of its defensible flag; or
// * within two points of it, with three standard errors added: choosing either cannot matter.
// A horizon that is not scored has to stay below the level by three standard errors, and a scored one above.
// `separated` if any answer is told apart on a horizon, else `cannot_matter`.
Stopped settled(const CardRating& rating);

// The rating of the first rung at which it is settled, or of the last. Empty if stopped. `threads` moves no bit.
std::optional<CardRating> rate_until_settled(const Question& question, int threads = 1,
                                             const std::atomic<bool>* stop = nullptr);

}  // namespace two_hats::scoring
