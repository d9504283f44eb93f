// Something went wrong: what, what still works, where exactly, two actions.
#pragma once

#include "game/screens/parts.h"
#include "game/views/settings_view.h"

namespace two_hats::screens {

void draw_problem(widgets::Ui& ui, const views::ProblemView& view, Scratch& scratch, Commands& commands);

}  // namespace two_hats::screens
