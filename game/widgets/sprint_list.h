// A Sprint's selection: rows that are in, the capacity band after those that fit, rows that stay behind.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/backlog.h"

namespace two_hats::widgets {

struct SprintRow {
  std::string name = {};  // "item.auto_fill"; stays with the item, not with the place
  std::string title = {};
  int size = 0;                   // points
  std::string size_text = {};     // "5"
  std::string quarter_text = {};  // what it is worth if it is done: "€6k"
  std::string years_text = {};
  std::string chance_text = {};  // in the Sprint: "done in 9 of 10"
  bool in = false;
  bool of_goal = false;  // of the Sprint Goal: marked with a flag
};
struct SprintList {
  std::vector<SprintRow> rows = {};  // those that are in first
  std::vector<NeedArc> arcs = {};
  int fits = 0;  // the capacity band comes after so many rows
  std::string capacity_text = {};
  std::string in_title = base::marked("In the Sprint"), out_title = base::marked("Stays in the Product Backlog");
  std::string empty_text = base::marked("Nothing selected yet: click an item, or drag it here.");
};
// The row that was clicked, or dragged over to the other side; -1 for none.
int draw_sprint_list(Ui& ui, const Rect& rect, const SprintList& list);
[[nodiscard]] float sprint_list_height(const SprintList& list);

}  // namespace two_hats::widgets
