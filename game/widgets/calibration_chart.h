// How sure, how right: said certainty across, what came true up, the diagonal where both are the same.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::widgets {

struct CalibrationChart {
  struct Dot {
    float said = 0.0f;  // 0 … 1, at least 0.45
    float share = 0.0f, low = 0.0f, high = 1.0f;
    int cases = 0;
    bool few = false;  // hollow, without an interval
  };
  std::string name = {};      // "calibration"
  std::string sentence = {};  // the whole thing in words: spoken, found by scripts
  std::string table = {};     // a line a step
  std::string across = {};    // titles of the axes, with their unit
  std::string up = {};
  std::vector<Dot> dots = {};  // growing
};
[[nodiscard]] float calibration_chart_height(const Ui& ui, const CalibrationChart& chart, float width);
void draw_calibration_chart(Ui& ui, const Rect& rect, const CalibrationChart& chart);

}  // namespace two_hats::widgets
