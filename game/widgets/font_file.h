// Reads from an OpenType file what the font baker does not keep: true advance widths and the vertical metrics, so that
// words are as wide as the typeface means them. No drawing, no library.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <unordered_map>
#include <vector>

namespace two_hats::widgets {

struct FontFile {
  float ascent = 0.0f;                               // above the baseline, in em
  float descent = 0.0f;                              // below it, positive, in em
  std::unordered_map<std::uint32_t, float> advance;  // code point to em; only the range asked for
  std::vector<std::uint8_t> bytes;                   // the whole file
};

// Nothing when the file is absent or is not a font with the tables head, hhea, hmtx and cmap (format 4 or 12).
[[nodiscard]] std::optional<FontFile> read_font_file(const std::filesystem::path& file);

}  // namespace two_hats::widgets
