// Answers to questions in the file of sessions: kept beside them, brought up to date with them, held by checksums.
#include "game/storage/session_file.h"
#include "game/storage/sqlite_store.h"
#include "tests/engine/store/a_record.h"
#include "tests/game/storage/a_file.h"

namespace two_hats::testing {
namespace {

const store::AnswerRow kAnswer{"core", "cancel", "c", true, 95, "2026-03-01T09:00:00Z"};

// A file as it was before answers were kept: one session with a decision.
void write_second_layout(const std::string& path) {
  storage::Schema second = storage::current_schema();
  second.steps.resize(2);
  auto store = storage::open_store(path, second);
  ASSERT_TRUE(store) << store.error().what;
  const auto id = (*store)->begin(a_record(), some_files());
  ASSERT_TRUE(id) << id.error().what;
  ASSERT_TRUE((*store)->append(*id, 0, row(0), "now"));
}

TEST(SecondLayout, IsBroughtUpToDateWithEverySessionInIt) {
  const Folder folder;
  write_second_layout(folder.file());
  EXPECT_EQ(sqlite(folder.file(), "PRAGMA user_version"), "2");
  {
    const auto store = opened(folder.file());
    EXPECT_NE(store->notice().find(".before-version-3"), std::string::npos) << store->notice();
    EXPECT_EQ(store->load("s-000001")->decisions, std::vector<store::DecisionRow>{row(0)});
    EXPECT_TRUE(store->answers("core")->empty());
    ASSERT_TRUE(store->keep_answer(kAnswer));
  }
  EXPECT_EQ(sqlite(folder.file(), "PRAGMA user_version"), "3");
  EXPECT_EQ(*opened(folder.file())->answers("core"), std::vector<store::AnswerRow>{kAnswer});
}

TEST(SecondLayout, HasNoAnswersWhereNothingMayBeWritten) {
  const Folder folder;
  write_second_layout(folder.file());
  EXPECT_EQ(sqlite(folder.file(), "PRAGMA journal_mode = DELETE"), "delete");
  storage::Connection connection(folder.file(), storage::Connection::Access::frozen);
  storage::SessionFile file(std::move(connection), true, "");
  const auto answers = file.answers("core");
  ASSERT_TRUE(answers) << answers.error().what;
  EXPECT_TRUE(answers->empty());
  EXPECT_FALSE(file.keep_answer(kAnswer));
}

TEST(Answers, AChangedWordIsNoticed) {
  for (const char* change :
       {"UPDATE answer SET given = 'a'", "UPDATE answer SET is_right = 0", "UPDATE answer SET certainty = 50",
        "UPDATE answer SET question = 'loop'", "UPDATE answer SET answered = 'then'", "UPDATE answer SET number = 9"}) {
    const Folder folder;
    ASSERT_TRUE(opened(folder.file())->keep_answer(kAnswer));
    EXPECT_EQ(sqlite(folder.file(), change), "");
    const auto back = opened(folder.file())->answers("core");
    ASSERT_FALSE(back) << change;
    EXPECT_NE(back.error().what.find("are damaged (answer "), std::string::npos) << back.error().what;
  }
}

}  // namespace
}  // namespace two_hats::testing
