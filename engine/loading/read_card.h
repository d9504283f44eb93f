// One card from its JSON. Notes every problem of form: keys, types, ranges, words, effect lines, curves, conditions,
// and names that point inside the card. What needs the rest of the pack is check_pack's.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "engine/cards/card.h"
#include "engine/loading/json_tree.h"
#include "engine/loading/line.h"
#include "engine/loading/notes.h"
#include "engine/loading/object_reader.h"

namespace two_hats::loading {

// Empty if anything was wrong. `file_id` is the file's name without ".json"; the card's id must be the same.
std::optional<cards::Card> read_card(Notes& notes, const JsonValue& root, std::string_view file_id);

// The decision's own keys, in the form of its kind.
cards::Form read_decision(ObjectReader& card, cards::Kind kind, const Scope& scope);

// TH103 if `id` is among `earlier`.
void note_duplicate(Notes& notes, std::size_t at, std::string_view id, const std::vector<std::string>& earlier,
                    std::string_view what);

// TH115: the key names nothing of this kind in the card.
void note_nameless(ObjectReader& reader, std::string_view key, const std::string& id, std::string_view what,
                   std::span<const std::string_view> known);

// The place of `id` among `things`, or TH115.
template <typename T>
std::optional<int> place_of(ObjectReader& reader, std::string_view key, const std::vector<T>& things,
                            const std::string& id, std::string_view what) {
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].id == id) return static_cast<int>(i);
    known.push_back(things[i].id);
  }
  note_nameless(reader, key, id, what, known);
  return std::nullopt;
}

extern const Vocabulary<cards::Role> kRoles;

}  // namespace two_hats::loading
