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

// Ten points, always: A, B and C are best for the quarter, A, B and D with the goal for three years.
Asked a_certain_sprint(std::vector<int> given, double goal_soon = 5) {
  Asked asked = a_sprint(std::move(given));
  auto& selection = std::get<cards::Selection>(asked.card.decision);
  selection.capacity_low = selection.capacity_high = 10;
  selection.goal->quarter = goal_soon;
  return asked;
}

TEST(SelectionRating, TheHintNamesItems) {
  const auto hint = [](std::vector<int> given, double goal_soon = 5) {
    return a_certain_sprint(std::move(given), goal_soon).rated(product::kQuick).hint;
  };
  EXPECT_EQ(hint({0, 1, 2}),
            "This is the best selection for the quarter. For three years take out “Item C”, put in “Item D”.");
  EXPECT_EQ(hint({0, 1, 3}),
            "This is the best selection for three years. For the quarter take out “Item D”, put in “Item C”.");
  EXPECT_EQ(hint({0}), "For three years put in “Item B” and “Item D”. For the quarter put in “Item B” and “Item C”.");
  EXPECT_EQ(hint({0, 1, 2, 3}), "For three years take out “Item C”. For the quarter take out “Item D”.");
  EXPECT_EQ(hint({2}, 9), "On both horizons take out “Item C”, put in “Item A”, “Item B” and “Item D”.");
  EXPECT_EQ(hint({0, 1, 3}, 9), "This is the best selection on both horizons.");
}

TEST(SelectionRating, CausesAddUpItemByItem) {
  const Asked asked = a_certain_sprint({0, 2});
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
  std::vector<std::pair<std::string, double>> named;
  for (const Cause& cause : mine.because) named.emplace_back(cause.name, cause.worth);
  EXPECT_EQ(named, (std::vector<std::pair<std::string, double>>{
                       {"the Sprint Goal", -30}, {"Item D", -20}, {"Item B", -2}, {"Item C", 1}}));
  EXPECT_EQ(mine.because[0].because, "Met in 0 % of Sprints, in the other in 100 %.");
  EXPECT_EQ(mine.because[1].because, "Left out here; the other has it done in 100 % of Sprints.");
  EXPECT_EQ(mine.because[3].because, "Only here, done in 100 % of Sprints.");
}

// In an uncertain Sprint the gap is shared by what is done less often, too.
TEST(SelectionRating, WhatIsDoneLaterIsDoneLessOften) {
  const CardRating rating = a_sprint({0, 1, 2, 3}).explained(product::kQuick);
  double sum = 0;
  for (const Cause& cause : rating.answers.front().because) sum += cause.worth;
  EXPECT_NEAR(sum, -rating.answers.front().long_term.gap, 1e-9);
  EXPECT_EQ(rating.answers.front().because[0].name, "Item D");
  EXPECT_EQ(rating.answers.front().because[0].because, "Done in 34 % of Sprints, in the other in 100 %.");
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

// Ten points, always: A and B bring 15, C alone 30 with even chances, else nothing. A look that is never wrong.
Asked a_bet(double right = 1) {
  cards::Selection selection;
  selection.items = {cards::an_item_worth("A", 5, 5, 0), cards::an_item_worth("B", 5, 10, 0),
                     cards::an_item_worth("C", 10, 0, 0)};
  selection.items[2].windfall = cards::Windfall{0, 20, 10};
  selection.capacity = selection.capacity_low = selection.capacity_high = 10;
  selection.overload_quarter = 5;
  Asked asked{cards::with_decision("bet", selection)};
  asked.card.unknowns = {{"come", .4, false, 0}};
  asked.card.tests = {{"look", 0, right, 1 - right}};
  asked.card.ask_first.resize(2);
  asked.card.ask_first[0].id = "look";
  asked.card.ask_first[0].test = 0;
  asked.card.ask_first[0].days = 2;
  asked.card.ask_first[1].id = "chat";
  return asked;
}

TEST(SelectionEvidence, IsWorthWhatTheBestSelectionGainsByIt) {
  // Before: A and B, 15, against .4 x 30. After a yes, four times in ten, C: 30.
  const CardRating sure = a_bet().explained(product::kQuick);
  ASSERT_EQ(sure.evidence.size(), 2u);
  EXPECT_NEAR(sure.evidence[0].worth, .4 * 30 + .6 * 15 - 15, 1e-9);
  EXPECT_EQ(sure.evidence[1].worth, 0);
  EXPECT_EQ(sure.evidence[0].cost, 2 * parameters().preset(product::Stage::scale_up).evidence_day);
  // Right in seven of ten: a yes comes .46 of the time and means 28 / 46.
  const CardRating shaky = a_bet(.7).explained(product::kQuick);
  EXPECT_NEAR(shaky.evidence[0].worth, .46 * (28. / 46 * 30) + .54 * 15 - 15, 1e-9);
  EXPECT_EQ(a_bet(.5).explained(product::kQuick).evidence[0].worth, 0);
}

TEST(SelectionEvidence, WhatWasHeardChangesTheRating) {
  Asked asked = a_bet();
  EXPECT_EQ(answer_named(asked.rated(product::kQuick), "both").answer, cards::Answer(SelectionGiven{{0, 1}}));
  asked.evidence = {{0, true}};
  EXPECT_EQ(answer_named(asked.rated(product::kQuick), "both").answer, cards::Answer(SelectionGiven{{2}}));
  asked.evidence = {{0, false}};
  EXPECT_EQ(answer_named(asked.rated(product::kQuick), "both").answer, cards::Answer(SelectionGiven{{0, 1}}));
}

TEST(SelectionRating, TheSmallPacksKeysAgree) {
  for (const cards::Finding& finding : findings_in("planning")) ADD_FAILURE() << finding.code << " " << finding.message;
}

}  // namespace
}  // namespace two_hats::scoring
