// Inside of FontBook, for text.cpp only.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "game/widgets/font_file.h"
#include "game/widgets/fonts.h"
#include "game/widgets/imgui_compat.h"

namespace two_hats::widgets {

struct FontBook {
  static constexpr unsigned kCommon = 0x180;  // Latin letters and their accents
  struct One {
    ImFont* font = nullptr;
    float box = 0.0f;                      // the size the library was asked for, device pixels
    float em = 0.0f;                       // device pixels
    float ascent = 0.0f;                   // device pixels from the top of the text box to the baseline
    float descent = 0.0f;                  // positive
    std::shared_ptr<const FontFile> file;  // null for the built-in font
    std::array<float, kCommon> common{};   // advances, device pixels; 0: not kept here
  };
  float scale = 1.0f;
  std::array<One, kTextStyles> styles;
  std::vector<std::shared_ptr<const FontFile>> files;  // a library that bakes a letter when it is asked for reads them

  [[nodiscard]] const One& of(TextStyle style) const { return styles[static_cast<std::size_t>(style)]; }
};

// Device pixels, as the file and the baked glyphs have it.
[[nodiscard]] inline float read_advance(const FontBook::One& one, unsigned codepoint) {
  if (one.file != nullptr) {
    const auto found = one.file->advance.find(codepoint);
    if (found != one.file->advance.end() && compat::has_glyph(one.font, one.box, codepoint)) {
      return found->second * one.em;
    }
  }
  return compat::find_glyph(one.font, one.box, codepoint).advance;
}

// The same: what every word is made of is at hand.
[[nodiscard]] inline float advance_of(const FontBook::One& one, unsigned codepoint) {
  if (codepoint < FontBook::kCommon && one.common[codepoint] > 0) return one.common[codepoint];
  return read_advance(one, codepoint);
}

}  // namespace two_hats::widgets
