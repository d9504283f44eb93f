// The icon of a fact and of a question to ask follows from its words, whatever the pack.
#include "game/views/fact_icons.h"

#include <gtest/gtest.h>

#include "tests/game/a_tutorial.h"

namespace two_hats::views {
namespace {

TEST(FactIcons, FollowWhatTheFactSays) {
  EXPECT_EQ(fact_icon("Nobody has sized auto-fill.", "Tomasz"), "question");
  EXPECT_EQ(fact_icon("Aldra pays €30,000 to systems that are ready on Monday.", "contract"), "dollar");
  EXPECT_EQ(fact_icon("The booking engine is one change from a rewrite.", "Tomasz"), "debt");
  EXPECT_EQ(fact_icon("A Sprint closes about 22 points.", "board"), "stopwatch");
  EXPECT_EQ(fact_icon("Judit's board meets on Friday week.", "Judit"), "calendar");
  EXPECT_EQ(fact_icon("Nordufer says it loses 11 % of its slots.", "Ines, call"), "chart");
  EXPECT_EQ(fact_icon("Auto-fill needs the waiting-list table.", "Tomasz"), "link");
  EXPECT_EQ(fact_icon("An answer takes six days on average.", "board"), "clock");
  EXPECT_EQ(fact_icon("The Act has no transition period.", "Portability Act, section 7"), "book");
}

TEST(FactIcons, FollowTheSourceWhereTheWordsSayLittle) {
  EXPECT_EQ(fact_icon("Kilbride wants nothing else from us.", "Niamh, call"), "phone");
  EXPECT_EQ(fact_icon("Nurses and heads of clinics say different things.", "Leila, notes"), "speech");
  EXPECT_EQ(fact_icon("Nine hundred receptions wrote on paper.", "log, today"), "chart");
}

TEST(FactIcons, AreAPlainNoteWhereNothingIsKnown) {
  EXPECT_EQ(fact_icon("They came from eleven different shops.", "Tunde"), "clipboard");
  EXPECT_EQ(fact_icon("", ""), "clipboard");
}

TEST(FactIcons, FollowWordsWhateverTheirCaseAndWhatPartsThem) {
  EXPECT_EQ(fact_icon("NOBODY, of all, knows.", ""), "question");
  EXPECT_EQ(fact_icon("The Act’s clock needs both.", ""), "book");
  EXPECT_EQ(fact_icon("It says “nobody” and stops.", ""), "question");
  EXPECT_EQ(fact_icon("It took the Sprint-Goal with it.", ""), "book");
  EXPECT_EQ(fact_icon("Aldra's (€9).", ""), "dollar");
  EXPECT_EQ(fact_icon("It is 11% now.", ""), "chart");
  EXPECT_EQ(fact_icon("Leila's debugger and encode.", ""), "clipboard") << "beginnings of words only";
  EXPECT_EQ(fact_icon("Lateral codes.", ""), "clipboard") << "whole words where a beginning could be anything";
  EXPECT_EQ(fact_icon("It comes late", ""), "clock") << "the last word is whole too";
}

TEST(FactIcons, KnowGermanWords) {
  EXPECT_EQ(fact_icon("Niemand hat das geschätzt.", "Tomasz"), "question");
  EXPECT_EQ(fact_icon("Aldra zahlt am Montag.", "Vertrag"), "dollar");
  EXPECT_EQ(fact_icon("Ein Fehler von vielen.", "Tomasz"), "debt");
  EXPECT_EQ(fact_icon("Das Gesetz kennt keine Übergangszeit.", "Gesetz, Abschnitt 7"), "book");
  EXPECT_EQ(fact_icon("Eine Antwort dauert sechs Tage.", "Board"), "clock");
  EXPECT_EQ(fact_icon("Kilbride will sonst nichts von uns.", "Niamh, Anruf"), "phone");
  EXPECT_EQ(fact_icon("Die Hälfte der Kliniken fragt.", "Leila"), "chart");
}

// A card shows the same pictures in every language.
TEST(FactIcons, OfTheTutorialAreTheSameInEveryLanguage) {
  const cards::PackPtr pack = testing::tutorial_choice().pack;
  ASSERT_FALSE(pack->translated.empty());
  for (const auto& other : pack->translated) {
    for (const cards::Card& card : pack->cards) {
      const cards::Card& there = *other->card(card.id);
      for (std::size_t i = 0; i < card.know.size(); ++i)
        EXPECT_EQ(fact_icon(there.know[i].text, there.know[i].source),
                  fact_icon(card.know[i].text, card.know[i].source))
            << there.know[i].text;
      for (std::size_t i = 0; i < card.ask_first.size(); ++i)
        EXPECT_EQ(ask_icon(there.ask_first[i].label), ask_icon(card.ask_first[i].label)) << there.ask_first[i].label;
    }
  }
}

TEST(FactIcons, OfAQuestionFollowHowItIsAsked) {
  EXPECT_EQ(ask_icon("Call three clinics"), "phone");
  EXPECT_EQ(ask_icon("Ring the six clinics"), "phone");
  EXPECT_EQ(ask_icon("Have the team size it"), "stopwatch");
  EXPECT_EQ(ask_icon("Ask a lawyer"), "speech");
  EXPECT_EQ(ask_icon("Open the Scrum Guide"), "book");
  EXPECT_EQ(ask_icon("Count empty slots"), "chart");
  EXPECT_EQ(ask_icon("Collect rivals' prices"), "dollar");
  EXPECT_EQ(ask_icon("Visit three of the forty"), "people");
  EXPECT_EQ(ask_icon("Run half a load test"), "gear");
  EXPECT_EQ(ask_icon("Watch the film again"), "magnifier");
}

}  // namespace
}  // namespace two_hats::views
