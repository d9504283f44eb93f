// The typefaces baked for one scale: one font for each text style at its own size. Owned by the shell (it uploads the
// texture), read by text.h.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "game/widgets/theme.h"

struct ImFontAtlas;

namespace two_hats::widgets {

struct FontBook;  // holds ImFont pointers and true advances; opaque outside this room

struct FontReport {
  std::vector<std::string> warnings = {};  // one whole sentence each; empty when every face was found
  int texture_width = 0;
  int texture_height = 0;
};

// OpenDyslexic is as high as Inter at the same size, and about 15 % wider.
enum class Family { inter, open_dyslexic };

// Where Debian's fonts-inter puts its files.
[[nodiscard]] std::filesystem::path default_font_folder();
// Is OpenDyslexic here? Empty, or why not, without a full stop.
[[nodiscard]] std::string no_open_dyslexic();

// Clears the atlas of the current ImGui context and fills it for `scale` (device pixels per design unit, clamped to
// 0.5 … 6). A face of Inter that is missing in `folder` is replaced by the library's built-in font, one of OpenDyslexic
// by Inter's, and named in a warning; a sign that OpenDyslexic has not is Inter's.
// Call between frames only. The texture stays within 4096 x 4096 up to scale 3.
struct Baked {
  std::shared_ptr<const FontBook> book = {};
  FontReport report;
};
// Uses nothing of Dear ImGui but this atlas, so that another thread may do it before the first frame.
[[nodiscard]] Baked bake_fonts(ImFontAtlas& atlas, float scale, const std::filesystem::path& folder,
                               Family family = Family::inter);
// Once the texture is made, nobody needs its pixels here: some megabytes.
void free_letter_pixels(ImFontAtlas& atlas);

}  // namespace two_hats::widgets
