// SDL's events gathered into one widgets::Input. Inside of Window.
#pragma once

#include <SDL.h>

#include "game/shell/gamepad.h"
#include "game/widgets/input.h"

namespace two_hats::shell {

// Key::none for keys without a meaning. `symbol` is SDL's key code (the layout's, not the place's).
[[nodiscard]] widgets::KeyPress key_of_symbol(SDL_Keycode symbol, Uint16 modifiers, bool repeat);

class Events {
 public:
  // `density`: drawable pixels per window unit.
  void take(const SDL_Event& event, float density);
  // What came since the last call; resets. Mouse place stays.
  [[nodiscard]] widgets::Input flush(float seconds);
  [[nodiscard]] bool stick_held() const { return stick_.held(); }

 private:
  widgets::Input input_;
  Stick stick_;
};

}  // namespace two_hats::shell
