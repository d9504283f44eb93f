// The sliders of the settings: mouse, keyboard and pad.
#include <gmock/gmock.h>

#include "tests/game/screens/seat.h"

namespace two_hats::test {
namespace {

using widgets::Key;
using Volumes = std::array<int, app::kCueGroups>;

class AtVolumes : public ::testing::Test {
 protected:
  AtVolumes() {
    seat.game.does(app::OpenSettings{});
    seat.looks();
  }
  Seat seat;
};

TEST_F(AtVolumes, SaysWhatTheyAre) {
  for (const char* name : {"volume.touch", "volume.verdict", "volume.feedback"}) {
    const widgets::NamedThing* thing = seat.ui().find(name);
    ASSERT_NE(thing, nullptr) << name;
    EXPECT_EQ(thing->value, "70 %") << name;
    EXPECT_EQ(thing->role, widgets::Role::slider);
    EXPECT_GE(thing->rect.h, 44.0f) << name;
  }
  seat.game.does(app::SetVolume{app::CueGroup::verdict, 0});
  seat.looks();
  EXPECT_EQ(seat.ui().find("volume.verdict")->value, "Off");
}

TEST_F(AtVolumes, ByKeyboard) {
  ASSERT_TRUE(seat.tabs_to("volume.touch"));
  seat.presses({Key::right, Key::plus, Key::left, Key::left, Key::left});
  EXPECT_EQ(seat.state().settings.volume, (Volumes{65, 70, 70}));
  ASSERT_TRUE(seat.tabs_to("volume.feedback"));
  for (int i = 0; i < 30; ++i) seat.presses(Key::minus);
  EXPECT_EQ(seat.state().settings.volume, (Volumes{65, 70, 0})) << "no further than off";
  seat.presses(Key::escape);
  EXPECT_EQ(seat.state().screen, app::Screen::home);
}

// A pad's cross is the arrows: down from row to row, left and right on the slider.
TEST_F(AtVolumes, ByPadAlone) {
  int presses = 0;
  while (seat.ui().focused() != "volume.verdict" && ++presses < 20) seat.presses(Key::down);
  ASSERT_EQ(seat.ui().focused(), "volume.verdict");
  seat.presses({Key::left, Key::left});
  EXPECT_EQ(seat.state().settings.volume, (Volumes{70, 60, 70}));
  seat.presses({Key::down, Key::right});
  EXPECT_EQ(seat.state().settings.volume, (Volumes{70, 60, 75}));
  seat.presses(Key::up);
  EXPECT_EQ(seat.ui().focused(), "volume.verdict");
}

TEST_F(AtVolumes, ThePadsShouldersGoFromRowToRow) {
  for (const char* row : {"scale.75", "typeface.inter", "motion.full", "full_screen.off", "voice.off", "volume.touch",
                          "volume.verdict", "volume.feedback", "theme.light"}) {
    seat.presses(Key::next_panel);
    EXPECT_EQ(seat.ui().focused(), row);
  }
  seat.presses(Key::previous_panel);
  EXPECT_EQ(seat.ui().focused(), "volume.feedback");
}

TEST_F(AtVolumes, ByMouse) {
  seat.scrolls(40);  // they are the last rows
  seat.slides("volume.touch", 0.7f, 1.2f);
  EXPECT_EQ(seat.state().settings.volume, (Volumes{100, 70, 70}));
  seat.slides("volume.touch", 0.5f, -0.3f);
  EXPECT_EQ(seat.state().settings.volume, (Volumes{0, 70, 70}));
  seat.points_at("volume.verdict");
  EXPECT_EQ(seat.state().settings.volume, (Volumes{0, 50, 70})) << "a click goes there";
}

// A number that was typed lies between two steps: the next step goes on from the nearest one.
TEST_F(AtVolumes, BetweenTwoSteps) {
  seat.game.does(app::SetVolume{app::CueGroup::touch, 42});
  ASSERT_TRUE(seat.tabs_to("volume.touch"));
  EXPECT_EQ(seat.state().settings.volume[0], 42) << "to look at it changes nothing";
  seat.presses(Key::right);
  EXPECT_EQ(seat.state().settings.volume[0], 45);
}

TEST_F(AtVolumes, WithoutADeviceTheScreenSaysSo) {
  EXPECT_FALSE(seat.ui().sees("No sound device here"));
  seat.game.does(app::SoundTold{true});
  seat.looks().scrolls(40);
  EXPECT_TRUE(seat.ui().sees("No sound device here. The screen says all that they would."));
  seat.game.does(app::SoundTold{false});
  seat.looks();
  EXPECT_FALSE(seat.ui().sees("No sound device here"));
}

// The rows scroll beneath the title; what has the focus is brought into view, and Done stays where it is.
TEST(LargeSettings, ScrollToTheLastRowAndKeepDone) {
  Seat seat({"200", {640, 400}, 1.0f});
  seat.game.does(app::OpenSettings{});
  seat.looks();
  EXPECT_TRUE(seat.ui().find("volume.feedback")->visible.empty()) << "beneath the edge";
  ASSERT_TRUE(seat.tabs_to("volume.feedback"));
  const widgets::NamedThing* last = seat.ui().find("volume.feedback");
  EXPECT_EQ(last->visible.h, last->rect.h);
  seat.presses(Key::left);
  EXPECT_EQ(seat.state().settings.volume[2], 65);
  EXPECT_FALSE(seat.ui().find("back")->visible.empty());
  seat.points_at("back");
  EXPECT_EQ(seat.state().screen, app::Screen::home);
}

}  // namespace
}  // namespace two_hats::test
