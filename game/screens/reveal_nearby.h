// What lies near the answer, in the place of the chart.
#pragma once

#include "game/screens/parts.h"
#include "game/views/reveal_view.h"

namespace two_hats::screens {

// What it needs at this width, and the same drawn from `at` down: returns the height used.
[[nodiscard]] float nearby_height(const widgets::Ui& ui, float width, const views::Nearby& nearby);
float draw_nearby(widgets::Ui& ui, widgets::Point at, float width, const views::Nearby& nearby);

}  // namespace two_hats::screens
