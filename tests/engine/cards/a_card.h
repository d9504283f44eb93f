// Builders for cards in tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/cards/answer.h"
#include "engine/cards/card.h"

namespace two_hats::cards {

inline product::Effect an_effect(product::Target target, double size,
                                 product::Operation operation = product::Operation::add) {
  product::Effect effect;
  effect.target = target;
  effect.size = size;
  effect.operation = operation;
  effect.because = "Somebody does something else on Monday.";
  return effect;
}

inline Feedback a_feedback() { return {"Now.", "Later.", "But.", "If."}; }

// Sound in every respect that check_pack looks at; tests spoil one thing.
inline Card a_card(std::string id) {
  Card card;
  card.id = std::move(id);
  card.stages = {product::Stage::scale_up};
  card.title = card.story = card.question = card.principle = card.cue = card.decider_rule = "Words.";
  card.person = "ines";
  card.know = {{"A fact.", "a source"}};
  card.deciders = {Role::product_manager};
  card.references = {"guide"};
  Choice choice;
  for (const char* answer : {"a", "b", "c"}) {
    ChoiceAnswer made;
    made.id = answer;
    made.title = made.line = "Words.";
    made.defender = "ines";
    made.feedback = a_feedback();
    made.effects = {an_effect(product::Target::money, .1 * (answer[0] - 'a' + 1))};
    choice.answers.push_back(made);
  }
  card.decision = choice;
  return card;
}

inline OrderItem an_item(std::string id, double points, double leak, std::vector<int> needs = {}) {
  OrderItem item;
  item.id = std::move(id);
  item.title = "Item " + item.id;
  item.points = points;
  item.needs = std::move(needs);
  item.quarter = {DelayCurve::Shape::leak, leak, 0, 0, 0};
  return item;
}

// One point a week.
inline Order an_order(std::vector<OrderItem> items) {
  Order order;
  order.items = std::move(items);
  order.capacity = order.capacity_low = order.capacity_high = 2;
  order.weeks = 2;
  order.feedback = a_feedback();
  return order;
}

inline Card with_decision(std::string id, Form decision) {
  Card card = a_card(std::move(id));
  card.decision = std::move(decision);
  return card;
}

inline Split a_split() {
  Split split;
  split.chips = 10;
  split.feedback = a_feedback();
  for (const char* id : {"research", "sales", "marketing", "features", "training", "process"}) {
    Activity activity;
    activity.id = activity.title = activity.line = id;
    activity.last = activity.id == "features" ? 10 : 0;
    split.activities.push_back(activity);
  }
  split.activities[0].returns = .5;
  split.activities[0].effects = {an_effect(product::Target::knowledge, .06)};
  split.activities[2].effects = {an_effect(product::Target::adoption, 1.25, product::Operation::scale)};
  return split;
}

inline Ownership an_ownership() {
  Ownership ownership;
  ownership.feedback = a_feedback();
  for (const char* id : {"order", "size", "price"}) {
    Duty duty;
    duty.id = duty.title = duty.source = duty.because = id;
    duty.owners = {Role::product_owner};
    ownership.duties.push_back(duty);
  }
  ownership.duties[0].elsewhere = {
      {{Role::stakeholder, Role::nobody}, {an_effect(product::Target::alignment, -.15)}, "Two pull."}};
  ownership.duties[2].owners = {Role::product_manager, Role::product_owner};
  ownership.duties[2].elsewhere = {{{Role::nobody}, {an_effect(product::Target::money, -.1)}, "None asks."}};
  return ownership;
}

inline SelectionItem an_item_worth(const std::string& id, double points, double quarter, double later,
                                   std::vector<int> needs = {}) {
  return {id, "Item " + id, "", points, std::move(needs), quarter, later};
}

// Ten points, always: B needs A, the goal is B and D.
inline Selection a_selection() {
  Selection selection;
  selection.items = {an_item_worth("A", 3, 1, 4), an_item_worth("B", 4, 10, 2, {0}), an_item_worth("C", 2, 6, 1),
                     an_item_worth("D", 3, 0, 20)};
  selection.capacity = selection.capacity_low = selection.capacity_high = 10;
  selection.goal = SprintGoal{"The goal", {1, 3}, 5, 30};
  selection.overload_quarter = 2;
  selection.overload_later = 3;
  selection.feedback = a_feedback();
  return selection;
}

// "open" leads by "ask" to "then"; "no" ends the talk silently. Half of what they want is rest, asked for and offered.
inline Conversation a_talk() {
  Conversation talk;
  talk.with = "who";
  talk.trust = product::Stock::trust_developers;
  talk.interests = {{"rest", "rest", .5}, {"proof", "proof", .3}, {"thanks", "thanks", .2}};
  talk.reservation = .5;
  talk.reservation_low = .4;
  talk.reservation_high = .6;
  Reply ask{"ask", "What?", {{0, .4}, {2, 1}}, No::none, {}, 1, std::nullopt, "", ""};
  Reply no{"no", "No.", {}, No::silent, {}, -1, std::nullopt, "", ""};
  Reply offer{
      "offer", "Take it.", {{0, 1}, {1, .5}}, No::none, {an_effect(product::Target::money, -.2)}, -1, std::nullopt,
      "",      ""};
  Reply later{"later", "Not now.", {{0, .1}}, No::explained, {}, -1, std::nullopt, "", ""};
  talk.exchanges = {{"open", "Give me that.", {ask, no}}, {"then", "Well?", {offer, later}}};
  talk.agreed = {an_effect(product::Target::clarity, .05)};
  talk.refused = {an_effect(product::Target::people, -.04)};
  talk.agreed_line = "They agree.";
  talk.refused_line = "They go.";
  talk.feedback = a_feedback();
  return talk;
}

// A world that earns so many k€ a week.
inline Standing earning(double weekly_revenue) {
  Standing standing;
  standing.weekly_revenue = weekly_revenue;
  return standing;
}

}  // namespace two_hats::cards
