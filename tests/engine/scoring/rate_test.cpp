// Ratings of choice cards in simulated worlds: what must hold whatever the card.
#include "engine/scoring/rate.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using product::Target;

Asked some_card() {
  return {choice_of({{add(Target::money, .4, 1), add(Target::debt, .03)},
                     {add(Target::knowledge, .04, 2), add(Target::money, -.1)},
                     {},
                     {scale(Target::adoption, 1.1, 4, 26), add(Target::trust_executives, -.05)}})};
}

TEST(Rate, TheSameAnswerTwiceDiffersByExactlyNothing) {
  Asked asked = some_card();
  choice_in(asked.card).answers.push_back(choice_in(asked.card).answers[0]);
  choice_in(asked.card).answers.back().id = "again";
  const CardRating rating = asked.rated();
  const AnswerRating& once = rating.answers.front();
  const AnswerRating& again = rating.answers.back();
  for (const auto horizon : {&AnswerRating::short_term, &AnswerRating::long_term}) {
    EXPECT_EQ((once.*horizon).mean, (again.*horizon).mean);
    EXPECT_EQ((once.*horizon).score, (again.*horizon).score);
    EXPECT_EQ((once.*horizon).gap, (again.*horizon).gap);
    EXPECT_EQ((once.*horizon).rank, (again.*horizon).rank);
  }
  Asked twice{choice_of({{add(Target::debt, .02)}, {add(Target::debt, .02)}})};
  const CardRating level = twice.rated();
  EXPECT_EQ(level.answers[1].long_term.mean, 0);
  EXPECT_EQ(level.answers[1].long_term.low, 0);
  EXPECT_EQ(level.answers[1].long_term.high, 0);
  EXPECT_FALSE(level.answers[0].long_term.scored);
  for (const double week : level.answers[1].curve.p95) EXPECT_EQ(week, 0);
}

TEST(Rate, ReorderingAnswersChangesNoScore) {
  Asked asked = some_card();
  const CardRating before = asked.rated();
  auto& answers = choice_in(asked.card).answers;
  std::rotate(answers.begin(), answers.begin() + 1, answers.end());
  std::swap(answers[0], answers[1]);
  const CardRating after = asked.rated();
  for (const AnswerRating& was : before.answers) {
    const AnswerRating& is = answer_named(after, was.id);
    EXPECT_EQ(was.short_term.score, is.short_term.score);
    EXPECT_EQ(was.long_term.score, is.long_term.score);
    EXPECT_EQ(was.long_term.defensible, is.long_term.defensible);
    EXPECT_EQ(was.long_term.mean, is.long_term.mean);
    EXPECT_EQ(was.shape, is.shape);
  }
  EXPECT_EQ(before.answers[static_cast<std::size_t>(before.best_long)].id,
            after.answers[static_cast<std::size_t>(after.best_long)].id);
}

// However the work is divided: two answers alone differ by what they differ by among four.
TEST(Rate, DoesNotHangOnWhatElseIsRatedWithIt) {
  Asked four = some_card();
  const CardRating among_four = four.rated();
  Asked two = some_card();
  auto& answers = choice_in(two.card).answers;
  answers.erase(answers.begin() + 3);
  answers.erase(answers.begin() + 1);
  const CardRating alone = two.rated();
  EXPECT_EQ(answer_named(alone, "a").long_term.mean, answer_named(among_four, "a").long_term.mean);
  EXPECT_EQ(answer_named(alone, "a").short_term.high, answer_named(among_four, "a").short_term.high);
  EXPECT_EQ(answer_named(alone, "a").curve.p25, answer_named(among_four, "a").curve.p25);
}

TEST(Rate, TwiceTheSameToTheLastBit) {
  const CardRating once = some_card().rated(), again = some_card().rated();
  for (std::size_t a = 0; a < once.answers.size(); ++a) {
    EXPECT_EQ(once.answers[a].long_term.score_low, again.answers[a].long_term.score_low);
    EXPECT_EQ(once.answers[a].curve.mean, again.answers[a].curve.mean);
  }
}

TEST(Rate, TheReferenceIsTheAnswerThatChangesLeast) {
  const CardRating rating = some_card().rated();
  EXPECT_EQ(rating.answers[static_cast<std::size_t>(rating.reference)].id, "c");
  const AnswerRating& reference = rating.answers[2];
  EXPECT_EQ(reference.shape, Shape::reference);
  EXPECT_EQ(reference.short_term.mean, 0);
  EXPECT_EQ(reference.crossing_week, std::nullopt);
}

TEST(Rate, MoneyNowCountsNow) {
  Asked asked{choice_of({{add(Target::money, .5, 1)}, {}})};
  const CardRating rating = asked.rated();
  EXPECT_EQ(rating.best_short, 0);
  EXPECT_NEAR(rating.answers[0].short_term.mean, .5 * rating.weekly_revenue, .02 * rating.weekly_revenue);
  EXPECT_EQ(rating.answers[0].best_share_short, 1);
  EXPECT_EQ(rating.answers[0].promise_kept_share, -1);
}

TEST(Rate, AShortcutCrosses) {
  Asked asked{choice_of({{add(Target::money, .4, 1), add(Target::debt, .05)}, {}})};
  const CardRating rating = asked.rated({32, 4});
  EXPECT_EQ(rating.answers[0].shape, Shape::shortcut);
  ASSERT_TRUE(rating.answers[0].crossing_week);
  EXPECT_GT(*rating.answers[0].crossing_week, product::kQuarterWeeks);
  EXPECT_LT(*rating.answers[0].crossing_week, product::kHorizonWeeks);
  // Whoever finds tomorrow that cheap could take it; the stage's own rate says no.
  ASSERT_TRUE(rating.answers[0].tie_discount);
  EXPECT_GT(*rating.answers[0].tie_discount, parameters().preset(product::Stage::scale_up).discount);
  EXPECT_EQ(rating.answers[1].tie_discount, std::nullopt);
}

