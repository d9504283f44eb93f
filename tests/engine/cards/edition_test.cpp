// The same pack through another lens and on another surface.
#include "engine/cards/edition.h"

#include <gtest/gtest.h>

#include "engine/cards/a_card.h"
#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

// Written for the Scrum Guide: one choice, one ownership, one other surface.
PackPtr a_pack() {
  Pack pack;
  pack.id = "test";
  pack.title = "Ada at Marlow";
  pack.company = "Marlow";
  pack.people = {{"ada", "Ada Brandt", "Sales", 1, product::Stock::trust_sales, "Ada wants", "b", "c"}};
  pack.surfaces = {{"harbour", {{"Ada", "Edda"}, {"Marlow", "Quayside"}}}};
  pack.endings = {{"end", "Marlow ends", {}, "Ada leaves.", "Why, Ada?"}};
  Card choice = a_card("choice");
  choice.story = "Ada has 12 clinics.";
  choice.decider_rule = "As written.";
  choice.lenses = {{Lens::safe, {Role::stakeholder, Role::product_manager}, "In SAFe, Ada."}};
  choice.surfaces = {{"harbour", {{"12", "14"}}}};
  Ownership ownership = an_ownership();
  Duty& order = ownership.duties[0];
  order.by_rule = true;
  order.elsewhere = {{{Role::stakeholder, Role::nobody}, {an_effect(product::Target::money, .1)}, "Two pull."},
                     {{Role::product_manager}, {an_effect(product::Target::money, .2)}, "One pulls."}};
  order.through = {{Lens::safe, {Role::product_manager, Role::stakeholder}, "SAFe says so."},
                   {Lens::general, {Role::product_manager}, "Most do so."}};
  pack.cards = {choice, with_decision("duties", ownership)};
  return std::make_shared<const Pack>(std::move(pack));
}

const Duty& order_in(const Pack& pack) { return std::get<Ownership>(pack.card("duties")->decision).duties[0]; }

std::string without_texts(Card card) {
  std::string ids = card.id;
  for (const PlacedEffect& placed : effects_of(card)) {
    ids += " " + placed.pointer + "=" + std::to_string(placed.effect->size);
    ids += ":" + std::to_string(static_cast<int>(placed.effect->target));
  }
  if (const auto* choice = std::get_if<Choice>(&card.decision))
    for (const ChoiceAnswer& answer : choice->answers) ids += " " + answer.id + " " + answer.defender;
  if (const auto* ownership = std::get_if<Ownership>(&card.decision))
    for (const Duty& duty : ownership->duties) ids += " " + duty.id;
  return ids;
}

TEST(Edition, OfTheLensThatItIsWrittenForIsThePackItself) {
  const PackPtr pack = a_pack();
  EXPECT_EQ(edition(pack, Lens::scrum_guide, 0), pack);
  EXPECT_EQ(edition(pack, Lens::scrum_guide, 2), pack) << "a surface that is not there is the written one";
  EXPECT_EQ(edition(pack, Lens::scrum_guide, -1), pack);
  const PackPtr safe = edition(pack, Lens::safe, 1);
  EXPECT_EQ(edition(safe, Lens::safe, 1), safe);
  EXPECT_EQ(edition(safe, Lens::scrum_guide, 0), pack) << "back to what is written, not to a copy";
}

TEST(Edition, AnotherLensChangesWhoDecidesAndWhy) {
  const PackPtr pack = a_pack();
  const PackPtr safe = edition(pack, Lens::safe, 0);
  EXPECT_EQ(safe->lens, Lens::safe);
  EXPECT_EQ(safe->written, pack);
  EXPECT_EQ(safe->card("choice")->deciders, (std::vector{Role::stakeholder, Role::product_manager}));
  EXPECT_EQ(safe->card("choice")->decider_rule, "In SAFe, Ada.");
  EXPECT_EQ(pack->card("choice")->decider_rule, "As written.");
  const PackPtr general = edition(pack, Lens::general, 0);
  EXPECT_EQ(general->card("choice")->decider_rule, "As written.") << "a lens that is not named follows what is written";
  EXPECT_EQ(general->card("choice")->deciders, std::vector{Role::product_manager});
}

TEST(Edition, AnotherLensChangesOwnersAndWhatGoesWrongElsewhere) {
  const PackPtr pack = a_pack();
  const PackPtr through_safe = edition(pack, Lens::safe, 0), through_practice = edition(pack, Lens::general, 0);
  const Duty& safe = order_in(*through_safe);
  EXPECT_EQ(safe.owners, (std::vector{Role::product_manager, Role::stakeholder}));
  EXPECT_EQ(safe.because, "SAFe says so.");
  EXPECT_EQ(safe.source, "SAFe");
  EXPECT_TRUE(safe.by_rule);
  // The stakeholder is right now, the Product Manager too: only nobody is left to go wrong.
  ASSERT_EQ(safe.elsewhere.size(), 1u);
  EXPECT_EQ(safe.elsewhere[0].roles, std::vector{Role::nobody});
  EXPECT_EQ(safe.elsewhere[0].because, "Two pull.");
  const Duty& general = order_in(*through_practice);
  EXPECT_EQ(general.source, "General practice");
  EXPECT_FALSE(general.by_rule) << "practice is no rule book";
  ASSERT_EQ(general.elsewhere.size(), 1u);
  EXPECT_EQ(general.elsewhere[0].roles, (std::vector{Role::stakeholder, Role::nobody}));
  EXPECT_EQ(order_in(*pack).elsewhere.size(), 2u) << "the written pack is left as it is";
}

