#include "game/screens/debrief_parts.h"

#include <algorithm>

#include "game/widgets/bars.h"
#include "game/widgets/dial.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"
#include "game/widgets/square.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Colour;
using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kPad = 20.0f;
constexpr float kMomentGap = 12.0f;
constexpr float kMomentStretch = 40.0f;  // a row that is higher by more looks empty
constexpr float kMarksHead = 56.0f;

widgets::Shape shape_of(int shape) {
  switch (static_cast<scoring::Shape>(shape)) {
    case scoring::Shape::shortcut:
      return widgets::Shape::shortcut;
    case scoring::Shape::investment:
      return widgets::Shape::investment;
    case scoring::Shape::lose_lose:
      return widgets::Shape::lose_lose;
    case scoring::Shape::win_win:
    case scoring::Shape::reference:
      break;
  }
  return widgets::Shape::win_win;
}

widgets::MomentRow row_of(const views::MomentRow& moment) {
  widgets::MomentRow row;
  row.name = moment.button.name;
  row.hat = hat_of(moment.hat);
  row.number = moment.number;
  row.kicker_icon = icon_of(moment.icon);
  row.kicker = moment.kicker;
  row.kicker_tone = tone_of(moment.tone);
  row.title = moment.title;
  // With another world to tell of, the costs stand beside the kicker: a line less.
  const bool has_other = !moment.other_world.empty();
  row.aside = has_other ? moment.words : "";
  row.note = has_other ? moment.other_world : moment.words;
  row.selected = moment.button.selected;
  return row;
}

void title_line(Ui& ui, const Rect& rect, const std::string& title) {
  widgets::draw_line(ui, {rect.x + kPad, rect.y + 28}, title, {.style = TextStyle::body_strong});
}

}  // namespace

float marks_height(float width, float widest_square) {
  return kMarksHead + widgets::decision_square_height(std::min(width - 48, widest_square)) + 16;
}

