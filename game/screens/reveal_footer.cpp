#include "game/screens/reveal_footer.h"

#include <algorithm>

#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTile = 48.0f;

struct FooterWidths {
  float tiles = 0, buttons = 0;
};

std::vector<const views::Button*> footer_buttons(const views::RevealView& view) {
  std::vector<const views::Button*> buttons;
  if (!view.verdict) return {&view.skip, &view.next};
  buttons = {&view.words, &view.source};
  if (view.undo.enabled) buttons.push_back(&view.undo);
  buttons.push_back(&view.next);
  return buttons;
}

float footer_button_width(const Ui& ui, const views::RevealView& view, const views::Button& button, FooterLook look) {
  if (&button == &view.next) return 176.0f;
  if (look == FooterLook::icons && &button != &view.skip) return kTile;
  const bool link = &button == &view.words || &button == &view.source;
  return widgets::button_width(ui, button_of(button), link ? 10.0f : 20.0f);
}

FooterWidths footer_widths(const Ui& ui, const views::RevealView& view, FooterLook look) {
  FooterWidths widths;
  if (!view.compare.empty()) {
    widths.tiles = widgets::text_width(ui, "Compare", TextStyle::body_strong) + 4 +
                   static_cast<float>(view.compare.size()) * (kTile + 12);
  }
  for (const views::Button* button : footer_buttons(view)) {
    widths.buttons += footer_button_width(ui, view, *button, look) + 12;
  }
  return widths;
}

void draw_tiles(Ui& ui, Commands& commands, Point at, float words_room, const views::RevealView& view) {
  if (view.compare.empty()) return;
  widgets::draw_line(ui, {at.x, at.y + kTile / 2}, "Compare", {.style = TextStyle::body_strong});
  float x = at.x + widgets::text_width(ui, "Compare", TextStyle::body_strong) + 16;
  for (std::size_t i = 0; i < view.compare.size(); ++i) {
    const views::Button& button = view.compare[i];
    widgets::Button drawn = button_of(button);
    drawn.label = button.label;
    if (button.label.size() > 2) {
      drawn.text = views::letter(static_cast<int>(i));
      drawn.tip = button.label;
    }
    const bool mine = view.chart.mine.label.rfind(button.label, 0) == 0;
    const auto state = !button.selected ? widgets::TileState::plain
                       : mine           ? widgets::TileState::chosen
                                        : widgets::TileState::marked;
    answer(commands, widgets::letter_button(ui, {x, at.y, kTile, kTile}, drawn, state), button);
    x += kTile + 12;
  }
  const float room = at.x + words_room - x - 8;
  const Rect box{x + 8, at.y, room, kTile};
  const float needed = widgets::measure_text(ui, view.compare_words, TextStyle::label, room).h;
  if (room > 120 && needed <= kTile) {
    widgets::draw_text_in(ui, box, view.compare_words, {.style = TextStyle::label, .tone = Token::ink2});
  }
}

void draw_buttons(Ui& ui, Commands& commands, Point right_top, const views::RevealView& view, FooterLook look) {
  const auto buttons = footer_buttons(view);
  float x = right_top.x - footer_widths(ui, view, look).buttons + 12;
  for (const views::Button* button : buttons) {
    const float wide = footer_button_width(ui, view, *button, look);
    const Rect rect{x, right_top.y, wide, kFooter};
    x += wide + 12;
    if (button == &view.next) {
      press(ui, commands, rect, *button, ButtonLook::primary);
    } else if (look == FooterLook::icons && button != &view.skip) {
      widgets::Button drawn = button_of(*button);
      drawn.label = drawn.tip = drawn.text;
      drawn.text.clear();
      answer(commands, widgets::icon_button(ui, rect, drawn), *button);
    } else {
      const bool link = button == &view.words || button == &view.source;
      press(ui, commands, rect, *button, link ? ButtonLook::link : ButtonLook::quiet);
    }
  }
}

}  // namespace

FooterLook footer_look(const Ui& ui, float width, const views::RevealView& view) {
  for (const FooterLook look : {FooterLook::words, FooterLook::icons}) {
    const FooterWidths widths = footer_widths(ui, view, look);
    if (widths.tiles + widths.buttons + 8 <= width) return look;
  }
  return FooterLook::stacked;
}

void draw_footer_row(Ui& ui, Commands& commands, const Rect& rect, const views::RevealView& view, FooterLook look) {
  draw_tiles(ui, commands, {rect.x, rect.y}, rect.w - footer_widths(ui, view, look).buttons, view);
  draw_buttons(ui, commands, {rect.right(), rect.y}, view, look);
}

// Buttons that wrap, for narrow windows. Returns the height used.
float draw_footer_stacked(Ui& ui, Commands& commands, Point at, float width, const views::RevealView& view) {
  float y = at.y;
  if (!view.compare.empty()) {
    draw_tiles(ui, commands, {at.x, y}, 0, view);
    y += kTile + 8;
    y += widgets::draw_text(ui, {at.x, y}, view.compare_words, {.style = TextStyle::label, .tone = Token::ink2}, width)
             .h +
         12;
  }
  std::vector<FlowButton> rest;
  for (const views::Button* button : footer_buttons(view)) {
    if (button != &view.next) rest.push_back({*button, widgets::Icon::none, {}});
  }
  y += draw_button_flow(ui, &commands, {at.x, y}, width, rest) + 12;
  press(ui, commands, {at.x, y, width, 56}, view.next, ButtonLook::primary);
  return y + 56 - at.y;
}

}  // namespace two_hats::screens
