// Practice on the home screen: a card beside the campaign.
#pragma once

#include "game/screens/parts.h"
#include "game/views/home_view.h"

namespace two_hats::screens {

// 0 where there are no questions.
[[nodiscard]] float practice_card_height(const widgets::Ui& ui, float width, const views::HomeView& view);
// At the top of the rectangle; returns the height used.
float draw_practice_card(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::HomeView& view);

}  // namespace two_hats::screens
