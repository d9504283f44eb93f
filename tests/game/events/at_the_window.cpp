#include "tests/game/events/at_the_window.h"

#include <cmath>

#include "engine/loading/read_pack.h"
#include "engine/session/session.h"

namespace two_hats::testing {
namespace {

constexpr const char* kPack = "tests/packs/small";
constexpr int kSleepMs = 2000;      // of one sleep while something is expected
constexpr int kMostSleeps = 12;     // in which nothing came
constexpr int kMostRounds = 20000;  // a verdict under way draws many frames
constexpr int kShortSleepMs = 150;

}  // namespace

std::uint64_t seed_that_deals(cards::Kind kind, session::Hats hats) {
  const auto model = loading::load_parameters("data/model/parameters.json");
  const auto read = loading::load_pack(kPack, model.thing);
  EXPECT_TRUE(read.thing != nullptr) << loading::in_words(read.diagnostics);
  for (std::uint64_t seed = 1; read.thing && seed < 200; ++seed) {
    const session::Session session = session::start(read.thing, seed, hats);
    if (session.card() != nullptr && session.card()->kind() == kind) return seed;
  }
  ADD_FAILURE() << "No seed deals this kind of card first.";
  return 1;
}

void AtTheWindow::SetUp() {
  if (const auto why = XServer::lacking()) GTEST_SKIP() << *why;
  server_ = std::make_unique<XServer>();
  ASSERT_FALSE(server_->display().empty());
  const auto set = [&](const char* name, const std::string& value) {
    variables_.push_back(std::make_unique<AVariable>(name, value));
  };
  set("DISPLAY", server_->display());
  set("SDL_VIDEODRIVER", "x11");
  set("SDL_AUDIODRIVER", "dummy");
  set("LIBGL_ALWAYS_SOFTWARE", "1");
}

void AtTheWindow::TearDown() {
  game_.reset();
  variables_.clear();
  server_.reset();
}

void AtTheWindow::opens(cards::Kind first, std::optional<session::Hats> hats) {
  shell::Wishes wishes;
  wishes.pack = kPack;
  wishes.data_dir = data();
  wishes.seed = seed_that_deals(first, hats.value_or(session::Hats::both));
  wishes.hats = hats;
  auto opened = shell::WindowGame::open(wishes);
  if (!opened) FAIL() << opened.error().what;
  game_ = std::move(*opened);
  left_ = false;
  ASSERT_TRUE(settles());
  window_ = xdotool({"search", "--onlyvisible", "--name", "^Two Hats$"});
  window_.erase(window_.find_last_not_of('\n') + 1);
  ASSERT_FALSE(window_.empty());
  ASSERT_EQ(window_.find('\n'), std::string::npos) << "There is more than one window:\n" << window_;
}

bool AtTheWindow::until(const std::string& what, const std::function<bool()>& is_so) {
  int sleeps = 0;
  for (int rounds = 0; rounds < kMostRounds && sleeps < kMostSleeps; ++rounds) {
    if (is_so()) return true;
    if (left_) break;
    const auto round = game_->round(kSleepMs);
    if (round == shell::WindowGame::Round::time_over) ++sleeps;
    left_ = round == shell::WindowGame::Round::left;
  }
  if (is_so()) return true;
  ADD_FAILURE() << "This did not come: " << what << (left_ ? " (the player has left)" : "") << ". Screen "
                << static_cast<int>(state().screen) << ", " << turns() << " turns, focus on '" << ui().focused()
                << "'.";
  return false;
}

bool AtTheWindow::until_screen(app::Screen screen) {
  return until("screen " + std::to_string(static_cast<int>(screen)), [&] { return state().screen == screen; }) &&
         settles();
}

bool AtTheWindow::settles() {
  return until("rest", [&] { return game_->rests(); });
}

int AtTheWindow::frames_without_reason(int rounds) {
  // First what came late.
  int late = 0;
  while (late < kMostRounds && game_->round(kShortSleepMs) == shell::WindowGame::Round::woke) ++late;
  EXPECT_LT(late, kMostRounds) << "The loop never sleeps.";
  int woken = 0;
  for (int i = 0; i < rounds; ++i) woken += game_->round(kShortSleepMs) == shell::WindowGame::Round::woke ? 1 : 0;
  return woken;
}

void AtTheWindow::types(const std::vector<std::string>& keys) {
  std::vector<std::string> words{"key"};
  words.insert(words.end(), keys.begin(), keys.end());
  xdotool(words);
}

bool AtTheWindow::hears() {
  for (int i = 0; i < kMostSleeps; ++i)
    if (game_->round(kSleepMs) == shell::WindowGame::Round::woke) return settles();
  ADD_FAILURE() << "No event came.";
  return false;
}

std::vector<std::string> AtTheWindow::to(const std::string& name, float across, float down) {
  const widgets::NamedThing* thing = ui().find(name);
  EXPECT_NE(thing, nullptr) << "Nothing is called " << name;
  if (thing == nullptr) return {};
  EXPECT_TRUE(thing->reachable && !thing->visible.empty()) << name << " cannot be reached.";
  // Design units to window units.
  const float scale = static_cast<float>(state().settings.scale_percent) / 100.0f;
  const widgets::Rect& seen = thing->visible;
  const auto whole = [&](float at) { return std::to_string(std::lround(at * scale)); };
  return {"mousemove", "--window", window(), whole(seen.x + seen.w * across), whole(seen.y + seen.h * down)};
}

void AtTheWindow::clicks(const std::string& name) {
  if (!settles()) return;
  std::vector<std::string> words = to(name);
  if (words.empty()) return;
  words.insert(words.end(), {"click", "1"});
  xdotool(words);
}

APad::APad() {
  SDL_VirtualJoystickDesc described{};
  described.version = SDL_VIRTUAL_JOYSTICK_DESC_VERSION;
  described.type = SDL_JOYSTICK_TYPE_GAMECONTROLLER;
  described.naxes = SDL_CONTROLLER_AXIS_MAX;
  described.nbuttons = SDL_CONTROLLER_BUTTON_DPAD_RIGHT + 1;
  described.button_mask = (1U << described.nbuttons) - 1;
  described.axis_mask = (1U << described.naxes) - 1;
  described.name = "A pad of the tests";
  device_ = SDL_JoystickAttachVirtualEx(&described);
  EXPECT_GE(device_, 0) << SDL_GetError();
  joystick_ = SDL_JoystickOpen(device_);
  EXPECT_NE(joystick_, nullptr) << SDL_GetError();
}

APad::~APad() { pull_out(); }

void APad::hold(SDL_GameControllerButton button, bool down) {
  EXPECT_EQ(SDL_JoystickSetVirtualButton(joystick_, button, down ? 1 : 0), 0) << SDL_GetError();
}

void APad::push(SDL_GameControllerAxis axis, int value) {
  EXPECT_EQ(SDL_JoystickSetVirtualAxis(joystick_, axis, static_cast<Sint16>(value)), 0) << SDL_GetError();
}

void APad::pull_out() {
  if (joystick_ == nullptr) return;
  SDL_JoystickClose(joystick_);
  joystick_ = nullptr;
  EXPECT_EQ(SDL_JoystickDetachVirtual(device_), 0) << SDL_GetError();
}

}  // namespace two_hats::testing
