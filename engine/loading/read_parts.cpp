#include "engine/loading/read_parts.h"

#include <cmath>

#include "engine/cards/selection.h"

namespace two_hats::loading {
namespace {

constexpr std::size_t kMostReadItems = 200;
constexpr std::string_view kNoWords[] = {"explained", "silent"};

std::optional<cards::No> no_named(std::string_view word) {
  if (word == "explained") return cards::No::explained;
  if (word == "silent") return cards::No::silent;
  return std::nullopt;
}

}  // namespace

const Vocabulary<cards::No> kNos{"kind of no", kNoWords, &no_named};

cards::Feedback read_feedback(ObjectReader& parent) {
  ObjectReader reader(parent.notes(), parent.need("feedback"), "the feedback");
  cards::Feedback feedback{reader.text("quarter"), reader.text("years"), reader.text("counter"),
                           reader.text("right_when")};
  reader.finish();
  return feedback;
}

std::vector<product::Effect> read_effects(ObjectReader& parent, const Scope& scope) {
  std::vector<product::Effect> effects;
  if (parent.need("effects") == nullptr) return effects;
  for (const JsonValue& value : parent.list("effects", 0, 16)) {
    ObjectReader reader(parent.notes(), &value, "an effect");
    const JsonValue* line = reader.need("do");
    auto effect = line ? read_effect_line(parent.notes(), *line, scope) : std::nullopt;
    const std::string because = reader.text("because");
    reader.finish();
    if (!effect) continue;
    effect->because = because;
    effects.push_back(std::move(*effect));
  }
  return effects;
}

const std::vector<JsonValue>& read_items_list(ObjectReader& card) {
  const std::vector<JsonValue>& values = card.list("items", 2, kMostReadItems);
  if (values.size() > kMostExactItems && values.size() <= kMostReadItems)
    card.notes().error("TH134", card.at("items"),
                       std::to_string(values.size()) + " items; the best and the worst are exact for " +
                           std::to_string(kMostExactItems) + " at most",
                       "leave out what nobody would weigh, or make two cards");
  return values;
}

std::string read_item_id(ObjectReader& reader) {
  const std::string id = reader.text("id");
  const bool good = id.size() <= 12 && std::all_of(id.begin(), id.end(), [](char c) {
                      return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
                    });
  if (!good)
    reader.notes().error("TH102", reader.at("id"), quoted(id) + " cannot be an item's id",
                         "one capital letter, or up to 12 letters and digits");
  return id;
}

int read_item_name(Notes& notes, const JsonValue& value, const std::vector<std::string_view>& known, std::string hint) {
  if (value.type != JsonValue::Type::string) {
    notes.error("TH015", value.at, "an item's name must be a string, not " + std::string(name_of(value.type)),
                std::move(hint));
    return -1;
  }
  const auto found = std::find(known.begin(), known.end(), value.text);
  if (found != known.end()) return static_cast<int>(found - known.begin());
  notes.error("TH123", point_of(value),
              "no item " + quoted(value.text) + " in this card" + did_you_mean(value.text, known), std::move(hint));
  return -1;
}

std::pair<double, double> read_range(ObjectReader& reader, std::string_view name, double middle,
                                     std::string_view middle_name, const char* code) {
  std::vector<double> range;
  for (const JsonValue& value : reader.list(name, 2, 2)) {
    if (value.type == JsonValue::Type::number)
      range.push_back(value.number);
    else
      reader.notes().error("TH015", value.at, quoted(name) + " holds numbers, not " + std::string(name_of(value.type)));
  }
  if (range.size() != 2) return {};
  // What was wrong with the middle was told already.
  const JsonValue* read = reader.find(middle_name);
  if (read == nullptr || read->type != JsonValue::Type::number || read->number != middle) return {range[0], range[1]};
  const std::string from_to = shortest(range[0]) + " to " + shortest(range[1]);
  if (range[0] > range[1])
    reader.notes().error(code, reader.at(name), "the range " + from_to + " runs backwards", "low, then high");
  else if (range[0] <= 0)
    reader.notes().error(code, reader.at(name), "the range " + from_to + " begins at nothing or below",
                         "low is more than 0");
  else if (range[0] > middle || middle > range[1])
    reader.notes().error(
        code, reader.at(name),
        "the " + std::string(middle_name) + " " + shortest(middle) + " lies outside its range " + from_to,
        "low, then high, around " + quoted(middle_name));
  return {range[0], range[1]};
}

}  // namespace two_hats::loading
