// The store on SQLite: the contract, what it sets, other people's files, older and newer ones.
#include "game/storage/sqlite_store.h"

#include "game/storage/migrate.h"
#include "tests/engine/store/store_contract.h"
#include "tests/game/storage/a_file.h"

namespace two_hats::testing {
namespace {

// A store in a folder that goes when it goes.
class Housed : public store::Store {
 public:
  base::Result<std::string> begin(const store::SessionRecord& record,
                                  const std::map<std::string, std::string>& pack) override {
    return store_->begin(record, pack);
  }
  base::Result<base::Done> append(const std::string& id, int index, const store::DecisionRow& decision,
                                  const std::string& now) override {
    return reopened().append(id, index, decision, now);
  }
  base::Result<base::Done> truncate(const std::string& id, int index, const std::string& now) override {
    return store_->truncate(id, index, now);
  }
  base::Result<base::Done> finish(const std::string& id, const std::string& now) override {
    return store_->finish(id, now);
  }
  base::Result<store::SessionRecord> load(const std::string& id) override { return reopened().load(id); }
  base::Result<std::vector<store::SessionLine>> list() override { return store_->list(); }
  base::Result<std::map<std::string, std::string>> pack_files(const std::string& digest) override {
    return reopened().pack_files(digest);
  }
  base::Result<base::Done> keep_answer(const store::AnswerRow& answer) override {
    return reopened().keep_answer(answer);
  }
  base::Result<std::vector<store::AnswerRow>> answers(const std::string& bank) override {
    return reopened().answers(bank);
  }
  base::Result<base::Done> remember(const std::string& key, const std::string& value) override {
    return store_->remember(key, value);
  }
  base::Result<std::optional<std::string>> recall(const std::string& key) override { return store_->recall(key); }
  bool read_only() const override { return store_->read_only(); }
  std::string notice() const override { return store_->notice(); }

 private:
  // What is promised must hold over a restart: every so often the file is closed and opened again.
  store::Store& reopened() {
    if (++calls_ % 7 == 0) {
      store_.reset();
      store_ = opened(folder_.file());
    }
    return *store_;
  }

  Folder folder_;
  std::unique_ptr<store::Store> store_ = opened(folder_.file());
  int calls_ = 0;
};

}  // namespace

INSTANTIATE_TEST_SUITE_P(Sqlite, StoreContract,
                         ::testing::Values(MakeStore([] { return std::make_unique<Housed>(); })));

namespace {

// Of the layout that this program writes; `more`: of one so many steps on.
std::string version(int more = 0) { return std::to_string(storage::current_schema().version() + more); }

TEST(SqliteStore, IsDurableAndSaysWhoseItIs) {
  const Folder folder;
  const auto store = opened(folder.file("deep/er/sessions.db"));
  ASSERT_TRUE(store);
  EXPECT_FALSE(store->read_only());
  EXPECT_EQ(store->notice(), "");
  const std::string path = folder.file("deep/er/sessions.db");
  EXPECT_EQ(sqlite(path, "PRAGMA journal_mode"), "wal");
  EXPECT_EQ(sqlite(path, "PRAGMA application_id"), std::to_string(0x32486174));
  EXPECT_EQ(sqlite(path, "PRAGMA user_version"), version());
}

TEST(SqliteStore, TwoWindowsSeeEachOtherAndCannotOverwrite) {
  const Folder folder;
  const auto one = opened(folder.file()), other = opened(folder.file());
  const std::string id = *one->begin(a_record(), some_files());
  ASSERT_TRUE(one->append(id, 0, row(0), "now"));
  EXPECT_EQ(other->load(id)->decisions.size(), 1u);
  const auto late = other->append(id, 0, row(1), "now");
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().mend, "Perhaps it is open in another window. Open it again to go on from what is saved.");
}

TEST(SqliteStore, SomebodyElsesFileIsLeftAlone) {
  const Folder folder;
  sqlite(folder.file(), "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')");
  const std::string before = bytes_of(folder.file());
  const auto store = storage::open_store(folder.file());
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().what, folder.file() + " is a database, but not one of Two Hats.");
  EXPECT_EQ(bytes_of(folder.file()), before);
}

TEST(SqliteStore, AFileThatIsNoDatabaseIsLeftAlone) {
  const Folder folder;
  write(folder.file(), "Dear diary, today I decided nothing. " + std::string(2000, '.'));
  const std::string before = bytes_of(folder.file());
  const auto store = storage::open_store(folder.file());
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().what,
            "The saved sessions in " + folder.file() + " are damaged (it does not begin as such a file does).");
  EXPECT_EQ(store.error().mend, "Nothing in it was changed. Move the file away to start with an empty one.");
  EXPECT_EQ(bytes_of(folder.file()), before);
}