void draw_marks_card(Ui& ui, Commands& commands, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  const std::string hint = ui.w("Select one to replay it");
  widgets::draw_line(ui, {rect.x + 24, rect.y + 32}, view.marks_title, {.style = TextStyle::number});
  const float room = rect.w - 64 - widgets::text_width(ui, view.marks_title, TextStyle::number);
  if (widgets::text_width(ui, hint, TextStyle::label) <= room) {
    widgets::draw_line(ui, {rect.right() - 24, rect.y + 32}, hint,
                       {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
  }
  widgets::DecisionSquare square;
  for (const views::MarkView& mark : view.marks) {
    widgets::SquarePoint point;
    point.name = mark.button.name;
    point.label = mark.button.label;
    point.short_term = static_cast<float>(mark.x * 100);
    point.long_term = static_cast<float>(mark.y * 100);
    point.shape = shape_of(mark.shape);
    point.tag = mark.label;
    point.marked = mark.notable || mark.selected;
    square.points.push_back(point);
  }
  const views::DebriefView::Corner* const corners[] = {&view.win_win, &view.shortcut, &view.investment,
                                                       &view.lose_lose};
  for (int i = 0; i < 4; ++i) {
    if (!corners[i]->title.empty()) square.titles[i] = corners[i]->title;
    square.counts[i] = corners[i]->cards;
  }
  const std::string pressed = widgets::draw_decision_square(
      ui, {rect.x + 24, rect.y + kMarksHead, rect.w - 48, rect.h - kMarksHead - 16}, square);
  for (const views::MarkView& mark : view.marks) {
    if (mark.button.name == pressed) commands.push_back(mark.button.command);
  }
}

float moments_height(const Ui& ui, float width, const views::DebriefView& view) {
  float height = 40;
  for (const views::MomentRow& moment : view.moments) {
    height += widgets::moment_row_height(ui, row_of(moment), width) + kMomentGap;
  }
  return height - kMomentGap;
}

void draw_moments(Ui& ui, Commands& commands, Point at, float width, float spare, const views::DebriefView& view) {
  const std::string title = !view.moments_title.empty() ? view.moments_title
                            : view.moments.size() == 3  ? ui.w("Three to talk about")
                                                        : ui.w("To talk about");
  const std::string note = ui.w("Compared with the best answer");
  widgets::draw_line(ui, {at.x, at.y + 14}, title, {.style = TextStyle::number});
  if (widgets::text_width(ui, title, TextStyle::number) + widgets::text_width(ui, note, TextStyle::label) + 16 <=
      width) {
    widgets::draw_line(ui, {at.x + width, at.y + 14}, note,
                       {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
  }
  float y = at.y + 40;
  const float each =
      std::min(kMomentStretch, spare / static_cast<float>(std::max<std::size_t>(1, view.moments.size())));
  for (const views::MomentRow& moment : view.moments) {
    const widgets::MomentRow row = row_of(moment);
    const float height = widgets::moment_row_height(ui, row, width) + each;
    answer(commands, widgets::moment_row(ui, {at.x, y, width, height}, row), moment.button);
    y += height + kMomentGap;
  }
}

float luck_height(const Ui& ui, float width, const views::DebriefView& view) {
  const float inside = width - 2 * kPad;
  float height = 50 + 52 * static_cast<float>(view.luck.size());
  for (const std::string& words : {view.luck_words, view.certainty_words}) {
    if (!words.empty()) height += widgets::measure_text(ui, words, TextStyle::label, inside).h + 4;
  }
  return height + 10;
}

void draw_luck(Ui& ui, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  title_line(ui, rect, ui.w("Skill and luck"));
  const float inside = rect.w - 2 * kPad;
  float y = rect.y + 50;
  Token tone = Token::ink;
  for (const views::BarRow& bar : view.luck) {
    const float used = widgets::draw_figure_bar(ui, {rect.x + kPad, y}, inside,
                                                {bar.title, bar.value, static_cast<float>(bar.share), tone});
    y += std::max(52.0f, used);
    tone = Token::ink2;
  }
  for (const std::string& words : {view.luck_words, view.certainty_words}) {
    if (words.empty()) continue;
    const widgets::TextLook look{.style = TextStyle::label, .tone = Token::ink2};
    y += widgets::draw_text(ui, {rect.x + kPad, y}, words, look, inside).h + 4;
  }
}

float hats_height(const views::DebriefView& view) { return view.hats.empty() ? 0.0f : 188.0f; }

void draw_hats_card(Ui& ui, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  title_line(ui, rect, ui.w("Under each hat"));
  const float each = (rect.w - 2 * kPad) / static_cast<float>(std::max<std::size_t>(1, view.hats.size()));
  for (std::size_t i = 0; i < view.hats.size(); ++i) {
    const views::HatBox& box = view.hats[i];
    const widgets::Hat hat = hat_of(box.hat);
    const float x = rect.x + kPad + each * static_cast<float>(i);
    widgets::draw_hat(ui, hat, {x + 26, rect.y + 75}, 52);
    widgets::draw_line(ui, {x + 64, rect.y + 66}, box.title,
                       {.style = TextStyle::label_strong, .tone = widgets::hat_tokens(hat).text});
    widgets::draw_line(ui, {x + 64, rect.y + 86}, box.cards, {.style = TextStyle::label, .tone = Token::ink2});
    const auto figure = [&](float y, widgets::Term term, const std::string& words, const std::string& unit) {
      const float used = widgets::draw_term_mark(ui, {x, y}, term, words, TextStyle::body_strong, Token::ink);
      widgets::draw_line(ui, {x + used + 6, y}, unit, {.tone = Token::ink2});
    };
    figure(rect.y + 118, widgets::Term::short_term, box.short_words, ui.w("short"));
    figure(rect.y + 152, widgets::Term::long_term, box.long_words, ui.w("long"));
  }
}

namespace {

constexpr const char* kTalk = base::marked("Talk about it");

float question_text_x(const Ui& ui) { return 58 + widgets::text_width(ui, ui.w(kTalk), TextStyle::body_strong) + 16; }
bool question_beside(float width) { return width >= 640; }

}  // namespace

float question_height(const Ui& ui, float width, const views::DebriefView& view) {
  if (view.question.empty()) return 0.0f;
  if (!question_beside(width)) {
    return 52 + widgets::measure_text(ui, view.question, TextStyle::body, width - 40).h + 16;
  }
  const float room = width - question_text_x(ui) - 120;
  return std::max(56.0f, widgets::measure_text(ui, view.question, TextStyle::body, room).h + 24);
}

void draw_question(Ui& ui, Commands& commands, const Rect& rect, const views::DebriefView& view) {
  widgets::fill_rect(ui, rect, ui.colour(Token::sunken), widgets::kRadiusCard);
  const bool beside = question_beside(rect.w);
  const float head = beside ? rect.h : 52.0f;
  const float middle = rect.y + head / 2;
  widgets::draw_icon(ui, widgets::Icon::speech, {rect.x + 20, middle - 11}, 22, ui.colour(Token::ink2));
  widgets::draw_line(ui, {rect.x + 58, middle}, ui.w(kTalk), {.style = TextStyle::body_strong});
  if (beside) {
    const float x = question_text_x(ui);
    widgets::draw_text_in(ui, {rect.x + x, rect.y + 8, rect.w - x - 120, rect.h - 16}, view.question);
  } else {
    widgets::draw_text(ui, {rect.x + 20, rect.y + 52}, view.question, {}, rect.w - 40);
  }
  widgets::draw_line(ui, {rect.right() - 58, middle}, view.question_count,
                     {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
  widgets::Button next = button_of(view.next_question);
  next.label = next.text;
  next.tip = next.text;
  next.text.clear();
  next.icon = widgets::Icon::arrow_right;
  next.icon_after = widgets::Icon::none;
  answer(commands, widgets::icon_button(ui, {rect.right() - 52, middle - 22, 44, 44}, next, false), view.next_question);
}

}  // namespace two_hats::screens
