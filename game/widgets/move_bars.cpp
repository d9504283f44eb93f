// Moves as bars to either side of zero.
#include <algorithm>
#include <cmath>

#include "game/widgets/nearby.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kBeside = 640.0f;  // words left of the bars; narrower, above them
constexpr float kTitle = 34.0f;
constexpr float kHead = 30.0f;
constexpr float kFoot = 26.0f;
constexpr float kBar = 14.0f;
constexpr float kLine = 28.0f;  // of a bar beneath its words
constexpr float kGap = 24.0f;
constexpr float kIcon = 26.0f;  // of the horizon, left of a bar beneath its words

struct Columns {
  bool beside = true;
  float words = 0.0f, bar = 0.0f;  // widths
};

Columns columns_of(float width) {
  if (width < kBeside) return {false, width, width};
  const float words = width * 0.32f;
  return {true, words, (width - words - 2 * kGap) / 2};
}

float row_height(const Ui& ui, const MoveBars::Row& row, const Columns& c) {
  const float words = measure_text(ui, row.words, TextStyle::body_medium, c.words).h;
  return c.beside ? std::max(40.0f, words + 16) : words + 2 * kLine + 16;
}

// Zero in the middle of a place; a figure stands on the side of zero that its bar leaves free.
struct Scale {
  float zero = 0.0f, half = 0.0f;
};

Scale scale_of(const Ui& ui, const MoveBars& bars, Term term, float left, float width) {
  const MoveBars::Scale& ends = term == Term::short_term ? bars.quarter : bars.years;
  const float end = std::max(text_width(ui, ends.low, TextStyle::label), text_width(ui, ends.high, TextStyle::label));
  return {left + width / 2, std::max(24.0f, width / 2 - end / 2)};
}

void draw_bar(Ui& ui, const Scale& scale, float middle, const MoveBars::Bar& bar, Term term) {
  const float end = scale.zero + scale.half * std::clamp(bar.part, -1.0f, 1.0f);
  if (bar.gain.sign != 0) {
    const Rect body{std::min(scale.zero, end), middle - kBar / 2, std::max(2.0f, std::abs(end - scale.zero)), kBar};
    const Colour tone = ui.colour(term_tokens(term).main);
    if (bar.gain.sign > 0) {
      fill_rect(ui, body, tone, 3, Corners::right);
    } else {  // a loss is hollow
      fill_rect(ui, body, ui.colour(Token::surface), 3, Corners::left);
      outline_rect(ui, body, tone, 3, 1.5f, Corners::left);
      if (body.w > 12) hatch(ui, body.inset(3), tone, 6, 1.2f);
    }
  }
  const bool right = bar.gain.sign <= 0;
  draw_line(ui, {scale.zero + (right ? 8.0f : -8.0f), middle}, bar.gain.text,
            {bar.gain.sign > 0 ? TextStyle::label_strong : TextStyle::label,
             bar.gain.sign > 0 ? term_tokens(term).text : Token::ink2, right ? Align::left : Align::right});
}

void draw_upright(Ui& ui, const Scale& scale, float top, float bottom) {
  for (const float part : {-1.0f, 1.0f}) {
    const float x = scale.zero + scale.half * part;
    line(ui, {x, top}, {x, bottom}, faded(ui.colour(Token::line), 0.8f), 1);
  }
  line(ui, {scale.zero, top}, {scale.zero, bottom}, ui.colour(Token::edge), 1.5f);
}

void draw_foot(Ui& ui, const Scale& scale, float middle, const MoveBars::Scale& ends) {
  const auto word = [&](float part, const std::string& words) {
    draw_line(ui, {scale.zero + scale.half * part, middle}, words, {TextStyle::label, Token::ink2, Align::centre});
  };
  word(-1, ends.low);
  word(0, "0");
  word(1, ends.high);
}

void draw_name(Ui& ui, Point left_middle, Term term) {
  const bool soon = term == Term::short_term;
  draw_icon_centred(ui, soon ? Icon::quarter : Icon::horizon, {left_middle.x + 9, left_middle.y}, 18,
                    ui.colour(term_tokens(term).main));
  draw_line(ui, {left_middle.x + 24, left_middle.y}, soon ? ui.w("Quarter") : ui.w("Three years"),
            {TextStyle::label_strong, term_tokens(term).text});
}

