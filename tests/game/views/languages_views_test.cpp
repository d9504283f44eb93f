// What views say of languages: the setting, the packs that are in another one, and numbers in every corner.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "game/views/home_view.h"
#include "game/views/settings_view.h"
#include "game/views/table_view.h"
#include "tests/game/a_game.h"

namespace two_hats::views {
namespace {

using testing::AGame;

class Slovak : public base::Language {
 public:
  const std::string& tag() const override { return tag_; }
  std::string find(const std::string& context, const std::string& text) const override {
    if (context == "number" && text == ".") return ",";
    return text == "Start" ? "Začať" : "";
  }
  std::string find_many(const std::string&, const std::string&, long long) const override { return ""; }

 private:
  std::string tag_ = "sk";
};

AGame in_slovak() {
  AGame game;
  game.state.languages = {{"en", "English"}, {"sk", "Slovenčina"}};
  game.does(app::WordsRead{base::Words(std::make_shared<Slovak>())});
  return game;
}

const SettingRow* row_called(const SettingsView& view, const std::string& title) {
  for (const SettingRow& row : view.rows)
    if (row.title == title) return &row;
  return nullptr;
}

TEST(LanguageSetting, OffersWhatIsThere) {
  AGame game;
  EXPECT_EQ(row_called(build_settings(game.state), "Language"), nullptr) << "nothing to choose";
  game.state.languages = {{"en", "English"}, {"de", "Deutsch"}};
  const SettingsView view = build_settings(game.state);
  const SettingRow* row = row_called(view, "Language");
  ASSERT_NE(row, nullptr);
  ASSERT_EQ(row->choices.size(), 3u);
  EXPECT_EQ(row->choices[0].name, "language.system");
  EXPECT_TRUE(row->choices[0].selected);
  EXPECT_EQ(row->choices[2].name, "language.de");
  EXPECT_EQ(row->choices[2].label, "Deutsch");
  game.does(row->choices[2].command);
  EXPECT_EQ(game.state.settings.language, "de");
  EXPECT_TRUE(row_called(build_settings(game.state), "Language")->choices[2].selected);
}

TEST(Home, SaysAPacksLanguageWhereItIsAnother) {
  AGame game;
  const std::string summary = game.state.packs[0].pack->summary;
  EXPECT_EQ(build_home(game.state).blurb, summary);
  game = in_slovak();
  EXPECT_EQ(build_home(game.state).blurb, summary + " In English.");
  EXPECT_EQ(build_home(game.state).main.label, "Začať");
}

TEST(Numbers, AreThoseOfTheLanguage) {
  AGame game = in_slovak();
  game.started();
  const auto value = [&](const std::string& name) {
    for (const Metric& metric : build_strip(game.state).metrics)
      if (metric.name == name) return metric.value;
    return std::string();
  };
  EXPECT_THAT(value("metric.time"), ::testing::MatchesRegex("[0-9]+,[0-9] wk"));
}

}  // namespace
}  // namespace two_hats::views
