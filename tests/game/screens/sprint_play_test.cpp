// A Sprint's selection and a talk by mouse and by keyboard.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "game/views/reveal_view.h"
#include "game/views/table_view.h"
#include "tests/game/screens/seat.h"

namespace two_hats::test {
namespace {

using app::Screen;
using ::testing::IsEmpty;
using widgets::Key;

class AtSelection : public ::testing::Test {
 protected:
  AtSelection() {
    seat.game.started().until(cards::Kind::selection);
    seat.looks();
  }
  std::vector<int> in() { return std::get<cards::SelectionGiven>(seat.state().draft.answer).items; }
  Seat seat;
};

TEST_F(AtSelection, AClickBringsAnItemInAndTakesItOut) {
  seat.points_at("item.D");
  EXPECT_EQ(in(), (std::vector<int>{2, 3}));
  EXPECT_TRUE(seat.ui().sees("“Calendar-sync tests” comes along: “Booking page” needs it"));
  seat.points_at("item.C");
  EXPECT_EQ(in(), (std::vector<int>{2, 3}));
  EXPECT_TRUE(seat.ui().sees("“Calendar-sync tests” stays: “Booking page” needs it"));
  seat.points_at("item.D");
  EXPECT_EQ(in(), std::vector<int>{2});
}

TEST_F(AtSelection, DraggingOverTheLineMovesAnItem) {
  seat.points_at("item.A");
  seat.drags("item.B", "item.A");
  EXPECT_EQ(in(), (std::vector<int>{0, 1}));
  seat.drags("item.A", "item.E");
  EXPECT_EQ(in(), std::vector<int>{1}) << "out again";
  seat.drags("item.F", "item.E");
  EXPECT_EQ(in(), std::vector<int>{1}) << "from row to row below the line nothing changes";
}

TEST_F(AtSelection, SpaceTakesTheRowWithTheFocusAndEnterStarts) {
  ASSERT_TRUE(seat.tabs_to("item.B"));
  EXPECT_EQ(seat.state().draft.cursor, 1) << "the focus leads the cursor";
  seat.presses(Key::space);
  EXPECT_EQ(in(), std::vector<int>{1});
  EXPECT_EQ(seat.ui().focused(), "item.B") << "where the row went";
  seat.presses(Key::z, true);
  EXPECT_THAT(in(), IsEmpty());
  seat.presses(Key::space);
  seat.presses({Key::digit3, Key::enter});
  EXPECT_EQ(seat.state().screen, Screen::reveal);
  EXPECT_EQ(seat.state().session->turns.back().decision.confidence, 80);
}

class AtTalk : public ::testing::Test {
 protected:
  AtTalk() {
    seat.game.started().until(cards::Kind::conversation);
    seat.looks();
  }
  std::vector<int> said() { return std::get<cards::ConversationGiven>(seat.state().draft.answer).replies; }
  Seat seat;
};

TEST_F(AtTalk, LettersTalkDigitsSayHowSureEnterDecides) {
  EXPECT_EQ(seat.ui().find("decide"), nullptr) << "nothing to decide yet";
  const auto first = std::get<app::SayReply>(views::build_table(seat.state()).talk.replies[1].button.command).reply;
  seat.presses(Key::b);
  EXPECT_EQ(said(), std::vector<int>{first});
  seat.presses(Key::z, true);
  EXPECT_THAT(said(), IsEmpty());
  seat.presses({Key::digit2, Key::digit1});
  ASSERT_EQ(said().size(), 2u);
  EXPECT_EQ(said()[0], first);
  EXPECT_TRUE(seat.state().draft.answered);
  seat.presses(Key::digit4);
  EXPECT_EQ(seat.state().draft.confidence, 95);
  seat.presses(Key::enter);
  EXPECT_EQ(seat.state().screen, Screen::reveal);
}

TEST_F(AtTalk, ByMouseAndOneStepBack) {
  seat.points_at("reply.explain");
  EXPECT_TRUE(seat.ui().sees("So, never."));
  EXPECT_TRUE(seat.ui().sees("Trust falls by 2: a no, and they know why"));
  seat.points_at("undo");
  EXPECT_FALSE(seat.ui().sees("So, never."));
  seat.points_at("reply.ask").points_at("reply.offer");
  seat.points_at("confidence.65").points_at("decide");
  EXPECT_EQ(seat.state().screen, Screen::reveal);
}

TEST_F(AtTalk, EveryReplyIsReachedWithTheFocusAndTheFocusGoesOn) {
  ASSERT_TRUE(seat.tabs_to("reply.ask"));
  seat.presses(Key::enter);
  EXPECT_EQ(said(), std::vector<int>{0});
  const auto replies = views::build_table(seat.state()).talk.replies;
  EXPECT_EQ(seat.ui().focused(), replies.front().button.name);
  seat.presses(Key::enter);
  EXPECT_EQ(seat.ui().focused(), "decide") << "the talk is over";
}

TEST(NearbyPage, TakesTheChartsPlaceAndGivesItBack) {
  Seat seat;
  seat.game.started().until(cards::Kind::conversation).answered().rated();
  seat.looks();
  EXPECT_NE(seat.ui().find("chart"), nullptr);
  seat.presses(Key::n);
  EXPECT_EQ(seat.ui().find("chart"), nullptr);
  EXPECT_NE(seat.ui().find("nearby.picture"), nullptr);
  EXPECT_TRUE(seat.ui().sees("Your way through the talk, and the best ones"));
  seat.presses(Key::escape);
  EXPECT_NE(seat.ui().find("chart"), nullptr);
  EXPECT_EQ(seat.state().screen, Screen::reveal);
}

}  // namespace
}  // namespace two_hats::test
