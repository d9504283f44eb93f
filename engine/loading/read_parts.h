// What the kinds of decision share when they are read: feedback, effects, items with prerequisites, a range around a
// number. Internal to the room.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/loading/read_card.h"

namespace two_hats::loading {

inline constexpr std::size_t kMostExactItems = 20;  // best and worst of so many are found exactly (scoring)

cards::Feedback read_feedback(ObjectReader& parent);
// Required, up to 16.
std::vector<product::Effect> read_effects(ObjectReader& parent, const Scope& scope);
extern const Vocabulary<cards::No> kNos;

// "items", 2 to 20; more than that is TH134: no best and no worst could be named.
const std::vector<JsonValue>& read_items_list(ObjectReader& card);
// One capital letter, or up to 12 letters and digits: a hyphen parts items that are written down.
std::string read_item_id(ObjectReader& reader);
// The index of the item that the value names, or -1 after a complaint (TH123). `hint` says what names are due.
int read_item_name(Notes& notes, const JsonValue& value, const std::vector<std::string_view>& known, std::string hint);
// "NAME": [low, high] around the middle; both 0 after a complaint.
std::pair<double, double> read_range(ObjectReader& reader, std::string_view name, double middle,
                                     std::string_view middle_name, const char* code);

// "needs" of every item, once all ids are known. `values`: the items' objects.
template <typename Item>
void read_needs(Notes& notes, const std::vector<JsonValue>& values, std::vector<Item>& items) {
  std::vector<std::string_view> known;
  for (const Item& item : items) known.push_back(item.id);
  for (std::size_t i = 0; i < values.size(); ++i) {
    ObjectReader reader(notes, values[i].type == JsonValue::Type::object ? &values[i] : nullptr, "an item");
    for (const JsonValue& need : reader.list("needs", 0, kMostExactItems - 1)) {
      const int found = read_item_name(notes, need, known, "\"needs\" names items that come first");
      if (found == static_cast<int>(i))
        notes.error("TH123", point_of(need), "the item " + quoted(need.text) + " needs itself", "delete this need");
      else if (found >= 0)
        items[i].needs.push_back(found);
    }
  }
}

extern const Vocabulary<cards::Lens> kLenses;
// "bias": optional, one of the twenty (TH012).
std::string read_bias(ObjectReader& reader);
// "lenses" of a duty.
void read_duty_lenses(ObjectReader& reader, cards::Duty& duty);
// "lenses", "views", "debate", "twin", "flip" and "surfaces" of a card.
void read_lenses(ObjectReader& card, cards::Card& made);
// An object from written text to other text.
cards::Replacements read_replacements(Notes& notes, const JsonValue* value, const std::string& what);

cards::Selection read_selection(ObjectReader& card, const Scope& scope);
cards::Conversation read_conversation(ObjectReader& card, const Scope& scope);

}  // namespace two_hats::loading
