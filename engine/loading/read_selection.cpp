// A Sprint's selection: items with what they are worth, the capacity, the Sprint Goal and the price of overload.
#include "engine/cards/selection.h"
#include "engine/loading/read_parts.h"

namespace two_hats::loading {
namespace {

constexpr Range kWorth{-1000, 10'000};  // k€

cards::Windfall read_windfall(Notes& notes, const JsonValue& value, const Scope& scope) {
  ObjectReader reader(notes, &value, "the item's \"if\"");
  cards::Windfall windfall;
  windfall.unknown = place_of(reader, "unknown", *scope.unknowns, reader.id("unknown"), "unknown").value_or(0);
  windfall.quarter = reader.number("quarter", kWorth);
  windfall.later = reader.number("later", kWorth);
  reader.finish();
  return windfall;
}

cards::SelectionItem read_item(ObjectReader& reader, const Scope& scope) {
  cards::SelectionItem item;
  item.id = read_item_id(reader);
  if (item.id == cards::kNothingSelected)
    reader.notes().error("TH102", reader.at("id"), quoted(item.id) + " is how an empty selection is written",
                         "choose another id");
  item.title = reader.text("title");
  item.note = reader.text_or_empty("note");
  item.points = reader.number("points", {0.5, 100});
  item.quarter = reader.number("quarter", kWorth);
  item.later = reader.number("later", kWorth);
  if (const JsonValue* value = reader.find("if")) item.windfall = read_windfall(reader.notes(), *value, scope);
  return item;
}

cards::SprintGoal read_goal(ObjectReader& reader, const std::vector<cards::SelectionItem>& items) {
  std::vector<std::string_view> known;
  for (const cards::SelectionItem& item : items) known.push_back(item.id);
  cards::SprintGoal goal;
  goal.text = reader.text("text");
  for (const JsonValue& value : reader.list("items", 1, kMostExactItems)) {
    const int item = read_item_name(reader.notes(), value, known, "the Sprint Goal names items of this card");
    if (item < 0) continue;
    if (std::find(goal.items.begin(), goal.items.end(), item) != goal.items.end())
      reader.notes().error("TH103", point_of(value), quoted(value.text) + " stands twice in \"items\"", "delete one");
    goal.items.push_back(item);
  }
  std::sort(goal.items.begin(), goal.items.end());
  goal.quarter = reader.number("quarter", kWorth);
  goal.later = reader.number("later", kWorth);
  reader.finish();
  return goal;
}

}  // namespace

cards::Selection read_selection(ObjectReader& card, const Scope& scope) {
  cards::Selection selection;
  const std::vector<JsonValue>& values = read_items_list(card);
  std::vector<std::string> ids;
  for (const JsonValue& value : values) {
    ObjectReader reader(card.notes(), &value, "an item");
    selection.items.push_back(read_item(reader, scope));
    reader.find("needs");
    note_duplicate(card.notes(), reader.at("id"), selection.items.back().id, ids, "item");
    ids.push_back(selection.items.back().id);
    reader.finish();
  }
  read_needs(card.notes(), values, selection.items);
  selection.capacity = card.number("capacity", {1, 1000});
  const auto range = read_range(card, "capacity_range", selection.capacity, "capacity", "TH124");
  selection.capacity_low = range.first;
  selection.capacity_high = range.second;
  if (const JsonValue* goal = card.find("goal")) {
    ObjectReader reader(card.notes(), goal, "the Sprint Goal");
    selection.goal = read_goal(reader, selection.items);
  }
  ObjectReader overload(card.notes(), card.need("overload"), "\"overload\"");
  selection.overload_quarter = overload.number("quarter", {0, 1000});
  selection.overload_later = overload.number("later", {0, 1000});
  overload.finish();
  selection.feedback = read_feedback(card);
  return selection;
}

}  // namespace two_hats::loading
