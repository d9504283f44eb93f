// One question: its rows on the left, how sure and the answer on the right, or all in one column.
#include <algorithm>
#include <cmath>

#include "game/screens/key_bar.h"
#include "game/screens/order_acts.h"
#include "game/screens/practice_head.h"
#include "game/screens/practice_screens.h"
#include "game/widgets/paint.h"
#include "game/widgets/quiz.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using questions::Kind;
using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 980.0f;
constexpr float kGap = 8.0f;
constexpr float kSidePad = 20.0f;
constexpr float kSegments = 60.0f;
constexpr float kAnswer = 52.0f;
constexpr float kSideBySide = 620.0f;  // narrower, the right sides lie under the left ones
constexpr float kOver = 10.0f;         // rings and shadows reach over the rows' edges

widgets::TickRow tick_of(const views::QuestionView::OptionRow& option, Kind kind) {
  widgets::TickRow row;
  row.name = option.button.name;
  row.letter = option.letter;
  row.text = option.text;
  row.mark = kind == Kind::multiple ? widgets::TickRow::Mark::square : widgets::TickRow::Mark::round;
  row.chosen = option.button.selected;
  row.enabled = option.button.enabled;
  row.reason = option.button.reason;
  return row;
}

widgets::TickRow left_of(const views::QuestionView::LeftRow& left) {
  widgets::TickRow row;
  row.name = left.button.name;
  row.letter = left.number;
  row.text = left.text;
  row.note = left.given;
  row.label = left.button.label;
  row.mark = widgets::TickRow::Mark::tile;
  row.chosen = !left.number.empty();
  row.thick = left.at_cursor;
  return row;
}

widgets::TickRow right_of(const views::QuestionView::RightRow& right) {
  widgets::TickRow row;
  row.name = right.button.name;
  row.letter = right.number;
  row.text = right.text;
  row.label = right.button.label + (right.used ? ", given" : "");
  row.mark = widgets::TickRow::Mark::tile;
  row.chosen = right.used;
  return row;
}

// A column of rows; measures when `commands` is null. Returns the height used.
struct Pressed {
  widgets::TickRow row;
  const views::Button* button = nullptr;
};
float draw_rows(Ui& ui, Commands* commands, Point at, float width, const std::vector<Pressed>& rows) {
  float y = at.y;
  for (const Pressed& one : rows) {
    const float height = widgets::tick_row_height(ui, one.row, width);
    if (commands != nullptr) answer(*commands, widgets::tick_row(ui, {at.x, y, width, height}, one.row), *one.button);
    y += height + kGap;
  }
  return std::max(0.0f, y - at.y - kGap);
}

float draw_options(Ui& ui, Commands& commands, Point at, float width, const views::QuestionView& view) {
  std::vector<Pressed> rows;
  for (const auto& option : view.options) rows.push_back({tick_of(option, view.kind), &option.button});
  return draw_rows(ui, &commands, at, width, rows);
}

int cursor_of(const views::QuestionView& view) {
  for (std::size_t i = 0; i < view.steps.size(); ++i)
    if (view.steps[i].at_cursor) return static_cast<int>(i);
  for (std::size_t i = 0; i < view.lefts.size(); ++i)
    if (view.lefts[i].at_cursor) return static_cast<int>(i);
  return -1;
}

float draw_steps(Ui& ui, Commands& commands, Point at, float width, const views::QuestionView& view, Scratch& scratch) {
  widgets::MoveList list;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < view.steps.size(); ++i) {
    list.rows.push_back({view.steps[i].button.name, view.steps[i].text});
    names.push_back(view.steps[i].button.name);
    if (view.steps[i].lifted) list.lifted = static_cast<int>(i);
  }
  const float height = widgets::move_list_height(ui, list, width);
  obey(commands, widgets::draw_move_list(ui, {at.x, at.y, width, height}, list), list.lifted.has_value());
  if (list.lifted) {
    scratch.cursor = names[static_cast<std::size_t>(*list.lifted)];
  } else if (const auto to = follow_cursor(ui, scratch, names, cursor_of(view))) {
    commands.push_back(app::PutCursor{*to});
  }
  return height;
}

