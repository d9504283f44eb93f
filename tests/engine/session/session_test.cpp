// check, apply, undone, replay, told.
#include "engine/session/session.h"

#include <cmath>
#include <set>

#include "tests/engine/session/a_session.h"

namespace two_hats::testing {
namespace {

using session::Decision;
using session::Hats;
using session::Refusal;
using session::Session;
using Why = Refusal::Why;

std::optional<Why> why(const Session& session, const Decision& decision) {
  const auto refusal = session::check(session, decision);
  return refusal ? std::optional(refusal->why) : std::nullopt;
}

Session manager_session() { return session::start(small_pack(), 5, Hats::manager); }
Session owner_session_at(const std::string& card) {
  for (std::uint64_t seed = 0; seed < 200; ++seed)
    if (Session session = session::start(small_pack(), seed, Hats::owner); session.table->card == card) return session;
  ADD_FAILURE() << "no seed deals " << card;
  return {};
}

TEST(Check, ALegalDecisionIsAllowed) {
  const Session session = manager_session();
  ASSERT_EQ(session.table->card, "nordufer");
  EXPECT_EQ(why(session, choosing(session, 0)), std::nullopt);
}

TEST(Check, EveryOtherOneIsRefusedForItsReason) {
  const Session session = manager_session();
  const Decision right = choosing(session, 0);
  Decision wrong = right;
  wrong.card = "sprint";
  EXPECT_EQ(why(session, wrong), Why::not_this_card);
  wrong = right;
  wrong.hat = cards::Hat::owner;
  EXPECT_EQ(why(session, wrong), Why::wrong_hat);
  wrong = right;
  wrong.answer = cards::ChoiceGiven{17};
  EXPECT_EQ(why(session, wrong), Why::answer_form);
  wrong.answer = cards::OrderGiven{{0, 1}};
  EXPECT_EQ(why(session, wrong), Why::answer_form);
  for (const int confidence : {0, 1, 64, 100, -80}) {
    wrong = right;
    wrong.confidence = confidence;
    EXPECT_EQ(why(session, wrong), Why::no_confidence) << confidence;
  }
  wrong = right;
  wrong.asked = {"an oracle"};
  EXPECT_EQ(why(session, wrong), Why::no_such_evidence);
  wrong.asked = {"call", "call"};
  EXPECT_EQ(why(session, wrong), Why::no_such_evidence);
  wrong.asked = {"count", "call"};
  EXPECT_EQ(why(session, wrong), std::nullopt);
}

TEST(Check, AnOrderThatBreaksAPrerequisiteNamesThePair) {
  const Session session = owner_session_at("sprint");
  Decision decision = any_decision(session, 1);
  decision.answer = cards::OrderGiven{{3, 2, 0, 1, 4, 7, 5, 6}};  // D before the C that it needs
  const auto refusal = session::check(session, decision);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->why, Why::breaks_prerequisite);
  EXPECT_EQ(refusal->detail.first, 3);
  EXPECT_EQ(refusal->detail.second, 2);
}

TEST(Check, NothingMoreIsDecidedAfterTheEnd) {
  Session session = manager_session();
  const Decision first = choosing(session, 0);
  session = played(session, 3);
  EXPECT_EQ(why(session, first), Why::campaign_over);
}

TEST(Check, ATutorialAsksHowSureFromItsThirdCardOn) {
  cards::Pack pack = a_pack({manager_card("a"), manager_card("b"), manager_card("c")});
  pack.tutorial = true;
  Session session = session::start(shared(pack), 1, Hats::both);
  for (const bool asks : {false, false, true}) {
    EXPECT_EQ(session::asks_confidence(session), asks);
    Decision unsure = choosing(session, 0);
    unsure.confidence = 0;
    EXPECT_EQ(why(session, unsure), asks ? std::optional(Why::no_confidence) : std::nullopt);
    unsure.confidence = 80;
    session = session::apply(session, unsure);
  }
}

TEST(Apply, KeepsTheWorldInWhichItWasDecidedAndWhatHappened) {
  const Session before = manager_session();
  const Session after = session::apply(before, choosing(before, 0));
  ASSERT_EQ(after.turns.size(), 1u);
  EXPECT_EQ(after.turns[0].before.state, before.world.state);
  EXPECT_EQ(after.turns[0].deal.card, "nordufer");
  EXPECT_EQ(static_cast<int>(after.turns[0].after.margins.size()), after.week - before.week);
  EXPECT_EQ(after.world.week - before.world.week, after.week - before.week);
  EXPECT_TRUE(before.turns.empty()) << "the session before is untouched";
}

TEST(Apply, EvidenceIsPaidInCash) {
  const Session session = manager_session();
  Decision asking = choosing(session, 2);
  asking.asked = {"call", "count"};
  const Session asked = session::apply(session, asking), not_asked = session::apply(session, choosing(session, 2));
  const double a_day = parameters().preset(product::Stage::scale_up).evidence_day;
  ASSERT_GT(a_day, 0);
  EXPECT_NEAR(not_asked.world.state[product::Stock::cash] - asked.world.state[product::Stock::cash], 3 * a_day, 1e-4);
}

// A later rating of what still runs must not draw again what the player has heard.
TEST(Apply, WhatWasHeardStaysHeard) {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const Session session = session::start(small_pack(), seed, Hats::manager);
    Decision asking = choosing(session, 1);
    asking.asked = {"call"};
    const Session after = session::apply(session, asking), without = session::apply(session, choosing(session, 1));
    ASSERT_FALSE(after.world.running.empty());
    const bool yes = session::told(session, session.card()->ask_first[0]).test->second;
    EXPECT_EQ(after.world.running[0].tests[0], yes ? product::Settled::yes : product::Settled::no);
    product::State unpaid = after.world.state;
    unpaid[product::Stock::cash] = without.world.state[product::Stock::cash];
    EXPECT_EQ(unpaid, without.world.state) << "hearing it changes no world";
  }
}

