// The parts of the debrief's view, one file each. Private to the room.
#pragma once

#include "game/views/debrief_view.h"

namespace two_hats::views {

void fill_patterns(DebriefView& view, const app::State& state);
void fill_skills(DebriefView& view, const app::State& state);
void fill_timeline(DebriefView& view, const app::State& state);  // after the marks
void fill_calibration(DebriefView& view, const app::State& state);
// A tutorial's debrief: the ending, the square, one finding, what now. After all the others.
void make_shorter(DebriefView& view, const app::State& state);

}  // namespace two_hats::views
