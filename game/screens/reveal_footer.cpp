#include "game/screens/reveal_footer.h"

#include <algorithm>

#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextLook;
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
  if (!view.nearby.open.name.empty()) buttons.insert(buttons.begin(), &view.nearby.open);
  if (view.undo.enabled) buttons.push_back(&view.undo);
  buttons.push_back(&view.next);
  return buttons;
}

bool is_link(const views::RevealView& view, const views::Button& button) {
  return &button == &view.words || &button == &view.source || &button == &view.nearby.open;
}

// Those that are icons there, if need be.
bool shows_icon(const views::RevealView& view, const views::Button& button, FooterLook look) {
  const bool icons = look == FooterLook::icons || look == FooterLook::letters || look == FooterLook::apart;
  return icons && &button != &view.skip && &button != &view.next;
}

float worded_width(const Ui& ui, const views::RevealView& view, const views::Button& button) {
  return widgets::button_width(ui, button_of(button), is_link(view, button) ? 10.0f : 20.0f);
}

float footer_button_width(const Ui& ui, const views::RevealView& view, const views::Button& button, FooterLook look) {
  if (&button == &view.next) return 176.0f;
  return shows_icon(view, button, look) ? kTile : worded_width(ui, view, button);
}

// Answers of kinds without letters have words instead.
bool is_named(const views::CompareButton& compare) { return compare.button.label.size() > 1; }

std::string tile_letter(std::size_t place) { return views::letter(static_cast<int>(place)); }

widgets::Button tile_of(const views::Button& button) {
  widgets::Button drawn = button_of(button);
  drawn.label = button.label;
  return drawn;
}

// What an answer without a letter of its own is: best or worst, on which horizon.
widgets::TileMark mark_of(const views::CompareButton& compare) {
  using views::AnswerMark;
  using widgets::Icon;
  switch (compare.mark) {
    case AnswerMark::best_short:
    case AnswerMark::worst_short:
      return {
          .icon = Icon::quarter, .tone = Token::short_text, .best = compare.mark == AnswerMark::best_short ? 1 : -1};
    case AnswerMark::best_long:
    case AnswerMark::worst_long:
      return {.icon = Icon::horizon, .tone = Token::long_text, .best = compare.mark == AnswerMark::best_long ? 1 : -1};
    case AnswerMark::both:
      return {.icon = Icon::quarter,
              .second = Icon::horizon,
              .tone = Token::short_text,
              .second_tone = Token::long_text,
              .best = 1};
    case AnswerMark::listed:
      return {.icon = Icon::undo};
    case AnswerMark::none:
    case AnswerMark::yours:
      break;
  }
  return {.words = compare.button.label};
}

bool shows_mark(const views::CompareButton& compare, FooterLook look) {
  return is_named(compare) && (look == FooterLook::words || look == FooterLook::icons);
}

float tile_width(const Ui& ui, const views::CompareButton& compare, std::size_t place, FooterLook look) {
  return shows_mark(compare, look) ? widgets::marked_tile_width(ui, tile_letter(place), mark_of(compare)) : kTile;
}

float tile_gap(const views::RevealView& view) { return is_named(view.compare.front()) ? 6.0f : 12.0f; }

FooterWidths footer_widths(const Ui& ui, const views::RevealView& view, FooterLook look) {
  FooterWidths widths;
  if (!view.compare.empty()) {
    widths.tiles = widgets::text_width(ui, ui.w("Compare"), TextStyle::body_strong) + 4;
    for (std::size_t i = 0; i < view.compare.size(); ++i)
      widths.tiles += tile_width(ui, view.compare[i], i, look) + tile_gap(view);
  }
  for (const views::Button* button : footer_buttons(view)) {
    widths.buttons += footer_button_width(ui, view, *button, look) + 12;
  }
  return widths;
}

void draw_tiles(Ui& ui, Commands& commands, Point at, float words_room, const views::RevealView& view,
                FooterLook look) {
  if (view.compare.empty()) return;
  widgets::draw_line(ui, {at.x, at.y + kTile / 2}, ui.w("Compare"), {.style = TextStyle::body_strong});
  float x = at.x + widgets::text_width(ui, ui.w("Compare"), TextStyle::body_strong) + 16;
  std::string pointed;  // the answer under the pointer or the focus says in words what it is
  for (std::size_t i = 0; i < view.compare.size(); ++i) {
    const views::CompareButton& compare = view.compare[i];
    const views::Button& button = compare.button;
    widgets::Button drawn = tile_of(button);
    const bool mine = view.chart.mine.label.rfind(button.label, 0) == 0;
    const auto state = !button.selected ? widgets::TileState::plain
                       : mine           ? widgets::TileState::chosen
                                        : widgets::TileState::marked;
    const Rect place{x, at.y, tile_width(ui, compare, i, look), kTile};
    x += place.w + tile_gap(view);
    if (is_named(compare)) {
      drawn.tip = drawn.text;
      drawn.text = tile_letter(i);
    }
    if (shows_mark(compare, look)) {
      const widgets::Response response =
          widgets::marked_tile(ui, place, drawn, tile_letter(i), mark_of(compare), state);
      answer(commands, response, button);
      if (response.hover > 0.5f || response.ring) pointed = button.label;
      continue;
    }
    answer(commands, widgets::letter_button(ui, place, drawn, state), button);
  }
  const float room = at.x + words_room - x - 8;
  const Rect box{x + 8, at.y, room, kTile};
  const std::string& words = pointed.empty() ? view.compare_words : pointed;
  const float needed = widgets::measure_text(ui, words, TextStyle::label, room).h;
  if (room > 120 && needed <= kTile) {
    widgets::draw_text_in(ui, box, words, {.style = TextStyle::label, .tone = Token::ink2});
  }
}

