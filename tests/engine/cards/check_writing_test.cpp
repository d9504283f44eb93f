// How a pack reads: sentences, abbreviations, what is named and never used.
#include "engine/cards/check_writing.h"

#include <gmock/gmock.h>

#include "tests/engine/cards/a_card.h"

namespace two_hats::cards {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Sentences, EndWithAFullStopBeforeASpace) {
  EXPECT_THAT(sentence_lengths("Two words. Then three more! And? The last"), ElementsAre(2, 3, 1, 2));
  EXPECT_THAT(sentence_lengths("Version 3.5 of it costs 1,200 euros"), ElementsAre(7));
  EXPECT_THAT(sentence_lengths("\"Not now.\" She leaves – at once."), ElementsAre(2, 4));
  EXPECT_THAT(sentence_lengths("... "), IsEmpty());
  EXPECT_THAT(sentence_lengths(""), IsEmpty());
}

TEST(Abbreviations, AreWordsOfCapitals) {
  EXPECT_THAT(abbreviations_in("WSJF and OKRs, B2B-SaaS; WSJF again"), ElementsAre("WSJF", "OKRs", "B2B", "SaaS"));
  EXPECT_THAT(abbreviations_in("“WSJF first”, the KPI’s owner, ‘OKRs’ and „DSDM“"),
              ElementsAre("WSJF", "KPI", "OKRs", "DSDM"));
  EXPECT_THAT(abbreviations_in("McArthur, JavaScript, Item B, x1.05, iOS and Jörg"), IsEmpty());
}

struct Said {
  std::string code, card, pointer;
  bool operator==(const Said&) const = default;
};

std::vector<Said> said(const Pack& pack) {
  std::vector<Said> all;
  for (const Finding& finding : check_writing(pack)) {
    EXPECT_EQ(finding.severity, Severity::warning);
    all.push_back({finding.code, finding.card, finding.pointer});
  }
  return all;
}

Pack pack_of(Card card) {
  Pack pack;
  pack.title = "A pack";
  card.id = "one";
  pack.cards = {std::move(card)};
  return pack;
}

TEST(CheckWriting, AnAbbreviationIsToldOnceAFileUnlessExplained) {
  Card card;
  card.title = "The KPI";
  card.story = "A KPI, an OKR and a KPI.";
  Pack pack = pack_of(card);
  EXPECT_EQ(said(pack), (std::vector<Said>{{"TH406", "one", "/title"}, {"TH406", "one", "/story"}}));
  pack.abbreviations = {{"OKR", "objectives and key results"}};
  EXPECT_EQ(said(pack), (std::vector<Said>{{"TH406", "one", "/title"}}));
  pack.cards[0].question = "Which key figure (KPI)?";
  EXPECT_THAT(said(pack), IsEmpty()) << "the card explains it";
  pack.cards[0].question = "Which?";
  pack.summary = "KPI (key figure) by KPI.";
  EXPECT_THAT(said(pack), IsEmpty()) << "the pack does";
}

TEST(CheckWriting, NamesAndEverydayWordsNeedNoExplanation) {
  Card card;
  card.title = "XYZ asks NN, the EU and IT";
  Pack pack = pack_of(card);
  EXPECT_EQ(said(pack).size(), 2u);
  pack.company = "XYZ";
  pack.people.resize(1);
  pack.people[0].name = "NN";
  EXPECT_THAT(said(pack), IsEmpty());
}

TEST(CheckWriting, TwentyFiveWordsAreASentence) {
  Card card;
  for (int i = 0; i < 25; ++i) card.story += "word ";
  EXPECT_THAT(said(pack_of(card)), IsEmpty());
  card.story += "word";
  EXPECT_EQ(said(pack_of(card)), (std::vector<Said>{{"TH405", "one", "/story"}}));
}

TEST(CheckWriting, WhatIsNamedInPackJsonIsUsed) {
  Card card;
  card.references = {"book"};
  card.skill = "asking";
  card.competencies = {"saying-no"};
  Pack pack = pack_of(card);
  pack.references = {{"book", "", ""}, {"other", "", ""}};
  pack.competencies = {{"asking", ""}, {"saying-no", ""}, {"pricing", ""}};
  pack.abbreviations = {{"KPI", "key figure"}};
  EXPECT_EQ(said(pack), (std::vector<Said>{{"TH407", "", "/abbreviations/KPI"},
                                           {"TH408", "", "/references/1/id"},
                                           {"TH409", "", "/competencies/2/id"}}));
}

}  // namespace
}  // namespace two_hats::cards
