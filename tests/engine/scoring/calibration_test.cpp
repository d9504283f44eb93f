// The twelve sample cards of the model's design, rated by this engine. The design's table (model.md, section 8) came
// from a prototype; here its main signs must come out again: which answer is best on each horizon, which is worst in
// the long term, and which shapes the debate is about. Digits are not compared.
#include <gtest/gtest.h>

#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

struct Row {
  const char* card;
  const char* best_short;
  const char* best_long;
  const char* worst_long;
};

const cards::Pack& calibration() {
  static const cards::PackPtr pack = pack_from("tests/packs/calibration");
  return *pack;
}

const CardRating& rated(const std::string& id) {
  static std::map<std::string, CardRating> known;
  if (known.contains(id)) return known[id];
  Asked asked{*calibration().card(id)};
  asked.world = product::opening_world(parameters(), asked.card.stages.back());
  if (id == "po-debt") asked.world.state[product::Stock::debt] = .42;
  if (id == "po-tickets") asked.world.state[product::Stock::clarity] = .75;
  return known[id] = asked.rated(product::kRefined);
}

class SampleCard : public testing::TestWithParam<Row> {};

TEST_P(SampleCard, KeepsTheMainSignsOfTheDesign) {
  const Row& row = GetParam();
  const CardRating rating = rated(row.card);
  if (row.best_short) {
    EXPECT_EQ(rating.answers[static_cast<std::size_t>(rating.best_short)].id, row.best_short);
  }
  EXPECT_EQ(rating.answers[static_cast<std::size_t>(rating.best_long)].id, row.best_long);
  for (const AnswerRating& answer : rating.answers) {
    EXPECT_TRUE(answer.short_term.scored) << answer.id;
    EXPECT_TRUE(answer.long_term.scored) << answer.id;
    EXPECT_LE(answer_named(rating, row.worst_long).long_term.mean, answer.long_term.mean) << answer.id;
  }
}

// Against the design's table there are four differences. Three are weaknesses that the design names itself, mended: its
// autopilot paid too little debt, so that a fifth of the capacity more (b) was best in po-debt and is now more than is
// needed (clean where you work, d; the big rewrite, c, is worst); in po-sprint-goal overtime and skipped tests (d, e)
// are level; in po-hiring-late twelve more people (c) are worst and no longer repay. And in po-hiring-late it has
// "Agree a smaller release now" (d) best in the quarter by .14 %q, with overtime (e) defensible; here overtime is ahead
// by as little. The two are level in both (see below).
INSTANTIATE_TEST_SUITE_P(Design, SampleCard,
                         testing::Values(Row{"pm-big-deal", "a", "b", "a"}, Row{"pm-hippo", "a", "b", "d"},
                                         Row{"pm-pricing", "d", "b", "a"}, Row{"pm-deprecate", "e", "b", "d"},
                                         Row{"po-sprint-goal", "b", "a", "e"}, Row{"po-debt", "a", "d", "c"},
                                         Row{"po-tickets", "d", "b", "d"}, Row{"po-quality", "d", "b", "a"},
                                         Row{"both-research", "d", "b", "a"}, Row{"both-absent-po", "a", "c", "d"},
                                         Row{"pm-promise", "a", "b", "a"}, Row{"po-hiring-late", nullptr, "d", "c"}),
                         [](const auto& row) {
                           std::string name = row.param.card;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(Calibration, ThePromiseToSalesIsAShortcut) {
  const CardRating rating = rated("pm-big-deal");
  EXPECT_EQ(rating.answers[static_cast<std::size_t>(rating.reference)].id, "c");
  EXPECT_EQ(answer_named(rating, "a").shape, Shape::shortcut);
  EXPECT_EQ(answer_named(rating, "b").shape, Shape::win_win);
  EXPECT_EQ(answer_named(rating, "d").shape, Shape::lose_lose);
  EXPECT_NEAR(answer_named(rating, "a").crossing_week.value_or(0), 116, 15);
  EXPECT_GT(answer_named(rating, "a").promise_kept_share, .5);
  EXPECT_LT(answer_named(rating, "a").promise_kept_share, .95);
}

TEST(Calibration, WhatTheDesignDefendsIsDefensible) {
  EXPECT_TRUE(answer_named(rated("po-debt"), "d").long_term.defensible);
  EXPECT_TRUE(answer_named(rated("both-research"), "c").long_term.defensible);
  EXPECT_TRUE(answer_named(rated("both-research"), "d").long_term.defensible);
  EXPECT_TRUE(answer_named(rated("po-hiring-late"), "d").short_term.defensible);
  EXPECT_TRUE(answer_named(rated("po-hiring-late"), "e").short_term.defensible);
  EXPECT_FALSE(answer_named(rated("pm-big-deal"), "c").long_term.defensible);
  EXPECT_FALSE(answer_named(rated("po-tickets"), "c").long_term.defensible);
}

// "Leave the price" could stand in the design, whose interval was symmetric: bankruptcies skew the gap. By quantiles it
// cannot.
TEST(Calibration, BankruptciesDoNotMakeEverythingDefensible) {
  EXPECT_FALSE(answer_named(rated("pm-pricing"), "c").long_term.defensible);
  EXPECT_FALSE(answer_named(rated("pm-pricing"), "a").long_term.defensible);
}

}  // namespace
}  // namespace two_hats::scoring
