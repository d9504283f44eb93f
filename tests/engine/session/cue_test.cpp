// The cue that a player names on the second card of a flip pair: part of the decision, checked, replayed and told
// apart.
#include "engine/cards/edition.h"
#include "tests/engine/session/a_session.h"

namespace two_hats::testing {
namespace {

using session::Session;
using Why = session::Refusal::Why;

cards::PackPtr two_surfaces() {
  static const cards::PackPtr pack = pack_in("tests/packs/two-surfaces");
  return pack;
}

// Up to the flip card, which this pack deals last.
Session before_the_flip(const cards::PackPtr& pack = two_surfaces()) {
  Session session = session::start(pack, 3, session::Hats::both);
  for (std::uint64_t i = 0; session.table->card != "volume-again"; ++i)
    session = session::apply(session, any_decision(session, i));
  return session;
}

std::optional<Why> why(const Session& session, const session::Decision& decision) {
  const auto refusal = session::check(session, decision);
  if (!refusal) return std::nullopt;
  return refusal->why;
}

TEST(Cue, IsNamedOnAFlipCardOrLeftOpen) {
  const Session session = before_the_flip();
  session::Decision decision = choosing(session, 0);
  EXPECT_EQ(why(session, decision), std::nullopt) << "it is never demanded";
  for (const char* cue : {"size", "others", "date"}) {
    decision.cue = cue;
    EXPECT_EQ(why(session, decision), std::nullopt) << cue;
  }
  decision.cue = "weather";
  EXPECT_EQ(why(session, decision), Why::no_such_cue);
}

TEST(Cue, OfAnotherCardIsRefused) {
  const Session session = session::start(two_surfaces(), 3, session::Hats::both);
  ASSERT_EQ(session.table->card, "volume");
  session::Decision decision = choosing(session, 0);
  decision.cue = "others";
  EXPECT_EQ(why(session, decision), Why::no_such_cue);
}

TEST(Cue, IsReplayedAndSeenByTheFingerprintOnlyWhereItIsNamed) {
  const Session session = before_the_flip();
  const auto ended = [&](const char* cue) {
    session::Decision decision = choosing(session, 0);
    decision.cue = cue;
    return session::apply(session, decision);
  };
  const Session named = ended("others");
  const auto again = session::replay(two_surfaces(), 3, session::Hats::both, decisions_of(named));
  ASSERT_FALSE(again.refusal);
  EXPECT_EQ(again.session.turns.back().decision.cue, "others");
  EXPECT_EQ(session::fingerprint(again.session), session::fingerprint(named));
  EXPECT_NE(session::fingerprint(ended("size")), session::fingerprint(named));
  EXPECT_NE(session::fingerprint(ended("")), session::fingerprint(named));
  for (int i = 0; i < product::kStockCount; ++i) {
    const auto stock = static_cast<product::Stock>(i);
    EXPECT_EQ(named.world.state[stock], ended("").world.state[stock]) << "it says something of the player only";
  }
}

TEST(Cue, ALensAndASurfaceLeaveTheDecisionsAsTheyAre) {
  const Session session = before_the_flip();
  for (const int surface : {0, 1})
    for (const cards::Lens lens : {cards::Lens::scrum_guide, cards::Lens::general}) {
      const cards::PackPtr other = cards::edition(two_surfaces(), lens, surface);
      const auto again = session::replay(other, 3, session::Hats::both, decisions_of(session));
      EXPECT_FALSE(again.refusal);
      EXPECT_EQ(again.played, static_cast<int>(session.turns.size()));
    }
  const cards::PackPtr harbour = cards::edition(two_surfaces(), cards::Lens::scrum_guide, 1);
  const auto again = session::replay(harbour, 3, session::Hats::both, decisions_of(session));
  EXPECT_EQ(session::fingerprint(again.session), session::fingerprint(session)) << "other words, the same world";
}

}  // namespace
}  // namespace two_hats::testing
