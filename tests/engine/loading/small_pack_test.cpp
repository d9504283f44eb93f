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
  ASSERT_EQ(pack.cards.size(), 4u);
  EXPECT_EQ(pack.card("nordufer")->kind(), cards::Kind::choice);
  EXPECT_EQ(pack.card("sprint")->kind(), cards::Kind::order);
  EXPECT_EQ(pack.card("quarter")->kind(), cards::Kind::split);
  EXPECT_EQ(pack.card("duties")->kind(), cards::Kind::ownership);
  EXPECT_EQ(pack.digest.size(), 16u);
  EXPECT_EQ(pack.campaign.opening, (std::vector<std::pair<product::Stock, double>>{{product::Stock::debt, 0.3}}));
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
