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

TEST(Causes, NothingIsNotNamed) { EXPECT_TRUE(largest_first({worth("a", 0)}, 0).empty()); }

TEST(Causes, WhatIsTooSmallToNameIsInTheRemainder) {
  const auto causes = largest_first({worth("a", 1000), worth("b", 1)}, 1001);
  ASSERT_EQ(causes.size(), 2u);
  EXPECT_EQ(causes[1].kind, Kind::remainder);
  EXPECT_EQ(causes[1].worth, 1);
  EXPECT_EQ(largest_first({worth("a", 1000)}, 1000 + 1e-8).size(), 1u) << "rounding is no remainder";
}

// Parts of stocks overlap: here they come to more than the gap, and the remainder takes it back.
TEST(Causes, StocksFromTwoPerCentOfTheGapOnAndWhatOverlaps) {
  const auto stocks = stocks_first({worth("fit", 2.1), worth("debt", -130), worth("trust", -1.9)}, -100);
  ASSERT_EQ(stocks.size(), 3u);
  EXPECT_EQ(stocks[0].name, "debt");
  EXPECT_EQ(stocks[1].name, "fit");
  EXPECT_EQ(stocks[2].kind, Kind::remainder);
  EXPECT_NEAR(stocks[2].worth, 27.9, 1e-9);
  EXPECT_NEAR(stocks[0].share + stocks[1].share + stocks[2].share, 1, 1e-12);
}

double shares(const AnswerRating& answer) {
  double sum = 0;
  for (const Cause& cause : answer.because) sum += cause.share;
  return sum;
}

