// Whether a pack holds together: references exist, every card can be dealt, chains lead somewhere, sizes are sane,
// texts fit their places. What needs a simulation (keys, dominance) is in scoring/check_ratings.
#pragma once

#include <vector>

#include "engine/cards/finding.h"
#include "engine/cards/pack.h"

namespace two_hats::cards {

// All findings, in the order of the files; empty means clean.
std::vector<Finding> check_pack(const Pack& pack);

}  // namespace two_hats::cards
