// Why an answer ends where it ends.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/scoring/causes.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using product::Target;
using Kind = Cause::Kind;

Cause worth(const char* name, double amount) { return {Kind::effect, name, 0, amount, ""}; }

TEST(Causes, LargestFirstWithTheRemainder) {
  const auto causes = largest_first({worth("small", -10), worth("large", -60), worth("good", 20)}, -60);
  ASSERT_EQ(causes.size(), 4u);
  EXPECT_EQ(causes[0].name, "large");
  EXPECT_EQ(causes[0].share, .6);
  EXPECT_EQ(causes[1].name, "good");
  EXPECT_EQ(causes[3].kind, Kind::remainder);
  EXPECT_EQ(causes[3].worth, -10);
  EXPECT_EQ(causes[3].share, .1);
}

TEST(Causes, FiveAtMostAndTheRestTogether) {
  const auto causes =
      largest_first({worth("a", 1), worth("b", 2), worth("c", 3), worth("d", 4), worth("e", 5), worth("f", 6)}, 21);
  ASSERT_EQ(causes.size(), 6u);
  EXPECT_EQ(causes[0].name, "f");
  EXPECT_EQ(causes[4].name, "b");
  EXPECT_EQ(causes[5].kind, Kind::remainder);
  EXPECT_EQ(causes[5].worth, 1);
}

TEST(Causes, NothingIsNotNamed) {
  EXPECT_TRUE(largest_first({worth("a", 0)}, 0).empty());
  EXPECT_EQ(largest_first({worth("a", 1000), worth("b", 1)}, 1001).size(), 1u);
}

double shares(const AnswerRating& answer) {
  double sum = 0;
  for (const Cause& cause : answer.because) sum += cause.share;
  return sum;
}

TEST(Explain, OneEffectIsTheWholeStory) {
  const CardRating rating = Asked{choice_of({{add(Target::debt, .05)}, {}})}.explained();
  const AnswerRating& mine = rating.answers[0];
  EXPECT_EQ(mine.because_against, "b");
  ASSERT_GE(mine.because.size(), 1u);
  EXPECT_EQ(mine.because[0].kind, Kind::effect);
  EXPECT_EQ(mine.because[0].name, product::plain_name(Target::debt));
  EXPECT_EQ(mine.because[0].because, "because debt");
  EXPECT_EQ(mine.because[0].share, 1);
  EXPECT_NEAR(mine.because[0].worth, -mine.long_term.gap, 1e-9);
  EXPECT_LT(mine.because[0].worth, 0);
  EXPECT_EQ(rating.answers[1].because[0].worth, -mine.because[0].worth);  // the best, against the second
}

TEST(Explain, TheRivalsEffectsCountAgainstMe) {
  const CardRating rating = Asked{choice_of({{}, {add(Target::fit, .03)}})}.explained();
  EXPECT_EQ(rating.best_long, 1);
  EXPECT_EQ(rating.answers[0].because[0].name, product::plain_name(Target::fit));
  EXPECT_LT(rating.answers[0].because[0].worth, 0);
  EXPECT_GT(rating.answers[1].because[0].worth, 0);
}

// Leaving one effect out must not throw the dice of another again: money in week 20 is worth itself, to the cent.
TEST(Explain, TheOtherEffectsChancesFallAsTheyDid) {
  product::Effect by_chance = add(Target::revenue, .05, 13, 104);
  product::Literal half;
  half.value = .5;
  by_chance.conditions = {half};
  const CardRating rating = Asked{choice_of({{add(Target::money, .5, 20), by_chance}, {}})}.explained();
  const auto& causes = rating.answers[0].because;
  const auto money = std::find_if(causes.begin(), causes.end(),
                                  [](const Cause& cause) { return cause.name == product::plain_name(Target::money); });
  ASSERT_NE(money, causes.end());
  const double discount = parameters().preset(product::Stage::scale_up).discount;
  EXPECT_NEAR(money->worth, .5 * rating.weekly_revenue * std::pow(1 + discount, -20 / 52.), .001 * money->worth);
}

