// Luck: where the realised path lies among the worlds, kept apart from the decisions.
#include <cmath>
#include <set>

#include "tests/engine/debrief/a_telling.h"

namespace two_hats::testing {
namespace {

TEST(Luck, IsTheShareOfWorldsThatWentWorse) {
  // Over many seeds the realised path is one of the worlds like any other: its place is even, whatever was decided.
  cards::Pack pack = a_pack({manager_card("wait").weeks(13)});
  const auto shared_pack = shared(pack);
  double sum = 0;
  int low = 0, high = 0;
  constexpr int kSeeds = 150;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    Session session = session::start(shared_pack, seed, session::Hats::both);
    session = session::apply(session, choosing(session, 0));
    const double happened = debrief::build_debrief(session, {std::nullopt}).happened;
    sum += happened;
    low += happened < 25;
    high += happened > 75;
  }
  EXPECT_NEAR(sum / kSeeds, 50, 4 * 28.9 / std::sqrt(kSeeds));
  EXPECT_NEAR(low, kSeeds / 4, 4 * std::sqrt(kSeeds * .25 * .75));
  EXPECT_NEAR(high, kSeeds / 4, 4 * std::sqrt(kSeeds * .25 * .75));
}

// Who asked, heard a yes and then saw the good world had no luck: that was known.
TEST(Luck, WhatWasHeardBeforeIsNoLuck) {
  product::Effect pays = money(2);
  product::Literal if_good;
  if_good.kind = product::Literal::Kind::unknown;
  pays.conditions = {if_good};
  const auto pack = shared(a_pack({manager_card("bet").weeks(13).does(0, pays).with([](cards::Card& card) {
    card.unknowns = {{"good", .5, false, 0}};
    card.tests = {{"look", 0, .9, .1}};
    card.ask_first.resize(1);
    card.ask_first[0].id = "look";
    card.ask_first[0].test = 0;
  })}));
  double sum = 0;
  int heard_yes = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const Session session = session::start(pack, seed, session::Hats::both);
    if (!session::told(session, session.card()->ask_first[0]).test->second) continue;
    session::Decision decision = choosing(session, 0);
    decision.asked = {"look"};
    sum += debrief::build_debrief(session::apply(session, decision), {std::nullopt}).happened;
    ++heard_yes;
  }
  ASSERT_GT(heard_yes, 50);
  EXPECT_NEAR(sum / heard_yes, 50, 4 * 28.9 / std::sqrt(heard_yes)) << "about 70 if the evidence were forgotten";
}

// Weeks of asking are no weeks of the decision: they are left out of its luck, or every one who asks long were unlucky
// here, where the answer earns a lot.
TEST(Luck, BeginsWhenTheDecisionActs) {
  product::Effect earns = money(0);
  earns.target = product::Target::revenue;
  earns.size = .5;
  const auto pack = shared(a_pack({manager_card("earn").weeks(13).does(0, earns).with([](cards::Card& card) {
    card.ask_first.resize(1);
    card.ask_first[0].id = "look";
    card.ask_first[0].days = 30;
  })}));
  double sum = 0;
  constexpr int kSeeds = 100;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    const Session session = session::start(pack, seed, session::Hats::both);
    session::Decision decision = choosing(session, 0);
    decision.asked = {"look"};
    const Session after = session::apply(session, decision);
    EXPECT_EQ(after.turns[0].weeks_asking, 6);
    sum += debrief::build_debrief(after, {std::nullopt}).happened;
  }
  EXPECT_NEAR(sum / kSeeds, 50, 4 * 28.9 / std::sqrt(kSeeds));
}

TEST(Luck, IsKeptApartFromTheDecisions) {
  cards::Pack pack = a_pack({manager_card("wait").weeks(13)});
  const auto shared_pack = shared(pack);
  std::set<std::string> words;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Session session = session::start(shared_pack, seed, session::Hats::both);
    session = session::apply(session, choosing(session, 0));
    for (const Told& told_as : {kWinWin, kLoseLose}) words.insert(told_back(session, {told_as}).luck_words);
  }
  EXPECT_TRUE(words.contains("Luck was about even."));
  EXPECT_TRUE(words.contains("One bad draw. Keep the decisions."));
  EXPECT_TRUE(words.contains("One bad draw. The decisions are what you can change."));
  EXPECT_TRUE(words.contains("One good draw. The decisions hold without them."));
  EXPECT_TRUE(words.contains("A kind world. Next time the decisions stand alone."));
}

}  // namespace
}  // namespace two_hats::testing
