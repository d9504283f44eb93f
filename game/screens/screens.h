// The screens: a state is shown, clicks and keys come back as commands. Decides nothing; what is on a screen is in
// views::*, what a command does is in app::update. Knows no window, no disk, no clock.
#pragma once

#include <vector>

#include "game/app/command.h"
#include "game/app/state.h"
#include "game/screens/scratch.h"
#include "game/widgets/named.h"

namespace two_hats::screens {

using Commands = std::vector<app::Command>;

// Draws the present screen (and the help over it) between ui.begin_frame and ui.end_frame. Returns what the player
// asked for in this frame, in order; give each to app::update. `scratch` is kept by the caller between frames.
[[nodiscard]] Commands draw_screen(widgets::Ui& ui, const app::State& state, Scratch& scratch);

// How the frame should look before it is drawn.
[[nodiscard]] widgets::Mode mode_of(app::Theme theme);
[[nodiscard]] widgets::Family family_of(app::Typeface typeface);
[[nodiscard]] widgets::Hat worn_hat(const app::State& state);

// The name that views::command_for_key knows a key by ("A", "4", "Enter", "Plus", "F10"); empty for a key that no
// screen uses.
[[nodiscard]] std::string key_word(widgets::Key key);

}  // namespace two_hats::screens
