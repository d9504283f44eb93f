// Words on the screen. Every call records what it wrote (Ui::texts), so a script can look for it and a probe can see
// what was cut. Wraps at spaces and after hyphens; "\n" starts a new line; a word longer than the line is broken.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::widgets {

enum class Align { left, centre, right };

struct TextLook {
  TextStyle style = TextStyle::body;
  Token tone = Token::ink;
  Align align = Align::left;
  int max_lines = 0;  // 0 = as many as needed; beyond it the text is cut with "…" and recorded as cut
  float opacity = 1.0f;
};

// Width of the longest line, without wrapping, design units.
[[nodiscard]] float text_width(const Ui& ui, std::string_view text, TextStyle style);
[[nodiscard]] float line_height(TextStyle style);
// Size with wrapping at `wrap` (0 = never).
[[nodiscard]] Size measure_text(const Ui& ui, std::string_view text, TextStyle style, float wrap = 0.0f);
// The lines as they would be drawn.
[[nodiscard]] std::vector<std::string> wrap_text(const Ui& ui, std::string_view text, TextStyle style, float wrap);

// Top left corner of the first line box (line height, not ink). With align centre or right, `at.x` is the middle or the
// right end when `wrap` is 0, else the left end of the column of width `wrap`. Returns the box used.
Rect draw_text(Ui& ui, Point at, std::string_view text, const TextLook& look = {}, float wrap = 0.0f);

// Inside a box: wraps at its width, centred vertically when `middle`. What does not fit is cut with "…" and recorded.
Rect draw_text_in(Ui& ui, const Rect& box, std::string_view text, const TextLook& look = {}, bool middle = true);

// One line on the vertical middle `y` of a row: x is left end, middle or right end after `align`. Returns its box.
Rect draw_line(Ui& ui, Point at_middle, std::string_view text, const TextLook& look = {});

// A paragraph of runs in different styles on common baselines ("In your world the date held. That was luck …").
struct TextRun {
  std::string text = {};
  TextStyle style = TextStyle::body;
  Token tone = Token::ink;
};
Rect draw_runs(Ui& ui, Point at, const std::vector<TextRun>& runs, float wrap);
[[nodiscard]] Size measure_runs(const Ui& ui, const std::vector<TextRun>& runs, float wrap);

// Turned text: 90 = reading upwards, 180 = upside down; the box's centre stays. Returns the box after turning.
Rect draw_turned_text(Ui& ui, Point centre, std::string_view text, const TextLook& look, int degrees);

// With a colour of one's own instead of a token (art, chips on tints).
Rect draw_text_coloured(Ui& ui, Point at, std::string_view text, TextStyle style, Colour colour,
                        Align align = Align::left, float wrap = 0.0f);

}  // namespace two_hats::widgets
