// A talk in a session: how it lies on the table, how it ends, what it calls.
#include <set>

#include "engine/cards/conversation.h"
#include "tests/engine/session/a_session.h"

namespace two_hats::testing {
namespace {

using session::Session;

// Two exchanges; "ask/offer" gives half of what is wanted, "ask/thanks" a fifth, "no" nothing.
cards::Card a_talk(std::string id, double reservation) {
  cards::Conversation talk;
  talk.interests = {{"rest", "rest", 1}};
  talk.reservation = reservation;
  talk.reservation_low = reservation - .3;
  talk.reservation_high = reservation + .3;
  const auto reply = [](std::string name, double share, int next) {
    cards::Reply made;
    made.id = made.says = std::move(name);
    made.gives = {{0, share}};
    made.next = next;
    return made;
  };
  talk.exchanges = {{"open", "Give me that.", {reply("ask", .1, 1), reply("no", 0, -1), reply("wait", .05, -1)}},
                    {"then", "Well?", {reply("offer", .5, -1), reply("thanks", .2, -1)}}};
  talk.agreed = {money(1, 1), money(.1, 40)};  // the later ones keep the plan running
  talk.refused = {money(-1, 1), money(-.1, 40)};
  talk.agreed_line = "They agree.";
  talk.refused_line = "They go.";
  return owner_card(std::move(id)).always().with([&](cards::Card& card) { card.decision = talk; });
}

session::Decision saying(const Session& session, const char* path) {
  session::Decision decision = choosing(session, 0);
  decision.answer = *cards::answer_from(*session.card(), path);
  return decision;
}

Session begun(std::uint64_t seed, std::vector<cards::Card> cards) {
  return session::start(shared(a_pack(std::move(cards))), seed, session::Hats::both);
}

TEST(Talk, EndsOnceAndTheWorldDoesAsItIsTold) {
  int agreed = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Session before = begun(seed, {a_talk("talk", .5)});
    const Session after = session::apply(before, saying(before, "ask/offer"));
    const auto end = session::end_of_talk(after, 0);
    ASSERT_TRUE(end);
    EXPECT_EQ(end->line, end->agreed ? "They agree." : "They go.");
    // The other paths' end in the same world, for what it is worth: less is never taken where more was refused.
    const Session less = session::apply(before, saying(before, "ask/thanks"));
    EXPECT_TRUE(end->agreed || !session::end_of_talk(less, 0)->agreed) << seed;
    agreed += end->agreed;
    // The money came or went in the second week.
    const Session longer = [&] {
      Session passing = after;
      product::advance(passing.pack->parameters, passing.world, 2, session::world_key(passing));
      return passing;
    }();
    ASSERT_FALSE(longer.world.running.empty());
    const auto& talk = longer.world.running.front();
    ASSERT_EQ(talk.unknowns.size(), 1u);
    EXPECT_EQ(talk.unknowns[0], end->agreed ? product::Settled::yes : product::Settled::no) << seed;
  }
  EXPECT_GT(agreed, 15);  // an even chance, less what the scale-up's trust takes or gives
  EXPECT_LT(agreed, 45);
}

TEST(Talk, OtherTurnsHaveNoSuchEnd) {
  const Session before = begun(1, {manager_card("choice")});
  EXPECT_FALSE(session::end_of_talk(session::apply(before, choosing(before, 0)), 0));
}

TEST(Talk, IsAnsweredByItsPathItsRepliesAndItsEnd) {
  const Session before = begun(1, {a_talk("talk", 1)});  // more than any path gives: mostly refused
  const Session after = session::apply(before, saying(before, "ask/thanks"));
  const bool agreed = session::end_of_talk(after, 0)->agreed;
  for (const char* name : {"ask/thanks", "ask", "thanks"}) EXPECT_TRUE(session::answered_with(after, 0, name)) << name;
  for (const char* name : {"offer", "no", "ask/offer", "unheard"})
    EXPECT_FALSE(session::answered_with(after, 0, name)) << name;
  EXPECT_EQ(session::answered_with(after, 0, "agreed"), agreed);
  EXPECT_EQ(session::answered_with(after, 0, "refused"), !agreed);
}

TEST(Talk, ItsEndCallsALaterCardAndOpensOne) {
  cards::Card talk = a_talk("talk", .5);
  talk.returns = {{"thanks", 2, {"agreed"}, "They agreed."}, {"bill", 2, {"refused"}, "They went."}};
  std::set<std::string> seen;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Session before = begun(seed, {talk, owner_card("thanks"), owner_card("bill"),
                                        owner_card("asked").when(answered("talk", {"ask"})).from(9)});
    ASSERT_EQ(before.table->card, "talk");
    Session after = session::apply(before, saying(before, "ask/offer"));
    ASSERT_TRUE(after.table);
    const bool agreed = session::end_of_talk(after, 0)->agreed;
    EXPECT_EQ(after.table->card, agreed ? "thanks" : "bill");
    EXPECT_EQ(after.table->line, agreed ? "They agreed." : "They went.");
    seen.insert(after.table->card);
    after = session::apply(after, choosing(after, 0));
    ASSERT_TRUE(after.table);
    EXPECT_EQ(after.table->card, "asked");
    const Session other = session::apply(before, saying(before, "no"));
    EXPECT_FALSE(other.table && other.table->card == "asked");
  }
  EXPECT_EQ(seen.size(), 2u) << "both ends were seen";
}

TEST(Talk, RepliesLieShuffledExchangeByExchange) {
  const cards::Card card = a_talk("talk", .5);
  const auto& talk = std::get<cards::Conversation>(card.decision);
  std::set<std::vector<int>> opening, second;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const session::Deal deal = *begun(seed, {card}).table;
    ASSERT_EQ(deal.places.size(), 5u);
    opening.insert(session::replies_laid(talk, deal, 0));
    second.insert(session::replies_laid(talk, deal, 1));
  }
  EXPECT_EQ(opening.size(), 6u);
  EXPECT_EQ(second.size(), 2u);
  for (std::vector<int> laid : opening) {
    std::sort(laid.begin(), laid.end());
    EXPECT_EQ(laid, (std::vector<int>{0, 1, 2}));
  }
}

TEST(Talk, IsReplayedToTheLastBit) {
  const Session played = testing::played(session::start(every_kind(), 3, session::Hats::owner), 3);
  const auto again = session::replay(every_kind(), 3, session::Hats::owner, decisions_of(played));
  EXPECT_FALSE(again.refusal);
  EXPECT_EQ(session::fingerprint(again.session), session::fingerprint(played));
  EXPECT_TRUE(std::any_of(played.turns.begin(), played.turns.end(),
                          [](const session::Turn& turn) { return turn.decision.card == "resignation"; }));
}

TEST(Sprint, ItemsLieInAnOrderThatKeepsTheirNeeds) {
  std::set<std::vector<int>> seen;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Session session = session::start(every_kind(), seed, session::Hats::owner);
    while (session.table && session.table->card != "planning")
      session = session::apply(session, any_decision(session, seed));
    ASSERT_TRUE(session.table);
    const std::vector<int>& places = session.table->places;
    ASSERT_EQ(places.size(), 6u);
    EXPECT_LT(std::find(places.begin(), places.end(), 2), std::find(places.begin(), places.end(), 3));  // C before D
    seen.insert(places);
  }
  EXPECT_GT(seen.size(), 50u);
}

}  // namespace
}  // namespace two_hats::testing
