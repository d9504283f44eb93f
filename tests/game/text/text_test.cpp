// The text front: golden pages, every command, and a whole game typed.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "game/text/speak.h"
#include "tests/game/two_surfaces.h"

namespace two_hats::testing {
namespace {

using ::testing::HasSubstr;

std::string read(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// The views of a screen as words. TWO_HATS_UPDATE=1 writes what is there now: look at the change before it is kept.
void expect_golden(const std::string& name, const std::string& words) {
  const std::string file = "tests/golden/views/" + name + ".txt";
  if (std::getenv("TWO_HATS_UPDATE")) std::ofstream(file, std::ios::binary) << words;
  EXPECT_EQ(words, read(file)) << file << " (TWO_HATS_UPDATE=1 rewrites it)";
}

app::State typed(AGame& game, const std::string& line) {
  const text::Heard heard = text::hear(game.state, line);
  EXPECT_EQ(heard.reply, "") << line;
  for (const app::Command& command : heard.commands) game.does(command);
  return game.state;
}

TEST(Speak, Home) { expect_golden("home", text::speak(AGame().state)); }

TEST(Speak, Hats) {
  AGame game;
  game.does(app::NewCampaign{0});
  expect_golden("hats", text::speak(game.state));
}

TEST(Speak, EveryKindOfCard) {
  for (const cards::Kind kind : {cards::Kind::choice, cards::Kind::order, cards::Kind::split, cards::Kind::ownership,
                                 cards::Kind::selection, cards::Kind::conversation}) {
    AGame game;
    game.started().until(kind);
    expect_golden("table_" + std::string(cards::name_of(kind)), text::speak(game.state));
  }
}

TEST(Speak, Reveal) {
  AGame game;
  game.started().until(cards::Kind::choice);
  game.answered().rated();
  expect_golden("reveal", text::speak(game.state));
}

// Each with what is said of nothing but its kind: what to take out and put in, the ways through a talk.
TEST(Speak, RevealOfASprintAndOfATalk) {
  for (const cards::Kind kind : {cards::Kind::selection, cards::Kind::conversation}) {
    AGame game;
    game.started().until(kind);
    game.answered().rated();
    expect_golden("reveal_" + std::string(cards::name_of(kind)), text::speak(game.state));
  }
}

TEST(Speak, Debrief) {
  AGame game;
  game.started();
  int cards = 0;
  while (game.state.session->table && cards++ < 60) {
    game.answered().rated();
    game.does(app::NextCard{});
  }
  expect_golden("debrief", text::speak(game.state));
}

TEST(Speak, Settings) {
  AGame game;
  game.does(app::OpenSettings{});
  expect_golden("settings", text::speak(game.state));
}

TEST(Hear, AChoiceFromLetterToVerdict) {
  AGame game;
  game.started().until(cards::Kind::choice);
  typed(game, "b");
  EXPECT_EQ(std::get<cards::ChoiceGiven>(game.state.draft.answer).answer, game.state.session->table->places[1]);
  EXPECT_EQ(text::hear(game.state, "decide").reply, "Say how sure you are.");
  typed(game, "ask 2");
  typed(game, "SURE 65");
  typed(game, "decide");
  EXPECT_EQ(game.state.screen, app::Screen::reveal);
  EXPECT_EQ(game.state.session->turns.back().decision.asked, std::vector<std::string>{"count"});
}

TEST(Hear, AnOrderByPlaces) {
  AGame game;
  game.started().until(cards::Kind::order);
  const auto dealt = std::get<cards::OrderGiven>(game.state.draft.answer).items;
  typed(game, "order 3 1");
  auto wanted = dealt;
  std::rotate(wanted.begin(), wanted.begin() + 2, wanted.begin() + 3);
  EXPECT_EQ(std::get<cards::OrderGiven>(game.state.draft.answer).items, wanted);
  EXPECT_EQ(text::hear(game.state, "move 0 9").reply, "move FROM TO takes two places between 1 and 8.");
  EXPECT_EQ(text::hear(game.state, "order 1 1").reply, "order takes places between 1 and 8, each once: order 3 1 2.");
}

TEST(Hear, ASplitAllAtOnceOrOneByOne) {
  AGame game;
  game.started().until(cards::Kind::split);
  typed(game, "split 2 2 2 2 1 1");
  EXPECT_EQ(std::get<cards::SplitGiven>(game.state.draft.answer).chips, (std::vector<int>{2, 2, 2, 2, 1, 1}));
  EXPECT_EQ(text::hear(game.state, "put 1 3").reply, "Only 0 chips are left: take some off another activity first.");
  typed(game, "put 6 0");
  typed(game, "put 1 3");
  EXPECT_EQ(std::get<cards::SplitGiven>(game.state.draft.answer).chips, (std::vector<int>{3, 2, 2, 2, 1, 0}));
  EXPECT_EQ(text::hear(game.state, "split 9 9 9 9 9 9").reply, "split takes 6 numbers that sum to at most 10.");
}

TEST(Hear, ASprintByWordsOrNumbers) {
  AGame game;
  game.started().until(cards::Kind::selection);
  const auto in = [&] { return std::get<cards::SelectionGiven>(game.state.draft.answer).items; };
  const app::State before = game.state;
  typed(game, "put d");
  EXPECT_EQ(in(), (std::vector<int>{2, 3})) << "with the tests that the booking page needs";
  EXPECT_THAT(text::speak_change(before, game.state),
              ::testing::StartsWith("“Calendar-sync tests” comes along: “Booking page” needs it.\n"
                                    "In the Sprint: Calendar-sync tests, Booking page.\n9 of 12 points."));
  EXPECT_EQ(text::hear(game.state, "put d").reply, "Booking page is in the Sprint already.");
  EXPECT_EQ(text::hear(game.state, "take a").reply, "Board dashboard is not in the Sprint.");
  typed(game, "take c");
  EXPECT_EQ(in(), (std::vector<int>{2, 3})) << "the booking page needs it";
  EXPECT_THAT(text::speak_change(before, game.state),
              HasSubstr("“Calendar-sync tests” stays: “Booking page” needs it."));
  typed(game, "select b e");
  EXPECT_EQ(in(), (std::vector<int>{1, 4}));
  typed(game, "take 1");
  EXPECT_EQ(in(), std::vector<int>{4}) << "the first row is the claim code";
  typed(game, "select none");
  EXPECT_TRUE(in().empty());
  typed(game, "undo");
  EXPECT_EQ(in(), std::vector<int>{4});
  EXPECT_EQ(text::hear(game.state, "put archive").reply,
            "There is no item “archive”. Use the word before the colon, or the number.");
}

TEST(Hear, ATalkLetterByLetter) {
  AGame game;
  game.started().until(cards::Kind::conversation);
  EXPECT_EQ(text::hear(game.state, "decide").reply, "Talk to the end first.");
  const app::State before = game.state;
  typed(game, "a");
  EXPECT_EQ(std::get<cards::ConversationGiven>(game.state.draft.answer).replies.size(), 1u);
  EXPECT_THAT(text::speak_change(before, game.state), HasSubstr("You: "));
  EXPECT_THAT(text::speak_change(before, game.state), ::testing::Not(HasSubstr("What they want")))
      << "only what is new";
  typed(game, "b");
  EXPECT_EQ(text::hear(game.state, "decide").reply, "Say how sure you are.");
  EXPECT_THAT(text::hear(game.state, "a").reply, HasSubstr("means nothing here")) << "the talk is over";
  typed(game, "undo");
  EXPECT_EQ(std::get<cards::ConversationGiven>(game.state.draft.answer).replies.size(), 1u);
  typed(game, "a");
  typed(game, "sure 65");
  typed(game, "decide");
  EXPECT_EQ(game.state.screen, app::Screen::reveal);
}

TEST(Hear, DutiesByWordOrNumber) {
  AGame game;
  game.started().until(cards::Kind::ownership);
  const auto& duties = std::get<cards::Ownership>(game.state.session->card()->decision).duties;
  typed(game, "give " + duties[0].id + " po");
  typed(game, "give 2 3");
  const auto& owners = std::get<cards::OwnersGiven>(game.state.draft.answer).owners;
  EXPECT_EQ(owners[0], cards::Role::product_owner);
  EXPECT_EQ(owners[1], cards::Role::developers);
  EXPECT_THAT(text::hear(game.state, "give nothing po").reply, HasSubstr("There is no duty “nothing”."));
  EXPECT_THAT(text::hear(game.state, "give 1 boss").reply, HasSubstr("There is no owner “boss”."));
}

TEST(Hear, WhatItDoesNotKnowItAnswersWithWhatItKnows) {
  AGame game;
  game.started().until(cards::Kind::choice);
  const std::string reply = text::hear(game.state, "fly").reply;
  EXPECT_THAT(reply, HasSubstr("“fly” means nothing here. You can type:"));
  EXPECT_THAT(reply, HasSubstr("decide: keep it"));
}

TEST(Hear, NamesOfButtonsWorkEverywhere) {
  AGame game;
  typed(game, "new");
  EXPECT_EQ(game.state.screen, app::Screen::hats);
  typed(game, "po");
  EXPECT_EQ(game.state.session->hats, session::Hats::owner);
  typed(game, "settings");
  typed(game, "theme.dark");
  EXPECT_EQ(game.state.settings.theme, app::Theme::dark);
  typed(game, "back");
  EXPECT_EQ(game.state.screen, app::Screen::table);
}

TEST(Hear, AVolumeTakesANumber) {
  AGame game;
  const auto reply = [&](const char* line) { return text::hear(game.state, line).reply; };
  EXPECT_THAT(reply("volume touch 40"), HasSubstr("means nothing here")) << "the settings are not open";
  typed(game, "settings");
  typed(game, "volume touch 40");
  typed(game, "volume.verdict 0");
  typed(game, "Volume Feedback 100");
  EXPECT_EQ(game.state.settings.volume, (std::array<int, 3>{40, 0, 100}));
  EXPECT_THAT(text::speak(game.state), HasSubstr("   volume verdict Off, from 0 to 100\n"));
  for (const char* line :
       {"volume touch", "volume touch loud", "volume touch 101", "volume touch -5", "volume touch 4 5"})
    EXPECT_EQ(reply(line), "volume touch takes a number from 0 (off) to 100.") << line;
  EXPECT_THAT(reply("volume bell 40"), HasSubstr("means nothing here"));
  EXPECT_THAT(reply("volume touched 40"), HasSubstr("means nothing here"));
}

TEST(SpeakChange, SaysOnlyWhatChanged) {
  AGame game;
  game.started().until(cards::Kind::choice);
  const app::State before = game.state;
  typed(game, "a");
  EXPECT_THAT(text::speak_change(before, game.state), ::testing::StartsWith("A picked: "));
  EXPECT_THAT(text::speak_change(before, game.state), ::testing::EndsWith("Say how sure you are.\n"));
}

TEST(Speak, Practice) {
  AGame game;
  game.does(app::OpenPractice{});
  expect_golden("practice", text::speak(game.state));
  game.asked("goal-lives");
  expect_golden("question", text::speak(game.state));
  game.gives_wrong(95);
  expect_golden("explanation", text::speak(game.state));
  AGame sides;
  sides.asked("areas");
  expect_golden("question_match", text::speak(sides.state));
  sides.gives_right(80);
  sides.does(app::NextAsked{});
  expect_golden("summary", text::speak(sides.state));
}

TEST(Hear, APracticeIsChosenByNames) {
  AGame game;
  typed(game, "practice");
  EXPECT_EQ(game.state.screen, app::Screen::practice);
  typed(game, "profile.rules");
  EXPECT_EQ(game.state.wish.profile, 0);
  typed(game, "count.20");
  EXPECT_EQ(game.state.wish.count, 20);
  EXPECT_THAT(text::hear(game.state, "count.30").reply, HasSubstr("means nothing here"));
  typed(game, "start");
  EXPECT_EQ(game.state.screen, app::Screen::question);
}

TEST(Hear, AQuestionByLetters) {
  AGame game;
  game.asked("goal-lives");
  EXPECT_EQ(text::hear(game.state, "answer").reply, "Choose two.");
  typed(game, "a c");
  EXPECT_EQ(app::asked_now(game.state)->given.size(), 2u);
  EXPECT_EQ(text::hear(game.state, "b").reply, "You have chosen two; take one back first.");
  EXPECT_EQ(text::hear(game.state, "answer").reply, "Say how sure you are.");
  EXPECT_EQ(text::hear(game.state, "sure 70").reply, "sure takes 50, 65, 80 or 95.");
  typed(game, "sure 80");
  typed(game, "answer");
  EXPECT_EQ(game.state.screen, app::Screen::explanation);
  typed(game, "next");
  EXPECT_EQ(game.state.screen, app::Screen::summary);
}

TEST(Hear, StepsAndSidesByNumbers) {
  AGame steps;
  steps.asked("loop");
  const auto before = app::asked_now(steps.state)->given;
  typed(steps, "order 4 3 2 1");
  EXPECT_EQ(app::asked_now(steps.state)->given, questions::Given(before.rbegin(), before.rend()));
  EXPECT_EQ(text::hear(steps.state, "move 0 9").reply, "move FROM TO takes two places between 1 and 4.");
  AGame sides;
  sides.asked("areas");
  const app::AskedQuestion& asked = *app::asked_now(sides.state);
  typed(sides, "match 1 3");
  EXPECT_EQ(asked.given[static_cast<std::size_t>(asked.laid.entries[0])], asked.laid.rights[2]);
  typed(sides, "match 2 3 1");
  EXPECT_EQ(asked.given[static_cast<std::size_t>(asked.laid.entries[0])], asked.laid.rights[1]);
  EXPECT_EQ(text::hear(sides.state, "match 1 7").reply,
            "match ROW NUMBER takes two numbers between 1 and 3; match with one number a row does them all.");
}

TEST(Hear, ALensByItsNameAndACueByItsNumber) {
  ATwoSurfacesGame game;
  game.does(app::NewCampaign{0});
  typed(game, "lens safe");
  EXPECT_EQ(game.state.chosen_lens, cards::Lens::safe);
  typed(game, "lens.general");
  EXPECT_EQ(game.state.chosen_lens, cards::Lens::general);
  EXPECT_THAT(text::hear(game.state, "lens telescope").reply, HasSubstr("telescope"));
  typed(game, "both");
  EXPECT_EQ(game.state.session->pack->lens, cards::Lens::general);
  EXPECT_TRUE(text::hear(game.state, "cue 1").commands.empty()) << "there is none on this card";
  game.to("volume-again");
  const app::State before = game.state;
  EXPECT_THAT(text::speak(before), HasSubstr("cue 2: How many others ask for the same.\n"));
  const app::State after = typed(game, "cue 2");
  EXPECT_EQ(after.draft.cue, "others");
  EXPECT_THAT(text::speak_change(before, after), HasSubstr("What decides: How many others ask for the same.\n"));
  EXPECT_THAT(text::speak_change(after, typed(game, "cue 2")), HasSubstr("No cue is named.\n"));
  EXPECT_EQ(text::hear(game.state, "cue 4").reply, "There is no cue with that number.");
  EXPECT_THAT(text::commands_help(game.state), HasSubstr("cue NUMBER"));
}

TEST(Speak, PatternsOfTheDebrief) {
  ATwoSurfacesGame game;
  game.started();
  game.to("volume-again", {{"volume", "a"}});
  game.does(app::NameCue{1});
  game.answers("a").next();
  const std::string words = text::speak(game.state);
  EXPECT_THAT(words,
              HasSubstr("How it ends: Brightwash’s workshop. Brightwash pays most of the bills at Marlow and orders "
                        "most of the work.\nWhen did one customer become the plan?\n"));
  EXPECT_THAT(words, HasSubstr("One case, two hats:\n- Week 10, as Product Manager: Brightwash wants a volume plan. "
                               "“Promise the volume plan”. Short-term –, long-term –.\n"));
  EXPECT_THAT(words,
              HasSubstr("What decides: “How many others ask for the same”. What sixty ask for is a plan; what one "
                        "asks for is a favour. You named it.\n"));
  EXPECT_THAT(words, HasSubstr("Traps on your cards:\n- Present bias, met once, taken once. A gain this quarter weighs "
                               "more than a larger one later.\n"));
}

}  // namespace
}  // namespace two_hats::testing