float draw_pairs(Ui& ui, Commands& commands, Point at, float width, const views::QuestionView& view, Scratch& scratch) {
  std::vector<Pressed> lefts, rights;
  std::vector<std::string> names;
  for (const auto& left : view.lefts) {
    lefts.push_back({left_of(left), &left.button});
    names.push_back(left.button.name);
  }
  if (const auto to = follow_cursor(ui, scratch, names, cursor_of(view))) commands.push_back(app::PutCursor{*to});
  for (const auto& right : view.rights) rights.push_back({right_of(right), &right.button});
  const bool beside = width >= kSideBySide;
  const float each = beside ? std::floor((width - 24) / 2) : width;
  const widgets::TextLook head{.style = TextStyle::label_strong, .tone = Token::ink2};
  widgets::draw_text(ui, at, view.lefts_title, head);
  const float left = 28 + draw_rows(ui, &commands, {at.x, at.y + 28}, each, lefts);
  const Point other = beside ? Point{at.x + each + 24, at.y} : Point{at.x, at.y + left + 20};
  widgets::draw_text(ui, other, view.rights_title, head);
  const float right = 28 + draw_rows(ui, &commands, {other.x, other.y + 28}, each, rights);
  return beside ? std::max(left, right) : left + 20 + right;
}

// Kicker, chip, stem and rows; returns the height used.
float draw_case(Ui& ui, Commands& commands, Point at, float width, const views::QuestionView& view, Scratch& scratch) {
  float y = at.y;
  widgets::draw_line(ui, {at.x, y + 14}, view.kicker, {.style = TextStyle::label_strong, .tone = Token::ink2});
  const float kicker = widgets::text_width(ui, view.kicker, TextStyle::label_strong);
  widgets::draw_chip(ui, {at.x + kicker + 12, y}, {view.chip});
  y += 28 + 12;
  const bool large = ui.size().w >= kTwoColumns;
  y += widgets::draw_text(ui, {at.x, y}, view.stem, {.style = large ? TextStyle::exam : TextStyle::number}, width).h;
  if (!view.how_to.empty()) {
    y += 6;
    y += widgets::draw_text(ui, {at.x, y}, view.how_to, {.tone = Token::ink2}, width).h;
  }
  y += 20;
  switch (view.kind) {
    case Kind::ordering:
      y += draw_steps(ui, commands, {at.x, y}, width, view, scratch);
      break;
    case Kind::matching:
      y += draw_pairs(ui, commands, {at.x, y}, width, view, scratch);
      break;
    case Kind::single:
    case Kind::multiple:
    case Kind::true_false:
      y += draw_options(ui, commands, {at.x, y}, width, view);
      break;
  }
  return y - at.y;
}

// --- how sure, and the answer

float sure_height(const Ui& ui, float width, const views::QuestionView& view) {
  return widgets::measure_text(ui, view.certainty_title, TextStyle::body_strong, width).h +
         widgets::measure_text(ui, view.certainty_line, TextStyle::label, width).h + 12 + kSegments + 12 + 26 * 4;
}

void draw_segments(Ui& ui, Commands& commands, const Rect& rect, const views::QuestionView& view) {
  std::vector<widgets::Segment> segments;
  int chosen = -1;
  for (const views::CertaintyChoice& sure : view.certainty) {
    if (sure.button.selected) chosen = static_cast<int>(segments.size());
    segments.push_back({sure.button.name, sure.title, sure.percent});
  }
  if (const auto now = widgets::segmented(ui, rect, segments, chosen))
    commands.push_back(view.certainty[static_cast<std::size_t>(*now)].button.command);
}

