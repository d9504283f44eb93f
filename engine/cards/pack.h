// A pack: one company, its people, its campaign and its cards. Read once, checked, then shared and never changed.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cards/card.h"
#include "engine/product/parameters.h"
#include "engine/product/simulate.h"
#include "engine/product/state.h"

namespace two_hats::cards {

struct Person {
  std::string id, name, role;
  std::uint32_t portrait = 1;                               // seed of the face
  product::Stock trust = product::Stock::trust_executives;  // whose trust the face shows
  std::string wants, fears, watches;
};
struct Competency {
  std::string id, name;
};
struct Reference {
  std::string id, title, where;
};  // where: section, or web address

struct Campaign {
  product::Stage stage = product::Stage::scale_up;
  std::vector<std::pair<product::Stock, double>> opening;  // overrides of the stage's opening stocks
  int first_week = 1;                                      // calendar week shown at the start
  int weeks = 26;
  int sprint_weeks = 4;
  int first_sprint = 1;  // number shown for the first Sprint
  int most_cards = 24;
};

struct Pack {
  std::string id, title, version, language, company, product, summary;
  bool tutorial = false;
  Campaign campaign;
  std::vector<Person> people;
  std::vector<Competency> competencies;
  std::vector<Reference> references;
  std::vector<Card> cards;
  std::string digest;              // hex, of every file in the pack
  product::Parameters parameters;  // the model the pack is played with

  const Card* card(std::string_view id) const;
  const Person* person(std::string_view id) const;
  const Competency* competency(std::string_view id) const;
  const Reference* reference(std::string_view id) const;
};
using PackPtr = std::shared_ptr<const Pack>;

product::World opening_world(const Pack& pack);

}  // namespace two_hats::cards
