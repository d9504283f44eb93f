// Orders, splits and owners: rated against answers that were sought, and whether these are what they claim to be.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/scoring/candidates.h"
#include "engine/scoring/order_optimum.h"
#include "engine/scoring/order_rating.h"
#include "engine/scoring/statistics.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using cards::Role;

std::string ids(const CardRating& rating) {
  std::string all;
  for (const AnswerRating& answer : rating.answers) all += (all.empty() ? "" : " ") + answer.id;
  return all;
}

TEST(ComparedAnswers, IdsAreAlwaysTheSame) {
  const std::string sought = "best_short best_long both worst_short worst_long listed";
  for (const char* card : {"sprint", "quarter", "duties"}) {
    Asked asked = small_card(card);
    const CardRating plain = asked.rated({8, 2});
    EXPECT_EQ(ids(plain), sought) << card;
    EXPECT_EQ(plain.answers[static_cast<std::size_t>(plain.reference)].id, "listed") << card;
    asked.given = plain.answers[1].answer;
    EXPECT_EQ(ids(asked.rated({8, 2})), "yours " + sought) << card;
  }
}

TEST(ComparedAnswers, TheBestGivenIsTheBest) {
  for (const char* card : {"sprint", "quarter", "duties"}) {
    Asked asked = small_card(card);
    asked.given = answer_named(asked.rated({16, 2}), "best_long").answer;
    const CardRating rating = asked.rated({16, 2});
    EXPECT_EQ(rating.answers[0].long_term.score, 100) << card;
    EXPECT_EQ(rating.answers[0].long_term.rank, 1) << card;
    EXPECT_EQ(rating.answers[0].long_term.mean, answer_named(rating, "best_long").long_term.mean) << card;
    EXPECT_EQ(rating.best_long, 0) << card;
  }
}

TEST(ComparedAnswers, ARefinedRatingComparesWithTheSameAnswers) {
  for (const char* card : {"quarter", "duties"}) {
    const Asked asked = small_card(card);
    const CardRating first = asked.rated({8, 2}), refined = asked.rated({16, 4});
    for (std::size_t a = 0; a < first.answers.size(); ++a)
      EXPECT_EQ(first.answers[a].answer, refined.answers[a].answer) << card;
  }
}

// Order

const cards::Order& sprint() { return std::get<cards::Order>(small_pack().card("sprint")->decision); }

TEST(OrderRating, ExactBestAndWorstOverTheDraws) {
  const CardRating rating = small_card("sprint").rated(product::kQuick);
  EXPECT_EQ(answer_named(rating, "best_short").short_term.score, 100);
  EXPECT_EQ(answer_named(rating, "worst_short").short_term.score, 0);
  EXPECT_EQ(answer_named(rating, "best_long").long_term.score, 100);
  EXPECT_EQ(answer_named(rating, "worst_long").long_term.score, 0);
  const double least = answer_named(rating, "both").short_term.mean + answer_named(rating, "both").long_term.mean;
  for (const AnswerRating& answer : rating.answers) {
    EXPECT_LE(answer.short_term.mean + answer.long_term.mean, least + 1e-9) << answer.id;
  }
}

TEST(OrderRating, MeansAreMeanCostsAgainstTheListedOrder) {
  Asked asked = small_card("sprint");
  const std::vector<int> listed = listed_order(sprint());
  const CardRating rating = asked.rated({8, 1});
  const auto& best = std::get<cards::OrderGiven>(answer_named(rating, "best_long").answer).items;
  double saved = 0;
  for (const double factor : throughput_factors(sprint(), {8, 1})) {
    saved += cards::order_cost(sprint(), listed, factor).later - cards::order_cost(sprint(), best, factor).later;
  }
  EXPECT_NEAR(answer_named(rating, "best_long").long_term.mean, saved / 8, 1e-9);
}

TEST(OrderRating, TheListedOrderKeepsItsPrerequisites) {
  cards::Order order;
  order.items.resize(4);
  order.items[0].needs = {2};
  order.items[2].needs = {3};
  EXPECT_EQ(listed_order(order), (std::vector<int>{3, 2, 0, 1}));
}

TEST(OrderRating, NineInTenSpeedsLieInTheRange) {
  const cards::Order& order = sprint();
  int inside = 0;
  for (const double factor : throughput_factors(order, {2000, 1})) {
    inside += factor * order.capacity >= order.capacity_low && factor * order.capacity <= order.capacity_high;
  }
  EXPECT_NEAR(inside / 2000., .9, .02);
  cards::Order certain = order;
  certain.capacity_low = certain.capacity_high = certain.capacity;
  for (const double factor : throughput_factors(certain, {8, 1})) EXPECT_EQ(factor, 1);
}

TEST(OrderRating, HintsInNeighbourSwaps) {
  Asked asked = small_card("sprint");
  const CardRating plain = asked.rated();
  asked.given = answer_named(plain, "best_long").answer;
  const auto& later = std::get<cards::OrderGiven>(*asked.given).items;
  const auto& soon = std::get<cards::OrderGiven>(answer_named(plain, "best_short").answer).items;
  const int swaps = kendall_distance(later, soon);
  ASSERT_GT(swaps, 12);
  EXPECT_EQ(asked.rated().hint, "This is the best order for three years, " + std::to_string(swaps) +
                                    " swaps from the best for the quarter.");
  auto moved = later;
  std::swap(moved[4], moved[5]);
  ASSERT_FALSE(cards::check_answer(asked.card, cards::OrderGiven{moved}));
  asked.given = cards::OrderGiven{moved};
  EXPECT_EQ(asked.rated().hint, "Neighbours to swap: one to the best order for three years, " +
                                    std::to_string(kendall_distance(moved, soon)) + " to the best for the quarter.");
  EXPECT_EQ(plain.hint, "");
}

