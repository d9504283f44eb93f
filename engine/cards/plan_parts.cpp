#include "engine/cards/plan_parts.h"

#include <algorithm>
#include <cmath>

#include "engine/base/random.h"
#include "engine/cards/conversation.h"
#include "engine/cards/selection.h"

namespace two_hats::cards {
namespace {

constexpr int kMoneyWeek = 6;
constexpr int kRevenueFrom = 13, kRevenueWeeks = 40;

product::Literal if_true(int unknown) {
  product::Literal literal;
  literal.kind = product::Literal::Kind::unknown;
  literal.index = unknown;
  return literal;
}

void add(product::Plan& plan, product::Target target, double size, int start, int weeks, std::string because,
         int unknown = kForCertain) {
  if (size == 0) return;
  product::Effect effect;
  effect.target = target;
  effect.size = size;
  effect.start_week = start;
  effect.weeks = weeks;
  effect.because = std::move(because);
  if (unknown != kForCertain) effect.conditions.push_back(if_true(unknown));
  plan.effects.push_back(std::move(effect));
}

double in_weeks_of_revenue(double worth, double weekly_revenue) {
  return weekly_revenue > 0 ? worth / weekly_revenue : 0;
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
  for (std::size_t e = 0; e < effects.size(); ++e) {
    product::Effect effect = effects[e];
    effect.conditions.push_back(if_true(unknown));
    effect.conditions.back().negated = !agreed;
    effect.dice = dice_of("agreement", agreed, e);
    plan.effects.push_back(std::move(effect));
  }
}

}  // namespace

void add_money(product::Plan& plan, double worth, double weekly_revenue, std::string because, int unknown) {
  add(plan, product::Target::money, in_weeks_of_revenue(worth, weekly_revenue), kMoneyWeek, 0, std::move(because),
      unknown);
}

void add_revenue(product::Plan& plan, double worth, double weekly_revenue, std::string because, int unknown) {
  add(plan, product::Target::revenue, in_weeks_of_revenue(worth, weekly_revenue) / kRevenueWeeks, kRevenueFrom,
      kRevenueWeeks, std::move(because), unknown);
}

std::uint64_t dice_of(const std::string& part, std::size_t group, std::size_t effect) {
  return base::mix(base::hash(part), group * 256 + effect + 1);
}

void add_selection(product::Plan& plan, const Selection& selection, const SelectionGiven& given,
                   const Standing& standing) {
  const std::vector<int> listed = listed_selection(selection);
  const auto add_worth = [&](const Selection& worths, int unknown) {
    const SelectionWorth mine = expected_worth(worths, given.items), other = expected_worth(worths, listed);
    add_money(plan, mine.quarter - other.quarter, standing.weekly_revenue,
              greatest_difference(worths, given.items, listed, &SelectionItem::quarter), unknown);
    add_revenue(plan, mine.later - other.later, standing.weekly_revenue,
                greatest_difference(worths, given.items, listed, &SelectionItem::later), unknown);
  };
  add_worth(selection, kForCertain);
  for (int unknown = 0; unknown < static_cast<int>(plan.unknowns.size()); ++unknown)
    add_worth(windfalls_of(selection, unknown), unknown);
}

void add_conversation(product::Plan& plan, const Conversation& conversation, const ConversationGiven& given,
                      const Standing& standing) {
  const int agreement = static_cast<int>(plan.unknowns.size());
  product::Unknown they_agree;
  they_agree.id = "they-agree";
  they_agree.chance = chance_of_agreement(conversation, given, standing);
  plan.unknowns.push_back(std::move(they_agree));
  std::size_t replies = 0;
  for (const Reply* reply : replies_on(conversation, given)) {
    const std::size_t exchange = replies++;
    for (std::size_t e = 0; e < reply->effects.size(); ++e) {
      plan.effects.push_back(reply->effects[e]);
      plan.effects.back().dice = dice_of(reply->id, exchange, e);
    }
    add_trust(plan, conversation.trust, reply->no, standing);
  }
  add_if(plan, conversation.agreed, agreement, true);
  add_if(plan, conversation.refused, agreement, false);
}

}  // namespace two_hats::cards
