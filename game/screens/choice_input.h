// A choice: the card on the left, its answers on the right.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

// Fills `body` (the window between strip and key bar).
void draw_choice(widgets::Ui& ui, Commands& commands, const widgets::Rect& body, const views::TableView& view);

}  // namespace two_hats::screens
