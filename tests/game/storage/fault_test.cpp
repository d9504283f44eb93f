// Disks that fail, fill up or may not be written, and files with wrong bytes in them.
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <functional>

#include "engine/base/random.h"
#include "tests/engine/store/a_record.h"
#include "tests/game/storage/a_file.h"
#include "tests/game/storage/faulty_disk.h"

namespace two_hats::testing {
namespace {

constexpr int kDecisions = 8;

struct Acknowledged {
  bool begun = false;
  int decisions = 0;
  std::string error;  // the first
  std::string mend;
};

// Plays on after a failure, as a game does that goes on unsaved: what fails may fail, what is acknowledged must stay.
Acknowledged play_on(const std::string& path, FaultyDisk* disk) {
  Acknowledged acknowledged;
  const auto noted = [&](const auto& result) {
    if (!result && acknowledged.error.empty())
      acknowledged = {acknowledged.begun, acknowledged.decisions, result.error().what, result.error().mend};
    return static_cast<bool>(result);
  };
  auto store = storage::open_store(path);
  if (!noted(store)) return acknowledged;
  acknowledged.begun = noted((*store)->begin(a_record(), some_files()));
  for (int i = 0; acknowledged.begun && i < kDecisions; ++i) {
    if (!noted((*store)->append("s-000001", acknowledged.decisions, row(acknowledged.decisions), "now"))) continue;
    ++acknowledged.decisions;
  }
  noted((*store)->remember("settings.theme", "dark"));
  if (disk) disk->mend();
  return acknowledged;
}

void expect_nothing_lost(const std::string& path, const Acknowledged& acknowledged, const std::string& what) {
  const auto store = storage::open_store(path);
  ASSERT_TRUE(store) << what << ": " << store.error().what;
  EXPECT_EQ(sqlite(path, "PRAGMA integrity_check"), "ok") << what;
  if (!acknowledged.begun) return;
  const auto record = (*store)->load("s-000001");
  ASSERT_TRUE(record) << what << ": " << record.error().what;
  const int have = static_cast<int>(record->decisions.size());
  EXPECT_GE(have, acknowledged.decisions) << what;
  EXPECT_LE(have, acknowledged.decisions + 1) << what;
  for (int i = 0; i < have; ++i) EXPECT_EQ(record->decisions[static_cast<std::size_t>(i)], row(i)) << what;
  EXPECT_EQ(*(*store)->pack_files(a_record().pack_digest), some_files()) << what;
}

TEST(Faults, EveryOperationMayFailAndNothingAcknowledgedIsLost) {
  int points = 0;
  for (const bool shared_memory : {true, false}) {
    const int operations = [&] {
      const Folder folder;
      FaultyDisk disk({0, false, 0, shared_memory});
      EXPECT_EQ(play_on(folder.file(), nullptr).decisions, kDecisions);
      return disk.operations();
    }();
    ASSERT_GT(operations, 30);
    for (int fail_at = 1; fail_at <= operations; ++fail_at)
      for (const bool for_good : {true, false})
        for (const int code : {SQLITE_IOERR_WRITE, SQLITE_FULL}) {
          const Folder folder;
          Acknowledged acknowledged;
          {
            FaultyDisk disk({fail_at, for_good, code, shared_memory});
            acknowledged = play_on(folder.file(), &disk);
          }
          expect_nothing_lost(folder.file(), acknowledged,
                              "operation " + std::to_string(fail_at) + (for_good ? " and all later" : " once") +
                                  ", code " + std::to_string(code) + (shared_memory ? "" : ", no shared memory"));
          ++points;
        }
  }
  EXPECT_GE(points, 400);
}

TEST(Faults, APowerCutAtAnyOperationLosesNothingThatWasAcknowledged) {
  int cuts = 0, lost_sectors = 0;
  for (const bool shared_memory : {true, false}) {
    const int operations = [&] {
      const Folder folder;
      FaultyDisk disk({0, false, 0, shared_memory});
      play_on(folder.file(), nullptr);
      return disk.operations();
    }();
    for (int cut_at = 1; cut_at <= operations; ++cut_at)
      for (std::uint64_t key = 0; key < 4; ++key) {
        const Folder folder;
        Acknowledged acknowledged;
        {
          FaultyDisk disk({cut_at, true, SQLITE_IOERR_WRITE, shared_memory});
          acknowledged = play_on(folder.file(), nullptr);
          lost_sectors += disk.cut_power(base::mix(key, static_cast<std::uint64_t>(cut_at)));
        }
        expect_nothing_lost(folder.file(), acknowledged,
                            "power cut at operation " + std::to_string(cut_at) + ", key " + std::to_string(key));
        ++cuts;
      }
  }
  EXPECT_GE(cuts, 400);
  EXPECT_GE(lost_sectors, 100) << "nothing was ever lost: nothing was tested";
}

TEST(Faults, EveryDecisionIsForcedOntoTheDisk) {
  for (const bool shared_memory : {true, false}) {
    const Folder folder;
    FaultyDisk disk({0, false, 0, shared_memory});
    const auto store = opened(folder.file());
    EXPECT_EQ(sqlite(folder.file(), "PRAGMA journal_mode"), shared_memory ? "wal" : "delete");
    ASSERT_TRUE(store->begin(a_record(), some_files()));
    for (int i = 0; i < 5; ++i) {
      const int before = disk.syncs();
      ASSERT_TRUE(store->append("s-000001", i, row(i), "now"));
      EXPECT_GE(disk.syncs() - before, 1);
    }
  }
}

TEST(Faults, AFullDiskIsSaidAtOnceAndTheSameDecisionCanBeSavedLater) {
  const Folder folder;
  FaultyDisk disk({});
  const auto store = opened(folder.file());
  const std::string id = *store->begin(a_record(), some_files());
  ASSERT_TRUE(store->append(id, 0, row(0), "now"));
  disk.fill_up();
  const auto failed = store->append(id, 1, row(1), "now");
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().what, "The disk is full: " + folder.file() + " could not be written.");
  EXPECT_EQ(failed.error().mend, "Nothing saved so far is lost. Free some space and try again, or play on unsaved.");
  EXPECT_EQ(store->load(id)->decisions.size(), 1u);
  disk.mend();
  EXPECT_TRUE(store->append(id, 1, row(1), "now"));
  EXPECT_EQ(store->load(id)->decisions.size(), 2u);
}

TEST(Faults, AMigrationWithoutRoomForItsCopyChangesNothing) {
  const Folder folder;
  ASSERT_TRUE(opened(folder.file())->begin(a_record(), some_files()));
  const std::string before = sqlite(folder.file(), "SELECT sql FROM sqlite_schema");
  FaultyDisk disk({});
  disk.fill_up();
  storage::Schema newer = storage::current_schema();
  newer.steps.push_back("ALTER TABLE session ADD COLUMN mood TEXT;");
  const auto store = storage::open_store(folder.file(), newer);
  ASSERT_FALSE(store);
  const std::string copy = folder.file() + ".before-version-" + std::to_string(newer.version());
  EXPECT_EQ(store.error().what, "The saved sessions in " + folder.file() +
                                    " need to be brought up to date, and the copy made first could not be written to " +
                                    copy + " (The disk is full: " + copy + " could not be written.).");
  EXPECT_EQ(store.error().mend,
            "The sessions are as they were. Free some space or make the folder writable, then start again.");
  disk.mend();
  EXPECT_EQ(sqlite(folder.file(), "SELECT sql FROM sqlite_schema"), before);
  EXPECT_FALSE(files::exists(copy));
}

// Runs in a process of its own, which may lose rights and limits; gives the text that it ends with.
std::string in_another_process(const std::function<std::string()>& work) {
  int ends[2];
  if (::pipe(ends) != 0) return "no pipe";
  const pid_t child = ::fork();
  if (child == 0) {
    const std::string said = work();
    const ssize_t written = ::write(ends[1], said.data(), said.size());
    ::_exit(written == static_cast<ssize_t>(said.size()) ? 0 : 1);
  }
  ::close(ends[1]);
  std::string said;
  char buffer[512];
  for (ssize_t got; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
    said.append(buffer, static_cast<std::size_t>(got));
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  return said;
}

TEST(Faults, TheSystemsOwnLimitIsAFullDiskToo) {
  const Folder folder;
  const std::string said = in_another_process([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{96 * 1024, 96 * 1024};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto store = storage::open_store(folder.file());
    if (!store) return store.error().what;
    if (const auto begun = (*store)->begin(a_record(), some_files()); !begun) return begun.error().what;
    for (int i = 0; i < 10'000; ++i)
      if (const auto done = (*store)->append("s-000001", i, row(i), "now"); !done)
        return std::to_string(i) + " " + done.error().what;
    return std::string("never full");
  });
  const std::size_t space = said.find(' ');
  ASSERT_NE(space, std::string::npos) << said;
  EXPECT_EQ(said.substr(space + 1), "The disk is full: " + folder.file() + " could not be written.");
  const int acknowledged = std::stoi(said);
  EXPECT_GT(acknowledged, 0);
  EXPECT_EQ(opened(folder.file())->load("s-000001")->decisions.size(), static_cast<std::size_t>(acknowledged));
}

// As a user without rights of their own in this folder.
std::string as_a_visitor(const std::function<std::string()>& work) {
  return in_another_process([&]() -> std::string {
    constexpr unsigned kNobody = 65534;
    if (::getuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) return "could not become a visitor";
    return work();
  });
}

TEST(Faults, AFolderThatMayNotBeWrittenIsSaidInWords) {
  const Folder folder;
  files::create_directory(folder.file("locked"));
  files::permissions(folder.path(), files::perms(0755));
  files::permissions(folder.file("locked"), files::perms(0555));
  const std::string path = folder.file("locked/sessions.db");
  const std::string said = as_a_visitor([&] {
    const auto store = storage::open_store(path);
    return store ? std::string("it opened") : store.error().what + "\n" + store.error().mend;
  });
  EXPECT_EQ(said, "The sessions cannot be saved in " + path + ": the file or its folder cannot be written.\n" +
                      "Make the folder writable, name another with --data-dir, or play on unsaved.");
}

TEST(Faults, SessionsThatMayOnlyBeReadAreStillRead) {
  const Folder folder;
  files::create_directory(folder.file("locked"));
  const std::string path = folder.file("locked/sessions.db");
  {
    const auto store = opened(path);
    ASSERT_TRUE(store->append(*store->begin(a_record(), some_files()), 0, row(0), "now"));
  }
  files::permissions(folder.path(), files::perms(0755));
  files::permissions(path, files::perms(0444));
  files::permissions(folder.file("locked"), files::perms(0555));
  const std::string said = as_a_visitor([&]() -> std::string {
    const auto store = storage::open_store(path);
    if (!store) return store.error().what;
    const auto record = (*store)->load("s-000001");
    return (*store)->notice() + "\n" + ((*store)->read_only() ? "read only, " : "writable, ") +
           (record ? std::to_string(record->decisions.size()) : record.error().what) + " decision\n" +
           (*store)->append("s-000001", 1, row(1), "now").error().what;
  });
  EXPECT_EQ(said,
            path +
                " cannot be written: the sessions in it can be read, nothing new is saved.\nread only, 1 decision\n" +
                "Nothing can be saved in " + path + ": it is open for reading only.");
}

TEST(Faults, AThousandWrongBytesNeverCrashAndHardlyEverGoUnnoticed) {
  const Folder original, folder;
  {
    const auto store = opened(original.file());
    for (int s = 0; s < 3; ++s) {
      const std::string id = *store->begin(a_record(), some_files());
      for (int i = 0; i < 20; ++i) ASSERT_TRUE(store->append(id, i, row(i), "now"));
    }
  }
  const std::string right = bytes_of(original.file());
  ASSERT_GT(right.size(), 10'000u);
  constexpr int kFlips = 1000;
  int refused = 0, silently_wrong = 0;
  for (std::uint64_t flip = 0; flip < kFlips; ++flip) {
    std::string bytes = right;
    // One in ten hits the header, where most can go wrong.
    const std::uint32_t range = flip % 10 ? static_cast<std::uint32_t>(bytes.size()) : 100;
    const std::size_t at = base::pick(1, 1, flip, range);
    bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + base::pick(1, 2, flip, 255)));
    for (const auto& entry : files::directory_iterator(folder.path())) files::remove(entry.path());
    write(folder.file(), bytes);
    const auto store = storage::open_store(folder.file());
    if (!store) {
      ++refused;
      EXPECT_FALSE(store.error().what.empty());
      EXPECT_EQ(bytes_of(folder.file()), bytes) << "a damaged file is left as it is, byte " << at;
      continue;
    }
    bool same = true, said = !(*store)->notice().empty();
    const auto list = (*store)->list();
    said = said || !list;
    same = same && list && list->size() == 3;
    for (const char* id : {"s-000001", "s-000002", "s-000003"}) {
      const auto record = (*store)->load(id);
      said = said || !record;
      if (!record) continue;
      same = same && record->seed == a_record().seed && record->decisions.size() == 20;
      for (std::size_t i = 0; i < record->decisions.size(); ++i)
        same = same && record->decisions[i] == row(static_cast<int>(i));
    }
    const auto pack = (*store)->pack_files(a_record().pack_digest);
    said = said || !pack;
    same = same && (!pack || *pack == some_files());
    silently_wrong += !same && !said;
  }
  EXPECT_GT(refused, kFlips / 20);
  EXPECT_LE(silently_wrong, kFlips / 100);
}

}  // namespace
}  // namespace two_hats::testing
