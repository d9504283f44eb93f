// What lies near an answer: rows with their gain on both horizons, and the board of every chip that can be moved.
// Everywhere the quarter stands left and the years right, each under its mark; a gain says so by its sign and weight.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/icons.h"
#include "game/widgets/named.h"

namespace two_hats::widgets {

struct Gain {
  std::string text = {};  // "+€12k", "−4"
  int sign = 0;           // of what the text says
};

struct GainRow {
  std::string kicker = {};  // small, above; may be empty
  std::string words = {};
  std::string detail = {};  // small, beneath; may be empty
  Gain quarter = {}, years = {};
  bool mine = false;  // marked with a bar in the hat's colour
};
[[nodiscard]] float gain_rows_height(const Ui& ui, const std::vector<GainRow>& rows, float width);
void draw_gain_rows(Ui& ui, const Rect& rect, const std::vector<GainRow>& rows);

// Moves as bars to either side of zero, a scale of its own for each horizon.
struct MoveBars {
  struct Bar {
    Gain gain = {};
    float part = 0.0f;  // -1 … 1 of the scale's end
  };
  struct Row {
    std::string words = {};  // "A chip from Sales to Customer research"
    Bar quarter = {}, years = {};
  };
  struct Scale {
    std::string low = {}, high = {};
  };
  std::string title = {};
  std::vector<Row> rows = {};
  Scale quarter = {}, years = {};
};
[[nodiscard]] float move_bars_height(const Ui& ui, const MoveBars& bars, float width);
void draw_move_bars(Ui& ui, const Rect& rect, const MoveBars& bars);

// From the row's activity to the column's.
struct ChipBoard {
  struct Side {
    std::string title = {};
    Icon icon = Icon::box;
    int chips = 0;
  };
  struct Cell {
    bool there = false;
    Gain quarter = {}, years = {};
    bool best_quarter = false, best_years = false;  // on a ground of its horizon's tint, in heavier type
  };
  std::vector<Side> sides = {};
  std::vector<std::vector<Cell>> cells = {};  // [from][to]
};
inline constexpr float kChipBoardLeast = 600.0f;  // narrower places read the board in words
[[nodiscard]] float chip_board_height(const ChipBoard& board);
void draw_chip_board(Ui& ui, const Rect& rect, const ChipBoard& board);

}  // namespace two_hats::widgets
