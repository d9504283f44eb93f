// The game in its window, one round after the other: input -> screens -> commands -> update -> effects, asleep while
// nothing moves. One at a time.
#pragma once

#include <memory>

#include "engine/base/result.h"
#include "game/shell/outside.h"
#include "game/shell/window.h"
#include "game/widgets/named.h"

namespace two_hats::shell {

class WindowGame {
 public:
  // The error tells what of the game's data is missing, or why no window could be opened.
  [[nodiscard]] static base::Result<std::unique_ptr<WindowGame>> open(const Wishes& wishes);
  // Leaves, if the player has not.
  ~WindowGame();
  WindowGame(const WindowGame&) = delete;
  WindowGame& operator=(const WindowGame&) = delete;

  enum class Round {
    woke,       // something happened or moves: drawn, unless the pointer moved and nothing is different for it
    time_over,  // nothing did for the longest time
    left        // the player has left; what is to be kept is kept. Not to be called again.
  };
  // Sleeps until there is something to draw, at most `longest_ms` when that is positive, then draws it and does what
  // the player asked for.
  Round round(int longest_ms = 0);
  // Whether the next round would sleep, as far as is known before asking the system.
  [[nodiscard]] bool rests() const;

  [[nodiscard]] const app::State& state() const;
  [[nodiscard]] const widgets::Ui& ui() const;
  [[nodiscard]] const Window& window() const;

 private:
  WindowGame();
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace two_hats::shell
