#include "game/screens/debrief_tutorial.h"

#include <algorithm>
#include <cmath>

#include "game/screens/debrief_parts.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {
namespace {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Ui;

constexpr float kTwoColumns = 900.0f;
constexpr float kPad = 20.0f;
constexpr float kHead = 56.0f;
constexpr float kMain = 56.0f;

std::vector<FlowButton> rest_of(const views::DebriefView::Now& now) {
  std::vector<FlowButton> rest;
  for (std::size_t i = 1; i < now.buttons.size(); ++i) rest.push_back({now.buttons[i], widgets::Icon::none, {}});
  return rest;
}

float now_height(Ui& ui, float width, const views::DebriefView& view) {
  return kHead + kMain + 12 + draw_button_flow(ui, nullptr, {}, width - 2 * kPad, rest_of(view.now)) + kPad;
}

void draw_now(Ui& ui, Commands& commands, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  const float inside = rect.w - 2 * kPad;
  widgets::draw_line(ui, {rect.x + kPad, rect.y + 30}, view.now.title, {.style = TextStyle::number});
  press(ui, commands, {rect.x + kPad, rect.y + kHead, inside, kMain}, view.now.buttons.front(), ButtonLook::ink);
  draw_button_flow(ui, &commands, {rect.x + kPad, rect.y + kHead + kMain + 12}, inside, rest_of(view.now));
}

}  // namespace

float draw_tutorial_page(Ui& ui, Commands& commands, Point at, float width, float least,
                         const views::DebriefView& view) {
  const bool two = width >= kTwoColumns;
  const float square = two ? std::round(width * 0.4507f) : width;
  const float right = two ? width - square - 24 : width;
  const float now = now_height(ui, right, view);
  const float moments = view.moments.empty() ? 0.0f : moments_height(ui, right, view) + 20;
  const float x = two ? at.x + square + 24 : at.x;
  const float height = two ? std::max({least, moments + now, 360.0f}) : std::clamp(width * 0.8f, 380.0f, 560.0f);
  float y = two ? at.y : at.y + height + 20;
  draw_marks_card(ui, commands, {at.x, at.y, square, height}, view);
  if (!view.moments.empty()) draw_moments(ui, commands, {x, y}, right, 0, view);
  y += moments;
  draw_now(ui, commands, {x, y, right, now}, view);
  return two ? height : y + now - at.y;
}

}  // namespace two_hats::screens
