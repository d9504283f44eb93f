// Collects the findings about one card; the checks of a pack are functions that take one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cards/finding.h"
#include "engine/cards/pack.h"

namespace two_hats::cards {

class Finder {
 public:
  Finder(std::vector<Finding>& findings, std::string card) : findings_(findings), card_(std::move(card)) {}
  void error(std::string code, std::string pointer, std::string message, std::string hint = "");
  void warning(std::string code, std::string pointer, std::string message, std::string hint = "");

 private:
  std::vector<Finding>& findings_;
  std::string card_;
};

// "/answers/1"
std::string step(std::string_view list, std::size_t index);
// `"a"`
std::string quoted(std::string_view word);
// ` (did you mean "board"?)`, or nothing.
std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known);

// Every effect of the card with its pointer.
struct PlacedEffect {
  const product::Effect* effect;
  std::string pointer;
};
std::vector<PlacedEffect> effects_of(const Card& card);

void check_names(Finder& finder, const Pack& pack, const Card& card, const std::vector<std::string>& left_out);
// The named card if it can be looked into; notes it if it does not exist at all (TH204).
const Card* card_named(Finder& finder, const Pack& pack, const std::vector<std::string>& left_out,
                       const std::string& id, const std::string& pointer);
// The cards, answers and promises that a condition names.
void check_condition(Finder& finder, const Pack& pack, const std::vector<std::string>& left_out,
                     const Condition& condition, const std::string& pointer);
void check_lenses(Finder& finder, const Pack& pack, const Card& card, const std::vector<std::string>& left_out);
void check_endings(std::vector<Finding>& findings, const Pack& pack, const std::vector<std::string>& left_out);
void check_surfaces(std::vector<Finding>& findings, const Pack& pack);
void check_texts(Finder& finder, const Card& card);
void check_texts(Finder& finder, const std::vector<Ending>& endings);
void check_sizes(Finder& finder, const Card& card);
void check_limits(Finder& finder, const Card& card);
void check_form(Finder& finder, const Pack& pack, const Card& card);
// Over all cards at once, since one waits for another.
void check_dealing(std::vector<Finding>& findings, const Pack& pack, const std::vector<std::string>& left_out);

}  // namespace two_hats::cards
