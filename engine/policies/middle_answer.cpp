#include "engine/policies/middle_answer.h"

#include <algorithm>

#include "engine/cards/conversation.h"
#include "engine/cards/selection.h"

namespace two_hats::policies {
namespace {

std::size_t middle_of(std::size_t count) { return (count - 1) / 2; }

cards::OrderGiven as_listed(const cards::Order& order) {
  cards::OrderGiven given;
  const auto placed = [&](int item) { return std::ranges::find(given.items, item) != given.items.end(); };
  for (bool moved = true; moved;) {
    moved = false;
    for (int item = 0; item < static_cast<int>(order.items.size()) && !moved; ++item) {
      if (placed(item) || !std::ranges::all_of(order.items[static_cast<std::size_t>(item)].needs, placed)) continue;
      given.items.push_back(item);
      moved = true;
    }
  }
  return given;
}

cards::SplitGiven evenly(const cards::Split& split) {
  const int activities = static_cast<int>(split.activities.size());
  cards::SplitGiven given;
  for (int a = 0; a < activities; ++a)
    given.chips.push_back(split.chips / activities + (a < split.chips % activities ? 1 : 0));
  return given;
}

}  // namespace

cards::Answer middle_answer(const cards::Card& card) {
  if (const auto* choice = std::get_if<cards::Choice>(&card.decision))
    return cards::ChoiceGiven{static_cast<int>(middle_of(choice->answers.size()))};
  if (const auto* order = std::get_if<cards::Order>(&card.decision)) return as_listed(*order);
  if (const auto* split = std::get_if<cards::Split>(&card.decision)) return evenly(*split);
  if (const auto* selection = std::get_if<cards::Selection>(&card.decision))
    return cards::SelectionGiven{cards::listed_selection(*selection)};
  if (const auto* talk = std::get_if<cards::Conversation>(&card.decision)) {
    const std::vector<cards::ConversationGiven> paths = cards::all_paths(*talk);
    return paths[middle_of(paths.size())];
  }
  const auto& ownership = std::get<cards::Ownership>(card.decision);
  return cards::OwnersGiven{std::vector<cards::Role>(ownership.duties.size(), cards::Role::developers)};
}

}  // namespace two_hats::policies