TEST(Rate, QuantilesOfTheCurveAreInOrder) {
  const CardRating rating = some_card().rated();
  for (const AnswerRating& answer : rating.answers) {
    ASSERT_EQ(answer.curve.mean.size(), product::curve_weeks().size());
    for (std::size_t w = 0; w < answer.curve.mean.size(); ++w) {
      EXPECT_LE(answer.curve.p5[w], answer.curve.p25[w]);
      EXPECT_LE(answer.curve.p25[w], answer.curve.p75[w]);
      EXPECT_LE(answer.curve.p75[w], answer.curve.p95[w]);
    }
  }
}

TEST(Rate, StopsWhenAsked) {
  const Asked asked = some_card();
  const std::atomic<bool> stop = true;
  EXPECT_FALSE(rate(asked.question(), product::kRefined, &stop));
  for (const char* kind : {"sprint", "quarter", "duties"}) {
    const Asked other = small_card(kind);
    EXPECT_FALSE(rate(other.question(), product::kQuick, &stop)) << kind;
  }
}

TEST(Rate, EveryAnswerOfAChoiceIsNotable) {
  const Asked asked = some_card();
  std::string ids;
  for (const auto& [id, answer] : notable_answers(asked.question())) ids += id;
  EXPECT_EQ(ids, "abcd");
}

// What is worth more depends on how long the cash lasts (exemplar 6.5 of the cards' design).
TEST(Rate, TheBestLongTermAnswerFlipsWhenTheRunwayIsShort) {
  const Effects lend{add(Target::revenue, .36, 1, 13), add(Target::unplanned, .2, 1, 13), add(Target::debt, .015, 10)};
  const Effects decline{add(Target::trust_partner, .02)};
  Asked asked{choice_of({lend, decline})};
  asked.world = product::opening_world(parameters(), product::Stage::start_up);
  const double burn = -product::key_values(parameters(), asked.world).weekly_margin;
  ASSERT_GT(burn, 0);
  asked.world.state[product::Stock::cash] = 41 * burn;
  const CardRating rich = asked.rated(product::kQuick);
  asked.world.state[product::Stock::cash] = 11 * burn;
  const CardRating poor = asked.rated(product::kQuick);
  EXPECT_EQ(rich.best_short, 0);
  EXPECT_EQ(rich.best_long, 1);
  EXPECT_EQ(poor.best_long, 0);
  EXPECT_GT(poor.answers[1].bankrupt_share, poor.answers[0].bankrupt_share + .2);
}

product::Effect any_effect() {
  const auto target = static_cast<Target>(*rc::gen::inRange(0, product::kTargetCount));
  const product::TargetRule& rule = product::rule_of(target);
  const double part = *rc::gen::inRange(0, 101) / 100.;
  const bool adds = rule.can_add && (!rule.can_scale || *rc::gen::arbitrary<bool>());
  product::Effect effect = adds ? add(target, rule.add_low + part * (rule.add_high - rule.add_low))
                                : scale(target, rule.scale_low + part * (rule.scale_high - rule.scale_low));
  effect.start_week = *rc::gen::inRange(0, 40);
  effect.weeks = product::is_flow(target) ? *rc::gen::inRange(0, 60) : 0;
  return effect;
}

void is_in_order(const Horizon& horizon) {
  for (const double value : {horizon.mean, horizon.low, horizon.high, horizon.gap, horizon.gap_low, horizon.gap_high}) {
    RC_ASSERT(std::isfinite(value));
  }
  RC_ASSERT(horizon.score >= 0 && horizon.score <= 100);
  RC_ASSERT(horizon.score_low >= 0 && horizon.score_low <= horizon.score);
  RC_ASSERT(horizon.score_high <= 100 && horizon.score_high >= horizon.score);
  RC_ASSERT(horizon.rank >= 1);
  RC_ASSERT(!horizon.defensible || horizon.score >= kDefensibleScore);
  if (horizon.rank == 1) RC_ASSERT(horizon.score == 100);
}

TEST(Rate, AnyEffectsGiveARating) {
  EXPECT_TRUE(rc::check("finite, within 0 to 100, best 100", [] {
    std::vector<Effects> answers(static_cast<std::size_t>(*rc::gen::inRange(2, 5)));
    for (Effects& effects : answers) {
      for (int e = *rc::gen::inRange(0, 6); e > 0; --e) effects.push_back(any_effect());
    }
    Asked asked{choice_of(answers)};
    asked.world =
        product::opening_world(parameters(), static_cast<product::Stage>(*rc::gen::inRange(0, product::kStageCount)));
    if (*rc::gen::inRange(0, 4) == 0) asked.world.state[product::Stock::cash] *= .1;
    const CardRating rating = asked.rated({8, 2});
    for (const AnswerRating& answer : rating.answers) {
      is_in_order(answer.short_term);
      is_in_order(answer.long_term);
      for (const double value : answer.curve.mean) RC_ASSERT(std::isfinite(value));
    }
    RC_ASSERT(rating.answers[static_cast<std::size_t>(rating.best_long)].long_term.rank == 1);
    RC_ASSERT(rating.answers[static_cast<std::size_t>(rating.best_short)].short_term.rank == 1);
  }));
}

}  // namespace
}  // namespace two_hats::scoring
