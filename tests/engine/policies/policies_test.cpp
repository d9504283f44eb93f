// Players made of code, and measuring them.
#include <cmath>
#include <map>
#include <set>

#include "engine/cards/conversation.h"
#include "engine/policies/any_answer.h"
#include "engine/policies/middle_answer.h"
#include "engine/policies/pleasing.h"
#include "engine/policies/policy.h"
#include "tests/engine/session/a_session.h"

namespace two_hats::testing {
namespace {

using policies::Played;
using policies::Policy;
using session::Session;

constexpr Policy kAll[] = {Policy::random,  Policy::greedy_short, Policy::greedy_long,
                           Policy::pleaser, Policy::expert,       Policy::middle};

TEST(Policies, AreNamedAndFound) {
  for (const Policy policy : kAll) EXPECT_EQ(policies::policy_named(policies::name_of(policy)), policy);
  EXPECT_EQ(policies::name_of(Policy::greedy_short), "greedy-short");
  EXPECT_FALSE(policies::policy_named("lucky"));
}

TEST(Policies, EveryChoiceIsALegalDecisionOnEveryKindOfCard) {
  const product::Ensemble few{4, 2};
  for (const Policy policy : kAll) {
    std::set<cards::Kind> kinds;
    for (const auto hats : {session::Hats::manager, session::Hats::owner})
      for (Session session = session::start(every_kind(), 2, hats); session.table;) {
        const policies::Chosen chosen = policies::choose(policy, session, few);
        ASSERT_FALSE(session::check(session, chosen.decision))
            << policies::name_of(policy) << " at " << session.table->card;
        ASSERT_EQ(chosen.rating.answers[static_cast<std::size_t>(chosen.index)].answer, chosen.decision.answer);
        kinds.insert(session.card()->kind());
        session = session::apply(session, chosen.decision);
      }
    EXPECT_EQ(kinds.size(), 6u);
  }
}

TEST(Policies, TheGreedyTakeTheTopOfTheirHorizon) {
  const Session session = session::start(small_pack(), 2, session::Hats::manager);
  const auto soon = policies::choose(Policy::greedy_short, session, product::kQuick);
  const auto late = policies::choose(Policy::greedy_long, session, product::kQuick);
  EXPECT_EQ(soon.index, soon.rating.best_short);
  EXPECT_EQ(late.index, late.rating.best_long);
  EXPECT_NE(soon.index, late.index) << "a card on which both agree tests nothing";
}

TEST(Policies, TheMiddleIsTheMiddleOfEveryKind) {
  const std::map<std::string, std::string> middles{{"nordufer", "b"},          {"sprint", "ABCDEGHF"},
                                                   {"quarter", "2/2/2/2/1/1"}, {"duties", "dev,dev,dev"},
                                                   {"planning", "ABCE"},       {"resignation", "ask/leave"}};
  for (const cards::Card& card : small_pack()->cards) {
    const cards::Answer answer = policies::middle_answer(card);
    EXPECT_FALSE(cards::check_answer(card, answer)) << card.id;
    EXPECT_EQ(cards::text_of(card, answer), middles.at(card.id));
  }
  const Session session = session::start(small_pack(), 2, session::Hats::manager);
  EXPECT_EQ(policies::choose(Policy::middle, session, product::kSketch).decision.answer,
            policies::middle_answer(*session.card()));
}

TEST(Policies, AnAnswerDrawnBlindlyIsLegalAndAnyOfThemComesUp) {
  for (const cards::Card& card : small_pack()->cards) {
    std::set<std::string> seen;
    for (std::uint64_t key = 0; key < 200; ++key) {
      const cards::Answer answer = policies::any_answer(card, key);
      ASSERT_FALSE(cards::check_answer(card, answer)) << card.id;
      seen.insert(cards::text_of(card, answer));
    }
    std::size_t least = 50;
    if (const auto* choice = std::get_if<cards::Choice>(&card.decision)) least = choice->answers.size();
    if (const auto* talk = std::get_if<cards::Conversation>(&card.decision)) least = cards::all_paths(*talk).size();
    if (card.kind() == cards::Kind::selection) least = 8;  // of what fits
    EXPECT_GE(seen.size(), least) << card.id;
  }
}

TEST(Pleasing, IsWhatThePersonHearsNowNotWhatComesLater) {
  product::Effect slight;
  slight.target = product::Target::trust_sales;
  slight.size = -.05;
  product::Effect later = slight;
  later.size = -.5;
  later.conditions = {{product::Literal::Kind::promise_kept, true, 0, 0, {}}};
  cards::Card card = manager_card("ask")
                         .promises(0, {"word", 1, 10, 1, 0, {}})
                         .does(0, later)
                         .does(1, slight)
                         .with([](cards::Card& each) {
                           each.person = "ines";
                           std::get<cards::Choice>(each.decision).answers[1].no = cards::No::silent;
                         });
  cards::Pack pack = a_pack({card});
  pack.people = {{"ines", "Ines", "Sales", 1, product::Stock::trust_sales, "", "", ""}};
  EXPECT_DOUBLE_EQ(policies::pleases(pack, card, cards::ChoiceGiven{0}), .05);
  EXPECT_DOUBLE_EQ(policies::pleases(pack, card, cards::ChoiceGiven{1}), -.10);
  card.person = "nobody";
  EXPECT_EQ(policies::pleases(pack, card, cards::ChoiceGiven{0}), 0);
}

TEST(Policies, AStrangerToTheNumbersSelectsWhatFits) {
  const cards::Card& card = *small_pack()->card("planning");
  const auto& selection = std::get<cards::Selection>(card.decision);
  for (std::uint64_t key = 0; key < 200; ++key) {
    double points = 0;
    const cards::Answer answer = policies::any_answer(card, key);
    for (const int item : std::get<cards::SelectionGiven>(answer).items)
      points += selection.items[static_cast<std::size_t>(item)].points;
    EXPECT_LE(points, selection.capacity);
    EXPECT_GT(points, selection.capacity - 6) << "stops only before what does not fit";
  }
}

// Giving pleases, as far as they are likely to take it; a no displeases, most when it is silent.
TEST(Pleasing, InATalkGivingPleasesAndSilenceDoesNot) {
  const cards::Card& card = *small_pack()->card("resignation");
  const auto pleases = [&](const char* path) {
    return policies::pleases(*small_pack(), card, *cards::answer_from(card, path));
  };
  EXPECT_GT(pleases("ask/offer"), .05);  // agreed: trust .05, and being heard
  EXPECT_LT(pleases("ask/leave"), pleases("explain/repeat"));
  EXPECT_NEAR(pleases("explain/repeat"), -.04, .005);  // two reasons, hardly a chance
}

TEST(Measuring, EffectSizeIsTheDifferenceOverThePooledDeviation) {
  EXPECT_DOUBLE_EQ(policies::effect_size({75, 8}, {53, 6}, 40, 40), 22 / std::sqrt((64 + 36) / 2.));
  EXPECT_DOUBLE_EQ(policies::effect_size({1, 2}, {2, 1}, 3, 11), -1 / std::sqrt((2 * 4 + 10 * 1) / 12.));
  EXPECT_EQ(policies::effect_size({5, 0}, {5, 0}, 9, 9), 0);
  EXPECT_TRUE(std::isinf(policies::effect_size({6, 0}, {5, 0}, 9, 9)));
}

TEST(Measuring, MeansAndDeviationsOfASample) {
  const auto summary = policies::summarise({{10, 1, 5, 20}, {14, 1, 5, 20}, {18, 1, 8, 20}});
  EXPECT_DOUBLE_EQ(summary.short_score.mean, 14);
  EXPECT_DOUBLE_EQ(summary.short_score.deviation, 4);
  EXPECT_EQ(summary.long_score.deviation, 0);
  EXPECT_DOUBLE_EQ(summary.realised.mean, 6);
  EXPECT_EQ(policies::summarise({}).short_score.mean, 0);
  EXPECT_EQ(policies::summarise({{1, 2, 3, 4}}).short_score.deviation, 0);
}

TEST(Measuring, APlayIsItsSeed) {
  const auto play = [](std::uint64_t seed) {
    return policies::play(Policy::random, small_pack(), seed, 6, product::kSketch);
  };
  const Played one = play(5), again = play(5), other = play(6);
  EXPECT_EQ(one.decisions, 6);
  EXPECT_EQ(one.short_score, again.short_score);
  EXPECT_EQ(one.realised, again.realised);
  EXPECT_NE(one.realised, other.realised);
  EXPECT_GT(one.realised, 0) << "a scale-up is worth something";
}

TEST(Measuring, GreedyIsBestOnItsHorizonAndWorseOnTheOther) {
  cards::Pack one_card = *small_pack();  // the one of which the horizons disagree
  std::erase_if(one_card.cards, [](const cards::Card& card) { return card.id != "nordufer"; });
  const cards::PackPtr pack = shared(one_card);
  std::map<Policy, std::vector<Played>> all;
  for (const Policy policy : kAll)
    for (std::uint64_t seed = 0; seed < 8; ++seed)
      all[policy].push_back(policies::play(policy, pack, seed, 8, product::kSketch));
  const auto scores = [&](Policy policy) { return policies::summarise(all[policy]); };
  EXPECT_GT(scores(Policy::greedy_short).short_score.mean, scores(Policy::random).short_score.mean + 10);
  EXPECT_GT(scores(Policy::greedy_long).long_score.mean, scores(Policy::random).long_score.mean + 10);
  EXPECT_GT(scores(Policy::expert).short_score.mean, scores(Policy::greedy_long).short_score.mean);
  EXPECT_GT(scores(Policy::expert).long_score.mean, scores(Policy::greedy_short).long_score.mean);
}

}  // namespace
}  // namespace two_hats::testing
