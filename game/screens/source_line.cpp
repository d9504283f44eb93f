#include "game/screens/source_line.h"

#include <algorithm>

#include "engine/base/utf8.h"
#include "game/widgets/paint.h"

namespace two_hats::screens {
namespace {

using widgets::Token;

std::vector<widgets::TextRun> runs_of(const MarkedLine& line, const MarkedLineLook& look) {
  std::vector<widgets::TextRun> runs;
  if (!line.before.empty()) runs.push_back({line.before, look.plain, Token::ink});
  runs.push_back({line.word, look.strong, Token::bad});
  if (!line.after.empty()) runs.push_back({line.after, look.plain, Token::ink});
  return runs;
}

}  // namespace

MarkedLine marked_line(std::string_view line, std::size_t character) {
  std::size_t from = base::byte_of(line, character);
  if (from >= line.size()) {
    from = line.empty() ? 0 : line.size() - 1;
    while (from > 0 && base::continues_character(line[from])) --from;
  }
  // Inside quotes the word ends with them, else where the value does.
  const bool quoted = from > 0 && line[from - 1] == '"';
  std::size_t to = line.find_first_of(quoted ? "\"" : ",:{}[] \t", from);
  to = std::max(std::min(to, line.size()), std::min(from + 1, line.size()));
  while (to < line.size() && base::continues_character(line[to])) ++to;
  return {std::string(line.substr(0, from)), std::string(line.substr(from, to - from)), std::string(line.substr(to))};
}

float draw_marked_line(widgets::Ui& ui, widgets::Point at, float width, const MarkedLine& line, bool draw,
                       const MarkedLineLook& look) {
  const std::vector<widgets::TextRun> runs = runs_of(line, look);
  // A space at an end has no width of its own.
  const float before =
      widgets::text_width(ui, line.before + "|", look.plain) - widgets::text_width(ui, "|", look.plain);
  const float word = widgets::text_width(ui, line.word, look.strong);
  const bool one_line = before + word + widgets::text_width(ui, line.after, look.plain) <= width;
  const float height = widgets::measure_runs(ui, runs, width).h;
  if (draw) {
    widgets::draw_runs(ui, at, runs, width);
    if (one_line) {
      const float y = at.y + height - 1;
      widgets::line(ui, {at.x + before, y}, {at.x + before + std::max(word, 8.0f), y}, ui.colour(Token::bad), 2);
    }
  }
  return height + (one_line ? 3 : 0);
}

}  // namespace two_hats::screens
