// Money as chips in columns.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/buttons.h"

namespace two_hats::widgets {

struct SplitColumn {
  std::string name = {};  // "column.sales"; stepper is "column.sales.less/.more"
  Icon icon = Icon::none;
  std::string title = {};
  int chips = 0;
  int last_time = -1;  // dashed mark; -1 = none
  int most = 10;       // height of the column in chips
  bool selected = false;
  bool can_less = true;
  bool can_more = true;
  std::string reason_less = {};
  std::string reason_more = {};
  std::string name_less = {};  // of the stepper; empty: "<name>.less"
  std::string name_more = {};
};
// Column, icon, title and stepper. The column itself selects; drag or click chips in the tray is the screen's matter.
struct SplitAct {
  bool selected = false;  // this column was pressed
  int change = 0;         // -1, 0, +1
};
SplitAct draw_split_column(Ui& ui, const Rect& rect, const SplitColumn& column);
// Chips still to place, as outlines in a tray. `chips_word` stands left, `money` right of them.
void draw_chip_tray(Ui& ui, const Rect& rect, const std::string& chips_word, int chips, const std::string& money);

}  // namespace two_hats::widgets
