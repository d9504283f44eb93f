// A player at the real window: whatever is done here goes through the X server or SDL's joysticks, the game's own loop
// takes it, and the state tells what came of it. Nothing waits for a time to pass: it waits for what it expects, and
// gives up when the loop has slept too often without an event.
#pragma once

#include <SDL.h>
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "game/shell/window_game.h"
#include "tests/game/events/x_server.h"
#include "tests/game/shell/a_folder.h"

namespace two_hats::testing {

// A seed with which the small pack deals a card of this kind first to who wears these hats.
std::uint64_t seed_that_deals(cards::Kind kind, session::Hats hats);

class AtTheWindow : public ::testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  // The small pack, dealt so that a card of this kind comes first. Again: the same data folder, the next start.
  void opens(cards::Kind first = cards::Kind::choice, std::optional<session::Hats> hats = std::nullopt);
  void closes() { game_.reset(); }

  // Rounds of the loop until this is so; a failure of the test that names `what` when it does not come.
  bool until(const std::string& what, const std::function<bool()>& is_so);
  bool until_screen(app::Screen screen);
  // Until nothing is left to do and nothing moves.
  bool settles();
  // Something comes of which the state tells nothing; then as settles().
  bool hears();
  // Frames drawn in this many rounds although nothing happened, each of them the longest the loop may sleep. A loop
  // that goes on by itself comes back before that.
  int frames_without_reason(int rounds);

  // All in one call of xdotool: it may reach the game as one frame's input.
  void types(const std::vector<std::string>& keys);
  void clicks(const std::string& name);
  // The words for xdotool that bring the pointer to a part of a thing (of its visible width and height).
  std::vector<std::string> to(const std::string& name, float across = 0.5f, float down = 0.5f);

  [[nodiscard]] const app::State& state() const { return game_->state(); }
  [[nodiscard]] const widgets::Ui& ui() const { return game_->ui(); }
  [[nodiscard]] const app::Draft& draft() const { return state().draft; }
  [[nodiscard]] int turns() const { return state().session ? static_cast<int>(state().session->turns.size()) : 0; }
  [[nodiscard]] const std::string& window() const { return window_; }  // its X id
  [[nodiscard]] std::string data() const { return folder_.text(); }

  std::unique_ptr<shell::WindowGame> game_;
  bool left_ = false;

 private:
  AFolder folder_;
  std::unique_ptr<XServer> server_;
  std::vector<std::unique_ptr<AVariable>> variables_;
  std::string window_;
};

// A pad that SDL believes in. Plugged in while it lives.
class APad {
 public:
  APad();
  ~APad();
  APad(const APad&) = delete;
  APad& operator=(const APad&) = delete;

  void hold(SDL_GameControllerButton button, bool down = true);
  void push(SDL_GameControllerAxis axis, int value);
  void pull_out();

 private:
  int device_ = -1;
  SDL_Joystick* joystick_ = nullptr;
};

}  // namespace two_hats::testing
