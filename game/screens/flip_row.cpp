#include "game/screens/flip_row.h"

#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {
namespace {

using widgets::Colour;
using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

constexpr float kChipPad = 16.0f;
constexpr float kGap = 10.0f;

// The chip as an answer is: an edge, and filled with the worn hat's soft colour when it is the one named.
void draw_cue(Ui& ui, Commands& commands, const Rect& rect, const views::Button& cue) {
  const widgets::Response response = ui.item({.name = cue.name,
                                              .label = cue.label,
                                              .rect = rect,
                                              .checked = cue.selected,
                                              .role = widgets::Role::button,
                                              .radius = rect.h / 2});
  const widgets::HatTokens hat = widgets::hat_tokens(ui.hat());
  const Colour fill = cue.selected
                          ? ui.colour(hat.soft)
                          : widgets::mixed(ui.colour(Token::surface), ui.colour(Token::sunken), response.hover);
  widgets::box(ui, rect, fill, ui.colour(cue.selected ? hat.main : Token::edge), rect.h / 2,
               cue.selected ? 3.0f : 1.5f);
  widgets::draw_text_in(ui, {rect.x + kChipPad, rect.y, rect.w - 2 * kChipPad, rect.h}, cue.label,
                        {.style = cue.selected ? TextStyle::label_strong : TextStyle::label});
  answer(commands, response, cue);
}

}  // namespace

float draw_flip_row(Ui& ui, Commands* commands, Point at, float width, const views::TableView& view) {
  if (view.flip.cues.empty()) return 0.0f;
  const std::vector<widgets::TextRun> words{{view.flip.met + " ", TextStyle::body, Token::ink2},
                                            {view.flip.question, TextStyle::body_strong}};
  if (commands != nullptr) widgets::draw_runs(ui, at, words, width);
  float x = at.x, y = at.y + widgets::measure_runs(ui, words, width).h + 8;
  for (const views::Button& cue : view.flip.cues) {
    const float words_wide = widgets::text_width(ui, cue.label, TextStyle::label_strong) + 2;
    const float wide = std::min(width, words_wide + 2 * kChipPad);
    // Longer than the row: as many lines as it takes.
    const float lines = widgets::measure_text(ui, cue.label, TextStyle::label_strong, wide - 2 * kChipPad).h;
    const float high = std::max(widgets::kTargetCompact, lines + 12);
    if (x > at.x && x + wide > at.x + width + 0.5f) {
      x = at.x;
      y += high + 8;
    }
    if (commands != nullptr) draw_cue(ui, *commands, {x, y, wide, high}, cue);
    x += wide + kGap;
    if (&cue == &view.flip.cues.back()) y += high;
  }
  return y - at.y;
}

}  // namespace two_hats::screens
