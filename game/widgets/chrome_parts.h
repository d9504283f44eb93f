// Shared by the pieces around a screen.
#pragma once

#include "game/widgets/chrome.h"

namespace two_hats::widgets {

// Width of a key cap with this caption; 24 at least.
[[nodiscard]] float key_cap_width(const Ui& ui, const std::string& caption);

// The caps of a group, closer than in the bar and not to be pressed.
[[nodiscard]] float caps_width(const Ui& ui, const KeyGroup& group);
void draw_caps(Ui& ui, Point top_left, const KeyGroup& group);

}  // namespace two_hats::widgets
