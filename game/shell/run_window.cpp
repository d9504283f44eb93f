#include "game/shell/run_window.h"

#include <spdlog/spdlog.h>

#include <cstdlib>

#include "game/screens/screens.h"
#include "game/shell/frame.h"
#include "game/shell/pack_watch.h"
#include "game/shell/window.h"

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
  auto outside = Outside::open(wishes, Rater::Way::background, [] { Window::wake(); });
  if (!outside) return outside.error();
  Outside& world = **outside;
  app::State state = world.opening_state();
  world.start_as_wished(state);

  Window::Wish wish;
  wish.full_screen = state.settings.full_screen;
  auto opened = Window::open(wish);
  if (!opened) return opened.error();
  Window& window = **opened;
  auto framed = Frame::create();
  if (!framed) return framed.error();
  Frame& frame = **framed;

  widgets::Ui ui;
  screens::Scratch scratch;
  bool warned = false;
  while (!state.quit) {
    window.wait(ui.animating(), world.watches() ? kLookEveryMs : 0);
    widgets::Input input = window.take_input();
    input.reduced_motion = state.settings.reduced_motion;
    if (window.wants_to_close()) break;
    world.hear(state);
    world.look_at_pack(state);
    Look look;
    look.pixels = window.pixels();
    look.scale = window.density() * static_cast<float>(state.settings.scale_percent) / 100.0f;
    look.mode = screens::mode_of(state.settings.theme);
    look.hat = screens::worn_hat(state);
    screens::Commands commands;
    frame.draw(ui, look, input, [&](widgets::Ui& page) { commands = screens::draw_screen(page, state, scratch); });
    window.present();
    if (!warned) {
      for (const std::string& words : frame.warnings()) spdlog::warn("{}", words);
      warned = true;
    }
    for (const app::Command& command : commands) world.run(state, command);
    if (world.take_look_changed() && window.full_screen() != state.settings.full_screen)
      window.set_full_screen(state.settings.full_screen);
    if (const auto text = world.take_copied()) window.copy(*text);
    // A command may have changed what is to be seen: draw it without waiting for the next event.
    if (!commands.empty()) Window::wake();
  }
  world.run(state, app::Quit{});  // a verdict under way must not wake a window that is gone
  return base::Done{};
}

}  // namespace two_hats::shell
