// Pictures on disk: 8-bit RGBA through libpng's simplified interface.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/base/result.h"

namespace two_hats::shell {

// Rows from top to bottom, 4 bytes a pixel, no padding.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
  friend bool operator==(const Picture&, const Picture&) = default;
};

// Errors name the file and what libpng said.
[[nodiscard]] base::Result<base::Done> save_png(const std::filesystem::path& file, const Picture& picture);
[[nodiscard]] base::Result<Picture> load_png(const std::filesystem::path& file);

// How much two pictures differ: the largest difference of one channel, and how many pixels differ by more than
// `tolerance`. Different sizes count as all pixels.
struct PictureDifference {
  int largest = 0;
  long pixels = 0;
};
[[nodiscard]] PictureDifference compare(const Picture& a, const Picture& b, int tolerance = 0);

}  // namespace two_hats::shell
