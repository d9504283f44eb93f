#include "game/screens/problem_screen.h"

#include <algorithm>
#include <optional>

#include "engine/base/text.h"
#include "game/screens/key_bar.h"
#include "game/screens/source_line.h"
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

// What loading printed, line by line: "file:14:17: error TH012: …", the source line, a caret beneath it, a hint.
bool is_caret(const std::string& line) {
  return line.find('^') != std::string::npos && line.find_first_not_of(" ^") == std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(text, '\n'))
    if (!base::trimmed(line).empty()) lines.emplace_back(line);
  return lines;
}

// Takes ":17" from the end of a place; nothing where it has no number there, as in "C:\\packs".
std::optional<std::string> take_number(std::string& place) {
  const std::size_t colon = place.rfind(':');
  if (colon == std::string::npos || colon + 1 == place.size()) return std::nullopt;
  const std::string number = place.substr(colon + 1);
  if (number.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  place.resize(colon);
  return number;
}

// "cards/promise.json:14:17" as a person says it; a whole file has no line.
std::string place_of(const Ui& ui, std::string place) {
  const std::string whole = place;
  const auto column = take_number(place), line = take_number(place);
  return column && line ? ui.w("{0}, line {1}", place, *line) : whole;
}

// Place and message; the code behind them, to be looked up.
std::vector<widgets::TextRun> head_of(const Ui& ui, const std::string& line) {
  constexpr std::string_view kError = ": error TH", kWarning = ": warning TH";
  const std::size_t error = line.find(kError), warning = line.find(kWarning);
  const bool warns = warning < error;
  const std::size_t at = std::min(error, warning);
  const std::size_t code = at + (warns ? kWarning : kError).size() - 2;
  const std::size_t end = at == std::string::npos ? at : line.find(": ", code);
  if (end == std::string::npos) return {{line, TextStyle::body, Token::ink}};
  const std::string name = line.substr(code, end - code);
  return {{place_of(ui, line.substr(0, at)) + ": ", TextStyle::body_strong, Token::ink},
          {line.substr(end + 2) + " ", TextStyle::body, Token::ink},
          {warns ? ui.w("Warning {0}", name) : name, TextStyle::label, Token::ink2}};
}

// "hint: did you mean …": that it is one is seen.
std::string without_label(std::string hint) {
  constexpr std::string_view kLabel = "hint: ";
  if (!hint.starts_with(kLabel)) return hint;
  return views::upper_first(hint.substr(kLabel.size()));
}

// One problem below the other; only measures when `draw` is false. The letters are not all of one width, so a caret
// would stand beneath another place: the word itself is marked. Returns the height.
float draw_printed(Ui& ui, widgets::Point at, float width, const std::vector<std::string>& places, bool draw) {
  constexpr std::size_t kIndent = 4;  // of the source line, in characters
  float y = at.y;
  for (const std::string& place : places) {
    const std::vector<std::string> lines = lines_of(place);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool indented = lines[i].starts_with("    ");
      if (!indented) {
        if (y > at.y) y += 12;
        const auto runs = head_of(ui, lines[i]);
        if (draw) widgets::draw_runs(ui, {at.x, y}, runs, width);
        y += widgets::measure_runs(ui, runs, width).h;
      } else if (i + 1 < lines.size() && is_caret(lines[i + 1])) {
        const std::size_t caret = lines[i + 1].find('^') - kIndent;
        const MarkedLine marked = marked_line(std::string_view(lines[i]).substr(kIndent), caret);
        y += 6 + draw_marked_line(ui, {at.x + 16, y + 6}, width - 16, marked, draw) + 6;
        ++i;
      } else {
        const std::string words = without_label(std::string(base::trimmed(lines[i])));
        if (draw) widgets::draw_text(ui, {at.x + 16, y}, words, {.tone = Token::ink2}, width - 16);
        y += widgets::measure_text(ui, words, TextStyle::body, width - 16).h;
      }
    }
  }
  return y - at.y;
}

// The exact places in a well of their own; only measures when `draw` is false. Returns the height.
float draw_places(Ui& ui, widgets::Point at, float width, const views::ProblemView& view, bool draw) {
  if (view.where.empty()) return 0.0f;
  const float height = draw_printed(ui, {}, width - 32, view.where, false) + 32;
  if (!draw) return height;
  widgets::fill_rect(ui, {at.x, at.y, width, height}, ui.colour(Token::sunken), widgets::kRadiusTile);
  draw_printed(ui, {at.x + 16, at.y + 16}, width - 32, view.where, true);
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
  float places = draw_places(ui, {}, inside, view, false);
  if (places > 0) places += 16;
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
  // What one can do stands under a long list only where all of it is seen.
  const bool fits = top + height <= bottom;
  const auto draw_list = [&] {
    if (const float used = draw_places(ui, {x + kPad, y}, inside, view, true); used > 0) y += used + 16;
  };
  if (fits) draw_list();
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
  y += widgets::kButtonHeight + 16;
  if (!fits) draw_list();
  ui.end_scroll(top + height + 24);
  draw_key_bar(ui, view.keys, margin);
}

}  // namespace two_hats::screens
