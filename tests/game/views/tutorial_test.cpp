// The first five minutes: what home, the table, the verdicts and the debrief of a tutorial say, and what they leave
// out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "game/views/debrief_view.h"
#include "game/views/home_view.h"
#include "game/views/reveal_view.h"
#include "game/views/settings_view.h"
#include "game/views/table_view.h"
#include "tests/game/a_tutorial.h"

namespace two_hats::testing {
namespace {

using namespace views;
using ::testing::IsEmpty;
using ::testing::SizeIs;

int pack_of(const Button& button) { return std::get<app::NewCampaign>(button.command).pack; }

const Button* named(const std::vector<Button>& buttons, const std::string& name) {
  for (const Button& button : buttons)
    if (button.name == name) return &button;
  return nullptr;
}

TEST(FirstHome, LeadsIntoTheTutorial) {
  const ATutorialGame game;
  const HomeView view = build_home(game.state);
  EXPECT_EQ(view.kicker, "Start here · five minutes");
  EXPECT_EQ(view.title, "First day at Tern");
  EXPECT_EQ(view.main.name, "tutorial");
  EXPECT_EQ(view.main.label, "Start");
  EXPECT_EQ(pack_of(view.main), 0);
  const Button* link = named(view.others, "new");
  ASSERT_TRUE(link);
  EXPECT_EQ(link->label, "Go straight to the campaign");
  EXPECT_EQ(pack_of(*link), 1);
  EXPECT_FALSE(named(view.others, "tutorial")) << "it is the main button already";
  EXPECT_EQ(std::get<app::NewCampaign>(*command_for_key(game.state, "Enter", false)).pack, 0);
  EXPECT_EQ(std::get<app::NewCampaign>(*command_for_key(game.state, "N", false)).pack, 1);
}

TEST(FirstHome, AsksWhetherItIsEasyToRead) {
  ATutorialGame game;
  const auto labels = [&] {
    std::vector<std::string> words;
    for (const Button& button : build_home(game.state).easier) words.push_back(button.label);
    return words;
  };
  EXPECT_THAT(labels(), ::testing::ElementsAre("Text 100 %", "Light", "Full motion"));
  for (const Button& button : build_home(game.state).easier) game.does(button.command);
  EXPECT_THAT(labels(), ::testing::ElementsAre("Text 125 %", "Dark", "Less motion"));
  game.begun();
  game.does(app::GoHome{});
  EXPECT_THAT(labels(), IsEmpty()) << "once something was played";
}

TEST(FirstHome, APackThatWasNamedStandsBeforeTheTutorial) {
  ATutorialGame game;
  game.state.packs = {small_choice(), tutorial_choice()};
  const HomeView view = build_home(game.state);
  EXPECT_EQ(view.main.name, "new");
  EXPECT_TRUE(named(view.others, "tutorial"));
  EXPECT_THAT(view.easier, IsEmpty());
}

TEST(HomeAfterTheTutorial, SaysWhatIsNext) {
  ATutorialGame game;
  game.done({0, 0, 0});
  game.does(app::GoHome{});
  const HomeView view = build_home(game.state);
  EXPECT_THAT(view.kicker, ::testing::StartsWith("Next · "));
  EXPECT_EQ(view.greeting, "Good to see you again");
  EXPECT_EQ(pack_of(view.main), 1);
  EXPECT_TRUE(named(view.others, "tutorial"));
}

TEST(TutorialTable, SaysWhatToDoAndShowsDotsFromTheThirdCardOn) {
  ATutorialGame game;
  game.begun();
  const auto reach = [](const TableView& view) {
    int sum = 0;
    for (const ChoiceRow& row : view.choices)
      for (const int each : row.reach) sum += each;
    return sum;
  };
  TableView view = build_table(game.state);
  EXPECT_EQ(view.guide, "Pick an answer, then Decide. There is no trick: each has its price.");
  EXPECT_EQ(view.decide.reason, "Pick an answer");
  EXPECT_FALSE(view.shows_reach);
  EXPECT_EQ(reach(view), 0);
  EXPECT_FALSE(view.strip.metrics.empty());
  game.decides({0});
  game.does(app::NextCard{});
  view = build_table(game.state);
  EXPECT_EQ(view.guide, "Same wish, other hat: you know other facts and may decide other things.");
  EXPECT_EQ(reach(view), 0);
  game.decides({0});
  game.does(app::NextCard{});
  view = build_table(game.state);
  EXPECT_EQ(view.guide, "New: ask before you decide (it costs days), and say how sure you are.");
  EXPECT_EQ(view.decide.reason, "Pick an answer, then say how sure you are");
  EXPECT_TRUE(view.shows_reach);
  EXPECT_GT(reach(view), 0);
}

TEST(TutorialTable, NoOtherPackIsGuided) {
  AGame game;
  game.started().until(cards::Kind::choice);
  EXPECT_EQ(build_table(game.state).guide, "");
  EXPECT_TRUE(build_table(game.state).shows_reach);
}

std::vector<std::string> titles(const std::vector<RevealView::Part>& parts) {
  std::vector<std::string> words;
  for (const RevealView::Part& part : parts) words.push_back(part.title);
  return words;
}

TEST(TutorialVerdict, SaysMoreWithEveryCard) {
  ATutorialGame game;
  game.begun().decides({0});
  RevealView view = build_reveal(game.state);
  EXPECT_THAT(view.compare, IsEmpty());
  EXPECT_EQ(view.compare_words, "");
  EXPECT_EQ(view.luck_strong + view.luck_words, "");
  EXPECT_THAT(view.lessons, IsEmpty());
  EXPECT_EQ(view.short_term.sentence, "Nordufer pays: a better quarter.");
  EXPECT_EQ(view.long_term.sentence, "The weeks are taken from what all clinics asked for.");
  EXPECT_EQ(view.scale_words, "100 is the best of these answers, 0 the worst.");
  EXPECT_EQ(view.principle, "One client’s wish is paid with everybody’s weeks.");
  EXPECT_THAT(titles(view.feedback), ::testing::Not(::testing::Contains("Principle"))) << "it is said once";
  EXPECT_LE(view.why_years.bars.size(), 2u);
  EXPECT_EQ(view.chart.bands + view.why_years.note, "") << "how it was found comes with the last card";
  ASSERT_THAT(view.conduct, SizeIs(1));
  EXPECT_EQ(view.conduct[0].title, "A trap: present bias") << "before the right decider, who passed";
  EXPECT_EQ(command_for_key(game.state, "A", false), std::nullopt);

  game.decides({1});
  view = build_reveal(game.state);
  EXPECT_THAT(view.compare, SizeIs(3));
  EXPECT_EQ(view.scale_words, "");
  EXPECT_THAT(view.lessons, IsEmpty());
  EXPECT_EQ(view.luck_strong, "");
  ASSERT_THAT(view.conduct, SizeIs(1));
  EXPECT_EQ(view.conduct[0].tone, Tone::bad) << "a breach before a trap";

  game.decides({0});
  view = build_reveal(game.state);
  EXPECT_THAT(view.compare, SizeIs(3));
  EXPECT_NE(view.luck_strong, "");
  EXPECT_NE(view.chart.bands, "");
  EXPECT_THAT(view.conduct, SizeIs(1));
}

TEST(TutorialDebrief, TellsOneFindingAndAsksWhatNow) {
  ATutorialGame game;
  game.done({0, 0, 0});
  ASSERT_EQ(game.state.screen, app::Screen::debrief);
  const DebriefView view = build_debrief_view(game.state);
  EXPECT_THAT(view.marks, SizeIs(3));
  for (const MarkView& mark : view.marks) EXPECT_TRUE(mark.notable) << "every mark has its number";
  EXPECT_THAT(view.moments, SizeIs(1));
  EXPECT_NE(view.ending.text, "");
  EXPECT_EQ(view.ending.question + view.question + view.luck_words + view.certainty_words, "");
  EXPECT_THAT(view.twins, IsEmpty());
  EXPECT_THAT(view.traps, IsEmpty());
  EXPECT_THAT(view.timeline, IsEmpty());
  EXPECT_THAT(view.calibration.points, IsEmpty());
  EXPECT_THAT(view.competencies, IsEmpty());
  EXPECT_THAT(view.hats, IsEmpty());
  EXPECT_THAT(view.luck, IsEmpty());
  EXPECT_EQ(view.now.title, "What now?");
  ASSERT_THAT(view.now.buttons, SizeIs(3));
  EXPECT_EQ(view.now.buttons[0].name, "play_on");
  EXPECT_EQ(pack_of(view.now.buttons[0]), 1) << "the campaign, not the tutorial again";
  EXPECT_TRUE(std::holds_alternative<app::OpenPractice>(view.now.buttons[1].command));
  EXPECT_TRUE(std::holds_alternative<app::GoHome>(view.now.buttons[2].command));
  EXPECT_EQ(std::get<app::NewCampaign>(*command_for_key(game.state, "N", false)).pack, 1);
  EXPECT_EQ(command_for_key(game.state, "T", false), std::nullopt) << "no question to talk about";
}

TEST(TutorialDebrief, WithoutACampaignTheQuestionsAreNext) {
  ATutorialGame game;
  game.state.packs = {tutorial_choice()};
  game.done({0, 0, 0});
  const DebriefView view = build_debrief_view(game.state);
  ASSERT_THAT(view.now.buttons, SizeIs(2));
  EXPECT_EQ(view.now.buttons[0].name, "practice");
}

TEST(SplitView, SaysWhatToDoUntilAChipWasMoved) {
  AGame game;
  game.started().until(cards::Kind::split);
  EXPECT_EQ(build_table(game.state).split.opening,
            "All 10 chips lie as last quarter. Take one with −, then add it elsewhere.");
  const auto& chips = std::get<cards::SplitGiven>(game.state.draft.answer).chips;
  const auto some = std::ranges::find_if(chips, [](int each) { return each > 0; });
  game.does(app::AddChips{static_cast<int>(some - chips.begin()), -1});
  EXPECT_EQ(build_table(game.state).split.opening, "");
}

}  // namespace
}  // namespace two_hats::testing
