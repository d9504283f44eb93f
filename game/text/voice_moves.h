// A move on the table, for the ear: shorter than the text front's, since the row or column in hand is what counts.
// Private to the room.
#pragma once

#include "game/text/say.h"

namespace two_hats::text {

void voice_move(Page& page, const app::State& before, const app::State& after);

}  // namespace two_hats::text
