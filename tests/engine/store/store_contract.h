// What every store promises, for each of them to be held to: INSTANTIATE_TEST_SUITE_P(Name, StoreContract,
// Values(make)).
#pragma once

#include <functional>
#include <memory>

#include "engine/store/store.h"
#include "tests/engine/session/a_session.h"
#include "tests/engine/store/a_record.h"

namespace two_hats::testing {

using MakeStore = std::function<std::unique_ptr<store::Store>()>;

class StoreContract : public ::testing::TestWithParam<MakeStore> {
 protected:
  std::string begun(const store::SessionRecord& record = a_record()) {
    const auto id = store_->begin(record, some_files());
    EXPECT_TRUE(id) << (id ? "" : id.error().what);
    return id ? *id : std::string();
  }
  store::SessionRecord loaded(const std::string& id) {
    const auto record = store_->load(id);
    EXPECT_TRUE(record) << (record ? "" : record.error().what);
    return record ? *record : store::SessionRecord();
  }
  void append(const std::string& id, int index, const std::string& now = "2026-03-01T10:00:00Z") {
    const auto done = store_->append(id, index, row(index), now);
    EXPECT_TRUE(done) << (done ? "" : done.error().what);
  }

  std::unique_ptr<store::Store> store_ = GetParam()();
};

TEST_P(StoreContract, ASessionComesBackAsItWasGiven) {
  const std::string id = begun();
  EXPECT_EQ(id, "s-000001");
  const store::SessionRecord back = loaded(id);
  const store::SessionRecord given = a_record();
  EXPECT_EQ(back.id, id);
  EXPECT_EQ(back.engine_version, store::kEngineVersion);
  EXPECT_EQ(back.pack_id, given.pack_id);
  EXPECT_EQ(back.pack_title, given.pack_title);
  EXPECT_EQ(back.pack_version, given.pack_version);
  EXPECT_EQ(back.pack_digest, given.pack_digest);
  EXPECT_EQ(back.seed, given.seed);
  EXPECT_EQ(back.hats, given.hats);
  EXPECT_EQ(back.started, given.started);
  EXPECT_FALSE(back.finished);
  EXPECT_TRUE(back.decisions.empty());
}

TEST_P(StoreContract, DecisionsComeBackInOrder) {
  const std::string id = begun(), other = begun();
  for (int i = 0; i < 12; ++i) append(id, i);
  append(other, 0);
  const store::SessionRecord back = loaded(id);
  ASSERT_EQ(back.decisions.size(), 12u);
  for (int i = 0; i < 12; ++i) EXPECT_EQ(back.decisions[static_cast<std::size_t>(i)], row(i));
  EXPECT_EQ(loaded(other).decisions.size(), 1u);
}

TEST_P(StoreContract, IdsAreFreshAndAGivenOneIsKeptOnce) {
  EXPECT_EQ(begun(), "s-000001");
  store::SessionRecord named = a_record();
  named.id = "s-000041";
  named.decisions = {row(0), row(1)};
  EXPECT_EQ(begun(named), "s-000041");
  EXPECT_EQ(loaded("s-000041").decisions, named.decisions);
  EXPECT_EQ(begun(), "s-000042");
  const auto again = store_->begin(named, some_files());
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().what, "There is a saved session \"s-000041\" already.");
}

TEST_P(StoreContract, OutOfStepIsRefusedAndTheSameTwiceIsFine) {
  const std::string id = begun();
  append(id, 0);
  append(id, 0);
  EXPECT_EQ(loaded(id).decisions.size(), 1u);
  for (const int index : {-1, 2, 7}) EXPECT_FALSE(store_->append(id, index, row(index), "now")) << index;
  const auto another = store_->append(id, 0, row(5), "now");
  ASSERT_FALSE(another);
  EXPECT_EQ(another.error().what, "Session \"s-000001\" holds 1 decisions; number 1 does not follow.");
  EXPECT_EQ(loaded(id).decisions, std::vector<store::DecisionRow>{row(0)});
}

TEST_P(StoreContract, UndoRemovesAndOpensAgain) {
  const std::string id = begun();
  for (int i = 0; i < 3; ++i) append(id, i);
  ASSERT_TRUE(store_->finish(id, "2026-03-01T11:00:00Z"));
  EXPECT_TRUE(loaded(id).finished);
  ASSERT_TRUE(store_->truncate(id, 2, "2026-03-01T12:00:00Z"));
  const store::SessionRecord back = loaded(id);
  EXPECT_EQ(back.decisions.size(), 2u);
  EXPECT_FALSE(back.finished);
  EXPECT_EQ(back.changed, "2026-03-01T12:00:00Z");
  EXPECT_FALSE(store_->truncate(id, 3, "now"));
  EXPECT_FALSE(store_->truncate(id, -1, "now"));
  EXPECT_TRUE(store_->append(id, 2, row(9), "now"));
  EXPECT_EQ(loaded(id).decisions.back(), row(9));
}

TEST_P(StoreContract, TheListHasTheNewestChangeFirst) {
  const std::string first = begun(a_record("2026-03-01T09:00:00Z")), second = begun(a_record("2026-03-02T09:00:00Z"));
  append(first, 0, "2026-03-03T09:00:00Z");
  append(first, 1, "2026-03-04T09:00:00Z");
  ASSERT_TRUE(store_->finish(second, "2026-03-02T10:00:00Z"));
  const auto list = store_->list();
  ASSERT_TRUE(list);
  ASSERT_EQ(list->size(), 2u);
  EXPECT_EQ((*list)[0].id, first);
  EXPECT_EQ((*list)[0].decisions, 2);
  EXPECT_EQ((*list)[0].changed, "2026-03-04T09:00:00Z");
  EXPECT_EQ((*list)[0].started, "2026-03-01T09:00:00Z");
  EXPECT_EQ((*list)[0].pack_title, "A small pack");
  EXPECT_EQ((*list)[0].hats, session::Hats::owner);
  EXPECT_FALSE((*list)[0].finished);
  EXPECT_EQ((*list)[1].id, second);
  EXPECT_TRUE((*list)[1].finished);
}

