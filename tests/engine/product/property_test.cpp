// Whatever a card may say within the vocabulary's ranges, the numbers stay numbers and the worlds stay paired.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "engine/product/run.h"
#include "tests/engine/product/worlds.h"

namespace two_hats::product {
namespace {

double any_between(double low, double high) { return low + (high - low) * *rc::gen::inRange(0, 1001) / 1000; }

Literal any_literal(bool promised) {
  Literal literal;
  literal.kind = static_cast<Literal::Kind>(*rc::gen::inRange(0, 6));
  if (literal.kind == Literal::Kind::promise_kept && !promised) literal.kind = Literal::Kind::chance;
  literal.negated = *rc::gen::arbitrary<bool>();
  const bool indexed = literal.kind == Literal::Kind::unknown || literal.kind == Literal::Kind::test;
  literal.index = indexed ? *rc::gen::inRange(0, 2) : 0;
  literal.value = any_between(0, 1);
  literal.stock = static_cast<Stock>(*rc::gen::inRange(0, kStockCount));
  return literal;
}

Effect any_effect(bool promised) {
  const auto target = static_cast<Target>(*rc::gen::inRange(0, kTargetCount));
  const TargetRule& rule = rule_of(target);
  const bool add = rule.can_add && (!rule.can_scale || *rc::gen::arbitrary<bool>());
  Effect effect = add ? adds(target, any_between(rule.add_low, rule.add_high))
                      : scales(target, any_between(rule.scale_low, rule.scale_high));
  effect.start_week = *rc::gen::inRange(0, 40);
  effect.weeks = is_flow(target) ? *rc::gen::inRange(0, 60) : 0;
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) effect.conditions.push_back(any_literal(promised));
  return effect;
}

Plan any_plan() {
  Plan made = plan("any");
  made.truth_key = *rc::gen::arbitrary<std::uint64_t>();
  made.unknowns = {{.id = "a", .chance = any_between(0, 1)},
                   {.id = "b", .from_hit_rate = true, .offset = any_between(-.3, .3)}};
  made.tests = {{.id = "s", .unknown = 0}, {.id = "t", .unknown = 1, .true_positive = 1, .false_positive = 0}};
  if (*rc::gen::arbitrary<bool>()) {
    made.promise = Promise{.id = "p",
                           .work = any_between(0, 6),
                           .due_week = *rc::gen::inRange(0, 40),
                           .limit = any_between(0, 1),
                           .worth = any_between(0, 1),
                           .conditions = {}};
    if (*rc::gen::arbitrary<bool>()) made.promise->conditions.push_back(says_yes(0));
  }
  for (int i = *rc::gen::inRange(0, 12); i > 0; --i) made.effects.push_back(any_effect(made.promise.has_value()));
  return made;
}

World any_world() { return opening_world(shipped(), static_cast<Stage>(*rc::gen::inRange(0, kStageCount))); }

template <typename Real>
bool all_finite(const std::vector<Real>& values) {
  return std::all_of(values.begin(), values.end(), [](Real v) { return std::isfinite(v); });
}

void stocks_are_sound(const State& state) {
  for (const double stock : state.stocks) RC_ASSERT(std::isfinite(stock));
  for (const Stock stock : {Stock::fit, Stock::knowledge, Stock::debt, Stock::clarity, Stock::alignment,
                            Stock::trust_customers, Stock::trust_executives, Stock::trust_sales,
                            Stock::trust_developers, Stock::trust_partner, Stock::adoption_pause}) {
    RC_ASSERT(state[stock] >= 0 && state[stock] <= 1);
  }
  for (const Stock stock : {Stock::customers, Stock::capability, Stock::fatigue, Stock::veterans, Stock::newcomers,
                            Stock::vacancies, Stock::work_in_flight, Stock::incident_load}) {
    RC_ASSERT(state[stock] >= 0);
  }
}

RC_GTEST_PROP(Anything, WithinTheVocabularyStaysANumber, ()) {
  World world = any_world();
  const std::vector<Plan> plans = {any_plan(), any_plan()};
  const Outcome outcome = simulate(shipped(), world, plans, {6, 2});
  for (const PlanOutcome& rated : outcome.plans) {
    RC_ASSERT(all_finite(rated.short_value) && all_finite(rated.long_value) && all_finite(rated.curve));
    stocks_are_sound(rated.mean_end_quarter);
    stocks_are_sound(rated.mean_end);
  }
}

RC_GTEST_PROP(Anything, LivedInTwoStretchesIsLivedOnce, ()) {
  World whole = any_world();
  commit(whole, shared(any_plan()));
  const std::uint64_t seed = *rc::gen::arbitrary<std::uint64_t>();
  advance(shipped(), whole, *rc::gen::inRange(0, 5), seed);
  commit(whole, shared(any_plan()));
  World parts = whole;
  const int weeks = *rc::gen::inRange(2, 50), stop = *rc::gen::inRange(1, weeks);
  const Stretch once = advance(shipped(), whole, weeks, seed);
  Stretch twice = advance(shipped(), parts, stop, seed);
  const Stretch rest = advance(shipped(), parts, weeks - stop, seed);
  twice.margins.insert(twice.margins.end(), rest.margins.begin(), rest.margins.end());
  RC_ASSERT(once.margins == twice.margins);
  RC_ASSERT(whole.state == parts.state);
  RC_ASSERT(once.bankrupt == rest.bankrupt);
  stocks_are_sound(whole.state);
}

RC_GTEST_PROP(Anything, IsTheSameOnEveryProcessorAndInEveryCompany, ()) {
  World world = any_world();
  commit(world, shared(any_plan()));
  advance(shipped(), world, *rc::gen::inRange(0, 20), 3);
  const Plan probe = any_plan();
  const Outcome alone = simulate_with({Processor::any, 1}, shipped(), world, std::vector<Plan>{probe}, {5, 3});
  const Outcome among =
      simulate_with({best_processor(), 1}, shipped(), world, std::vector<Plan>{any_plan(), probe, any_plan()}, {5, 3});
  RC_ASSERT(alone.plans[0].short_value == among.plans[1].short_value);
  RC_ASSERT(alone.plans[0].long_value == among.plans[1].long_value);
  RC_ASSERT(alone.plans[0].curve == among.plans[1].curve);
}

}  // namespace
}  // namespace two_hats::product
