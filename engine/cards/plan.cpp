#include <algorithm>

#include "engine/base/math.h"
#include "engine/base/random.h"
#include "engine/cards/order_plan.h"
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

void add_split(product::Plan& plan, const Split& split, const SplitGiven& given) {
  for (std::size_t i = 0; i < split.activities.size(); ++i) {
    if (given.chips[i] == 0) continue;
    const Activity& activity = split.activities[i];
    const double weight = base::pow(static_cast<double>(given.chips[i]) / split.chips, activity.returns);
    for (std::size_t e = 0; e < activity.effects.size(); ++e) {
      product::Effect effect = activity.effects[e];
      effect.size = effect.operation == product::Operation::add ? effect.size * weight : 1 + (effect.size - 1) * weight;
      effect.dice = dice_of(activity.id, 0, e);
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
    for (std::size_t group = 0; group < duty.elsewhere.size(); ++group) {
      const Duty::Elsewhere& elsewhere = duty.elsewhere[group];
      if (!among(elsewhere.roles, given.owners[i])) continue;
      for (std::size_t e = 0; e < elsewhere.effects.size(); ++e) {
        plan.effects.push_back(elsewhere.effects[e]);
        plan.effects.back().dice = dice_of(duty.id, group, e);
      }
    }
  }
}

}  // namespace

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
