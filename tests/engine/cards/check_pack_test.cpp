// Findings by code and pointer; the whole messages are compared in tests/broken.
#include "engine/cards/check_pack.h"

#include <gtest/gtest.h>

#include "engine/cards/a_card.h"

namespace two_hats::cards {
namespace {

Pack a_pack(std::vector<Card> cards) {
  Pack pack;
  pack.id = "test";
  pack.campaign.weeks = 26;
  pack.people = {{"ines", "Ines", "Sales", 1, product::Stock::trust_sales, "a", "b", "c"}};
  pack.references = {{"guide", "Scrum Guide 2020", "Product Owner"}};
  pack.cards = std::move(cards);
  return pack;
}

std::string found_in(const Pack& pack, const std::vector<std::string>& left_out = {}) {
  std::string found;
  for (const Finding& finding : check_pack(pack, left_out))
    found += finding.code + " " + finding.card + finding.pointer + "\n";
  return found;
}

Condition answered(std::string card, std::vector<std::string> answers = {}) {
  Condition condition;
  condition.kind = Condition::Kind::answered;
  condition.card = std::move(card);
  condition.answers = std::move(answers);
  return condition;
}

TEST(CheckPack, ASoundPackIsSilent) {
  Card later = a_card("later");
  later.when = {answered("first", {"a", "b"})};
  EXPECT_EQ(found_in(a_pack({a_card("first"), later,
                             with_decision("order", an_order({an_item("A", 2, 1), an_item("B", 1, 2)})),
                             with_decision("split", a_split()), with_decision("duties", an_ownership())})),
            "");
}

TEST(CheckPack, ACardThatIsCalledWaitsForItsCaller) {
  Card first = a_card("first"), called = a_card("called");
  first.earliest_week = 10;
  first.returns = {{"called", 8, {}, "Words."}};
  called.latest_week = 18;
  EXPECT_EQ(found_in(a_pack({first, called})), "");
  called.latest_week = 17;
  EXPECT_EQ(found_in(a_pack({first, called})), "TH208 called\n");
}

TEST(CheckPack, AChainThatBreaksBreaksToItsEnd) {
  Card first = a_card("first"), second = a_card("second"), third = a_card("third");
  first.earliest_week = 30;
  second.when = {answered("first")};
  third.when = {answered("second")};
  EXPECT_EQ(found_in(a_pack({third, second, first})),
            "TH208 third/when/0\nTH208 second/when/0\nTH208 first/earliest_week\n");
}

TEST(CheckPack, ACardThatCouldNotBeReadMayStillDoAnything) {
  Card card = a_card("card");
  card.when = {answered("torn", {"z"})};
  card.returns = {{"torn", 4, {}, "Words."}};
  EXPECT_EQ(found_in(a_pack({card}), {"torn"}), "");
  EXPECT_EQ(found_in(a_pack({card})), "TH204 card/returns/0/card\nTH204 card/when/0\n");
}

TEST(CheckPack, ContradictionsAreFound) {
  Card first = a_card("first"), card = a_card("card");
  Condition not_answered = answered("first");
  not_answered.kind = Condition::Kind::not_answered;
  card.when = {answered("first", {"a"}), answered("first", {"b"})};
  EXPECT_EQ(found_in(a_pack({first, card})), "TH217 card/when/1\n");
  card.when = {answered("first", {"a"}), not_answered};
  EXPECT_EQ(found_in(a_pack({first, card})), "TH217 card/when/1\n");
  not_answered.answers = {"b"};
  card.when = {answered("first", {"a", "b"}), not_answered};
  EXPECT_EQ(found_in(a_pack({first, card})), "");
}

TEST(CheckPack, AStartUpsWeekOfRevenueIsSmall) {
  Card card = a_card("card");
  std::get<Choice>(card.decision).answers[0].effects[0].size = 9;
  EXPECT_EQ(found_in(a_pack({card})), "TH118 card/answers/0/effects/0/do\n");
  card.stages = {product::Stage::start_up};
  Pack pack = a_pack({card});
  pack.campaign.stage = product::Stage::start_up;
  EXPECT_EQ(found_in(pack), "");
}

TEST(CheckPack, TheSaneRangeIsAWarningAndTwiceItAnError) {
  Card card = a_card("card");
  auto& size = std::get<Choice>(card.decision).answers[0].effects[0].size;
  const double most = product::rule_of(product::Target::money).add_high;
  size = most;
  EXPECT_EQ(found_in(a_pack({card})), "");
  size = most * 1.01;
  EXPECT_EQ(found_in(a_pack({card})), "TH117 card/answers/0/effects/0/do\n");
  size = most * 2.01;
  EXPECT_EQ(found_in(a_pack({card})), "TH118 card/answers/0/effects/0/do\n");
}

TEST(CheckPack, ATextMayUseItsPlaceAndItsReserveIsForTranslation) {
  Card card = a_card("card");
  // 48 characters, some of them of two bytes.
  card.title = std::string(40, 'a') + "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9";
  EXPECT_EQ(found_in(a_pack({card})), "");
  card.title += "b";
  EXPECT_EQ(found_in(a_pack({card})), "TH120 card/title\n");
  card.title += std::string(11, 'b');
  EXPECT_EQ(found_in(a_pack({card})), "TH120 card/title\n");
  card.title += "b";
  EXPECT_EQ(found_in(a_pack({card})), "TH121 card/title\n");
}

TEST(CheckPack, TwoAnswersAreEnoughForATutorial) {
  Card card = a_card("card");
  std::get<Choice>(card.decision).answers.pop_back();
  Pack pack = a_pack({card});
  EXPECT_EQ(found_in(pack), "TH122 card/answers\n");
  pack.tutorial = true;
  EXPECT_EQ(found_in(pack), "");
}

TEST(CheckPack, ACircleOfPrerequisitesIsFoundOnceAndTheKeyIsLeftAlone) {
  Card card =
      with_decision("order", an_order({an_item("A", 1, 1, {2}), an_item("B", 1, 1, {0}), an_item("C", 2, 1, {1})}));
  card.key.best_short = "ABC";
  EXPECT_EQ(found_in(a_pack({card})), "TH123 order/items/0/needs\n");
}

}  // namespace
}  // namespace two_hats::cards
