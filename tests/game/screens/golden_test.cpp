// One picture a screen, of the real program on the small pack. TWO_HATS_UPDATE=1 writes them anew; look at them before
// committing.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <functional>

#include "tests/game/screens/leads.h"

namespace two_hats::test {
namespace {

// Another rasteriser may draw an edge a shade lighter: so many levels of one channel are no difference, and so many
// pixels of a picture of a million may differ more.
constexpr int kLevels = 48;
constexpr long kPixels = 2000;

void check(Seat& seat, const std::string& name) {
  seat.looks();
  const std::filesystem::path file = "tests/golden/pictures/" + name + ".png";
  if (std::getenv("TWO_HATS_UPDATE") != nullptr) {
    const auto saved = shell::save_png(file, seat.picture());
    ASSERT_TRUE(bool(saved)) << saved.error().what;
  }
  const auto golden = shell::load_png(file);
  ASSERT_TRUE(bool(golden)) << golden.error().what;
  const shell::PictureDifference difference = shell::compare(seat.picture(), *golden, kLevels);
  if (difference.pixels <= kPixels) return;
  const std::filesystem::path now = std::filesystem::temp_directory_path() / ("two-hats-" + name + ".png");
  const auto saved = shell::save_png(now, seat.picture());
  ADD_FAILURE() << difference.pixels << " pixels differ from " << file
                << "; drawn now: " << (bool(saved) ? now.string() : saved.error().what);
}

class Pictures : public ::testing::TestWithParam<Lead> {};

TEST_P(Pictures, LooksAsItDid) {
  Seat seat({"golden", {1280, 800}, 1.0f});
  GetParam().lead(seat);
  check(seat, GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(Screens, Pictures, ::testing::ValuesIn(leads()),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace two_hats::test
