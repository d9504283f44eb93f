// Said certainty against what came true: one point a step of certainty.
#pragma once

#include <string>
#include <vector>

#include "engine/base/words.h"

namespace two_hats::views {

inline constexpr int kEnoughForAPoint = 3;  // fewer say nothing yet

struct CertaintyCount {
  int percent = 0;  // said: 50, 65, 80, 95
  int cases = 0, came_true = 0;
};

struct Calibration {
  std::string title;       // "How sure, how right"
  std::string across, up;  // what the axes measure, with their unit
  std::string sentence;    // "When you say 80 %, it comes true 55 % of the time (11 questions)."
  struct Point {
    double said = 0, share = 0;  // 0 .. 1
    double low = 0, high = 1;    // 95 % interval of the share
    int cases = 0;
    bool few = false;   // fewer than kEnoughForAPoint
    std::string words;  // "Fairly sure, 80 %: 6 of 11 came true, 55 % (95 % interval 28 % to 79 %)."
  };
  std::vector<Point> points;  // growing; none where nothing was said
};

enum class CalibrationOf { questions, decisions };
Calibration build_calibration(const base::Words& w, CalibrationOf of, const std::vector<CertaintyCount>& counts);

}  // namespace two_hats::views
