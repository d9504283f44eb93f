// How many worlds a verdict needs: the ladder of ensembles, and when it is left.
#include "engine/scoring/settle.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

AnswerRating answer(double gap, double gap_error, bool close_call = false) {
  AnswerRating made;
  for (Horizon* horizon : {&made.short_term, &made.long_term}) {
    horizon->gap = gap;
    horizon->gap_error = gap_error;
    horizon->close_call = close_call;
    horizon->rank = gap == 0 ? 1 : 2;
  }
  return made;
}

CardRating rating(std::vector<AnswerRating> answers) {
  CardRating made;
  made.weekly_revenue = 10;  // a quarter 130 k€: levels .39 and 1.3 k€
  made.answers = std::move(answers);
  return made;
}

CardRating unscored(double gap, double gap_error) {
  CardRating made = rating({answer(0, 0), answer(gap, gap_error)});
  for (AnswerRating& one : made.answers) one.short_term.scored = one.long_term.scored = false;
  return made;
}

TEST(Settled, WhenEveryGapIsThreeErrorsWide) {
  EXPECT_EQ(settled(rating({answer(0, 0), answer(100, 10), answer(31, 10)})), Stopped::separated);
  EXPECT_EQ(settled(rating({answer(0, 0), answer(100, 10), answer(29, 10)})), Stopped::at_limit);
}

TEST(Settled, NotWhileADefensibleFlagHangsOnLittle) {
  EXPECT_EQ(settled(rating({answer(0, 0), answer(100, 10), answer(60, 10, true)})), Stopped::at_limit);
}

TEST(Settled, WhenNobodyWouldChooseByWhatIsOpen) {
  // One point behind, give or take a quarter of a point: it does not matter which of the two is better.
  EXPECT_EQ(settled(rating({answer(0, 0), answer(100, 1), answer(.5, .3)})), Stopped::separated);
  EXPECT_EQ(settled(rating({answer(0, 0), answer(100, 1), answer(.5, .6)})), Stopped::at_limit);
}

TEST(Settled, WhenASpreadTooSmallToScoreIsSurelySo) {
  EXPECT_EQ(settled(unscored(.1, .05)), Stopped::cannot_matter);
  EXPECT_EQ(settled(unscored(.3, .05)), Stopped::at_limit) << "may yet pass the quarter's level of .39";
}

TEST(Settled, TheLadderGrowsByDrawsAndBySeeds) {
  const auto all = rungs();
  EXPECT_EQ(all.front().draws * all.front().seeds, 256);
  EXPECT_EQ(all.back().draws * all.back().seeds, 4096);
  for (std::size_t i = 1; i < all.size(); ++i) {
    EXPECT_GE(all[i].draws, all[i - 1].draws);
    EXPECT_GE(all[i].seeds, all[i - 1].seeds);
  }
}

product::Effect money(double size) { return add(product::Target::money, size); }
product::Effect by_chance(product::Effect effect, double chance) {
  product::Literal literal;
  literal.value = chance;
  effect.conditions.push_back(literal);
  return effect;
}
Asked choosing(const std::vector<Effects>& answers) { return Asked{choice_of(answers)}; }

// Three answers that are money alone, paid for certain: told apart by the first worlds.
TEST(RateUntilSettled, StopsAtOnceWhereNothingIsUncertain) {
  const Asked asked = choosing({{money(1)}, {money(.5)}, {}});
  const auto made = rate_until_settled(asked.question());
  ASSERT_TRUE(made);
  EXPECT_EQ(made->draws * made->seeds, 256);
  EXPECT_EQ(made->stopped, Stopped::separated);
}

// Two answers that differ by a chance of little: no number of worlds in the ladder tells them apart.
TEST(RateUntilSettled, GoesOnToTheEndWhereTheAnswersStayClose) {
  const Asked asked = choosing({{by_chance(money(1), .5)}, {by_chance(money(1), .5)}, {money(-1)}});
  const auto made = rate_until_settled(asked.question());
  ASSERT_TRUE(made);
  EXPECT_EQ(made->draws * made->seeds, 4096);
  EXPECT_EQ(made->stopped, Stopped::at_limit);
}

TEST(RateUntilSettled, IsTheRatingOfItsRungToTheLastBit) {
  const Asked asked = choosing({{by_chance(money(1), .5)}, {by_chance(money(1), .5)}, {money(-1)}});
  const auto grown = rate_until_settled(asked.question(), 3);
  const auto whole = rate(asked.question(), {grown->draws, grown->seeds});
  ASSERT_TRUE(grown && whole);
  for (std::size_t a = 0; a < whole->answers.size(); ++a) {
    EXPECT_EQ(grown->answers[a].short_term.mean, whole->answers[a].short_term.mean);
    EXPECT_EQ(grown->answers[a].long_term.mean, whole->answers[a].long_term.mean);
    EXPECT_EQ(grown->answers[a].long_term.low, whole->answers[a].long_term.low);
    EXPECT_EQ(grown->answers[a].curve.p95, whole->answers[a].curve.p95);
    EXPECT_EQ(grown->answers[a].long_term.score_error, whole->answers[a].long_term.score_error);
  }
}

// What the standard error claims, measured: the same card rated with thirty ensembles that share nothing.
TEST(StandardErrors, AreTheScatterOfRatingsOverEnsembles) {
  const Asked asked = choosing({{add(product::Target::share_debt, .2, 0, 26), money(-.1)},
                                {add(product::Target::hours, 10, 0, 6), money(.3)},
                                {add(product::Target::debt, -.01), by_chance(money(.2), .4)},
                                {}});
  constexpr int kEnsembles = 30;
  for (std::size_t a = 0; a < 4; ++a) {
    double sum = 0, squares = 0, claimed = 0, score_sum = 0, score_squares = 0, score_claimed = 0;
    for (int e = 0; e < kEnsembles; ++e) {
      product::Ensemble ensemble{32, 4};
      ensemble.key = 1000 + static_cast<std::uint64_t>(e);
      const CardRating rating = asked.rated(ensemble);
      const Horizon& horizon = rating.answers[a].long_term;
      sum += horizon.mean;
      squares += horizon.mean * horizon.mean;
      claimed += horizon.error / kEnsembles;
      double spread = 0;
      for (const AnswerRating& answer : rating.answers) spread = std::max(spread, answer.long_term.gap);
      const double raw = 100 * (1 - horizon.gap / spread);  // before the floor of the defensible
      score_sum += raw;
      score_squares += raw * raw;
      score_claimed += horizon.score_error / kEnsembles;
    }
    const auto deviation = [](double total, double of_squares) {
      return std::sqrt(std::max(0., of_squares / kEnsembles - total * total / kEnsembles / kEnsembles));
    };
    // Thirty ensembles know a deviation to a good eighth.
    EXPECT_NEAR(deviation(sum, squares), claimed, .35 * claimed + 1e-9) << "answer " << a;
    EXPECT_NEAR(deviation(score_sum, score_squares), score_claimed, .4 * score_claimed + .3) << "answer " << a;
  }
}

TEST(RateUntilSettled, IsEmptyWhenStopped) {
  const std::atomic<bool> stop = true;
  EXPECT_FALSE(rate_until_settled(choosing({{money(1)}, {}}).question(), 2, &stop));
}

}  // namespace
}  // namespace two_hats::scoring
