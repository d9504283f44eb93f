// A legal answer drawn blindly.
#pragma once

#include <cstdint>

#include "engine/cards/answer.h"

namespace two_hats::policies {

// Choice: any answer. Order: any order that keeps the prerequisites. Split: all chips, each on any activity. Ownership:
// any owner for each duty. The same key gives the same answer.
cards::Answer any_answer(const cards::Card& card, std::uint64_t key);

}  // namespace two_hats::policies
