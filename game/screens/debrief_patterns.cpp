#include "game/screens/debrief_patterns.h"

#include <algorithm>

#include "game/widgets/dial.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"
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
constexpr float kHead = 52.0f;
constexpr float kBeside = 760.0f;  // narrower pages put halves one above the other
constexpr float kHalfGap = 24.0f;
constexpr float kRowGap = 20.0f;

void title_line(Ui& ui, const Rect& rect, const std::string& title) {
  widgets::draw_line(ui, {rect.x + kPad, rect.y + 28}, title, {.style = TextStyle::body_strong});
}

float text_height(const Ui& ui, const std::string& words, TextStyle style, float width) {
  return words.empty() ? 0.0f : widgets::measure_text(ui, words, style, width).h;
}

constexpr float kScores = 30.0f;

void draw_scores(Ui& ui, Point at, const std::string& quarter, const std::string& years) {
  float x = at.x;
  const auto figure = [&](widgets::Term term, const std::string& words, const std::string& unit) {
    x += widgets::draw_term_mark(ui, {x, at.y}, term, words, TextStyle::body_strong, Token::ink) + 6;
    x += widgets::draw_line(ui, {x, at.y}, unit, {.style = TextStyle::label, .tone = Token::ink2}).w + 20;
  };
  figure(widgets::Term::short_term, quarter, ui.w("short"));
  figure(widgets::Term::long_term, years, ui.w("long"));
}

float halves(float width) { return width >= kBeside ? (width - kHalfGap) / 2 : width; }

// --- twins

constexpr float kHat = 60.0f;  // column of the hat within a half
constexpr float kInset = 16.0f;

float side_height(const Ui& ui, float width, const views::TwinSide& side) {
  const float room = width - kHat - 2 * kInset;
  return 12 + text_height(ui, side.kicker, TextStyle::label, room) +
         text_height(ui, side.title, TextStyle::body_strong, room) +
         text_height(ui, side.answer, TextStyle::body, room) + kScores + 10;
}

void draw_side(Ui& ui, Commands& commands, const Rect& rect, const views::TwinSide& side) {
  const widgets::Response response =
      ui.item({.name = side.open.name, .label = side.open.label, .rect = rect, .role = widgets::Role::row});
  const Colour fill = widgets::mixed(ui.colour(Token::surface), ui.colour(Token::sunken), response.hover);
  widgets::box(ui, rect, fill, ui.colour(Token::edge), widgets::kRadiusButton);
  const widgets::Hat hat = hat_of(side.hat);
  widgets::draw_hat(ui, hat, {rect.x + kInset + 22, rect.y + 34}, 44);
  const float x = rect.x + kInset + kHat;
  const float room = rect.right() - kInset - x;
  float y = rect.y + 12;
  y += widgets::draw_text(ui, {x, y}, side.kicker, {.style = TextStyle::label, .tone = widgets::hat_tokens(hat).text},
                          room)
           .h;
  y += widgets::draw_text(ui, {x, y}, side.title, {.style = TextStyle::body_strong}, room).h;
  y += widgets::draw_text(ui, {x, y}, side.answer, {.tone = Token::ink2}, room).h;
  draw_scores(ui, {x, y + kScores / 2 + 2}, side.short_words, side.long_words);
  answer(commands, response, side.open);
}

float twin_height(const Ui& ui, float width, const views::TwinRow& row) {
  const float half = halves(width);
  const float manager = side_height(ui, half, row.manager), owner = side_height(ui, half, row.owner);
  const float sides = width >= kBeside ? std::max(manager, owner) : manager + 12 + owner;
  return sides + 8 + text_height(ui, row.differed, TextStyle::label, width);
}

// --- pairs

float pair_side_height(const Ui& ui, float width, const views::PairRow::Side& side) {
  return std::max(widgets::kTarget, text_height(ui, side.words, TextStyle::body, width - 2 * kInset) + kScores + 20);
}

void draw_pair_side(Ui& ui, Commands& commands, const Rect& rect, const views::PairRow::Side& side) {
  const widgets::Response response =
      ui.item({.name = side.open.name, .label = side.open.label, .rect = rect, .role = widgets::Role::row});
  const Colour fill = widgets::mixed(ui.colour(Token::surface), ui.colour(Token::sunken), response.hover);
  widgets::box(ui, rect, fill, ui.colour(Token::edge), widgets::kRadiusButton);
  const Rect words = widgets::draw_text(ui, {rect.x + kInset, rect.y + 10}, side.words, {}, rect.w - 2 * kInset);
  draw_scores(ui, {rect.x + kInset, words.bottom() + kScores / 2}, side.short_words, side.long_words);
  answer(commands, response, side.open);
}

