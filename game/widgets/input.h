// What the player did since the last frame, in our own words: no SDL, no ImGui key names. The shell fills it from
// events, a script writes it by hand. A pad arrives as keys: stick and cross = arrows, A = enter, B = escape,
// X = second, Y = question, left/right shoulder = previous_panel/next_panel, menu = f10.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/widgets/geometry.h"

namespace two_hats::widgets {

// clang-format off
enum class Key {
  none,
  a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
  digit0, digit1, digit2, digit3, digit4, digit5, digit6, digit7, digit8, digit9,
  enter, space, escape, tab, backspace, del, up, down, left, right, home, end, page_up, page_down,
  plus, minus, question, f1, f6, f7, f8, f10, f11,
  second,                       // pad X, the screen's second action
  previous_panel, next_panel,   // pad shoulders
};
// clang-format on

// "A", "4", "Enter", "+", "F10", "↑": what a key cap shows. Arrows are the four arrow signs.
[[nodiscard]] std::string_view key_caption(Key key);
// The name used in scripts: "a", "4", "enter", "page_down", "question". read_key is its inverse; nothing for an unknown
// word.
[[nodiscard]] std::string_view key_name(Key key);
[[nodiscard]] std::optional<Key> read_key(std::string_view name);
// letter_key(0) is a, letter_key(25) is z; digit_key(0) is digit0. Precondition: in range.
[[nodiscard]] Key letter_key(int index);
[[nodiscard]] Key digit_key(int digit);

struct KeyPress {
  Key key = Key::none;
  bool ctrl = false;
  bool shift = false;
  bool repeat = false;  // held down: arrows, plus and minus still act, the others ignore it
  friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

struct Input {
  std::optional<Point> mouse = {};  // in device pixels; nothing when the pointer is outside the window
  bool down = false;                // main button held at the end of the frame
  bool pressed = false;             // went down during it
  bool released = false;            // went up during it
  float wheel = 0.0f;               // notches, positive = towards the top
  std::vector<KeyPress> keys = {};
  std::string typed = {};      // UTF-8
  float delta_seconds = 0.0f;  // since the last frame, at most 0.1
  bool reduced_motion = false;
  bool settled = false;  // headless: every animation is at its end at once
};

}  // namespace two_hats::widgets
