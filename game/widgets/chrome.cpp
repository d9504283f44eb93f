// Rail, panels, help, empty and error states, notices.
#include "game/widgets/chrome.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/chrome_parts.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kRailStep = 74.0f;
constexpr float kRailEntry = 64.0f;
constexpr float kRailTop = 94.0f;
constexpr float kPanelPad = 28.0f;

Response draw_rail_entry(Ui& ui, const RailEntry& entry, const Rect& rect, bool words) {
  Item item;
  item.name = entry.name;
  item.label = entry.text;
  item.rect = rect;
  item.enabled = entry.enabled;
  item.reason = entry.reason;
  item.checked = entry.selected;
  item.key = entry.key;
  item.role = Role::tab;
  item.tip = words ? "" : entry.text;
  const Response r = ui.item(item);
  if (entry.selected) {
    fill_rect(ui, rect, ui.colour(Token::sunken), kRadiusButton);
    fill_rect(ui, {0, rect.y + 8, 4, rect.h - 16}, ui.colour(Token::ink), 2, Corners::right);
    if (ui.mode() == Mode::contrast) outline_rect(ui, rect, ui.colour(Token::line), kRadiusButton, 1.5f);
  } else if (r.hover > 0) {
    fill_rect(ui, rect, faded(ui.colour(Token::sunken), 0.6f * r.hover), kRadiusButton);
  }
  const Token tone = entry.selected ? Token::ink : Token::ink2;
  const Point middle = rect.centre();
  draw_icon_centred(ui, entry.icon, {middle.x, words ? rect.y + 20 : middle.y}, 22, ui.colour(tone));
  if (words) {
    const TextStyle style = entry.selected ? TextStyle::label_strong : TextStyle::label;
    draw_line(ui, {middle.x, rect.y + 46}, entry.text, {style, tone, Align::centre});
  }
  return r;
}

}  // namespace

std::string draw_rail(Ui& ui, const std::vector<RailEntry>& entries) {
  const float height = ui.size().h;
  fill_rect(ui, {0, 0, kRailWidth - 2, height}, ui.colour(Token::surface));
  fill_rect(ui, {kRailWidth - 2, 0, 2, height}, ui.colour(Token::line));
  draw_logo(ui, {24, 20, 48, 48});
  const float wanted = kRailTop + kRailStep * static_cast<float>(entries.size());
  const bool words = wanted <= height;
  const float room = (height - kRailTop) / std::max(1.0f, static_cast<float>(entries.size()));
  const float step = words ? kRailStep : std::clamp(room, 34.0f, kRailStep);
  const float entry_height = words ? kRailEntry : step - 4;
  std::string pressed;
  float y = kRailTop;
  float bottom = height - 12;
  for (const RailEntry& entry : entries) {
    if (entry.at_bottom) bottom -= step;
  }
  for (const RailEntry& entry : entries) {
    float& at = entry.at_bottom ? bottom : y;
    if (draw_rail_entry(ui, entry, {12, at, kRailWidth - 26, entry_height}, words).clicked) pressed = entry.name;
    at += step;
  }
  return pressed;
}

PanelPlace begin_panel(Ui& ui, const Panel& panel) {
  const std::string close = panel.name + ".close";
  const Rect window = ui.begin_modal(panel.name, panel.first_focus.empty() ? close : panel.first_focus);
  const float in = ui.ease(panel.name + "#in", 1.0f, kMotionScreen, Ease::out, 0.0f);
  const float width = std::min(panel.width, window.w - 32);
  const float most = window.h - 48;
  const float height = std::min(most, std::max(160.0f, ui.remembered(panel.name + "#height", most)));
  const Rect rect{(window.w - width) / 2, (window.h - height) / 2 + 12 * (1 - in), width, height};
  card(ui, rect, kRadiusPlayCard, Lift::lifted);
  const float title_room = width - 2 * kPanelPad - 56;
  const Rect title = draw_text(ui, {rect.x + kPanelPad, rect.y + 24}, panel.title, {TextStyle::title}, title_room);
  PanelPlace place;
  Button button;
  button.name = close;
  button.icon = Icon::close;
  button.label = ui.w(panel.close_word);
  const Rect corner{rect.right() - kPanelPad - kTarget + 8, rect.y + 20, kTarget, kTarget};
  place.closed = icon_button(ui, corner, button, false).clicked || ui.back();
  const float top = std::max(title.bottom(), corner.bottom()) + 12;
  ui.remember(panel.name + "#head", top - rect.y);
  const Rect view{rect.x + kPanelPad, top, width - 2 * kPanelPad + 14, rect.bottom() - top - 16};
  place.width = std::min(ui.begin_scroll(panel.name, view, Token::surface), width - 2 * kPanelPad);
  ui.remember_panel(panel.name);
  return place;
}

