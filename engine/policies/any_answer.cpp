#include "engine/policies/any_answer.h"

#include <algorithm>

#include "engine/base/random.h"
#include "engine/cards/conversation.h"
#include "engine/cards/selection.h"

namespace two_hats::policies {
namespace {

constexpr std::uint32_t kAnyAnswer = 11;  // stream

class Dice {
 public:
  explicit Dice(std::uint64_t key) : key_(key) {}
  std::size_t below(std::size_t count) {
    return base::pick(key_, kAnyAnswer, thrown_++, static_cast<std::uint32_t>(count));
  }

 private:
  std::uint64_t key_;
  std::uint64_t thrown_ = 0;
};

cards::OrderGiven any_order(const cards::Order& order, Dice& dice) {
  cards::OrderGiven given;
  const int count = static_cast<int>(order.items.size());
  const auto placed = [&](int item) { return std::ranges::find(given.items, item) != given.items.end(); };
  while (static_cast<int>(given.items.size()) < count) {
    std::vector<int> ready;
    for (int item = 0; item < count; ++item)
      if (!placed(item) && std::ranges::all_of(order.items[static_cast<std::size_t>(item)].needs, placed))
        ready.push_back(item);
    if (ready.empty()) break;  // a circle of prerequisites: no order is legal, and the pack's check says so
    given.items.push_back(ready[dice.below(ready.size())]);
  }
  return given;
}

// What a stranger to the numbers brings in: items as they come to hand, each with what it needs, until one does not
// fit.
cards::SelectionGiven any_selection(const cards::Selection& selection, Dice& dice) {
  std::vector<int> waiting = cards::working_order(selection);
  std::vector<int> taken;
  double left = selection.capacity;
  const auto is_taken = [&](int item) { return std::ranges::find(taken, item) != taken.end(); };
  while (true) {
    std::vector<int> ready;
    for (const int item : waiting)
      if (!is_taken(item) && std::ranges::all_of(selection.items[static_cast<std::size_t>(item)].needs, is_taken))
        ready.push_back(item);
    if (ready.empty()) break;
    const int next = ready[dice.below(ready.size())];
    left -= selection.items[static_cast<std::size_t>(next)].points;
    if (left < 0) break;
    taken.push_back(next);
  }
  std::ranges::sort(taken);
  return {taken};
}

}  // namespace

cards::Answer any_answer(const cards::Card& card, std::uint64_t key) {
  Dice dice(key);
  if (const auto* choice = std::get_if<cards::Choice>(&card.decision))
    return cards::ChoiceGiven{static_cast<int>(dice.below(choice->answers.size()))};
  if (const auto* order = std::get_if<cards::Order>(&card.decision)) return any_order(*order, dice);
  if (const auto* split = std::get_if<cards::Split>(&card.decision)) {
    cards::SplitGiven given{std::vector<int>(split->activities.size(), 0)};
    for (int chip = 0; chip < split->chips; ++chip) ++given.chips[dice.below(given.chips.size())];
    return given;
  }
  if (const auto* selection = std::get_if<cards::Selection>(&card.decision)) return any_selection(*selection, dice);
  if (const auto* talk = std::get_if<cards::Conversation>(&card.decision)) {
    const std::vector<cards::ConversationGiven> paths = cards::all_paths(*talk);
    return paths[dice.below(paths.size())];
  }
  cards::OwnersGiven given;
  for (std::size_t duty = 0; duty < std::get<cards::Ownership>(card.decision).duties.size(); ++duty)
    given.owners.push_back(static_cast<cards::Role>(dice.below(cards::kRoleCount)));
  return given;
}

}  // namespace two_hats::policies
