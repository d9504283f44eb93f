// Horizontal bars: why an answer ends where it ends, and plain figures.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/icons.h"
#include "game/widgets/named.h"

namespace two_hats::widgets {

struct WhyBar {
  Icon icon = Icon::none;
  std::string cause = {};       // "Technical debt"
  float part = 0.0f;            // 0 … 1
  std::string share_text = {};  // "62 %"
  std::string money_text = {};  // "−€133k"
  std::string note = {};        // "The rush slows every later change"
  bool helps = false;           // pulls the other way: hatched
};
// 36 a row when there is room; notes go beneath in narrow places.
[[nodiscard]] float why_bars_height(const Ui& ui, const std::vector<WhyBar>& bars, float width);
void draw_why_bars(Ui& ui, const Rect& rect, const std::vector<WhyBar>& bars, Term term = Term::long_term);

// Words over a bar with a figure on the right (skill and luck).
struct FigureBar {
  std::string text = {};
  std::string value_text = {};
  float part = 0.0f;
  Token tone = Token::ink;
};
float draw_figure_bar(Ui& ui, Point at, float width, const FigureBar& bar);  // height used

// Interval with mark on a 0 … 1 track and words left, figure right (skills under both hats).
struct SkillBar {
  std::string text = {};
  std::string value_text = {};
  float low = 0.0f;
  float high = 0.0f;
  float value = 0.0f;
  Term term = Term::short_term;
  bool known = true;  // false: only the track and value_text ("not seen yet")
};
float draw_skill_bar(Ui& ui, Point at, float width, const SkillBar& bar);

}  // namespace two_hats::widgets
