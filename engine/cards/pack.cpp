#include "engine/cards/pack.h"

#include <algorithm>

namespace two_hats::cards {
namespace {

template <typename T>
const T* with_id(const std::vector<T>& things, std::string_view id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const T& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Card* Pack::card(std::string_view wanted) const { return with_id(cards, wanted); }
const Person* Pack::person(std::string_view wanted) const { return with_id(people, wanted); }
const Competency* Pack::competency(std::string_view wanted) const { return with_id(competencies, wanted); }
const Reference* Pack::reference(std::string_view wanted) const { return with_id(references, wanted); }

}  // namespace two_hats::cards
