#include "game/shell/events.h"

#include <algorithm>
#include <utility>

namespace two_hats::shell {

using widgets::Key;
using widgets::KeyPress;

namespace {

Key special_key(SDL_Keycode symbol) {
  switch (symbol) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return Key::enter;
    case SDLK_SPACE:
      return Key::space;
    case SDLK_ESCAPE:
      return Key::escape;
    case SDLK_TAB:
      return Key::tab;
    case SDLK_BACKSPACE:
      return Key::backspace;
    case SDLK_DELETE:
      return Key::del;
    case SDLK_UP:
      return Key::up;
    case SDLK_DOWN:
      return Key::down;
    case SDLK_LEFT:
      return Key::left;
    case SDLK_RIGHT:
      return Key::right;
    case SDLK_HOME:
      return Key::home;
    case SDLK_END:
      return Key::end;
    case SDLK_PAGEUP:
      return Key::page_up;
    case SDLK_PAGEDOWN:
      return Key::page_down;
    case SDLK_PLUS:
    case SDLK_KP_PLUS:
      return Key::plus;
    case SDLK_MINUS:
    case SDLK_KP_MINUS:
      return Key::minus;
    case SDLK_QUESTION:
      return Key::question;
    case SDLK_F1:
      return Key::f1;
    case SDLK_F6:
      return Key::f6;
    case SDLK_F7:
      return Key::f7;
    case SDLK_F8:
      return Key::f8;
    case SDLK_F10:
      return Key::f10;
    case SDLK_F11:
      return Key::f11;
    default:
      return Key::none;
  }
}

}  // namespace

KeyPress key_of_symbol(SDL_Keycode symbol, Uint16 modifiers, bool repeat) {
  KeyPress press;
  press.ctrl = (modifiers & (KMOD_CTRL | KMOD_GUI)) != 0;
  press.shift = (modifiers & KMOD_SHIFT) != 0;
  press.repeat = repeat;
  if (symbol >= SDLK_a && symbol <= SDLK_z) {
    press.key = widgets::letter_key(symbol - SDLK_a);
  } else if (symbol >= SDLK_0 && symbol <= SDLK_9) {
    press.key = widgets::digit_key(symbol - SDLK_0);
  } else if (symbol >= SDLK_KP_1 && symbol <= SDLK_KP_9) {
    press.key = widgets::digit_key(symbol - SDLK_KP_1 + 1);
  } else if (symbol == SDLK_KP_0) {
    press.key = Key::digit0;
  } else if (symbol == SDLK_EQUALS) {
    press.key = Key::plus;  // the key of plus on an American keyboard, Shift or not
  } else if (symbol == SDLK_SLASH && press.shift) {
    press.key = Key::question;
  } else {
    press.key = special_key(symbol);
  }
  return press;
}

bool Events::fits(const SDL_Event& event) const {
  switch (event.type) {
    case SDL_MOUSEMOTION:
    case SDL_MOUSEWHEEL:
      return !button_;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return !moved_ && !button_ && !pressed_;
    case SDL_KEYDOWN:
      return !button_ && (!pressed_ || event.key.repeat != 0);
    case SDL_CONTROLLERBUTTONDOWN:
      return !button_ && !pressed_;
    case SDL_WINDOWEVENT:
      return !button_ || event.window.event != SDL_WINDOWEVENT_LEAVE;
    default:
      return true;
  }
}

void Events::take(const SDL_Event& event, float density) {
  switch (event.type) {
    case SDL_MOUSEMOTION:
      moved_ = true;
      input_.mouse =
          widgets::Point{static_cast<float>(event.motion.x) * density, static_cast<float>(event.motion.y) * density};
      break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
      if (event.button.button != SDL_BUTTON_LEFT) break;
      button_ = true;
      input_.mouse =
          widgets::Point{static_cast<float>(event.button.x) * density, static_cast<float>(event.button.y) * density};
      const bool down = event.type == SDL_MOUSEBUTTONDOWN;
      input_.down = down;
      (down ? input_.pressed : input_.released) = true;
      break;
    }
    case SDL_MOUSEWHEEL:
      input_.wheel += event.wheel.preciseY;
      break;
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_LEAVE) input_.mouse.reset();
      break;
    case SDL_KEYDOWN: {
      if (event.key.repeat == 0) pressed_ = true;
      const KeyPress press = key_of_symbol(event.key.keysym.sym, event.key.keysym.mod, event.key.repeat != 0);
      if (press.key != Key::none) input_.keys.push_back(press);
      break;
    }
    case SDL_TEXTINPUT:
      input_.typed += event.text.text;
      break;
    case SDL_CONTROLLERBUTTONDOWN: {
      pressed_ = true;
      const Key key = key_of_pad_button(event.cbutton.button);
      if (key != Key::none) input_.keys.push_back({key});
      break;
    }
    case SDL_CONTROLLERAXISMOTION:
      if (event.caxis.axis == SDL_CONTROLLER_AXIS_LEFTX) stick_.move(0, event.caxis.value);
      if (event.caxis.axis == SDL_CONTROLLER_AXIS_LEFTY) stick_.move(1, event.caxis.value);
      break;
    default:
      break;
  }
}

widgets::Input Events::flush(float seconds) {
  for (const KeyPress& press : stick_.presses(seconds)) input_.keys.push_back(press);
  widgets::Input out = input_;
  out.delta_seconds = std::clamp(seconds, 0.0f, 0.1f);
  input_.pressed = input_.released = false;
  moved_ = button_ = pressed_ = false;
  input_.wheel = 0.0f;
  input_.keys.clear();
  input_.typed.clear();
  return out;
}

}  // namespace two_hats::shell
