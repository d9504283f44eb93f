// What only a simulation can find wrong in a card: the author's key against the engine's, an answer that is worst on
// both horizons by far, a horizon that nobody can see.
#pragma once

#include <atomic>
#include <vector>

#include "engine/cards/finding.h"
#include "engine/cards/pack.h"

namespace two_hats::scoring {

// TH301 best_short disagrees, TH302 best_long disagrees (an error unless the author's answer is defensible there),
// TH303 worst on both horizons by far, TH304 flat on both horizons. Rated in the pack's opening world.
std::vector<cards::Finding> check_ratings(const cards::Pack& pack, const cards::Card& card);

// The world in which a card is judged outside a session: the campaign's opening with the card's stock conditions just
// met.
product::World typical_world(const cards::Pack& pack, const cards::Card& card);

}  // namespace two_hats::scoring
