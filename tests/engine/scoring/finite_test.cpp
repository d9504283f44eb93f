// Whatever the effects, a score is a number: thousands of cards with random answers, far outside the sane sizes that
// check_pack asks for and in worlds at the edge of sense, are rated and every figure looked at.
#include <gtest/gtest.h>

#include <cmath>

#include "engine/base/random.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using product::Literal;
using product::Target;

// Sanitized builds take the same path ten times slower; the whole number is for the release build.
#if defined(__SANITIZE_ADDRESS__)
constexpr int kCards = 1'000;
#else
constexpr int kCards = 10'000;
#endif

// Numbers of one card, in the order in which they are asked for.
class Dice {
 public:
  explicit Dice(int card) : key_(base::mix(0xF1A17E, static_cast<std::uint64_t>(card))) {}
  int below(int count) { return static_cast<int>(base::pick(key_, 1, next_++, static_cast<std::uint32_t>(count))); }
  double between(double low, double high) { return low + (high - low) * base::uniform(key_, 2, next_++); }
  bool happens(double chance) { return between(0, 1) < chance; }

 private:
  std::uint64_t key_, next_ = 0;
};

Literal any_literal(Dice& dice, bool promised) {
  Literal literal;
  literal.kind = static_cast<Literal::Kind>(dice.below(6));
  if (literal.kind == Literal::Kind::promise_kept && !promised) literal.kind = Literal::Kind::chance;
  literal.negated = dice.happens(.5);
  literal.value = dice.between(-.5, 1.5);
  literal.stock = static_cast<product::Stock>(dice.below(product::kStockCount));
  return literal;
}

product::Effect any_effect(Dice& dice, bool promised) {
  const auto target = static_cast<Target>(dice.below(product::kTargetCount));
  const product::TargetRule& rule = product::rule_of(target);
  // Most within what a card may say, some far outside, a few at the end of what a number can be.
  constexpr double kBeyond[] = {1, 1, 1, 10, 1000, 1e30};
  const double beyond = kBeyond[dice.below(6)];
  product::Effect effect;
  if (rule.can_add && (!rule.can_scale || dice.happens(.5))) {
    effect = add(target, beyond * dice.between(rule.add_low, rule.add_high));
  } else {
    const double factor = dice.between(rule.scale_low, rule.scale_high);
    effect = scale(target, dice.happens(.5) ? factor * beyond : factor / beyond);
  }
  effect.start_week = dice.below(60);
  effect.weeks = product::is_flow(target) ? dice.below(80) : 0;
  for (int i = dice.below(3); i > 0; --i) effect.conditions.push_back(any_literal(dice, promised));
  return effect;
}

Asked any_card(Dice& dice) {
  std::vector<Effects> answers(static_cast<std::size_t>(1 + dice.below(4)));
  Asked asked{choice_of(answers)};
  asked.card.unknowns = {{.id = "idea", .chance = dice.between(0, 1)}};
  asked.card.tests = {{.id = "look", .true_positive = dice.between(0, 1), .false_positive = dice.between(0, 1)}};
  for (cards::ChoiceAnswer& answer : choice_in(asked.card).answers) {
    if (dice.happens(.3)) {
      answer.promise = product::Promise{.id = "it",
                                        .work = dice.between(0, 40),
                                        .due_week = dice.below(60),
                                        .limit = dice.between(0, 1),
                                        .worth = dice.between(0, 1),
                                        .conditions = {}};
    }
    for (int i = dice.below(8); i > 0; --i) {
      answer.effects.push_back(any_effect(dice, answer.promise.has_value()));
    }
  }
  asked.world = product::opening_world(parameters(), static_cast<product::Stage>(dice.below(product::kStageCount)));
  for (int s = 0; s < product::kStockCount; ++s) {
    double& level = asked.world.state.stocks[static_cast<std::size_t>(s)];
    if (dice.happens(.1)) level = dice.happens(.5) ? 0 : level * dice.between(0, 4);
  }
  return asked;
}

void expect_numbers(const Horizon& horizon, int card) {
  for (const double figure : {horizon.mean, horizon.low, horizon.high, horizon.gap, horizon.gap_low, horizon.gap_high,
                              horizon.error, horizon.gap_error, horizon.score_error}) {
    ASSERT_TRUE(std::isfinite(figure)) << "card " << card;
  }
  for (const double score : {horizon.score, horizon.score_low, horizon.score_high}) {
    ASSERT_TRUE(score >= 0 && score <= 100) << "card " << card << ": " << score;
  }
}

TEST(Scores, AreNumbersWhateverTheEffects) {
  for (int card = 0; card < kCards; ++card) {
    Dice dice(card);
    const Asked asked = any_card(dice);
    const CardRating rating = asked.rated({2, 2});
    for (const AnswerRating& answer : rating.answers) {
      ASSERT_NO_FATAL_FAILURE(expect_numbers(answer.short_term, card));
      ASSERT_NO_FATAL_FAILURE(expect_numbers(answer.long_term, card));
      for (const double level : answer.curve.mean) ASSERT_TRUE(std::isfinite(level)) << "card " << card;
      ASSERT_TRUE(!answer.tie_discount || std::isfinite(*answer.tie_discount)) << "card " << card;
    }
  }
}

}  // namespace
}  // namespace two_hats::scoring
