// Layout: at every size nothing is cut, named twice or out of reach. TWO_HATS_PICTURES=DIR also saves what was drawn.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/game/screens/pages.h"

namespace two_hats::test {
namespace {

using testing::IsEmpty;

const std::vector<Place>& places() {
  using widgets::Mode;
  static const std::vector<Place> kPlaces = {
      {"100", {1280, 800}, 1.0f, Mode::light},   {"150", {1280, 800}, 1.5f, Mode::light},
      {"dark", {1280, 800}, 1.0f, Mode::dark},   {"small", {960, 600}, 1.0f, Mode::light},
      {"75", {1280, 800}, 0.75f, Mode::light},   {"200", {1280, 800}, 2.0f, Mode::light},
      {"300", {1280, 800}, 3.0f, Mode::light},   {"contrast", {1280, 800}, 1.0f, Mode::contrast},
      {"wide", {1920, 1080}, 1.0f, Mode::light}, {"125", {1280, 800}, 1.25f, Mode::light},
  };
  return kPlaces;
}

class Layout : public testing::TestWithParam<Place> {};

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
    EXPECT_TRUE(saved) << saved.error().what;
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Layout, testing::ValuesIn(places()), [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace two_hats::test
