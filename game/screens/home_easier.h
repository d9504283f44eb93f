// Beside the way into the game, before anything was played: how large, in which colours, with how much motion.
#pragma once

#include "game/screens/parts.h"
#include "game/views/home_view.h"

namespace two_hats::screens {

// 0 where it is not offered.
[[nodiscard]] float easier_card_height(const widgets::Ui& ui, float width, const views::HomeView& view);
// At the top of `rect`. Returns the height used.
float draw_easier_card(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::HomeView& view);

}  // namespace two_hats::screens
