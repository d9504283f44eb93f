// Ratings of conversations: every path, one stakeholder.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/scoring/check_ratings.h"
#include "engine/scoring/conduct.h"
#include "tests/engine/cards/a_card.h"
#include "tests/engine/scoring/worlds.h"

namespace two_hats::scoring {
namespace {

Asked a_conversation() { return {cards::with_decision("talk", cards::a_talk())}; }

TEST(ConversationRating, EveryPathIsRatedByItsText) {
  const CardRating rating = a_conversation().rated();
  ASSERT_EQ(rating.answers.size(), 3u);
  EXPECT_EQ(rating.answers[0].id, "ask/offer");
  EXPECT_EQ(rating.answers[1].id, "ask/later");
  EXPECT_EQ(rating.answers[2].id, "no");
  Asked given = a_conversation();
  given.given = rating.answers[1].answer;
  EXPECT_EQ(given.rated().answers.size(), 3u);  // the player's own is among them
  EXPECT_EQ(index_of(rating, *given.given), 1);
}

TEST(ConversationRating, TheShareOfWorldsInWhichTheyAgreeIsTheChance) {
  const Asked asked = a_conversation();
  const CardRating rating = asked.rated(product::kRefined);
  const cards::Standing standing = cards::standing_of(parameters(), asked.world);
  for (const AnswerRating& answer : rating.answers) {
    const double chance = cards::build_plan(asked.card, answer.answer, standing).unknowns.back().chance;
    EXPECT_NEAR(answer.agreed_share, chance, .035) << answer.id;  // three standard errors of 2,048 at a half
  }
  EXPECT_GT(rating.answers[0].agreed_share, .99);
  EXPECT_EQ(rating.answers[2].agreed_share, 0);
  EXPECT_EQ(small_card("nordufer").rated().answers[0].agreed_share, -1);
}

// All paths meet the same stakeholder: who agrees to less has agreed to more.
TEST(ConversationRating, TheSameTruthOnEveryPath) {
  cards::Card card = cards::with_decision("talk", cards::a_talk());
  auto& talk = std::get<cards::Conversation>(card.decision);
  talk.reservation_low = .2;
  talk.reservation_high = .8;
  const product::World world = product::opening_world(parameters(), product::Stage::scale_up);
  const cards::Standing standing = cards::standing_of(parameters(), world);
  int between = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto agrees = [&](std::vector<int> replies) {
      const product::Plan plan = cards::build_plan(card, cards::ConversationGiven{std::move(replies)}, standing);
      return product::realised_unknown(parameters(), world, plan, 0, seed);
    };
    const bool offered = agrees({0, 0}), later = agrees({0, 1}), no = agrees({1});
    EXPECT_TRUE(offered || !later) << seed;
    EXPECT_TRUE(later || !no) << seed;
    between += offered && !later;
  }
  EXPECT_GT(between, 10);
}

TEST(ConversationRating, WhatTheyDoWhenTheyRefuseIsFelt) {
  Asked asked = a_conversation();
  auto& talk = std::get<cards::Conversation>(asked.card.decision);
  talk.exchanges[1].replies[0].effects.clear();
  talk.exchanges[1].replies[1].no = talk.exchanges[0].replies[1].no = cards::No::none;
  talk.agreed.clear();
  talk.refused = {add(product::Target::money, -1, 1)};
  const CardRating rating = asked.rated();
  EXPECT_EQ(rating.answers[static_cast<std::size_t>(rating.best_short)].id, "ask/offer");
  const double cost = answer_named(rating, "ask/offer").short_term.mean - answer_named(rating, "no").short_term.mean;
  EXPECT_GT(cost, .9 * rating.weekly_revenue);  // a week's revenue, but for what interest and luck take
}

TEST(ConversationRating, ASilentNoCostsMoreTrustThanOneWithItsReason) {
  Asked asked = a_conversation();
  auto& talk = std::get<cards::Conversation>(asked.card.decision);
  talk.agreed.clear();
  talk.refused.clear();
  talk.exchanges[1].replies[0] = talk.exchanges[1].replies[1];
  talk.exchanges[1].replies[0].id = "silence";
  talk.exchanges[1].replies[0].no = cards::No::silent;
  const CardRating rating = asked.rated();
  EXPECT_LT(answer_named(rating, "ask/silence").long_term.mean, answer_named(rating, "ask/later").long_term.mean);
}

TEST(ConversationRating, CausesAreThoseOfTheEffects) {
  const CardRating rating = a_conversation().explained();
  const AnswerRating& no = answer_named(rating, "no");
  ASSERT_FALSE(no.because.empty());
  std::vector<std::string> names;
  for (const Cause& cause : no.because) names.push_back(cause.name);
  EXPECT_THAT(names, testing::Contains("people"));
}

TEST(ConversationRating, TheSmallPacksKeysAgree) {
  for (const cards::Finding& finding : findings_in("resignation"))
    ADD_FAILURE() << finding.code << " " << finding.message;
}

std::vector<std::string> conduct(const cards::Card& card, std::vector<int> replies) {
  const Asked asked{card};
  CardRating rating = asked.rated();
  const cards::Answer answer = cards::ConversationGiven{std::move(replies)};
  std::vector<std::string> said;
  for (const ConductItem& item : conduct_of(small_pack(), card, answer, {}, 0, rating,
                                            rating.answers[static_cast<std::size_t>(index_of(rating, answer))]))
    said.push_back((item.verdict == Verdict::pass ? "pass " : "fail ") + item.title + ": " + item.words);
  return said;
}

TEST(ConversationConduct, OneSilentNoFailsAndAnExplainedOnePasses) {
  cards::Card card = cards::with_decision("talk", cards::a_talk());
  card.decider_rule = "";
  EXPECT_THAT(conduct(card, {0, 0}), testing::IsEmpty());
  EXPECT_THAT(conduct(card, {0, 1}), testing::ElementsAre("pass A no with its reason: You say no and say why."));
  EXPECT_THAT(conduct(card, {1}),
              testing::ElementsAre("fail A silent no: Whoever asked gets no answer and fills in the reason."));
  std::get<cards::Conversation>(card.decision).exchanges[0].replies[0].no = cards::No::silent;
  EXPECT_EQ(conduct(card, {0, 1}).front().substr(0, 4), "fail");  // the reason comes too late
}

TEST(ConversationConduct, ABrokenRuleAnywhereOnThePathIsBroken) {
  const cards::Card& card = *small_pack().card("resignation");
  EXPECT_THAT(
      conduct(card, {1, 0}),
      testing::Contains("fail Wrong decider: One Developer’s wish passes every item without a look at the order."));
  EXPECT_THAT(
      conduct(card, {0, 0}),
      testing::Contains("pass Right decider: The Product Owner orders the Product Backlog; nobody else promises "
                        "its order."));
}

}  // namespace
}  // namespace two_hats::scoring
