// What is said aloud, as whole sentences: the focus, each page as it comes, each move, each result.
#include "game/text/voice.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "game/text/speak.h"
#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using text::Focus;

TEST(VoiceFocus, TellsLabelRoleStateAndPlace) {
  Focus focus;
  focus.label = "Dark";
  focus.role = Focus::Role::choice;
  focus.chosen = true;
  focus.place = 2;
  focus.of = 3;
  EXPECT_EQ(text::voice_focus({}, focus), "Dark, choice, chosen, 2 of 3.");
  focus.chosen = false;
  EXPECT_EQ(text::voice_focus({}, focus), "Dark, choice, 2 of 3.");
}

TEST(VoiceFocus, TellsWhyAThingIsOff) {
  Focus focus;
  focus.label = "Decide";
  focus.enabled = false;
  focus.reason = "Say how sure you are";
  EXPECT_EQ(text::voice_focus({}, focus), "Decide, button, off: Say how sure you are.");
  focus.reason.clear();
  EXPECT_EQ(text::voice_focus({}, focus), "Decide, button, off.");
}

TEST(VoiceFocus, TellsAValueAndASwitch) {
  Focus focus;
  focus.label = "Touch sounds";
  focus.value = "70 %";
  focus.role = Focus::Role::slider;
  EXPECT_EQ(text::voice_focus({}, focus), "Touch sounds, 70 %, slider.");
  focus = {};
  focus.label = "Sounds.";
  focus.role = Focus::Role::toggle;
  EXPECT_EQ(text::voice_focus({}, focus), "Sounds, switch, off.");
  focus.chosen = true;
  EXPECT_EQ(text::voice_focus({}, focus), "Sounds, switch, on.");
}

// The walk of the golden file: what is done, then what is said.
class Walk {
 public:
  AGame game;
  std::string said;

  Walk& does(const std::string& what, const app::Command& command) {
    return step(what, [&] { game.does(command); });
  }
  template <typename Doing>
  Walk& step(const std::string& what, const Doing& doing) {
    const app::State before = game.state;
    doing();
    last = text::voice_new_page(before, game.state) ? text::voice_page(game.state)
                                                    : text::voice_change(before, game.state);
    said += "[" + what + "]\n" + last + "\n";
    return *this;
  }
  std::string last;
};

void expect_golden(const std::string& name, const std::string& words) {
  const std::string file = "tests/golden/voice/" + name + ".txt";
  if (std::getenv("TWO_HATS_UPDATE")) std::ofstream(file, std::ios::binary) << words;
  std::ifstream in(file, std::ios::binary);
  std::stringstream kept;
  kept << in.rdbuf();
  EXPECT_EQ(words, kept.str()) << file << " (TWO_HATS_UPDATE=1 rewrites it)";
}

TEST(Voice, AWalkOverTableRevealAndDebrief) {
  Walk walk;
  walk.said = "[start]\n" + text::voice_page(walk.game.state) + "\n";
  walk.does("new campaign", app::NewCampaign{0}).does("both hats", app::WearHats{session::Hats::both});
  walk.step("to a choice", [&] { walk.game.until(cards::Kind::choice); });
  walk.does("A", app::PickAnswer{0}).does("B", app::PickAnswer{1}).does("ask", app::Ask{0});
  walk.does("fairly sure", app::BeSure{80}).does("decide", app::Decide{});
  walk.step("the rating arrives", [&] { walk.game.rated(); });
  walk.does("compare with A", app::Compare{0}).does("words", app::ToggleWords{}).does("chart", app::ToggleWords{});
  walk.does("next", app::NextCard{});
  walk.step("until the end", [&] {
    while (walk.game.state.session->table) {
      walk.game.answered().rated();
      walk.game.does(app::NextCard{});
    }
    if (walk.game.state.screen != app::Screen::debrief) walk.game.does(app::OpenDebrief{});
  });
  walk.does("the second mark", app::MarkTurn{1}).does("another question", app::NextQuestion{});
  walk.does("settings", app::OpenSettings{}).does("help", app::ToggleHelp{});
  expect_golden("walk", walk.said);
}

