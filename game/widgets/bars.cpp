#include "game/widgets/bars.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/buttons.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kRow = 36.0f;
constexpr float kBar = 16.0f;
constexpr float kWide = 640.0f;     // with the note on the same line
constexpr float kBarLeast = 60.0f;  // narrower, and the note goes beneath

struct Columns {
  float cause = 0.0f;
  float bar = 0.0f;
  float figures = 0.0f;
  float note = 0.0f;
  float share = 0.0f;  // width of the widest percentage
  bool below = false;
};

Columns columns_of(const Ui& ui, const std::vector<WhyBar>& bars, float width) {
  Columns c;
  float figures = 0.0f;
  for (const WhyBar& bar : bars) {
    c.cause = std::max(c.cause, text_width(ui, bar.cause, TextStyle::body) + 28);
    c.share = std::max(c.share, text_width(ui, bar.share_text, TextStyle::body_strong) + 6);
    figures = std::max(figures, text_width(ui, bar.money_text, TextStyle::body));
    c.note = std::max(c.note, text_width(ui, bar.note, TextStyle::label));
  }
  c.cause = std::min(c.cause + 16, width * 0.4f);
  c.figures = c.share + figures + 12;
  c.below = width < kWide || c.cause + c.figures + c.note + 24 + kBarLeast > width;
  c.bar = width - c.cause - c.figures - 12 - (c.below ? 0.0f : c.note + 12);
  c.bar = std::max(40.0f, std::min(c.bar, 320.0f));
  return c;
}

float cause_height(const Ui& ui, const WhyBar& bar, const Columns& c) {
  return measure_text(ui, bar.cause, TextStyle::body, c.cause - 32).h;
}

// A cause with a long name takes two lines.
float line_height(const Ui& ui, const WhyBar& bar, const Columns& c) {
  return std::max(kRow, cause_height(ui, bar, c) + 12);
}

float row_height(const Ui& ui, const WhyBar& bar, const Columns& c, float width) {
  const float line = line_height(ui, bar, c);
  if (!c.below || bar.note.empty()) return line;
  return line + measure_text(ui, bar.note, TextStyle::label, width - 28).h;
}

}  // namespace

float why_bars_height(const Ui& ui, const std::vector<WhyBar>& bars, float width) {
  const Columns c = columns_of(ui, bars, width);
  float height = 0.0f;
  for (const WhyBar& bar : bars) height += row_height(ui, bar, c, width);
  return height;
}

void draw_why_bars(Ui& ui, const Rect& rect, const std::vector<WhyBar>& bars, Term term) {
  const Token tone = term_tokens(term).main;
  const Columns c = columns_of(ui, bars, rect.w);
  float y = rect.y;
  for (const WhyBar& bar : bars) {
    const float line = line_height(ui, bar, c);
    const float middle = y + line / 2;
    float x = rect.x;
    if (bar.icon != Icon::none) draw_icon_centred(ui, bar.icon, {x + 10, middle}, 20, ui.colour(Token::ink2));
    const float words = std::max(24.0f, cause_height(ui, bar, c));
    draw_text_in(ui, {x + 28, middle - words / 2, c.cause - 32, words}, bar.cause, {});
    x += c.cause;
    const Rect track{x, middle - kBar / 2, c.bar, kBar};
    const float part = ui.ease("why." + bar.cause, bar.part, kMotionBars, Ease::out, 0.0f);
    progress_bar(ui, track, bar.helps ? 0.0f : part, tone);
    if (bar.helps) {
      const Rect filled = track.left_part(std::max(kBar, track.w * part));
      outline_rect(ui, filled, ui.colour(tone), kBar / 2, 1.5f);
      hatch(ui, filled.inset(5, 2), ui.colour(tone), 7, 1.5f);
    }
    x += c.bar + 12;
    draw_line(ui, {x, middle}, bar.share_text, {TextStyle::body_strong});
    draw_line(ui, {x + c.share, middle}, bar.money_text, {TextStyle::body, Token::ink2});
    if (!bar.note.empty()) {
      if (c.below) {
        draw_text(ui, {rect.x + 28, y + line - 4}, bar.note, {TextStyle::label, Token::ink2}, rect.w - 28);
      } else {
        draw_line(ui, {x + c.figures, middle}, bar.note, {TextStyle::label, Token::ink2});
      }
    }
    y += row_height(ui, bar, c, rect.w);
  }
}

float draw_figure_bar(Ui& ui, Point at, float width, const FigureBar& bar) {
  const float value = text_width(ui, bar.value_text, TextStyle::number);
  const Rect words = draw_text(ui, {at.x, at.y + 2}, bar.text, {}, width - value - 12);
  draw_text(ui, {at.x + width, at.y}, bar.value_text, {TextStyle::number, Token::ink, Align::right});
  const float y = std::max(words.bottom(), at.y + 28) + 2;
  const float part = ui.ease("figure." + bar.text, bar.part, kMotionBars, Ease::out, 0.0f);
  progress_bar(ui, {at.x, y, width, 12}, part, bar.tone);
  return y + 12 - at.y;
}

float draw_skill_bar(Ui& ui, Point at, float width, const SkillBar& bar) {
  const float value = text_width(ui, bar.value_text, TextStyle::label_strong);
  const Rect words = draw_text(ui, at, bar.text, {TextStyle::label}, width - value - 12);
  draw_text(
      ui, {at.x + width, at.y}, bar.value_text,
      {bar.known ? TextStyle::label_strong : TextStyle::label, bar.known ? Token::ink : Token::ink2, Align::right});
  const float y = words.bottom() + 6;
  const Rect track{at.x, y, width, 8};
  if (bar.known) {
    interval_bar(ui, track, bar.low, bar.high, bar.value, term_tokens(bar.term).main);
  } else {
    progress_bar(ui, track, 0.0f);
  }
  return y + 14 - at.y;
}

}  // namespace two_hats::widgets
