// Lenses, views, debates, twins, flip pairs, surfaces, endings and biases, as tests/packs/two-surfaces writes them; and
// that every text of every kind of card is among those that a surface changes.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "engine/cards/edition.h"
#include "engine/cards/texts.h"
#include "engine/loading/read_pack.h"

namespace two_hats::loading {
namespace {

using cards::Lens;
using cards::Role;
using Json = nlohmann::json;

constexpr const char* kTwoSurfaces = "tests/packs/two-surfaces";

FileSet files_of(const std::string& folder) { return load_files(folder).thing; }

cards::PackPtr pack_of(const std::string& folder) {
  const auto loaded = read_pack(files_of(folder), load_parameters("data/model/parameters.json").thing);
  EXPECT_EQ(in_words(loaded.diagnostics), "");
  return loaded.thing;
}

TEST(TwoSurfaces, ThePackIsReadWhole) {
  const cards::PackPtr pack = pack_of(kTwoSurfaces);
  ASSERT_NE(pack, nullptr);
  EXPECT_EQ(pack->lens, Lens::scrum_guide);
  EXPECT_EQ(pack->surface, 0);
  EXPECT_EQ(pack->written, nullptr);
  ASSERT_EQ(pack->surfaces.size(), 1u);
  EXPECT_EQ(pack->surfaces[0].id, "harbour");
  EXPECT_EQ(pack->surfaces[0].replace.size(), 10u);
  EXPECT_EQ(pack->surfaces[0].replace[1], (std::pair<std::string, std::string>("laundry", "boatyard")));
  ASSERT_EQ(pack->endings.size(), 3u);
  EXPECT_EQ(pack->endings[0].id, "general");
  EXPECT_EQ(pack->endings[0].title, "Everybody’s product");
  ASSERT_EQ(pack->endings[0].when.size(), 2u);
  EXPECT_EQ(pack->endings[0].when[0].kind, cards::Condition::Kind::answered);
  EXPECT_EQ(pack->endings[0].when[1].kind, cards::Condition::Kind::not_answered);
  EXPECT_EQ(pack->endings[0].when[1].card, "volume");
  EXPECT_EQ(pack->endings[2].text, "Marlow is where it was, with a better list.");
  EXPECT_EQ(pack->endings[2].question, "What would you have risked?");
  EXPECT_TRUE(pack->endings[2].when.empty());
}

TEST(TwoSurfaces, ACardsLensesViewsAndTwinAreRead) {
  const cards::PackPtr pack = pack_of(kTwoSurfaces);
  const cards::Card& card = *pack->card("volume");
  ASSERT_EQ(card.lenses.size(), 2u);
  EXPECT_EQ(card.lenses[0].lens, Lens::safe);
  EXPECT_EQ(card.lenses[0].deciders, (std::vector{Role::product_manager, Role::stakeholder}));
  EXPECT_EQ(card.lenses[1].rule, "Whoever answers for the product’s profit decides.");
  ASSERT_EQ(card.views.size(), 3u);
  EXPECT_EQ(card.views[1].lens, Lens::safe);
  EXPECT_EQ(card.views[1].says, "SAFe names Business Owners, who share the decision at each PI.");
  EXPECT_EQ(card.twin, "volume-sprint");
  EXPECT_FALSE(card.debate);
  EXPECT_FALSE(card.flip);
  ASSERT_EQ(card.surfaces.size(), 1u);
  EXPECT_EQ(card.surfaces[0].replace[0], (std::pair<std::string, std::string>("12", "14")));
  EXPECT_EQ(std::get<cards::Choice>(card.decision).answers[0].bias, "present bias");
  EXPECT_EQ(std::get<cards::Choice>(card.decision).answers[1].bias, "");
}

TEST(TwoSurfaces, AFlipADebateDutiesAndRepliesAreRead) {
  const cards::PackPtr pack = pack_of(kTwoSurfaces);
  const auto& flip = pack->card("volume-again")->flip;
  ASSERT_TRUE(flip);
  EXPECT_EQ(flip->of, "volume");
  ASSERT_EQ(flip->cues.size(), 3u);
  EXPECT_EQ(flip->decides, "others");
  EXPECT_EQ(cards::cue_of(*flip, "others")->text, "How many others ask for the same");
  EXPECT_EQ(cards::cue_of(*flip, "nobody"), nullptr);
  EXPECT_EQ(flip->because, "What sixty ask for is a plan; what one asks for is a favour.");
  const cards::Card& debate = *pack->card("estimates");
  EXPECT_TRUE(debate.debate);
  EXPECT_TRUE(debate.key.best_short.empty() && debate.key.best_long.empty()) << "a debate needs no key";
  const auto& duty = std::get<cards::Ownership>(pack->card("owners")->decision).duties[1];
  ASSERT_EQ(duty.through.size(), 2u);
  EXPECT_EQ(duty.through[0].lens, Lens::safe);
  EXPECT_EQ(duty.through[1].owners, (std::vector{Role::product_owner, Role::developers}));
  EXPECT_EQ(duty.through[1].because, "Most teams ask the Product Owner.");
  const auto& talk = std::get<cards::Conversation>(pack->card("two-things")->decision);
  EXPECT_EQ(talk.exchanges[0].replies[1].bias, "urgency");
  EXPECT_EQ(talk.exchanges[1].replies[0].bias, "");
}

TEST(TwoSurfaces, NothingOfTheFirstCompanyIsLeftOnTheSecondSurface) {
  const cards::PackPtr pack = cards::edition(pack_of(kTwoSurfaces), Lens::safe, 1);
  int told = 0;
  const auto look = [&](const std::string& text, const std::string& where) {
    ++told;
    for (const auto& [old, replaced] : pack->written->surfaces[0].replace)
      EXPECT_EQ(cards::replaced(text, {{old, "!"}}), text) << where;
  };
  cards::read_texts(*pack, look);
  for (const cards::Card& card : pack->cards) cards::read_texts(card, look);
  EXPECT_GT(told, 150);
  EXPECT_EQ(
      pack->card("volume")->story,
      "Seaspray, 14 boatyards, signs on Friday if the volume plan has a date. Edda has the contract on her desk.");
}

// --- every text is visited

// Keys whose strings are no words for the player: ids, roles, formulas.
bool is_a_name(const std::string& key) {
  static const std::set<std::string> names{"id",         "kind",       "hat",      "person",  "skill",   "defender",
                                           "do",         "test",       "of",       "card",    "quarter", "later",
                                           "lens",       "by",         "if",       "no",      "to",      "with",
                                           "bias",       "decided_by", "twin",     "unknown", "decides", "best_long",
                                           "best_short", "trust",      "language", "version", "stage"};
  return names.contains(key);
}

// Pointers of all strings in a file that are words.
void words_in(const Json& json, const std::string& at, const std::string& key, std::set<std::string>& found) {
  if (json.is_string() && !is_a_name(key)) found.insert(at);
  if (json.is_object())
    for (const auto& [name, value] : json.items()) {
      // Lists of ids, of conditions, of what replaces what, and what is told elsewhere than in the card.
      static const std::set<std::string> lists{"stages",   "competencies", "deciders", "references", "when",
                                               "surfaces", "answers",      "owners",   "roles",      "needs",
                                               "items",    "campaign",     "gives",    "unknowns",   "tests"};
      const bool of_strings = value.is_array() && !value.empty() && value[0].is_string();
      if (value.is_object() && lists.contains(name)) continue;
      if (of_strings && lists.contains(name)) continue;
      if (lists.contains(name) && (name == "references" || name == "competencies" || name == "surfaces" ||
                                   name == "unknowns" || name == "tests"))
        continue;
      // Feedback has a "quarter" in words.
      words_in(value, at + "/" + name, key == "feedback" ? "words" : name, found);
    }
  if (json.is_array())
    for (std::size_t i = 0; i < json.size(); ++i) words_in(json[i], at + "/" + std::to_string(i), key, found);
}

std::set<std::string> written_in(const std::string& folder, const std::string& file) {
  std::set<std::string> found;
  words_in(Json::parse(files_of(folder).at(file)), "", "", found);
  return found;
}

template <typename Thing>
std::set<std::string> visited_in(const Thing& thing) {
  std::set<std::string> found;
  cards::read_texts(thing, [&](const std::string& text, const std::string& pointer) {
    EXPECT_FALSE(text.empty()) << pointer;
    EXPECT_TRUE(found.insert(pointer).second) << pointer << " is visited twice";
  });
  return found;
}

TEST(Texts, EveryTextOfEveryKindOfCardIsVisitedByItsPointer) {
  for (const char* folder : {"tests/packs/small", kTwoSurfaces}) {
    const cards::PackPtr pack = pack_of(folder);
    for (const cards::Card& card : pack->cards)
      EXPECT_EQ(visited_in(card), written_in(folder, "cards/" + card.id + ".json")) << card.id;
  }
}

TEST(Texts, EveryTextOfThePackIsVisitedByItsPointer) {
  std::set<std::string> written = written_in(kTwoSurfaces, "pack.json");
  EXPECT_EQ(visited_in(*pack_of(kTwoSurfaces)), written);
}

TEST(Texts, EveryTextCanBeChanged) {
  for (const char* folder : {"tests/packs/small", kTwoSurfaces}) {
    cards::Pack pack = *pack_of(folder);
    const cards::TextChange mark = [](std::string& text, const std::string&) { text = "\u2042"; };
    const cards::TextReader marked = [](const std::string& text, const std::string& pointer) {
      EXPECT_EQ(text, "\u2042") << pointer;
    };
    cards::change_texts(pack, mark);
    cards::read_texts(pack, marked);
    for (cards::Card& card : pack.cards) {
      cards::change_texts(card, mark);
      cards::read_texts(card, marked);
    }
  }
}

}  // namespace
}  // namespace two_hats::loading
