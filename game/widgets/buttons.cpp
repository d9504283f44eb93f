#include "game/widgets/buttons.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/button_parts.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {

constexpr float kIcon = 20.0f;
constexpr float kGap = 10.0f;
constexpr float kTallButton = 56.0f;

Item item_of(const Button& button, const Rect& rect, float radius) {
  Item item;
  item.name = button.name;
  item.label = !button.label.empty() ? button.label
               : button.note.empty() ? button.text
                                     : button.text + ", " + button.note;
  item.rect = rect;
  item.enabled = button.enabled;
  item.reason = button.reason;
  item.checked = button.checked;
  item.key = button.key;
  item.key_ctrl = button.key_ctrl;
  item.tip = button.tip;
  item.radius = radius;
  return item;
}

namespace {

float words_width(const Ui& ui, const Button& button, TextStyle style) {
  float width = text_width(ui, button.text, style);
  if (button.icon != Icon::none) width += kIcon + (button.text.empty() ? 0.0f : kGap);
  if (button.icon_after != Icon::none) width += kIcon + kGap;
  if (!button.note.empty()) width += kGap + text_width(ui, button.note, TextStyle::label);
  return width;
}

// Icon, words, note and icon on one line, centred; words that are too long take two lines.
void draw_words(Ui& ui, const Rect& rect, const Button& button, TextStyle style, Token tone, Token note_tone) {
  const float all = words_width(ui, button, style);
  const float room = rect.w - 16.0f;
  const float words = text_width(ui, button.text, style);
  const float text_room = std::min(words, room - (all - words));
  float x = rect.x + (rect.w - std::min(all, room)) / 2;
  const float middle = rect.centre().y;
  if (button.icon != Icon::none) {
    draw_icon_centred(ui, button.icon, {x + kIcon / 2, middle}, kIcon, ui.colour(tone));
    x += kIcon + kGap;
  }
  if (!button.text.empty()) {
    const bool fits = words <= text_room + 0.5f;
    if (fits) {
      draw_line(ui, {x, middle}, button.text, {style, tone});
    } else {
      draw_text_in(ui, {x, rect.y + 2, text_room, rect.h - 4}, button.text,
                   {TextStyle::label_strong, tone, Align::centre});
    }
    x += text_room;
  }
  if (!button.note.empty()) {
    x += kGap;
    draw_line(ui, {x, middle + 0.5f}, button.note, {TextStyle::label, note_tone});
    x += text_width(ui, button.note, TextStyle::label);
  }
  if (button.icon_after != Icon::none) {
    draw_icon_centred(ui, button.icon_after, {x + kGap + kIcon / 2, middle}, kIcon, ui.colour(tone));
  }
}

// In high contrast rims are all white: that of a chosen one has to tell by its width.
float rim_of(const Ui& ui, const Button& button) {
  if (!button.checked) return 1.5f;
  return ui.mode() == Mode::contrast ? 4.0f : 2.0f;
}

Response filled_button(Ui& ui, const Rect& rect, const Button& button, Token main, Token on, bool foot) {
  const Response r = ui.item(item_of(button, rect, kRadiusButton));
  const TextStyle style = rect.h >= kTallButton ? TextStyle::choice : TextStyle::body_strong;
  if (!button.enabled) {
    outline_rect(ui, rect, ui.colour(Token::edge), kRadiusButton, 1.5f);
    draw_words(ui, rect, button, style, Token::ink2, Token::ink2);
    return r;
  }
  const Colour colour = ui.colour(main);
  const float sink = foot ? 2.0f * r.press : 0.0f;
  const Rect face = rect.moved({0, sink});
  if (foot && ui.mode() != Mode::contrast) {
    const Colour shade = ui.mode() == Mode::light ? faded(Colour::hex(0x221A2B), 0.24f) : Colour::hex(0x000000);
    fill_rect(ui, rect.moved({0, 3}), shade, kRadiusButton);
  }
  fill_rect(ui, face, mixed(colour, ui.colour(on), 0.10f * r.hover), kRadiusButton);
  draw_words(ui, face, button, style, on, on);
  return r;
}

}  // namespace

float button_width(const Ui& ui, const Button& button, float padding, TextStyle style) {
  return std::ceil(words_width(ui, button, style) + 2 * padding);
}

Response primary_button(Ui& ui, const Rect& rect, const Button& button) {
  return filled_button(ui, rect, button, ui.tint().main, ui.tint().on, true);
}

Response ink_button(Ui& ui, const Rect& rect, const Button& button) {
  return filled_button(ui, rect, button, Token::primary, Token::on_primary, false);
}

Response quiet_button(Ui& ui, const Rect& rect, const Button& button) {
  const Response r = ui.item(item_of(button, rect, kRadiusButton));
  const Token tone = button.enabled ? Token::ink : Token::ink2;
  const Colour ground = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), 0.6f * r.hover + 0.4f * r.press);
  box(ui, rect, button.checked ? ui.colour(ui.tint().soft) : ground,
      ui.colour(button.checked ? ui.tint().main : Token::edge), kRadiusButton, rim_of(ui, button));
  const TextStyle style = button.note.empty() ? TextStyle::body_strong : TextStyle::body_medium;
  draw_words(ui, rect, button, style, tone, Token::ink2);
  return r;
}

