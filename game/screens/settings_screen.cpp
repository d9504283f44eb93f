#include "game/screens/settings_screen.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "game/screens/key_bar.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kWidest = 960.0f;
constexpr float kPad = 24.0f;
constexpr float kRowPad = 16.0f;
constexpr float kChoice = 48.0f;
constexpr float kSegmentPad = 28.0f;
constexpr float kOwnPad = 8.0f;     // what a slider's row keeps above and below by itself
constexpr float kHeader = 96.0f;    // title and Done
constexpr float kAbove = 8.0f;      // of the header's room, into which a ring and a shadow may reach
constexpr float kHeading = 40.0f;   // over a group
constexpr float kGroupGap = 12.0f;  // between two groups
constexpr float kPinFrom = 200.0f;  // room beneath the header from which it stays while the rows scroll

struct Layout {
  float words = 0, choices = 0, height = 0;
  bool beside = true;
  int lines = 1;  // of choices
};

float choices_width(const Ui& ui, const views::SettingRow& row) {
  float widest = 0;
  for (const views::Button& choice : row.choices) {
    widest = std::max(widest, widgets::text_width(ui, choice.label, TextStyle::label_strong));
  }
  return (widest + kSegmentPad) * static_cast<float>(row.choices.size()) + 8;
}

widgets::SettingRow slider_of(const views::SettingRow& row) { return {row.slider->name, row.title, row.line}; }

Layout layout_of(const Ui& ui, const views::SettingRow& row, float width) {
  Layout layout;
  if (row.slider) {
    layout.height = widgets::setting_row_height(ui, slider_of(row), width) - 2 * kOwnPad;
    return layout;
  }
  const float wanted = choices_width(ui, row);
  layout.beside = wanted <= width * 0.62f;
  layout.words = layout.beside ? width - wanted - 24 : width;
  layout.choices = layout.beside ? wanted : std::min(wanted, width);
  if (wanted > width) layout.lines = static_cast<int>(wanted / width) + 1;
  const float words = widgets::measure_text(ui, row.title, TextStyle::body_strong, layout.words).h +
                      widgets::measure_text(ui, row.line, TextStyle::label, layout.words).h;
  const float choices = kChoice * static_cast<float>(layout.lines) + 8 * static_cast<float>(layout.lines - 1);
  layout.height = layout.beside ? std::max(words, choices) : words + 10 + choices;
  return layout;
}

void draw_choices(Ui& ui, Commands& commands, const Rect& rect, const views::SettingRow& row, int lines) {
  const std::size_t each = (row.choices.size() + static_cast<std::size_t>(lines) - 1) / static_cast<std::size_t>(lines);
  for (std::size_t begin = 0, line = 0; begin < row.choices.size(); begin += each, ++line) {
    std::vector<widgets::Segment> segments;
    int chosen = -1;
    const std::size_t end = std::min(begin + each, row.choices.size());
    for (std::size_t i = begin; i < end; ++i) {
      if (row.choices[i].selected) chosen = static_cast<int>(i - begin);
      segments.push_back({.name = row.choices[i].name,
                          .title = row.choices[i].label,
                          .enabled = row.choices[i].enabled,
                          .reason = row.choices[i].reason});
    }
    const float y = rect.y + static_cast<float>(line) * (kChoice + 8);
    if (const auto now = widgets::segmented(ui, {rect.x, y, rect.w, kChoice}, segments, chosen)) {
      commands.push_back(row.choices[begin + static_cast<std::size_t>(*now)].command);
    }
  }
}

void draw_slider(Ui& ui, Commands& commands, const Rect& rect, const views::SettingRow& row) {
  constexpr int kSteps = 100 / views::kSliderStep;
  const int step = static_cast<int>(std::lround(static_cast<double>(row.slider->percent) / views::kSliderStep));
  if (const auto now = widgets::slider_row(ui, rect, slider_of(row), step, kSteps, row.slider->shown)) {
    commands.push_back(row.slider->to(*now * views::kSliderStep));
  }
}

