// Home: the campaign to go on with, other packs and kept sessions, the way so far.
#pragma once

#include "game/screens/parts.h"
#include "game/views/home_view.h"

namespace two_hats::screens {

void draw_home(widgets::Ui& ui, const views::HomeView& view, Scratch& scratch, Commands& commands);

}  // namespace two_hats::screens
