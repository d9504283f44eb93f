// The bar over a question and its explanation: mark, words, how far, and the way out. Private to the room.
#pragma once

#include "game/screens/parts.h"
#include "game/views/question_view.h"

namespace two_hats::screens {

// Draws it along the top; returns its height.
float draw_practice_head(widgets::Ui& ui, Commands& commands, const views::PracticeHead& head);

}  // namespace two_hats::screens
