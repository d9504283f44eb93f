// The window itself: dragging, the wheel, keys of the window, sleeping, and being closed.
#include <csignal>

#include "game/views/table_view.h"
#include "tests/game/events/at_the_window.h"

namespace two_hats::testing {
namespace {

using app::Screen;

class AtTheRows : public AtTheWindow {
 protected:
  // The rows' names from top to bottom.
  std::vector<std::string> rows() const {
    std::vector<std::string> names;
    for (const views::OrderRow& row : views::build_table(state()).order.rows) names.push_back(row.button.name);
    return names;
  }
  void opens_them() {
    ASSERT_NO_FATAL_FAILURE(opens(cards::Kind::order, session::Hats::owner));
    ASSERT_EQ(state().screen, Screen::table);
    before = rows();
    ASSERT_GE(before.size(), 4U);
    moved = {before[1], before[2], before[3], before[0]};
    moved.insert(moved.end(), before.begin() + 4, before.end());
  }
  std::vector<std::string> before;
  std::vector<std::string> moved;  // the first row dragged to the fourth place
};

TEST_F(AtTheRows, ARowIsDraggedStepByStep) {
  ASSERT_NO_FATAL_FAILURE(opens_them());
  xdotool(to(before[0]));
  xdotool({"mousedown", "1"});
  ASSERT_TRUE(until("a row pressed", [&] { return ui().pointer_down(); }));
  EXPECT_FALSE(draft().lifted);
  xdotool(to(before[0], 0.5f, 0.9f));
  ASSERT_TRUE(until("a row in the air", [&] { return draft().lifted; }));
  EXPECT_EQ(rows(), before);
  for (std::size_t place = 1; place <= 3; ++place) {
    xdotool(to(before[place]));
    ASSERT_TRUE(until("the next place", [&] { return rows()[place] == before[0]; }));
    ASSERT_TRUE(settles());
  }
  EXPECT_TRUE(draft().lifted);
  xdotool({"mouseup", "1"});
  ASSERT_TRUE(until("the row on the table", [&] { return !draft().lifted; }));
  EXPECT_EQ(rows(), moved);
}

// Pressed, led and let go between two frames.
TEST_F(AtTheRows, AFlickDragsTheRowAsFar) {
  ASSERT_NO_FATAL_FAILURE(opens_them());
  std::vector<std::string> words = to(before[0]);
  words.insert(words.end(), {"mousedown", "1"});
  for (std::size_t place = 1; place <= 3; ++place) {
    const std::vector<std::string> next = to(before[place]);
    words.insert(words.end(), next.begin(), next.end());
  }
  words.insert(words.end(), {"mouseup", "1"});
  xdotool(words);
  ASSERT_TRUE(until("the row in its new place", [&] { return rows() == moved; }));
  ASSERT_TRUE(settles());
  EXPECT_FALSE(draft().lifted);
  EXPECT_EQ(rows(), moved);
}

TEST_F(AtTheRows, ARowIsHeldWhenThePointerLeavesTheWindow) {
  ASSERT_NO_FATAL_FAILURE(opens_them());
  xdotool(to(before[0]));
  xdotool({"mousedown", "1"});
  xdotool(to(before[3]));
  ASSERT_TRUE(until("the row in its new place", [&] { return rows() == moved; }));
  // Level with its place, left of the window.
  const int inside = std::stoi(to(before[0])[3]);
  xdotool({"mousemove_relative", "--", std::to_string(-inside - 60), "0"});
  ASSERT_TRUE(hears());
  EXPECT_EQ(rows(), moved);
  EXPECT_TRUE(draft().lifted);
  xdotool({"mouseup", "1"});
  ASSERT_TRUE(until("the row on the table", [&] { return !draft().lifted; }));
  EXPECT_EQ(rows(), moved);
}

class TheWindow : public AtTheWindow {};

TEST_F(TheWindow, SettingsOpenAndTextGrowsUntilTheWheelHasSomethingToScroll) {
  ASSERT_NO_FATAL_FAILURE(opens(cards::Kind::choice, session::Hats::both));
  types({"F10"});
  ASSERT_TRUE(until_screen(Screen::settings));
  for (const int percent : {125, 150, 175, 200}) {
    types({"ctrl+plus"});
    ASSERT_TRUE(until("larger text", [&] { return state().settings.scale_percent == percent; }));
  }
  ASSERT_TRUE(settles());
  const auto top = [&] { return ui().find("theme.light")->rect.y; };
  const float before = top();
  std::vector<std::string> turn = to("theme.light");
  turn.insert(turn.end(), {"click", "5"});  // a notch down
  xdotool(turn);
  ASSERT_TRUE(until("a page further down", [&] { return top() < before; }));
  ASSERT_TRUE(settles());
  xdotool({"click", "4"});
  ASSERT_TRUE(until("the page's top again", [&] { return top() == before; }));
  types({"ctrl+minus"});
  ASSERT_TRUE(until("smaller text", [&] { return state().settings.scale_percent == 175; }));
  types({"ctrl+0"});
  ASSERT_TRUE(until("the text's own size", [&] { return state().settings.scale_percent == 100; }));
  types({"Escape"});
  ASSERT_TRUE(until_screen(Screen::table));
  types({"question"});
  ASSERT_TRUE(until("help", [&] { return state().help_open; }));
  types({"Escape"});
  ASSERT_TRUE(until("no help", [&] { return !state().help_open; }));
  EXPECT_EQ(state().screen, Screen::table);
}

// Each press turns it round once, for the game and for SDL alike. What fills the screen is the window manager, and none
// runs here: the size is not looked at.
TEST_F(TheWindow, F11AsksForTheFullScreenAndForTheWindowAgain) {
  ASSERT_NO_FATAL_FAILURE(opens(cards::Kind::choice, session::Hats::both));
  ASSERT_FALSE(game_->window().full_screen());
  for (const bool full : {true, false, true, false}) {
    types({"F11"});
    ASSERT_TRUE(
        until(full ? "the setting on" : "the setting off", [&] { return state().settings.full_screen == full; }));
    ASSERT_TRUE(settles());
    EXPECT_EQ(game_->window().full_screen(), full);
  }
  types({"2"});
  EXPECT_TRUE(until("a confidence of 65", [&] { return draft().confidence == 65; }));
}

TEST_F(TheWindow, APointerThatComesToNothingDrawsNothing) {
  ASSERT_NO_FATAL_FAILURE(opens(cards::Kind::choice, session::Hats::both));
  const auto nudges = [&](int times) {
    for (int i = 0; i < times; ++i) {
      xdotool({"mousemove_relative", "--", "1", i % 2 == 0 ? "3" : "-3"});
      ASSERT_TRUE(hears());
    }
  };
  constexpr int kUntilKnown = 4;                             // moves, in which the page proves to stay as it is
  xdotool({"mousemove", "--window", window(), "5", "300"});  // beside the card
  ASSERT_NO_FATAL_FAILURE(nudges(kUntilKnown));
  const int before = game_->window().pictures();
  ASSERT_NO_FATAL_FAILURE(nudges(20));
  EXPECT_EQ(game_->window().pictures(), before);
  xdotool(to(views::build_table(state()).choices[1].button.name));
  ASSERT_TRUE(until("the answer lights up", [&] { return game_->window().pictures() > before; }));
  ASSERT_NO_FATAL_FAILURE(nudges(kUntilKnown));
  const int lit = game_->window().pictures();
  ASSERT_NO_FATAL_FAILURE(nudges(4));
  EXPECT_EQ(game_->window().pictures(), lit);
  // What the system asks for is drawn, whatever the pointer does.
  xdotool({"windowunmap", window(), "windowmap", window()});
  ASSERT_TRUE(until("the window again", [&] { return game_->window().pictures() > lit; }));
}

// Counted in frames: whatever draws by itself, draws again before the loop has slept as long as it was let.
TEST_F(TheWindow, NothingIsDrawnWhileNothingHappens) {
  ASSERT_NO_FATAL_FAILURE(opens());
  EXPECT_EQ(frames_without_reason(4), 0) << "at home";
  types({"Return"});
  ASSERT_TRUE(until_screen(Screen::hats));
  types({"3"});
  ASSERT_TRUE(until_screen(Screen::table));
  EXPECT_EQ(frames_without_reason(4), 0) << "at a card";
  clicks("confidence.80");
  ASSERT_TRUE(until("a confidence of 80", [&] { return draft().confidence == 80; }));
  EXPECT_EQ(frames_without_reason(4), 0) << "with the pointer resting on a button";
  APad pad;
  ASSERT_TRUE(until("a pad", [&] { return game_->window().has_pad(); }));
  EXPECT_EQ(frames_without_reason(4), 0) << "with a pad that nobody touches";
  types({"a", "Return"});
  ASSERT_TRUE(until("the explained verdict",
                    [&] { return !state().ratings.empty() && state().ratings.back().stage == app::Stage::explained; }));
  EXPECT_EQ(frames_without_reason(4), 0) << "at a verdict";
}

TEST_F(TheWindow, ClosedAtTheVerdictItHasKeptTheDecisionAndItsPlace) {
  ASSERT_NO_FATAL_FAILURE(opens());
  types({"Return"});
  ASSERT_TRUE(until_screen(Screen::hats));
  types({"3"});
  ASSERT_TRUE(until_screen(Screen::table));
  types({"b", "4", "Return"});
  ASSERT_TRUE(until_screen(Screen::reveal));
  const session::Decision decided = state().session->turns.back().decision;
  xdotool({"windowsize", window(), "1100", "700"});
  ASSERT_TRUE(until("a smaller window", [&] { return game_->window().pixels().w == 1100.0f; }));
  ask_to_close(window());
  ASSERT_TRUE(until("the end", [&] { return left_; }));
  closes();

  ASSERT_NO_FATAL_FAILURE(opens());
  EXPECT_EQ(game_->window().pixels().w, 1100.0f);
  ASSERT_EQ(state().screen, Screen::home);
  types({"Return"});  // Continue
  ASSERT_TRUE(until("the session", [&] { return turns() == 1; }));
  const session::Decision& kept = state().session->turns.back().decision;
  EXPECT_EQ(kept.card, decided.card);
  EXPECT_EQ(kept.confidence, 95);
  EXPECT_EQ(std::get<cards::ChoiceGiven>(kept.answer).answer, std::get<cards::ChoiceGiven>(decided.answer).answer);
}

TEST_F(TheWindow, ControlQLeaves) {
  ASSERT_NO_FATAL_FAILURE(opens());
  types({"ctrl+q"});
  EXPECT_TRUE(until("the end", [&] { return left_; }));
}

// "Quit" of a session manager, or Ctrl+C in the terminal it was started from.
TEST_F(TheWindow, ASignalToEndLeavesAsTheCrossDoes) {
  ASSERT_NO_FATAL_FAILURE(opens());
  ASSERT_EQ(std::raise(SIGTERM), 0);
  EXPECT_TRUE(until("the end", [&] { return left_; }));
}

}  // namespace
}  // namespace two_hats::testing
