// Layout: at every size nothing is cut, named twice or out of reach. TWO_HATS_PICTURES=DIR also saves what was drawn.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/game/screens/pages.h"

namespace two_hats::test {
namespace {

using ::testing::IsEmpty;

// The pages of a window of 1280 x 800 at these text sizes, and of the smallest window, drawn with fewer pixels: the
// same pages, and quick. For pictures to look at, all of them as they are.
std::vector<Place> places() {
  using widgets::Mode;
  constexpr auto dyslexic = widgets::Family::open_dyslexic;
  if (std::getenv("TWO_HATS_PICTURES") == nullptr) {
    return {{"100", {640, 400}, 0.5f},
            {"150", {640, 400}, 0.75f},
            {"small", {480, 300}, 0.5f},
            {"300", {640, 400}, 1.5f},
            {"dyslexic", {640, 400}, 0.5f, Mode::light, dyslexic},
            {"dyslexic_150", {640, 400}, 0.75f, Mode::light, dyslexic},
            {"dyslexic_200", {640, 400}, 1.0f, Mode::light, dyslexic}};
  }
  return {{"100", {1280, 800}, 1.0f},
          {"150", {1280, 800}, 1.5f},
          {"small", {960, 600}, 1.0f},
          {"300", {1280, 800}, 3.0f},
          {"dark", {1280, 800}, 1.0f, Mode::dark},
          {"contrast", {1280, 800}, 1.0f, Mode::contrast},
          {"75", {1280, 800}, 0.75f},
          {"125", {1280, 800}, 1.25f},
          {"200", {1280, 800}, 2.0f},
          {"wide", {1920, 1080}, 1.0f},
          {"dyslexic", {1280, 800}, 1.0f, Mode::light, dyslexic},
          {"dyslexic_150", {1280, 800}, 1.5f, Mode::light, dyslexic},
          {"dyslexic_200", {1280, 800}, 2.0f, Mode::light, dyslexic}};
}

class Layout : public ::testing::TestWithParam<Place> {};

TEST_P(Layout, NothingIsCutOrNamedTwice) {
  const char* const wanted = std::getenv("TWO_HATS_PICTURES");
  for (const NamedPage& one : pages()) {
    Stage stage(GetParam());
    stage.settle(one.page);
    EXPECT_THAT(cut_words(stage.ui()), IsEmpty()) << one.name;
    EXPECT_THAT(stage.ui().doubles(), IsEmpty()) << one.name;
    if (wanted == nullptr) continue;
    const auto saved =
        shell::save_png(std::filesystem::path(wanted) / (one.name + "-" + GetParam().name + ".png"), stage.picture());
    EXPECT_TRUE(bool(saved)) << saved.error().what;
  }
}

// The sizes above were laid out in the typeface that they name, not in one that stands in for it.
TEST(Typefaces, AreHere) {
  EXPECT_EQ(widgets::no_open_dyslexic(), "") << "Debian's fonts-opendyslexic";
  EXPECT_EQ(screens::family_of(app::Typeface::open_dyslexic), widgets::Family::open_dyslexic);
}

// A card grows with its words: what begins on it ends on it.
TEST_P(Layout, WordsStayOnTheirHatsCard) {
  Stage stage(GetParam());
  stage.settle(page_named("hats"));
  int words = 0;
  for (const char* const name : {"hat.pm", "hat.po", "hat.both"}) {
    const widgets::NamedThing* card = stage.ui().find(name);
    ASSERT_NE(card, nullptr) << name;
    for (const widgets::TextSeen& text : stage.ui().texts()) {
      const widgets::Rect& shown = card->visible;  // beneath it lies the key bar
      const bool begins = text.rect.x >= shown.x && text.rect.x < shown.right() && text.rect.y >= shown.y &&
                          text.rect.y < shown.bottom();
      if (!begins) continue;
      ++words;
      EXPECT_LE(text.rect.bottom(), card->rect.bottom()) << text.text;
    }
  }
  // At 300 % the cards lie below the fold.
  if (GetParam().scale < 1.5f) {
    EXPECT_GE(words, 3);
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Layout, ::testing::ValuesIn(places()), [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace two_hats::test
