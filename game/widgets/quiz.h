// Rows of a knowledge question: options to tick, steps to move, sides to match, and what was right. No hat's colour:
// what is chosen has a thick edge and a filled mark, what is right a round tick, what is wrong a square cross.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/widgets/backlog.h"
#include "game/widgets/buttons.h"

namespace two_hats::widgets {

// One option. `mark`: square to tick, round to pick, or none with the letter in a tile (sides to match).
struct TickRow {
  enum class Mark { square, round, tile };
  std::string name = {};  // "option.a"
  std::string letter = {};
  std::string text = {};
  std::string note = {};   // small, beneath
  std::string label = {};  // spoken; empty: letter and text
  Mark mark = Mark::square;
  bool chosen = false;
  bool thick = false;  // in hand: the edge of a chosen row, without its mark
  bool enabled = true;
  std::string reason = {};
};
[[nodiscard]] float tick_row_height(const Ui& ui, const TickRow& row, float width);
Response tick_row(Ui& ui, const Rect& rect, const TickRow& row);

// Steps to put in order; acts as of an ordered list (backlog.h).
struct MoveRow {
  std::string name = {};  // "step.a"; stays with the step, not with the place
  std::string text = {};
};
struct MoveList {
  std::vector<MoveRow> rows = {};
  std::optional<int> lifted = {};
};
[[nodiscard]] float move_list_height(const Ui& ui, const MoveList& list, float width);
OrderAct draw_move_list(Ui& ui, const Rect& rect, const MoveList& list);

// A row of the explanation: badge, tag, words, why.
struct ToldRow {
  std::string letter = {};
  std::string text = {};
  std::string tag = {};
  std::string why = {};
  bool right = false;
  bool mine = false;
};
[[nodiscard]] float told_row_height(const Ui& ui, const ToldRow& row, float width);
void draw_told_row(Ui& ui, const Rect& rect, const ToldRow& row);

// A bar 0 … 1 with its name and its words over it. 44 high at least.
struct ShareBar {
  std::string name = {};
  std::string words = {};
  float share = 0.0f;
};
[[nodiscard]] float share_bar_height(const Ui& ui, const ShareBar& bar, float width);
void draw_share_bar(Ui& ui, const Rect& rect, const ShareBar& bar);

}  // namespace two_hats::widgets
