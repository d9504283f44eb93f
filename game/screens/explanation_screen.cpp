// Why: every row with its reason on the left, the mark, the source and the way on on the right.
#include <algorithm>
#include <cmath>

#include "game/screens/key_bar.h"
#include "game/screens/practice_head.h"
#include "game/screens/practice_screens.h"
#include "game/widgets/paint.h"
#include "game/widgets/quiz.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 980.0f;
constexpr float kPad = 20.0f;
constexpr float kNext = 52.0f;
constexpr float kOver = 10.0f;

widgets::ToldRow told(const views::ExplanationView::Row& row) {
  return {row.letter, row.text, row.tag, row.why, row.right, row.mine};
}

float draw_rows(Ui& ui, Point at, float width, const views::ExplanationView& view) {
  float y = at.y;
  widgets::draw_text(ui, {at.x, y}, view.kicker, {.style = TextStyle::label_strong, .tone = Token::ink2});
  y += 26;
  y += widgets::draw_text(ui, {at.x, y}, view.stem, {.style = TextStyle::number}, width).h + 16;
  for (const auto& row : view.rows) {
    const widgets::ToldRow drawn = told(row);
    const float height = widgets::told_row_height(ui, drawn, width);
    widgets::draw_told_row(ui, {at.x, y, width, height}, drawn);
    ui.note("told." + std::to_string(&row - view.rows.data()), row.tag + ". " + row.text + ". " + row.why,
            {at.x, y, width, height});
    y += height + 8;
  }
  return y - at.y;
}

float verdict_height(const Ui& ui, float width, const views::ExplanationView& view) {
  float height = 34 + 4 + widgets::measure_text(ui, view.mark, TextStyle::body, width).h;
  if (!view.head.so_far.empty()) height += 4 + widgets::measure_text(ui, view.head.so_far, TextStyle::label, width).h;
  return height;
}

void draw_verdict(Ui& ui, Point at, float width, const views::ExplanationView& view) {
  widgets::draw_verdict_badge(ui, {at.x, at.y + 3}, view.right ? widgets::Verdict::passed : widgets::Verdict::failed);
  widgets::draw_line(ui, {at.x + 40, at.y + 17}, view.verdict, {.style = TextStyle::title});
  float y = at.y + 38;
  y += widgets::draw_text(ui, {at.x, y}, view.mark, {}, width).h + 4;
  if (!view.head.so_far.empty())
    widgets::draw_text(ui, {at.x, y}, view.head.so_far, {.style = TextStyle::label, .tone = Token::ink2}, width);
}

float source_height(const Ui& ui, float width, const views::ExplanationView& view) {
  return 24 + 2 + widgets::measure_text(ui, view.source, TextStyle::body, width).h + 4 +
         widgets::measure_text(ui, view.where, TextStyle::label, width).h;
}

void draw_source(Ui& ui, Point at, float width, const views::ExplanationView& view) {
  widgets::draw_icon(ui, widgets::Icon::book, {at.x, at.y + 2}, 20, ui.colour(Token::ink2));
  widgets::draw_line(ui, {at.x + 30, at.y + 12}, view.source_title, {.style = TextStyle::body_strong});
  float y = at.y + 26;
  y += widgets::draw_text(ui, {at.x, y}, view.source, {}, width).h + 4;
  widgets::draw_text(ui, {at.x, y}, view.where, {.style = TextStyle::label, .tone = Token::ink2}, width);
}

// Both cards, one under the other; returns the height used.
float draw_cards(Ui& ui, Point at, float width, const views::ExplanationView& view) {
  const float inside = width - 2 * kPad;
  const Rect verdict{at.x, at.y, width, verdict_height(ui, inside, view) + 2 * kPad};
  widgets::card(ui, verdict);
  draw_verdict(ui, {verdict.x + kPad, verdict.y + kPad}, inside, view);
  const Rect source{at.x, verdict.bottom() + 16, width, source_height(ui, inside, view) + 2 * kPad};
  widgets::card(ui, source);
  draw_source(ui, {source.x + kPad, source.y + kPad}, inside, view);
  return source.bottom() - at.y;
}

void draw_next(Ui& ui, Commands& commands, const Rect& rect, const views::ExplanationView& view) {
  const float width = std::min(rect.w, 200.0f);
  press(ui, commands, {rect.right() - width, rect.y, width, kNext}, view.next, ButtonLook::ink);
}

}  // namespace

void draw_explanation(Ui& ui, const views::ExplanationView& view, Scratch& scratch, Commands& commands) {
  first_focus(ui, scratch, "explanation " + view.head.progress + view.stem, view.next.name, false);
  ui.set_hat(widgets::Hat::none);
  const float margin = margin_of(ui);
  const float top = draw_practice_head(ui, commands, view.head);
  const float bottom = key_bar_top(ui, view.keys, margin);
  const Rect body{0, top, ui.size().w, bottom - top};
  const float foot = body.bottom() - kNext - 4;
  if (body.w >= kTwoColumns) {
    const float inside = body.w - 2 * margin;
    const float side = 360.0f, left = inside - side - 32;
    ui.begin_scroll("explanation.scroll", {margin - kOver, body.y, left + 2 * kOver + 12, body.h});
    ui.end_scroll(24 + draw_rows(ui, {kOver, 24}, left, view) + 8);
    const Rect beside{margin + left + 32 - kOver, body.y, side + 2 * kOver + 8, foot - 12 - body.y};
    ui.begin_scroll("explanation.side", beside);
    ui.end_scroll(28 + draw_cards(ui, {kOver, 28}, side, view) + 8);
    draw_next(ui, commands, {margin + left + 32, foot, side, kNext}, view);
  } else {
    ui.begin_scroll("explanation.scroll", {0, body.y, body.w, foot - 8 - body.y});
    const float width = body.w - 2 * margin - 12;
    float y = 16;
    draw_verdict(ui, {margin, y}, width, view);
    y += verdict_height(ui, width, view) + 20;
    y += draw_rows(ui, {margin, y}, width, view) + 12;
    draw_source(ui, {margin, y}, width, view);
    ui.end_scroll(y + source_height(ui, width, view) + 16);
    draw_next(ui, commands, {margin, foot, body.w - 2 * margin, kNext}, view);
  }
  walk_panels(ui, {view.head.end.name, view.next.name});
  draw_key_bar(ui, view.keys, margin);
}

}  // namespace two_hats::screens
