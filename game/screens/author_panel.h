// An author's problems beside the card on the table.
#pragma once

#include "game/screens/parts.h"
#include "game/views/author_view.h"

namespace two_hats::screens {

// Takes its room from `body` (the window between strip and key bar) and gives what is left to the card: a column on the
// right in wide windows until it is folded into a row beneath; in narrow ones the row, which opens the list.
widgets::Rect draw_author(widgets::Ui& ui, Commands& commands, const widgets::Rect& body,
                          const views::AuthorView& view);
// The list over the page, where a narrow window has it open. After the page.
void draw_author_list(widgets::Ui& ui, Commands& commands, const views::AuthorView& view);

}  // namespace two_hats::screens
