#include "engine/cards/plan_parts.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/cards/conversation.h"
#include "engine/cards/selection.h"

namespace two_hats::cards {
namespace {

constexpr int kMoneyWeek = 6;
constexpr int kRevenueFrom = 13, kRevenueWeeks = 40;

void add(product::Plan& plan, product::Target target, double size, int start, int weeks, std::string because) {
  if (size == 0) return;
  product::Effect effect;
  effect.target = target;
  effect.size = size;
  effect.start_week = start;
  effect.weeks = weeks;
  effect.because = std::move(because);
  plan.effects.push_back(std::move(effect));
}

// The item whose worth on one horizon weighs most of those that only one of two selections has, in words.
std::string greatest_difference(const Selection& selection, const std::vector<int>& mine, const std::vector<int>& other,
                                double SelectionItem::*worth) {
  const SelectionItem* greatest = nullptr;
  bool in = false;
  for (std::size_t i = 0; i < selection.items.size(); ++i) {
    const bool here = std::binary_search(mine.begin(), mine.end(), static_cast<int>(i));
    const bool there = std::binary_search(other.begin(), other.end(), static_cast<int>(i));
    if (here == there || (greatest && std::abs(selection.items[i].*worth) <= std::abs(greatest->*worth))) continue;
    greatest = &selection.items[i];
    in = here;
  }
  if (!greatest) return "";
  return greatest->title + (in ? " is brought into the Sprint." : " stays in the Product Backlog.");
}

void add_trust(product::Plan& plan, product::Stock trust, No no, const Standing& standing) {
  const auto target = product::target_named(product::name_of(trust));
  if (!target || no == No::none) return;
  const bool silent = no == No::silent;
  add(plan, *target, -(silent ? standing.no_silent : standing.no_explained), 0, 0,
      silent ? "A no without a reason costs trust." : "A no with its reason costs a little trust.");
}

void add_if(product::Plan& plan, const std::vector<product::Effect>& effects, int unknown, bool agreed) {
  for (product::Effect effect : effects) {
    product::Literal literal;
    literal.kind = product::Literal::Kind::unknown;
    literal.index = unknown;
    literal.negated = !agreed;
    effect.conditions.push_back(literal);
    plan.effects.push_back(std::move(effect));
  }
}

}  // namespace

void add_money(product::Plan& plan, double size, std::string because) {
  add(plan, product::Target::money, size, kMoneyWeek, 0, std::move(because));
}

void add_revenue(product::Plan& plan, double size, std::string because) {
  add(plan, product::Target::revenue, size / kRevenueWeeks, kRevenueFrom, kRevenueWeeks, std::move(because));
}

void add_selection(product::Plan& plan, const Selection& selection, const SelectionGiven& given,
                   const Standing& standing) {
  const std::vector<int> listed = listed_selection(selection);
  const SelectionWorth mine = expected_worth(selection, given.items), other = expected_worth(selection, listed);
  add_money(plan, (mine.quarter - other.quarter) / standing.weekly_revenue,
            greatest_difference(selection, given.items, listed, &SelectionItem::quarter));
  add_revenue(plan, (mine.later - other.later) / standing.weekly_revenue,
              greatest_difference(selection, given.items, listed, &SelectionItem::later));
}

void add_conversation(product::Plan& plan, const Conversation& conversation, const ConversationGiven& given,
                      const Standing& standing) {
  const int agreement = static_cast<int>(plan.unknowns.size());
  product::Unknown they_agree;
  they_agree.id = "they-agree";
  they_agree.chance = chance_of_agreement(conversation, given, standing);
  plan.unknowns.push_back(std::move(they_agree));
  for (const Reply* reply : replies_on(conversation, given)) {
    plan.effects.insert(plan.effects.end(), reply->effects.begin(), reply->effects.end());
    add_trust(plan, conversation.trust, reply->no, standing);
  }
  add_if(plan, conversation.agreed, agreement, true);
  add_if(plan, conversation.refused, agreement, false);
}

}  // namespace two_hats::cards
