// Asking takes time: every five working days of it move the calendar and the world a week before a decision acts.
#include "tests/engine/session/a_session.h"

namespace two_hats::testing {
namespace {

using session::Decision;
using session::Hats;
using session::Session;

// Manager cards with questions of 3, 2 and 11 days; every answer pays a week's revenue at once.
cards::PackPtr asking_pack() {
  std::vector<cards::Card> all;
  for (const char* id : {"a", "b", "c", "d"}) {
    all.push_back(manager_card(id).does(0, money(1)).with([](cards::Card& card) {
      for (const double days : {3., 2., 11.}) {
        cards::Evidence evidence;
        evidence.id = "days-" + std::to_string(static_cast<int>(days));
        evidence.days = days;
        card.ask_first.push_back(evidence);
      }
    }));
  }
  return shared(a_pack(all));
}

Session after(const Session& session, std::vector<std::string> asked) {
  Decision decision = choosing(session, 0);
  decision.asked = std::move(asked);
  EXPECT_EQ(session::weeks_of_asking(session, *session.card(), decision.asked),
            session::apply(session, decision).turns.back().weeks_asking);
  return session::apply(session, decision);
}

TEST(Asking, BelowFiveDaysTakesNoWeekAndIsCarriedOver) {
  const Session start = session::start(asking_pack(), 7, Hats::manager);
  const Session first = after(start, {"days-3"});
  EXPECT_EQ(first.turns[0].weeks_asking, 0);
  EXPECT_EQ(first.days_asked, 3);
  EXPECT_EQ(first.week, after(start, {}).week);
  const Session second = after(first, {"days-2"});
  EXPECT_EQ(second.turns[1].weeks_asking, 1) << "three days and two";
  EXPECT_EQ(second.days_asked, 0);
  EXPECT_EQ(second.week, after(first, {}).week + 1);
  EXPECT_EQ(second.world.week, second.week - 1);
}

TEST(Asking, LongQuestionsTakeSeveralWeeksAndLeaveARemainder) {
  const Session start = session::start(asking_pack(), 7, Hats::manager);
  const Session asked = after(start, {"days-11", "days-3"});
  EXPECT_EQ(asked.turns[0].weeks_asking, 2);
  EXPECT_EQ(asked.days_asked, 4);
  EXPECT_EQ(asked.turns[0].after.margins.size(), static_cast<std::size_t>(asked.week - start.week));
}

TEST(Asking, TheDecisionActsAfterItsWeeks) {
  const Session start = session::start(asking_pack(), 7, Hats::manager);
  const Session asked = after(start, {"days-3", "days-2"}), at_once = after(start, {});
  const double revenue = product::key_values(parameters(), start.world).weekly_revenue;
  ASSERT_EQ(asked.turns[0].weeks_asking, 1);
  const auto& late = asked.turns[0].after.margins;
  const auto& soon = at_once.turns[0].after.margins;
  EXPECT_GT(soon[0], late[0] + .9 * revenue) << "the week of asking goes by without it";
  EXPECT_GT(late[1], late[0] + .9 * revenue);
  EXPECT_EQ(asked.turns[0].before.week, start.world.week) << "rated as it lay on the table";
}

TEST(Asking, TheWorldInWhichItActsIsTheOneBeforePaidForAndLater) {
  const Session start = session::start(asking_pack(), 7, Hats::manager);
  const Session asked = after(start, {"days-11"});
  product::World expected = start.world;
  expected.state[product::Stock::cash] -= 11 * parameters().preset(expected.stage).evidence_day;
  product::advance(parameters(), expected, 2, session::world_key(start));
  const product::World found = session::decided_in(asked, 0);
  EXPECT_EQ(found.week, start.world.week + 2);
  EXPECT_EQ(found.state, expected.state);
  EXPECT_EQ(session::decided_in(after(start, {}), 0).state, start.world.state);
}

TEST(Asking, IsReplayedAndUndoneToTheBit) {
  Session session = session::start(asking_pack(), 9, Hats::manager);
  const Session first = session = after(session, {"days-3"});
  session = after(session, {"days-2", "days-11"});
  EXPECT_EQ(session.turns[1].weeks_asking, 3);
  const auto again = session::replay(session.pack, session.seed, session.hats, decisions_of(session));
  EXPECT_EQ(session::fingerprint(again.session), session::fingerprint(session));
  EXPECT_EQ(session::fingerprint(session::undone(session)), session::fingerprint(first));
  EXPECT_EQ(session::undone(session).days_asked, 3);
}

// What a question said stays true in the world that is lived, however long asking took.
TEST(Asking, WhatWasHeardWhileTheWorldMovedOnStaysTrue) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto pack = shared(a_pack({manager_card("a").with([](cards::Card& card) {
      product::Unknown good;
      good.id = "good";
      good.from_hit_rate = true;
      card.unknowns = {good};
      product::Test sure;
      sure.id = "sure";
      sure.true_positive = 1;
      sure.false_positive = 0;
      card.tests = {sure};
      cards::Evidence ask;
      ask.id = "ask";
      ask.days = 60;
      ask.test = 0;
      card.ask_first = {ask};
      product::Effect pays = money(1);
      product::Literal if_good;
      if_good.kind = product::Literal::Kind::unknown;
      pays.conditions = {if_good};
      std::get<cards::Choice>(card.decision).answers[0].effects = {pays};
    })}));
    const Session start = session::start(pack, seed, Hats::manager);
    const bool said = session::told(start, start.card()->ask_first[0]).test->second;
    const Session asked = after(start, {"ask"});
    const auto& margins = asked.turns[0].after.margins;
    ASSERT_EQ(asked.turns[0].weeks_asking, 12);
    const double revenue = product::key_values(parameters(), start.world).weekly_revenue;
    EXPECT_EQ(margins[12] - margins[11] > .5 * revenue, said) << "seed " << seed;
  }
}

TEST(Asking, CashMayEndBeforeTheDecisionActs) {
  Session start = session::start(asking_pack(), 7, Hats::manager);
  start.world.state[product::Stock::cash] = 1;
  const Session asked = after(start, {"days-11"});
  EXPECT_TRUE(asked.bankrupt);
  EXPECT_FALSE(asked.table);
  ASSERT_EQ(asked.turns.size(), 1u);
  EXPECT_TRUE(asked.turns[0].after.bankrupt);
}

}  // namespace
}  // namespace two_hats::testing
