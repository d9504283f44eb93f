// Who owns what: duties on the left, six owners on the right.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

void draw_ownership(widgets::Ui& ui, Commands& commands, const widgets::Rect& body, const views::TableView& view,
                    Scratch& scratch);

}  // namespace two_hats::screens
