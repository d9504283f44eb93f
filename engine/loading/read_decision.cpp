#include <algorithm>

#include "engine/loading/read_parts.h"

namespace two_hats::loading {
namespace {

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
  answer.bias = read_bias(reader);
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

void read_curves(ObjectReader& reader, cards::DelayCurve& quarter, cards::DelayCurve& later) {
  for (const auto& [key, into] : {std::pair("quarter", &quarter), std::pair("later", &later)}) {
    const JsonValue* curve = reader.need(key);
    if (curve != nullptr) *into = read_curve(reader.notes(), *curve).value_or(cards::DelayCurve{});
  }
}

cards::Surprise read_surprise(Notes& notes, const JsonValue& value, const Scope& scope) {
  ObjectReader reader(notes, &value, "the item's \"if\"");
  cards::Surprise surprise;
  surprise.unknown = place_of(reader, "unknown", *scope.unknowns, reader.id("unknown"), "unknown").value_or(0);
  read_curves(reader, surprise.quarter, surprise.later);
  reader.finish();
  return surprise;
}

cards::OrderItem read_item(ObjectReader& reader, const Scope& scope) {
  cards::OrderItem item;
  item.id = read_item_id(reader);
  item.title = reader.text("title");
  item.note = reader.text_or_empty("note");
  item.points = reader.number("points", {0.5, 100});
  read_curves(reader, item.quarter, item.later);
  if (const JsonValue* value = reader.find("if")) item.surprise = read_surprise(reader.notes(), *value, scope);
  return item;
}

cards::Order read_order(ObjectReader& card, const Scope& scope) {
  cards::Order order;
  const std::vector<JsonValue>& values = read_items_list(card);
  std::vector<std::string> ids;
  for (const JsonValue& value : values) {
    ObjectReader reader(card.notes(), &value, "an item");
    order.items.push_back(read_item(reader, scope));
    reader.find("needs");
    note_duplicate(card.notes(), reader.at("id"), order.items.back().id, ids, "item");
    ids.push_back(order.items.back().id);
    reader.finish();
  }
  read_needs(card.notes(), values, order.items);
  order.capacity = card.number("capacity", {1, 1000});
  const auto range = read_range(card, "capacity_range", order.capacity, "capacity", "TH124");
  order.capacity_low = range.first;
  order.capacity_high = range.second;
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
  read_duty_lenses(reader, duty);
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
      return read_order(card, scope);
    case cards::Kind::split:
      return read_split(card, scope);
    case cards::Kind::ownership:
      return read_ownership(card, scope);
    case cards::Kind::selection:
      return read_selection(card, scope);
    case cards::Kind::conversation:
      return read_conversation(card, scope);
  }
  return cards::Choice{};
}

}  // namespace two_hats::loading
