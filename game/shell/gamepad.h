// A pad as keys: cross and left stick = arrows, A = enter, B = escape, X = second, Y = question, shoulders = panels,
// menu = f10. Plain functions over numbers, so that the mapping is tested without a pad.
#pragma once

#include <array>
#include <vector>

#include "game/widgets/input.h"

namespace two_hats::shell {

// `button` is SDL_GameControllerButton as a number; Key::none for one without a meaning.
[[nodiscard]] widgets::Key key_of_pad_button(int button);

// The left stick as arrow presses: one when it leaves the middle (half way), then a repeat after 0.4 s and every 0.15
// s.
class Stick {
 public:
  void move(int axis, int value);  // 0 = x, 1 = y; −32768 … 32767
  // Presses due after `seconds` more.
  [[nodiscard]] std::vector<widgets::KeyPress> presses(float seconds);
  [[nodiscard]] bool held() const;  // keep frames coming

 private:
  std::array<int, 2> value_{};
  widgets::Key direction_ = widgets::Key::none;
  float wait_ = 0.0f;
};

}  // namespace two_hats::shell
