#include "game/screens/practice_head.h"

#include <algorithm>

#include "game/widgets/hats.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;

namespace {
constexpr float kHeight = 72.0f;
constexpr float kBrim = 4.0f;
constexpr float kLogo = 40.0f;
constexpr float kLeastBar = 120.0f;
}  // namespace

float draw_practice_head(widgets::Ui& ui, Commands& commands, const views::PracticeHead& head) {
  const float margin = margin_of(ui);
  const float width = ui.size().w;
  widgets::fill_rect(ui, {0, 0, width, kHeight}, ui.colour(Token::surface));
  widgets::fill_rect(ui, {0, kHeight, width, kBrim}, ui.colour(Token::ink));
  widgets::draw_logo(ui, {margin, 16, kLogo, kLogo});
  const float end = widgets::button_width(ui, button_of(head.end), 14);
  const float right = width - margin - end;
  press(ui, commands, {right, 16, end, kLogo}, head.end);
  const float words = margin + kLogo + 16;
  const float progress = widgets::text_width(ui, head.progress, TextStyle::label);
  const float line_width = widgets::text_width(ui, head.line, TextStyle::label);
  // The bar where it has room; the words about it always.
  const float from = std::max(words + line_width + 32, width * 0.34f);
  const float to = right - 24 - progress - 12;
  const bool bar = to - from >= kLeastBar;
  const float room = bar ? from - 24 - words : right - 24 - progress - 12 - words;
  widgets::draw_line(ui, {words, 26}, head.title, {.style = TextStyle::body_strong});
  // Half a line says less than none: the progress tells how many there are.
  const bool whole = line_width <= room;
  if (whole || widgets::text_width(ui, head.short_line, TextStyle::label) <= room)
    widgets::draw_line(ui, {words, 48}, whole ? head.line : head.short_line,
                       {.style = TextStyle::label, .tone = Token::ink2});
  const float bar_width = std::min(420.0f, to - from);
  if (bar)
    widgets::progress_bar(ui, {from, 30, bar_width, 12},
                          static_cast<float>(head.answered) / static_cast<float>(std::max(1, head.total)));
  widgets::draw_line(ui, {bar ? from + bar_width + 12 : to + 12, 36}, head.progress,
                     {.style = TextStyle::label, .tone = Token::ink2});
  return kHeight + kBrim;
}

}  // namespace two_hats::screens
