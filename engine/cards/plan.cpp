#include <algorithm>
#include <cmath>

#include "engine/base/math.h"
#include "engine/base/random.h"
#include "engine/base/text.h"
#include "engine/cards/plan_parts.h"

namespace two_hats::cards {
namespace {

product::Plan plan_of(const Card& card, std::string id) {
  product::Plan plan;
  plan.id = std::move(id);
  plan.unknowns = card.unknowns;
  plan.tests = card.tests;
  plan.truth_key = base::hash(card.id);
  return plan;
}

// Weeks until each item (by its index) is done.
std::vector<double> completion(const Order& order, const std::vector<int>& items, double throughput_factor) {
  const double points_a_week = order.capacity / order.weeks * throughput_factor;
  std::vector<double> done(order.items.size(), 0);
  double points = 0;
  for (const int item : items) {
    points += order.items[static_cast<std::size_t>(item)].points;
    done[static_cast<std::size_t>(item)] = points / points_a_week;
  }
  return done;
}

std::vector<int> as_listed(const Order& order) {
  std::vector<int> items(order.items.size());
  for (std::size_t i = 0; i < items.size(); ++i) items[i] = static_cast<int>(i);
  return items;
}

// The item whose cost on one horizon differs most from the listed order's, in words.
std::string greatest_difference(const Order& order, const std::vector<double>& done, const std::vector<double>& listed,
                                DelayCurve OrderItem::*curve) {
  std::size_t greatest = 0;
  double most = -1;
  for (std::size_t i = 0; i < order.items.size(); ++i) {
    const double difference =
        std::abs(cost_at(order.items[i].*curve, done[i]) - cost_at(order.items[i].*curve, listed[i]));
    if (difference > most) {
      most = difference;
      greatest = i;
    }
  }
  return order.items[greatest].title + " is done after " + base::fixed(done[greatest], 1) + " weeks, not " +
         base::fixed(listed[greatest], 1) + ".";
}

void add_order(product::Plan& plan, const Order& order, const OrderGiven& given, double weekly_revenue) {
  const std::vector<int> listed = as_listed(order);
  const OrderCost cost = order_cost(order, given.items), reference = order_cost(order, listed);
  const std::vector<double> done = completion(order, given.items, 1), before = completion(order, listed, 1);
  const auto in_revenue = [&](double difference) { return difference / weekly_revenue; };
  add_money(plan, in_revenue(reference.quarter - cost.quarter),
            greatest_difference(order, done, before, &OrderItem::quarter));
  add_revenue(plan, in_revenue(reference.later - cost.later),
              greatest_difference(order, done, before, &OrderItem::later));
}

void add_split(product::Plan& plan, const Split& split, const SplitGiven& given) {
  for (std::size_t i = 0; i < split.activities.size(); ++i) {
    if (given.chips[i] == 0) continue;
    const Activity& activity = split.activities[i];
    const double weight = base::pow(static_cast<double>(given.chips[i]) / split.chips, activity.returns);
    for (product::Effect effect : activity.effects) {
      effect.size = effect.operation == product::Operation::add ? effect.size * weight : 1 + (effect.size - 1) * weight;
      plan.effects.push_back(std::move(effect));
    }
  }
}

bool among(const std::vector<Role>& roles, Role role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

void add_owners(product::Plan& plan, const Ownership& ownership, const OwnersGiven& given) {
  for (std::size_t i = 0; i < ownership.duties.size(); ++i) {
    const Duty& duty = ownership.duties[i];
    if (among(duty.owners, given.owners[i])) continue;
    for (const Duty::Elsewhere& elsewhere : duty.elsewhere) {
      if (!among(elsewhere.roles, given.owners[i])) continue;
      plan.effects.insert(plan.effects.end(), elsewhere.effects.begin(), elsewhere.effects.end());
    }
  }
}

}  // namespace

OrderCost order_cost(const Order& order, const std::vector<int>& items, double throughput_factor) {
  const std::vector<double> done = completion(order, items, throughput_factor);
  OrderCost cost;
  for (std::size_t i = 0; i < order.items.size(); ++i) {
    cost.quarter += cost_at(order.items[i].quarter, done[i]);
    cost.later += cost_at(order.items[i].later, done[i]);
  }
  return cost;
}

Standing standing_of(const product::Parameters& parameters, const product::World& world) {
  using product::Constant;
  return {product::key_values(parameters, world).weekly_revenue,
          world.state,
          parameters[Constant::reference_trust],
          parameters[Constant::conversation_sway],
          parameters[Constant::no_explained],
          parameters[Constant::no_silent]};
}

product::Plan build_plan(const Card& card, const Answer& answer, const Standing& standing) {
  product::Plan plan = plan_of(card, text_of(card, answer));
  switch (card.kind()) {
    case Kind::choice: {
      const ChoiceAnswer& chosen =
          std::get<Choice>(card.decision).answers[static_cast<std::size_t>(std::get<ChoiceGiven>(answer).answer)];
      plan.promise = chosen.promise;
      plan.effects = chosen.effects;
      break;
    }
    case Kind::order:
      add_order(plan, std::get<Order>(card.decision), std::get<OrderGiven>(answer), standing.weekly_revenue);
      break;
    case Kind::split:
      add_split(plan, std::get<Split>(card.decision), std::get<SplitGiven>(answer));
      break;
    case Kind::ownership:
      add_owners(plan, std::get<Ownership>(card.decision), std::get<OwnersGiven>(answer));
      break;
    case Kind::selection:
      add_selection(plan, std::get<Selection>(card.decision), std::get<SelectionGiven>(answer), standing);
      break;
    case Kind::conversation:
      add_conversation(plan, std::get<Conversation>(card.decision), std::get<ConversationGiven>(answer), standing);
      break;
  }
  return plan;
}

}  // namespace two_hats::cards
