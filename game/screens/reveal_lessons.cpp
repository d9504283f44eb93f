#include "game/screens/reveal_lessons.h"

#include <algorithm>

#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {
namespace {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

constexpr float kPad = 20.0f;
constexpr float kIcon = 36.0f;  // column of the icons
constexpr float kGap = 20.0f;
constexpr float kTwoColumns = 900.0f;
constexpr float kColumnGap = 40.0f;

std::vector<widgets::TextRun> runs_of(const views::Lesson::Line& line) {
  const bool sentence = line.strong.ends_with('.') || line.strong.ends_with(':');
  std::vector<widgets::TextRun> runs{
      {line.strong + (sentence ? "" : ":") + (line.words.empty() ? "" : " "), TextStyle::label_strong}};
  if (!line.words.empty()) runs.push_back({line.words, TextStyle::label, Token::ink2});
  return runs;
}

// Draws one lesson, or only measures it when `commands` is null. Returns the height.
float one(Ui& ui, Commands* commands, Point at, float width, const views::Lesson& lesson) {
  const float x = at.x + kIcon;
  const float room = width - kIcon;
  float y = at.y;
  if (commands != nullptr)
    widgets::draw_icon(ui, icon_of(lesson.icon, widgets::Icon::book), {at.x, y + 1}, 22, ui.colour(Token::ink2));
  const auto text = [&](const std::string& words, const widgets::TextLook& look) {
    if (words.empty()) return;
    if (commands != nullptr) widgets::draw_text(ui, {x, y}, words, look, room);
    y += widgets::measure_text(ui, words, look.style, room).h;
  };
  text(lesson.title, {.style = TextStyle::body_strong});
  text(lesson.words, {.style = TextStyle::label, .tone = Token::ink2});
  for (const views::Lesson::Line& line : lesson.lines) {
    y += 4;
    if (commands != nullptr) widgets::draw_runs(ui, {x, y}, runs_of(line), room);
    y += widgets::measure_runs(ui, runs_of(line), room).h;
  }
  if (!lesson.open.name.empty()) {
    const float wide = widgets::button_width(ui, button_of(lesson.open), 10);
    if (commands != nullptr)
      press(ui, *commands, {x - 10, y + 2, wide, widgets::kTargetCompact}, lesson.open, ButtonLook::link);
    y += 2 + widgets::kTargetCompact;
  }
  return y - at.y;
}

// In one column, or each in the shorter one of two. Returns the height used.
float all(Ui& ui, Commands* commands, Point at, float width, const views::RevealView& view) {
  const bool two = width >= kTwoColumns && view.lessons.size() > 1;
  const float each = two ? (width - kColumnGap) / 2 : width;
  float ends[2] = {0, 0};
  for (const views::Lesson& lesson : view.lessons) {
    const int column = two && ends[1] < ends[0] ? 1 : 0;
    float& end = ends[column];
    if (end > 0) end += kGap;
    const Point place{at.x + (each + kColumnGap) * static_cast<float>(column), at.y + end};
    const float high = one(ui, nullptr, place, each, lesson);
    if (commands != nullptr) {
      // The focus can rest on it, so that keys and pad bring it into sight.
      const auto number = std::to_string(&lesson - view.lessons.data());
      ui.item({.name = "lesson." + number,
               .label = lesson.title + ". " + lesson.words,
               .rect = Rect{place.x, place.y, each, high}.inset(-8.0f, -6.0f),
               .role = widgets::Role::row});
      one(ui, commands, place, each, lesson);
    }
    end += high;
  }
  return std::max(ends[0], ends[1]);
}

}  // namespace

float lessons_height(Ui& ui, float width, const views::RevealView& view) {
  if (view.lessons.empty()) return 0.0f;
  return 2 * kPad + all(ui, nullptr, {}, width - 2 * kPad, view);
}

void draw_lessons(Ui& ui, Commands& commands, const Rect& rect, const views::RevealView& view) {
  if (view.lessons.empty()) return;
  widgets::card(ui, rect);
  all(ui, &commands, {rect.x + kPad, rect.y + kPad}, rect.w - 2 * kPad, view);
}

}  // namespace two_hats::screens
