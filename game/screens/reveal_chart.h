// The twin-world chart of a verdict: from a view's samples to plots with ticks, and its twin in words.
#pragma once

#include "game/screens/parts.h"
#include "game/views/reveal_view.h"
#include "game/widgets/twin_chart.h"

namespace two_hats::screens {

[[nodiscard]] widgets::TwinChart twin_chart_of(const base::Words& w, const views::TwinChart& chart);

// Round values that cover low … high, three to five of them, as money ("€40k", "−€1.2m"). Precondition: low < high.
[[nodiscard]] std::vector<widgets::Tick> money_ticks(const base::Words& w, double low, double high);

// The card with title, chart (or its words) and, while worlds still run, how many there are.
void draw_chart_card(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::RevealView& view);
// What it needs at this width.
[[nodiscard]] float chart_card_height(const widgets::Ui& ui, float width, const views::RevealView& view);

}  // namespace two_hats::screens
