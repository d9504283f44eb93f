// The codec, and the store in memory.
#include "engine/cards/edition.h"
#include "engine/store/memory_store.h"
#include "engine/store/record.h"
#include "tests/engine/store/store_contract.h"

namespace two_hats::testing {

INSTANTIATE_TEST_SUITE_P(Memory, StoreContract,
                         ::testing::Values(MakeStore([] { return std::make_unique<store::MemoryStore>(); })));

namespace {

TEST(Codec, EveryDecisionSurvivesItsTextForm) {
  EXPECT_TRUE(rc::check([] {
    session::Session session = session::start(every_kind(), *rc::gen::arbitrary<std::uint64_t>(), session::Hats::both);
    const auto key = *rc::gen::arbitrary<std::uint64_t>();
    for (; session.table; session = session::apply(session, any_decision(session, key))) {
      const session::Decision decision = any_decision(session, key);
      const auto back = store::decision_from(*every_kind(), store::row_of(*every_kind(), decision));
      RC_ASSERT(back.has_value());
      RC_ASSERT(*back == decision);
    }
  }));
}

TEST(Codec, ARowOfAChangedPackIsNoDecision) {
  const store::DecisionRow right{"nordufer", "a", "pm", "call", "", 65};
  ASSERT_TRUE(store::decision_from(*small_pack(), right));
  store::DecisionRow wrong = right;
  wrong.card = "gone";
  EXPECT_FALSE(store::decision_from(*small_pack(), wrong));
  wrong = right;
  wrong.answer = "z";
  EXPECT_FALSE(store::decision_from(*small_pack(), wrong));
  wrong = right;
  wrong.hat = "beret";
  EXPECT_FALSE(store::decision_from(*small_pack(), wrong));
}

TEST(Record, HoldsTheSessionAndThePackItWasPlayedWith) {
  const session::Session game = played(session::start(small_pack(), 3, session::Hats::manager), 1);
  const store::SessionRecord record = store::to_record(game, "s-000007");
  EXPECT_EQ(record.id, "s-000007");
  EXPECT_EQ(record.pack_id, "small");
  EXPECT_EQ(record.pack_digest, small_pack()->digest);
  EXPECT_EQ(record.seed, 3u);
  EXPECT_EQ(record.hats, session::Hats::manager);
  EXPECT_EQ(record.decisions.size(), game.turns.size());
  EXPECT_TRUE(record.finished);
  cards::Pack changed = *small_pack();
  changed.digest = "of another text";
  EXPECT_NE(store::to_record(session::start(shared(changed), 3, session::Hats::manager), "").pack_digest,
            record.pack_digest);
}

TEST(Codec, ACueSurvivesItsTextForm) {
  const cards::PackPtr pack = pack_in("tests/packs/two-surfaces");
  session::Decision decision{"volume-again", cards::ChoiceGiven{1}, cards::Hat::manager, {}, 80, "sixty ask", "others"};
  const store::DecisionRow row = store::row_of(*pack, decision);
  EXPECT_EQ(row.cue, "others");
  EXPECT_EQ(store::decision_from(*pack, row), decision);
}

TEST(Record, KeepsTheEditionThatWasPlayed) {
  const cards::PackPtr pack = pack_in("tests/packs/two-surfaces");
  const auto record_of = [&](cards::Lens lens, int surface) {
    return store::to_record(session::start(cards::edition(pack, lens, surface), 3, session::Hats::both), "");
  };
  const store::SessionRecord written = record_of(cards::Lens::scrum_guide, 0);
  EXPECT_EQ(written.lens, "") << "the pack's own";
  EXPECT_EQ(written.surface, 0);
  EXPECT_EQ(store::edition_of(pack, written), pack);
  const store::SessionRecord harbour = record_of(cards::Lens::scrum_guide, 1);
  EXPECT_EQ(harbour.lens, "");
  EXPECT_EQ(harbour.surface, 1);
  const store::SessionRecord safe = record_of(cards::Lens::safe, 1);
  EXPECT_EQ(safe.lens, "safe");
  EXPECT_EQ(safe.pack_digest, written.pack_digest) << "one copy of the files serves all editions";
  const cards::PackPtr again = store::edition_of(pack, safe);
  EXPECT_EQ(again->lens, cards::Lens::safe);
  EXPECT_EQ(again->surface, 1);
  EXPECT_EQ(again->company, "Quayside");
}

TEST(Record, OfALensThatNobodyKnowsIsThePacksOwn) {
  const cards::PackPtr pack = pack_in("tests/packs/two-surfaces");
  store::SessionRecord record;
  record.lens = "telescope";
  record.surface = 9;
  EXPECT_EQ(store::edition_of(pack, record), pack);
}

TEST(Record, IdsAreNumbersInSixDigits) {
  EXPECT_EQ(store::session_id(12), "s-000012");
  EXPECT_EQ(store::session_id(1234567), "s-1234567");
  EXPECT_EQ(store::number_of("s-000012"), 12);
  for (const char* other : {"", "s-", "12", "s-12x", "s--1", "s-99999999999"})
    EXPECT_EQ(store::number_of(other), 0) << other;
}

}  // namespace
}  // namespace two_hats::testing
