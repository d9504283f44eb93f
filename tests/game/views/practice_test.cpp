// What the four screens of practising say.
#include <gmock/gmock.h>

#include "game/views/home_view.h"
#include "game/views/practice_view.h"
#include "game/views/question_view.h"
#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using namespace views;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(HomeView, HasOneEntryForPractice) {
  AGame game;
  const auto entry = [&] {
    for (const Button& button : build_home(game.state).others)
      if (button.name == "practice") return button;
    return Button{};
  };
  EXPECT_TRUE(entry().enabled);
  game.state.questions = {};
  EXPECT_FALSE(entry().enabled);
  EXPECT_EQ(entry().reason, "No questions could be read");
}

TEST(HomeView, SaysHowFarPracticeIs) {
  AGame game;
  const auto practice = [&] { return *build_home(game.state).practice; };
  EXPECT_EQ(practice().line, "8 questions, every answer explained");
  EXPECT_EQ(practice().button.name, "practise");
  game.practising();
  EXPECT_EQ(practice().line, "Now at question 1 of 8");
  EXPECT_EQ(practice().button.name, "go_on");
  game.gives_right();
  game.does(app::EndPractice{});
  game.state.practice = {};
  EXPECT_EQ(practice().line, "1 of 8 questions answered");
  EXPECT_DOUBLE_EQ(practice().share, 1.0 / 8);
  game.state.questions = {};
  EXPECT_FALSE(build_home(game.state).practice);
}

TEST(PracticeView, SaysHowManyFit) {
  AGame game;
  game.does(app::OpenPractice{});
  EXPECT_EQ(build_practice(game.state).fits, "8 questions fit; you get them all.");
  game.does(app::ToggleTopic{0});
  EXPECT_EQ(build_practice(game.state).fits, "6 questions fit; you get them all.");
  for (int topic = 1; topic < 7; ++topic) game.does(app::ToggleTopic{topic});
  const PracticeView view = build_practice(game.state);
  EXPECT_FALSE(view.start.enabled);
  EXPECT_EQ(view.start.reason, "Choose at least one topic, kind and difficulty");
}

TEST(PracticeView, AProfileTellsItsFactsAndWhoseItIs) {
  AGame game;
  game.does(app::OpenPractice{});
  EXPECT_EQ(build_practice(game.state).about, "");
  game.does(app::PickProfile{0});
  EXPECT_EQ(build_practice(game.state).about,
            "The exam: 20 questions, 30 minutes, passed at 85 %, no partial credit. Unofficial. The weights are ours.");
}

TEST(QuestionView, SaysWhatIsMissing) {
  AGame game;
  game.asked("goal-lives");
  EXPECT_EQ(build_question(game.state).chip, "Choose two");
  EXPECT_EQ(build_question(game.state).answer.reason, "Choose two");
  game.does(app::PickOption{0});
  EXPECT_EQ(build_question(game.state).answer.reason, "Choose one more");
  game.does(app::PickOption{1});
  EXPECT_EQ(build_question(game.state).answer.reason, "Say how sure you are");
  for (const auto& option : build_question(game.state).options) {
    EXPECT_EQ(option.button.enabled, option.button.selected) << "the others wait until one is taken back";
  }
  game.does(app::BeSure{95});
  EXPECT_TRUE(build_question(game.state).answer.enabled);
}

TEST(QuestionView, LettersFollowTheTableAndNamesFollowTheFile) {
  AGame game;
  game.asked("cancel");
  const QuestionView view = build_question(game.state);
  const auto& laid = app::asked_now(game.state)->laid.entries;
  ASSERT_EQ(view.options.size(), 4u);
  for (std::size_t row = 0; row < 4; ++row) {
    EXPECT_EQ(view.options[row].letter, std::string(1, static_cast<char>('A' + row)));
    EXPECT_EQ(view.options[row].button.name, std::string("option.") + static_cast<char>('a' + laid[row]));
  }
}

TEST(QuestionView, AMatchShowsWhatWasGiven) {
  AGame game;
  game.asked("areas");
  EXPECT_EQ(build_question(game.state).answer.reason, "Match every row");
  game.does(app::GiveRight{0, 1});
  const QuestionView view = build_question(game.state);
  int given = 0;
  for (const auto& left : view.lefts) {
    if (left.given.empty()) continue;
    ++given;
    EXPECT_EQ(left.text, "Current Value");
    EXPECT_EQ(left.given, "What more could they get?");
    EXPECT_EQ(view.rights[static_cast<std::size_t>(std::stoi(left.number) - 1)].text, left.given);
  }
  EXPECT_EQ(given, 1);
}

