// A card that turns an earlier one round: what was met before, and a chip for each cue that could decide.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

// Returns the height used, 0 where the card has no cues; only measures when `commands` is null.
float draw_flip_row(widgets::Ui& ui, Commands* commands, widgets::Point at, float width, const views::TableView& view);

}  // namespace two_hats::screens