TEST(OrderRating, TheCurveEndsWithBothCosts) {
  const CardRating rating = small_card("sprint").rated({8, 1});
  for (const AnswerRating& answer : rating.answers) {
    EXPECT_NEAR(answer.curve.mean.back(), answer.short_term.mean + answer.long_term.mean, 1e-9) << answer.id;
    EXPECT_EQ(answer.curve.mean.front(), 0) << answer.id;
  }
}

// Split

struct Best {
  double soon = -1e300, later = -1e300, worst_soon = 1e300, worst_later = 1e300;
};

void all_splits(std::vector<int>& split, std::size_t at, int left, NamedAnswers& all) {
  if (at + 1 == split.size()) {
    split[at] = left;
    all.emplace_back("", cards::SplitGiven{split});
    return;
  }
  for (int chips = 0; chips <= left; ++chips) {
    split[at] = chips;
    all_splits(split, at + 1, left - chips, all);
  }
}

// The search against simulating every split, on a coarser card (six chips: 462 splits) with activities that act on each
// other.
TEST(SplitRating, FindsTheExtremesOfTheWholeLattice) {
  Asked asked = small_card("quarter");
  auto& card = std::get<cards::Split>(asked.card.decision);
  card.chips = 6;
  for (std::size_t k = 0; k < card.activities.size(); ++k) card.activities[k].last = 1;
  card.activities[0].effects.push_back(add(product::Target::share_features, .3, 0, 26));
  card.activities[3].effects.push_back(add(product::Target::share_debt, .3, 0, 26));
  NamedAnswers all;
  std::vector<int> split(card.activities.size());
  all_splits(split, 0, card.chips, all);
  ASSERT_EQ(all.size(), 462u);
  constexpr product::Ensemble kLook{64, 4};  // by which the search decides in the end
  Best best;
  const Question question = asked.question();
  const auto outcome = run(question, plans_of(question, all), kLook, nullptr);
  for (const product::PlanOutcome& plan : outcome->plans) {
    const double soon = mean_of(plan.short_value), later = mean_of(plan.long_value);
    best = {std::max(best.soon, soon), std::max(best.later, later), std::min(best.worst_soon, soon),
            std::min(best.worst_later, later)};
  }
  const auto found = split_candidates(question, nullptr);
  ASSERT_TRUE(found);
  const auto again = run(question, plans_of(question, *found), kLook, nullptr);
  const double soon = best.soon - best.worst_soon, later = best.later - best.worst_later;
  EXPECT_NEAR(mean_of(again->plans[0].short_value), best.soon, .01 * soon);
  EXPECT_NEAR(mean_of(again->plans[1].long_value), best.later, .01 * later);
  EXPECT_NEAR(mean_of(again->plans[3].short_value), best.worst_soon, .01 * soon);
  EXPECT_NEAR(mean_of(again->plans[4].long_value), best.worst_later, .01 * later);
}

TEST(SplitRating, SpendsAllChips) {
  for (const auto& [id, answer] : notable_answers(small_card("quarter").question())) {
    int sum = 0;
    for (const int chips : std::get<cards::SplitGiven>(answer).chips) sum += chips;
    EXPECT_EQ(sum, 10) << id;
  }
}

// Owners

TEST(OwnershipRating, FindsTheExtremesOfAllAssignments) {
  const Asked asked = small_card("duties");
  const auto& card = std::get<cards::Ownership>(asked.card.decision);
  ASSERT_EQ(card.duties.size(), 3u);
  NamedAnswers all;
  for (int code = 0; code < cards::kRoleCount * cards::kRoleCount * cards::kRoleCount; ++code) {
    all.emplace_back("", cards::OwnersGiven{{static_cast<Role>(code % 6), static_cast<Role>(code / 6 % 6),
                                             static_cast<Role>(code / 36)}});
  }
  constexpr product::Ensemble kLook{32, 2};
  const Question question = asked.question();
  const auto outcome = run(question, plans_of(question, all), kLook, nullptr);
  Best best;
  for (const product::PlanOutcome& plan : outcome->plans) {
    const double soon = mean_of(plan.short_value), later = mean_of(plan.long_value);
    best = {std::max(best.soon, soon), std::max(best.later, later), std::min(best.worst_soon, soon),
            std::min(best.worst_later, later)};
  }
  const auto found = ownership_candidates(question, nullptr);
  ASSERT_TRUE(found);
  const auto again = run(question, plans_of(question, *found), kLook, nullptr);
  const double soon = best.soon - best.worst_soon, later = best.later - best.worst_later;
  EXPECT_NEAR(mean_of(again->plans[0].short_value), best.soon, .01 * soon);
  EXPECT_NEAR(mean_of(again->plans[1].long_value), best.later, .01 * later);
  EXPECT_NEAR(mean_of(again->plans[3].short_value), best.worst_soon, .01 * soon);
  EXPECT_NEAR(mean_of(again->plans[4].long_value), best.worst_later, .01 * later);
}

}  // namespace
}  // namespace two_hats::scoring
