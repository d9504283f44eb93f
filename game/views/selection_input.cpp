#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "game/app/draft.h"
#include "game/views/table_parts.h"

namespace two_hats::views {
namespace {

std::string amount(double thousands) { return base::euros(thousands); }

std::string tenths_words(int tenths, const std::string& always, const std::string& never, const std::string& verb) {
  if (tenths >= 10) return always;
  if (tenths <= 0) return never;
  return verb + " in about " + std::to_string(tenths) + (tenths == 1 ? " Sprint" : " Sprints") + " out of 10.";
}

int tenths_of(double chance) { return static_cast<int>(std::lround(chance * 10)); }

double chance_of(const cards::Selection& selection, double points) {
  return chance_to_fit(points, selection.capacity, selection.capacity_low, selection.capacity_high);
}

void fill_goal(SelectionInput& input, const cards::Selection& selection, const std::vector<int>& given,
               double points_to_goal) {
  if (!selection.goal) return;
  const cards::SprintGoal& goal = *selection.goal;
  input.goal = goal.text;
  const auto in = std::count_if(goal.items.begin(), goal.items.end(),
                                [&](int item) { return std::binary_search(given.begin(), given.end(), item); });
  const auto all = static_cast<std::ptrdiff_t>(goal.items.size());
  if (in < all) {
    input.goal_careful = true;
    input.goal_words = std::to_string(in) + " of its " + std::to_string(all) + (all == 1 ? " item" : " items") +
                       (in == 1 ? " is in: it" : " are in: it") + " cannot be met.";
    return;
  }
  const int tenths = tenths_of(chance_of(selection, points_to_goal));
  input.goal_careful = tenths < 5;
  input.goal_words = tenths_words(tenths, "Met in nearly every Sprint.", "Hardly ever met.", "Met");
}

void fill_focus(SelectionInput& input, const cards::Selection& selection, int cursor) {
  if (cursor < 0 || cursor >= static_cast<int>(selection.items.size())) return;
  const cards::SelectionItem& item = selection.items[static_cast<std::size_t>(cursor)];
  input.focus_title = item.title;
  input.focus_note = item.note;
  std::string needs;
  for (const int need : item.needs)
    needs += (needs.empty() ? "" : " and ") + selection.items[static_cast<std::size_t>(need)].title;
  if (!needs.empty()) input.focus_lines.push_back("Needs " + needs + ".");
  input.focus_lines.push_back("Done in this Sprint it is worth " + amount(item.quarter) + " this quarter and " +
                              amount(item.later) + " later.");
}

}  // namespace

void fill_selection(TableView& view, const app::State& state, const cards::Selection& selection) {
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
    row.points_words = points_words(item.points);
    row.quarter_words = amount(item.quarter);
    row.years_words = amount(item.later);
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
      row.chance_words = tenths >= 10  ? "nearly always done"
                         : tenths <= 0 ? "hardly ever done"
                                       : "done in " + std::to_string(tenths) + " of 10";
    }
    row.button = Button{"item." + item.id, item.title, "", true, row.in, "", app::ToggleItem{index}};
    input.rows.push_back(row);
  }
  input.capacity = selection.capacity;
  input.capacity_low = selection.capacity_low;
  input.capacity_high = selection.capacity_high;
  input.capacity_words =
      "Capacity line: " + capacity_words(selection.capacity, selection.capacity_low, selection.capacity_high);
  input.load_badge = points_words(input.points) + " of " + points_words(selection.capacity) + " points";
  const int tenths = tenths_of(chance_of(selection, input.points));
  input.load_careful = tenths < 5;
  input.load_words = given.empty() ? "Nothing is selected yet."
                                   : tenths_words(tenths, "All of it is done in nearly every Sprint.",
                                                  "All of it is hardly ever done.", "All of it is done");
  if (selection.overload_quarter > 0 || selection.overload_later > 0)
    input.overload_words = "Each point not finished costs " + amount(selection.overload_quarter) + ", and " +
                           amount(selection.overload_later) + " later.";
  fill_goal(input, selection, given, to_goal);
  fill_focus(input, selection, state.draft.cursor);
  input.moved = state.draft.came_along;
}

}  // namespace two_hats::views
