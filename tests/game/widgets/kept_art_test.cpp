// Shapes and kept pictures, by what they leave on the screen.
#include <cmath>
#include <numbers>

#include "game/widgets/icons.h"
#include "game/widgets/paint.h"
#include "game/widgets/portrait.h"
#include "tests/game/widgets/a_page.h"

namespace two_hats::testing {
namespace {

using widgets::Colour;
using widgets::Rect;
using widgets::Ui;

shell::Picture picture_of(const std::function<void(Ui&)>& draw, int frames = 1) {
  Ui ui;
  widgets::Input input;
  input.settled = true;
  for (int i = 0; i < frames; ++i) headless().draw(ui, {{400, 300}, 1.0f}, input, draw);
  return headless().picture();
}

// How many pixels black covers, parts of pixels counted as parts.
double black_in(const shell::Picture& picture) {
  const double ground = picture.rgba[0];
  double sum = 0;
  for (std::size_t at = 0; at < picture.rgba.size(); at += 4) sum += (ground - picture.rgba[at]) / ground;
  return sum;
}

const Colour kBlack = Colour::hex(0x000000);

TEST(RoundShapes, CoverTheAreaThatTheyShould) {
  for (const float radius : {1.0f, 2.0f, 4.0f, 8.0f, 11.0f, 20.0f, 40.0f, 60.0f}) {
    const double square = radius * radius;
    const auto disc = [&](Ui& ui) { widgets::fill_circle(ui, {200, 150}, radius, kBlack); };
    EXPECT_NEAR(black_in(picture_of(disc)), std::numbers::pi * square, std::max(1.0, 0.7 * radius)) << radius;
    const auto round = [&](Ui& ui) { widgets::fill_rect(ui, {100, 80, 200, 140}, kBlack, radius); };
    const double cut = (4 - std::numbers::pi) * square;
    EXPECT_NEAR(black_in(picture_of(round)), 200 * 140 - cut, 40) << radius;
    const auto one = [&](Ui& ui) {
      widgets::fill_rect(ui, {100, 80, 200, 140}, kBlack, radius, widgets::Corners::bottom_right);
    };
    EXPECT_NEAR(black_in(picture_of(one)), 200 * 140 - cut / 4, 40) << radius;
  }
}

TEST(RoundShapes, ARectangleThatIsRoundOnOneSideIsSquareOnTheOther) {
  const shell::Picture picture = picture_of([](Ui& ui) {
    widgets::fill_rect(ui, {100, 80, 200, 140}, kBlack, 30, widgets::Corners::top);
  });
  const auto level = [&](int x, int y) { return picture.rgba[static_cast<std::size_t>((y * 400 + x) * 4)]; };
  EXPECT_GT(level(101, 81), 200) << "left, above: cut off";
  EXPECT_GT(level(298, 81), 200) << "right, above: cut off";
  EXPECT_LT(level(101, 218), 10) << "left, below";
  EXPECT_LT(level(298, 218), 10) << "right, below";
}

TEST(KeptPictures, AreWholeAlsoIfTheyWereFirstDrawnHalfCutAway) {
  const auto draw = [](Ui& ui) {
    widgets::draw_icon(ui, widgets::Icon::horizon, {60, 60}, 64, kBlack);
    widgets::draw_portrait_round(ui, {220, 120}, 120, 7, widgets::Mood::calm);
  };
  const shell::Picture whole = picture_of(draw);
  int frame = 0;
  const shell::Picture later = picture_of(
      [&](Ui& ui) {
        const bool first = frame++ == 0;
        if (first) ui.push_clip({0, 0, 80, 70});
        draw(ui);
        if (first) ui.pop_clip();
      },
      2);
  EXPECT_EQ(shell::compare(later, whole, 0).pixels, 0);
}

TEST(KeptPictures, StandWhereTheyAreDrawn) {
  const auto at = [](float x, float y) {
    return [x, y](Ui& ui) { widgets::draw_portrait_round(ui, {x, y}, 48, 7, widgets::Mood::calm); };
  };
  const shell::Picture there = picture_of(at(300, 200));
  int frame = 0;
  const shell::Picture moved = picture_of([&](Ui& ui) { at(frame++ == 0 ? 50.0f : 300.0f, 200)(ui); }, 2);
  EXPECT_EQ(shell::compare(moved, there, 0).pixels, 0);
}

}  // namespace
}  // namespace two_hats::testing
