// A pack in another language: every text that has one, and nothing else.
#include "engine/loading/read_translation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "engine/cards/edition.h"
#include "engine/cards/texts.h"
#include "engine/loading/read_pack.h"

namespace two_hats::loading {
namespace {

const product::Parameters& model() {
  static const product::Parameters loaded = load_parameters("data/model/parameters.json").thing;
  return loaded;
}

TEST(LanguageTag, IsSmallLettersThenWhatTellsItApart) {
  for (const char* const tag : {"en", "de", "slk", "pt-BR", "zh-Hant-TW", "en-x-long", "de-1996"})
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  for (const char* const tag :
       {"", "e", "English", "DE", "de_AT", "de-", "-de", "d3", "de-verylongpart", "german", "de AT"})
    EXPECT_FALSE(is_language_tag(tag)) << tag;
}

TEST(Translation, TheTutorialIsWhole) {
  const auto read = load_pack("data/packs/tutorial", model());
  ASSERT_TRUE(read.thing);
  EXPECT_EQ(in_words(read.diagnostics), "");
  ASSERT_EQ(read.thing->translated.size(), 1u);
  const cards::Pack& german = *read.thing->translated.front();
  EXPECT_EQ(german.language, "de");
  EXPECT_EQ(german.id, read.thing->id);
  EXPECT_EQ(german.digest, read.thing->digest);
  EXPECT_EQ(german.title, "Erster Tag bei Tern");
  EXPECT_EQ(german.competencies.at(0).name, "Nein sagen");
  EXPECT_EQ(german.cards.size(), read.thing->cards.size());
}

// Ids, effects and numbers are the card's; only words differ.
TEST(Translation, ChangesNothingButTexts) {
  const auto read = load_pack("data/packs/tutorial", model());
  const cards::Pack& german = *read.thing->translated.at(0);
  for (const cards::Card& card : read.thing->cards) {
    const cards::Card& other = *german.card(card.id);
    std::vector<std::string> here, there;
    cards::read_texts(card, [&](const std::string&, const std::string& pointer) { here.push_back(pointer); });
    cards::read_texts(other, [&](const std::string&, const std::string& pointer) { there.push_back(pointer); });
    EXPECT_EQ(here, there) << card.id;
    const auto& answers = std::get<cards::Choice>(card.decision).answers;
    const auto& others = std::get<cards::Choice>(other.decision).answers;
    for (std::size_t i = 0; i < answers.size(); ++i) {
      EXPECT_EQ(answers[i].id, others[i].id);
      ASSERT_EQ(answers[i].effects.size(), others[i].effects.size());
      for (std::size_t k = 0; k < answers[i].effects.size(); ++k)
        EXPECT_EQ(answers[i].effects[k].size, others[i].effects[k].size);
    }
  }
}

TEST(Translation, WhatIsNotTranslatedStays) {
  FileSet files = load_files("data/packs/tutorial").thing;
  files["languages/de.json"] =
      R"({"format": 1, "language": "de", "pack": {"Head of Sales": "Vertriebsleiterin"}, "cards": {}})";
  const auto read = read_pack(files, model());
  ASSERT_EQ(read.thing->translated.size(), 1u);
  const cards::Pack& german = *read.thing->translated.front();
  EXPECT_EQ(german.person("ines")->role, "Vertriebsleiterin");
  EXPECT_EQ(german.person("tomasz")->role, "Senior Developer");
  EXPECT_EQ(german.title, "First day at Tern");
  EXPECT_FALSE(read.diagnostics.empty());
}

TEST(Translation, AWrongOneIsLeftOut) {
  FileSet files = load_files("data/packs/tutorial").thing;
  files["languages/de.json"] = R"({"format": 1, "language": "sk", "pack": {}, "cards": {}})";
  const auto read = read_pack(files, model());
  ASSERT_TRUE(read.thing);
  EXPECT_TRUE(read.thing->translated.empty());
  EXPECT_EQ(read.thing->cards.size(), 3u);
}

TEST(Translation, ItsSurfaceHasItsOwnWords) {
  const auto read = load_pack("data/packs/tutorial", model());
  const cards::PackPtr other = cards::edition(cards::in_language(read.thing, "de"), cards::Lens::scrum_guide, 1);
  EXPECT_EQ(other->company, "Curlew");
  const cards::Card& card = *other->card("ask-first");
  EXPECT_EQ(card.title, "Sechs Praxen haben Erinnerungen abgeschaltet");
  std::string all;
  cards::read_texts(card, [&](const std::string& text, const std::string&) { all += text + "\n"; });
  EXPECT_THAT(all, ::testing::Not(::testing::HasSubstr("Klinik")));
  EXPECT_THAT(all, ::testing::Not(::testing::HasSubstr("Leila")));
}

}  // namespace
}  // namespace two_hats::loading
