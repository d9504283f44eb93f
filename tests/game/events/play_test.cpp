// From the home screen to the second card by keyboard, by mouse and by pad, each alone and each real.
#include "game/views/table_view.h"
#include "tests/game/events/at_the_window.h"

namespace two_hats::testing {
namespace {

using app::Screen;

class PlayedAtTheWindow : public AtTheWindow {
 protected:
  int picked() const { return std::get<cards::ChoiceGiven>(draft().answer).answer; }
  int answer_of(std::size_t row) const {
    return std::get<app::PickAnswer>(views::build_table(state()).choices[row].button.command).answer;
  }
  // The verdict is there and nothing moves any more: what is clicked stays where it is.
  bool verdict_stands() {
    return until("the explained verdict",
                 [&] { return !state().ratings.empty() && state().ratings.back().stage == app::Stage::explained; }) &&
           settles();
  }
  void decided_as(int answer, int confidence) {
    const session::Decision& decision = state().session->turns.back().decision;
    EXPECT_EQ(std::get<cards::ChoiceGiven>(decision.answer).answer, answer);
    EXPECT_EQ(decision.confidence, confidence);
  }

  // Presses and lets go, as a thumb does: the loop has taken the one before the other comes.
  void presses(APad& pad, SDL_GameControllerButton button, const std::string& what,
               const std::function<bool()>& is_so) {
    EXPECT_FALSE(is_so()) << what << " was there before the button was pressed";
    pad.hold(button);
    until(what, is_so);
    pad.hold(button, false);
    hears();
  }
};

TEST_F(PlayedAtTheWindow, ByKeyboard) {
  ASSERT_NO_FATAL_FAILURE(opens());
  ASSERT_EQ(state().screen, Screen::home);
  types({"Return"});
  ASSERT_TRUE(until_screen(Screen::hats));
  types({"3"});
  ASSERT_TRUE(until_screen(Screen::table));
  ASSERT_EQ(state().session->hats, session::Hats::both);
  const int first = answer_of(0);
  const int second = answer_of(1);
  types({"a"});
  ASSERT_TRUE(until("answer A", [&] { return picked() == first; }));
  types({"b"});
  ASSERT_TRUE(until("answer B", [&] { return picked() == second; }));
  types({"2"});
  ASSERT_TRUE(until("a confidence of 65", [&] { return draft().confidence == 65; }));
  EXPECT_EQ(turns(), 0);
  types({"Return"});
  ASSERT_TRUE(until_screen(Screen::reveal));
  EXPECT_EQ(turns(), 1);
  decided_as(second, 65);
  ASSERT_TRUE(verdict_stands());
  types({"Return"});
  ASSERT_TRUE(until_screen(Screen::table));
  EXPECT_EQ(turns(), 1);
  EXPECT_TRUE(state().session->table.has_value());
}

TEST_F(PlayedAtTheWindow, ByMouse) {
  ASSERT_NO_FATAL_FAILURE(opens());
  clicks("new");
  ASSERT_TRUE(until_screen(Screen::hats));
  clicks("hat.both");
  ASSERT_TRUE(until_screen(Screen::table));
  const int second = answer_of(1);
  clicks(views::build_table(state()).choices[1].button.name);
  ASSERT_TRUE(until("the second answer", [&] { return picked() == second; }));
  clicks("confidence.95");
  ASSERT_TRUE(until("a confidence of 95", [&] { return draft().confidence == 95; }));
  clicks("decide");
  ASSERT_TRUE(until_screen(Screen::reveal));
  EXPECT_EQ(turns(), 1);
  decided_as(second, 95);
  ASSERT_TRUE(verdict_stands());
  clicks("next");
  ASSERT_TRUE(until_screen(Screen::table));
  EXPECT_EQ(turns(), 1);
  EXPECT_FALSE(ui().ring_shown()) << "a player with a mouse sees no ring of the focus";
}

TEST_F(PlayedAtTheWindow, ByPad) {
  ASSERT_NO_FATAL_FAILURE(opens());
  ASSERT_FALSE(game_->window().has_pad());
  APad pad;
  ASSERT_TRUE(until("a pad", [&] { return game_->window().has_pad(); }));
  ASSERT_TRUE(settles());
  const auto on = [&](Screen screen) { return [this, screen] { return state().screen == screen; }; };
  const auto at = [&](const std::string& name) {
    return [this, name] { return ui().focused() == name && ui().ring_shown(); };
  };
  presses(pad, SDL_CONTROLLER_BUTTON_A, "the hats", on(Screen::hats));
  presses(pad, SDL_CONTROLLER_BUTTON_B, "home again", on(Screen::home));
  presses(pad, SDL_CONTROLLER_BUTTON_A, "the hats", on(Screen::hats));
  ASSERT_TRUE(until("the first hat", at("hat.pm")));
  presses(pad, SDL_CONTROLLER_BUTTON_DPAD_RIGHT, "the second hat", at("hat.po"));
  presses(pad, SDL_CONTROLLER_BUTTON_DPAD_RIGHT, "both hats", at("hat.both"));
  presses(pad, SDL_CONTROLLER_BUTTON_A, "the table", on(Screen::table));
  const auto choices = views::build_table(state()).choices;
  const int second = answer_of(1);
  ASSERT_TRUE(until("the first answer", at(choices[0].button.name)));
  presses(pad, SDL_CONTROLLER_BUTTON_DPAD_DOWN, "the second answer", at(choices[1].button.name));
  presses(pad, SDL_CONTROLLER_BUTTON_A, "the second answer picked", [&] { return picked() == second; });
  for (int i = 0; i < 5 && ui().focused() != "confidence.50" && !HasFailure(); ++i) {
    const std::string before = ui().focused();
    presses(pad, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, "the next panel", [&] { return ui().focused() != before; });
  }
  presses(pad, SDL_CONTROLLER_BUTTON_DPAD_RIGHT, "leaning", at("confidence.65"));
  presses(pad, SDL_CONTROLLER_BUTTON_A, "a confidence of 65", [&] { return draft().confidence == 65; });
  presses(pad, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, "the main button", at("decide"));
  presses(pad, SDL_CONTROLLER_BUTTON_A, "the verdict", on(Screen::reveal));
  EXPECT_EQ(turns(), 1);
  decided_as(second, 65);
  ASSERT_TRUE(verdict_stands());
  presses(pad, SDL_CONTROLLER_BUTTON_X, "the chart in words", [&] { return state().words_open; });
  presses(pad, SDL_CONTROLLER_BUTTON_X, "the chart", [&] { return !state().words_open; });
  presses(pad, SDL_CONTROLLER_BUTTON_A, "the next card", on(Screen::table));
  EXPECT_EQ(turns(), 1);
  presses(pad, SDL_CONTROLLER_BUTTON_START, "the settings", on(Screen::settings));
  presses(pad, SDL_CONTROLLER_BUTTON_B, "the card again", on(Screen::table));
}

// The stick walks as the cross does, and goes on while it is held.
TEST_F(PlayedAtTheWindow, ByStick) {
  ASSERT_NO_FATAL_FAILURE(opens(cards::Kind::choice, session::Hats::both));
  APad pad;
  ASSERT_TRUE(until("a pad", [&] { return game_->window().has_pad(); }));
  const auto choices = views::build_table(state()).choices;
  ASSERT_GE(choices.size(), 3U);
  pad.push(SDL_CONTROLLER_AXIS_LEFTY, 30000);
  ASSERT_TRUE(until("the third answer", [&] { return ui().focused() == choices[2].button.name; }));
  EXPECT_FALSE(game_->rests());
  pad.push(SDL_CONTROLLER_AXIS_LEFTY, 0);
  ASSERT_TRUE(settles());
  EXPECT_EQ(frames_without_reason(2), 0);
}

TEST_F(PlayedAtTheWindow, APadPulledOutWithItsStickHeldLeavesTheGameToTheKeyboard) {
  ASSERT_NO_FATAL_FAILURE(opens(cards::Kind::choice, session::Hats::both));
  APad pad;
  ASSERT_TRUE(until("a pad", [&] { return game_->window().has_pad(); }));
  pad.push(SDL_CONTROLLER_AXIS_LEFTY, 30000);
  ASSERT_TRUE(until("the stick", [&] { return !game_->rests() && ui().ring_shown(); }));
  pad.pull_out();
  ASSERT_TRUE(until("no pad", [&] { return !game_->window().has_pad(); }));
  ASSERT_TRUE(settles());
  EXPECT_EQ(frames_without_reason(2), 0);
  const int first = answer_of(0);
  types({"a"});
  EXPECT_TRUE(until("answer A", [&] { return picked() == first; }));
}

// A machine that is slow to draw gets a whole card's keys at once: none is lost and none comes before its turn.
TEST_F(PlayedAtTheWindow, KeysThatComeBetweenTwoFramesAreAllTaken) {
  ASSERT_NO_FATAL_FAILURE(opens(cards::Kind::choice, session::Hats::both));
  const int second = answer_of(1);
  types({"b", "3", "Return"});
  ASSERT_TRUE(until_screen(Screen::reveal));
  decided_as(second, 80);
}

TEST_F(PlayedAtTheWindow, AClickBetweenTwoFramesIsTakenThoughThePointerHasMovedOn) {
  ASSERT_NO_FATAL_FAILURE(opens(cards::Kind::choice, session::Hats::both));
  const auto choices = views::build_table(state()).choices;
  std::vector<std::string> words = to(choices[1].button.name);
  const std::vector<std::string> away = to("decide");
  words.insert(words.end(), {"click", "1"});
  words.insert(words.end(), away.begin(), away.end());
  const int second = answer_of(1);
  xdotool(words);
  EXPECT_TRUE(until("the second answer", [&] { return picked() == second; }));
}

}  // namespace
}  // namespace two_hats::testing
