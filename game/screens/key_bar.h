// The bottom bar: keys and what they do. A click on a cap is the key itself.
#pragma once

#include "game/screens/parts.h"
#include "game/widgets/chrome.h"

namespace two_hats::screens {

// Draws it and returns the y where it begins. In low windows only as many groups as fit into one line: everything on
// them can also be pressed on the screen. `settings`: the way to the settings on the right (off where the screen has
// it).
float draw_key_bar(widgets::Ui& ui, const std::vector<views::KeyHint>& hints, float left, bool settings = true);
// The same place without drawing, for layout.
[[nodiscard]] float key_bar_top(const widgets::Ui& ui, const std::vector<views::KeyHint>& hints, float left,
                                bool settings = true);

// "A" … "Z", "up", "Ctrl", "?" as a cap; words that are no key ("to") become plain words.
[[nodiscard]] widgets::KeyGroup key_group(const views::KeyHint& hint);

}  // namespace two_hats::screens