TEST(Edition, AnEditionOfAnEditionIsMadeOfWhatIsWritten) {
  const PackPtr pack = a_pack();
  const PackPtr twice = edition(edition(pack, Lens::safe, 1), Lens::general, 0);
  EXPECT_EQ(twice->written, pack);
  EXPECT_EQ(twice->card("choice")->deciders, std::vector{Role::product_manager}) << "nothing of SAFe is left";
  EXPECT_EQ(order_in(*twice).elsewhere.size(), 1u);
  EXPECT_EQ(twice->title, "Ada at Marlow");
}

TEST(Edition, AnotherSurfaceChangesEveryTextAndNothingElse) {
  const PackPtr pack = a_pack();
  const PackPtr other = edition(pack, Lens::scrum_guide, 1);
  EXPECT_EQ(surfaces_of(*pack), 2);
  EXPECT_EQ(other->title, "Edda at Quayside");
  EXPECT_EQ(other->company, "Quayside");
  EXPECT_EQ(other->people[0].name, "Edda Brandt");
  EXPECT_EQ(other->people[0].id, "ada");
  EXPECT_EQ(other->endings[0].text, "Edda leaves.");
  EXPECT_EQ(other->card("choice")->story, "Edda has 14 clinics.");
  EXPECT_EQ(other->card("choice")->lenses[0].rule, "In SAFe, Edda.");
  EXPECT_EQ(edition(pack, Lens::safe, 1)->card("choice")->decider_rule, "In SAFe, Edda.");
  for (const Card& card : pack->cards) EXPECT_EQ(without_texts(*other->card(card.id)), without_texts(card));
  EXPECT_EQ(other->digest, pack->digest);
}

TEST(Edition, ACardsOwnWordsGoBeforeThePacks) {
  Pack pack = *a_pack();
  pack.cards[0].surfaces[0].replace.push_back({"Ada", "Frida"});
  const PackPtr other = edition(std::make_shared<const Pack>(pack), Lens::scrum_guide, 1);
  EXPECT_EQ(other->card("choice")->story, "Frida has 14 clinics.");
  EXPECT_EQ(other->card("duties")->story, "Words.");
  EXPECT_EQ(other->people[0].name, "Edda Brandt");
}

TEST(Replaced, WholeWordsOnly) {
  const Replacements list{{"12", "14"}, {"Ada", "Edda"}, {"per cent", "in a hundred"}, {"%", "per cent"}};
  EXPECT_EQ(replaced("12 of 120, 3.12 and 12.", list), "14 of 120, 3.14 and 14.");
  EXPECT_EQ(replaced("Adam, Ada's, (Ada) and RAda", list), "Adam, Edda's, (Edda) and RAda");
  EXPECT_EQ(replaced("12 per cent, 12 per centile", list), "14 in a hundred, 14 per centile");
  EXPECT_EQ(replaced("12%", list), "14per cent") << "a sign is a word of its own";
  EXPECT_EQ(replaced("Ada\u00e9 \u201cAda\u201d Ada\u2013", list), "Ada\u00e9 \u201cEdda\u201d Edda\u2013")
      << "letters beyond ASCII go on with a word, quotes and dashes do not";
}

TEST(Replaced, TheLongestOfThoseThatBeginAlike) {
  EXPECT_EQ(replaced("Brightwash Nord and Brightwash", {{"Brightwash", "Sea"}, {"Brightwash Nord", "West"}}),
            "West and Sea");
}

TEST(Replaced, OnceOnlySoThatNamesCanChangePlaces) {
  EXPECT_EQ(replaced("Ada asks Ines", {{"Ada", "Ines"}, {"Ines", "Ada"}}), "Ines asks Ada");
  EXPECT_EQ(replaced("two", {{"two", "three"}, {"three", "four"}}), "three");
  EXPECT_EQ(replaced("as it is", {{"", "x"}}), "as it is");
  EXPECT_EQ(replaced("", {{"a", "b"}}), "");
}

TEST(Lens, NamesAndBiases) {
  for (const Lens lens : {Lens::scrum_guide, Lens::safe, Lens::general}) EXPECT_EQ(lens_named(name_of(lens)), lens);
  EXPECT_EQ(lens_named("SAFe"), std::nullopt);
  EXPECT_EQ(std::size(kBiases), 20u);
  for (const Bias& bias : kBiases) EXPECT_EQ(bias_named(bias.name), &bias);
  EXPECT_EQ(bias_named("present"), nullptr);
}

}  // namespace
}  // namespace two_hats::cards
