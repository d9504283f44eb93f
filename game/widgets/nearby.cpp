#include "game/widgets/nearby.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kRowHead = 28.0f;
constexpr float kFigure = 124.0f;  // a column of figures
constexpr float kNarrowRow = 480.0f;
constexpr float kBoardHead = 66.0f;
constexpr float kBoardRow = 32.0f;

struct RowColumns {
  float words = 0.0f, figure = 0.0f;
  bool below = false;  // figures beneath the words
};

RowColumns row_columns(float width) {
  RowColumns columns;
  columns.below = width < kNarrowRow;
  columns.figure = columns.below ? width / 2 : kFigure;
  columns.words = columns.below ? width - 14 : width - 2 * kFigure - 30;
  return columns;
}

float words_height(const Ui& ui, const GainRow& row, float width) {
  float height = measure_text(ui, row.words, TextStyle::body_medium, width).h;
  if (!row.kicker.empty()) height += measure_text(ui, row.kicker, TextStyle::label, width).h;
  if (!row.detail.empty()) height += measure_text(ui, row.detail, TextStyle::label, width).h;
  return height;
}

float row_height(const Ui& ui, const GainRow& row, float width) {
  const RowColumns columns = row_columns(width);
  return words_height(ui, row, columns.words) + (columns.below ? 28.0f : 0.0f) + 20;
}

Token tone_of(Term term, int sign) { return sign > 0 ? term_tokens(term).text : Token::ink2; }

// Figure with an arrow of its direction, right aligned.
void draw_gain(Ui& ui, Point right_middle, const Gain& gain, Term term) {
  if (gain.text.empty()) return;
  const Token tone = tone_of(term, gain.sign);
  const TextStyle style = gain.sign > 0 ? TextStyle::body_strong : TextStyle::body;
  const Rect words = draw_line(ui, right_middle, gain.text, {style, tone, Align::right});
  if (gain.sign == 0) return;
  draw_icon_centred(ui, gain.sign > 0 ? Icon::arrow_up : Icon::arrow_down, {words.x - 12, right_middle.y}, 16,
                    ui.colour(tone));
}

void draw_head(Ui& ui, Point right_middle, const std::string& words, Icon icon, Term term) {
  const Token tone = term_tokens(term).text;
  const Rect text = draw_line(ui, right_middle, words, {TextStyle::label_strong, tone, Align::right});
  draw_icon_centred(ui, icon, {text.x - 13, right_middle.y}, 16, ui.colour(term_tokens(term).main));
}

// Whether no word of the titles is cut in a column so wide.
bool words_fit(const Ui& ui, const ChipBoard& board, float column, TextStyle style) {
  for (const ChipBoard::Side& side : board.sides)
    for (const std::string_view word : base::split(side.title, ' '))
      if (text_width(ui, std::string(word), style) > column) return false;
  return true;
}

}  // namespace

float gain_rows_height(const Ui& ui, const std::vector<GainRow>& rows, float width) {
  float height = kRowHead;
  for (const GainRow& row : rows) height += row_height(ui, row, width);
  return height;
}

void draw_gain_rows(Ui& ui, const Rect& rect, const std::vector<GainRow>& rows) {
  const RowColumns columns = row_columns(rect.w);
  const float years = rect.right() - 4;
  const float quarter = years - columns.figure - (columns.below ? 0.0f : 8.0f);
  draw_head(ui, {quarter, rect.y + 12}, ui.w("Quarter"), Icon::quarter, Term::short_term);
  draw_head(ui, {years, rect.y + 12}, ui.w("Three years"), Icon::horizon, Term::long_term);
  float y = rect.y + kRowHead;
  for (const GainRow& row : rows) {
    const float height = row_height(ui, row, rect.w);
    line(ui, {rect.x, y}, {rect.right(), y}, ui.colour(Token::line), 1);
    if (row.mine) fill_rect(ui, {rect.x, y + 8, 4, height - 16}, ui.colour(ui.tint().main), 2);
    const float x = rect.x + 14;
    float at = y + 10;
    if (!row.kicker.empty()) {
      at = draw_text(ui, {x, at}, row.kicker, {TextStyle::label, Token::ink2}, columns.words).bottom();
    }
    at = draw_text(ui, {x, at}, row.words, {TextStyle::body_medium}, columns.words).bottom();
    if (!row.detail.empty()) {
      at = draw_text(ui, {x, at}, row.detail, {TextStyle::label, Token::ink2}, columns.words).bottom();
    }
    const float middle = columns.below ? at + 16 : y + height / 2;
    draw_gain(ui, {quarter, middle}, row.quarter, Term::short_term);
    draw_gain(ui, {years, middle}, row.years, Term::long_term);
    y += height;
  }
}

