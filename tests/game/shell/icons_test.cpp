// The mark in every size that a desktop asks for: two hats that share one brim, each in its own colour.
#include <gtest/gtest.h>

#include "game/shell/paths.h"
#include "game/shell/png.h"
#include "game/widgets/theme.h"

namespace two_hats::testing {
namespace {

constexpr int kSizes[] = {16, 22, 24, 32, 48, 64, 128, 256, 512};

shell::Picture icon(int size) {
  const auto picture = shell::load_png("assets/icons/two-hats-" + std::to_string(size) + ".png");
  if (!picture) throw std::runtime_error(picture.error().what);
  return *picture;
}

widgets::Colour at(const shell::Picture& picture, double x, double y) {
  const auto column = static_cast<std::size_t>(x * picture.width), row = static_cast<std::size_t>(y * picture.height);
  const std::uint8_t* pixel = &picture.rgba[4 * (row * static_cast<std::size_t>(picture.width) + column)];
  return {pixel[0], pixel[1], pixel[2], pixel[3]};
}

TEST(Icons, EverySizeIsWhatItsNameSays) {
  for (const int size : kSizes) {
    EXPECT_EQ(icon(size).width, size);
    EXPECT_EQ(icon(size).height, size);
  }
}

TEST(Icons, EverySizeHasBothHatsAndTheBrim) {
  for (const int size : kSizes) {
    const shell::Picture picture = icon(size);
    EXPECT_EQ(at(picture, 0.5, 0.35), widgets::kLogoFedora) << size;
    EXPECT_EQ(at(picture, 0.5, 0.5), widgets::kLogoBrim) << size;
    EXPECT_EQ(at(picture, 0.5, 0.65), widgets::kLogoCap) << size;
    EXPECT_EQ(at(picture, 0.15, 0.25), widgets::kLogoTile) << size;
    EXPECT_EQ(at(picture, 0, 0).a, 0) << size << ": the tile's corners are round";
  }
}

TEST(Icons, TheWindowFindsItsOwn) {
  const auto file = shell::window_icon();
  ASSERT_TRUE(file);
  EXPECT_TRUE(shell::load_png(*file));
}

}  // namespace
}  // namespace two_hats::testing
