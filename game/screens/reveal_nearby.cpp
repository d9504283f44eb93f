#include "game/screens/reveal_nearby.h"

#include "game/widgets/nearby.h"
#include "game/widgets/text.h"

namespace two_hats::screens {
namespace {

using widgets::TextStyle;

widgets::ChipBoard board_of(const views::NearbyBoard& board) {
  widgets::ChipBoard out;
  for (const auto& side : board.sides)
    out.sides.push_back({side.title, icon_of(side.icon, widgets::Icon::box), side.chips});
  for (const auto& row : board.cells) {
    std::vector<widgets::ChipBoard::Cell> cells;
    for (const auto& cell : row)
      cells.push_back({cell.there,
                       {cell.quarter, cell.quarter_sign},
                       {cell.years, cell.years_sign},
                       cell.best_quarter,
                       cell.best_years});
    out.cells.push_back(cells);
  }
  return out;
}

std::vector<widgets::GainRow> rows_of(const std::vector<views::NearbyRow>& rows) {
  std::vector<widgets::GainRow> out;
  for (const auto& row : rows)
    out.push_back(
        {row.kicker, row.words, row.detail, {row.quarter, row.quarter_sign}, {row.years, row.years_sign}, row.mine});
  return out;
}

widgets::MoveBars bars_of(const views::NearbyMoves& moves) {
  widgets::MoveBars out;
  out.title = moves.title;
  const auto bar = [](const views::NearbyMoves::Bar& one) {
    return widgets::MoveBars::Bar{{one.words, one.sign}, static_cast<float>(one.part)};
  };
  for (const auto& move : moves.moves) out.rows.push_back({move.words, bar(move.quarter), bar(move.years)});
  out.quarter = {moves.quarter.low, moves.quarter.high};
  out.years = {moves.years.low, moves.years.high};
  return out;
}

constexpr float kUnderBars = 24.0f;

// With the gap to what follows; 0 where there are none.
float bars_height(const widgets::Ui& ui, float width, const views::Nearby& nearby) {
  if (nearby.moves.moves.empty()) return 0.0f;
  return widgets::move_bars_height(ui, bars_of(nearby.moves), width) + kUnderBars;
}

bool shows_board(float width, const views::Nearby& nearby) {
  return !nearby.board.cells.empty() && width >= widgets::kChipBoardLeast;
}

std::string in_words(const views::Nearby& nearby) {
  std::string all;
  for (const std::string& sentence : nearby.sentences) all += (all.empty() ? "" : "\n") + sentence;
  return all;
}

}  // namespace

float nearby_height(const widgets::Ui& ui, float width, const views::Nearby& nearby) {
  float height = bars_height(ui, width, nearby);
  if (shows_board(width, nearby)) return height + widgets::chip_board_height(board_of(nearby.board));
  if (!nearby.rows.empty()) height += widgets::gain_rows_height(ui, rows_of(nearby.rows), width);
  if (!nearby.sentences.empty()) height += widgets::measure_text(ui, in_words(nearby), TextStyle::body, width).h + 8;
  return height;
}

float draw_nearby(widgets::Ui& ui, widgets::Point at, float width, const views::Nearby& nearby) {
  const float height = nearby_height(ui, width, nearby);
  ui.note("nearby.picture", nearby.title, {at.x, at.y, width, height}, in_words(nearby));
  const float bars = bars_height(ui, width, nearby);
  if (bars > 0.0f) widgets::draw_move_bars(ui, {at.x, at.y, width, bars - kUnderBars}, bars_of(nearby.moves));
  float y = at.y + bars;
  if (shows_board(width, nearby)) {
    widgets::draw_chip_board(ui, {at.x, y, width, height - bars}, board_of(nearby.board));
    return height;
  }
  if (!nearby.rows.empty()) {
    const auto rows = rows_of(nearby.rows);
    const float used = widgets::gain_rows_height(ui, rows, width);
    widgets::draw_gain_rows(ui, {at.x, y, width, used}, rows);
    y += used;
  }
  if (!nearby.sentences.empty()) widgets::draw_text(ui, {at.x, y + 8}, in_words(nearby), {}, width);
  return height;
}

}  // namespace two_hats::screens
