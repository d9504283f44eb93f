// The icon of a fact and of a question to ask follows from its words, whatever the pack.
#include "game/views/fact_icons.h"

#include <gtest/gtest.h>

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
