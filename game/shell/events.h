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
  // Whether this event may come into the same input as those taken since the last flush. A frame sees where the pointer
  // is at its end and does all keys of it at once: after a button the pointer's way on, before a button the way up to
  // it, and a second key press have to wait, or on a slow machine a quick drag becomes a click, and a decision comes
  // before the answer. Keys held down do not wait: else they went on after they were let go.
  [[nodiscard]] bool fits(const SDL_Event& event) const;
  // `density`: drawable pixels per window unit.
  void take(const SDL_Event& event, float density);
  // What came since the last call; resets. Mouse place stays.
  [[nodiscard]] widgets::Input flush(float seconds);
  [[nodiscard]] bool stick_held() const { return stick_.held(); }

 private:
  widgets::Input input_;
  bool moved_ = false;    // since the last flush: the pointer, …
  bool button_ = false;   // a mouse button, …
  bool pressed_ = false;  // a key or a pad's button
  Stick stick_;
};

}  // namespace two_hats::shell
