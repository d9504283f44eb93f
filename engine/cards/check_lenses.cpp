// What a card says of other lenses, its twin under the other hat, the card that it turns round; and the pack's endings.
#include <algorithm>

#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

// The twin or the flipped card, if it is in the pack; notes a card that names itself or nobody.
const Card* other_card(Finder& finder, const Pack& pack, const Card& card, const std::vector<std::string>& left_out,
                       const std::string& id, const std::string& pointer) {
  if (id == card.id) {
    finder.error("TH207", pointer, "the card names itself", "name another card");
    return nullptr;
  }
  return card_named(finder, pack, left_out, id, pointer);
}

void check_twin(Finder& finder, const Pack& pack, const Card& card, const std::vector<std::string>& left_out) {
  const Card* twin = other_card(finder, pack, card, left_out, card.twin, "/twin");
  if (twin == nullptr) return;
  if (card.hat == Hat::both || twin->hat == Hat::both || card.hat == twin->hat)
    finder.error("TH210", "/twin", "the twin " + quoted(twin->id) + " is not told under the other hat",
                 "of two twins one is \"pm\" and one \"po\"");
  if (twin->twin != card.id)
    finder.warning("TH210", "/twin", "the twin " + quoted(twin->id) + " does not name this card back",
                   "write \"twin\": " + quoted(card.id) + " there");
}

void check_flip(Finder& finder, const Pack& pack, const Card& card, const std::vector<std::string>& left_out) {
  const Card* first = other_card(finder, pack, card, left_out, card.flip->of, "/flip/of");
  if (first == nullptr) return;
  if (first->kind() != card.kind())
    finder.error("TH213", "/flip/of", quoted(first->id) + " is of another kind",
                 "a flip pair is two nearly identical cards");
  else if (!card.key.best_long.empty() && card.key.best_long == first->key.best_long)
    finder.error("TH213", "/flip/of",
                 "the best answer over three years is " + quoted(card.key.best_long) + " on both cards",
                 "a flip pair's best answer reverses");
}

void check_rules(Finder& finder, const Card& card) {
  for (const LensRule& rule : card.lenses) {
    for (const Role role : rule.deciders) {
      if (role == Role::nobody)
        finder.error("TH127", "/lenses/" + std::string(name_of(rule.lens)) + "/deciders",
                     "a decision that nobody takes", "name the role whose call it is");
    }
  }
}

}  // namespace

void check_lenses(Finder& finder, const Pack& pack, const Card& card, const std::vector<std::string>& left_out) {
  check_rules(finder, card);
  if (!card.twin.empty()) check_twin(finder, pack, card, left_out);
  if (card.flip) check_flip(finder, pack, card, left_out);
  for (std::size_t i = 0; i < card.surfaces.size(); ++i) {
    std::vector<std::string_view> known;
    for (const Surface& surface : pack.surfaces) known.push_back(surface.id);
    const std::string& id = card.surfaces[i].surface;
    if (std::find(known.begin(), known.end(), id) == known.end())
      finder.error("TH209", "/surfaces/" + id, "no surface " + quoted(id) + " in this pack" + did_you_mean(id, known),
                   "surfaces are declared in pack.json");
  }
}

void check_endings(std::vector<Finding>& findings, const Pack& pack, const std::vector<std::string>& left_out) {
  Finder finder(findings, "");
  check_texts(finder, pack.endings);
  for (std::size_t i = 0; i < pack.endings.size(); ++i) {
    const Ending& ending = pack.endings[i];
    const bool last = i + 1 == pack.endings.size();
    if (ending.when.empty() && !last)
      finder.error("TH215", step("endings", i), "the endings after this one are never told",
                   "put the ending without \"when\" last");
    if (!ending.when.empty() && last)
      finder.error("TH215", step("endings", i), "a campaign may end with no ending told",
                   "add a last ending without \"when\"");
    for (std::size_t k = 0; k < ending.when.size(); ++k)
      check_condition(finder, pack, left_out, ending.when[k], step("endings", i) + step("when", k));
  }
}

}  // namespace two_hats::cards
