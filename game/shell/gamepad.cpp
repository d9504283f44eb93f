#include "game/shell/gamepad.h"

#include <SDL.h>

#include <algorithm>
#include <cstdlib>

namespace two_hats::shell {
namespace {

using widgets::Key;

constexpr int kLeave = 16000;   // out of the middle
constexpr int kReturn = 11000;  // back in it
constexpr float kFirstRepeat = 0.4f;
constexpr float kNextRepeat = 0.15f;

}  // namespace

Key key_of_pad_button(int button) {
  switch (button) {
    case SDL_CONTROLLER_BUTTON_A:
      return Key::enter;
    case SDL_CONTROLLER_BUTTON_B:
      return Key::escape;
    case SDL_CONTROLLER_BUTTON_X:
      return Key::second;
    case SDL_CONTROLLER_BUTTON_Y:
      return Key::question;
    case SDL_CONTROLLER_BUTTON_START:
      return Key::f10;
    case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
      return Key::previous_panel;
    case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
      return Key::next_panel;
    case SDL_CONTROLLER_BUTTON_DPAD_UP:
      return Key::up;
    case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
      return Key::down;
    case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
      return Key::left;
    case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
      return Key::right;
    default:
      return Key::none;
  }
}

void Stick::move(int axis, int value) {
  if (axis == 0 || axis == 1) value_[static_cast<std::size_t>(axis)] = value;
}

std::vector<widgets::KeyPress> Stick::presses(float seconds) {
  const int x = value_[0];
  const int y = value_[1];
  const int far = std::max(std::abs(x), std::abs(y));
  Key now = Key::none;
  if (far >= (direction_ == Key::none ? kLeave : kReturn)) {
    now = std::abs(x) > std::abs(y) ? (x > 0 ? Key::right : Key::left) : (y > 0 ? Key::down : Key::up);
  }
  if (now != direction_) {
    direction_ = now;
    wait_ = kFirstRepeat;
    if (now == Key::none) return {};
    return {{now, false, false, false}};
  }
  if (now == Key::none) return {};
  wait_ -= seconds;
  if (wait_ > 0.0f) return {};
  wait_ = kNextRepeat;
  return {{now, false, false, true}};
}

bool Stick::held() const { return direction_ != Key::none; }

}  // namespace two_hats::shell
