// Beside the verdict: where lenses differ, what decides on a card met before, the same case under the other hat.
#pragma once

#include "game/screens/parts.h"
#include "game/views/reveal_view.h"

namespace two_hats::screens {

// 0 where there is nothing to say.
[[nodiscard]] float lessons_height(widgets::Ui& ui, float width, const views::RevealView& view);
void draw_lessons(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::RevealView& view);

}  // namespace two_hats::screens
