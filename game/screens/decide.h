// The main button of a card with what keeps it shut.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

void draw_decide(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::TableView& view);

// What the last move brought along, why it was not made, or why the button is off. Empty when all is well.
[[nodiscard]] std::string decide_note(const views::TableView& view);
// How sure, undo (if `undo`) and the main button in one row, the note beneath: 86 high.
inline constexpr float kFooterHeight = 86.0f;
[[nodiscard]] bool footer_fits(const widgets::Ui& ui, float width, const views::TableView& view, bool undo);
void draw_footer(widgets::Ui& ui, Commands& commands, widgets::Point at, float width, const views::TableView& view,
                 bool undo);
// Is there room to keep it in sight while the rest of the page scrolls?
[[nodiscard]] bool footer_pins(const widgets::Ui& ui, const widgets::Rect& body, float width,
                               const views::TableView& view, bool undo);

// Beside a list: how sure, the note, undo and the main button below each other. Returns the height; only measures when
// `commands` is null.
float draw_side_controls(widgets::Ui& ui, Commands* commands, widgets::Point at, float width,
                         const views::TableView& view);

// One or two lines of it; right aligned under a button, else left of it.
void draw_decide_note(widgets::Ui& ui, const widgets::Rect& box, const views::TableView& view, bool right_aligned);

}  // namespace two_hats::screens