TEST_P(StoreContract, APacksFilesAreKeptOncePerDigest) {
  begun();
  const auto ignored = store_->begin(a_record(), {{"pack.json", "something else under the same digest"}});
  EXPECT_TRUE(ignored);
  const auto files = store_->pack_files(a_record().pack_digest);
  ASSERT_TRUE(files);
  EXPECT_EQ(*files, some_files());
  const auto none = store_->pack_files("nothing");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().what, "No copy of a pack with the digest nothing is kept.");
}

TEST_P(StoreContract, RemembersAndForgetsNothing) {
  const auto none = store_->recall("settings.theme");
  ASSERT_TRUE(none);
  EXPECT_EQ(*none, std::nullopt);
  ASSERT_TRUE(store_->remember("settings.theme", "dark"));
  ASSERT_TRUE(store_->remember("settings.theme", ""));
  ASSERT_TRUE(store_->remember("settings.scale", "1.5"));
  EXPECT_EQ(*store_->recall("settings.theme"), "");
  EXPECT_EQ(*store_->recall("settings.scale"), "1.5");
}

TEST_P(StoreContract, AnUnknownSessionIsNamed) {
  const std::string words = "There is no saved session \"s-000009\".";
  EXPECT_EQ(store_->load("s-000009").error().what, words);
  EXPECT_EQ(store_->append("s-000009", 0, row(0), "now").error().what, words);
  EXPECT_EQ(store_->truncate("s-000009", 0, "now").error().what, words);
  EXPECT_EQ(store_->finish("s-000009", "now").error().what, words);
}

TEST_P(StoreContract, AWholeGameIsReplayedFromIt) {
  const session::Session game = played(session::start(every_kind(), 99, session::Hats::both), 4);
  ASSERT_EQ(game.turns.size(), 6u) << "one of each kind";
  const std::string id = begun(store::to_record(session::start(every_kind(), 99, session::Hats::both), ""));
  for (std::size_t i = 0; i < game.turns.size(); ++i)
    ASSERT_TRUE(store_->append(id, static_cast<int>(i), store::row_of(*every_kind(), game.turns[i].decision), "now"));
  const store::SessionRecord back = loaded(id);
  std::vector<session::Decision> decisions;
  for (const store::DecisionRow& each : back.decisions) {
    const auto decision = store::decision_from(*every_kind(), each);
    ASSERT_TRUE(decision);
    decisions.push_back(*decision);
  }
  const auto again = session::replay(every_kind(), back.seed, back.hats, decisions);
  EXPECT_FALSE(again.refusal);
  EXPECT_EQ(session::fingerprint(again.session), session::fingerprint(game));
}

TEST_P(StoreContract, BehavesLikeTheSimplestStoreThatThereIs) {
  EXPECT_TRUE(rc::check("random begins, appends, undos and finishes", [] {
    const std::unique_ptr<store::Store> store = GetParam()();
    std::vector<std::vector<store::DecisionRow>> expected;
    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100));
    for (const int step : steps) {
      const std::size_t which = expected.empty() ? 0 : static_cast<std::size_t>(step) % expected.size();
      if (expected.empty() || step < 15) {
        RC_ASSERT(static_cast<bool>(store->begin(a_record(), some_files())));
        expected.emplace_back();
        continue;
      }
      std::string id = std::to_string(which + 1);
      id = "s-" + std::string(6 - id.size(), '0') + id;
      auto& rows = expected[which];
      if (step < 80) {
        RC_ASSERT(static_cast<bool>(store->append(id, static_cast<int>(rows.size()), row(step), "now")));
        rows.push_back(row(step));
      } else {
        const std::size_t keep = rows.empty() ? 0 : static_cast<std::size_t>(step) % rows.size();
        RC_ASSERT(static_cast<bool>(store->truncate(id, static_cast<int>(keep), "now")));
        rows.resize(keep);
      }
      RC_ASSERT(store->load(id)->decisions == rows);
    }
    RC_ASSERT(store->list()->size() == expected.size());
  }));
}

TEST_P(StoreContract, AnswersComeBackInOrderBankByBank) {
  const store::AnswerRow first{"core", "cancel", "c", true, 95, "2026-03-01T09:00:00Z"};
  const store::AnswerRow second{"core", "loop", "dabc", false, 50, "2026-03-01T09:01:00Z"};
  const store::AnswerRow other{"another", "cancel", "a", false, 65, "2026-03-01T09:02:00Z"};
  for (const store::AnswerRow& row : {first, second, other, first}) ASSERT_TRUE(store_->keep_answer(row));
  const auto core = store_->answers("core");
  ASSERT_TRUE(core) << core.error().what;
  EXPECT_EQ(*core, (std::vector<store::AnswerRow>{first, second, first})) << "answered again is another answer";
  EXPECT_EQ(store_->answers("another")->size(), 1u);
  EXPECT_TRUE(store_->answers("none")->empty());
  EXPECT_TRUE(store_->list()->empty()) << "answers belong to no session";
}

}  // namespace two_hats::testing
