// Ratings of a Sprint's selection: exact ends, regret, hints and causes.
#include "engine/scoring/selection_rating.h"

#include <gtest/gtest.h>

#include "engine/scoring/check_ratings.h"
#include "tests/engine/cards/a_card.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using cards::SelectionGiven;

Asked a_sprint(std::vector<int> given) {
  Asked asked{cards::with_decision("plan", cards::a_selection())};
  auto& selection = std::get<cards::Selection>(asked.card.decision);
  selection.capacity_low = 7;
  selection.capacity_high = 13;
  asked.given = SelectionGiven{std::move(given)};
  return asked;
}

TEST(SelectionRating, BestIsAHundredWorstIsNothingAndNobodyIsOutside) {
  const Asked asked = a_sprint({0, 1});
  const CardRating rating = asked.rated(product::kQuick);
  ASSERT_EQ(rating.answers.size(), 7u);
  std::vector<std::string> ids;
  for (const AnswerRating& answer : rating.answers) ids.push_back(answer.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"yours", "best_short", "best_long", "both", "worst_short", "worst_long",
                                           "listed"}));
  EXPECT_EQ(rating.reference, 6);
  EXPECT_EQ(rating.seeds, 1);
  EXPECT_EQ(answer_named(rating, "best_short").short_term.score, 100);
  EXPECT_EQ(answer_named(rating, "best_long").long_term.score, 100);
  EXPECT_EQ(answer_named(rating, "worst_short").short_term.score, 0);
  EXPECT_EQ(answer_named(rating, "worst_long").long_term.score, 0);
  EXPECT_EQ(answer_named(rating, "listed").long_term.mean, 0);
}

// Whatever is given, the best is the best: the gap of every legal set is never below nothing.
TEST(SelectionRating, NoSelectionBeatsTheBestOnes) {
  for (unsigned set = 0; set < 16; ++set) {
    std::vector<int> items;
    for (int item = 0; item < 4; ++item)
      if ((set >> item & 1) != 0) items.push_back(item);
    const Asked asked = a_sprint(items);
    if (cards::check_answer(asked.card, *asked.given)) continue;
    const CardRating rating = asked.rated(product::kQuick);
    const AnswerRating& mine = rating.answers.front();
    const AnswerRating& soon = answer_named(rating, "best_short");
    const AnswerRating& late = answer_named(rating, "best_long");
    EXPECT_LE(mine.short_term.mean, soon.short_term.mean + 1e-9);
    EXPECT_LE(mine.long_term.mean, late.long_term.mean + 1e-9);
    EXPECT_NEAR(mine.long_term.gap, late.long_term.mean - mine.long_term.mean, 1e-9);
  }
}

TEST(SelectionRating, TheHintNamesItems) {
  EXPECT_EQ(a_sprint({2}).rated(product::kQuick).hint,
            "On both horizons take out “Item C”, put in “Item A”, “Item B” and “Item D”.");
  EXPECT_EQ(a_sprint({0, 1, 3}).rated(product::kQuick).hint, "This is the best selection on both horizons.");
}

TEST(SelectionRating, CausesAddUpItemByItem) {
  const Asked asked = a_sprint({0, 2});
  CardRating rating = asked.explained(product::kQuick);
  const AnswerRating& mine = rating.answers.front();
  EXPECT_EQ(mine.because_against, "best_long");
  double sum = 0, shares = 0;
  for (const Cause& cause : mine.because) {
    sum += cause.worth;
    shares += cause.share;
  }
  EXPECT_NEAR(sum, -mine.long_term.gap, 1e-9);
  EXPECT_NEAR(shares, 1, 1e-12);
  ASSERT_GE(mine.because.size(), 2u);
  EXPECT_EQ(mine.because[0].name, "the Sprint Goal");
  EXPECT_EQ(mine.because[1].name, "Item D");
  EXPECT_LT(mine.because[1].worth, 0);
  EXPECT_EQ(mine.because[1].because.substr(0, 35), "Left out here; the other has it don");
}

TEST(SelectionRating, TheQuartersCausesAreTheQuarters) {
  const Asked asked = a_sprint({0, 2});
  const CardRating rating = asked.rated(product::kQuick);
  const AnswerRating& best = answer_named(rating, "best_short");
  const auto causes = selection_causes(asked.question(), product::kQuick, rating.answers.front(), best, false);
  double sum = 0;
  for (const Cause& cause : causes) sum += cause.worth;
  EXPECT_NEAR(sum, rating.answers.front().short_term.mean - best.short_term.mean, 1e-9);
}

TEST(SelectionRating, TheCurveEndsAtBothHorizonsTogether) {
  const CardRating rating = a_sprint({0, 1, 3}).rated(product::kQuick);
  for (const AnswerRating& answer : rating.answers)
    EXPECT_NEAR(answer.curve.mean.back(), answer.short_term.mean + answer.long_term.mean, 1e-9);
}

TEST(SelectionRating, TheSmallPacksKeysAgree) {
  for (const cards::Finding& finding : check_ratings(small_pack(), *small_pack().card("planning")))
    ADD_FAILURE() << finding.code << " " << finding.message;
}

}  // namespace
}  // namespace two_hats::scoring
