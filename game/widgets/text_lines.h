// Breaking a text into lines, with the measuring handed in. No drawing.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace two_hats::widgets {

// At spaces and after hyphens that do not stand between digits; "\n" always; a word longer than the line by characters.
// `wrap` 0 or less: only at "\n".
// Always at least one line (the empty one for an empty text). Precondition: a text is as wide as its parts together.
[[nodiscard]] std::vector<std::string> break_lines(std::string_view text, float wrap,
                                                   const std::function<float(std::string_view)>& width);
// Words that keep the spaces after them; "\n" stands alone.
[[nodiscard]] std::vector<std::string> words_with_spaces(std::string_view text);
[[nodiscard]] std::string_view without_end_space(std::string_view text);

}  // namespace two_hats::widgets
