// "Which one is yours?": the hats on their pegs before a new campaign.
#pragma once

#include "game/screens/parts.h"
#include "game/views/home_view.h"

namespace two_hats::screens {

void draw_hats(widgets::Ui& ui, const views::HatsView& view, Scratch& scratch, Commands& commands);

}  // namespace two_hats::screens
