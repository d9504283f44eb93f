// A talk: the person left with trust and what they want, what was said above, what can be said below.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

void draw_talk(widgets::Ui& ui, Commands& commands, const widgets::Rect& body, const views::TableView& view,
               Scratch& scratch);

}  // namespace two_hats::screens
