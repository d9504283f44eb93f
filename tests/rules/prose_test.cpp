// The words that a player reads: those that are shipped keep the rules, and each rule finds a text that does not.
#include "rules/prose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace two_hats::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const ProseRules& rules() {
  static const ProseRules read = read_prose_rules("tests/rules/prose.json");
  return read;
}

std::vector<Prose> shipped() {
  std::vector<Prose> all = prose_of_packs("data/packs");
  const std::vector<Prose> questions = prose_of_questions("data/questions");
  all.insert(all.end(), questions.begin(), questions.end());
  return all;
}

bool dictionary_is_here() { return std::filesystem::exists(std::string(kDictionary) + ".dic"); }

TEST(Prose, WhatIsShippedIsSpeltRight) {
  if (!dictionary_is_here()) GTEST_SKIP() << "no British dictionary at " << kDictionary;
  const std::vector<Prose> prose = shipped();
  EXPECT_GE(prose.size(), 500u);
  EXPECT_THAT(check_spelling(prose, rules().words), IsEmpty());
}

TEST(Prose, WhatIsShippedKeepsTheHousesWords) { EXPECT_THAT(check_phrases(shipped(), rules().phrases), IsEmpty()); }

TEST(Prose, FindsAMisspeltWord) {
  if (!dictionary_is_here()) GTEST_SKIP() << "no British dictionary at " << kDictionary;
  EXPECT_THAT(check_spelling({{"a", "Clinics’ recieve Tern's colour-coded list, 40k of it."}}, {"Tern"}),
              ElementsAre("a: “recieve” is in no dictionary"));
}

TEST(Prose, SpellsAsTheBritishDo) {
  if (!dictionary_is_here()) GTEST_SKIP() << "no British dictionary at " << kDictionary;
  EXPECT_THAT(check_spelling({{"a", "The color of labour."}}, {}), ElementsAre("a: “color” is in no dictionary"));
}

TEST(Prose, FindsAPhraseAsWholeWordsInAnyCase) {
  const std::vector<PhraseRule> list = {{"align all stakeholders", "say who does what"}};
  EXPECT_THAT(check_phrases({{"a", "Align all stakeholders."}, {"b", "Realign all stakeholders."}}, list),
              ElementsAre("a: “align all stakeholders”: say who does what"));
}

TEST(Prose, ATermOfTheFieldIsHeldToItsCapitals) {
  const std::vector<PhraseRule> list = {{"product owner", "Product Owner", true}};
  EXPECT_THAT(check_phrases({{"a", "The Product Owner decides."}, {"b", "Every product owner does."}}, list),
              ElementsAre("b: “product owner”: Product Owner"));
}

}  // namespace
}  // namespace two_hats::rules