float chip_board_height(const ChipBoard& board) {
  return kBoardHead + kBoardRow * static_cast<float>(board.sides.size());
}

void draw_chip_board(Ui& ui, const Rect& rect, const ChipBoard& board) {
  const auto count = static_cast<float>(board.sides.size());
  const float label = std::min(184.0f, rect.w * 0.25f);
  const float column = (rect.w - label) / std::max(1.0f, count);
  const auto left_of = [&](std::size_t to) { return rect.x + label + column * static_cast<float>(to); };
  const TextStyle head =
      words_fit(ui, board, column - 6, TextStyle::label_strong) ? TextStyle::label_strong : TextStyle::label;
  draw_text_in(ui, {rect.x, rect.y, label - 12, 40}, ui.w("A chip from … to …"), {TextStyle::label, Token::ink2});
  for (std::size_t to = 0; to < board.sides.size(); ++to) {
    const float x = left_of(to);
    draw_text_in(ui, {x + 1, rect.y, column - 2, 42}, board.sides[to].title, {head, Token::ink, Align::centre});
    const float y = rect.y + kBoardHead - 12;
    draw_icon_centred(ui, Icon::quarter, {x + column * 0.27f, y}, 14, ui.colour(Token::short_term));
    draw_icon_centred(ui, Icon::horizon, {x + column * 0.73f, y}, 14, ui.colour(Token::long_term));
  }
  for (std::size_t from = 0; from < board.cells.size(); ++from) {
    const float y = rect.y + kBoardHead + kBoardRow * static_cast<float>(from);
    const float middle = y + kBoardRow / 2;
    line(ui, {rect.x, y}, {rect.right(), y}, ui.colour(Token::line), 1);
    draw_icon_centred(ui, board.sides[from].icon, {rect.x + 10, middle}, 18, ui.colour(Token::ink2));
    draw_text_in(ui, {rect.x + 26, y, label - 30, kBoardRow}, board.sides[from].title, {TextStyle::label});
    for (std::size_t to = 0; to < board.cells[from].size(); ++to) {
      const ChipBoard::Cell& cell = board.cells[from][to];
      const Rect place{left_of(to) + 2, y + 2, column - 4, kBoardRow - 4};
      if (from == to) {
        fill_rect(ui, place, ui.colour(Token::sunken), kRadiusKey);
        const int chips = board.sides[from].chips;
        draw_text_in(ui, place, ui.words().many("{0} chip", "{0} chips", chips),
                     {TextStyle::label, Token::ink, Align::centre});
        continue;
      }
      if (!cell.there) {
        draw_line(ui, place.centre(), "–", {TextStyle::label, Token::ink2, Align::centre});
        continue;
      }
      const auto figure = [&](float part, const Gain& gain, Term term, bool best) {
        const Point centre{left_of(to) + column * part, middle};
        const TextStyle style = gain.sign > 0 ? TextStyle::label_strong : TextStyle::label;
        if (best) {
          const float wide = std::max(36.0f, text_width(ui, gain.text, style) + 12);
          const Rect ground{centre.x - wide / 2, middle - 12, wide, 24};
          fill_rect(ui, ground, ui.colour(term_tokens(term).soft), kRadiusKey);
          outline_rect(ui, ground, ui.colour(term_tokens(term).main), kRadiusKey, 1.5f);
        }
        draw_line(ui, centre, gain.text, {style, tone_of(term, gain.sign), Align::centre});
      };
      figure(0.27f, cell.quarter, Term::short_term, cell.best_quarter);
      figure(0.73f, cell.years, Term::long_term, cell.best_years);
    }
  }
}

}  // namespace two_hats::widgets