constexpr float kCompareLeast = 121.0f, kCompareMost = 320.0f;

// What is compared stands beside the answers in as many lines as are high as they.
float compare_words_width(const Ui& ui, const views::RevealView& view) {
  if (view.compare_words.empty()) return 0;
  float width = kCompareLeast;
  while (width < kCompareMost && widgets::measure_text(ui, view.compare_words, TextStyle::label, width).h > kTile)
    width += 12;
  return width + 12;
}

// Icons get their words back from the right, as far as the row has room.
std::vector<const views::Button*> left_as_icons(const Ui& ui, float width, const views::RevealView& view,
                                                FooterLook look) {
  std::vector<const views::Button*> icons;
  const FooterWidths widths = footer_widths(ui, view, look);
  const float left = look == FooterLook::apart ? 0.0f : widths.tiles + compare_words_width(ui, view);
  float spare = width - widths.buttons - 8 - left;
  const auto buttons = footer_buttons(view);
  for (auto button = buttons.rbegin(); button != buttons.rend(); ++button) {
    if (!shows_icon(view, **button, look)) continue;
    const float more = worded_width(ui, view, **button) - kTile;
    if (icons.empty() && more <= spare)
      spare -= more;
    else
      icons.push_back(*button);
  }
  return icons;
}

struct PlacedButton {
  const views::Button* button;
  Rect rect;
  bool icon;
};

// From left to right, against the row's right end.
std::vector<PlacedButton> placed_buttons(const Ui& ui, const Rect& row, const views::RevealView& view,
                                         FooterLook look) {
  const auto icons = left_as_icons(ui, row.w, view, look);
  std::vector<PlacedButton> placed;
  float width = -12;
  for (const views::Button* button : footer_buttons(view)) {
    const bool icon = std::find(icons.begin(), icons.end(), button) != icons.end();
    const float wide = icon                   ? kTile
                       : button == &view.next ? footer_button_width(ui, view, *button, look)
                                              : worded_width(ui, view, *button);
    placed.push_back({button, {width + 12, row.y, wide, kFooter}, icon});
    width += 12 + wide;
  }
  for (PlacedButton& each : placed) each.rect.x += row.right() - width;
  return placed;
}

void draw_buttons(Ui& ui, Commands& commands, const std::vector<PlacedButton>& placed, const views::RevealView& view) {
  for (const auto& [button, rect, icon] : placed) {
    if (button == &view.next) {
      press(ui, commands, rect, *button, ButtonLook::primary);
    } else if (icon) {
      press_as_icon(ui, commands, rect, *button);
    } else {
      press(ui, commands, rect, *button, is_link(view, *button) ? ButtonLook::link : ButtonLook::quiet);
    }
  }
}

}  // namespace

FooterLook footer_look(const Ui& ui, float width, const views::RevealView& view) {
  for (const FooterLook look : {FooterLook::words, FooterLook::icons, FooterLook::letters}) {
    const FooterWidths widths = footer_widths(ui, view, look);
    if (widths.tiles + widths.buttons + 8 <= width) return look;
  }
  return footer_widths(ui, view, FooterLook::apart).buttons <= width ? FooterLook::apart : FooterLook::stacked;
}

void draw_footer_row(Ui& ui, Commands& commands, const Rect& rect, const views::RevealView& view, FooterLook look) {
  const auto placed = placed_buttons(ui, rect, view, look);
  if (look != FooterLook::apart)
    draw_tiles(ui, commands, {rect.x, rect.y}, placed.front().rect.x - 12 - rect.x, view, look);
  draw_buttons(ui, commands, placed, view);
}

float draw_compare_stacked(Ui& ui, Commands& commands, Point at, float width, const views::RevealView& view) {
  if (view.compare.empty()) return 0;
  draw_tiles(ui, commands, at, 0, view, FooterLook::stacked);
  const TextLook look{.style = TextStyle::label, .tone = Token::ink2};
  return kTile + 8 + widgets::draw_text(ui, {at.x, at.y + kTile + 8}, view.compare_words, look, width).h + 12;
}

float draw_footer_stacked(Ui& ui, Commands& commands, Point at, float width, const views::RevealView& view) {
  float y = at.y + draw_compare_stacked(ui, commands, at, width, view);
  std::vector<FlowButton> rest;
  for (const views::Button* button : footer_buttons(view)) {
    if (button != &view.next) rest.push_back({*button, widgets::Icon::none, {}});
  }
  y += draw_button_flow(ui, &commands, {at.x, y}, width, rest) + 12;
  press(ui, commands, {at.x, y, width, 56}, view.next, ButtonLook::primary);
  return y + 56 - at.y;
}

}  // namespace two_hats::screens
