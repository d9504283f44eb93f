// A talk's paths, what they give, and the chance that the other side agrees.
#include "engine/cards/conversation.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "engine/base/normal.h"
#include "tests/engine/cards/a_card.h"

namespace two_hats::cards {
namespace {

ConversationGiven path(std::vector<int> replies) { return {std::move(replies)}; }

TEST(Conversation, EveryPathOnceInTheOrderOfTheReplies) {
  EXPECT_EQ(all_paths(a_talk()), (std::vector<ConversationGiven>{path({0, 0}), path({0, 1}), path({1})}));
}

TEST(Conversation, AnAnswerGoesToTheEndOfTheTalk) {
  const Card card = with_decision("talk", a_talk());
  const auto problem = [&](std::vector<int> replies) {
    const auto refused = check_answer(card, path(std::move(replies)));
    return refused ? std::optional(refused->problem) : std::nullopt;
  };
  EXPECT_EQ(problem({0, 1}), std::nullopt);
  EXPECT_EQ(problem({1}), std::nullopt);
  EXPECT_EQ(problem({}), AnswerProblem::talk_unfinished);
  EXPECT_EQ(problem({0}), AnswerProblem::talk_unfinished);
  EXPECT_EQ(problem({1, 0}), AnswerProblem::wrong_count);
  EXPECT_EQ(problem({2}), AnswerProblem::no_such_answer);
  EXPECT_EQ(problem({0, -1}), AnswerProblem::no_such_answer);
}

TEST(Conversation, TextsGoThereAndBack) {
  const Card card = with_decision("talk", a_talk());
  for (const ConversationGiven& each : all_paths(a_talk()))
    EXPECT_EQ(answer_from(card, text_of(card, each)), Answer(each));
  EXPECT_EQ(text_of(card, path({0, 1})), "ask/later");
  for (const char* wrong : {"", "ask", "no/offer", "offer", "ask/no", "ask/offer/"})
    EXPECT_FALSE(answer_from(card, wrong)) << wrong;
}

TEST(Conversation, ANameStandsForAPathForAReplyOrForTheEnd) {
  const Card card = with_decision("talk", a_talk());
  for (const char* name : {"ask/offer", "ask", "later", "no", "agreed", "refused"})
    EXPECT_TRUE(names_an_answer(card, name)) << name;
  EXPECT_FALSE(names_an_answer(card, "offers"));
  EXPECT_FALSE(names_an_answer(with_decision("x", a_selection()), "agreed"));
}

TEST(Conversation, TheLargestShareOfAnInterestCounts) {
  const Conversation talk = a_talk();
  EXPECT_DOUBLE_EQ(share_given(talk, path({0, 0})),
                   .5 * 1 + .3 * .5 + .2 * 1);                      // asking gave .4 of rest, the offer all
  EXPECT_DOUBLE_EQ(share_given(talk, path({0, 1})), .5 * .4 + .2);  // .1 after .4 takes nothing back
  EXPECT_EQ(share_given(talk, path({1})), 0);
}

TEST(Conversation, TheChanceFollowsFromWhatIsGivenAndFromTrust) {
  const Conversation talk = a_talk();
  Standing standing = earning(100);
  standing.state[product::Stock::trust_developers] = .6;
  const double deviation = .1 / base::kNormal95;
  EXPECT_NEAR(chance_of_agreement(talk, path({0, 1}), standing), base::normal_cdf((.4 - .5) / deviation), 1e-12);
  standing.state[product::Stock::trust_developers] = .8;
  EXPECT_NEAR(chance_of_agreement(talk, path({0, 1}), standing), .5,
              1e-12);  // .2 trust x .5 makes up for .1 given less
}

TEST(Conversation, WithoutARangeTheyKnowWhatTheyWant) {
  Conversation talk = a_talk();
  talk.reservation = talk.reservation_low = talk.reservation_high = .4;
  Standing standing = earning(100);
  standing.state[product::Stock::trust_developers] = .6;
  EXPECT_EQ(chance_of_agreement(talk, path({0, 0}), standing), 1);
  EXPECT_EQ(chance_of_agreement(talk, path({1}), standing), 0);
}

RC_GTEST_PROP(Conversation, OfferingMoreNeverLowersTheChanceAndLessTrustNeverRaisesIt, ()) {
  const auto share = [] { return *rc::gen::inRange(0, 1001) / 1000.; };
  Conversation talk = a_talk();
  talk.reservation = .01 + share() * .99;
  talk.reservation_low = talk.reservation * share();
  talk.reservation_high = talk.reservation + share();
  Standing standing = earning(100);
  standing.sway = 2 * share();
  standing.state[product::Stock::trust_developers] = share();
  const double chance = chance_of_agreement(talk, path({0, 0}), standing);
  RC_ASSERT(chance >= 0 && chance <= 1);

  Conversation more = talk;
  auto& given = more.exchanges[1].replies[0].gives;
  given[1].second += (1 - given[1].second) * share();
  RC_ASSERT(chance_of_agreement(more, path({0, 0}), standing) >= chance);

  Standing less = standing;
  less.state[product::Stock::trust_developers] *= share();
  RC_ASSERT(chance_of_agreement(talk, path({0, 0}), less) <= chance);
}

TEST(BuildPlan, AConversationHangsItsEndOnOneMoreUnknown) {
  Card card = with_decision("talk", a_talk());
  card.unknowns = {{"demand", .3, false, 0}};
  Standing standing = earning(100);
  standing.state[product::Stock::trust_developers] = .6;
  const product::Plan plan = build_plan(card, path({0, 1}), standing);
  EXPECT_EQ(plan.id, "ask/later");
  ASSERT_EQ(plan.unknowns.size(), 2u);
  EXPECT_EQ(plan.unknowns[0], card.unknowns[0]);
  EXPECT_EQ(plan.unknowns[1].chance, chance_of_agreement(a_talk(), path({0, 1}), standing));
  ASSERT_EQ(plan.effects.size(), 3u);
  EXPECT_EQ(plan.effects[0].target, product::Target::trust_developers);  // the explained no
  EXPECT_EQ(plan.effects[0].size, -.02);
  EXPECT_EQ(plan.effects[0].because, "A no with its reason costs a little trust.");
  EXPECT_EQ(plan.effects[1].target, product::Target::clarity);
  ASSERT_EQ(plan.effects[1].conditions.size(), 1u);
  EXPECT_EQ(plan.effects[1].conditions[0].kind, product::Literal::Kind::unknown);
  EXPECT_EQ(plan.effects[1].conditions[0].index, 1);
  EXPECT_FALSE(plan.effects[1].conditions[0].negated);
  EXPECT_EQ(plan.effects[2].target, product::Target::people);
  EXPECT_TRUE(plan.effects[2].conditions[0].negated);
  const product::Plan silent = build_plan(card, path({1}), standing);
  EXPECT_EQ(silent.effects[0].size, -.07);
  EXPECT_EQ(silent.truth_key, plan.truth_key);  // the same stakeholder on every path
}

}  // namespace
}  // namespace two_hats::cards
