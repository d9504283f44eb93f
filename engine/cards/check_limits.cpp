// What lies beyond the engine's exactness, said when a card is checked and not when it is played: sizes that no small
// unit measures, splits too many to be rated whole, questions whose answers could change nothing.
#include <algorithm>
#include <cmath>

#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

constexpr int kTenths = 10;

void check_points(Finder& finder, const Order& order) {
  for (std::size_t i = 0; i < order.items.size(); ++i) {
    const double tenths = order.items[i].points * kTenths;
    if (std::abs(tenths - std::round(tenths)) <= 1e-9) continue;
    finder.error("TH152", step("items", i) + "/points", "points finer than a tenth",
                 "the exact order counts in tenths at most; an estimate is no finer");
  }
}

void check_chips(Finder& finder, const Split& split) {
  if (split.chips <= kMostChips) return;
  finder.warning(
      "TH151", "/chips",
      std::to_string(split.chips) + " chips make more splits than are rated one by one: the best is searched for",
      "up to " + std::to_string(kMostChips) + " chips, every split is rated");
}

bool hangs_on(const std::vector<product::Literal>& conditions, const Card& card, int unknown) {
  return std::any_of(conditions.begin(), conditions.end(), [&](const product::Literal& literal) {
    using Kind = product::Literal::Kind;
    if (literal.kind == Kind::unknown) return literal.index == unknown;
    return literal.kind == Kind::test && card.tests[static_cast<std::size_t>(literal.index)].unknown == unknown;
  });
}

bool hangs_on(const Card& card, int unknown) {
  for (const PlacedEffect& placed : effects_of(card)) {
    if (hangs_on(placed.effect->conditions, card, unknown)) return true;
  }
  if (const auto* choice = std::get_if<Choice>(&card.decision)) {
    return std::any_of(choice->answers.begin(), choice->answers.end(), [&](const ChoiceAnswer& answer) {
      return answer.promise && hangs_on(answer.promise->conditions, card, unknown);
    });
  }
  if (const auto* order = std::get_if<Order>(&card.decision)) {
    return std::any_of(order->items.begin(), order->items.end(),
                       [&](const OrderItem& item) { return item.surprise && item.surprise->unknown == unknown; });
  }
  if (const auto* selection = std::get_if<Selection>(&card.decision)) {
    return std::any_of(selection->items.begin(), selection->items.end(),
                       [&](const SelectionItem& item) { return item.windfall && item.windfall->unknown == unknown; });
  }
  return false;
}

std::string hint_for(Kind kind) {
  const bool of_items = kind == Kind::order || kind == Kind::selection;
  return of_items ? "let an item's \"if\" name it" : "let an effect's \"if\" name it";
}

void check_questions(Finder& finder, const Card& card) {
  for (std::size_t i = 0; i < card.ask_first.size(); ++i) {
    const Evidence& evidence = card.ask_first[i];
    if (!evidence.test) continue;
    const int unknown = card.tests[static_cast<std::size_t>(*evidence.test)].unknown;
    if (hangs_on(card, unknown)) continue;
    finder.warning("TH153", step("ask_first", i),
                   "asking " + quoted(evidence.id) + " can teach nothing: no answer depends on " +
                       quoted(card.unknowns[static_cast<std::size_t>(unknown)].id),
                   hint_for(card.kind()));
  }
}

}  // namespace

void check_limits(Finder& finder, const Card& card) {
  if (const auto* order = std::get_if<Order>(&card.decision)) check_points(finder, *order);
  if (const auto* split = std::get_if<Split>(&card.decision)) check_chips(finder, *split);
  check_questions(finder, card);
}

}  // namespace two_hats::cards
