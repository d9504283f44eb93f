// Practising: what is drawn, what a move does, what is kept, and where every way leads.
#include <gmock/gmock.h>

#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using app::Screen;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const questions::Given& given(const AGame& game) { return app::asked_now(game.state)->given; }

TEST(Practice, OpensWithEverythingChosen) {
  AGame game;
  game.does(app::OpenPractice{});
  EXPECT_EQ(game.state.screen, Screen::practice);
  const auto filter = app::practice_filter(game.state);
  ASSERT_TRUE(filter);
  EXPECT_EQ(questions::how_many_fit(*game.state.questions.bank, *filter), 8);
}

TEST(Practice, WithoutABankNothingOpens) {
  AGame game;
  game.state.questions = {};
  game.does(app::OpenPractice{});
  EXPECT_EQ(game.state.screen, Screen::home);
}

TEST(Practice, AProfileSetsTopicsKindsAndLenses) {
  AGame game;
  game.does(app::OpenPractice{});
  game.does(app::PickProfile{0});
  const auto filter = app::practice_filter(game.state);
  ASSERT_TRUE(filter);
  EXPECT_THAT(filter->topics, ElementsAre("scrum", "stakeholders", "scaling"));
  EXPECT_THAT(filter->kinds, ElementsAre(questions::Kind::single, questions::Kind::true_false));
  EXPECT_THAT(filter->lenses, ElementsAre(questions::Lens::scrum_guide));
  EXPECT_EQ(filter->weights.size(), 3u);
  game.does(app::PickProfile{-1});
  EXPECT_THAT(app::practice_filter(game.state)->lenses, IsEmpty());
}

TEST(Practice, AWholeRowSwitchedOffLetsNothingStart) {
  AGame game;
  game.does(app::OpenPractice{});
  for (int difficulty = 1; difficulty <= 3; ++difficulty) game.does(app::ToggleDifficulty{difficulty});
  EXPECT_FALSE(app::practice_filter(game.state));
  game.does(app::StartPractice{});
  EXPECT_EQ(game.state.screen, Screen::practice);
}

TEST(Practice, TheSameSeedAsksTheSame) {
  AGame one, other;
  one.practising();
  other.practising();
  const auto asked = [](const AGame& game) {
    std::vector<int> places;
    for (const app::AskedQuestion& each : game.state.practice.asked) places.push_back(each.question);
    return places;
  };
  EXPECT_EQ(asked(one), asked(other));
  EXPECT_EQ(asked(one).size(), 8u);
  const auto first = asked(one);
  one.does(app::Back{});
  one.does(app::StartPractice{});
  EXPECT_NE(asked(one), first) << "the next practice is drawn anew";
}

TEST(Practice, AnAnswerIsKeptAtOnceAndOnlyWhenItIsWhole) {
  AGame game;
  game.asked("goal-lives");
  game.does(app::PickOption{0});
  game.does(app::BeSure{80});
  game.does(app::Decide{});
  EXPECT_EQ(game.state.screen, Screen::question) << "two are to be chosen";
  game.does(app::PickOption{2});
  game.does(app::PickOption{3});
  EXPECT_THAT(given(game), ElementsAre(0, 2)) << "a third does not fit";
  game.does(app::PickOption{0});
  EXPECT_THAT(given(game), ElementsAre(2)) << "pressed again it is off";
  game.does(app::PickOption{0});
  game.does(app::Decide{});
  EXPECT_EQ(game.state.screen, Screen::explanation);
  EXPECT_TRUE(game.asked_for<app::KeepAnswer>());
  EXPECT_TRUE(app::asked_now(game.state)->right);
  EXPECT_TRUE(game.state.answered.contains("goal-lives"));
}

TEST(Practice, CertaintyIsAskedFor) {
  AGame game;
  game.asked("cancel");
  game.does(app::PickOption{0});
  game.does(app::Decide{});
  EXPECT_EQ(game.state.screen, Screen::question);
  game.does(app::BeSure{70});
  EXPECT_EQ(app::asked_now(game.state)->certainty, 0) << "nobody offered 70";
}

