// What may be answered, the text of an answer and back, and the plan that it amounts to.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "engine/base/random.h"
#include "engine/cards/a_card.h"

namespace two_hats::cards {
namespace {

Card an_order_card() {
  return with_decision("sprint", an_order({an_item("A", 2, 1), an_item("B", 1, 5, {0}), an_item("C", 3, 2)}));
}

AnswerProblem problem_of(const Card& card, const Answer& answer) {
  const auto refusal = check_answer(card, answer);
  EXPECT_TRUE(refusal);
  return refusal ? refusal->problem : AnswerProblem::wrong_kind;
}

TEST(CheckAnswer, AnAnswerHasTheFormOfItsCard) {
  EXPECT_FALSE(check_answer(a_card("x"), ChoiceGiven{2}));
  EXPECT_EQ(problem_of(a_card("x"), OrderGiven{{0, 1, 2}}), AnswerProblem::wrong_kind);
  EXPECT_EQ(problem_of(a_card("x"), ChoiceGiven{3}), AnswerProblem::no_such_answer);
  EXPECT_EQ(problem_of(a_card("x"), ChoiceGiven{-1}), AnswerProblem::no_such_answer);
}

TEST(CheckAnswer, AnOrderHoldsEveryItemOnceAndItsPrerequisites) {
  const Card card = an_order_card();
  EXPECT_FALSE(check_answer(card, OrderGiven{{2, 0, 1}}));
  EXPECT_EQ(problem_of(card, OrderGiven{{0, 1}}), AnswerProblem::wrong_count);
  EXPECT_EQ(problem_of(card, OrderGiven{{0, 1, 1}}), AnswerProblem::not_a_permutation);
  EXPECT_EQ(problem_of(card, OrderGiven{{0, 1, 3}}), AnswerProblem::not_a_permutation);
  const auto refusal = check_answer(card, OrderGiven{{1, 2, 0}});
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->problem, AnswerProblem::breaks_prerequisite);
  EXPECT_EQ(refusal->first, 1);   // B stands too early,
  EXPECT_EQ(refusal->second, 0);  // since it needs A
}

TEST(CheckAnswer, ASplitSpendsNoMoreThanItsChips) {
  const Card card = with_decision("split", a_split());
  EXPECT_FALSE(check_answer(card, SplitGiven{{10, 0, 0, 0, 0, 0}}));
  EXPECT_FALSE(check_answer(card, SplitGiven{{1, 0, 0, 0, 0, 0}}));
  EXPECT_EQ(problem_of(card, SplitGiven{{5, 6, 0, 0, 0, 0}}), AnswerProblem::too_many_chips);
  EXPECT_EQ(problem_of(card, SplitGiven{{11, -1, 0, 0, 0, 0}}), AnswerProblem::too_many_chips);
  EXPECT_EQ(problem_of(card, SplitGiven{{-1, 0, 0, 0, 0, 0}}), AnswerProblem::negative_chips);
  EXPECT_EQ(problem_of(card, SplitGiven{{1, 1}}), AnswerProblem::wrong_count);
}

TEST(CheckAnswer, EveryDutyHasAnOwner) {
  const Card card = with_decision("duties", an_ownership());
  EXPECT_FALSE(check_answer(card, OwnersGiven{{Role::nobody, Role::nobody, Role::nobody}}));
  EXPECT_EQ(problem_of(card, OwnersGiven{{Role::nobody}}), AnswerProblem::wrong_count);
  EXPECT_EQ(problem_of(card, OwnersGiven{{Role::nobody, Role::nobody, static_cast<Role>(9)}}),
            AnswerProblem::no_such_answer);
}

TEST(AnswerText, EachKindHasItsForm) {
  EXPECT_EQ(text_of(a_card("x"), ChoiceGiven{1}), "b");
  EXPECT_EQ(text_of(an_order_card(), OrderGiven{{2, 0, 1}}), "CAB");
  EXPECT_EQ(text_of(with_decision("split", a_split()), SplitGiven{{2, 1, 1, 4, 1, 1}}), "2/1/1/4/1/1");
  const Card duties = with_decision("duties", an_ownership());
  const OwnersGiven owners{{Role::product_owner, Role::developers, Role::nobody}};
  EXPECT_EQ(text_of(duties, owners), "po,dev,none");
  EXPECT_EQ(answer_from(duties, "product_owner, developers, nobody"), Answer(owners));
}

TEST(AnswerText, WordsAsIdsAreParted) {
  const Card card = with_decision("sprint", an_order({an_item("sync", 2, 1), an_item("B", 1, 5)}));
  EXPECT_EQ(text_of(card, OrderGiven{{1, 0}}), "B-sync");
  EXPECT_EQ(answer_from(card, "B-sync"), Answer(OrderGiven{{1, 0}}));
}

TEST(AnswerText, WhatIsNoLegalAnswerIsNotRead) {
  EXPECT_FALSE(answer_from(a_card("x"), "d"));
  EXPECT_FALSE(answer_from(a_card("x"), ""));
  for (const char* words : {"", "AB", "ABCC", "BAC", "AXB", "abc"})
    EXPECT_FALSE(answer_from(an_order_card(), words)) << words;
  for (const char* words : {"", "1/1", "9/9/0/0/0/0", "1/1/1/1/1/-1", "1/1/1/1/1/x", "1/1/1/1/1/1 "})
    EXPECT_FALSE(answer_from(with_decision("s", a_split()), words)) << words;
  EXPECT_FALSE(answer_from(with_decision("d", an_ownership()), "po,dev,ceo"));
}

RC_GTEST_PROP(AnswerText, GoesThereAndBack, ()) {
  SplitGiven split;
  int left = 10;
  for (int i = 0; i < 6; ++i) {
    split.chips.push_back(*rc::gen::inRange(0, left + 1));
    left -= split.chips.back();
  }
  const Card split_card = with_decision("split", a_split());
  RC_ASSERT(answer_from(split_card, text_of(split_card, split)) == Answer(split));

  OwnersGiven owners;
  for (int i = 0; i < 3; ++i) owners.owners.push_back(static_cast<Role>(*rc::gen::inRange(0, kRoleCount)));
  const Card duties = with_decision("duties", an_ownership());
  RC_ASSERT(answer_from(duties, text_of(duties, owners)) == Answer(owners));
}

TEST(BuildPlan, AChoiceTakesItsEffectsPromiseAndTheCardsTruths) {
  Card card = a_card("x");
  card.unknowns = {{"demand", .3, false, 0}};
  card.tests = {{"calls", 0, .8, .2}};
  auto& answer = std::get<Choice>(card.decision).answers[1];
  answer.promise = product::Promise{"p", 1, 10, .6, .2, {}};
  const product::Plan plan = build_plan(card, ChoiceGiven{1}, earning(97));
  EXPECT_EQ(plan.id, "b");
  EXPECT_EQ(plan.effects, answer.effects);
  EXPECT_EQ(plan.promise, answer.promise);
  EXPECT_EQ(plan.unknowns, card.unknowns);
  EXPECT_EQ(plan.tests, card.tests);
  EXPECT_EQ(plan.truth_key, base::hash("x"));
  EXPECT_EQ(build_plan(card, ChoiceGiven{0}, earning(97)).truth_key, plan.truth_key);
}

TEST(BuildPlan, AnOrderCostsWhatItDelaysAgainstTheOrderAsListed) {
  Order order = an_order({an_item("A", 2, 10), an_item("B", 1, 50)});
  order.items[1].later = {DelayCurve::Shape::leak, 20, 0, 0, 0};
  const Card card = with_decision("sprint", order);
  EXPECT_TRUE(build_plan(card, OrderGiven{{0, 1}}, earning(100)).effects.empty());
  // Listed: A after 2 weeks (20), B after 3 (150; later 60). B first: B after 1 (50; later 20), A after 3 (30).
  const product::Plan plan = build_plan(card, OrderGiven{{1, 0}}, earning(100));
  ASSERT_EQ(plan.effects.size(), 2u);
  EXPECT_EQ(plan.effects[0].target, product::Target::money);
  EXPECT_EQ(plan.effects[0].start_week, 6);
  EXPECT_DOUBLE_EQ(plan.effects[0].size, (170. - 80.) / 100);
  EXPECT_EQ(plan.effects[0].because, "Item B is done after 1.0 weeks, not 3.0.");
  EXPECT_EQ(plan.effects[1].target, product::Target::revenue);
  EXPECT_EQ(plan.effects[1].start_week, 13);
  EXPECT_EQ(plan.effects[1].weeks, 40);
  EXPECT_DOUBLE_EQ(plan.effects[1].size * 40, (60. - 20.) / 100);
}

TEST(BuildPlan, ASplitsEffectsShrinkWithItsShares) {
  const product::Plan plan = build_plan(with_decision("split", a_split()), SplitGiven{{4, 0, 5, 1, 0, 0}}, earning(97));
  ASSERT_EQ(plan.effects.size(), 2u);
  EXPECT_NEAR(plan.effects[0].size, .06 * std::sqrt(.4), 1e-12);  // returns .5
  EXPECT_NEAR(plan.effects[1].size, 1 + .25 * .5, 1e-12);         // a factor is scaled by its distance from 1
}

TEST(BuildPlan, OwnersElsewhereBringTheirEffects) {
  const Card card = with_decision("duties", an_ownership());
  EXPECT_TRUE(
      build_plan(card, OwnersGiven{{Role::product_owner, Role::product_owner, Role::product_manager}}, earning(97))
          .effects.empty());
  EXPECT_TRUE(build_plan(card, OwnersGiven{{Role::developers, Role::nobody, Role::product_owner}}, earning(97))
                  .effects.empty());
  const product::Plan plan = build_plan(card, OwnersGiven{{Role::nobody, Role::nobody, Role::nobody}}, earning(97));
  ASSERT_EQ(plan.effects.size(), 2u);
  EXPECT_EQ(plan.effects[0].target, product::Target::alignment);
  EXPECT_EQ(plan.effects[1].target, product::Target::money);
}

}  // namespace
}  // namespace two_hats::cards
