// Selecting for a Sprint: the list on the left with the capacity line between, the case or the item and how the load
// meets the capacity on the right.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

void draw_selection(widgets::Ui& ui, Commands& commands, const widgets::Rect& body, const views::TableView& view,
                    Scratch& scratch);

}  // namespace two_hats::screens
