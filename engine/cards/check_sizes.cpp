// Effect sizes against the sane ranges of the vocabulary (product::rule_of), and unknowns and tests against their use.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

using product::Effect;
using product::Operation;
using product::Target;

struct Bounds {
  double low, high;
};

std::string shortest(double number) {
  number = std::round(number * 1e6) / 1e6;  // a square of .7 is .49
  char digits[32];
  return std::string(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

// A start-up's week of revenue is small: the same deal is many more of them.
double start_up_factor(const Card& card, Target target) {
  const bool in_revenue = target == Target::money || target == Target::revenue || target == Target::cost;
  const bool only_start_up = card.stages.size() == 1 && card.stages[0] == product::Stage::start_up;
  return in_revenue && only_start_up ? 8 : 1;
}

Bounds sane(const Card& card, const Effect& effect) {
  const product::TargetRule& rule = product::rule_of(effect.target);
  if (effect.operation == Operation::scale) return {rule.scale_low, rule.scale_high};
  const double factor = start_up_factor(card, effect.target);
  return {rule.add_low * factor, rule.add_high * factor};
}

Bounds widened(const Effect& effect, Bounds bounds) {
  if (effect.operation == Operation::scale) return {bounds.low * bounds.low, bounds.high * bounds.high};
  return {bounds.low * 2, bounds.high * 2};
}

bool within(double size, Bounds bounds) {
  constexpr double kHair = 1e-9;
  return size >= bounds.low - kHair && size <= bounds.high + kHair;
}

std::string in_words(const Effect& effect, double size) {
  if (effect.operation == Operation::scale) return "x" + shortest(size);
  return (size < 0 ? "-" : "+") + shortest(size < 0 ? -size : size);
}

void check_size(Finder& finder, const Card& card, const PlacedEffect& placed) {
  const Effect& effect = *placed.effect;
  Bounds bounds = sane(card, effect);
  // Nobody lays all chips on one activity and calls it an ordinary quarter.
  if (card.kind() == Kind::split) bounds = widened(effect, bounds);
  if (within(effect.size, bounds)) return;
  const std::string name(name_of(effect.target));
  const std::string message = name + " " + in_words(effect, effect.size) + " is outside the sane range " +
                              in_words(effect, bounds.low) + " to " + in_words(effect, bounds.high);
  const std::string hint =
      "its unit: " + std::string(product::rule_of(effect.target).unit) + "; choose a smaller size, or check the unit";
  if (within(effect.size, widened(effect, bounds)))
    finder.warning("TH117", placed.pointer + "/do", message, hint);
  else
    finder.error("TH118", placed.pointer + "/do", message + ", by far", hint);
}

bool uses(const std::vector<product::Literal>& literals, product::Literal::Kind kind, std::size_t index) {
  return std::any_of(literals.begin(), literals.end(), [&](const product::Literal& literal) {
    return literal.kind == kind && literal.index == static_cast<int>(index);
  });
}

bool is_used(const Card& card, product::Literal::Kind kind, std::size_t index) {
  for (const PlacedEffect& placed : effects_of(card)) {
    if (uses(placed.effect->conditions, kind, index)) return true;
  }
  if (const auto* order = std::get_if<Order>(&card.decision)) {
    return kind == product::Literal::Kind::unknown &&
           std::any_of(order->items.begin(), order->items.end(), [&](const OrderItem& item) {
             return item.surprise && item.surprise->unknown == static_cast<int>(index);
           });
  }
  if (const auto* selection = std::get_if<Selection>(&card.decision)) {
    return kind == product::Literal::Kind::unknown &&
           std::any_of(selection->items.begin(), selection->items.end(), [&](const SelectionItem& item) {
             return item.windfall && item.windfall->unknown == static_cast<int>(index);
           });
  }
  const auto* choice = std::get_if<Choice>(&card.decision);
  return choice && std::any_of(choice->answers.begin(), choice->answers.end(), [&](const ChoiceAnswer& answer) {
           return answer.promise && uses(answer.promise->conditions, kind, index);
         });
}

void check_unknowns(Finder& finder, const Card& card) {
  for (std::size_t i = 0; i < card.tests.size(); ++i) {
    const product::Test& test = card.tests[i];
    const auto asks = [&](const Evidence& evidence) { return evidence.test == static_cast<int>(i); };
    const bool asked = std::any_of(card.ask_first.begin(), card.ask_first.end(), asks);
    if (!asked && !is_used(card, product::Literal::Kind::test, i))
      finder.warning("TH133", step("tests", i), "nothing uses the test " + quoted(test.id),
                     "name it in evidence or in an effect's \"if\", or delete it");
    if (test.true_positive <= test.false_positive)
      finder.warning("TH132", step("tests", i),
                     "the test " + quoted(test.id) + " says yes at least as often when the truth is no",
                     "true_positive must exceed false_positive");
  }
  for (std::size_t i = 0; i < card.unknowns.size(); ++i) {
    const auto looks = [&](const product::Test& test) { return test.unknown == static_cast<int>(i); };
    const bool used =
        is_used(card, product::Literal::Kind::unknown, i) || std::any_of(card.tests.begin(), card.tests.end(), looks);
    if (!used)
      finder.warning("TH133", step("unknowns", i), "nothing depends on the unknown " + quoted(card.unknowns[i].id),
                     "name it in an effect's \"if\" or in a test, or delete it");
  }
}

}  // namespace

void check_sizes(Finder& finder, const Card& card) {
  for (const PlacedEffect& placed : effects_of(card)) check_size(finder, card, placed);
  check_unknowns(finder, card);
}

}  // namespace two_hats::cards
