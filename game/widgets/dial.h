// Rating dials: 0 to 100 along three quarters of a ring, interval, the mark of 80.
#pragma once

#include <string>

#include "game/widgets/named.h"

namespace two_hats::widgets {

struct Dial {
  std::string name = {};  // "dial.short"
  Term term = Term::short_term;
  bool scored = true;  // false: grey ring and `why_not`
  float value = 0.0f;  // 0 … 100
  float low = 0.0f;    // interval, 0 … 100
  float high = 0.0f;
  std::string title = {};       // "Short-term"
  std::string value_text = {};  // "92"
  std::string range_text = {};  // "88 to 96"
  std::string error_text = {};  // "± 0.6": only spoken; may be empty
  std::string caption = {};     // "Best of four"
  std::string why_not = {};     // "Too close to call on this horizon"
  std::string mark_text = "80";
  float delay = 0.0f;  // ms before the sweep
};
// Needs at least 184 × 200; the ring is as wide as fits.
void draw_dial(Ui& ui, const Rect& rect, const Dial& dial);

// Small mark with its figure ("◔ 74"): for maps and tables. Returns the width used.
float draw_term_mark(Ui& ui, Point left_middle, Term term, const std::string& text, TextStyle style = TextStyle::label,
                     Token tone = Token::ink);
// Sample of the line style: dotted gold or solid indigo.
void draw_term_line(Ui& ui, Point a, Point b, Term term, float width = 6.0f);

}  // namespace two_hats::widgets