TEST(Practice, StepsMoveWithTheRowInHand) {
  AGame game;
  game.asked("loop");
  const auto before = given(game);
  game.does(app::PutCursor{0});
  game.does(app::Lift{});
  game.does(app::MoveCursor{2});
  EXPECT_EQ(given(game)[2], before[0]);
  EXPECT_EQ(game.state.practice.cursor, 2);
  game.does(app::Back{});
  EXPECT_FALSE(game.state.practice.lifted) << "Escape puts the row down first";
  EXPECT_EQ(game.state.screen, Screen::question);
  game.gives_right();
  EXPECT_TRUE(app::asked_now(game.state)->right);
}

TEST(Practice, ARightSideHasOneLeftSideAtMost) {
  AGame game;
  game.asked("areas");
  game.does(app::GiveRight{0, 2});
  game.does(app::GiveRight{1, 2});
  EXPECT_THAT(given(game), ElementsAre(questions::kNobody, 2, questions::kNobody));
  const int in_hand = app::asked_now(game.state)->laid.entries[static_cast<std::size_t>(game.state.practice.cursor)];
  EXPECT_NE(in_hand, 1) << "the next one that waits is in hand";
  game.gives_wrong();
  EXPECT_FALSE(app::asked_now(game.state)->right);
}

TEST(Practice, UnseenLeavesOutWhatWasEverAnswered) {
  AGame game;
  game.practising().gives_right();
  game.does(app::EndPractice{});
  game.does(app::OpenPractice{});
  game.does(app::SetCount{0});
  game.does(app::StartPractice{});
  EXPECT_EQ(game.state.practice.asked.size(), 7u);
}

TEST(Practice, GoesThroughToTheSummaryAndOnWithTheMissed) {
  AGame game;
  game.practising();
  for (int i = 0; i < 8; ++i) {
    ASSERT_EQ(game.state.screen, Screen::question) << i;
    if (i < 3)
      game.gives_wrong();
    else
      game.gives_right();
    ASSERT_EQ(game.state.screen, Screen::explanation) << i;
    EXPECT_EQ(app::asked_now(game.state)->right, i >= 3);
    game.does(app::NextAsked{});
  }
  ASSERT_EQ(game.state.screen, Screen::summary);
  game.does(app::PractiseMissed{});
  EXPECT_EQ(game.state.screen, Screen::question);
  EXPECT_EQ(game.state.practice.asked.size(), 3u);
  game.does(app::EndPractice{});
  EXPECT_EQ(game.state.screen, Screen::practice) << "nothing was answered, so there is nothing to tell";
}

TEST(Practice, LeavingAndGoingOn) {
  AGame game;
  game.practising().gives_right();
  game.does(app::NextAsked{});
  game.does(app::Back{});
  EXPECT_EQ(game.state.screen, Screen::practice);
  game.does(app::GoOnPractising{});
  EXPECT_EQ(game.state.screen, Screen::question);
  EXPECT_EQ(game.state.practice.now, 1);
}

TEST(Practice, AnAnswerThatCannotBeSavedIsTold) {
  AGame game;
  game.practising().gives_right();
  game.does(app::SaveFailed{"The disk is full.", "Free some space."});
  ASSERT_EQ(game.state.screen, Screen::problem);
  EXPECT_EQ(game.state.problem->title, "Your answer could not be saved");
  game.does(app::SolveProblem{0});
  EXPECT_EQ(game.state.screen, Screen::explanation);
  game.does(app::NextAsked{});
  game.gives_right();
  EXPECT_FALSE(game.asked_for<app::KeepAnswer>()) << "it was agreed to go on without";
}

TEST(Practice, ItsCommandsMeanNothingAtTheTable) {
  AGame game;
  game.started().until(cards::Kind::choice);
  game.does(app::PickOption{0});
  game.does(app::NextAsked{});
  game.does(app::EndPractice{});
  EXPECT_EQ(game.state.screen, Screen::table);
}

TEST(Practice, ACampaignUnderWayIsStillThere) {
  AGame game;
  game.started().until(cards::Kind::choice);
  game.does(app::GoHome{});
  game.practising().gives_right();
  game.does(app::GoHome{});
  game.does(app::Continue{});
  EXPECT_EQ(game.state.screen, Screen::table);
}

}  // namespace
}  // namespace two_hats::testing