TEST(Explain, SharesAddUpToOneAndAmountsToTheGap) {
  const Asked asked{choice_of(
      {{add(Target::debt, .04), add(Target::money, .3), add(Target::trust_sales, -.05), add(Target::debt, .01, 8)},
       {add(Target::knowledge, .05), add(Target::fit, .02)},
       {add(Target::capability, -.03)}})};
  const CardRating rating = asked.explained();
  for (const AnswerRating& answer : rating.answers) {
    EXPECT_NEAR(shares(answer), 1, 1e-12) << answer.id;
    const double gap = answer.long_term.mean - answer_named(rating, answer.because_against).long_term.mean;
    double sum = 0;
    for (const Cause& cause : answer.because) sum += cause.worth;
    EXPECT_NEAR(sum, gap, .02 * std::abs(gap)) << answer.id;
  }
  int debts = 0;
  for (const Cause& cause : rating.answers[0].because)
    debts += cause.kind == Kind::effect && cause.name == product::plain_name(Target::debt);
  EXPECT_EQ(debts, 1);  // two effects on one target are one cause
}

TEST(Explain, APromiseIsOneCauseWithAllThatHangsOnIt) {
  Asked asked{choice_of({{if_kept(add(Target::money, .3)), if_kept(add(Target::trust_customers, -.06), false)}, {}})};
  product::Promise promise;
  promise.id = "fair";
  promise.work = 1.6;
  promise.due_week = 8;
  promise.limit = .6;
  choice_in(asked.card).answers[0].promise = promise;
  const CardRating rating = asked.explained({64, 2});
  const Cause& cause = rating.answers[0].because[0];
  EXPECT_EQ(cause.kind, Kind::promise);
  EXPECT_EQ(cause.share, 1);
  EXPECT_NEAR(cause.worth, -rating.answers[0].long_term.gap, 1e-9);
  EXPECT_EQ(cause.because,
            "The date holds in " + base::fixed(100 * rating.answers[0].promise_kept_share, 0) + " % of worlds.");
  EXPECT_EQ(rating.answers[1].because[0].because, "Only the other answer promises work.");
}

// Nothing but debt was changed; most of what it does later, it does through other stocks, and debt is what to name.
TEST(Explain, NamesTheStockThatCarriesTheGap) {
  const CardRating rating = Asked{choice_of({{add(Target::debt, .05, 10)}, {}})}.explained({32, 2});
  ASSERT_TRUE(rating.answers[0].carrier);
  const Cause& stock = *rating.answers[0].carrier;
  EXPECT_EQ(stock.kind, Kind::stock);
  EXPECT_EQ(stock.name, product::plain_name(Target::debt));
  EXPECT_GT(stock.share, .7);
  EXPECT_LT(stock.worth, 0);
}

TEST(Explain, DutiesAndActivitiesByExchange) {
  for (const char* card : {"quarter", "duties"}) {
    const CardRating rating = small_card(card).explained({16, 2});
    for (const AnswerRating& answer : rating.answers) {
      if (answer.long_term.gap == 0) continue;
      EXPECT_NEAR(shares(answer), 1, 1e-12) << card << " " << answer.id;
      EXPECT_EQ(answer.because_against, "best_long") << card;
      EXPECT_FALSE(answer.because[0].because.empty()) << card;
    }
  }
  const CardRating duties = small_card("duties").explained({16, 2});
  EXPECT_EQ(answer_named(duties, "worst_long").because[0].name, "Set auto-fill's price");
}

TEST(Explain, OrdersItemByItemExactly) {
  const CardRating rating = small_card("sprint").explained();
  for (const AnswerRating& answer : rating.answers) {
    double sum = 0;
    for (const Cause& cause : answer.because) sum += cause.worth;
    const double gap = answer.long_term.mean - answer_named(rating, answer.because_against).long_term.mean;
    EXPECT_NEAR(sum, gap, .02 * std::abs(gap) + 1e-9) << answer.id;
    EXPECT_NEAR(shares(answer), 1, 1e-12) << answer.id;
  }
}

TEST(Explain, ChangesNothingWhenStopped) {
  const Asked asked{choice_of({{add(Target::debt, .05)}, {}})};
  CardRating rating = asked.rated();
  const std::atomic<bool> stop = true;
  explain(asked.question(), product::kQuick, rating, &stop);
  EXPECT_TRUE(rating.answers[0].because.empty());
  EXPECT_TRUE(rating.evidence.empty());
}

}  // namespace
}  // namespace two_hats::scoring
