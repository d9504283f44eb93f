// A line of a file with the place in it that a diagnostic means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "game/widgets/text.h"

namespace two_hats::screens {

// The line cut into what is before the place, the word that begins there, and the rest. `character` counts from 0; one
// beyond the end marks the last.
struct MarkedLine {
  std::string before, word, after;
};
[[nodiscard]] MarkedLine marked_line(std::string_view line, std::size_t character);

struct MarkedLineLook {
  widgets::TextStyle plain = widgets::TextStyle::body, strong = widgets::TextStyle::body_strong;
};
// Drawn with the word in bold; where all of it is on one line, underlined too. Only measures when `draw` is false.
// Returns the height.
float draw_marked_line(widgets::Ui& ui, widgets::Point at, float width, const MarkedLine& line, bool draw,
                       const MarkedLineLook& look = {});

}  // namespace two_hats::screens