void draw_beside(Ui& ui, const Rect& rect, const MoveBars& bars, const Columns& c) {
  const float left[] = {rect.x + c.words + kGap, rect.x + c.words + 2 * kGap + c.bar};
  const Scale quarter = scale_of(ui, bars, Term::short_term, left[0], c.bar);
  const Scale years = scale_of(ui, bars, Term::long_term, left[1], c.bar);
  float y = rect.y + kTitle;
  draw_name(ui, {left[0], y + kHead / 2}, Term::short_term);
  draw_name(ui, {left[1], y + kHead / 2}, Term::long_term);
  y += kHead;
  float rows = 0.0f;
  for (const MoveBars::Row& row : bars.rows) rows += row_height(ui, row, c);
  draw_upright(ui, quarter, y, y + rows);
  draw_upright(ui, years, y, y + rows);
  for (const MoveBars::Row& row : bars.rows) {
    const float height = row_height(ui, row, c), middle = y + height / 2;
    draw_text_in(ui, {rect.x, y, c.words, height}, row.words, {TextStyle::body_medium});
    draw_bar(ui, quarter, middle, row.quarter, Term::short_term);
    draw_bar(ui, years, middle, row.years, Term::long_term);
    y += height;
  }
  draw_foot(ui, quarter, y + kFoot / 2, bars.quarter);
  draw_foot(ui, years, y + kFoot / 2, bars.years);
}

void draw_beneath(Ui& ui, const Rect& rect, const MoveBars& bars, const Columns& c) {
  Scale quarter = scale_of(ui, bars, Term::short_term, rect.x + kIcon, rect.w - kIcon);
  Scale years = scale_of(ui, bars, Term::long_term, rect.x + kIcon, rect.w - kIcon);
  quarter.half = years.half = std::min(quarter.half, years.half);
  const auto icon = [&](float middle, Term term) {
    draw_icon_centred(ui, term == Term::short_term ? Icon::quarter : Icon::horizon, {rect.x + 9, middle}, 18,
                      ui.colour(term_tokens(term).main));
  };
  float y = rect.y + kTitle;
  for (const MoveBars::Row& row : bars.rows) {
    const float words = draw_text(ui, {rect.x, y}, row.words, {TextStyle::body_medium}, c.words).h;
    y += words + 4;
    draw_upright(ui, quarter, y, y + kLine);
    icon(y + kLine / 2, Term::short_term);
    draw_bar(ui, quarter, y + kLine / 2, row.quarter, Term::short_term);
    y += kLine;
    draw_upright(ui, years, y, y + kLine);
    icon(y + kLine / 2, Term::long_term);
    draw_bar(ui, years, y + kLine / 2, row.years, Term::long_term);
    y += kLine + 12;
  }
  for (const auto& [term, scale, ends] :
       {std::tuple{Term::short_term, quarter, bars.quarter}, std::tuple{Term::long_term, years, bars.years}}) {
    draw_name(ui, {rect.x, y + kFoot / 2}, term);
    y += kFoot;
    draw_foot(ui, scale, y + kFoot / 2, ends);
    y += kFoot;
  }
}

}  // namespace

float move_bars_height(const Ui& ui, const MoveBars& bars, float width) {
  const Columns c = columns_of(width);
  float height = kTitle + (c.beside ? kHead + kFoot : 4 * kFoot);
  for (const MoveBars::Row& row : bars.rows) height += row_height(ui, row, c);
  return height;
}

void draw_move_bars(Ui& ui, const Rect& rect, const MoveBars& bars) {
  const Columns c = columns_of(rect.w);
  draw_line(ui, {rect.x, rect.y + 12}, bars.title, {TextStyle::body_strong});
  if (c.beside) return draw_beside(ui, rect, bars, c);
  draw_beneath(ui, rect, bars, c);
}

}  // namespace two_hats::widgets
