// What a selection is worth: who is done first, the goal, the overload, and the mean over an uncertain capacity.
#include "engine/cards/selection.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/base/random.h"
#include "engine/cards/capacity.h"
#include "tests/engine/cards/a_card.h"

namespace two_hats::cards {
namespace {

using Items = std::vector<int>;

TEST(Selection, TheGoalIsWorkedOnFirstAndNeedsComeBeforeWhatNeedsThem) {
  EXPECT_EQ(working_order(a_selection()), (Items{0, 1, 3, 2}));  // A for B, B, D; then C
  Selection without = a_selection();
  without.goal.reset();
  EXPECT_EQ(working_order(without), (Items{0, 1, 2, 3}));
  without.items[0].needs = {3};
  EXPECT_EQ(working_order(without), (Items{3, 0, 1, 2}));
}

TEST(Selection, ListedIsWhatFitsFromTheTop) {
  EXPECT_EQ(listed_selection(a_selection()), (Items{0, 1, 2}));  // 3 + 4 + 2; D's three no longer fit
  Selection small = a_selection();
  small.capacity = 6;
  EXPECT_EQ(listed_selection(small), (Items{0, 2}));  // B does not fit, C does
  small.capacity = 2.5;
  EXPECT_EQ(listed_selection(small), (Items{2}));  // without A no B
}

TEST(Selection, CountsWhatIsDoneTheGoalAndWhatIsLeft) {
  const Selection selection = a_selection();
  const auto worth = [&](Items items, double capacity) {
    const SelectionWorth both = worth_with(selection, items, capacity);
    return std::pair(both.quarter, both.later);
  };
  EXPECT_EQ(worth({}, 10), std::pair(0., 0.));
  EXPECT_EQ(worth({0, 1, 3}, 10), std::pair(1 + 10 + 5., 4 + 2 + 20 + 30.));  // the goal is met on the last point
  EXPECT_EQ(worth({0, 1, 3}, 9), std::pair(11 - 2., 6 - 3.));                 // D is begun, one point is left
  EXPECT_EQ(worth({0, 1, 2, 3}, 10), std::pair(1 + 10 + 5. - 4, 56. - 6));    // C waits: the goal comes first
  EXPECT_EQ(worth({2, 3}, 10), std::pair(6., 21.));                           // half a goal is none
}

TEST(Selection, TheExpectedWorthIsTheMeanOverTheCapacity) {
  Selection selection = a_selection();
  selection.capacity_low = 6;
  selection.capacity_high = 13;
  const CapacitySpread spread = spread_of(10, 6, 13);
  const Items items{0, 1, 2, 3};
  double quarter = 0, later = 0;
  constexpr int kDraws = 400'000;
  for (int i = 0; i < kDraws; ++i) {
    const double normal = base::normal(5, 1, static_cast<std::uint64_t>(i));
    const SelectionWorth one = worth_with(selection, items, 10 * std::exp(spread.middle + spread.sigma * normal));
    quarter += one.quarter / kDraws;
    later += one.later / kDraws;
  }
  const SelectionWorth mean = expected_worth(selection, items);
  EXPECT_NEAR(mean.quarter, quarter, .05);
  EXPECT_NEAR(mean.later, later, .15);
  EXPECT_EQ(expected_worth(selection, {}).quarter, 0);
}

TEST(Selection, ACertainCapacityIsItsOwnMean) {
  const SelectionWorth mean = expected_worth(a_selection(), {0, 1, 3});
  EXPECT_EQ(mean.quarter, 16);
  EXPECT_EQ(mean.later, 56);
}

TEST(Selection, AWindfallCountsByTheChanceOfItsUnknown) {
  Selection selection = a_selection();
  selection.items[2].windfall = Windfall{1, 10, -20};
  const std::vector<double> chances{.9, .25};
  const Selection expected = as_expected(selection, chances);
  EXPECT_EQ(expected.items[2].quarter, 6 + 2.5);
  EXPECT_EQ(expected.items[2].later, 1 - 5.);
  EXPECT_FALSE(expected.items[2].windfall);
  EXPECT_EQ(as_expected(selection, {}).items[2].quarter, 6);  // of an unknown chance nothing is known
  const Selection only = windfalls_of(selection, 1);
  EXPECT_EQ(worth_with(only, {0, 1, 2}, 10).quarter, 10);
  EXPECT_EQ(worth_with(only, {0, 1, 2}, 8).quarter, 0);    // C is not done
  EXPECT_EQ(worth_with(only, {0, 1, 2, 3}, 10).later, 0);  // nor here, and nothing is paid for the overload
  EXPECT_EQ(worth_with(windfalls_of(selection, 0), {0, 1, 2}, 10).later, 0);
}

TEST(Capacity, NineOfTenLieBetweenLowAndHigh) {
  const CapacitySpread spread = spread_of(10, 8, 12);
  EXPECT_NEAR(10 * std::exp(spread.middle - 1.6448536269514722 * spread.sigma), 8, 1e-12);
  EXPECT_NEAR(10 * std::exp(spread.middle + 1.6448536269514722 * spread.sigma), 12, 1e-12);
  EXPECT_EQ(spread_of(10, 10, 10).sigma, 0);
}

TEST(Selection, AnAnswerIsASetWithAllThatItNeeds) {
  const Card card = with_decision("plan", a_selection());
  const auto problem = [&](Items items) {
    const auto refused = check_answer(card, SelectionGiven{std::move(items)});
    return refused ? std::optional(refused->problem) : std::nullopt;
  };
  EXPECT_EQ(problem({}), std::nullopt);
  EXPECT_EQ(problem({0, 1, 2, 3}), std::nullopt);  // more than fits is allowed
  EXPECT_EQ(problem({1, 3}), AnswerProblem::breaks_prerequisite);
  EXPECT_EQ(problem({2, 0}), AnswerProblem::not_a_set);
  EXPECT_EQ(problem({2, 2}), AnswerProblem::not_a_set);
  EXPECT_EQ(problem({4}), AnswerProblem::not_a_set);
  EXPECT_EQ(problem({-1}), AnswerProblem::not_a_set);
  const auto refused = check_answer(card, SelectionGiven{{1}});
  EXPECT_EQ(refused->first, 1);
  EXPECT_EQ(refused->second, 0);
}

TEST(Selection, TextsGoThereAndBack) {
  Card card = with_decision("plan", a_selection());
  EXPECT_EQ(text_of(card, SelectionGiven{{0, 1, 3}}), "ABD");
  EXPECT_EQ(text_of(card, SelectionGiven{}), "none");
  EXPECT_EQ(answer_from(card, "DBA"), Answer(SelectionGiven{{0, 1, 3}}));  // in any order
  EXPECT_EQ(answer_from(card, "none"), Answer(SelectionGiven{}));
  for (const char* wrong : {"", "B", "AA", "AX", "A-B-A", "nothing"}) EXPECT_FALSE(answer_from(card, wrong)) << wrong;
  std::get<Selection>(card.decision).items[1].id = "mail";
  EXPECT_EQ(text_of(card, SelectionGiven{{0, 1}}), "A-mail");
  EXPECT_EQ(answer_from(card, "mail-A"), Answer(SelectionGiven{{0, 1}}));
  EXPECT_EQ(answer_from(card, "D"), Answer(SelectionGiven{{3}}));
}

TEST(BuildPlan, ASelectionBringsItsExpectedWorthAgainstTheListedOne) {
  const Card card = with_decision("plan", a_selection());
  EXPECT_TRUE(build_plan(card, SelectionGiven{{0, 1, 2}}, earning(100)).effects.empty());
  // Listed, A B C: 17 and 7. A B D with the goal: 16 and 56.
  const product::Plan plan = build_plan(card, SelectionGiven{{0, 1, 3}}, earning(100));
  ASSERT_EQ(plan.effects.size(), 2u);
  EXPECT_EQ(plan.effects[0].target, product::Target::money);
  EXPECT_EQ(plan.effects[0].start_week, 6);
  EXPECT_DOUBLE_EQ(plan.effects[0].size, (16. - 17) / 100);
  EXPECT_EQ(plan.effects[0].because, "Item C stays in the Product Backlog.");
  EXPECT_EQ(plan.effects[1].target, product::Target::revenue);
  EXPECT_DOUBLE_EQ(plan.effects[1].size * 40, (56. - 7) / 100);
  EXPECT_EQ(plan.effects[1].because, "Item D is brought into the Sprint.");
}

TEST(BuildPlan, AWindfallHangsOnItsUnknown) {
  Selection selection = a_selection();
  selection.items[3].windfall = Windfall{0, 0, 80};
  Card card = with_decision("plan", selection);
  card.unknowns = {{"come", .5, false, 0}};
  const product::Plan plan = build_plan(card, SelectionGiven{{0, 1, 3}}, earning(100));
  ASSERT_EQ(plan.effects.size(), 3u);
  EXPECT_TRUE(plan.effects[1].conditions.empty());
  const product::Effect& windfall = plan.effects[2];
  EXPECT_EQ(windfall.target, product::Target::revenue);
  EXPECT_DOUBLE_EQ(windfall.size * 40, .8);
  EXPECT_EQ(windfall.because, "Item D is brought into the Sprint.");
  ASSERT_EQ(windfall.conditions.size(), 1u);
  EXPECT_EQ(windfall.conditions[0].kind, product::Literal::Kind::unknown);
  EXPECT_EQ(windfall.conditions[0].index, 0);
  EXPECT_FALSE(windfall.conditions[0].negated);
  EXPECT_EQ(build_plan(card, SelectionGiven{{0, 1, 2}}, earning(100)).effects.size(), 0u);  // as listed
}

}  // namespace
}  // namespace two_hats::cards
