#include <algorithm>
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
  const base::Words& w = state.words;
  const auto& given = std::get<cards::SplitGiven>(state.draft.answer).chips;
  SplitInput& input = view.split;
  input.chips = split.chips;
  input.left = split.chips - std::accumulate(given.begin(), given.end(), 0);
  const auto euros = [&](double thousands) { return w.as("money", "€{0}", w.with_thousands(thousands * 1000)); };
  input.left_words = euros(input.left * split.chip_worth);
  input.chip_words = w("{0} chips of {1}.", split.chips, euros(split.chip_worth));
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
                         w("One chip less on {0}", activity.title),
                         "minus",
                         given[i] > 0,
                         false,
                         w("There is no chip on it"),
                         app::AddChips{index, -1}};
    column.more = Button{"more." + activity.id,
                         w("One chip more on {0}", activity.title),
                         "plus",
                         input.left > 0,
                         false,
                         w("Every chip is placed: take one off another activity first"),
                         app::AddChips{index, 1}};
    if (column.at_cursor) {
      input.focus_title = w.many("{1}, {0} chip", "{1}, {0} chips", given[i], activity.title);
      input.focus_line = activity.line;
    }
    input.columns.push_back(column);
  }
  const bool as_last =
      std::ranges::all_of(input.columns, [](const auto& column) { return column.chips == column.last; });
  if (as_last && input.left == 0 && state.draft.before.empty())
    input.opening = w("All {0} chips lie as last quarter. Take one with −, then add it elsewhere.", split.chips);
  input.last_quarter = Button{"last_quarter", w("Last quarter’s split"), "undo", true, false, "", app::LastQuarter{}};
}

}  // namespace two_hats::views
