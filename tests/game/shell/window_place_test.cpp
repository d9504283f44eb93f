// The window comes back where it stood, and into sight when its display is gone.
#include "game/shell/window_place.h"

#include <gmock/gmock.h>

namespace two_hats::testing {
namespace {

using shell::Area;
using shell::NormalPlace;
using shell::WindowPlace;

const Area kLeast{0, 0, 960, 600};
const Area kDesk{0, 24, 1920, 1056};
const Area kSecond{1920, 0, 2560, 1440};

TEST(WindowPlace, IsKeptAsText) {
  const WindowPlace place{{-200, 40, 1400, 900}, true};
  EXPECT_EQ(shell::text_of(place), "x=-200 y=40 width=1400 height=900 maximised=yes");
  EXPECT_EQ(shell::place_from(shell::text_of(place)), place);
  const WindowPlace other{{0, 0, 960, 600}, false};
  EXPECT_EQ(shell::place_from(shell::text_of(other)), other);
}

TEST(WindowPlace, ABrokenTextIsNoPlace) {
  for (const char* text : {"", "x=1 y=2 width=1000", "x=1 y=2 width=wide height=700", "x=1 y=2 width=0 height=700",
                           "x=1 y=2 width=1000 height=-700", "x=9999999 y=2 width=1000 height=700",
                           "x=99999999999999999999 y=2 width=1000 height=700"})
    EXPECT_EQ(shell::place_from(text), std::nullopt) << text;
}

TEST(WindowPlace, StaysWhereItIsInSight) {
  for (const Area& area : {Area{100, 80, 1280, 800}, Area{1900, 30, 1280, 800}, Area{-900, 100, 1280, 800}}) {
    const WindowPlace place{area, false};
    EXPECT_EQ(shell::corrected(place, {kDesk, kSecond}, kLeast), place);
  }
}

TEST(WindowPlace, ComesBackWhenItsDisplayIsGone) {
  const WindowPlace there{{2400, 200, 1280, 800}, true};
  EXPECT_EQ(shell::corrected(there, {kDesk, kSecond}, kLeast), there);
  EXPECT_EQ(shell::corrected(there, {kDesk}, kLeast), (WindowPlace{{320, 152, 1280, 800}, true}));
}

// Above the display nobody can take hold of it, nor with a corner of it left in sight.
TEST(WindowPlace, ComesBackWhenItCannotBeDragged) {
  for (const Area& area : {Area{100, -300, 1280, 800}, Area{1880, 100, 1280, 800}, Area{100, 1100, 1280, 800}})
    EXPECT_EQ(shell::corrected({area, false}, {kDesk}, kLeast).area, (Area{320, 152, 1280, 800}));
}

TEST(WindowPlace, IsNoLargerThanItsDisplayAndNoSmallerThanThePagesNeed) {
  EXPECT_EQ(shell::corrected({{0, 40, 3000, 2000}, false}, {kDesk}, kLeast).area, (Area{0, 40, 1920, 1056}));
  EXPECT_EQ(shell::corrected({{50, 60, 300, 200}, false}, {kDesk}, kLeast).area, (Area{50, 60, 960, 600}));
  const WindowPlace any{{-5000, 0, 300, 200}, false};
  EXPECT_EQ(shell::corrected(any, {}, kLeast), any) << "nobody knows the displays";
}

TEST(NormalPlace, IsTheOneBeforeTheWindowWasMaximised) {
  NormalPlace place;
  const Area small{100, 80, 1280, 800};
  place.saw(small, true, 0);
  EXPECT_EQ(place.held(), std::nullopt) << "not yet for a moment";
  place.saw(small, true, 400);
  EXPECT_EQ(place.held(), small);
  // The desktop tells the size first and what it means a little later.
  place.saw({0, 0, 1920, 1056}, true, 9000);
  place.saw({0, 0, 1920, 1056}, false, 9040);
  place.saw({0, 0, 1920, 1056}, false, 20000);
  EXPECT_EQ(place.held(), small);
}

TEST(NormalPlace, FollowsAWindowThatIsMovedAndThenLeftAlone) {
  NormalPlace place(Area{1, 2, 1000, 700});
  EXPECT_EQ(place.held(), (Area{1, 2, 1000, 700}));
  place.saw({10, 20, 1000, 700}, true, 1000);
  place.saw({30, 40, 1000, 700}, true, 1016);
  EXPECT_EQ(place.held(), (Area{1, 2, 1000, 700}));
  // No frame is drawn while nothing happens; the next one comes with the window maximised.
  place.saw({0, 0, 1920, 1056}, false, 60000);
  EXPECT_EQ(place.held(), (Area{30, 40, 1000, 700}));
}

}  // namespace
}  // namespace two_hats::testing
