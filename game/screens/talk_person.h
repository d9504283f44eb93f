// Who one talks with: face, trust, what they want, and what is known.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

// A card with its picture `picture` high; 0: a small face beside the name.
[[nodiscard]] float talk_person_height(const widgets::Ui& ui, float width, const views::TableView& view, float picture);
void draw_talk_person(widgets::Ui& ui, const widgets::Rect& rect, const views::TableView& view, float picture);

// In a column of its own: the picture takes what the words leave; scrolls when even a low one leaves too little.
void draw_talk_person_column(widgets::Ui& ui, const widgets::Rect& column, const views::TableView& view);

}  // namespace two_hats::screens
