#include "game/shell/run_window.h"

#include <spdlog/spdlog.h>

#include <cstdlib>

#include "game/screens/screens.h"
#include "game/shell/frame.h"
#include "game/shell/pack_watch.h"
#include "game/shell/speech.h"
#include "game/shell/voice.h"
#include "game/shell/window.h"
#include "game/sound/sound.h"

namespace two_hats::shell {
namespace {

constexpr const char* kPlace = "window";

// The voice and the service it speaks through. The service is asked for only once the voice is on.
class Speaking {
 public:
  [[nodiscard]] bool waits() const { return voice_.waits(); }
  void follow(Outside& world, app::State& state, const widgets::Ui& ui, bool news) {
    if (speech_) {
      if (const auto why = speech_->take_trouble()) {
        spdlog::warn("{}. The game goes on without the voice.", *why);
        world.run(state, app::VoiceLost{*why});
        Window::wake();
      }
    }
    const auto words = voice_.listen(state, ui, news);
    if (!words) return;
    if (!speech_) speech_.emplace(speech_dispatcher(), [] { Window::wake(); });
    speech_->say(*words, state.words.tag());
  }

 private:
  Voice voice_;
  std::optional<Speech> speech_;
};

// Whether there was news.
bool hear_sound(sound::Sound& sound, Outside& world, app::State& state) {
  const auto news = sound.take_news();
  if (!news) return false;
  news->failed ? spdlog::warn("{} The game goes on without sound.", news->why) : spdlog::info("Sound is there again.");
  world.run(state, app::SoundTold{news->failed});
  return true;
}

}  // namespace

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
  state.no_voice = no_speech_service();
  state.no_dyslexic = widgets::no_open_dyslexic();
  world.start_as_wished(state);

  Window::Wish wish;
  if (const auto kept = world.recall(kPlace)) wish.place = place_from(*kept);
  wish.full_screen = state.settings.full_screen;
  auto opened = Window::open(wish);
  if (!opened) return opened.error();
  Window& window = **opened;
  auto framed = Frame::create();
  if (!framed) return framed.error();
  Frame& frame = **framed;

  sound::Sound sound({.folder = world.sounds(), .news = [] { Window::wake(); }});
  world.when_heard([&](const app::Cues& cues, const app::Settings& settings) { sound.play(cues, settings); });

  Speaking speaking;
  widgets::Ui ui;
  screens::Scratch scratch;
  bool warned = false;
  while (!state.quit) {
    window.wait(ui.animating() || speaking.waits(), world.watches() ? kLookEveryMs : 0);
    widgets::Input input = window.take_input();
    input.reduced_motion = state.settings.reduced_motion;
    if (window.wants_to_close()) break;
    bool news = world.hear(state);
    news |= hear_sound(sound, world, state);
    news |= world.look_at_pack(state);
    Look look;
    look.pixels = window.pixels();
    look.scale = window.density() * static_cast<float>(state.settings.scale_percent) / 100.0f;
    look.mode = screens::mode_of(state.settings.theme);
    look.hat = screens::worn_hat(state);
    look.family = screens::family_of(state.settings.typeface);
    screens::Commands commands;
    frame.draw(ui, look, input, [&](widgets::Ui& page) { commands = screens::draw_screen(page, state, scratch); });
    window.present();
    if (!warned) {
      for (const std::string& words : frame.warnings()) spdlog::warn("{}", words);
      warned = true;
    }
    for (const app::Command& command : commands) world.run(state, command);
    speaking.follow(world, state, ui, news || !commands.empty());
    if (world.take_look_changed() && window.full_screen() != state.settings.full_screen)
      window.set_full_screen(state.settings.full_screen);
    if (const auto text = world.take_copied()) window.copy(*text);
    // A command may have changed what is to be seen: draw it without waiting for the next event.
    if (!commands.empty()) Window::wake();
  }
  if (const auto place = window.place()) world.remember(kPlace, text_of(*place));
  world.run(state, app::Quit{});  // a verdict under way must not wake a window that is gone
  return base::Done{};
}

}  // namespace two_hats::shell
