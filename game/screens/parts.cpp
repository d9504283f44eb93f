#include "game/screens/parts.h"

#include <algorithm>
#include <cmath>

namespace two_hats::screens {

using widgets::Icon;
using widgets::Point;
using widgets::Rect;
using widgets::Ui;

widgets::Hat hat_of(cards::Hat hat) {
  switch (hat) {
    case cards::Hat::manager:
      return widgets::Hat::manager;
    case cards::Hat::owner:
      return widgets::Hat::owner;
    case cards::Hat::both:
      break;
  }
  return widgets::Hat::none;
}

Icon icon_of(std::string_view name, Icon otherwise) {
  if (name.empty()) return otherwise;
  if (name == "told") return Icon::speech;
  std::string plain(name);
  std::replace(plain.begin(), plain.end(), '-', '_');
  const Icon found = widgets::read_icon(plain);
  return found == Icon::none ? otherwise : found;
}

widgets::Button button_of(const views::Button& button) {
  widgets::Button out;
  out.name = button.name;
  out.text = button.label;
  const Icon icon = icon_of(button.icon);
  (icon == Icon::arrow_right ? out.icon_after : out.icon) = icon;
  out.enabled = button.enabled;
  out.reason = button.reason;
  out.checked = button.selected;
  return out;
}

widgets::Verdict verdict_of(views::Tone tone) {
  switch (tone) {
    case views::Tone::good:
      return widgets::Verdict::passed;
    case views::Tone::bad:
      return widgets::Verdict::failed;
    case views::Tone::careful:
      return widgets::Verdict::careful;
    case views::Tone::neutral:
      break;
  }
  return widgets::Verdict::luck;
}

widgets::Token tone_of(views::Tone tone) {
  switch (tone) {
    case views::Tone::good:
      return widgets::Token::good;
    case views::Tone::bad:
      return widgets::Token::bad;
    case views::Tone::careful:
      return widgets::Token::short_text;
    case views::Tone::neutral:
      break;
  }
  return widgets::Token::ink2;
}

void answer(Commands& commands, const widgets::Response& response, const views::Button& button) {
  if (response.clicked) commands.push_back(button.command);
}

void press(Ui& ui, Commands& commands, const Rect& rect, const views::Button& button, ButtonLook look,
           Icon icon_after) {
  widgets::Button drawn = button_of(button);
  if (icon_after != Icon::none) drawn.icon_after = icon_after;
  switch (look) {
    case ButtonLook::primary:
      return answer(commands, primary_button(ui, rect, drawn), button);
    case ButtonLook::ink:
      return answer(commands, ink_button(ui, rect, drawn), button);
    case ButtonLook::quiet:
      return answer(commands, quiet_button(ui, rect, drawn), button);
    case ButtonLook::link:
      return answer(commands, link_button(ui, rect, drawn), button);
  }
}

float margin_of(const Ui& ui) {
  constexpr float kWidest = 1440.0f;
  constexpr float kNarrow = 700.0f;
  const float width = ui.size().w;
  if (width < kNarrow) return 16.0f;
  return std::round(std::max(widgets::kMargin, (width - kWidest) / 2));
}

void first_focus(Ui& ui, Scratch& scratch, const std::string& page, std::string_view name, bool with_ring) {
  if (scratch.page == page) return;
  scratch.page = page;
  scratch.cursor.clear();
  scratch.item_tab = false;
  // A page is read from its top, wherever it is to be answered.
  ui.focus(name, with_ring || ui.ring_shown(), false);
}

void press_as_icon(Ui& ui, Commands& commands, const Rect& rect, const views::Button& button) {
  widgets::Button drawn = button_of(button);
  drawn.label = drawn.tip = drawn.text;
  drawn.text.clear();
  answer(commands, widgets::icon_button(ui, rect, drawn), button);
}

std::optional<int> follow_cursor(Ui& ui, Scratch& scratch, const std::vector<std::string>& names, int cursor) {
  if (cursor < 0 || cursor >= static_cast<int>(names.size())) return std::nullopt;
  const std::string& here = names[static_cast<std::size_t>(cursor)];
  const auto focused = std::find(names.begin(), names.end(), ui.focused());
  if (scratch.cursor != here) {
    const bool led = !scratch.cursor.empty() && focused != names.end();
    scratch.cursor = here;
    if (led && *focused != here) ui.focus(here, ui.ring_shown());
    return std::nullopt;
  }
  if (focused == names.end() || *focused == here) return std::nullopt;
  scratch.cursor = *focused;
  return static_cast<int>(focused - names.begin());
}

void walk_panels(Ui& ui, const std::vector<std::string>& first_names) {
  const int by = (ui.pressed(widgets::Key::next_panel) ? 1 : 0) - (ui.pressed(widgets::Key::previous_panel) ? 1 : 0);
  if (by == 0 || first_names.empty()) return;
  // Where the focus is: the last panel that begins before it, in the order in which things were registered.
  int panel = -1, current = -1;
  for (const widgets::NamedThing& thing : ui.things()) {
    const auto first = std::find(first_names.begin(), first_names.end(), thing.name);
    if (first != first_names.end()) panel = static_cast<int>(first - first_names.begin());
    if (thing.focused) current = panel;
  }
  const int count = static_cast<int>(first_names.size());
  const int next = current < 0 ? (by > 0 ? 0 : count - 1) : (current + by + count) % count;
  ui.focus(first_names[static_cast<std::size_t>(next)]);
}

float draw_button_flow(Ui& ui, Commands* commands, Point at, float width, const std::vector<FlowButton>& buttons,
                       float height) {
  if (buttons.empty()) return 0.0f;
  constexpr float kGap = 12.0f;
  Point pen = at;
  for (const FlowButton& one : buttons) {
    widgets::Button drawn = button_of(one.button);
    if (one.icon != Icon::none) drawn.icon = one.icon;
    drawn.note = one.note;
    const float wide = std::min(width, widgets::button_width(ui, drawn));
    if (pen.x > at.x && pen.x + wide > at.x + width + 0.5f) pen = {at.x, pen.y + height + kGap};
    if (commands != nullptr) answer(*commands, quiet_button(ui, {pen.x, pen.y, wide, height}, drawn), one.button);
    pen.x += wide + kGap;
  }
  return pen.y - at.y + height;
}

float draw_paragraph(Ui& ui, Point at, float width, const std::string& title, const std::string& text) {
  float used = 0.0f;
  if (!title.empty()) {
    used += widgets::draw_text(ui, at, title, {.style = widgets::TextStyle::body_strong}, width).h + 4;
  }
  used += widgets::draw_text(ui, {at.x, at.y + used}, text, {}, width).h;
  return used;
}

}  // namespace two_hats::screens