TEST(SqliteStore, AnEmptyFileIsAStart) {
  const Folder folder;
  write(folder.file(), "");
  EXPECT_TRUE(opened(folder.file())->begin(a_record(), some_files()));
}

TEST(SqliteStore, AChangedWordIsNoticed) {
  const Folder folder;
  {
    const auto store = opened(folder.file());
    const std::string id = *store->begin(a_record(), some_files());
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(store->append(id, i, row(i), "now"));
    ASSERT_TRUE(store->remember("settings.theme", "dark"));
  }
  sqlite(folder.file(),
         "UPDATE decision SET answer = 'b' WHERE position = 1; UPDATE pack_file SET bytes = x'78' WHERE path = "
         "'pack.json';"
         "UPDATE remembered SET value = 'darj'");
  const auto store = opened(folder.file());
  EXPECT_EQ(store->load("s-000001").error().what,
            "The saved sessions in " + folder.file() + " are damaged (decision 2 of session s-000001).");
  EXPECT_EQ(store->pack_files(a_record().pack_digest).error().what,
            "The saved sessions in " + folder.file() + " are damaged (the copy of pack.json).");
  EXPECT_EQ(*store->recall("settings.theme"), std::nullopt);
  sqlite(folder.file(), "UPDATE session SET seed = seed + 1");
  EXPECT_EQ(store->load("s-000001").error().what,
            "The saved sessions in " + folder.file() + " are damaged (session s-000001).");
}

TEST(SqliteStore, ASessionIsResumedWithItsOwnCopyOfAPackThatHasChanged) {
  const Folder folder;
  auto files = loading::load_files("tests/packs/small").thing;
  const auto as_played = loading::read_pack(files, parameters()).thing;
  const session::Session game = played(session::start(as_played, 5, session::Hats::both), 1);
  {
    const auto store = opened(folder.file());
    ASSERT_TRUE(store->begin(store::to_record(game, ""), files));
  }
  // The author mends a word on a card.
  std::string& card = files["cards/nordufer.json"];
  card.replace(card.find("Nordufer wants"), 14, "Nordufer asks ");
  const auto now = loading::read_pack(files, parameters()).thing;
  ASSERT_TRUE(now);
  const auto store = opened(folder.file());
  const auto record = store->load("s-000001");
  ASSERT_TRUE(record);
  EXPECT_NE(record->pack_digest, now->digest) << "the change is noticed";
  const auto own = loading::read_pack(*store->pack_files(record->pack_digest), parameters()).thing;
  ASSERT_TRUE(own);
  EXPECT_EQ(own->digest, record->pack_digest);
  std::vector<session::Decision> decisions;
  for (const store::DecisionRow& each : record->decisions) decisions.push_back(*store::decision_from(*own, each));
  const auto again = session::replay(own, record->seed, record->hats, decisions);
  EXPECT_EQ(session::fingerprint(again.session), session::fingerprint(game));
  EXPECT_EQ(again.played, static_cast<int>(game.turns.size()));
}

// --- versions

storage::Schema schema_with(const std::string& step) {
  storage::Schema schema = storage::current_schema();
  schema.steps.push_back(step);
  return schema;
}

void fill(const std::string& path) {
  const auto store = opened(path);
  const std::string id = *store->begin(a_record(), some_files());
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(store->append(id, i, row(i), "now"));
}

TEST(Versions, AnOlderFileIsCopiedAndBroughtUpToDate) {
  const Folder folder;
  fill(folder.file());
  {
    auto newer = storage::open_store(folder.file(),
                                     schema_with("ALTER TABLE session ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';"));
    ASSERT_TRUE(newer) << newer.error().what;
    EXPECT_FALSE((*newer)->read_only());
    EXPECT_EQ((*newer)->load("s-000001")->decisions.size(), 5u);
    EXPECT_EQ((*newer)->notice(), "Your sessions were brought up to date. A copy of them as they were is in " +
                                      folder.file() + ".before-version-" + version(1) + ".");
  }
  EXPECT_EQ(sqlite(folder.file(), "PRAGMA user_version"), version(1));
  EXPECT_EQ(sqlite(folder.file(), "SELECT mood FROM session"), "calm");
  // The copy is a whole store of the older version.
  const std::string copy = folder.file("sessions.db.before-version-" + version(1));
  EXPECT_EQ(storage::backups_of(folder.file()), std::vector<std::string>{copy});
  EXPECT_EQ(sqlite(copy, "PRAGMA user_version"), version());
  const auto restored = opened(copy);
  EXPECT_EQ(restored->load("s-000001")->decisions.size(), 5u);
  EXPECT_EQ(*restored->pack_files(a_record().pack_digest), some_files());
}

