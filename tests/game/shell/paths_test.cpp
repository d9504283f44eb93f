// Where things are kept, and settings as text.
#include "game/shell/paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "game/shell/outside.h"
#include "tests/game/shell/a_folder.h"

namespace two_hats::testing {
namespace {

using ::testing::HasSubstr;

TEST(Paths, ThePlayersFolderIsThatOfXdg) {
  const AVariable xdg("XDG_DATA_HOME", "/somewhere/data");
  const auto paths = shell::find_paths(std::nullopt);
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->player, "/somewhere/data/two-hats");
}

TEST(Paths, ARelativeXdgFolderIsIgnored) {
  const AVariable home("HOME", "/users/mara");
  for (const char* relative : {"data", "./data", ""}) {
    const AVariable xdg("XDG_DATA_HOME", relative);
    const auto paths = shell::find_paths(std::nullopt);
    ASSERT_TRUE(paths);
    EXPECT_EQ(paths->player, "/users/mara/.local/share/two-hats") << relative;
  }
}

TEST(Paths, TheOptionWinsOverEverything) {
  const AVariable xdg("XDG_DATA_HOME", "/somewhere/data");
  const auto paths = shell::find_paths("/mnt/stick");
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->player, "/mnt/stick");
}

TEST(Paths, NowhereToWriteIsSaidWithTheWayOut) {
  const AVariable xdg("XDG_DATA_HOME", std::nullopt);
  const AVariable home("HOME", std::nullopt);
  const auto paths = shell::find_paths(std::nullopt);
  ASSERT_FALSE(paths);
  EXPECT_EQ(paths.error().what, "There is nowhere to keep your sessions: neither XDG_DATA_HOME nor HOME is set.");
  EXPECT_THAT(paths.error().mend, HasSubstr("--data-dir"));
  EXPECT_TRUE(shell::find_paths("/mnt/stick")) << "the way out works";
}

TEST(Paths, TheProgramsOwnDataIsThere) {
  const auto paths = shell::find_paths("/mnt/stick");
  ASSERT_TRUE(paths);
  EXPECT_TRUE(std::filesystem::exists(paths->parameters));
  EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(paths->packs) / "tutorial" / "pack.json"));
  EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(paths->sounds) / "select.wav"));
}

TEST(Settings, EveryCombinationComesBack) {
  for (const app::Theme theme : {app::Theme::light, app::Theme::dark, app::Theme::contrast}) {
    for (const int scale : {75, 100, 125, 150, 200, 250, 300}) {
      for (const bool reduced : {false, true}) {
        for (const bool full : {false, true}) {
          app::Settings settings;
          settings.theme = theme;
          settings.scale_percent = scale;
          settings.reduced_motion = reduced;
          settings.full_screen = full;
          settings.typeface = reduced ? app::Typeface::open_dyslexic : app::Typeface::inter;
          settings.voice = full;
          EXPECT_EQ(shell::settings_from(shell::text_of(settings)), settings) << shell::text_of(settings);
        }
      }
    }
  }
}

TEST(Settings, AreReadableText) {
  app::Settings settings;
  settings.theme = app::Theme::dark;
  settings.scale_percent = 150;
  settings.volume = {40, 100, 0};
  EXPECT_EQ(shell::text_of(settings),
            "theme=dark scale=150 typeface=inter voice=off motion=full window=window touch=40 verdict=100 feedback=0");
}

TEST(Settings, VolumesComeBackAndOlderSettingsHaveTheUsualOnes) {
  for (const int percent : {0, 5, 70, 100}) {
    app::Settings settings;
    settings.volume = {percent, 100 - percent, 35};
    EXPECT_EQ(shell::settings_from(shell::text_of(settings)), settings) << percent;
  }
  const app::Settings older = shell::settings_from("theme=dark scale=150 motion=full window=window");
  EXPECT_EQ(older.theme, app::Theme::dark);
  EXPECT_EQ(older.volume, app::Settings{}.volume);
  EXPECT_EQ(app::Settings{}.volume, (std::array<int, 3>{70, 70, 70}));
}

TEST(Settings, JunkIsSkippedAndTheRestHolds) {
  const app::Settings plain;
  for (const char* junk : {"",
                           " ",
                           "=",
                           "theme=",
                           "theme=purple",
                           "scale=",
                           "scale=abc",
                           "scale=74",
                           "scale=301",
                           "scale=-100",
                           "scale=99999999999999999999",
                           "motion=yes",
                           "voice=loud",
                           "typeface=comic",
                           "\xff\xfe",
                           "dark 150",
                           "touch=",
                           "touch=-1",
                           "verdict=101",
                           "feedback=loud",
                           "feedback=50%"})
    EXPECT_EQ(shell::settings_from(junk), plain) << junk;
  const app::Settings kept = shell::settings_from("colour=blue theme=contrast scale=9000 motion=reduced scale=200");
  EXPECT_EQ(kept.theme, app::Theme::contrast);
  EXPECT_EQ(kept.scale_percent, 200);
  EXPECT_TRUE(kept.reduced_motion);
}

TEST(Clock, IsIsoInUtc) { EXPECT_THAT(shell::now_text(), ::testing::MatchesRegex("20..-..-..T..:..:..Z")); }

}  // namespace
}  // namespace two_hats::testing
