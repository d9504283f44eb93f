// The window: SDL2, OpenGL 3.2 core, keyboard, mouse and pad turned into widgets::Input. One at a time. Knows no
// screen.
#pragma once

#include <memory>
#include <string>

#include "engine/base/result.h"
#include "game/shell/window_place.h"
#include "game/widgets/input.h"

namespace two_hats::shell {

class Window {
 public:
  struct Wish {
    std::string title = "Two Hats";
    int width = 1280;  // window units; at least 960 x 600
    int height = 800;
    bool full_screen = false;
    std::optional<WindowPlace> place;  // where it stood last; corrected to the displays that are here
    bool offscreen = false;            // no display server: SDL_VIDEODRIVER=offscreen, no pad, no sound
  };
  // The error says what SDL said, and that `--text` plays without a window.
  [[nodiscard]] static base::Result<std::unique_ptr<Window>> open(const Wish& wish);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Sleeps until something happens; when animating, returns at once (the frame is paced by the display). After an event
  // two more frames come without sleeping, so that hover and focus settle. At most `longest_ms` when that is positive;
  // false when nothing happened in all that time. What does not fit into one frame (Events::fits) waits for the next.
  bool wait(bool animating, int longest_ms = 0);
  // Whether wait(false) would sleep, as far as is known before asking the system.
  [[nodiscard]] bool rests() const;
  // What happened since the last call. Delta time is real time, at most 0.1 s. F11 is handled here and also reported.
  [[nodiscard]] widgets::Input take_input();
  [[nodiscard]] bool wants_to_close() const;
  void stay_open();  // take the wish back (asked "leave?" and the player said no)

  [[nodiscard]] widgets::Size pixels() const;  // of the drawable
  [[nodiscard]] float density() const;         // drawable pixels per window unit (2 on a HiDPI display)
  [[nodiscard]] bool full_screen() const;
  void set_full_screen(bool on);
  [[nodiscard]] std::optional<WindowPlace> place() const;  // to keep for the next start; nothing before it was seen
  // Something came since the last picture, or just before it, that is more than a move of the pointer; or a stick is
  // held, which repeats itself at the pace of the pictures.
  [[nodiscard]] bool owes_picture() const;
  [[nodiscard]] bool has_pad() const;
  void present();
  [[nodiscard]] int pictures() const;  // presented so far
  void copy(const std::string& text);  // to the clipboard
  // Ends a wait from any thread (worlds arrived). Safe while the window lives.
  static void wake();

 private:
  Window();
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace two_hats::shell