TEST(Apply, LuckDoesNotDependOnTheDecision) {
  // Two answers that change nothing: the worlds stay the same to the last bit, so every difference elsewhere is the
  // answer's.
  const auto pack = shared(a_pack({manager_card("a").weeks(13), manager_card("b").weeks(13)}));
  const Session session = session::start(pack, 11, Hats::both);
  const Session one = session::apply(session, choosing(session, 0)),
                other = session::apply(session, choosing(session, 1));
  EXPECT_EQ(one.world.state, other.world.state);
  EXPECT_EQ(one.turns[0].after.margins, other.turns[0].after.margins);
  const Session elsewhere = session::start(pack, 12, Hats::both);
  EXPECT_NE(session::apply(elsewhere, choosing(elsewhere, 0)).world.state, one.world.state);
}

TEST(Apply, TheEndOfTheCashIsTheEndOfTheCampaign) {
  cards::Pack pack = a_pack({manager_card("spend").always().does(0, money(-100)), manager_card("later")});
  const Session session = session::start(shared(pack), 1, Hats::both);
  const Session broke = session::apply(session, choosing(session, 0));
  EXPECT_TRUE(broke.bankrupt);
  EXPECT_FALSE(broke.table);
  EXPECT_TRUE(broke.turns[0].after.bankrupt);
  EXPECT_EQ(broke.turns[0].after.events.back().kind, product::EventKind::bankrupt);
  const Session careful = session::apply(session, choosing(session, 1));
  EXPECT_FALSE(careful.bankrupt);
  EXPECT_TRUE(careful.table);
}

TEST(Told, EvidenceSaysWhatHoldsInThisWorldWhoeverAsks) {
  int yes = 0;
  constexpr int kWorlds = 400;
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const Session session = session::start(small_pack(), seed, Hats::manager);
    const cards::Evidence& calls = session.card()->ask_first[0];
    const session::Told told = session::told(session, calls);
    ASSERT_TRUE(told.test);
    EXPECT_EQ(told.test->first, 0);
    EXPECT_EQ(told.words, told.test->second ? calls.if_yes : calls.if_no);
    EXPECT_EQ(session::told(session, calls).words, told.words);
    yes += told.test->second;
  }
  // P(yes) = .35 x .8 + .65 x .2 = .41; four standard errors.
  EXPECT_NEAR(yes, .41 * kWorlds, 4 * std::sqrt(.41 * .59 * kWorlds));
}

TEST(Told, EvidenceWithoutATestOnlyTells) {
  const Session session = manager_session();
  const session::Told told = session::told(session, session.card()->ask_first[1]);
  EXPECT_EQ(told.words, "Six in a hundred slots stay empty, as last year.");
  EXPECT_FALSE(told.test);
}

TEST(Calendar, CountsAsTheCompanyCounts) {
  const Session session = manager_session();  // first week 27, Sprints of two weeks from number 27
  const auto at = [&](int week) { return session::calendar(session, week); };
  EXPECT_EQ(at(1).week, 27);
  EXPECT_EQ(at(1).quarter, 3);
  EXPECT_EQ(at(1).sprint, 27);
  EXPECT_EQ(at(1).sprint_week, 1);
  EXPECT_EQ(at(2).sprint_week, 2);
  EXPECT_EQ(at(3).sprint, 28);
  EXPECT_EQ(at(13).quarter, 3);
  EXPECT_EQ(at(14).quarter, 4);
  EXPECT_EQ(at(27).week, 53);
  EXPECT_EQ(at(27).quarter, 1);
}