void draw_sure(Ui& ui, Commands& commands, Point at, float width, const views::QuestionView& view) {
  float y = at.y;
  y += widgets::draw_text(ui, {at.x, y}, view.certainty_title, {.style = TextStyle::body_strong}, width).h;
  y +=
      widgets::draw_text(ui, {at.x, y}, view.certainty_line, {.style = TextStyle::label, .tone = Token::ink2}, width).h;
  y += 12;
  draw_segments(ui, commands, {at.x, y, width, kSegments}, view);
  y += kSegments + 12;
  for (const views::CertaintyChoice& sure : view.certainty) {
    widgets::draw_line(ui, {at.x, y + 13}, sure.title, {.style = TextStyle::label, .tone = Token::ink2});
    widgets::draw_line(ui, {at.x + width, y + 13}, sure.marks,
                       {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
    y += 26;
  }
}

void draw_answer(Ui& ui, Commands& commands, const Rect& rect, const views::QuestionView& view) {
  const float width = std::min(rect.w, 176.0f);
  press(ui, commands, {rect.right() - width, rect.y, width, kAnswer}, view.answer, ButtonLook::ink);
  if (view.answer.enabled || rect.w < width + 80) return;
  widgets::draw_text_in(ui, {rect.x, rect.y, rect.w - width - 16, kAnswer}, view.answer.reason,
                        {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
}

void draw_side(Ui& ui, Commands& commands, const Rect& column, const views::QuestionView& view) {
  const float inside = column.w - 2 * kSidePad;
  const float sure = sure_height(ui, inside, view) + 2 * kSidePad;
  const Rect card{column.x, column.y, column.w, sure};
  widgets::card(ui, card);
  draw_sure(ui, commands, {card.x + kSidePad, card.y + kSidePad}, inside, view);
  if (!view.head.so_far.empty()) {
    widgets::draw_text(ui, {column.x + kSidePad, card.bottom() + 16}, view.head.so_far,
                       {.style = TextStyle::label, .tone = Token::ink2}, inside);
  }
}

void draw_two_columns(Ui& ui, Commands& commands, const Rect& body, const views::QuestionView& view, Scratch& scratch) {
  const float margin = margin_of(ui);
  const float inside = body.w - 2 * margin;
  const float side = 360.0f;
  const float left = inside - side - 32;
  const float foot = body.bottom() - kAnswer - 4;
  ui.begin_scroll("question.scroll", {margin - kOver, body.y, left + 2 * kOver + 12, foot - 12 - body.y});
  const float used = draw_case(ui, commands, {kOver, 24}, left, view, scratch);
  ui.end_scroll(24 + used + 12);
  draw_side(ui, commands, {margin + left + 32, body.y + 28, side, foot - body.y - 28}, view);
  draw_answer(ui, commands, {margin, foot, left, kAnswer}, view);
}

void draw_one_column(Ui& ui, Commands& commands, const Rect& body, const views::QuestionView& view, Scratch& scratch) {
  const float margin = margin_of(ui);
  // The segments and the answer stay in sight where they fit side by side.
  const bool pinned = body.w - 2 * margin >= 700 && body.h >= 260;
  const Rect area = pinned ? body.top_part(body.h - kSegments - 12) : body;
  const float width = ui.begin_scroll("question.scroll", area) - 2 * margin;
  float y = 16;
  y += draw_case(ui, commands, {margin, y}, width, view, scratch) + 20;
  if (!pinned) {
    draw_sure(ui, commands, {margin, y}, width, view);
    y += sure_height(ui, width, view) + 16;
    draw_answer(ui, commands, {margin, y, width, kAnswer}, view);
    y += kAnswer + 12;
  }
  ui.end_scroll(y);
  if (!pinned) return;
  const Rect foot{margin, area.bottom() + 8, body.w - 2 * margin, kSegments};
  const float sure = std::floor(foot.w * 0.56f);
  draw_segments(ui, commands, {foot.x, foot.y, sure, kSegments}, view);
  draw_answer(ui, commands, {foot.x + sure + 12, foot.y + 4, foot.w - sure - 12, kAnswer}, view);
}

std::string first_row(const views::QuestionView& view) {
  if (!view.options.empty()) return view.options.front().button.name;
  if (!view.steps.empty()) return view.steps.front().button.name;
  return view.lefts.empty() ? "" : view.lefts.front().button.name;
}

}  // namespace

void draw_question(Ui& ui, const views::QuestionView& view, Scratch& scratch, Commands& commands) {
  first_focus(ui, scratch, "question " + view.head.progress + view.stem, first_row(view), false);
  ui.set_hat(widgets::Hat::none);
  const float margin = margin_of(ui);
  const float top = draw_practice_head(ui, commands, view.head);
  const float bottom = key_bar_top(ui, view.keys, margin);
  const Rect body{0, top, ui.size().w, bottom - top};
  if (body.w >= kTwoColumns)
    draw_two_columns(ui, commands, body, view, scratch);
  else
    draw_one_column(ui, commands, body, view, scratch);
  walk_panels(ui, {view.head.end.name, first_row(view), view.certainty.front().button.name, view.answer.name});
  draw_key_bar(ui, view.keys, margin);
}

}  // namespace two_hats::screens
