// Evidence that can be bought before deciding.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

// "Ask first?" with its buttons: beside the words from a width of 560, else beneath. 0 when there is nothing to ask.
// Only measures when `commands` is null.
float draw_ask_first(widgets::Ui& ui, Commands* commands, widgets::Point at, float width, const views::TableView& view);

}  // namespace two_hats::screens