void end_panel(Ui& ui, float content_height) {
  const std::string name = ui.remembered_panel();
  ui.end_scroll(content_height);
  ui.remember(name + "#height", ui.remembered(name + "#head", 0.0f) + content_height + 28);
  ui.end_modal();
}

float draw_empty_state(Ui& ui, const Rect& rect, const std::string& title, const std::string& note) {
  const float x = rect.centre().x;
  draw_peg_rail(ui, {x - 90, rect.y + 24, 180, 90}, true);
  const float words = std::min(rect.w - 48, 460.0f);
  float y = draw_text(ui, {x - words / 2, rect.y + 128}, title, {TextStyle::number, Token::ink, Align::centre}, words)
                .bottom();
  y = draw_text(ui, {x - words / 2, y + 4}, note, {TextStyle::body, Token::ink2, Align::centre}, words).bottom();
  return y;
}

float draw_error_state(Ui& ui, Point at, float width, const std::string& title, const std::string& note,
                       const std::string& place, const std::string& hint) {
  const Rect badge{at.x, at.y, 48, 48};
  fill_rect(ui, badge, ui.colour(Token::bad_soft), kRadiusButton);
  if (ui.mode() == Mode::contrast) outline_rect(ui, badge, ui.colour(Token::bad), kRadiusButton, 1.5f);
  draw_icon_centred(ui, Icon::warning, {badge.centre().x, badge.centre().y - 1}, 26, ui.colour(Token::bad));
  const float words = width - 64;
  float y = draw_text(ui, {at.x + 64, at.y}, title, {TextStyle::number}, words).bottom() + 4;
  y = draw_text(ui, {at.x + 64, y}, note, {TextStyle::body, Token::ink2}, words).bottom() + 12;
  const float inner = width - 32;
  float well = measure_text(ui, place, TextStyle::body_strong, inner).h;
  if (!hint.empty()) well += measure_text(ui, hint, TextStyle::body, inner).h;
  const Rect box_rect{at.x, y, width, well + 24};
  fill_rect(ui, box_rect, ui.colour(Token::sunken), kRadiusButton);
  y = draw_text(ui, {at.x + 16, y + 12}, place, {TextStyle::body_strong}, inner).bottom();
  if (!hint.empty()) draw_text(ui, {at.x + 16, y}, hint, {}, inner);
  return box_rect.bottom();
}

void draw_notice(Ui& ui, const std::string& text, float part) {
  if (part <= 0.0f || text.empty()) return;
  const float wrap = std::min(520.0f, ui.size().w - 96);
  const Size words = measure_text(ui, text, TextStyle::body_medium, wrap);
  const Rect rect{(ui.size().w - words.w) / 2 - 20, ui.size().h - kKeyBarHeight - words.h - 32 + 8 * (1 - part),
                  words.w + 40, words.h + 20};
  ui.push_layer(Layer::tip);
  fill_rect(ui, rect, faded(ui.colour(Token::primary), part), kRadiusButton);
  draw_text(ui, {rect.x + 20, rect.y + 10}, text, {TextStyle::body_medium, Token::on_primary, Align::left, 0, part},
            wrap);
  ui.pop_layer();
}

}  // namespace two_hats::widgets
