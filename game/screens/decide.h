// The main button of a card with what keeps it shut.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

void draw_decide(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::TableView& view);

// Why the last move was not made, or why the button is off. Empty when all is well.
[[nodiscard]] std::string decide_note(const views::TableView& view);
// One or two lines of it; right aligned under a button, else left of it.
void draw_decide_note(widgets::Ui& ui, const widgets::Rect& box, const views::TableView& view, bool right_aligned);

}  // namespace two_hats::screens
