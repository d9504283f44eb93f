// kill -9 at any moment: every decision that was acknowledged is there, and the session replays.
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <map>
#include <thread>

#include "engine/base/random.h"
#include "engine/store/record.h"
#include "tests/engine/session/a_session.h"
#include "tests/engine/store/a_record.h"
#include "tests/game/storage/a_file.h"

namespace two_hats::testing {
namespace {

constexpr int kKills = 60;
constexpr int kCards = 20;

struct Acknowledgement {
  int session = 0;
  int decisions = 0;
};

cards::PackPtr a_long_pack() {
  std::vector<cards::Card> cards;
  for (int i = 0; i < kCards; ++i) cards.push_back(manager_card("c" + std::to_string(i)).does(0, money(.1)));
  return shared(a_pack(std::move(cards)));
}

// Plays whole games one after another as fast as the disk takes them, telling every decision once it is saved.
[[noreturn]] void play_until_killed(const std::string& path, const store::SessionRecord& game, int tell) {
  auto store = storage::open_store(path);
  if (!store) ::_exit(1);
  store::SessionRecord fresh = game;
  fresh.decisions.clear();
  for (;;) {
    const auto id = (*store)->begin(fresh, some_files());
    if (!id) ::_exit(2);
    const int session = std::stoi(id->substr(2));
    for (std::size_t i = 0; i < game.decisions.size(); ++i) {
      if (!(*store)->append(*id, static_cast<int>(i), game.decisions[i], "now")) ::_exit(3);
      const Acknowledgement done{session, static_cast<int>(i) + 1};
      if (::write(tell, &done, sizeof done) != sizeof done) ::_exit(4);
    }
    if (!(*store)->finish(*id, "now")) ::_exit(5);
  }
}

// Decisions acknowledged per session until the child was killed.
std::map<int, int> play_and_kill(const std::string& path, const store::SessionRecord& game,
                                 std::chrono::microseconds after) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    play_until_killed(path, game, ends[1]);
  }
  ::close(ends[1]);
  std::this_thread::sleep_for(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the player ended by itself with " << WEXITSTATUS(status);
  std::map<int, int> acknowledged;
  Acknowledgement done;
  while (::read(ends[0], &done, sizeof done) == sizeof done) acknowledged[done.session] = done.decisions;
  ::close(ends[0]);
  return acknowledged;
}

TEST(Kill, NothingAcknowledgedIsEverLost) {
  const Folder folder;
  const cards::PackPtr pack = a_long_pack();
  const session::Session played_out = played(session::start(pack, 21, session::Hats::manager), 8);
  const store::SessionRecord game = store::to_record(played_out, "");
  ASSERT_EQ(game.decisions.size(), static_cast<std::size_t>(kCards));
  int decisions = 0, cut_within_a_session = 0;
  for (std::uint64_t kill = 0; kill < kKills; ++kill) {
    // The first kills fall while the file is being made; the rest anywhere.
    const auto acknowledged = play_and_kill(
        folder.file(), game, std::chrono::microseconds(kill < 10 ? kill * 400 : base::pick(4, 4, kill, 40'000)));
    const auto store = storage::open_store(folder.file());
    ASSERT_TRUE(store) << store.error().what;
    ASSERT_EQ(sqlite(folder.file(), "PRAGMA integrity_check"), "ok");
    for (const auto& [session, count] : acknowledged) {
      const auto record = (*store)->load(store::session_id(session));
      ASSERT_TRUE(record) << record.error().what;
      const int have = static_cast<int>(record->decisions.size());
      ASSERT_GE(have, count);
      ASSERT_LE(have, count + 1) << "at most the one that was on its way";
      std::vector<session::Decision> kept;
      for (int i = 0; i < have; ++i) {
        ASSERT_EQ(record->decisions[static_cast<std::size_t>(i)], game.decisions[static_cast<std::size_t>(i)]);
        kept.push_back(*store::decision_from(*pack, record->decisions[static_cast<std::size_t>(i)]));
      }
      const auto again = session::replay(pack, record->seed, record->hats, kept);
      ASSERT_FALSE(again.refusal);
      ASSERT_EQ(again.played, have);
      decisions += count;
      cut_within_a_session += count < kCards;
    }
  }
  EXPECT_GE(decisions, kKills) << "the kills came before anything was saved: nothing was tested";
  EXPECT_GE(cut_within_a_session, kKills / 4);
}

}  // namespace
}  // namespace two_hats::testing
