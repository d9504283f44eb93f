// Whether a pack holds together: references exist, every card can be dealt, chains lead somewhere, sizes are sane,
// texts fit their places. What needs a simulation (keys, dominance) is in scoring/check_ratings.
#pragma once

#include <string>
#include <vector>

#include "engine/cards/finding.h"
#include "engine/cards/pack.h"

namespace two_hats::cards {

// All findings, card by card; empty means clean. `left_out` are ids of cards that exist but could not be read: what
// points to them is no finding.
std::vector<Finding> check_pack(const Pack& pack, const std::vector<std::string>& left_out = {});

// Only what is longer than its place.
std::vector<Finding> check_lengths(const Card& card);

}  // namespace two_hats::cards
