// What a screen shows is made once and kept for as long as nothing changes, by whoever says so.
#include <gtest/gtest.h>

#include <utility>

#include "game/screens/screens.h"
#include "tests/game/a_game.h"
#include "tests/game/screens/stage.h"

namespace two_hats::test {
namespace {

TEST(KeptView, StaysUntilTheStateIsSaidToHaveChanged) {
  two_hats::testing::AGame game;
  Stage stage({"half", {640, 400}, 0.5f});
  bool keeps = true, changed = false;
  const auto page = [&](widgets::Ui& ui, screens::Scratch& scratch, screens::Commands& commands) {
    scratch.keeps_view = keeps;
    if (std::exchange(changed, false)) scratch.state_changed();
    commands = screens::draw_screen(ui, game.state, scratch);
  };
  const auto larger = [&] {
    const widgets::NamedThing* one = stage.ui().find("scale.125");
    return one != nullptr && one->checked;
  };
  game.state.screen = app::Screen::settings;
  stage.settle(page);
  game.state.settings.scale_percent = 125;
  stage.settle(page);
  EXPECT_FALSE(larger()) << "nobody has said so";
  changed = true;
  stage.settle(page);
  EXPECT_TRUE(larger());
  keeps = false;
  game.state.settings.scale_percent = 100;
  stage.settle(page);
  EXPECT_FALSE(larger()) << "who keeps nothing sees everything at once";
  keeps = true;
  game.does(app::GoHome{});
  stage.settle(page);
  EXPECT_TRUE(stage.ui().sees("Two Hats")) << "another screen is another view";
}

}  // namespace
}  // namespace two_hats::test
