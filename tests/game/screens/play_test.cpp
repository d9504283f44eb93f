// Every screen by mouse, by keyboard alone and by pad.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <set>

#include "game/views/home_view.h"
#include "game/views/reveal_view.h"
#include "game/views/table_view.h"
#include "tests/game/screens/seat.h"

namespace two_hats::test {
namespace {

using app::Screen;
using widgets::Key;

std::vector<int> order_of(Seat& seat) { return std::get<cards::OrderGiven>(seat.state().draft.answer).items; }
std::vector<int> chips_of(Seat& seat) { return std::get<cards::SplitGiven>(seat.state().draft.answer).chips; }
int answer_of(Seat& seat) { return std::get<cards::ChoiceGiven>(seat.state().draft.answer).answer; }

// The names of the rows from top to bottom.
std::vector<std::string> rows(Seat& seat) {
  std::vector<std::string> names;
  for (const views::OrderRow& row : views::build_table(seat.state()).order.rows) names.push_back(row.button.name);
  return names;
}

TEST(Home, EnterStartsAndTheHatIsPutOn) {
  Seat seat;
  seat.looks();
  EXPECT_EQ(seat.ui().focused(), "new");
  EXPECT_TRUE(seat.ui().ring_shown());
  seat.presses(Key::enter);
  ASSERT_EQ(seat.state().screen, Screen::hats);
  seat.points_at("hat.po");
  ASSERT_EQ(seat.state().screen, Screen::table);
  EXPECT_EQ(seat.state().session->hats, session::Hats::owner);
}

TEST(Hats, DigitsAndEscape) {
  Seat seat;
  seat.game.does(app::NewCampaign{0});
  seat.looks().presses(Key::escape);
  EXPECT_EQ(seat.state().screen, Screen::home);
  seat.game.does(app::NewCampaign{0});
  seat.looks().presses(Key::digit3);
  EXPECT_EQ(seat.state().screen, Screen::table);
}

class AtChoice : public ::testing::Test {
 protected:
  AtChoice() {
    seat.game.started().until(cards::Kind::choice);
    seat.looks();
  }
  Seat seat;
};

TEST_F(AtChoice, ByMouse) {
  const auto& choices = views::build_table(seat.state()).choices;
  seat.points_at(choices[1].button.name);
  EXPECT_EQ(answer_of(seat), std::get<app::PickAnswer>(choices[1].button.command).answer);
  seat.points_at("confidence.65");
  EXPECT_EQ(seat.state().draft.confidence, 65);
  seat.points_at("decide");
  EXPECT_EQ(seat.state().screen, Screen::reveal);
}

TEST_F(AtChoice, ByLettersDigitsAndEnter) {
  seat.presses({Key::b, Key::digit4});
  EXPECT_EQ(seat.state().draft.confidence, 95);
  seat.presses(Key::enter);
  EXPECT_EQ(seat.state().screen, Screen::reveal);
}

TEST_F(AtChoice, ByPadAlone) {
  const auto choices = views::build_table(seat.state()).choices;
  seat.presses(Key::down);  // the first push only shows where the focus is
  EXPECT_EQ(seat.ui().focused(), choices[0].button.name);
  seat.presses({Key::down, Key::enter});
  EXPECT_EQ(answer_of(seat), std::get<app::PickAnswer>(choices[1].button.command).answer);
  // Shoulder buttons walk the panels: from the answers to the last, the main button.
  for (int i = 0; i < 5 && seat.ui().focused() != "confidence.50"; ++i) seat.presses(Key::next_panel);
  ASSERT_EQ(seat.ui().focused(), "confidence.50");
  seat.presses({Key::right, Key::right, Key::enter});
  EXPECT_EQ(seat.state().draft.confidence, 80);
  seat.presses({Key::next_panel, Key::enter});
  EXPECT_EQ(seat.state().screen, Screen::reveal);
}

TEST_F(AtChoice, EnterOnAChosenAnswerDecides) {
  seat.presses({Key::digit3, Key::down, Key::enter});
  ASSERT_EQ(seat.state().screen, Screen::table);
  seat.presses(Key::enter);
  EXPECT_EQ(seat.state().screen, Screen::reveal);
}

TEST_F(AtChoice, AskingTellsOnTheCard) {
  const auto ask = views::build_table(seat.state()).ask;
  ASSERT_FALSE(ask.empty());
  seat.presses(Key::e);
  ASSERT_EQ(seat.state().draft.told.size(), 1U);
  EXPECT_TRUE(seat.ui().sees(seat.state().draft.told[0].words));
  EXPECT_FALSE(seat.ui().find(ask[0].button.name)->enabled);
}

TEST_F(AtChoice, TabReachesEverythingThatCanBePressed) {
  std::vector<std::string> wanted{"decide", "settings"};
  const auto view = views::build_table(seat.state());
  for (const auto& choice : view.choices) wanted.push_back(choice.button.name);
  for (const auto& ask : view.ask) wanted.push_back(ask.button.name);
  for (const auto& sure : view.confidence) wanted.push_back(sure.button.name);
  std::set<std::string> reached;
  for (std::size_t i = 0; i < seat.ui().things().size() + 2; ++i) {
    seat.presses(Key::tab);
    reached.insert(seat.ui().focused());
  }
  for (const std::string& name : wanted) EXPECT_TRUE(reached.contains(name)) << name;
}

TEST_F(AtChoice, HelpAndSettingsOpenOverItAndEscapeLeadsBack) {
  seat.presses(Key::question);
  EXPECT_TRUE(seat.state().help_open);
  EXPECT_TRUE(seat.ui().modal_open());
  seat.presses(Key::b);
  EXPECT_EQ(answer_of(seat), -1) << "what lies beneath the help hears no keys";
  seat.presses(Key::escape);
  EXPECT_FALSE(seat.state().help_open);
  seat.presses(Key::f10);
  EXPECT_EQ(seat.state().screen, Screen::settings);
  seat.points_at("theme.dark");
  EXPECT_EQ(seat.state().settings.theme, app::Theme::dark);
  seat.presses(Key::escape);
  EXPECT_EQ(seat.state().screen, Screen::table);
}

class AtOrder : public ::testing::Test {
 protected:
  AtOrder() {
    seat.game.started().until(cards::Kind::order);
    seat.looks();
  }
  Seat seat;
};

TEST_F(AtOrder, SpaceLiftsArrowsMoveSpaceDrops) {
  const std::vector<std::string> before = rows(seat);
  seat.presses({Key::down, Key::down, Key::space});
  ASSERT_TRUE(seat.state().draft.lifted);
  EXPECT_EQ(seat.state().draft.cursor, 1);
  seat.presses({Key::down, Key::down});
  const std::vector<std::string> expected{before[0], before[2], before[3], before[1]};
  const std::vector<std::string> now = rows(seat);
  EXPECT_EQ(std::vector<std::string>(now.begin(), now.begin() + 4), expected);
  EXPECT_EQ(seat.ui().focused(), before[1]) << "the focus stays with the item";
  seat.presses(Key::space);
  EXPECT_FALSE(seat.state().draft.lifted);
}

TEST_F(AtOrder, EscapePutsTheRowDownAndStays) {
  seat.presses({Key::down, Key::space, Key::escape});
  EXPECT_FALSE(seat.state().draft.lifted);
  EXPECT_EQ(seat.state().screen, Screen::table);
}

TEST_F(AtOrder, ControlZTakesAMoveBack) {
  const std::vector<int> before = order_of(seat);
  seat.presses({Key::down, Key::space, Key::down, Key::space});
  ASSERT_NE(order_of(seat), before);
  seat.presses(Key::z, true);
  EXPECT_EQ(order_of(seat), before);
}

TEST_F(AtOrder, DraggingMovesARow) {
  const std::vector<std::string> before = rows(seat);
  seat.drags(before[0], before[3]);
  EXPECT_EQ(rows(seat)[3], before[0]);
  EXPECT_FALSE(seat.state().draft.lifted) << "let go";
}

TEST_F(AtOrder, TheFocusAndTheCursorAreOne) {
  seat.presses({Key::down, Key::down, Key::down});
  EXPECT_EQ(seat.state().draft.cursor, 2);
  EXPECT_EQ(seat.ui().focused(), rows(seat)[2]);
}

class AtSplit : public ::testing::Test {
 protected:
  AtSplit() {
    seat.game.started().until(cards::Kind::split);
    seat.looks();
  }
  Seat seat;
};

TEST_F(AtSplit, MinusFreesAChipAndPlusPlacesIt) {
  const std::vector<int> before = chips_of(seat);
  seat.presses(Key::minus);
  EXPECT_EQ(chips_of(seat)[0], before[0] - 1);
  seat.presses({Key::right, Key::right, Key::plus});
  EXPECT_EQ(seat.state().draft.cursor, 1);
  EXPECT_EQ(chips_of(seat)[1], before[1] + 1);
  EXPECT_EQ(std::accumulate(before.begin(), before.end(), 0), [&] {
    const auto now = chips_of(seat);
    return std::accumulate(now.begin(), now.end(), 0);
  }()) << "the sum stays";
  seat.presses(Key::l);
  EXPECT_EQ(chips_of(seat), before);
}

TEST_F(AtSplit, SteppersAndTheTrayByMouse) {
  const std::vector<int> before = chips_of(seat);
  const auto columns = views::build_table(seat.state()).split.columns;
  seat.points_at(columns[0].less.name);
  EXPECT_EQ(chips_of(seat)[0], before[0] - 1);
  seat.drags("tray", columns[3].button.name);
  EXPECT_EQ(chips_of(seat)[3], before[3] + 1);
  seat.points_at(columns[2].more.name);
  EXPECT_EQ(chips_of(seat)[2], before[2]) << "no chip is left";
}

class AtOwnership : public ::testing::Test {
 protected:
  AtOwnership() {
    seat.game.started().until(cards::Kind::ownership);
    seat.looks();
  }
  const std::vector<cards::Role>& owners() { return std::get<cards::OwnersGiven>(seat.state().draft.answer).owners; }
  Seat seat;
};

TEST_F(AtOwnership, DigitsGiveOneAfterTheOther) {
  seat.presses({Key::digit2, Key::digit3});
  EXPECT_EQ(owners()[0], cards::Role::product_owner);
  EXPECT_EQ(owners()[1], cards::Role::developers);
  EXPECT_EQ(seat.state().draft.cursor, 2);
  seat.presses(Key::z, true);
  EXPECT_FALSE(seat.state().draft.placed[1]);
}

TEST_F(AtOwnership, ATileIsDraggedOntoItsOwner) {
  const auto duty = views::build_table(seat.state()).ownership.left[1].button.name;
  seat.drags(duty, "owner.scrum_master");
  EXPECT_EQ(owners()[1], cards::Role::scrum_master);
  // And from one owner to another.
  seat.drags(duty, "owner.nobody");
  EXPECT_EQ(owners()[1], cards::Role::nobody);
  EXPECT_TRUE(seat.state().draft.placed[1]);
}

TEST_F(AtOwnership, FocusPicksADutyAndABoxTakesIt) {
  const auto left = views::build_table(seat.state()).ownership.left;
  seat.presses({Key::down, Key::down});
  EXPECT_EQ(seat.state().draft.cursor, 1);
  seat.clicks("owner.product_manager");
  EXPECT_EQ(owners()[1], cards::Role::product_manager);
}

class AtReveal : public ::testing::Test {
 protected:
  AtReveal() {
    seat.game.started().until(cards::Kind::choice).answered().rated();
    seat.looks();
  }
  Seat seat;
};

TEST_F(AtReveal, SaysWhatTheViewSays) {
  const auto view = views::build_reveal(seat.state());
  EXPECT_TRUE(seat.ui().sees(view.headline));
  EXPECT_TRUE(seat.ui().sees(view.short_term.score_words));
  EXPECT_TRUE(seat.ui().sees(view.long_term.place_words));
  for (const auto& row : view.conduct) EXPECT_TRUE(seat.ui().sees(row.title)) << row.title;
}

TEST_F(AtReveal, WordsSourceCompareAndNext) {
  seat.presses(Key::w);
  EXPECT_TRUE(seat.state().words_open);
  EXPECT_TRUE(seat.ui().sees(views::build_reveal(seat.state()).chart.table.front().mine));
  seat.presses(Key::s);
  EXPECT_TRUE(seat.state().source_open);
  EXPECT_TRUE(seat.ui().modal_open());
  seat.presses(Key::escape);
  EXPECT_FALSE(seat.state().source_open);
  EXPECT_EQ(seat.state().screen, Screen::reveal);
  const auto compare = views::build_reveal(seat.state()).compare;
  seat.points_at(compare.back().button.name);
  EXPECT_EQ(seat.state().compare, std::get<app::Compare>(compare.back().button.command).answer);
  seat.presses(Key::enter);
  EXPECT_NE(seat.state().screen, Screen::reveal);
}

TEST(Working, TheVerdictWaitsAndCanBeSkipped) {
  Seat seat;
  seat.game.started().until(cards::Kind::choice).answered();
  seat.looks();
  EXPECT_TRUE(seat.ui().sees("Running the worlds"));
  EXPECT_NE(seat.ui().find("skip"), nullptr);
  EXPECT_NE(seat.ui().find("next"), nullptr);
}

Seat& at_debrief(Seat& seat) {
  seat.game.started();
  while (seat.state().session->table) {
    seat.game.answered().rated();
    seat.game.does(app::NextCard{});
  }
  if (seat.state().screen != Screen::debrief) seat.game.does(app::OpenDebrief{});
  return seat.looks();
}

TEST(Debrief, AMarkOpensItsVerdictAndEscapeLeadsBack) {
  Seat seat;
  at_debrief(seat);
  ASSERT_EQ(seat.state().screen, Screen::debrief);
  ASSERT_TRUE(seat.tabs_to("mark.0"));
  seat.presses(Key::enter);
  EXPECT_EQ(seat.state().screen, Screen::reveal);
  seat.presses(Key::escape);
  EXPECT_EQ(seat.state().screen, Screen::debrief);
  seat.clicks("turn.1");
  EXPECT_EQ(seat.state().screen, Screen::reveal);
  EXPECT_EQ(seat.state().shown_turn, 1);
}

TEST(Debrief, WhatIsSeenFirstEndsBetweenCards) {
  Seat seat({"debrief", {1280, 800}, 1.0f});
  at_debrief(seat);
  for (const widgets::TextSeen& text : seat.ui().texts()) {
    if (!text.hidden) {
      EXPECT_NEAR(text.visible.h, text.rect.h, 0.5f) << text.text;
    }
  }
  EXPECT_FALSE(seat.ui().sees("Skill and luck")) << "on the next page";
}

TEST(Problem, TheFirstActionHasTheFocus) {
  Seat seat;
  seat.state().screen = Screen::problem;
  seat.state().problem = app::Problem{"The folder is read-only",
                                      "Nothing can be kept.",
                                      "You can play on.",
                                      {"/data"},
                                      app::Problem::Kind::unsaved,
                                      "",
                                      ""};
  seat.looks();
  EXPECT_EQ(seat.ui().focused(), "problem.0");
  EXPECT_TRUE(seat.ui().sees("You can play on."));
  seat.presses(Key::enter);
  EXPECT_NE(seat.state().screen, Screen::problem);
}

TEST(Keys, EveryKeyOfAScreenHasAWord) {
  EXPECT_EQ(screens::key_word(Key::a), "A");
  EXPECT_EQ(screens::key_word(Key::digit4), "4");
  EXPECT_EQ(screens::key_word(Key::plus), "Plus");
  EXPECT_EQ(screens::key_word(Key::question), "?");
  EXPECT_EQ(screens::key_word(Key::f10), "F10");
  EXPECT_EQ(screens::key_word(Key::tab), "");
}

}  // namespace
}  // namespace two_hats::test
