// Catalogues as the game reads them, what it does with wrong ones, and the language made to see what would not fit.
#include "game/languages/languages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/base/text.h"
#include "tests/game/languages/a_catalogue.h"

namespace two_hats::languages {
namespace {

using testing::CatalogueFolder;
using testing::compiled;
using ::testing::HasSubstr;

std::vector<std::string> tags(const std::vector<Offer>& offers) {
  std::vector<std::string> all;
  for (const Offer& offer : offers) all.push_back(offer.tag + " " + offer.name);
  return all;
}

TEST(Languages, AreThoseWhoseCataloguesAreThere) {
  const CatalogueFolder folder("offers");
  EXPECT_THAT(tags(offered(folder.path())), ::testing::ElementsAre("en English"));
  EXPECT_THAT(tags(offered(folder.path() + "/nowhere")), ::testing::ElementsAre("en English"));
  folder.put("sk.mo", compiled({}));
  folder.put("de.mo", compiled({}));
  folder.put("notes.txt", "");
  EXPECT_THAT(tags(offered(folder.path())), ::testing::ElementsAre("en English", "de Deutsch", "sk Slovenčina"));
}

TEST(Languages, TheSystemsWishIsMetByItsNearest) {
  const std::vector<Offer> offers{{"en", "English"}, {"de", "Deutsch"}};
  EXPECT_EQ(nearest_offered(offers, {"de_AT.UTF-8"}), "de");
  EXPECT_EQ(nearest_offered(offers, {"sk", "de-CH"}), "de");
  EXPECT_EQ(nearest_offered(offers, {"en_GB", "de"}), "en");
  EXPECT_EQ(nearest_offered(offers, {"C", "POSIX", ""}), "en");
  EXPECT_EQ(nearest_offered(offers, {}), "en");
}

TEST(Catalogue, SaysTextsContextsAndPluralForms) {
  const CatalogueFolder folder("texts");
  folder.put("de.mo", compiled({{"Settings", "Einstellungen"},
                                {"{0} is waiting: {1}.", "{1}: {0} wartet."},
                                {"cost\4free", "kostenlos"},
                                {std::string("{0} card\0{0} cards", 17), std::string("eine Karte\0{0} Karten", 21)}}));
  const base::Words w = in_language(folder.path(), "de");
  EXPECT_EQ(w.tag(), "de");
  EXPECT_EQ(w("Settings"), "Einstellungen");
  EXPECT_EQ(w("{0} is waiting: {1}.", "Ines", "Export"), "Export: Ines wartet.");
  EXPECT_EQ(w.as("cost", "free"), "kostenlos");
  EXPECT_EQ(w("free"), "free");
  EXPECT_EQ(w.many("{0} card", "{0} cards", 1), "eine Karte");
  EXPECT_EQ(w.many("{0} card", "{0} cards", 0), "0 Karten");
  EXPECT_EQ(w.many("{0} card", "{0} cards", 5'000'000'001LL), "5000000001 Karten");
  EXPECT_EQ(w("Not translated"), "Not translated");
  EXPECT_EQ(w(""), "");  // the header is nobody's translation
}

TEST(Catalogue, ARegionIsItsLanguage) {
  const CatalogueFolder folder("region");
  folder.put("de.mo", compiled({{"Settings", "Einstellungen"}}));
  EXPECT_EQ(in_language(folder.path(), "de-AT")("Settings"), "Einstellungen");
  EXPECT_EQ(in_language(folder.path(), "sk")("Settings"), "Settings");
  EXPECT_EQ(in_language(folder.path(), "")("Settings"), "Settings");
  EXPECT_EQ(in_language(folder.path(), "../de")("Settings"), "Settings");
}

// A translator's slip must not show a gap, drop an amount or stop the game.
TEST(Catalogue, OtherGapsAreEnglish) {
  const CatalogueFolder folder("gaps");
  folder.put("de.mo", compiled({{"{0} of {1}", "{0} von {2}"},
                                {"You chose {0}.", "Sie haben gewählt."},
                                {"Done", "Fertig {0}"},
                                {std::string("{0} day\0{0} days", 16), std::string("{1} Tag\0{0} Tage", 16)}}));
  const base::Words w = in_language(folder.path(), "de");
  EXPECT_EQ(w("{0} of {1}", 3, 4), "3 of 4");
  EXPECT_EQ(w("You chose {0}.", "A"), "You chose A.");
  EXPECT_EQ(w("Done"), "Done");
  EXPECT_EQ(w.many("{0} day", "{0} days", 1), "1 day");
  EXPECT_EQ(w.many("{0} day", "{0} days", 2), "2 Tage");
}

TEST(Catalogue, WhatIsNoneIsEnglish) {
  const CatalogueFolder folder("wrong");
  const std::string whole = compiled({{"Settings", "Einstellungen"}, {"Quit", "Beenden"}});
  folder.put("aa.mo", "");
  folder.put("bb.mo", "not a catalogue");
  for (std::size_t size = 0; size < whole.size(); size += 5) {
    folder.put("cc.mo", whole.substr(0, size));
    const std::string said = in_language(folder.path(), "cc")("Quit");
    EXPECT_TRUE(said == "Quit" || said == "Beenden") << size << ": " << said;
  }
  EXPECT_EQ(in_language(folder.path(), "aa").tag(), "en");
  EXPECT_EQ(in_language(folder.path(), "bb").tag(), "en");
}

TEST(Longer, IsFortyPerCentLongerAndKeepsItsGaps) {
  EXPECT_EQ(lengthened("Ask {0}"), "[Ášķ {0}]");
  EXPECT_EQ(lengthened("{0} of {1} cards"), "[{0} öf {1} çářďš õ]");
  for (const std::string text : {"How sure are you?", "A good quarter, paid for over the years", "Settings"}) {
    const std::string longer = lengthened(text);
    EXPECT_GE(base::length(longer), base::length(text) * 13 / 10) << longer;
    EXPECT_EQ(base::gaps_of(longer), base::gaps_of(text));
  }
}

TEST(Longer, LeavesNumbersAndWhatHasNoLetters) {
  const base::Words w = in_language("", kLong);
  EXPECT_EQ(w.tag(), "en-x-long");
  EXPECT_EQ(w.euros(1250), "€1.25m");
  EXPECT_EQ(w.per_cent(.62), "62 %");
  EXPECT_EQ(w.fixed(2.5, 1), "2.5");
  EXPECT_EQ(w("“{0}”", "Export"), "“Export”");
  EXPECT_THAT(w("Decide"), HasSubstr("Ďéçíďé"));
  EXPECT_THAT(w.many("{0} card", "{0} cards", 3), HasSubstr("3 çářďš"));
}

}  // namespace
}  // namespace two_hats::languages
