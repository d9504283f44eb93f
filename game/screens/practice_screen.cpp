// What to practise: five groups of choices, and how many questions that gives.
#include <algorithm>

#include "game/screens/key_bar.h"
#include "game/screens/practice_screens.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kWidest = 1080.0f;
constexpr float kPad = 24.0f;
constexpr float kRowPad = 14.0f;
constexpr float kTitles = 200.0f;
constexpr float kBeside = 720.0f;
constexpr float kChoice = widgets::kTarget;
constexpr float kStart = 52.0f;
constexpr float kLeastList = 300.0f;  // of the choices above what begins

std::vector<FlowButton> flow_of(const views::ChoiceGroup& group) {
  std::vector<FlowButton> buttons;
  for (const views::Button& choice : group.choices) buttons.push_back({choice, widgets::Icon::none, ""});
  return buttons;
}

// Title and line beside the choices, or above them; a note beneath. Measures when `commands` is null.
float draw_group(Ui& ui, Commands* commands, Point at, float width, const views::ChoiceGroup& group,
                 const std::string& note) {
  const bool beside = width >= kBeside;
  const float words = beside ? kTitles : width;
  const float title = widgets::measure_text(ui, group.title, TextStyle::body_strong, words).h;
  const float line = widgets::measure_text(ui, group.line, TextStyle::label, words).h;
  if (commands != nullptr) {
    widgets::draw_text(ui, at, group.title, {.style = TextStyle::body_strong}, words);
    widgets::draw_text(ui, {at.x, at.y + title}, group.line, {.style = TextStyle::label, .tone = Token::ink2}, words);
  }
  const Point choices = beside ? Point{at.x + kTitles + 24, at.y} : Point{at.x, at.y + title + line + 8};
  const float room = beside ? width - kTitles - 24 : width;
  float used = draw_button_flow(ui, commands, choices, room, flow_of(group), kChoice);
  if (!note.empty()) {
    used += 8;
    if (commands != nullptr)
      widgets::draw_text(ui, {choices.x, choices.y + used}, note, {.style = TextStyle::label, .tone = Token::ink2},
                         room);
    used += widgets::measure_text(ui, note, TextStyle::label, room).h;
  }
  return beside ? std::max(title + line, used) : title + line + 8 + used;
}

// "124 questions fit" and the buttons that begin; returns the height used.
float draw_start(Ui& ui, Commands* commands, Point at, float width, const views::PracticeView& view) {
  const float start = std::max(160.0f, widgets::button_width(ui, button_of(view.start), 24));
  const float go_on = view.go_on.name.empty() ? 0.0f : widgets::button_width(ui, button_of(view.go_on), 20) + 12;
  const bool beside = width >= start + go_on + 260;
  const float words = beside ? width - start - go_on - 24 : width;
  const std::string said = view.start.enabled ? view.fits : view.fits + " " + view.start.reason + ".";
  const float height = widgets::measure_text(ui, said, TextStyle::body, words).h;
  if (commands == nullptr) return beside ? std::max(kStart, height) : height + 12 + kStart;
  widgets::draw_text(ui, {at.x, beside ? at.y + std::max(0.0f, (kStart - height) / 2) : at.y}, said, {}, words);
  const float y = beside ? at.y : at.y + height + 12;
  const float x = beside ? at.x + width - start : at.x;
  press(ui, *commands, {x, y, std::min(start, width), kStart}, view.start, ButtonLook::ink);
  if (go_on > 0)
    press(ui, *commands, {beside ? x - go_on : x + start + 12, y + 2, go_on - 12, widgets::kButtonHeight}, view.go_on);
  return beside ? std::max(kStart, height) : height + 12 + kStart;
}

}  // namespace

void draw_practice(Ui& ui, const views::PracticeView& view, Scratch& scratch, Commands& commands) {
  first_focus(ui, scratch, "practice", view.start.enabled ? view.start.name : view.back.name, true);
  ui.set_hat(widgets::Hat::none);
  const float margin = margin_of(ui);
  const float bottom = key_bar_top(ui, view.keys, margin);
  const float width = std::min(kWidest, ui.size().w - 2 * margin);
  const float x = (ui.size().w - width) / 2;
  // What begins it stays in sight.
  const float foot = draw_start(ui, nullptr, {}, width, view) + 24;
  const bool pinned = bottom - foot >= kLeastList;
  ui.begin_scroll("practice.scroll", {0, 0, ui.size().w, pinned ? bottom - foot : bottom});
  float y = 24;
  const float back = widgets::button_width(ui, button_of(view.back));
  y += widgets::draw_text(ui, {x, y}, view.title, {.style = TextStyle::headline}, width - back - 16).h;
  press(ui, commands, {x + width - back, 24, back, widgets::kButtonHeight}, view.back);
  y += widgets::draw_text(ui, {x, y + 2}, view.blurb, {.style = TextStyle::body, .tone = Token::ink2}, width).h + 16;
  const float inside = width - 2 * kPad;
  float height = 8;
  const auto note_of = [&](std::size_t group) { return group == 0 ? view.about : std::string(); };
  for (std::size_t i = 0; i < view.groups.size(); ++i)
    height += draw_group(ui, nullptr, {}, inside, view.groups[i], note_of(i)) + 2 * kRowPad;
  widgets::card(ui, {x, y, width, height});
  y += 4;
  for (std::size_t i = 0; i < view.groups.size(); ++i) {
    if (i > 0) widgets::line(ui, {x + kPad, y}, {x + width - kPad, y}, ui.colour(Token::line), 1.5f);
    y += draw_group(ui, &commands, {x + kPad, y + kRowPad}, inside, view.groups[i], note_of(i)) + 2 * kRowPad;
  }
  y += 16;
  if (!pinned) y += draw_start(ui, &commands, {x, y}, width, view) + 12;
  ui.end_scroll(y);
  if (pinned) {
    widgets::line(ui, {0, bottom - foot}, {ui.size().w, bottom - foot}, ui.colour(Token::line), 1.5f);
    draw_start(ui, &commands, {x, bottom - foot + 16}, width, view);
  }
  draw_key_bar(ui, view.keys, margin);
}

}  // namespace two_hats::screens
