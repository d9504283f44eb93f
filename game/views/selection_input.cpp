#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "game/app/draft.h"
#include "game/views/table_parts.h"

namespace two_hats::views {
namespace {

int tenths_of(double chance) { return static_cast<int>(std::lround(chance * 10)); }

double chance_of(const cards::Selection& selection, double points) {
  return chance_to_fit(points, selection.capacity, selection.capacity_low, selection.capacity_high);
}

void fill_goal(const base::Words& w, SelectionInput& input, const cards::Selection& selection,
               const std::vector<int>& given, double points_to_goal) {
  if (!selection.goal) return;
  const cards::SprintGoal& goal = *selection.goal;
  input.goal = goal.text;
  const auto in = std::count_if(goal.items.begin(), goal.items.end(),
                                [&](int item) { return std::binary_search(given.begin(), given.end(), item); });
  const auto all = static_cast<std::ptrdiff_t>(goal.items.size());
  if (in < all) {
    input.goal_careful = true;
    // Of one item none is in; of several one or more.
    input.goal_words = all == 1 ? w("0 of its 1 item are in: it cannot be met.")
                                : w.many("{0} of its {1} items is in: it cannot be met.",
                                         "{0} of its {1} items are in: it cannot be met.", in, all);
    return;
  }
  const int tenths = tenths_of(chance_of(selection, points_to_goal));
  input.goal_careful = tenths < 5;
  input.goal_words = tenths >= 10 ? w("Met in nearly every Sprint.")
                     : tenths <= 0
                         ? w("Hardly ever met.")
                         : w.many("Met in about {0} Sprint out of 10.", "Met in about {0} Sprints out of 10.", tenths);
}

void fill_focus(const base::Words& w, SelectionInput& input, const cards::Selection& selection, int cursor) {
  if (cursor < 0 || cursor >= static_cast<int>(selection.items.size())) return;
  const cards::SelectionItem& item = selection.items[static_cast<std::size_t>(cursor)];
  input.focus_title = item.title;
  input.focus_note = item.note;
  std::string needs;
  for (const int need : item.needs) {
    const std::string& title = selection.items[static_cast<std::size_t>(need)].title;
    needs = needs.empty() ? title : w("{0} and {1}", needs, title);
  }
  if (!needs.empty()) input.focus_lines.push_back(w("Needs {0}.", needs));
  input.focus_lines.push_back(
      w("Done in this Sprint it is worth {0} this quarter and {1} later.", w.euros(item.quarter), w.euros(item.later)));
}

}  // namespace

void fill_selection(TableView& view, const app::State& state, const cards::Selection& selection) {
  const base::Words& w = state.words;
  const auto& given = std::get<cards::SelectionGiven>(state.draft.answer).items;
  const std::vector<int> rows = app::rows_of_selection(selection, given, state.session->table->places);
  std::vector<int> row_of(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row)
    row_of[static_cast<std::size_t>(rows[row])] = static_cast<int>(row);
  const auto of_goal = [&](int item) {
    return selection.goal &&
           std::find(selection.goal->items.begin(), selection.goal->items.end(), item) != selection.goal->items.end();
  };
  SelectionInput& input = view.selection;
  input.in = static_cast<int>(given.size());
  double to_goal = 0;
  for (const int index : rows) {
    const cards::SelectionItem& item = selection.items[static_cast<std::size_t>(index)];
    SprintRow row;
    row.title = item.title;
    row.points = static_cast<int>(std::lround(item.points));
    row.points_words = points_words(w, item.points);
    row.quarter_words = w.euros(item.quarter);
    row.years_words = w.euros(item.later);
    row.in = std::binary_search(given.begin(), given.end(), index);
    row.of_goal = of_goal(index);
    row.at_cursor = index == state.draft.cursor;
    for (const int need : item.needs) row.needs.push_back(row_of[static_cast<std::size_t>(need)]);
    if (row.in) {
      input.points += item.points;
      row.fits = input.points <= selection.capacity + 1e-9;
      if (row.fits) ++input.fits;
      if (row.of_goal) to_goal = input.points;
      const int tenths = tenths_of(chance_of(selection, input.points));
      row.chance_words = tenths >= 10  ? w("nearly always done")
                         : tenths <= 0 ? w("hardly ever done")
                                       : w("done in {0} of 10", tenths);
    }
    row.button = Button{"item." + item.id, item.title, "", true, row.in, "", app::ToggleItem{index}};
    input.rows.push_back(row);
  }
  input.capacity = selection.capacity;
  input.capacity_low = selection.capacity_low;
  input.capacity_high = selection.capacity_high;
  input.capacity_words = capacity_words(w, selection.capacity, selection.capacity_low, selection.capacity_high);
  input.load_badge = points_of(w, input.points, selection.capacity);
  const int tenths = tenths_of(chance_of(selection, input.points));
  input.load_careful = tenths < 5;
  input.load_words = given.empty()  ? w("Nothing is selected yet.")
                     : tenths >= 10 ? w("All of it is done in nearly every Sprint.")
                     : tenths <= 0  ? w("All of it is hardly ever done.")
                                    : w.many("All of it is done in about {0} Sprint out of 10.",
                                             "All of it is done in about {0} Sprints out of 10.", tenths);
  if (selection.overload_quarter > 0 || selection.overload_later > 0)
    input.overload_words = w("Each point not finished costs {0}, and {1} later.", w.euros(selection.overload_quarter),
                             w.euros(selection.overload_later));
  fill_goal(w, input, selection, given, to_goal);
  fill_focus(w, input, selection, state.draft.cursor);
  input.moved = state.draft.came_along;
}

}  // namespace two_hats::views