std::vector<widgets::TextRun> decides_runs(const views::PairRow& row) {
  return {{row.decides + " ", TextStyle::body_strong},
          {row.because + " ", TextStyle::body, Token::ink2},
          {row.named, TextStyle::body_medium, tone_of(row.tone)}};
}

float pair_height(const Ui& ui, float width, const views::PairRow& row) {
  const float half = halves(width);
  const float first = pair_side_height(ui, half, row.first), second = pair_side_height(ui, half, row.second);
  const float sides = width >= kBeside ? std::max(first, second) : first + 12 + second;
  return widgets::measure_runs(ui, decides_runs(row), width).h + 10 + sides;
}

// --- traps

int trap_columns(float width) { return width >= 900 ? 2 : 1; }

constexpr float kTrapGap = 16.0f;

float trap_height(const Ui& ui, float width, const views::TrapRow& row) {
  const float name = std::max(80.0f, width - widgets::text_width(ui, row.count, TextStyle::label) - 12);
  return text_height(ui, row.name, TextStyle::body_medium, name) + 14 +
         text_height(ui, row.words, TextStyle::label, width);
}

void draw_trap(Ui& ui, Point at, float width, const views::TrapRow& row) {
  const float name = std::max(80.0f, width - widgets::text_width(ui, row.count, TextStyle::label) - 12);
  const Rect title = widgets::draw_text(ui, at, row.name, {.style = TextStyle::body_medium}, name);
  widgets::draw_line(
      ui, {at.x + width, at.y + 12}, row.count,
      {.style = TextStyle::label, .tone = row.taken ? Token::ink : Token::ink2, .align = widgets::Align::right});
  widgets::progress_bar(ui, {at.x, title.bottom() + 2, width, 6}, static_cast<float>(row.share));
  widgets::draw_text(ui, {at.x, title.bottom() + 14}, row.words, {.style = TextStyle::label, .tone = Token::ink2},
                     width);
}