TEST(ExplanationView, EveryOptionHasItsWhyAndItsWord) {
  AGame game;
  game.asked("cancel").gives_wrong(95);
  const ExplanationView view = build_explanation(game.state);
  EXPECT_FALSE(view.right);
  EXPECT_EQ(view.verdict, "Not right");
  EXPECT_EQ(view.mark, "Sure: −6 marks");
  EXPECT_EQ(view.source, "Scrum Guide 2020, The Sprint");
  std::vector<std::string> tags;
  for (const auto& row : view.rows) {
    EXPECT_FALSE(row.why.empty());
    tags.push_back(row.tag);
  }
  EXPECT_THAT(tags, ::testing::UnorderedElementsAre("Right", "Wrong", "Wrong", "Wrong: your answer"));
}

TEST(ExplanationView, AnOrderSaysWhereEachStepWas) {
  AGame game;
  game.asked("loop").gives_wrong();
  std::vector<std::string> tags;
  for (const auto& row : build_explanation(game.state).rows) tags.push_back(row.tag);
  EXPECT_THAT(tags, ElementsAre("Wrong: you had it in place 2", "Wrong: you had it in place 1",
                                "Right: you had it here", "Right: you had it here"));
}

TEST(ExplanationView, AMatchSaysWhatWasGivenInstead) {
  AGame game;
  game.asked("areas").gives_wrong();
  for (const auto& row : build_explanation(game.state).rows) {
    if (row.text.starts_with("Current Value")) {
      EXPECT_EQ(row.tag, "Wrong: you gave it “What more could they get?”");
    }
    if (row.text.starts_with("Time-to-Market")) {
      EXPECT_EQ(row.tag, "Right: so you had it");
    }
  }
}

TEST(SummaryView, CountsMarksAndJudgesCertainty) {
  AGame game;
  game.practising();
  for (int i = 0; i < 8; ++i) {
    if (i < 5)
      game.gives_wrong(95);
    else
      game.gives_right(95);
    game.does(app::NextAsked{});
  }
  const SummaryView view = build_summary(game.state);
  EXPECT_EQ(view.title, "3 of 8 right");
  EXPECT_EQ(view.marks, "−21 of 24 certainty marks");
  EXPECT_EQ(view.calibration, "You said 95 % on average and were right in 38 %. You are surer than you should be.");
  EXPECT_EQ(view.again.label, "Again the 5 missed ones");
  ASSERT_EQ(view.certainty.points.size(), 1u);
  EXPECT_EQ(view.certainty.points[0].words, "Sure, 95 %: 3 of 8 came true, 38 % (95 % interval 14 % to 69 %).");
  EXPECT_EQ(view.certainty.sentence, "When you say 95 %, it comes true 38 % of the time (8 questions).");
  EXPECT_EQ(view.topics.size(), 7u);
}

TEST(SummaryView, WithFewAnswersItDoesNotJudge) {
  AGame game;
  game.practising().gives_right();
  game.does(app::EndPractice{});
  const SummaryView view = build_summary(game.state);
  EXPECT_THAT(view.calibration, HasSubstr("Too few to judge by: it takes 8 answers."));
  EXPECT_FALSE(view.again.enabled);
}

TEST(PracticeKeys, LettersPickDigitsSayHowSureAndTheOtherWayRoundInAMatch) {
  AGame game;
  game.asked("cancel");
  EXPECT_TRUE(std::holds_alternative<app::PickOption>(*practice_key(game.state, "B")));
  EXPECT_EQ(std::get<app::BeSure>(*practice_key(game.state, "3")).percent, 80);
  EXPECT_FALSE(practice_key(game.state, "Enter"));
  AGame match;
  match.asked("areas");
  EXPECT_TRUE(std::holds_alternative<app::GiveRight>(*practice_key(match.state, "2")));
  EXPECT_EQ(std::get<app::BeSure>(*practice_key(match.state, "D")).percent, 95);
  EXPECT_FALSE(practice_key(match.state, "9"));
}

}  // namespace
}  // namespace two_hats::testing
