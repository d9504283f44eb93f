// Settings: rows of words with their choices beside or beneath.
#pragma once

#include "game/screens/parts.h"
#include "game/views/settings_view.h"

namespace two_hats::screens {

void draw_settings(widgets::Ui& ui, const views::SettingsView& view, Scratch& scratch, Commands& commands);

}  // namespace two_hats::screens