// Places the rows column by column, or only measures them; returns the height of the longest column.
template <typename Place>
float in_columns(const Ui& ui, float width, const views::DebriefView& view, Place place) {
  const int columns = trap_columns(width);
  const float each = (width - 40 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const std::size_t rows =
      (view.traps.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  float tallest = 0, y = 0;
  for (std::size_t i = 0; i < view.traps.size(); ++i) {
    if (i % rows == 0) y = 0;
    place(Point{static_cast<float>(i / rows) * (each + 40), y}, each, view.traps[i]);
    y += trap_height(ui, each, view.traps[i]) + kTrapGap;
    tallest = std::max(tallest, y);
  }
  return tallest;
}

}  // namespace

// --- the ending

namespace {

constexpr float kEndingTitle = 0.32f;  // share of the width

std::vector<widgets::TextRun> question_runs(const views::EndingPanel& ending) {
  return {{ending.question, TextStyle::body_medium}};
}

}  // namespace

float ending_height(const Ui& ui, float width, const views::DebriefView& view) {
  const views::EndingPanel& ending = view.ending;
  if (ending.title.empty()) return 0.0f;
  const float inside = width - 2 * kPad;
  const bool beside = width >= kBeside;
  const float left = beside ? inside * kEndingTitle : inside;
  const float right = beside ? inside - left - kHalfGap : inside;
  const float title = text_height(ui, ending.kicker, TextStyle::label_strong, left) +
                      text_height(ui, ending.title, TextStyle::title, left);
  float words = text_height(ui, ending.text, TextStyle::speech, right);
  if (!ending.question.empty()) words += 10 + widgets::measure_runs(ui, question_runs(ending), right - 34).h;
  return 2 * kPad + (beside ? std::max(title, words) : title + 12 + words);
}

void draw_ending(Ui& ui, const Rect& rect, const views::DebriefView& view) {
  const views::EndingPanel& ending = view.ending;
  widgets::card(ui, rect);
  const float inside = rect.w - 2 * kPad;
  const bool beside = rect.w >= kBeside;
  const float left = beside ? inside * kEndingTitle : inside;
  const float right = beside ? inside - left - kHalfGap : inside;
  float y = rect.y + kPad;
  y += widgets::draw_text(ui, {rect.x + kPad, y}, ending.kicker,
                          {.style = TextStyle::label_strong, .tone = Token::ink2}, left)
           .h;
  y += widgets::draw_text(ui, {rect.x + kPad, y}, ending.title, {.style = TextStyle::title}, left).h;
  const float x = beside ? rect.x + kPad + left + kHalfGap : rect.x + kPad;
  y = beside ? rect.y + kPad : y + 12;
  y += widgets::draw_text(ui, {x, y}, ending.text, {.style = TextStyle::speech}, right).h + 10;
  if (ending.question.empty()) return;
  widgets::draw_icon(ui, widgets::Icon::speech, {x, y + 1}, 22, ui.colour(Token::ink2));
  widgets::draw_runs(ui, {x + 34, y}, question_runs(ending), right - 34);
}

float twins_height(const Ui& ui, float width, const views::DebriefView& view) {
  if (view.twins.empty()) return 0.0f;
  float height = kHead;
  for (const views::TwinRow& row : view.twins) height += twin_height(ui, width - 2 * kPad, row) + kRowGap;
  return height;
}

void draw_twins(Ui& ui, Commands& commands, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  title_line(ui, rect, view.twins.size() == 1 ? ui.w("One case, two hats") : ui.w("The same cases under both hats"));
  const float inside = rect.w - 2 * kPad;
  const float half = halves(inside);
  const bool beside = inside >= kBeside;
  const float x = rect.x + kPad;
  float y = rect.y + kHead;
  for (const views::TwinRow& row : view.twins) {
    const float manager = side_height(ui, half, row.manager), owner = side_height(ui, half, row.owner);
    const float tall = std::max(manager, owner);
    draw_side(ui, commands, {x, y, half, beside ? tall : manager}, row.manager);
    if (!beside) y += manager + 12;
    draw_side(ui, commands, {beside ? x + half + kHalfGap : x, y, half, beside ? tall : owner}, row.owner);
    y += (beside ? tall : owner) + 8;
    y += widgets::draw_text(ui, {x, y}, row.differed, {.style = TextStyle::label, .tone = Token::ink2}, inside).h;
    y += kRowGap;
  }
}

float pairs_height(const Ui& ui, float width, const views::DebriefView& view) {
  if (view.pairs.empty()) return 0.0f;
  float height = kHead;
  for (const views::PairRow& row : view.pairs) height += pair_height(ui, width - 2 * kPad, row) + kRowGap;
  return height;
}

void draw_pairs(Ui& ui, Commands& commands, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  title_line(ui, rect, ui.w("Nearly the same, and the answer turns round"));
  const float inside = rect.w - 2 * kPad;
  const float half = halves(inside);
  const bool beside = inside >= kBeside;
  const float x = rect.x + kPad;
  float y = rect.y + kHead;
  for (const views::PairRow& row : view.pairs) {
    y += widgets::draw_runs(ui, {x, y}, decides_runs(row), inside).h + 10;
    const float first = pair_side_height(ui, half, row.first), second = pair_side_height(ui, half, row.second);
    const float tall = std::max(first, second);
    draw_pair_side(ui, commands, {x, y, half, beside ? tall : first}, row.first);
    if (!beside) y += first + 12;
    draw_pair_side(ui, commands, {beside ? x + half + kHalfGap : x, y, half, beside ? tall : second}, row.second);
    y += (beside ? tall : second) + kRowGap;
  }
}

float traps_height(const Ui& ui, float width, const views::DebriefView& view) {
  if (view.traps.empty()) return 0.0f;
  return kHead + in_columns(ui, width - 2 * kPad, view, [](Point, float, const views::TrapRow&) {}) + 4;
}

void draw_traps(Ui& ui, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  title_line(ui, rect, ui.w("Traps on your cards"));
  in_columns(ui, rect.w - 2 * kPad, view, [&](Point at, float width, const views::TrapRow& row) {
    draw_trap(ui, {rect.x + kPad + at.x, rect.y + kHead + at.y}, width, row);
  });
}

}  // namespace two_hats::screens
