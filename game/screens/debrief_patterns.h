// What shows only over several decisions: how it ended, twins side by side, traps, pairs that turn round. Each card
// tells the height that it needs, 0 where there is nothing to tell.
#pragma once

#include "game/screens/parts.h"
#include "game/views/debrief_view.h"

namespace two_hats::screens {

[[nodiscard]] float ending_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_ending(widgets::Ui& ui, const widgets::Rect& rect, const views::DebriefView& view);

[[nodiscard]] float twins_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_twins(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::DebriefView& view);

[[nodiscard]] float pairs_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_pairs(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::DebriefView& view);

[[nodiscard]] float traps_height(const widgets::Ui& ui, float width, const views::DebriefView& view);
void draw_traps(widgets::Ui& ui, const widgets::Rect& rect, const views::DebriefView& view);

}  // namespace two_hats::screens
