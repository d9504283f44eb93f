// "How sure are you?" in four steps.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

inline constexpr float kConfidenceHeight = 60.0f;
inline constexpr float kConfidenceStacked = kConfidenceHeight + 28.0f;  // with the words above

// The four steps in this rect (60 high).
void draw_confidence(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::TableView& view);
// With the words above: 88 high.
void draw_confidence_stacked(widgets::Ui& ui, Commands& commands, widgets::Point at, float width,
                             const views::TableView& view);

}  // namespace two_hats::screens
