// Decisions on the square of both horizons: circle win-win, triangle shortcut, square investment, cross lose-lose.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/buttons.h"

namespace two_hats::widgets {

struct SquarePoint {
  std::string name = {};    // "decision.14"
  std::string label = {};   // spoken: "Card 14, promised week 39, short-term 92, long-term 31"
  float short_term = 0.0f;  // 0 … 100
  float long_term = 0.0f;
  Shape shape = Shape::win_win;
  std::string tag = {};  // its number ("14")
  bool marked = false;   // shows its tag, with a ring; others show it only where they share a place
};
struct DecisionSquare {
  std::vector<SquarePoint> points = {};
  std::string short_word = base::marked("Short-term value");
  std::string long_word = base::marked("Long-term value");
  // Corner titles and their counts, in the order of Shape.
  std::string titles[4] = {"Win-win", "Shortcut", "Investment", "Lose-lose"};
  std::string counts[4];
  float middle = 50.0f;  // where the corners meet
};
// As wide as high, scales from 0 to 100 on both axes, centred in `rect`. Points at one place share a tag with a number
// each to press. Tab or arrows walk the points. Returns the name pressed, empty for none.
[[nodiscard]] float decision_square_height(float width);
std::string draw_decision_square(Ui& ui, const Rect& rect, const DecisionSquare& square);

}  // namespace two_hats::widgets