TEST(Replay, StopsAtTheFirstDecisionThatDoesNotFitAndSaysWhy) {
  const Session whole = played(manager_session(), 2);
  ASSERT_GE(whole.turns.size(), 2u);
  std::vector<Decision> decisions = decisions_of(whole);
  decisions[1].card = "gone";
  const auto replay = session::replay(small_pack(), 5, Hats::manager, decisions);
  EXPECT_EQ(replay.played, 1);
  ASSERT_TRUE(replay.refusal);
  EXPECT_EQ(replay.refusal->why, Why::not_this_card);
  EXPECT_EQ(replay.session.turns.size(), 1u);
}

TEST(Fingerprint, SeesEveryPartOfADecision) {
  const Session session = manager_session();
  const Decision one = choosing(session, 0);
  const auto print = [&](const Decision& decision) { return session::fingerprint(session::apply(session, decision)); };
  std::set<std::uint64_t> prints{print(one)};
  Decision other = one;
  other.answer = cards::ChoiceGiven{1};
  prints.insert(print(other));
  other = one;
  other.confidence = 95;
  prints.insert(print(other));
  other = one;
  other.reason = "a hunch";
  prints.insert(print(other));
  other = one;
  other.asked = {"count"};
  prints.insert(print(other));
  prints.insert(session::fingerprint(session));
  EXPECT_EQ(prints.size(), 6u);  // the cue: in cue_test.cpp, where a card has one
}

cards::PackPtr story() {
  static const cards::PackPtr pack = shared(
      a_pack({manager_card("open")
                  .always()
                  .promises(0, {"word", .4, 5, .6, 0, {}})
                  .calls("bill", 4, {"a"}, "You said yes.")
                  .does(1, money(.4)),
              owner_card("bill").does(0, money(-.3)).about("no"), manager_card("m1").about("no").does(0, money(.2, 3)),
              manager_card("m2").until(6), owner_card("o1").from(4), owner_card("o2").when(promise("word", false)),
              owner_card("o3").when(promise("word", true)), CardBuilder("b1", cards::Hat::both).weeks(3),
              owner_card("o4").weeks(0).about("no"), manager_card("m3").when(answered("open", {"b"}))}));
  return pack;
}

void check_replays(const cards::PackPtr& pack) {
  EXPECT_TRUE(rc::check("the same seed and decisions give the same session to the last bit; undo takes one back", [&] {
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    const auto key = *rc::gen::arbitrary<std::uint64_t>();
    const auto hats = *rc::gen::element(Hats::manager, Hats::owner, Hats::both);
    Session session = session::start(pack, seed, hats);
    std::vector<std::uint64_t> prints{session::fingerprint(session)};
    while (session.table) {
      const Decision decision = any_decision(session, base::mix(key, prints.size()));
      RC_ASSERT(!session::check(session, decision));
      session = session::apply(session, decision);
      RC_ASSERT(session::fingerprint(session::undone(session)) == prints.back());
      prints.push_back(session::fingerprint(session));
    }
    const auto again = session::replay(pack, seed, hats, decisions_of(session));
    RC_ASSERT(!again.refusal);
    RC_ASSERT(again.played == static_cast<int>(session.turns.size()));
    RC_ASSERT(session::fingerprint(again.session) == prints.back());
    RC_ASSERT(std::set<std::uint64_t>(prints.begin(), prints.end()).size() == prints.size());
  }));
}

TEST(Session, ReplaysToTheLastBitWithEveryKindOfCard) { check_replays(every_kind()); }
TEST(Session, ReplaysToTheLastBitThroughAStory) { check_replays(story()); }

TEST(Session, ADecisionForAnotherCardIsAlwaysRefused) {
  EXPECT_TRUE(rc::check([&] {
    Session session = session::start(story(), *rc::gen::arbitrary<std::uint64_t>(), Hats::both);
    const auto steps = *rc::gen::inRange(0, 6);
    const Decision stale = any_decision(session, 1);
    session = played(session, 1, 1);
    for (int i = 0; i < steps && session.table; ++i) {
      RC_ASSERT(why(session, stale) == Why::not_this_card);
      session = session::apply(session, any_decision(session, static_cast<std::uint64_t>(i)));
    }
  }));
}

TEST(Session, UndoKeepsPractice) {
  Session session = manager_session();
  session.practice = false;
  EXPECT_FALSE(session::undone(session::apply(session, choosing(session, 0))).practice);
}

}  // namespace
}  // namespace two_hats::testing
