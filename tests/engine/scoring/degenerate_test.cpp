// Questions at the edge of sense: nothing but finite numbers, whatever the world and the card are.
#include <gtest/gtest.h>

#include <cmath>

#include "engine/cards/answer.h"
#include "engine/scoring/conduct.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using product::Stock;
using product::Target;

void expect_finite(std::initializer_list<double> numbers, const std::string& where) {
  for (const double number : numbers) EXPECT_TRUE(std::isfinite(number)) << where;
}

void expect_finite(const Horizon& h, const std::string& where) {
  expect_finite(
      {h.mean, h.low, h.high, h.gap, h.gap_low, h.gap_high, h.score, h.score_low, h.score_high, h.error, h.score_error},
      where);
  EXPECT_GE(h.score, 0) << where;
  EXPECT_LE(h.score, 100) << where;
}

void expect_finite(const std::vector<Cause>& causes, const std::string& where) {
  double shares = 0;
  for (const Cause& cause : causes) {
    expect_finite({cause.worth, cause.share}, where + " " + cause.name);
    shares += cause.share;
  }
  EXPECT_NEAR(shares, causes.empty() ? 0 : 1, 1e-9) << where;
}

void expect_finite(const CardRating& rating, const std::string& where) {
  expect_finite({rating.weekly_revenue}, where);
  for (const AnswerRating& answer : rating.answers) {
    const std::string here = where + ", " + answer.id;
    expect_finite(answer.short_term, here);
    expect_finite(answer.long_term, here);
    expect_finite({answer.tie_discount.value_or(0), answer.best_share_long, answer.best_share_short,
                   answer.promise_kept_share, answer.bankrupt_share},
                  here);
    for (const auto* causes : {&answer.because, &answer.because_short, &answer.stocks_long, &answer.stocks_short})
      expect_finite(*causes, here);
    if (answer.carrier) expect_finite({answer.carrier->worth, answer.carrier->share}, here);
    for (const auto* line :
         {&answer.curve.mean, &answer.curve.p5, &answer.curve.p25, &answer.curve.p75, &answer.curve.p95}) {
      for (const double value : *line) expect_finite({value}, here);
    }
  }
  for (const EvidenceWorth& worth : rating.evidence) {
    expect_finite({worth.worth, worth.cost, worth.waiting}, where);
    EXPECT_GE(worth.worth, 0) << where;
    EXPECT_GE(worth.waiting, 0) << where;
  }
  for (const Swap& swap : rating.swaps) expect_finite({swap.short_term, swap.long_term}, where);
  for (const Neighbour& move : rating.neighbours) expect_finite({move.short_term, move.long_term}, where);
}

struct Named {
  std::string name;
  product::World world;
};

std::vector<Named> worlds() {
  const product::World plain = product::opening_world(parameters(), product::Stage::scale_up);
  std::vector<Named> all{{"plain", plain}};
  const auto with = [&](const std::string& name, std::initializer_list<std::pair<Stock, double>> levels) {
    all.push_back({name, plain});
    for (const auto& [stock, level] : levels) all.back().world.state[stock] = level;
  };
  with("no customers", {{Stock::customers, 0}});
  with("bankrupt", {{Stock::cash, -1}});
  with("a dead product", {{Stock::customers, 0}, {Stock::cash, -1000}, {Stock::fit, 0}});
  with("nobody there", {{Stock::veterans, 0}, {Stock::newcomers, 0}});
  with("everything at nothing", {{Stock::customers, 0},
                                 {Stock::fit, 0},
                                 {Stock::knowledge, 0},
                                 {Stock::capability, 0},
                                 {Stock::clarity, 0},
                                 {Stock::alignment, 0},
                                 {Stock::trust_customers, 0},
                                 {Stock::veterans, 0}});
  with("everything at its height", {{Stock::debt, 1}, {Stock::fatigue, 1.5}, {Stock::customers, 20000}});
  return all;
}

std::vector<cards::Card> degenerate_cards() {
  std::vector<cards::Card> all{choice_of({{}, {}, {}}), choice_of({{add(Target::debt, .05)}}),
                               choice_of({{add(Target::money, 1)}, {add(Target::money, 1)}}),
                               choice_of({{scale(Target::customers, 0)}, {}})};
  const char* const names[] = {"all equal", "one answer", "twins", "the end of all customers"};
  for (std::size_t i = 0; i < all.size(); ++i) all[i].title = names[i];
  for (const cards::Card& card : small_pack().cards) all.push_back(card);
  return all;
}

TEST(Degenerate, EveryNumberOfEveryRatingIsFinite) {
  for (const Named& named : worlds()) {
    for (const cards::Card& card : degenerate_cards()) {
      Asked asked{card};
      asked.world = named.world;
      expect_finite(asked.explained({8, 2}), named.name + ": " + card.title);
    }
  }
}

TEST(Degenerate, EqualAnswersAreAllBestAndNothingIsExplained) {
  const CardRating rating = Asked{choice_of({{}, {}, {}})}.explained();
  for (const AnswerRating& answer : rating.answers) {
    EXPECT_FALSE(answer.short_term.scored || answer.long_term.scored);
    EXPECT_EQ(answer.short_term.rank, 1);
    EXPECT_EQ(answer.long_term.gap, 0);
    EXPECT_TRUE(answer.because.empty() && answer.because_short.empty());
    EXPECT_TRUE(answer.stocks_long.empty() && answer.stocks_short.empty());
  }
}

TEST(Degenerate, OneAnswerHasNoRival) {
  const CardRating rating = Asked{choice_of({{add(Target::debt, .05)}})}.explained();
  ASSERT_EQ(rating.answers.size(), 1u);
  EXPECT_EQ(rating.answers[0].because_against, "a");
  EXPECT_TRUE(rating.answers[0].because.empty() && rating.answers[0].stocks_long.empty());
}

// Where all worlds end at once, no answer can be better than another.
TEST(Degenerate, TheBankruptAreAllAlike) {
  Asked asked{choice_of({{add(Target::money, 1)}, {add(Target::debt, .05)}, {}})};
  asked.world.state[Stock::cash] = -1;
  const CardRating rating = asked.explained();
  for (const AnswerRating& answer : rating.answers) {
    EXPECT_EQ(answer.bankrupt_share, 1);
    EXPECT_FALSE(answer.long_term.scored);
  }
}

// Weeks of revenue are no unit in a product that earns nothing: an order's costs then do nothing to the world that is
// lived, instead of something infinite.
TEST(Degenerate, AnOrderInAProductThatEarnsNothing) {
  Asked asked = small_card("sprint");
  asked.world.state[Stock::customers] = 0;
  const cards::Standing standing = cards::standing_of(parameters(), asked.world);
  EXPECT_EQ(standing.weekly_revenue, 0);
  const product::Plan plan = build_plan(asked.card, cards::OrderGiven{{4, 6, 0, 1, 2, 3, 7, 5}}, standing);
  EXPECT_TRUE(plan.effects.empty());
}

}  // namespace
}  // namespace two_hats::scoring
