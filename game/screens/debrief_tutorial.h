// What a tutorial's debrief shows beneath its ending: the square, one finding, what now.
#pragma once

#include "game/screens/parts.h"
#include "game/views/debrief_view.h"

namespace two_hats::screens {

// Side by side in a wide window, else one beneath the other; at least so high. Returns the height used.
float draw_tutorial_page(widgets::Ui& ui, Commands& commands, widgets::Point at, float width, float least,
                         const views::DebriefView& view);

}  // namespace two_hats::screens
