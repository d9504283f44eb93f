// What a session was played with, kept on SQLite; and files of the first layout, which knew nothing of it.
#include <bit>

#include "engine/base/random.h"
#include "engine/cards/edition.h"
#include "game/storage/schema.h"
#include "game/storage/session_file.h"
#include "tests/engine/session/a_session.h"
#include "tests/engine/store/a_record.h"
#include "tests/game/storage/a_file.h"

namespace two_hats::testing {
namespace {

cards::PackPtr two_surfaces() { return pack_in("tests/packs/two-surfaces"); }

store::DecisionRow with_a_cue() {
  store::DecisionRow decision = row(0);
  decision.cue = "others";
  return decision;
}

store::SessionRecord through_safe() {
  store::SessionRecord record = a_record();
  record.lens = "safe";
  record.surface = 1;
  return record;
}

TEST(Editions, LensSurfaceAndCueComeBackAfterARestart) {
  const Folder folder;
  {
    const auto store = opened(folder.file());
    const std::string id = *store->begin(through_safe(), some_files());
    ASSERT_TRUE(store->append(id, 0, with_a_cue(), "now"));
    ASSERT_TRUE(store->append(id, 0, with_a_cue(), "now")) << "sent twice is fine";
  }
  const auto store = opened(folder.file());
  const auto back = store->load("s-000001");
  ASSERT_TRUE(back) << back.error().what;
  EXPECT_EQ(back->lens, "safe");
  EXPECT_EQ(back->surface, 1);
  ASSERT_EQ(back->decisions.size(), 1u);
  EXPECT_EQ(back->decisions[0], with_a_cue());
  const auto list = store->list();
  EXPECT_EQ((*list)[0].lens, "safe");
  EXPECT_EQ((*list)[0].surface, 1);
}

TEST(Editions, AnotherCueAtTheSamePlaceIsOutOfStep) {
  const Folder folder;
  const auto store = opened(folder.file());
  const std::string id = *store->begin(a_record(), some_files());
  ASSERT_TRUE(store->append(id, 0, with_a_cue(), "now"));
  EXPECT_FALSE(store->append(id, 0, row(0), "now"));
}

TEST(Editions, AChangedLensSurfaceOrCueIsNoticed) {
  for (const char* change :
       {"UPDATE session SET lens = 'general'", "UPDATE session SET lens = ''", "UPDATE session SET surface = 0",
        "UPDATE decision SET cue = 'size'", "UPDATE decision SET cue = ''"}) {
    const Folder folder;
    {
      const auto store = opened(folder.file());
      const std::string id = *store->begin(through_safe(), some_files());
      ASSERT_TRUE(store->append(id, 0, with_a_cue(), "now"));
    }
    EXPECT_EQ(sqlite(folder.file(), change), "");
    const auto back = opened(folder.file())->load("s-000001");
    ASSERT_FALSE(back) << change;
    EXPECT_NE(back.error().what.find("damaged"), std::string::npos) << change;
  }
}

TEST(Editions, ASessionIsReplayedInItsEdition) {
  const Folder folder;
  const cards::PackPtr harbour = cards::edition(two_surfaces(), cards::Lens::safe, 1);
  const session::Session game = played(session::start(harbour, 5, session::Hats::both), 1);
  {
    const auto store = opened(folder.file());
    ASSERT_TRUE(store->begin(store::to_record(game, ""), loading::load_files("tests/packs/two-surfaces").thing));
  }
  const auto store = opened(folder.file());
  const auto record = store->load("s-000001");
  ASSERT_TRUE(record);
  const auto own = loading::read_pack(*store->pack_files(record->pack_digest), parameters()).thing;
  std::vector<session::Decision> decisions;
  for (const store::DecisionRow& each : record->decisions) decisions.push_back(*store::decision_from(*own, each));
  const auto again = session::replay(store::edition_of(own, *record), record->seed, record->hats, decisions);
  EXPECT_EQ(again.played, static_cast<int>(game.turns.size()));
  EXPECT_EQ(session::fingerprint(again.session), session::fingerprint(game));
  EXPECT_EQ(again.session.pack->company, "Quayside");
  EXPECT_EQ(again.session.pack->lens, cards::Lens::safe);
}

// --- the first layout

// As the first layout made its checksums, written down here once more so that they can never change unnoticed.
std::string first_checksum(std::initializer_list<std::string_view> texts,
                           std::initializer_list<std::uint64_t> numbers) {
  std::uint64_t sum = 0;
  for (const std::string_view text : texts) sum = base::mix(sum, base::hash(text));
  for (const std::uint64_t number : numbers) sum = base::mix(sum, number);
  return std::to_string(std::bit_cast<std::int64_t>(sum));
}

// A file as the first release left it: two decisions of one session, and the pack that they belong to.
void write_first_layout(const std::string& path) {
  storage::Schema first = storage::current_schema();
  first.steps.resize(1);
  ASSERT_TRUE(storage::open_store(path, first));
  const std::string session =
      first_checksum({"s-000001", "small", "A small pack", "1.0", "00ff", "both", "2026-03-01T09:00:00Z"}, {7, 2});
  const std::string one = first_checksum({"s-000001", "nordufer", "b", "pm", "call", ""}, {0, 80});
  const std::string two = first_checksum({"s-000001", "sprint", "EGABCDHF", "po", "", "Sync first."}, {1, 65});
  EXPECT_EQ(
      sqlite(path,
             "INSERT INTO session VALUES ('s-000001', 2, 'small', 'A small pack', '1.0', '00ff', 7, 'both', "
             "'2026-03-01T09:00:00Z', '2026-03-02T09:00:00Z', 0, " +
                 session +
                 ");"
                 "INSERT INTO decision VALUES ('s-000001', 0, 'nordufer', 'b', 'pm', 'call', '', 80, 'then', " +
                 one + "), ('s-000001', 1, 'sprint', 'EGABCDHF', 'po', '', 'Sync first.', 65, 'then', " + two + ");"),
      "");
  EXPECT_EQ(sqlite(path, "PRAGMA user_version"), "1");
}

void expect_as_it_was(store::Store& store) {
  const auto back = store.load("s-000001");
  ASSERT_TRUE(back) << back.error().what;
  EXPECT_EQ(back->seed, 7u);
  EXPECT_EQ(back->lens, "");
  EXPECT_EQ(back->surface, 0);
  const store::DecisionRow one{"nordufer", "b", "pm", "call", "", 80};
  const store::DecisionRow two{"sprint", "EGABCDHF", "po", "", "Sync first.", 65};
  EXPECT_EQ(back->decisions, (std::vector{one, two}));
  const auto list = store.list();
  ASSERT_TRUE(list) << list.error().what;
  ASSERT_EQ(list->size(), 1u);
  EXPECT_EQ((*list)[0].decisions, 2);
  EXPECT_EQ((*list)[0].surface, 0);
}

TEST(FirstLayout, IsBroughtUpToDateAndEveryRowKeepsItsChecksum) {
  const Folder folder;
  write_first_layout(folder.file());
  const std::string before =
      sqlite(folder.file(), "SELECT checksum FROM session UNION ALL SELECT checksum FROM decision");
  {
    const auto store = opened(folder.file());
    EXPECT_FALSE(store->read_only());
    EXPECT_NE(store->notice(), "");
    expect_as_it_was(*store);
    ASSERT_TRUE(store->append("s-000001", 2, with_a_cue(), "now")) << "and the session goes on in the new layout";
    EXPECT_EQ(store->load("s-000001")->decisions[2].cue, "others");
  }
  EXPECT_EQ(sqlite(folder.file(),
                   "SELECT checksum FROM session UNION ALL SELECT checksum FROM decision "
                   "WHERE position < 2"),
            before);
}

TEST(FirstLayout, IsReadAsItIsWhereNothingMayBeWritten) {
  const Folder folder;
  write_first_layout(folder.file());
  EXPECT_EQ(sqlite(folder.file(), "PRAGMA journal_mode = DELETE"), "delete");
  const std::string before = bytes_of(folder.file());
  storage::Connection connection(folder.file(), storage::Connection::Access::frozen);
  storage::SessionFile file(std::move(connection), true, "");
  expect_as_it_was(file);
  EXPECT_EQ(bytes_of(folder.file()), before);
}

}  // namespace
}  // namespace two_hats::testing
