#include "game/widgets/legend.h"

#include <algorithm>

#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kSample = 30.0f;  // with the gap to the words
constexpr float kBetween = 20.0f;
constexpr float kLine = 24.0f;

// Gives each entry its place and size of words; returns the height of all.
template <typename Put>
float lay(const Ui& ui, const std::vector<LegendEntry>& entries, float width, const Put& put) {
  float x = 0.0f, y = 0.0f, line = 0.0f;
  for (const LegendEntry& entry : entries) {
    const float room = width - kSample;
    const Size words = measure_text(ui, entry.words, TextStyle::label, room);
    const float wide = kSample + std::min(room, words.w);
    if (x > 0.0f && x + wide > width) {
      y += line;
      x = line = 0.0f;
    }
    put(entry, Point{x, y}, words);
    x += wide + kBetween;
    line = std::max(line, std::max(kLine, words.h + 4));
  }
  return y + line;
}

}  // namespace

float legend_height(const Ui& ui, const std::vector<LegendEntry>& entries, float width) {
  return lay(ui, entries, width, [](const LegendEntry&, Point, Size) {});
}

void draw_legend(Ui& ui, Point at, float width, const std::vector<LegendEntry>& entries) {
  lay(ui, entries, width, [&](const LegendEntry& entry, Point place, Size words) {
    const Point here = at + place;
    if (entry.sample) entry.sample(ui, {here.x + 12, here.y + kLine / 2});
    draw_text(ui, {here.x + kSample, here.y + 2}, entry.words, {TextStyle::label, Token::ink2}, words.w + 1);
  });
}

void draw_score_mark(Ui& ui, Term term, Point centre, float size, bool hollow) {
  const Colour colour = ui.colour(term_tokens(term).main), ground = ui.colour(Token::surface);
  const float half = size / 2;
  const auto shape = [&](float reach, Colour fill) {
    if (term == Term::long_term) return fill_circle(ui, centre, reach, fill);
    const float r = reach * 1.2f;  // as large to the eye as the disc
    fill_polygon(
        ui, {{centre.x, centre.y - r}, {centre.x + r, centre.y}, {centre.x, centre.y + r}, {centre.x - r, centre.y}},
        fill);
  };
  shape(half + 1.5f, ground);
  shape(half, colour);
  if (hollow) shape(half - 2.5f, ground);
}

}  // namespace two_hats::widgets
