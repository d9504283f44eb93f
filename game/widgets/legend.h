// What the signs of a chart mean: samples with words, in lines as wide as there is room.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::widgets {

struct LegendEntry {
  std::string words = {};
  std::function<void(Ui&, Point centre)> sample = {};  // at most 24 wide, 20 high
};
[[nodiscard]] float legend_height(const Ui& ui, const std::vector<LegendEntry>& entries, float width);
void draw_legend(Ui& ui, Point at, float width, const std::vector<LegendEntry>& entries);

// A decision's score on one horizon: quarter a diamond, years a disc; hollow where there is little to tell by.
void draw_score_mark(Ui& ui, Term term, Point centre, float size, bool hollow);

}  // namespace two_hats::widgets
