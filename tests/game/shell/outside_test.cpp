// The world outside: sessions kept and found again, packs that changed, discs that cannot be written, cards that are
// wrong. Ratings are not waited for.
#include "game/shell/outside.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "game/storage/pack_folder.h"
#include "game/storage/sqlite_store.h"
#include "game/views/settings_view.h"
#include "tests/game/shell/a_folder.h"
#include "tests/game/shell/an_open_game.h"
#include "tests/zip_bytes.h"

namespace two_hats::testing {
namespace {

namespace fs = std::filesystem;
using app::Screen;
using ::testing::HasSubstr;

// A copy of the small pack to break.
class APack {
 public:
  APack() { fs::copy("tests/packs/small", folder_.path(), fs::copy_options::recursive); }
  [[nodiscard]] std::string text() const { return folder_.text(); }
  [[nodiscard]] fs::path card(const std::string& id) const { return folder_.path() / "cards" / (id + ".json"); }

 private:
  AFolder folder_;
};

TEST(Outside, ContinueGivesTheSameSessionToTheLastBit) {
  const AFolder data;
  std::uint64_t print = 0;
  std::string card;
  {
    AnOpenGame game(data.text());
    game.started().decides(2);
    print = game.print();
    card = game.state.session->table->card;
  }
  AnOpenGame again(data.text());
  ASSERT_EQ(again.state.screen, Screen::home);
  ASSERT_EQ(again.state.saved.size(), 1u);
  EXPECT_EQ(again.state.saved[0].decisions, 2);
  EXPECT_FALSE(again.state.saved[0].finished);
  again.does(app::Continue{});
  EXPECT_EQ(again.state.screen, Screen::table);
  EXPECT_EQ(again.print(), print);
  EXPECT_EQ(again.state.session->table->card, card);
  // And it goes on being kept.
  again.decides(1);
  const std::uint64_t later = again.print();
  const std::string id = again.state.session_id;
  again.world.reset();
  AnOpenGame third(data.text());
  EXPECT_EQ(third.does(app::Continue{id}).print(), later);
}

// A session of an earlier engine, as one lies on disk after the program was updated.
TEST(Outside, ASessionOfAnotherEngineSaysWhyItDoesNotOpenAndIsKept) {
  const AFolder data;
  const std::string file = (fs::path(data.text()) / storage::kFileName).string();
  {
    AnOpenGame game(data.text());
    game.started().decides(2);
  }
  {
    auto store = storage::open_store(file);
    ASSERT_TRUE(store) << store.error().what;
    auto record = (*store)->load("s-000001");
    ASSERT_TRUE(record) << record.error().what;
    const auto files = (*store)->pack_files(record->pack_digest);
    ASSERT_TRUE(files) << files.error().what;
    record->id = "s-000002";
    record->engine_version = store::kEngineVersion - 1;
    record->changed = "2999-01-01T00:00:00Z";
    ASSERT_TRUE((*store)->begin(*record, *files));
  }
  AnOpenGame again(data.text());
  again.does(app::Continue{"s-000002"});
  ASSERT_EQ(again.state.screen, Screen::problem);
  EXPECT_EQ(again.state.problem->title, "This session is from another version of the game");
  EXPECT_EQ(again.state.problem->what, "It was played with engine " + std::to_string(store::kEngineVersion - 1) +
                                           "; this is engine " + std::to_string(store::kEngineVersion) +
                                           ", whose worlds may differ. Export it with: two-hats export s-000002 "
                                           "--format markdown");
  again.world.reset();
  auto store = storage::open_store(file);
  ASSERT_TRUE(store);
  EXPECT_EQ((*store)->load("s-000002")->decisions.size(), 2u) << "nothing of it is lost";
}

TEST(Outside, ADecisionTakenBackStaysTakenBack) {
  const AFolder data;
  std::uint64_t print = 0;
  {
    AnOpenGame game(data.text());
    game.started().decides(1);
    print = game.print();
    game.decides(1);
    EXPECT_NE(game.print(), print);
    game.does(app::UndoDecision{});
    EXPECT_EQ(game.print(), print);
  }
  AnOpenGame again(data.text());
  EXPECT_EQ(again.does(app::Continue{}).print(), print);
}

TEST(Outside, SettingsAreFoundAgain) {
  const AFolder data;
  {
    AnOpenGame game(data.text());
    game.does(app::SetTheme{app::Theme::dark}).does(app::SetScale{150});
    game.does(app::SetVolume{app::CueGroup::verdict, 35});
    EXPECT_TRUE(game.world->take_look_changed());
    EXPECT_FALSE(game.world->take_look_changed()) << "taken";
  }
  AnOpenGame again(data.text());
  EXPECT_EQ(again.state.settings.theme, app::Theme::dark);
  EXPECT_EQ(again.state.settings.scale_percent, 150);
  EXPECT_EQ(again.state.settings.volume, (std::array<int, 3>{70, 35, 70}));
}

TEST(Outside, WhatIsToBeHeardIsToldAsCommandsRun) {
  const AFolder data;
  AnOpenGame game(data.text());
  std::string heard;
  game.world->when_heard([&](const app::Cues& cues, const app::Settings& settings) {
    if (cues.forget) heard += "| ";
    for (const app::CueAt& cue : cues.now)
      heard += std::string(app::name_of(cue.cue)) + " " +
               std::to_string(settings.volume[static_cast<std::size_t>(app::group_of(cue.cue))]) + " ";
  });
  game.does(app::OpenSettings{}).does(app::SetVolume{app::CueGroup::touch, 40}).does(app::SetTheme{app::Theme::dark});
  game.does(app::SetVolume{app::CueGroup::verdict, 0}).does(app::Back{});
  EXPECT_EQ(heard, "| select 40 select 40 short_term 0 | ");
}

TEST(Outside, TheSeedOfTheCommandLineGivesTheSameCampaign) {
  const AFolder one, other;
  AnOpenGame first(one.text()), second(other.text());
  EXPECT_EQ(first.started().decides(1).print(), second.started().decides(1).print());
}

class ChangedPack : public ::testing::Test {
 protected:
  ChangedPack() {
    AnOpenGame game(data.text(), pack.text());
    game.started().decides(2);
    print = game.print();
    EXPECT_TRUE(edit(pack.card("quarter"), "One more visit a day.", "Two more visits a day."));
  }
  const AFolder data;
  const APack pack;
  std::uint64_t print = 0;
};

TEST_F(ChangedPack, IsSaidAndTheKeptCopyGoesOn) {
  AnOpenGame again(data.text(), pack.text());
  again.does(app::Continue{});
  ASSERT_EQ(again.state.screen, Screen::problem);
  EXPECT_EQ(again.state.problem->kind, app::Problem::Kind::changed_pack);
  EXPECT_EQ(again.state.problem->title, "The pack has changed since you played");
  EXPECT_THAT(again.state.problem->what, HasSubstr("A small pack"));
  again.does(app::SolveProblem{0});
  ASSERT_EQ(again.state.screen, Screen::table);
  EXPECT_EQ(again.print(), print);
  const auto& split = std::get<cards::Split>(again.state.session->pack->card("quarter")->decision);
  EXPECT_EQ(split.activities[1].line, "One more visit a day.") << "the copy, not the present pack";
  again.decides(1);
  EXPECT_FALSE(again.state.problem) << "and is saved on";
}

TEST_F(ChangedPack, OrStartsAnewWithThePresentOne) {
  AnOpenGame again(data.text(), pack.text());
  again.does(app::Continue{}).does(app::SolveProblem{1});
  ASSERT_EQ(again.state.screen, Screen::hats);
  again.does(app::WearHats{session::Hats::both});
  EXPECT_TRUE(again.state.session->turns.empty());
  const auto& split = std::get<cards::Split>(again.state.session->pack->card("quarter")->decision);
  EXPECT_EQ(split.activities[1].line, "Two more visits a day.");
}

// A session goes on unsaved after a clear yes; nothing else asks again.
void plays_on_unsaved(AnOpenGame& game) {
  ASSERT_EQ(game.state.screen, Screen::problem);
  EXPECT_EQ(game.state.problem->kind, app::Problem::Kind::unsaved);
  const auto view = views::build_problem(game.state);
  ASSERT_EQ(view.actions.size(), 2u);
  EXPECT_EQ(view.actions[0].label, "Go on without saving");
  game.does(app::SolveProblem{0});
  EXPECT_TRUE(game.state.unsaved);
  if (!game.state.session) game.started();
  game.decides(1);
  EXPECT_FALSE(game.state.problem);
  game.does(app::GoHome{});
  EXPECT_EQ(game.state.screen, Screen::home);
  game.does(app::Continue{});
  EXPECT_EQ(game.state.screen, Screen::table) << "while the program runs the session is still there";
}

TEST(Unwritable, AFolderThatCannotBeMadeIsToldAndPlayGoesOn) {
  const AFolder data;
  std::ofstream(data.path() / "file") << "not a folder";
  AnOpenGame game((data.path() / "file" / "below").string());
  EXPECT_EQ(game.state.problem->title, "Your sessions cannot be opened");
  EXPECT_THAT(game.state.problem->what, HasSubstr((data.path() / "file" / "below").string()));
  plays_on_unsaved(game);
}

// Permissions do not hold the super-user back, so the way that holds everybody is tried as well: a folder in the place
// of the file.
TEST(Unwritable, AFolderInPlaceOfTheFileIsToldAndPlayGoesOn) {
  const AFolder data;
  fs::create_directories(data.path() / "sessions.db" / "full");
  AnOpenGame game(data.text());
  plays_on_unsaved(game);
  EXPECT_TRUE(fs::is_directory(data.path() / "sessions.db" / "full")) << "nothing was touched";
}

TEST(Unwritable, AReadOnlyPlaceIsToldAndPlayGoesOn) {
  // A place where nobody may make a folder, whoever runs the test.
  AnOpenGame game("/proc/two-hats");
  EXPECT_EQ(game.state.problem->title, "Your sessions cannot be opened");
  plays_on_unsaved(game);
}

TEST(Damaged, AFileThatIsNoneIsNamedAndLeftAlone) {
  const AFolder data;
  const fs::path file = data.path() / "sessions.db";
  std::ofstream(file) << "These are my notes, not a database. " << std::string(5000, '.');
  const std::string before = read_text(file);
  AnOpenGame game(data.text());
  EXPECT_EQ(game.state.problem->title, "Your sessions cannot be opened");
  EXPECT_THAT(game.state.problem->what, HasSubstr(file.string()));
  EXPECT_THAT(game.state.problem->what, HasSubstr("damaged"));
  EXPECT_THAT(game.state.problem->still_works, HasSubstr("You can play"));
  plays_on_unsaved(game);
  EXPECT_EQ(read_text(file), before);
}

TEST(Damaged, AHalfWrittenFileIsNamed) {
  const AFolder data;
  { AnOpenGame(data.text()).started().decides(2); }
  const fs::path file = data.path() / "sessions.db";
  fs::resize_file(file, fs::file_size(file) / 2);
  fs::remove(data.path() / "sessions.db-wal");
  AnOpenGame game(data.text());
  ASSERT_EQ(game.state.screen, Screen::problem);
  EXPECT_THAT(game.state.problem->what, HasSubstr("damaged"));
  plays_on_unsaved(game);
}

TEST(BrokenPack, ACardThatIsWrongIsLeftOutAndTheRestIsPlayed) {
  const AFolder data;
  const APack pack;
  ASSERT_TRUE(edit(pack.card("duties"), "\"kind\": \"ownership\"", "\"kind\": \"owner\""));
  AnOpenGame game(data.text(), pack.text());
  ASSERT_EQ(game.state.screen, Screen::problem);
  EXPECT_EQ(game.state.problem->title, "One card in this pack cannot be played");
  ASSERT_EQ(game.state.problem->where.size(), 1u);
  EXPECT_THAT(game.state.problem->where[0], HasSubstr("cards/duties.json:4"));
  EXPECT_THAT(game.state.problem->where[0], HasSubstr("owner"));
  game.does(app::SolveProblem{0});
  ASSERT_EQ(game.state.screen, Screen::home);
  game.started();
  ASSERT_EQ(game.state.screen, Screen::table);
  EXPECT_EQ(game.state.session->pack->card("duties"), nullptr);
  game.decides(2);
}

TEST(BrokenPack, TheMessageCanBeCopied) {
  const AFolder data;
  const APack pack;
  ASSERT_TRUE(edit(pack.card("duties"), "\"kind\": \"ownership\"", "\"kind\": \"owner\""));
  AnOpenGame game(data.text(), pack.text());
  const std::string where = game.state.problem->where[0];
  game.does(app::SolveProblem{1});
  EXPECT_EQ(game.world->take_copied(), where);
  EXPECT_EQ(game.world->take_copied(), std::nullopt);
}

TEST(BrokenPack, APackThatIsNotThereLeavesTheOthers) {
  const AFolder data;
  AnOpenGame game(data.text(), (data.path() / "nothing").string());
  ASSERT_EQ(game.state.screen, Screen::problem);
  EXPECT_EQ(game.state.problem->title, "This pack cannot be played");
  game.does(app::SolveProblem{0});
  int playable = 0;
  for (const app::PackChoice& choice : game.state.packs) playable += choice.pack != nullptr;
  EXPECT_GE(playable, 2) << "the campaign and the tutorial";
  game.does(app::NewCampaign{1}).does(app::WearHats{session::Hats::both});
  EXPECT_EQ(game.state.screen, Screen::table);
}

TEST(InstalledPacks, StandBehindTheShippedOnesAndCanBePlayedAndResumed) {
  const AFolder data;
  const storage::PackTexts texts = loading::load_files("tests/packs/small").thing;
  ASSERT_TRUE(storage::put_pack((data.path() / "packs").string(), "small", texts, false));
  fs::create_directories(data.path() / "packs" / ".installing-1");
  std::uint64_t print = 0;
  {
    AnOpenGame game(data.text(), "data/packs/tutorial");
    ASSERT_EQ(game.state.packs.size(), AnOpenGame(AFolder().text(), "data/packs/tutorial").state.packs.size() + 1);
    ASSERT_EQ(game.state.packs.back().path, (data.path() / "packs" / "small").string());
    const int last = static_cast<int>(game.state.packs.size()) - 1;
    game.does(app::NewCampaign{last}).does(app::WearHats{session::Hats::both}).decides(1);
    EXPECT_EQ(game.state.session->pack->id, "small");
    print = game.print();
  }
  AnOpenGame later(data.text(), "data/packs/tutorial");
  ASSERT_EQ(later.state.saved.size(), 1u);
  later.does(app::Continue{later.state.saved[0].id});
  ASSERT_TRUE(later.state.session.has_value());
  EXPECT_EQ(later.print(), print);
}

TEST(ZippedPack, IsPlayedLikeItsFolder) {
  const AFolder data;
  const fs::path zip = data.path() / "small.zip";
  std::ofstream(zip, std::ios::binary) << zipped(below("small/", loading::load_files("tests/packs/small").thing));
  AnOpenGame game(data.text(), zip.string());
  EXPECT_FALSE(game.state.problem.has_value());
  game.started().decides(1);
  AnOpenGame folder(AFolder().text());
  folder.started().decides(1);
  EXPECT_EQ(game.print(), folder.print());
  EXPECT_EQ(game.state.session->pack->digest, folder.state.session->pack->digest);
}

TEST(BrokenPack, NothingPlayableInItIsSaidWhenItIsStarted) {
  const AFolder data;
  AnOpenGame game(data.text(), (data.path() / "nothing").string());
  game.does(app::SolveProblem{0}).does(app::NewCampaign{0});
  ASSERT_EQ(game.state.screen, Screen::problem);
  EXPECT_EQ(game.state.problem->title, "This pack cannot be played");
  EXPECT_FALSE(game.state.session.has_value());
}

}  // namespace
}  // namespace two_hats::testing
