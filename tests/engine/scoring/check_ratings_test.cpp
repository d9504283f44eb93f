// What only a simulation finds wrong in a card.
#include "engine/scoring/check_ratings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

using product::Stock;
using product::Target;

std::vector<std::string> codes(const cards::Card& card) {
  std::vector<std::string> found;
  for (const cards::Finding& finding : findings_in(card)) found.push_back(finding.code);
  return found;
}

cards::Card keyed(const std::vector<Effects>& answers, const char* best_short, const char* best_long) {
  cards::Card card = choice_of(answers);
  card.key = {best_short, best_long};
  return card;
}

const std::vector<Effects> kDilemma{{add(Target::money, .5, 1), add(Target::debt, .05)}, {add(Target::fit, .03)}, {}};

TEST(CheckRatings, AKeyThatAgreesIsClean) {
  EXPECT_THAT(codes(keyed(kDilemma, "a", "b")), testing::IsEmpty());
  EXPECT_THAT(codes(keyed(kDilemma, "", "")), testing::IsEmpty());
}

TEST(CheckRatings, AKeyThatDisagreesIsAnError) {
  EXPECT_THAT(codes(keyed(kDilemma, "b", "b")), testing::ElementsAre("TH301"));
  EXPECT_THAT(codes(keyed(kDilemma, "a", "a")), testing::ElementsAre("TH302"));
  const auto findings = findings_in(keyed(kDilemma, "a", "a"));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, cards::Severity::error);
  EXPECT_EQ(findings[0].card, "built");
  EXPECT_EQ(findings[0].pointer, "/key/best_long");
  EXPECT_THAT(
      findings[0].message,
      testing::MatchesRegex("the key says \"a\" is best in the long term, the engine says \"b\", €[0-9,]+ ahead"));
}

// Nobody knows what five per cent more on the price does in three years: the author may say either a or c.
TEST(CheckRatings, ADefensibleKeyStands) {
  const std::vector<Effects> answers{{scale(Target::price, 1.05)}, {add(Target::debt, .06)}, {}};
  const cards::Card card = keyed(answers, "", "a");
  const Asked asked{card, cards::opening_world(small_pack())};
  const CardRating rating = asked.rated(product::kRefined);
  ASSERT_NE(rating.answers[static_cast<std::size_t>(rating.best_long)].id, "b");
  for (const char* id : {"a", "c"}) {
    ASSERT_TRUE(answer_named(rating, id).long_term.defensible) << id;
    EXPECT_THAT(codes(keyed(answers, "", id)), testing::IsEmpty()) << id;
  }
}

TEST(CheckRatings, WorstOnBothByFar) {
  std::vector<Effects> answers = kDilemma;
  answers.push_back({add(Target::money, -.6, 1), add(Target::debt, .2)});
  const auto findings = findings_in(keyed(answers, "a", "b"));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "TH303");
  EXPECT_EQ(findings[0].severity, cards::Severity::warning);
  EXPECT_EQ(findings[0].pointer, "/answers/3");
  EXPECT_EQ(findings[0].message, "answer \"d\" is worst on both horizons by far (0 short, 0 long)");
}

TEST(CheckRatings, FlatOnBothHorizons) {
  EXPECT_THAT(codes(keyed({{add(Target::clarity, .001)}, {}}, "a", "a")), testing::ElementsAre("TH304"));
}

TEST(CheckRatings, KeysOfOrders) {
  cards::Card card = *small_pack().card("sprint");
  const CardRating rating = small_card("sprint").rated(product::kRefined);
  card.key = {cards::text_of(card, answer_named(rating, "best_short").answer), ""};
  EXPECT_THAT(codes(card), testing::IsEmpty());
  card.key = {"", cards::text_of(card, answer_named(rating, "best_short").answer)};
  EXPECT_THAT(codes(card), testing::ElementsAre("TH302"));
}

TEST(TypicalWorld, MeetsTheStocksConditionsAndNoMore) {
  cards::Card card = choice_of({{}, {}});
  const product::World opening = cards::opening_world(small_pack());
  EXPECT_EQ(typical_world(small_pack(), card).state, opening.state);
  cards::Condition debt, knowledge, clarity;
  debt.stock = Stock::debt;
  debt.level = .4;
  knowledge.stock = Stock::knowledge;
  knowledge.above = false;
  knowledge.level = .3;
  clarity.stock = Stock::clarity;
  clarity.level = .2;  // holds already
  card.when = {debt, knowledge, clarity};
  const product::World world = typical_world(small_pack(), card);
  EXPECT_NEAR(world.state[Stock::debt], .404, 1e-12);
  EXPECT_NEAR(world.state[Stock::knowledge], .297, 1e-12);
  EXPECT_EQ(world.state[Stock::clarity], opening.state[Stock::clarity]);
  EXPECT_EQ(world.state[Stock::cash], opening.state[Stock::cash]);
}

TEST(TypicalWorld, ShortensTheRunway) {
  cards::Pack pack = small_pack();
  pack.campaign.stage = product::Stage::start_up;
  pack.campaign.opening.clear();
  cards::Card card = choice_of({{}, {}});
  cards::Condition runway;
  runway.kind = cards::Condition::Kind::runway;
  runway.above = false;
  runway.level = 12;
  card.when = {runway};
  const auto weeks = product::key_values(parameters(), typical_world(pack, card)).runway_weeks;
  ASSERT_TRUE(weeks);
  EXPECT_LT(*weeks, 12);
  EXPECT_GT(*weeks, 11.5);
}

}  // namespace
}  // namespace two_hats::scoring