TEST(Voice, MovesOfEveryKindOfCard) {
  std::string said;
  const auto on = [&](cards::Kind kind, const std::vector<std::pair<std::string, app::Command>>& moves) {
    Walk walk;
    walk.game.started().until(kind);
    for (const auto& [what, command] : moves) walk.does(what, command);
    said += "# " + std::string(cards::name_of(kind)) + "\n" + walk.said;
  };
  on(cards::Kind::order,
     {{"lift", app::Lift{}}, {"down", app::MoveCursor{1}}, {"drop", app::Lift{}}, {"sure", app::BeSure{80}}});
  on(cards::Kind::split, {{"one more", app::AddChips{0, 1}},
                          {"one less at 4", app::AddChips{3, -1}},
                          {"to the first", app::PutCursor{0}},
                          {"one more", app::AddChips{0, 1}},
                          {"leaning", app::BeSure{65}}});
  on(cards::Kind::ownership, {{"to the Product Owner", app::GiveDuty{0, cards::Role::product_owner}},
                              {"to nobody", app::GiveDuty{1, cards::Role::nobody}}});
  on(cards::Kind::selection, {{"an item", app::ToggleItem{3}}, {"out again", app::ToggleItem{3}}});
  on(cards::Kind::conversation, {{"the first line", app::SayReply{0}}, {"one step back", app::UndoStep{}}});
  expect_golden("moves", said);
}

// The ear is never told what to type, and nothing twice.
TEST(Voice, SaysNoWordsToType) {
  for (const cards::Kind kind : {cards::Kind::choice, cards::Kind::order, cards::Kind::split, cards::Kind::ownership,
                                 cards::Kind::selection, cards::Kind::conversation}) {
    AGame game;
    game.started().until(kind);
    const std::string table = text::voice_all(game.state);
    EXPECT_THAT(table, Not(HasSubstr("Type "))) << cards::name_of(kind);
    EXPECT_THAT(table, Not(HasSubstr("\n\n"))) << cards::name_of(kind);
    // A talk is led to its end first.
    const bool asked = kind != cards::Kind::conversation;
    EXPECT_THAT(table, HasSubstr(asked ? "How sure are you?" : "Talk to the end first.")) << cards::name_of(kind);
    game.answered().rated();
    EXPECT_THAT(text::voice_all(game.state), Not(HasSubstr("Type "))) << cards::name_of(kind);
  }
  AGame game;
  EXPECT_THAT(text::voice_all(game.state), Not(HasSubstr("saved.")));
  game.does(app::OpenSettings{});
  EXPECT_THAT(text::voice_all(game.state), HasSubstr("High contrast\n"));
  EXPECT_THAT(text::voice_all(game.state), Not(HasSubstr("theme.")));
}

TEST(Voice, NothingIsSaidWhereNothingChanged) {
  AGame game;
  game.started().until(cards::Kind::choice);
  const app::State before = game.state;
  EXPECT_FALSE(text::voice_new_page(before, game.state));
  EXPECT_THAT(text::voice_change(before, game.state), IsEmpty());
  game.does(app::SetTheme{app::Theme::dark});
  EXPECT_THAT(text::voice_change(before, game.state), IsEmpty());
}

TEST(Voice, AVerdictIsToldWhenItHolds) {
  AGame game;
  game.started().until(cards::Kind::choice).answered();
  EXPECT_THAT(text::voice_page(game.state), HasSubstr("Running the worlds"));
  const app::State before = game.state;
  game.rated();
  EXPECT_THAT(text::voice_change(before, game.state),
              AllOf(HasSubstr("Short-term: "), HasSubstr("Long-term: "), HasSubstr("How you decided")));
}

TEST(Voice, WithoutAServiceTheKeyLeadsToTheReason) {
  AGame game;
  game.state.no_voice = "No speech service here";
  game.does(app::SetVoice{true});
  EXPECT_EQ(game.state.screen, app::Screen::settings);
  EXPECT_FALSE(game.state.settings.voice);
  EXPECT_THAT(text::speak(game.state), HasSubstr("Voice. No speech service here.\n"));
}

}  // namespace
}  // namespace two_hats::testing
