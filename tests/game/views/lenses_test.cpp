// Lenses, cues, traps, twins and endings in words: on the hats screen, on the table, in the verdict, in the debrief.
#include <gmock/gmock.h>

#include "game/views/debrief_view.h"
#include "game/views/home_view.h"
#include "game/views/reveal_view.h"
#include "game/views/settings_view.h"
#include "game/views/table_view.h"
#include "tests/game/two_surfaces.h"

namespace two_hats::testing {
namespace {

using namespace views;
using cards::Lens;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> names_of(const std::vector<Button>& buttons) {
  std::vector<std::string> names;
  for (const Button& button : buttons) names.push_back(button.name + (button.selected ? "*" : ""));
  return names;
}

// --- the hats screen

TEST(Lenses, AreOfferedWithThePacksOwnChosen) {
  ATwoSurfacesGame game;
  game.does(app::NewCampaign{0});
  const HatsView view = build_hats(game.state);
  EXPECT_EQ(view.lens_title, "Whose rules?");
  EXPECT_THAT(names_of(view.lenses), ElementsAre("lens.scrum_guide*", "lens.safe", "lens.general"));
  EXPECT_EQ(
      view.lens_words,
      "Who decides and who owns what follow the Scrum Guide; cases and answers stay the same. The cards are written "
      "for it.");
}

TEST(Lenses, AChosenOneHoldsForTheCampaignAndIsForgottenAfterwards) {
  ATwoSurfacesGame game;
  game.does(app::NewCampaign{0});
  game.does(*command_for_key(game.state, "L", false));
  EXPECT_THAT(names_of(build_hats(game.state).lenses), ElementsAre("lens.scrum_guide", "lens.safe*", "lens.general"));
  EXPECT_THAT(build_hats(game.state).lens_words, HasSubstr("Business Owners"));
  game.does(*command_for_key(game.state, "3", false));
  EXPECT_EQ(game.state.session->pack->lens, Lens::safe);
  game.does(app::NewCampaign{0});
  EXPECT_THAT(names_of(build_hats(game.state).lenses), ElementsAre("lens.scrum_guide*", "lens.safe", "lens.general"));
}

TEST(Lenses, AreNotAskedForWhereThePackTellsOfOneOnly) {
  AGame game;
  game.does(app::NewCampaign{0});
  EXPECT_THAT(build_hats(game.state).lenses, IsEmpty());
  EXPECT_FALSE(command_for_key(game.state, "L", false));
}

// --- the table

TEST(FlipRow, AsksWhatDecidesOnceTheFirstCardWasPlayed) {
  ATwoSurfacesGame game;
  game.started().does(app::NameCue{0});
  EXPECT_EQ(game.state.draft.cue, "") << "there is nothing to name on the first card";
  EXPECT_THAT(build_table(game.state).flip.cues, IsEmpty());
  game.to("volume-again");
  const TableView view = build_table(game.state);
  EXPECT_EQ(view.flip.met, "You met this before: “Brightwash wants a volume plan”, week 10.");
  EXPECT_EQ(view.flip.question, "What decides here?");
  EXPECT_THAT(names_of(view.flip.cues), ElementsAre("cue.size", "cue.others", "cue.date"));
  EXPECT_EQ(view.flip.cues[1].label, "How many others ask for the same");
}

TEST(FlipRow, IsNotThereWhereTheFirstCardWasNotPlayed) {
  ATwoSurfacesGame game;
  cards::Pack pack = *two_surfaces_choice().pack;
  std::erase_if(pack.cards, [](const cards::Card& card) { return card.id != "volume-again"; });
  pack.cards[0].when.clear();
  game.state.packs = {{"", std::make_shared<const cards::Pack>(pack), 0, ""}};
  game.started();
  ASSERT_EQ(game.state.session->table->card, "volume-again");
  EXPECT_THAT(build_table(game.state).flip.cues, IsEmpty());
  game.does(app::NameCue{0});
  EXPECT_EQ(game.state.draft.cue, "");
}

TEST(FlipRow, ACueIsNamedByItsKeyAndTakenBackAndGoesIntoTheDecision) {
  ATwoSurfacesGame game;
  game.started();
  game.to("volume-again");
  const auto press_f = [&] { game.does(*command_for_key(game.state, "F", false)); };
  press_f();
  EXPECT_EQ(game.state.draft.cue, "size");
  press_f();
  EXPECT_THAT(names_of(build_table(game.state).flip.cues), ElementsAre("cue.size", "cue.others*", "cue.date"));
  press_f();
  press_f();
  EXPECT_EQ(game.state.draft.cue, "") << "after the last one none";
  game.does(app::NameCue{1});
  game.does(app::NameCue{7});
  EXPECT_EQ(game.state.draft.cue, "others");
  game.answers("a");
  EXPECT_EQ(game.state.session->turns.back().decision.cue, "others");
}

TEST(FlipRow, IsOptional) {
  ATwoSurfacesGame game;
  game.started();
  game.to("volume-again").answers("a");
  EXPECT_EQ(game.state.session->turns.back().decision.cue, "");
}

// --- the verdict

const Lesson* lesson(const RevealView& view, const std::string& title) {
  for (const Lesson& each : view.lessons)
    if (each.title == title) return &each;
  return nullptr;
}

std::vector<std::string> lines_of(const Lesson& lesson) {
  std::vector<std::string> lines;
  for (const Lesson::Line& line : lesson.lines)
    lines.push_back(line.strong + (line.words.empty() ? "" : "|" + line.words));
  return lines;
}

TEST(Verdict, NamesTheLensThatTheRuleComesFrom) {
  ATwoSurfacesGame scrum, safe, general;
  scrum.started();
  EXPECT_EQ(build_reveal(scrum.answers("b").state).rules, "Rules: Scrum Guide 2020");
  EXPECT_EQ(build_reveal(safe.through(Lens::safe).answers("b").state).rules, "Rules: SAFe");
  general.through(Lens::general).to("volume-sprint").answers("b");
  EXPECT_EQ(build_reveal(general.state).rules, "Rules: Scrum Guide 2020")
      << "this card says nothing of general practice";
}

TEST(Verdict, AnOwnershipCardSaysWhoseRulesHoldBeforeIt) {
  const auto rules = [](Lens lens) {
    ATwoSurfacesGame game;
    return build_table(game.through(lens).to("owners").state).ownership.rules;
  };
  EXPECT_EQ(rules(Lens::scrum_guide), "Scrum Guide 2020, and practice where it is silent");
  EXPECT_EQ(rules(Lens::safe), "SAFe, and practice where it is silent");
  EXPECT_EQ(rules(Lens::general), "General practice");
}

TEST(Verdict, TellsThreeLensesAndWhoDiffers) {
  ATwoSurfacesGame game;
  game.started();
  const RevealView view = build_reveal(game.answers("b").state);
  const Lesson* lenses = lesson(view, "Three lenses");
  ASSERT_NE(lenses, nullptr);
  EXPECT_EQ(lenses->words, "SAFe differs on who decides: the Product Manager or a stakeholder.");
  EXPECT_THAT(lines_of(*lenses),
              ElementsAre("Scrum Guide 2020|The Scrum Guide knows no Product Manager: to it the offer is outside, the "
                          "order inside.",
                          "SAFe|SAFe names Business Owners, who share the decision at each PI.",
                          "General practice|Cagan asks who answers for the outcome; a title settles nothing."));
  EXPECT_EQ(view.debated, "");
  ATwoSurfacesGame safe;
  const RevealView through_safe = build_reveal(safe.through(Lens::safe).answers("b").state);
  EXPECT_EQ(
      lesson(through_safe, "Three lenses")->words,
      "Scrum Guide 2020 differs on who decides: the Product Manager. General practice differs on who decides: the "
      "Product Manager.");
}

TEST(Verdict, BadgesADebate) {
  ATwoSurfacesGame game;
  game.started();
  const RevealView view = build_reveal(game.to("estimates").answers("a").state);
  EXPECT_EQ(view.debated, "Debated in the field");
  const Lesson* sides = lesson(view, "What each side holds");
  ASSERT_NE(sides, nullptr);
  EXPECT_EQ(sides->lines.size(), 3u);
  EXPECT_EQ(sides->words, "On who decides they agree.");
}

std::vector<std::string> traps(const RevealView& view) {
  std::vector<std::string> traps;
  for (const ConductRow& row : view.conduct)
    if (row.title.starts_with("A trap: ")) traps.push_back(row.title.substr(8) + ": " + row.words);
  return traps;
}

TEST(Verdict, NamesTheTrapOfTheAnswerOnceItIsRated) {
  ATwoSurfacesGame game;
  game.started();
  game.answers("a");
  EXPECT_THAT(traps(build_reveal(game.state)), IsEmpty()) << "not before the verdict";
  game.rated();
  EXPECT_THAT(traps(build_reveal(game.state)),
              ElementsAre("present bias: A gain this quarter weighs more than a larger one later."));
  ATwoSurfacesGame sound;
  sound.started();
  sound.answers("b").rated();
  EXPECT_THAT(traps(build_reveal(sound.state)), IsEmpty());
  ATwoSurfacesGame talk;
  talk.started();
  talk.to("two-things").answers("push").rated();
  EXPECT_THAT(traps(build_reveal(talk.state)),
              ElementsAre("urgency: What has a deadline goes before what has a value."));
}

TEST(Verdict, TellsWhatDecidesAndWhetherItWasNamed) {
  const auto told = [](int cue) {
    ATwoSurfacesGame game;
    game.started();
    game.to("volume-again");
    if (cue >= 0) game.does(app::NameCue{cue});
    const RevealView view = build_reveal(game.answers("a").state);
    const Lesson* flip = lesson(view, "What decides here: “How many others ask for the same”");
    EXPECT_NE(flip, nullptr);
    EXPECT_EQ(flip->words, "What sixty ask for is a plan; what one asks for is a favour.");
    return lines_of(*flip);
  };
  const std::string last = "Last time, week 10:|“Brightwash wants a volume plan”, you chose “Say no and say why”.";
  EXPECT_THAT(told(1), ElementsAre("You named it.", last));
  EXPECT_THAT(told(0), ElementsAre("You named another:|“How large the customer is”.", last));
  EXPECT_THAT(told(-1), ElementsAre("You named none.", last));
}

TEST(Verdict, PointsToTheTwinBeforeAndAfterItIsPlayed) {
  ATwoSurfacesGame game;
  game.started();
  game.answers("b").rated();
  const RevealView first = build_reveal(game.state);
  const Lesson* twin = lesson(first, "The same case under the other hat");
  ASSERT_NE(twin, nullptr);
  EXPECT_EQ(twin->words,
            "“The volume plan is in the Sprint” is the Product Owner’s side of it: other facts, other rights.");
  EXPECT_EQ(twin->open.name, "");
  game.next().answers("a");
  const RevealView second = build_reveal(game.state);
  twin = lesson(second, "The same case under the other hat");
  ASSERT_NE(twin, nullptr);
  EXPECT_THAT(twin->words, HasSubstr("As Product Manager, week 10, “Brightwash wants a volume plan”: you chose “Say no "
                                     "and say why”, "));
  EXPECT_EQ(twin->open.name, "twin");
  game.does(twin->open.command);
  EXPECT_EQ(game.state.shown_turn, 0);
  game.does(app::NextCard{});
  EXPECT_EQ(game.state.screen, app::Screen::table) << "and the game goes on";
  EXPECT_EQ(game.state.session->table->card, "owners");
}

// --- the debrief

ATwoSurfacesGame told_back(const std::map<std::string, std::string>& given, int cue = 1) {
  ATwoSurfacesGame game;
  game.started();
  game.to("volume-again", given);
  if (cue >= 0) game.does(app::NameCue{cue});
  game.answers(given.contains("volume-again") ? given.at("volume-again") : "a").next();
  EXPECT_EQ(game.state.screen, app::Screen::debrief);
  return game;
}

TEST(DebriefView, TellsTheEndingOnceTheCampaignIsOver) {
  const DebriefView view = build_debrief_view(told_back({{"volume", "a"}}).state);
  EXPECT_EQ(view.ending.kicker, "How it ends");
  EXPECT_EQ(view.ending.title, "Brightwash’s workshop");
  EXPECT_EQ(view.ending.text, "Brightwash pays most of the bills at Marlow and orders most of the work.");
  EXPECT_EQ(view.ending.question, "When did one customer become the plan?");
  ATwoSurfacesGame early;
  early.started();
  early.answers("a");
  early.does(app::OpenDebrief{});
  EXPECT_EQ(build_debrief_view(early.state).ending.title, "");
}

TEST(DebriefView, SetsTwinsSideBySideAndSaysWhatDiffered) {
  const DebriefView view = build_debrief_view(told_back({{"volume-sprint", "a"}}).state);
  ASSERT_EQ(view.twins.size(), 1u);
  const TwinRow& twins = view.twins[0];
  EXPECT_EQ(twins.manager.kicker, "Week 10, as Product Manager");
  EXPECT_EQ(twins.manager.answer, "“Say no and say why”");
  EXPECT_EQ(twins.owner.kicker, "Week 12, as Product Owner");
  EXPECT_EQ(twins.owner.title, "The volume plan is in the Sprint");
  EXPECT_EQ(twins.owner.answer, "“Leave it: it has begun”");
  EXPECT_EQ(twins.owner.short_words, "–") << "not rated yet";
  EXPECT_EQ(twins.differed,
            "As Manager you knew “Brightwash has 12 of our 300 laundries”; as Owner, “The Sprint Goal is about night "
            "rounds”. There the Product Manager decides, here the Developers.");
  EXPECT_EQ(twins.owner.open.name, "twin.1");
}

TEST(DebriefView, GivesTwinsTheirScores) {
  ATwoSurfacesGame game;
  game.started();
  game.answers("b").rated();
  game.next().answers("a").rated();
  game.does(app::OpenDebrief{});
  const TwinRow twins = build_debrief_view(game.state).twins.at(0);
  EXPECT_EQ(twins.manager.long_words, "100");
  EXPECT_EQ(twins.owner.short_words, "100");
  EXPECT_NE(twins.owner.long_words, "–");
}

TEST(DebriefView, CountsTraps) {
  const DebriefView view = build_debrief_view(told_back({{"volume", "c"}, {"volume-again", "c"}}).state);
  ASSERT_EQ(view.traps.size(), 8u);
  EXPECT_EQ(view.traps[0].name, "Omission");
  EXPECT_EQ(view.traps[0].count, "met twice, taken twice");
  EXPECT_EQ(view.traps[0].share, 1);
  EXPECT_TRUE(view.traps[0].taken);
  EXPECT_EQ(view.traps[1].count, "met once, never taken");
  EXPECT_FALSE(view.traps[1].taken);
}

TEST(DebriefView, TellsPairsThatTurnRound) {
  const auto pair = [](int cue) { return build_debrief_view(told_back({}, cue).state).pairs.at(0); };
  const PairRow named = pair(1);
  EXPECT_EQ(named.first.words, "Week 10: “Brightwash wants a volume plan”, “Say no and say why”");
  EXPECT_EQ(named.second.words, "Week 20: “A volume plan, once more”, “Promise the volume plan”");
  EXPECT_EQ(named.decides, "What decides: “How many others ask for the same”");
  EXPECT_EQ(named.named, "You named it.");
  EXPECT_EQ(named.tone, Tone::good);
  EXPECT_EQ(pair(2).named, "You named another.");
  EXPECT_EQ(pair(-1).named, "You named none.");
}

TEST(HomeView, ASavedSessionTellsItsLensAndSurface) {
  AGame game;
  store::SessionLine plain, other;
  plain.id = "s-000001";
  other.id = "s-000002";
  other.lens = "safe";
  other.surface = 1;
  game.state.saved = {plain, other};
  const auto rows = build_home(game.state).saved;
  EXPECT_EQ(rows[0].line, "both hats · 0 decisions");
  EXPECT_EQ(rows[1].line, "both hats · SAFe · other names · 0 decisions");
}

}  // namespace
}  // namespace two_hats::testing
