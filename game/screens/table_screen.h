// The card on the table with the input that its kind needs.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

void draw_table(widgets::Ui& ui, const views::TableView& view, Scratch& scratch, Commands& commands);

}  // namespace two_hats::screens
