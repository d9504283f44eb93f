// When a part of a page is copied, and when it is drawn anew.
#include <gtest/gtest.h>

#include "game/widgets/buttons.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"
#include "tests/game/widgets/a_page.h"

namespace two_hats::testing {
namespace {

using widgets::Input;
using widgets::Point;
using widgets::Rect;
using widgets::Ui;

// A page with one part: a word and a button in a rectangle.
class APart : public ::testing::Test {
 protected:
  int drawn = 0;
  std::uint64_t page = 1;
  Rect rect{40, 40, 200, 100};
  Point scrolled{};
  Ui ui;

  // How many times the part was drawn in so many frames.
  int draws(const Input& input = {}, int frames = 1) {
    const int before = drawn;
    for (int i = 0; i < frames; ++i) {
      headless().draw(ui, {{400, 300}, 1.0f}, input, [&](Ui& on) {
        on.set_page(page);
        widgets::OriginScope moved(on, scrolled);
        on.keep_part("part", rect, [&] {
          ++drawn;
          widgets::draw_text(on, {rect.x, rect.y}, "A word", {});
          widgets::quiet_button(on, {rect.x, rect.y + 40, 120, 44}, {"go", "Go"});
        });
      });
    }
    return drawn - before;
  }
  static Input pointer(Point at) {
    Input input;
    input.mouse = at;
    return input;
  }
};

TEST_F(APart, IsDrawnOnceForAsLongAsNothingHappensToIt) {
  EXPECT_EQ(draws(), 1);
  EXPECT_EQ(draws({}, 5), 0);
  EXPECT_EQ(draws(pointer({300, 280}), 5), 0) << "a pointer elsewhere";
  ASSERT_NE(ui.find("go"), nullptr);
  EXPECT_EQ(ui.find("go")->rect.y, 80);
  EXPECT_TRUE(ui.sees("A word"));
}

TEST_F(APart, IsDrawnWhileThePointerIsOnItAndUntilThatHasFaded) {
  draws({}, 3);
  EXPECT_EQ(draws(pointer({60, 100}), 4), 4);
  EXPECT_GT(draws({}, 60), 2);
  EXPECT_EQ(draws({}, 3), 0);
}

TEST_F(APart, IsDrawnWhileItHasTheFocusAndForEveryKey) {
  draws({}, 3);
  Input key;
  key.keys = {{widgets::Key::f7}};
  EXPECT_EQ(draws(key), 1);
  EXPECT_EQ(draws({}, 3), 0);
  key.keys = {{widgets::Key::tab}};
  EXPECT_EQ(draws(key), 1);
  EXPECT_EQ(draws({}, 3), 3) << "the button has the focus now";
}

TEST_F(APart, TakesAPressLikeAnyOther) {
  draws({}, 3);
  Input press = pointer({60, 100});
  press.down = press.pressed = true;
  EXPECT_EQ(draws(press), 1);
  EXPECT_EQ(ui.focused(), "go");
}

TEST_F(APart, BelongsToItsPage) {
  draws({}, 3);
  page = 2;
  EXPECT_EQ(draws({}, 3), 1);
  page = 0;
  EXPECT_EQ(draws({}, 3), 3) << "nothing may be kept";
}

TEST_F(APart, IsDrawnAnewInAnotherSizeAndMovesByWholePixels) {
  draws({}, 3);
  scrolled = {0, -12};
  EXPECT_EQ(draws({}, 2), 0);
  EXPECT_EQ(ui.find("go")->rect.y, 68);
  scrolled = {0, -12.5f};
  EXPECT_EQ(draws({}, 2), 1) << "letters stand on whole pixels";
  rect.w = 220;
  EXPECT_EQ(draws({}, 2), 1);
}

TEST_F(APart, IsDrawnWhenItComesToBeSeen) {
  scrolled = {0, -500};
  EXPECT_EQ(draws({}, 3), 1);
  scrolled = {0, 0};
  EXPECT_EQ(draws({}, 3), 1);
  EXPECT_TRUE(ui.sees("A word"));
}

TEST_F(APart, NumbersAreCountedOnceForAPage) {
  int counted = 0;
  const auto number = [&](float given) {
    return ui.keep_number("number", given, [&] { return static_cast<float>(++counted); });
  };
  draws();
  EXPECT_EQ(number(10), 1);
  EXPECT_EQ(number(10), 1);
  EXPECT_EQ(number(20), 2) << "for another width";
  page = 5;
  draws();
  EXPECT_EQ(number(20), 3);
}

}  // namespace
}  // namespace two_hats::testing
