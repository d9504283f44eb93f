#include "game/shell/window_game.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <future>
#include <thread>

#include "game/screens/screens.h"
#include "game/shell/frame.h"
#include "game/shell/pack_watch.h"
#include "game/shell/session_bus.h"
#include "game/shell/speech.h"
#include "game/shell/voice.h"
#include "game/sound/sound.h"

namespace two_hats::shell {
namespace {

constexpr const char* kPlace = "window";

// The voice and the service it speaks through. The service is asked for only once the voice is on.
class Speaking {
 public:
  [[nodiscard]] bool waits() const { return voice_.waits(); }
  // Whether the state has changed.
  bool follow(Outside& world, app::State& state, const widgets::Ui& ui, bool news) {
    bool lost = false;
    if (speech_) {
      if (const auto why = speech_->take_trouble()) {
        spdlog::warn("{}. The game goes on without the voice.", *why);
        world.run(state, app::VoiceLost{*why});
        lost = true;
        Window::wake();
      }
    }
    const auto words = voice_.listen(state, ui, news);
    if (!words) return lost;
    if (!speech_) speech_.emplace(speech_dispatcher(), [] { Window::wake(); });
    speech_->say(*words, state.words.tag());
    return lost;
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

// The shorter of two times, milliseconds; 0 is for ever.
int shorter(int a, int b) { return a > 0 && b > 0 ? std::min(a, b) : std::max(a, b); }

}  // namespace

struct WindowGame::Inside {
  std::unique_ptr<Outside> outside;
  app::State state;
  std::unique_ptr<Window> window;
  std::unique_ptr<Frame> frame;
  std::optional<sound::Sound> sound;
  Speaking speaking;
  widgets::Ui ui;
  screens::Scratch scratch;
  bool warned = false;
  bool left = false;

  [[nodiscard]] Look look() const;
  // A change of the state drops the view; what comes from the system owes a picture.
  [[nodiscard]] bool shows_it_already(const widgets::Input& input) const;
  screens::Commands draw(const widgets::Input& input);
  void leave();
};

WindowGame::WindowGame() : inside_(std::make_unique<Inside>()) {}
WindowGame::~WindowGame() { inside_->leave(); }

base::Result<std::unique_ptr<WindowGame>> WindowGame::open(const Wishes& wishes) {
  launch_no_bus();
  std::unique_ptr<WindowGame> made(new WindowGame());
  Inside& in = *made->inside_;
  auto begun = Outside::begin(wishes, Rater::Way::background, [] { Window::wake(); });
  if (!begun) return begun.error();
  in.outside = std::move(*begun);
  Outside& world = *in.outside;
  const app::Settings kept = world.settings();
  auto frame = Frame::begin();
  // Half of the start is the display's, on this thread; letters, then packs are the other half. On two processors they
  // take turns on the second, so that the first is the display's alone.
  const std::shared_future<void> letters = std::async(std::launch::async, [&] {
    frame->bake_letters(static_cast<float>(kept.scale_percent) / 100.0f, screens::family_of(kept.typeface));
  });
  std::string no_voice;
  auto read = std::async(std::launch::async, [&world, &no_voice, letters] {
    const bool few = std::thread::hardware_concurrency() <= 2;
    if (few) letters.wait();
    auto done = world.read(few ? Outside::Reading::one_by_one : Outside::Reading::all_at_once);
    no_voice = no_speech_service();
    return done;
  });
  Window::Wish wish;
  if (const auto place = world.recall(kPlace)) wish.place = place_from(*place);
  wish.full_screen = kept.full_screen;
  auto window = Window::open(wish);
  if (!window) return window.error();
  in.window = std::move(*window);
  letters.wait();
  if (auto met = frame->meet_display(); !met) return met.error();
  in.frame = std::move(frame);
  if (auto done = read.get(); !done) return done.error();
  in.state = world.opening_state();
  in.state.no_voice = no_voice;
  in.state.no_dyslexic = widgets::no_open_dyslexic();
  world.start_as_wished(in.state);
  in.scratch.keeps_view = true;

  in.sound.emplace(sound::Sound::Wishes{.folder = world.sounds(), .news = [] { Window::wake(); }});
  world.when_heard([&in](const app::Cues& cues, const app::Settings& settings) { in.sound->play(cues, settings); });
  return made;
}

Look WindowGame::Inside::look() const {
  Look look;
  look.pixels = window->pixels();
  look.scale = window->density() * static_cast<float>(state.settings.scale_percent) / 100.0f;
  look.mode = screens::mode_of(state.settings.theme);
  look.hat = screens::worn_hat(state);
  look.family = screens::family_of(state.settings.typeface);
  return look;
}

bool WindowGame::Inside::shows_it_already(const widgets::Input& input) const {
  return scratch.view.has_value() && !window->owes_picture() && !speaking.waits() && ui.would_show_the_same(input);
}

screens::Commands WindowGame::Inside::draw(const widgets::Input& input) {
  screens::Commands commands;
  frame->draw(ui, look(), input, [&](widgets::Ui& page) { commands = screens::draw_screen(page, state, scratch); });
  window->present();
  if (!warned) {
    for (const std::string& words : frame->warnings()) spdlog::warn("{}", words);
    warned = true;
  }
  return commands;
}

WindowGame::Round WindowGame::round(int longest_ms) {
  Inside& in = *inside_;
  Outside& world = *in.outside;
  app::State& state = in.state;
  const bool woke = in.window->wait(in.ui.animating() || in.speaking.waits(),
                                    shorter(longest_ms, world.watches() ? kLookEveryMs : 0));
  widgets::Input input = in.window->take_input();
  input.reduced_motion = state.settings.reduced_motion;
  if (in.window->wants_to_close()) {
    in.leave();
    return Round::left;
  }
  bool news = world.hear(state);
  news |= hear_sound(*in.sound, world, state);
  news |= world.look_at_pack(state);
  if (news) in.scratch.state_changed();
  const Round round = woke ? Round::woke : Round::time_over;
  if (in.shows_it_already(input)) return round;
  const screens::Commands commands = in.draw(input);
  for (const app::Command& command : commands) world.run(state, command);
  const bool voice_lost = in.speaking.follow(world, state, in.ui, news || !commands.empty());
  if (voice_lost || !commands.empty()) in.scratch.state_changed();
  if (world.take_look_changed() && in.window->full_screen() != state.settings.full_screen)
    in.window->set_full_screen(state.settings.full_screen);
  if (const auto text = world.take_copied()) in.window->copy(*text);
  // A command may have changed what is to be seen: draw it without waiting for the next event.
  if (!commands.empty()) Window::wake();
  if (state.quit) {
    in.leave();
    return Round::left;
  }
  return round;
}

bool WindowGame::rests() const {
  const Inside& in = *inside_;
  return !in.ui.animating() && !in.speaking.waits() && in.window->rests();
}

void WindowGame::Inside::leave() {
  if (left || !window) return;
  left = true;
  if (const auto place = window->place()) outside->remember(kPlace, text_of(*place));
  outside->run(state, app::Quit{});  // a verdict under way must not wake a window that is gone
}

const app::State& WindowGame::state() const { return inside_->state; }
const widgets::Ui& WindowGame::ui() const { return inside_->ui; }
const Window& WindowGame::window() const { return *inside_->window; }

}  // namespace two_hats::shell