Response link_button(Ui& ui, const Rect& rect, const Button& button) {
  const Response r = ui.item(item_of(button, rect, kRadiusTile));
  if (r.hover > 0.0f) fill_rect(ui, rect, faded(ui.colour(Token::sunken), r.hover), kRadiusTile);
  draw_words(ui, rect, button, TextStyle::body_strong, button.enabled ? Token::ink : Token::ink2, Token::ink2);
  return r;
}

Response icon_button(Ui& ui, const Rect& rect, const Button& button, bool outlined) {
  Item item = item_of(button, rect, kRadiusTile);
  if (item.label.empty()) item.label = button.tip;
  if (item.tip.empty()) item.tip = item.label;
  const Response r = ui.item(item);
  const Colour ground = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), r.hover);
  if (outlined) {
    box(ui, rect, button.checked ? ui.colour(ui.tint().soft) : ground,
        ui.colour(button.checked ? ui.tint().main : Token::edge), kRadiusTile, rim_of(ui, button));
  } else if (r.hover > 0.0f) {
    fill_rect(ui, rect, faded(ui.colour(Token::sunken), r.hover), kRadiusTile);
  }
  draw_icon_centred(ui, button.icon, rect.centre(), kIcon, ui.colour(button.enabled ? Token::ink : Token::ink2));
  return r;
}

Response letter_button(Ui& ui, const Rect& rect, const Button& button, TileState state) {
  Item item = item_of(button, rect, kRadiusButton);
  item.role = Role::choice;
  item.checked = state != TileState::plain;
  const Response r = ui.item(item);
  draw_letter_tile(ui, rect, button.text, state, r.hover, TextStyle::choice, kRadiusButton);
  return r;
}

namespace {

constexpr float kTilePad = 12.0f;
constexpr float kTileLetter = 6.0f;  // between letter and marks
constexpr float kMark = 18.0f;
constexpr float kArrow = 8.0f;
constexpr float kMarkGap = 3.0f;

}  // namespace

float marked_tile_width(const Ui& ui, const std::string& letter, const TileMark& mark) {
  float width = 2 * kTilePad + text_width(ui, letter, TextStyle::choice);
  if (!mark.words.empty()) width += kTileLetter + text_width(ui, mark.words, TextStyle::label);
  if (mark.icon != Icon::none) width += kTileLetter + kMark;
  if (mark.second != Icon::none) width += kMarkGap + kMark;
  if (mark.best != 0) width += kMarkGap + kArrow;
  return std::ceil(std::max(width, kButtonHeight));
}

Response marked_tile(Ui& ui, const Rect& rect, const Button& button, const std::string& letter, const TileMark& mark,
                     TileState state) {
  Item item = item_of(button, rect, kRadiusButton);
  item.role = Role::choice;
  item.checked = state != TileState::plain;
  const Response r = ui.item(item);
  draw_letter_tile(ui, rect, {}, state, r.hover, TextStyle::choice, kRadiusButton);
  const bool chosen = state == TileState::chosen;
  const auto tone = [&](Token wanted) { return chosen ? ui.tint().on : wanted; };
  const float middle = rect.centre().y;
  float x = draw_line(ui, {rect.x + kTilePad, middle}, letter, {TextStyle::choice, tone(Token::ink)}).right();
  if (!mark.words.empty())
    x = draw_line(ui, {x + kTileLetter, middle}, mark.words, {TextStyle::label, tone(Token::ink)}).right();
  if (mark.icon != Icon::none) {
    draw_icon_centred(ui, mark.icon, {x + kTileLetter + kMark / 2, middle}, kMark, ui.colour(tone(mark.tone)));
    x += kTileLetter + kMark;
  }
  if (mark.second != Icon::none) {
    draw_icon_centred(ui, mark.second, {x + kMarkGap + kMark / 2, middle}, kMark, ui.colour(tone(mark.second_tone)));
    x += kMarkGap + kMark;
  }
  if (mark.best != 0)
    triangle(ui, {x + kMarkGap + kArrow / 2, middle}, kArrow, mark.best > 0, ui.colour(tone(Token::ink)));
  return r;
}

void draw_letter_tile(Ui& ui, const Rect& rect, const std::string& letter, TileState state, float hover,
                      TextStyle style, float radius) {
  const bool chosen = state == TileState::chosen;
  if (chosen) {
    fill_rect(ui, rect, ui.colour(ui.tint().main), radius);
  } else {
    const Colour ground = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), hover);
    const bool marked = state == TileState::marked;
    box(ui, rect, ground, ui.colour(marked ? Token::ink : Token::edge), radius, marked ? 2.5f : 1.5f);
  }
  draw_line(ui, rect.centre(), letter, {style, chosen ? ui.tint().on : Token::ink, Align::centre});
}

}  // namespace two_hats::widgets
