#include "game/screens/problem_screen.h"

#include <algorithm>

#include "game/screens/key_bar.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kWidest = 860.0f;
constexpr float kPad = 28.0f;
constexpr float kBadge = 48.0f;

// Badge, title, what happened, what still works. Returns the height used.
float draw_words(Ui& ui, widgets::Point at, float width, const views::ProblemView& view) {
  const Rect badge{at.x, at.y, kBadge, kBadge};
  widgets::fill_rect(ui, badge, ui.colour(Token::bad_soft), widgets::kRadiusTile);
  widgets::draw_icon_centred(ui, widgets::Icon::warning, badge.centre(), 26, ui.colour(Token::bad));
  const float x = at.x + kBadge + 16;
  const float room = width - kBadge - 16;
  float y = at.y;
  y += widgets::draw_text(ui, {x, y}, view.title, {.style = TextStyle::number}, room).h + 4;
  y += widgets::draw_text(ui, {x, y}, view.what, {.tone = Token::ink2}, room).h;
  if (!view.still_works.empty()) {
    y += 8 + widgets::draw_text(ui, {x, y + 8}, view.still_works, {.style = TextStyle::body_medium}, room).h;
  }
  return std::max(kBadge, y - at.y);
}

// The exact places, each as it was printed.
float draw_places(Ui& ui, widgets::Point at, float width, const views::ProblemView& view) {
  if (view.where.empty()) return 0.0f;
  float height = 16;
  for (const std::string& place : view.where) {
    height += widgets::measure_text(ui, place, TextStyle::body, width - 32).h + 8;
  }
  height += 8;
  widgets::fill_rect(ui, {at.x, at.y, width, height}, ui.colour(Token::sunken), widgets::kRadiusTile);
  float y = at.y + 16;
  for (const std::string& place : view.where) {
    y += widgets::draw_text(ui, {at.x + 16, y}, place, {}, width - 32).h + 8;
  }
  return height;
}

}  // namespace

void draw_problem(Ui& ui, const views::ProblemView& view, Scratch& scratch, Commands& commands) {
  first_focus(ui, scratch, "problem." + view.title, view.actions.empty() ? "" : view.actions.front().name, true);
  ui.set_hat(widgets::Hat::none);
  const float margin = margin_of(ui);
  const float bottom = key_bar_top(ui, view.keys, margin);
  const float width = std::min(kWidest, ui.size().w - 2 * margin);
  const float inside = width - 2 * kPad;
  const float x = (ui.size().w - width) / 2;
  float places = view.where.empty() ? 0.0f : 24.0f + 16.0f;
  for (const std::string& place : view.where) {
    places += widgets::measure_text(ui, place, TextStyle::body, inside - 32).h + 8;
  }
  const float room = inside - kBadge - 16;
  float words = widgets::measure_text(ui, view.title, TextStyle::number, room).h + 4 +
                widgets::measure_text(ui, view.what, TextStyle::body, room).h;
  if (!view.still_works.empty()) {
    words += 8 + widgets::measure_text(ui, view.still_works, TextStyle::body_medium, room).h;
  }
  std::vector<FlowButton> actions;
  for (const views::Button& action : view.actions) actions.push_back({action, widgets::Icon::none, {}});
  const float buttons = draw_button_flow(ui, nullptr, {}, inside, actions);
  const float height = kPad + std::max(kBadge, words) + 20 + places + buttons + kPad;
  ui.begin_scroll("problem.scroll", {0, 0, ui.size().w, bottom});
  float y = std::max(24.0f, (bottom - height) * 0.4f);
  const float top = y;
  widgets::card(ui, {x, y, width, height});
  y += kPad;
  y += draw_words(ui, {x + kPad, y}, inside, view) + 20;
  if (const float used = draw_places(ui, {x + kPad, y}, inside, view); used > 0) y += used + 16;
  float left = x + kPad;
  for (std::size_t i = 0; i < view.actions.size(); ++i) {
    const float wide = std::min(inside, widgets::button_width(ui, button_of(view.actions[i])));
    if (left > x + kPad && left + wide > x + width - kPad + 0.5f) {
      left = x + kPad;
      y += widgets::kButtonHeight + 12;
    }
    press(ui, commands, {left, y, wide, widgets::kButtonHeight}, view.actions[i],
          i == 0 ? ButtonLook::ink : ButtonLook::quiet);
    left += wide + 12;
  }
  ui.end_scroll(top + height + 24);
  draw_key_bar(ui, view.keys, margin);
}

}  // namespace two_hats::screens
