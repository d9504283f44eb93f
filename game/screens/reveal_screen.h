// The verdict on one decision.
#pragma once

#include "game/screens/parts.h"
#include "game/views/reveal_view.h"

namespace two_hats::screens {

void draw_reveal(widgets::Ui& ui, const views::RevealView& view, Scratch& scratch, Commands& commands);

}  // namespace two_hats::screens
