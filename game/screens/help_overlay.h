// What to do here, and the keys, over any screen.
#pragma once

#include "game/screens/parts.h"
#include "game/views/settings_view.h"

namespace two_hats::screens {

void draw_help_overlay(widgets::Ui& ui, const views::HelpView& view, Commands& commands);

}  // namespace two_hats::screens
