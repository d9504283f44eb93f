// A choice: the card on the left, its answers on the right.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

// Card and answers beside each other; else one above the other, and the row of cues scrolls with them.
[[nodiscard]] bool choice_has_two_columns(const widgets::Rect& body);

// Fills `body` (the window between strip and key bar).
void draw_choice(widgets::Ui& ui, Commands& commands, const widgets::Rect& body, const views::TableView& view);

}  // namespace two_hats::screens