void draw_row(Ui& ui, Commands& commands, Point at, float width, const views::SettingRow& row) {
  const Layout layout = layout_of(ui, row, width);
  if (row.slider) return draw_slider(ui, commands, {at.x, at.y - kOwnPad, width, layout.height + 2 * kOwnPad}, row);
  float y = at.y;
  if (layout.beside) {
    const float words = widgets::measure_text(ui, row.title, TextStyle::body_strong, layout.words).h +
                        widgets::measure_text(ui, row.line, TextStyle::label, layout.words).h;
    y += (layout.height - words) / 2;
  }
  y += widgets::draw_text(ui, {at.x, y}, row.title, {.style = TextStyle::body_strong}, layout.words).h;
  y += widgets::draw_text(ui, {at.x, y}, row.line, {.style = TextStyle::label, .tone = Token::ink2}, layout.words).h;
  const float left = layout.beside ? at.x + width - layout.choices : at.x;
  const float top = layout.beside ? at.y + (layout.height - kChoice) / 2 : y + 10;
  draw_choices(ui, commands, {left, top, layout.choices, kChoice}, row, layout.lines);
}

// A heading and a card with the rows; where the next group begins.
float draw_group(Ui& ui, Commands& commands, Point at, float width, std::span<const views::SettingRow> rows) {
  float y = at.y;
  if (!rows.front().group.empty()) {
    widgets::draw_line(ui, {at.x + kPad, y + kHeading / 2}, rows.front().group,
                       {.style = TextStyle::label_strong, .tone = Token::ink2});
    y += kHeading;
  }
  float height = 8;
  for (const views::SettingRow& row : rows) height += layout_of(ui, row, width - 2 * kPad).height + 2 * kRowPad;
  widgets::card(ui, {at.x, y, width, height});
  float line = y + 4;
  for (const views::SettingRow& row : rows) {
    if (&row != &rows.front())
      widgets::line(ui, {at.x + kPad, line}, {at.x + width - kPad, line}, ui.colour(Token::line), 1.5f);
    draw_row(ui, commands, {at.x + kPad, line + kRowPad}, width - 2 * kPad, row);
    line += layout_of(ui, row, width - 2 * kPad).height + 2 * kRowPad;
  }
  return y + height + kGroupGap;
}

}  // namespace

void draw_settings(Ui& ui, const views::SettingsView& view, Scratch& scratch, Commands& commands) {
  const std::string first = view.rows.empty() || view.rows[0].choices.empty() ? "" : view.rows[0].choices[0].name;
  first_focus(ui, scratch, "settings", first, false);
  ui.set_hat(widgets::Hat::none);
  const float margin = margin_of(ui);
  const float bottom = key_bar_top(ui, view.keys, margin, false);
  const float width = std::min(kWidest, ui.size().w - 2 * margin);
  const float x = (ui.size().w - width) / 2;
  const bool pinned = bottom - kHeader >= kPinFrom;
  const auto draw_header = [&] {
    const float done = widgets::button_width(ui, button_of(view.back));
    widgets::draw_line(ui, {x, 52}, view.title, {.style = TextStyle::headline});
    press(ui, commands, {x + width - done, 28, done, widgets::kButtonHeight}, view.back, ButtonLook::ink);
  };
  if (pinned) draw_header();
  const float top = pinned ? kHeader - kAbove : 0.0f;
  ui.begin_scroll("settings.scroll", {0, top, ui.size().w, bottom - top});
  if (!pinned) draw_header();
  float y = pinned ? kAbove : kHeader;
  for (std::size_t first_row = 0; first_row < view.rows.size();) {
    std::size_t end = first_row + 1;
    while (end < view.rows.size() && view.rows[end].group.empty()) ++end;
    y = draw_group(ui, commands, {x, y}, width,
                   {view.rows.begin() + static_cast<std::ptrdiff_t>(first_row),
                    view.rows.begin() + static_cast<std::ptrdiff_t>(end)});
    first_row = end;
  }
  ui.end_scroll(y + 24 - kGroupGap);
  std::vector<std::string> rows;
  for (const views::SettingRow& row : view.rows) rows.push_back(row.slider ? row.slider->name : row.choices[0].name);
  walk_panels(ui, rows);
  draw_key_bar(ui, view.keys, margin, false);
}

}  // namespace two_hats::screens
