// The ordered list: rows, capacity band, prerequisite arcs, and how the load meets the capacity.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/widgets/buttons.h"
#include "game/widgets/twin_chart.h"

namespace two_hats::widgets {

struct OrderRow {
  std::string name = {};  // "item.booking_split"; stays with the item, not with the place
  std::string title = {};
  int size = 0;                // points
  std::string size_text = {};  // "5"
  DelayShape delay = DelayShape::linear;
  std::string delay_text = {};  // "€4.2k"
  std::string delay_note = {};  // "a week"
  bool beyond = false;          // after the capacity band: number in grey
  bool can_move = true;
  std::string reason = {};
};
// From one row to a row that needs it first (indices in `rows`); broken = the needed one comes later.
struct NeedArc {
  int needed = 0;
  int by = 0;
  bool broken = false;
};
struct OrderList {
  std::vector<OrderRow> rows = {};
  std::vector<NeedArc> arcs = {};
  int capacity_after = -1;  // band after this many rows; -1 = none
  std::string capacity_text = {};
  std::optional<int> lifted = {};  // index lifted by keyboard (Space)
  std::string head_item = base::marked("Item"), head_size = base::marked("Size in points"),
              head_delay = base::marked("What a delay costs");
};
struct OrderAct {
  enum class Kind { none, lift, drop, move, select } kind = Kind::none;
  int from = -1;  // row
  int to = -1;    // for move and drop: its new index
};
// Space or Enter on a focused row: lift, then drop. Arrows with a lifted row: move by one. Drag with the mouse: lift
// when it begins, move while passing rows, drop at the end; a quick one between two frames is a drop alone. The screen
// applies the act and calls again with the new order.
OrderAct draw_order_list(Ui& ui, const Rect& rect, const OrderList& list);
[[nodiscard]] float order_list_height(const Ui& ui, const OrderList& list, float width);

// From the needed row's end to the end of the row that needs it, with an arrow head; dashed when broken.
void draw_need_arc(Ui& ui, Point from, Point to, float bulge, bool broken);

// Load against capacity: bar, likely interval dashed, mark in the middle; all in points up to `most`.
struct CapacityBar {
  float load = 0.0f, low = 0.0f, middle = 0.0f, high = 0.0f, most = 1.0f;
  bool over = false;
};
void draw_capacity_bar(Ui& ui, const Rect& rect, const CapacityBar& bar);
// The hatched strip with its words (28 high).
void draw_capacity_band(Ui& ui, const Rect& rect, const std::string& text);

}  // namespace two_hats::widgets
