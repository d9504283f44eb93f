// Pictures on disk, and the frame that is drawn into them.
#include "game/shell/png.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "game/shell/headless.h"
#include "tests/game/shell/a_folder.h"
#include "tests/game/shell/gallery.h"

namespace two_hats::testing {
namespace {

using shell::Picture;
using ::testing::HasSubstr;

Picture chequered(int width, int height) {
  Picture picture{width, height, {}};
  for (int i = 0; i < width * height * 4; ++i) picture.rgba.push_back(static_cast<std::uint8_t>(i * 37 % 256));
  return picture;
}

TEST(Png, ComesBackAsItWasWritten) {
  const AFolder folder;
  const Picture picture = chequered(31, 17);
  ASSERT_TRUE(shell::save_png(folder.path() / "a.png", picture));
  const auto again = shell::load_png(folder.path() / "a.png");
  ASSERT_TRUE(again) << again.error().what;
  EXPECT_EQ(*again, picture);
}

TEST(Png, NamesTheFileItCannotWriteOrRead) {
  const AFolder folder;
  const auto saved = shell::save_png(folder.path() / "no" / "such" / "a.png", chequered(2, 2));
  ASSERT_FALSE(saved);
  EXPECT_THAT(saved.error().what, HasSubstr((folder.path() / "no" / "such" / "a.png").string()));
  EXPECT_FALSE(shell::load_png(folder.path() / "nothing.png"));
  std::ofstream(folder.path() / "text.png") << "this is no picture";
  const auto wrong = shell::load_png(folder.path() / "text.png");
  ASSERT_FALSE(wrong);
  EXPECT_THAT(wrong.error().what, HasSubstr("text.png"));
}

TEST(Png, CompareCountsPixelsAndTheLargestDifference) {
  const Picture one = chequered(10, 10);
  Picture other = one;
  EXPECT_EQ(shell::compare(one, other).pixels, 0);
  EXPECT_EQ(shell::compare(one, other).largest, 0);
  other.rgba[4] = static_cast<std::uint8_t>(other.rgba[4] ^ 1);
  other.rgba[41] = static_cast<std::uint8_t>(other.rgba[41] < 128 ? 255 : 0);
  EXPECT_EQ(shell::compare(one, other).pixels, 2);
  EXPECT_EQ(shell::compare(one, other, 1).pixels, 1);
  EXPECT_GE(shell::compare(one, other).largest, 127);
  EXPECT_EQ(shell::compare(one, chequered(10, 11)).pixels, 110) << "another size: all of it";
}

shell::Headless& headless() {
  static const std::unique_ptr<shell::Headless> one = [] {
    auto opened = shell::Headless::open();
    if (!opened) {
      ADD_FAILURE() << opened.error().what;
      std::abort();
    }
    return std::move(*opened);
  }();
  return *one;
}

Picture drawn(const gallery::Page& page, shell::Look look, widgets::Ui& ui) {
  look.hat = page.hat;
  widgets::Input input;
  input.settled = true;
  for (int i = 0; i < 3; ++i) headless().draw(ui, look, input, page.draw);
  return headless().picture();
}

TEST(Headless, TheSamePageIsTheSamePictureToTheLastByte) {
  for (const gallery::Page& page : gallery::pages()) {
    widgets::Ui first, second;
    const Picture one = drawn(page, {}, first);
    const Picture other = drawn(page, {}, second);
    EXPECT_EQ(one, other) << page.name;
    EXPECT_EQ(one.width, 1280);
    EXPECT_EQ(one.height, 800);
  }
}

// Every widget in the modes that the test above does not draw: drawn at all, named once, nothing left moving.
TEST(Gallery, EveryWidgetIsDrawnInEveryMode) {
  using widgets::Mode;
  const shell::Look looks[] = {{{1280, 800}, 1.0f, Mode::dark}, {{960, 600}, 0.75f, Mode::contrast}};
  for (const shell::Look& look : looks) {
    const widgets::Colour ground = widgets::colour_of(widgets::Token::bg, look.mode);
    for (const gallery::Page& page : gallery::pages()) {
      widgets::Ui ui;
      const Picture picture = drawn(page, look, ui);
      long painted = 0;
      for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        painted += picture.rgba[i] != ground.r || picture.rgba[i + 1] != ground.g || picture.rgba[i + 2] != ground.b;
      }
      EXPECT_GT(painted, picture.width * picture.height / 50) << page.name;
      EXPECT_TRUE(ui.doubles().empty()) << page.name << ": " << ::testing::PrintToString(ui.doubles());
      EXPECT_FALSE(ui.animating()) << page.name;
    }
  }
}

TEST(Headless, FontsAreFound) {
  widgets::Ui ui;
  drawn(gallery::pages().front(), {}, ui);
  EXPECT_THAT(headless().warnings(), ::testing::IsEmpty());
}

}  // namespace
}  // namespace two_hats::testing
