// Beside the campaign on home: practice, how to make it easier, other packs, kept sessions.
#pragma once

#include "game/screens/parts.h"
#include "game/views/home_view.h"

namespace two_hats::screens {

// With all rows of its lists, and with lists that scroll and show one row each.
[[nodiscard]] float side_height(const widgets::Ui& ui, float width, const views::HomeView& view);
[[nodiscard]] float side_least(const widgets::Ui& ui, float width, const views::HomeView& view);
void draw_side(widgets::Ui& ui, Commands& commands, const widgets::Rect& side, const views::HomeView& view);

}  // namespace two_hats::screens
