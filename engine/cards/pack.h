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

// Another company, other names and numbers for the same cards, so that a second meeting tests judgement and not memory.
struct Surface {
  std::string id;
  Replacements replace;
};
// What became of the company; the first whose conditions hold at the end is told.
struct Ending {
  std::string id, title;
  std::vector<Condition> when;  // empty: always
  std::string text, question;
};

struct Pack {
  std::string id, title, version, language, company, product, summary;
  bool tutorial = false;
  Campaign campaign;
  std::vector<Person> people;
  std::vector<Competency> competencies;
  std::vector<Reference> references;
  std::vector<Card> cards;
  std::vector<Surface> surfaces;  // beside the one that is written
  std::vector<Ending> endings;
  Replacements abbreviations;      // each with what it stands for
  Lens lens = Lens::scrum_guide;   // whose rules the cards follow
  int surface = 0;                 // 0: as written; s: surfaces[s - 1]
  std::string digest;              // hex, of every file in the pack
  product::Parameters parameters;  // the model the pack is played with

  const Card* card(std::string_view id) const;
  const Person* person(std::string_view id) const;
  const Competency* competency(std::string_view id) const;
  const Reference* reference(std::string_view id) const;

  std::shared_ptr<const Pack> written;  // the pack as its files have it, if this is an edition of it (edition.h)
  std::vector<std::shared_ptr<const Pack>> translated;  // the whole pack in other languages, without editions
};
using PackPtr = std::shared_ptr<const Pack>;

product::World opening_world(const Pack& pack);

}  // namespace two_hats::cards
