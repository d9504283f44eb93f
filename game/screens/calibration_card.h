// How sure, how right: the chart, one sentence and a line a step, on a card.
#pragma once

#include "game/screens/parts.h"
#include "game/views/calibration.h"

namespace two_hats::screens {

// 0 where there is nothing to tell.
[[nodiscard]] float calibration_card_height(const widgets::Ui& ui, float width, const views::Calibration& calibration);
void draw_calibration_card(widgets::Ui& ui, const widgets::Rect& rect, const views::Calibration& calibration);

}  // namespace two_hats::screens
