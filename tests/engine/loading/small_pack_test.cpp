#include <gtest/gtest.h>

#include "engine/loading/read_pack.h"

namespace two_hats::loading {
namespace {

product::Parameters the_parameters() {
  const auto loaded = load_parameters("data/model/parameters.json");
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  return loaded.thing;
}

TEST(Parameters, TheModelsFileIsRight) {
  const product::Parameters parameters = the_parameters();
  EXPECT_EQ(parameters.preset(product::Stage::scale_up).opening[product::Stock::customers], 4500);
  EXPECT_EQ(parameters.preset(product::Stage::start_up).price, 0.046);
  EXPECT_EQ(parameters.uncertain[3].name, "churn_to_fit");
  EXPECT_EQ(parameters.uncertain[3].value, 2.4);
  EXPECT_EQ(parameters[product::Constant::reference_debt], 0.2409);
}

TEST(SmallPack, ReadsWithoutADiagnostic) {
  const auto loaded = load_pack("tests/packs/small", the_parameters());
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  ASSERT_NE(loaded.thing, nullptr);
  const cards::Pack& pack = *loaded.thing;
  ASSERT_EQ(pack.cards.size(), 6u);
  EXPECT_EQ(pack.card("nordufer")->kind(), cards::Kind::choice);
  EXPECT_EQ(pack.card("sprint")->kind(), cards::Kind::order);
  EXPECT_EQ(pack.card("quarter")->kind(), cards::Kind::split);
  EXPECT_EQ(pack.card("duties")->kind(), cards::Kind::ownership);
  EXPECT_EQ(pack.card("planning")->kind(), cards::Kind::selection);
  EXPECT_EQ(pack.card("resignation")->kind(), cards::Kind::conversation);
  EXPECT_EQ(pack.digest.size(), 16u);
  EXPECT_EQ(pack.campaign.opening, (std::vector<std::pair<product::Stock, double>>{{product::Stock::debt, 0.3}}));
}

TEST(SmallPack, ASelectionIsReadWhole) {
  const auto loaded = load_pack("tests/packs/small", the_parameters());
  const auto& selection = std::get<cards::Selection>(loaded.thing->card("planning")->decision);
  ASSERT_EQ(selection.items.size(), 6u);
  EXPECT_EQ(selection.items[0].note, "Judit asked twice.");
  EXPECT_EQ(selection.items[2].quarter, -2);
  EXPECT_EQ(selection.items[3].later, 40);
  EXPECT_EQ(selection.items[3].points, 5);
  EXPECT_EQ(selection.items[3].needs, std::vector{2});
  ASSERT_TRUE(selection.items[5].windfall);
  EXPECT_EQ(selection.items[5].windfall->unknown, 0);
  EXPECT_EQ(selection.items[5].windfall->quarter, 4);
  EXPECT_EQ(selection.items[5].windfall->later, 6);
  EXPECT_FALSE(selection.items[4].windfall);
  EXPECT_EQ(selection.capacity, 12);
  EXPECT_EQ(selection.capacity_low, 9);
  EXPECT_EQ(selection.capacity_high, 15);
  ASSERT_TRUE(selection.goal);
  EXPECT_EQ(selection.goal->text, "A clinic’s patients book without a call.");
  EXPECT_EQ(selection.goal->items, (std::vector{2, 3}));
  EXPECT_EQ(selection.goal->later, 35);
  EXPECT_EQ(selection.overload_quarter, 2);
  EXPECT_EQ(selection.overload_later, 3);
  EXPECT_EQ(selection.feedback.right_when, "The sync tests are finished first.");
}

TEST(SmallPack, AConversationIsReadWhole) {
  const auto loaded = load_pack("tests/packs/small", the_parameters());
  const auto& talk = std::get<cards::Conversation>(loaded.thing->card("resignation")->decision);
  EXPECT_EQ(talk.with, "tomasz");
  EXPECT_EQ(talk.trust, product::Stock::trust_developers);  // the person's
  ASSERT_EQ(talk.interests.size(), 3u);
  EXPECT_EQ(talk.interests[1].title, "a named cause");
  EXPECT_EQ(talk.interests[1].weight, .3);
  EXPECT_EQ(talk.reservation, .5);
  EXPECT_EQ(talk.reservation_low, .35);
  EXPECT_EQ(talk.reservation_high, .65);
  ASSERT_EQ(talk.exchanges.size(), 3u);
  const cards::Reply& ask = talk.exchanges[0].replies[0];
  EXPECT_EQ(ask.gives, (std::vector<std::pair<int, double>>{{1, 1}}));
  EXPECT_EQ(ask.next, 1);
  EXPECT_EQ(ask.no, cards::No::none);
  EXPECT_EQ(talk.exchanges[0].replies[1].no, cards::No::explained);
  EXPECT_EQ(talk.exchanges[0].replies[1].next, 2);
  EXPECT_EQ(talk.exchanges[1].replies[1].no, cards::No::silent);
  EXPECT_EQ(talk.exchanges[1].replies[1].next, -1);
  const cards::Reply& agree = talk.exchanges[2].replies[0];
  EXPECT_EQ(agree.decided_by, cards::Role::stakeholder);
  EXPECT_EQ(agree.effects.size(), 3u);
  EXPECT_FALSE(agree.breach.empty());
  EXPECT_EQ(talk.agreed.size(), 1u);
  EXPECT_EQ(talk.refused.size(), 2u);
  EXPECT_EQ(talk.refused_line, "Tomasz hands in his notice on Friday.");
}

TEST(SmallPack, EffectLinesBecomeEffects) {
  const auto loaded = load_pack("tests/packs/small", the_parameters());
  const auto& choice = std::get<cards::Choice>(loaded.thing->card("nordufer")->decision);
  const product::Effect& kept = choice.answers[0].effects[1];
  EXPECT_EQ(kept.target, product::Target::revenue);
  EXPECT_EQ(kept.size, 0.04);
  EXPECT_EQ(kept.weeks, 104);
  ASSERT_EQ(kept.conditions.size(), 1u);
  EXPECT_EQ(kept.conditions[0].kind, product::Literal::Kind::promise_kept);
  EXPECT_FALSE(kept.conditions[0].negated);
  const product::Effect& broken = choice.answers[0].effects[4];
  EXPECT_EQ(broken.size, -0.04);
  EXPECT_TRUE(broken.conditions[0].negated);
  const product::Effect& both = choice.answers[1].effects[2];
  ASSERT_EQ(both.conditions.size(), 2u);
  EXPECT_EQ(both.conditions[0].index, 1);
  EXPECT_EQ(both.conditions[1].index, 0);
  EXPECT_EQ(both.start_week, 14);
  EXPECT_EQ(choice.answers[1].promise->conditions.size(), 1u);
  EXPECT_EQ(choice.answers[1].promise->conditions[0].kind, product::Literal::Kind::test);
  const product::Unknown& idea = loaded.thing->card("nordufer")->unknowns[1];
  EXPECT_TRUE(idea.from_hit_rate);
  EXPECT_EQ(idea.offset, -0.05);
}

}  // namespace
}  // namespace two_hats::loading
