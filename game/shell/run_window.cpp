#include "game/shell/run_window.h"

#include <cstdlib>

#include "game/shell/window_game.h"

namespace two_hats::shell {

bool has_display() {
#ifdef __linux__
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return value && value[0];
  };
  return set("DISPLAY") || set("WAYLAND_DISPLAY") || set("SDL_VIDEODRIVER");
#else
  return true;
#endif
}

base::Result<base::Done> run_window(const Wishes& wishes) {
  auto opened = WindowGame::open(wishes);
  if (!opened) return opened.error();
  while ((*opened)->round() != WindowGame::Round::left) {
  }
  return base::Done{};
}

}  // namespace two_hats::shell
