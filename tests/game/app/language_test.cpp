// Another language from one moment to the next: what lies on the table, verdicts and the debrief follow; decisions,
// worlds and what is kept do not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/cards/edition.h"
#include "tests/game/a_game.h"

namespace two_hats::app {
namespace {

using testing::AGame;

// Every text of the interface in angle brackets, so that it is seen where it was told again.
class Bracketed : public base::Language {
 public:
  explicit Bracketed(std::string tag) : tag_(std::move(tag)) {}
  const std::string& tag() const override { return tag_; }
  std::string find(const std::string& context, const std::string& text) const override {
    return context.empty() ? "<" + text + ">" : "";
  }
  std::string find_many(const std::string&, const std::string& many, long long) const override {
    return "<" + many + ">";
  }

 private:
  std::string tag_;
};

base::Words german() { return base::Words(std::make_shared<Bracketed>("de")); }

AGame tutorial() {
  AGame game;
  const auto read = loading::load_pack("data/packs/tutorial", testing::model());
  EXPECT_TRUE(read.diagnostics.empty()) << loading::in_words(read.diagnostics);
  game.state.packs = {PackChoice{"data/packs/tutorial", read.thing, 0, ""}};
  return game;
}

TEST(Language, IsKeptAndAskedFor) {
  AGame game;
  const Effects effects = game.does(SetLanguage{"de"});
  EXPECT_EQ(game.state.settings.language, "de");
  ASSERT_EQ(effects.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<KeepSettings>(effects[0]));
  EXPECT_TRUE(std::holds_alternative<ReadWords>(effects[1]));
  EXPECT_EQ(game.state.words.tag(), "en");
  game.does(WordsRead{german()});
  EXPECT_EQ(game.state.words.tag(), "de");
}

TEST(Language, APackThatHasItIsPlayedInIt) {
  AGame game = tutorial();
  game.does(WordsRead{german()});
  game.does(NewCampaign{0});
  EXPECT_EQ(game.state.session->pack->language, "de");
  EXPECT_EQ(game.state.session->card()->title, "Nordufer will einen eigenen Export");
}

TEST(Language, TheCardOnTheTableFollowsAtOnce) {
  AGame game = tutorial();
  game.does(NewCampaign{0});
  EXPECT_EQ(game.state.session->card()->title, "Nordufer wants its own export");
  game.does(PickAnswer{1});
  game.does(OpenSettings{});
  game.does(WordsRead{german()});
  EXPECT_EQ(game.state.screen, Screen::settings);
  EXPECT_EQ(game.state.session->card()->title, "Nordufer will einen eigenen Export");
  EXPECT_EQ(std::get<cards::ChoiceGiven>(game.state.draft.answer).answer, 1);
  game.does(WordsRead{base::Words()});
  EXPECT_EQ(game.state.session->card()->title, "Nordufer wants its own export");
  EXPECT_EQ(game.state.session->pack, game.state.packs[0].pack);
}

TEST(Language, WhatWasToldIsToldAgain) {
  AGame game = tutorial();
  game.does(NewCampaign{0});
  while (game.state.session->card()->ask_first.empty()) {
    game.answered();
    game.does(NextCard{});
  }
  game.does(Ask{1});
  EXPECT_EQ(game.state.draft.told.at(0).words, "Six of fifty, as in May.");
  game.does(WordsRead{german()});
  EXPECT_EQ(game.state.draft.told.at(0).words, "Sechs von fünfzig, wie im Mai.");
}

TEST(Language, TheDebriefIsToldAgainAndVerdictsAreMadeAgain) {
  AGame game = tutorial();
  game.does(NewCampaign{0});
  while (game.state.session->table) {
    game.answered();
    game.does(NextCard{});
  }
  ASSERT_EQ(game.state.screen, Screen::debrief);
  const session::Session before = *game.state.session;
  const Effects effects = game.does(WordsRead{german()});
  EXPECT_EQ(game.state.told_back->headline, "<No decision to tell yet>");
  EXPECT_EQ(game.state.told_back->ending->title, "Nordufer hat unterschrieben");
  const auto wished =
      std::ranges::count_if(effects, [](const Effect& effect) { return std::holds_alternative<RateTurn>(effect); });
  EXPECT_EQ(wished, static_cast<long>(before.turns.size()));
  // The same session to the last bit, but for its words.
  EXPECT_EQ(game.state.session->seed, before.seed);
  EXPECT_EQ(game.state.session->pack->digest, before.pack->digest);
  for (std::size_t i = 0; i < before.turns.size(); ++i)
    EXPECT_EQ(game.state.session->turns[i].after.margins, before.turns[i].after.margins);
}

TEST(Language, APackThatDoesNotHaveItStaysInItsOwn) {
  AGame game;
  game.started();
  const cards::PackPtr before = game.state.session->pack;
  game.does(WordsRead{german()});
  EXPECT_EQ(game.state.session->pack, before);
}

TEST(Language, EditionsAndLanguagesGoTogether) {
  const AGame game = tutorial();
  const cards::PackPtr german_pack = cards::in_language(game.state.packs[0].pack, "de-AT");
  ASSERT_EQ(german_pack->language, "de");
  const cards::PackPtr other = cards::edition(german_pack, cards::Lens::general, 1);
  EXPECT_EQ(other->title, "Erster Tag bei Curlew");
  EXPECT_EQ(other->card("first-wish")->title, "Lindhav will einen eigenen Export");
  EXPECT_EQ(other->written, german_pack);
  EXPECT_EQ(cards::in_language(game.state.packs[0].pack, "sk"), game.state.packs[0].pack);
  EXPECT_EQ(cards::in_language(nullptr, "de"), nullptr);
}

}  // namespace
}  // namespace two_hats::app
