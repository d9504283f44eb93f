// Why an answer ends where it ends: the causes of three years or of the quarter, one link apart.
#pragma once

#include "game/screens/parts.h"
#include "game/views/reveal_view.h"

namespace two_hats::screens {

// The same for both pages, so that nothing moves when they change; 0 when there is no cause.
[[nodiscard]] float why_height(const widgets::Ui& ui, float width, const views::RevealView& view);
void draw_why(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::RevealView& view);

}  // namespace two_hats::screens
