// The answer of somebody who always takes the middle, without reading.
#pragma once

#include "engine/cards/answer.h"

namespace two_hats::policies {

// Choice: the middle one as the file lists them, of an even number the earlier. Order: as listed, an item moved behind
// what it needs. Split: the same for every activity, what is left over to the first ones. Ownership: the Developers,
// the third of the six boxes, for every duty. Selection: items as listed, with what they need, until the next does not
// fit. Conversation: the middle one of all paths.
cards::Answer middle_answer(const cards::Card& card);

}  // namespace two_hats::policies