TEST(Versions, AFailedStepLeavesEverythingAsItWas) {
  const Folder folder;
  fill(folder.file());
  const std::string before = sqlite(folder.file(), "SELECT sql FROM sqlite_schema");
  const auto newer = storage::open_store(
      folder.file(), schema_with("ALTER TABLE session ADD COLUMN mood TEXT; UPDATE nowhere SET here = 1;"));
  ASSERT_FALSE(newer);
  EXPECT_EQ(newer.error().what,
            "The saved sessions in " + folder.file() + " could not be used (no such table: nowhere).");
  EXPECT_EQ(sqlite(folder.file(), "SELECT sql FROM sqlite_schema"), before);
  EXPECT_EQ(opened(folder.file())->load("s-000001")->decisions.size(), 5u);
}

TEST(Versions, EveryCopyGetsItsOwnName) {
  const Folder folder;
  fill(folder.file());
  const std::string copy = folder.file() + ".before-version-" + version(1);
  write(copy, "an earlier copy");
  ASSERT_TRUE(storage::open_store(folder.file(), schema_with("ALTER TABLE session ADD COLUMN mood TEXT;")));
  EXPECT_EQ(bytes_of(copy), "an earlier copy");
  EXPECT_TRUE(files::exists(copy + ".2"));
}

TEST(Versions, AVersionZeroFileIsBroughtUpAllTheWay) {
  // As a store of before the first release could have looked: ours by its header, with one table of its own.
  const Folder folder;
  sqlite(folder.file(),
         "PRAGMA application_id = 843604340; CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('kept')");
  {
    auto store = storage::open_store(folder.file());
    ASSERT_TRUE(store) << store.error().what;
    EXPECT_NE((*store)->notice(), "");
    EXPECT_TRUE((*store)->begin(a_record(), some_files()));
  }
  EXPECT_EQ(sqlite(folder.file(), "PRAGMA user_version"), version());
  EXPECT_EQ(sqlite(folder.file(), "SELECT text FROM note"), "kept");
  EXPECT_EQ(sqlite(folder.file() + ".before-version-" + version(), "SELECT text FROM note"), "kept");
}

TEST(Versions, ANewerFileOpensForReadingOnly) {
  const Folder folder;
  fill(folder.file());
  sqlite(folder.file(), "PRAGMA user_version = 7; ALTER TABLE session ADD COLUMN mood TEXT");
  const std::string before = bytes_of(folder.file());
  {
    const auto store = opened(folder.file());
    ASSERT_TRUE(store);
    EXPECT_TRUE(store->read_only());
    EXPECT_EQ(store->notice(), "These sessions were saved by a newer Two Hats (layout 7; this one knows " + version() +
                                   "). You can read them; "
                                   "nothing is saved until you update Two Hats.");
    EXPECT_EQ(store->load("s-000001")->decisions.size(), 5u);
    EXPECT_EQ(store->list()->size(), 1u);
    const auto refused = store->append("s-000001", 5, row(5), "now");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().what, "Nothing can be saved in " + folder.file() + ": it is open for reading only.");
    EXPECT_FALSE(store->begin(a_record(), some_files()));
    EXPECT_FALSE(store->truncate("s-000001", 0, "now"));
    EXPECT_FALSE(store->finish("s-000001", "now"));
    EXPECT_FALSE(store->remember("settings.theme", "dark"));
  }
  EXPECT_EQ(bytes_of(folder.file()), before);
  EXPECT_TRUE(storage::backups_of(folder.file()).empty());
}

TEST(Versions, ADamagedFileNamesTheCopiesThatThereAre) {
  const Folder folder;
  write(folder.file(), "damaged");
  write(folder.file() + ".before-version-2", "a copy");
  EXPECT_EQ(
      storage::open_store(folder.file()).error().mend,
      "Nothing in it was changed. Move the file away to start with an empty one, or put an older copy in its place: " +
          folder.file() + ".before-version-2.");
}

}  // namespace
}  // namespace two_hats::testing