// All four lists of every answer add up, in amounts to the gap that the rating shows and in shares to one.
void expect_sums(const CardRating& rating) {
  const auto adds_up = [](const std::vector<Cause>& causes, double gap, const std::string& which) {
    double worth = 0, share = 0;
    for (const Cause& cause : causes) {
      worth += cause.worth;
      share += cause.share;
    }
    EXPECT_NEAR(worth, gap, 1e-8 * std::abs(gap) + 1e-12) << which;
    EXPECT_NEAR(share, causes.empty() ? 0 : 1, 1e-12) << which;
  };
  for (const AnswerRating& mine : rating.answers) {
    const AnswerRating& later = answer_named(rating, mine.because_against);
    const AnswerRating& soon = answer_named(rating, mine.because_short_against);
    const double years = mine.long_term.mean - later.long_term.mean;
    const double quarter = mine.short_term.mean - soon.short_term.mean;
    adds_up(mine.because, years, mine.id + ", years");
    adds_up(mine.because_short, quarter, mine.id + ", quarter");
    if (mine.stocks_long.empty() && mine.stocks_short.empty()) continue;  // an order has none
    adds_up(mine.stocks_long, years, mine.id + ", years by stocks");
    adds_up(mine.stocks_short, quarter, mine.id + ", quarter by stocks");
  }
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

// Leaving one effect out must not throw the dice of another again: money is worth itself, in the last week, when it
// is too late for executives to think anything of it.
TEST(Explain, TheOtherEffectsChancesFallAsTheyDid) {
  product::Effect by_chance = add(Target::revenue, .05, 13, 104);
  product::Literal half;
  half.value = .5;
  by_chance.conditions = {half};
  const CardRating rating = Asked{choice_of({{add(Target::money, .5, 155), by_chance}, {}})}.explained();
  const auto& causes = rating.answers[0].because;
  const auto money = std::find_if(causes.begin(), causes.end(),
                                  [](const Cause& cause) { return cause.name == product::plain_name(Target::money); });
  ASSERT_NE(money, causes.end());
  const double discount = parameters().preset(product::Stage::scale_up).discount;
  EXPECT_NEAR(money->worth, .5 * rating.weekly_revenue * std::pow(1 + discount, -155 / 52.), .001 * money->worth);
}

TEST(Explain, SharesAddUpToOneAndAmountsToTheGap) {
  const Asked asked{choice_of(
      {{add(Target::debt, .04), add(Target::money, .3), add(Target::trust_sales, -.05), add(Target::debt, .01, 8)},
       {add(Target::knowledge, .05), add(Target::fit, .02)},
       {add(Target::capability, -.03)}})};
  const CardRating rating = asked.explained();
  expect_sums(rating);
  for (const AnswerRating& answer : rating.answers) {
    EXPECT_FALSE(answer.because.empty() || answer.because_short.empty()) << answer.id;
    EXPECT_FALSE(answer.stocks_long.empty() || answer.stocks_short.empty()) << answer.id;
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
    expect_sums(rating);
    for (const AnswerRating& answer : rating.answers) {
      if (answer.long_term.gap == 0) continue;
      EXPECT_NEAR(shares(answer), 1, 1e-12) << card << " " << answer.id;
      EXPECT_EQ(answer.because_against, "best_long") << card;
      EXPECT_FALSE(answer.because[0].because.empty()) << card;
    }
  }
  const CardRating duties = small_card("duties").explained({16, 2});
  EXPECT_EQ(answer_named(duties, "worst_long").because[0].name, "Set auto-fill’s price");
}

TEST(Explain, OrdersItemByItemExactly) {
  const CardRating rating = small_card("sprint").explained();
  expect_sums(rating);
  for (const AnswerRating& answer : rating.answers) {
    EXPECT_FALSE(answer.because.empty() || answer.because_short.empty()) << answer.id;
    EXPECT_TRUE(answer.stocks_long.empty() && answer.stocks_short.empty()) << "no simulated world, no stocks";
  }
}

TEST(Explain, EachHorizonAgainstItsOwnBest) {
  const CardRating rating =
      Asked{choice_of({{add(Target::money, .5), add(Target::debt, .03)}, {add(Target::fit, .03)}, {}})}.explained();
  EXPECT_EQ(rating.best_short, 0);
  EXPECT_EQ(rating.best_long, 1);
  EXPECT_EQ(rating.answers[2].because_short_against, "a");
  EXPECT_EQ(rating.answers[2].because_against, "b");
  EXPECT_EQ(rating.answers[2].because_short[0].name, product::plain_name(Target::money));
  EXPECT_EQ(rating.answers[2].because[0].name, product::plain_name(Target::fit));
  EXPECT_NE(rating.answers[0].because_short_against, "a") << "the best, against the next";
}

TEST(Explain, CustomersCarryTheQuarter) {
  const CardRating rating = Asked{choice_of({{scale(Target::customers, .96)}, {}})}.explained({32, 2});
  const std::vector<Cause>& stocks = rating.answers[0].stocks_short;
  ASSERT_FALSE(stocks.empty());
  EXPECT_EQ(stocks[0].kind, Kind::stock);
  EXPECT_EQ(stocks[0].name, product::plain_name(Target::customers));
  EXPECT_NEAR(stocks[0].worth, -rating.answers[0].short_term.gap, .08 * rating.answers[0].short_term.gap);
}

// Money is no stock that carries anything: the quarter's gap is then all remainder.
TEST(Explain, MoneyItselfIsTheStocksRemainder) {
  const CardRating rating = Asked{choice_of({{add(Target::money, -.5)}, {}})}.explained({32, 2});
  const std::vector<Cause>& stocks = rating.answers[0].stocks_short;
  ASSERT_FALSE(stocks.empty());
  EXPECT_EQ(stocks[0].kind, Kind::remainder);
  EXPECT_GT(stocks[0].share, .95);
}

TEST(Explain, TheCarrierIsTheStockThatClosesMost) {
  const CardRating rating =
      Asked{choice_of({{add(Target::debt, .05), add(Target::trust_customers, -.01)}, {}})}.explained({32, 2});
  const AnswerRating& mine = rating.answers[0];
  ASSERT_TRUE(mine.carrier);
  EXPECT_EQ(mine.carrier->name, mine.stocks_long[0].name);
  EXPECT_EQ(mine.carrier->worth, mine.stocks_long[0].worth);
}

cards::Activity activity(const std::string& id, product::Effect effect) {
  cards::Activity made;
  made.id = made.title = id;
  made.effects = {std::move(effect)};
  return made;
}

// Ten chips on two activities: one pays by chance, the other always.
Asked gamble_and_wage() {
  product::Effect by_chance = add(Target::money, 2);
  product::Literal half;
  half.value = .5;
  by_chance.conditions = {half};
  Asked asked{choice_of({{}, {}})};
  cards::Split split;
  split.activities = {activity("wage", add(Target::money, 1)), activity("gamble", by_chance)};
  split.activities[0].last = 10;
  asked.card.decision = split;
  return asked;
}

TEST(Explain, ChancesOfOneActivityFallTheSameWhateverTheOthersHave) {
  const Asked asked = gamble_and_wage();
  const cards::Standing standing = cards::standing_of(parameters(), asked.world);
  const double revenue = standing.weekly_revenue;
  const std::vector<product::Plan> plans{build_plan(asked.card, cards::SplitGiven{{0, 5}}, standing),
                                         build_plan(asked.card, cards::SplitGiven{{5, 5}}, standing)};
  const product::Outcome outcome = product::simulate(parameters(), asked.world, plans, {16, 4});
  for (std::size_t path = 0; path < outcome.plans[0].short_value.size(); ++path) {
    EXPECT_NEAR(outcome.plans[1].short_value[path] - outcome.plans[0].short_value[path], .5 * revenue, .02 * revenue)
        << "path " << path;
  }
}

TEST(Explain, OnlyThePlayersAnswerIsCalledYours) {
  Asked asked = small_card("quarter");
  asked.given = cards::SplitGiven{{5, 5, 0, 0, 0, 0}};
  const CardRating rating = asked.explained({16, 2});
  const auto says = [&](const std::string& id, const std::string& words) {
    const std::vector<Cause>& causes = answer_named(rating, id).because;
    return std::any_of(causes.begin(), causes.end(),
                       [&](const Cause& cause) { return cause.because.find(words) != std::string::npos; });
  };
  EXPECT_TRUE(says("yours", "You gave 5 of 10, the other "));
  EXPECT_FALSE(says("worst_long", "You"));
  EXPECT_TRUE(says("worst_long", " of 10 chips here, "));
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
