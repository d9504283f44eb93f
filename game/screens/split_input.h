// Splitting the roadmap's money: columns of chips on the left, the case and the next chip on the right.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

void draw_split(widgets::Ui& ui, Commands& commands, const widgets::Rect& body, const views::TableView& view,
                Scratch& scratch);

}  // namespace two_hats::screens
