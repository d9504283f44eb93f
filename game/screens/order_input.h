// Ordering the backlog: the list on the left, the case or the item in hand and what dropping it does on the right.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

void draw_order(widgets::Ui& ui, Commands& commands, const widgets::Rect& body, const views::TableView& view,
                Scratch& scratch);

}  // namespace two_hats::screens
