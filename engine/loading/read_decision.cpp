#include <algorithm>

#include "engine/loading/read_card.h"

namespace two_hats::loading {
namespace {

constexpr std::string_view kNoWords[] = {"explained", "silent"};

std::optional<cards::No> no_named(std::string_view word) {
  if (word == "explained") return cards::No::explained;
  if (word == "silent") return cards::No::silent;
  return std::nullopt;
}

const Vocabulary<cards::No> kNos{"no", kNoWords, &no_named};

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

std::optional<product::Promise> read_promise(ObjectReader& answer, const Scope& scope) {
  const JsonValue* value = answer.find("promise");
  if (value == nullptr) return std::nullopt;
  ObjectReader reader(answer.notes(), value, "the promise");
  product::Promise promise;
  promise.id = reader.id("id");
  promise.work = reader.number("work", {0.05, 20});
  promise.due_week = reader.whole("due", {1, 104});
  promise.limit = reader.number("limit", {0.05, 1});
  promise.worth = reader.number("worth", {0, 1});
  if (const JsonValue* condition = reader.find("if"))
    promise.conditions = read_literals(answer.notes(), *condition, {scope.unknowns, scope.tests, false});
  reader.finish();
  return promise;
}

cards::ChoiceAnswer read_answer(ObjectReader& reader, Scope scope) {
  cards::ChoiceAnswer answer;
  answer.id = reader.id("id");
  answer.title = reader.text("title");
  answer.line = reader.text("line");
  answer.defender = reader.id("defender");
  answer.promise = read_promise(reader, scope);
  scope.promise = reader.has("promise");
  answer.effects = read_effects(reader, scope);
  answer.feedback = read_feedback(reader);
  if (reader.has("decided_by")) answer.decided_by = reader.word("decided_by", kRoles);
  answer.breach = reader.text_or_empty("breach");
  if (reader.has("no")) answer.no = reader.word("no", kNos);
  answer.bias = reader.text_or_empty("bias");
  reader.finish();
  return answer;
}

cards::Choice read_choice(ObjectReader& card, const Scope& scope) {
  cards::Choice choice;
  std::vector<std::string> ids;
  for (const JsonValue& value : card.list("answers", 2, 5)) {
    ObjectReader reader(card.notes(), &value, "an answer");
    choice.answers.push_back(read_answer(reader, scope));
    note_duplicate(card.notes(), reader.at("id"), choice.answers.back().id, ids, "answer");
    ids.push_back(choice.answers.back().id);
  }
  return choice;
}

// Letters and digits only: a hyphen parts items in an order that is written down.
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

cards::OrderItem read_item(ObjectReader& reader) {
  cards::OrderItem item;
  item.id = read_item_id(reader);
  item.title = reader.text("title");
  item.note = reader.text_or_empty("note");
  item.points = reader.number("points", {0.5, 100});
  for (const auto& [key, into] : {std::pair("quarter", &item.quarter), std::pair("later", &item.later)}) {
    const JsonValue* curve = reader.need(key);
    if (curve != nullptr) *into = read_curve(reader.notes(), *curve).value_or(cards::DelayCurve{});
  }
  return item;
}

void read_needs(Notes& notes, const std::vector<JsonValue>& values, cards::Order& order) {
  std::vector<std::string_view> known;
  for (const cards::OrderItem& item : order.items) known.push_back(item.id);
  for (std::size_t i = 0; i < values.size(); ++i) {
    ObjectReader reader(notes, values[i].type == JsonValue::Type::object ? &values[i] : nullptr, "an item");
    for (const JsonValue& need : reader.list("needs", 0, 19)) {
      const auto found = std::find(known.begin(), known.end(), need.text);
      if (need.type != JsonValue::Type::string || found == known.end()) {
        notes.error("TH123", point_of(need),
                    "no item " + quoted(need.text) + " in this card" + did_you_mean(need.text, known),
                    "\"needs\" names items that come first");
      } else if (found - known.begin() == static_cast<std::ptrdiff_t>(i)) {
        notes.error("TH123", point_of(need), "the item " + quoted(need.text) + " needs itself", "delete this need");
      } else {
        order.items[i].needs.push_back(static_cast<int>(found - known.begin()));
      }
    }
  }
}

cards::Order read_order(ObjectReader& card) {
  cards::Order order;
  const std::vector<JsonValue>& values = card.list("items", 2, 20);
  std::vector<std::string> ids;
  for (const JsonValue& value : values) {
    ObjectReader reader(card.notes(), &value, "an item");
    order.items.push_back(read_item(reader));
    reader.find("needs");
    note_duplicate(card.notes(), reader.at("id"), order.items.back().id, ids, "item");
    ids.push_back(order.items.back().id);
    reader.finish();
  }
  read_needs(card.notes(), values, order);
  order.capacity = card.number("capacity", {1, 1000});
  std::vector<double> range;
  for (const JsonValue& value : card.list("capacity_range", 2, 2)) {
    if (value.type == JsonValue::Type::number)
      range.push_back(value.number);
    else
      card.notes().error("TH015", value.at,
                         "\"capacity_range\" holds numbers, not " + std::string(name_of(value.type)));
  }
  if (range.size() == 2) {
    order.capacity_low = range[0];
    order.capacity_high = range[1];
    if (!(range[0] > 0 && range[0] <= order.capacity && order.capacity <= range[1]))
      card.notes().error("TH124", card.at("capacity_range"),
                         "the capacity " + shortest(order.capacity) + " lies outside its range " + shortest(range[0]) +
                             " to " + shortest(range[1]),
                         "low, then high, around \"capacity\"");
  }
  order.weeks = card.number("sprint_weeks", {1, 4});
  order.feedback = read_feedback(card);
  return order;
}

cards::Split read_split(ObjectReader& card, const Scope& scope) {
  cards::Split split;
  split.chips = card.whole("chips", {2, 20});
  split.chip_worth = card.number("chip_worth", {0.1, 1000});
  std::vector<std::string> ids;
  for (const JsonValue& value : card.list("activities", 6, 6)) {
    ObjectReader reader(card.notes(), &value, "an activity");
    cards::Activity activity;
    activity.id = reader.id("id");
    note_duplicate(card.notes(), reader.at("id"), activity.id, ids, "activity");
    ids.push_back(activity.id);
    activity.title = reader.text("title");
    activity.line = reader.text("line");
    activity.last = reader.whole("last", {0, 20});
    activity.returns = reader.number("returns", {0.2, 2});
    activity.effects = read_effects(reader, scope);
    reader.finish();
    split.activities.push_back(std::move(activity));
  }
  split.feedback = read_feedback(card);
  return split;
}

cards::Duty read_duty(ObjectReader& reader, const Scope& scope) {
  cards::Duty duty;
  duty.id = reader.id("id");
  duty.title = reader.text("title");
  duty.owners = reader.words("owners", 1, 3, kRoles);
  duty.source = reader.text("source");
  reader.need("by_rule");
  duty.by_rule = reader.flag("by_rule", false);
  duty.because = reader.text("because");
  for (const JsonValue& value : reader.list("elsewhere", 0, 6)) {
    ObjectReader place(reader.notes(), &value, "\"elsewhere\"");
    cards::Duty::Elsewhere elsewhere;
    elsewhere.roles = place.words("roles", 1, 6, kRoles);
    elsewhere.because = place.text("because");
    elsewhere.effects = read_effects(place, scope);
    place.finish();
    duty.elsewhere.push_back(std::move(elsewhere));
  }
  reader.finish();
  return duty;
}

cards::Ownership read_ownership(ObjectReader& card, const Scope& scope) {
  cards::Ownership ownership;
  std::vector<std::string> ids;
  for (const JsonValue& value : card.list("duties", 3, 12)) {
    ObjectReader reader(card.notes(), &value, "a duty");
    ownership.duties.push_back(read_duty(reader, scope));
    note_duplicate(card.notes(), reader.at("id"), ownership.duties.back().id, ids, "duty");
    ids.push_back(ownership.duties.back().id);
  }
  ownership.feedback = read_feedback(card);
  return ownership;
}

}  // namespace

cards::Form read_decision(ObjectReader& card, cards::Kind kind, const Scope& scope) {
  switch (kind) {
    case cards::Kind::choice:
      return read_choice(card, scope);
    case cards::Kind::order:
      return read_order(card);
    case cards::Kind::split:
      return read_split(card, scope);
    case cards::Kind::ownership:
      return read_ownership(card, scope);
    case cards::Kind::selection:
    case cards::Kind::conversation:
      break;
  }
  return cards::Choice{};
}

}  // namespace two_hats::loading
