#include <numeric>

#include "engine/base/text.h"
#include "game/views/table_parts.h"

namespace two_hats::views {
std::string activity_icon(const std::string& id) {
  if (id == "research") return "magnifier";
  if (id == "sales") return "dollar";
  if (id == "marketing") return "megaphone";
  if (id == "features") return "box";
  if (id == "training") return "graduation";
  return "gear";
}

void fill_split(TableView& view, const app::State& state, const cards::Split& split) {
  const auto& given = std::get<cards::SplitGiven>(state.draft.answer).chips;
  SplitInput& input = view.split;
  input.chips = split.chips;
  input.left = split.chips - std::accumulate(given.begin(), given.end(), 0);
  input.left_words = "€" + base::with_thousands(input.left * split.chip_worth * 1000);
  input.chip_words = std::to_string(split.chips) + " chips of €" + base::with_thousands(split.chip_worth * 1000) + ".";
  for (std::size_t i = 0; i < split.activities.size(); ++i) {
    const cards::Activity& activity = split.activities[i];
    const int index = static_cast<int>(i);
    SplitColumn column;
    column.icon = activity_icon(activity.id);
    column.title = activity.title;
    column.chips = given[i];
    column.last = activity.last;
    column.at_cursor = index == state.draft.cursor;
    column.button =
        Button{"activity." + activity.id, activity.title, "", true, column.at_cursor, "", app::PutCursor{index}};
    column.less = Button{"less." + activity.id,
                         "One chip less on " + activity.title,
                         "minus",
                         given[i] > 0,
                         false,
                         "There is no chip on it",
                         app::AddChips{index, -1}};
    column.more = Button{"more." + activity.id,
                         "One chip more on " + activity.title,
                         "plus",
                         input.left > 0,
                         false,
                         "Every chip is placed: take one off another activity first",
                         app::AddChips{index, 1}};
    if (column.at_cursor) {
      input.focus_title = activity.title + ", " + std::to_string(given[i]) + (given[i] == 1 ? " chip" : " chips");
      input.focus_line = activity.line;
    }
    input.columns.push_back(column);
  }
  input.last_quarter = Button{"last_quarter", "Last quarter’s split", "undo", true, false, "", app::LastQuarter{}};
}

}  // namespace two_hats::views
