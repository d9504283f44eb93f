// The foot of the home screen: the running session's Sprints as a way with both ratings, or what the marks mean.
#pragma once

#include "game/screens/parts.h"
#include "game/views/home_view.h"

namespace two_hats::screens {

// 264 high in the pictures; 200 at least.
void draw_map(widgets::Ui& ui, const widgets::Rect& rect, const views::HomeView& view);

}  // namespace two_hats::screens
