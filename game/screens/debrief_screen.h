// A session told back.
#pragma once

#include "game/screens/parts.h"
#include "game/views/debrief_view.h"

namespace two_hats::screens {

void draw_debrief(widgets::Ui& ui, const views::DebriefView& view, Scratch& scratch, Commands& commands);

}  // namespace two_hats::screens
