// A Sprint's selection and a talk: moves within these kinds of card.
#include <algorithm>

#include "engine/cards/selection.h"
#include "game/app/draft.h"
#include "game/app/handlers.h"

namespace two_hats::app {
namespace {

using cards::Selection;

const Selection& selection_on(const State& state) { return std::get<Selection>(state.session->card()->decision); }

bool has(const std::vector<int>& items, int item) { return std::binary_search(items.begin(), items.end(), item); }

void put_in(std::vector<int>& items, int item) {
  const auto at = std::lower_bound(items.begin(), items.end(), item);
  if (at == items.end() || *at != item) items.insert(at, item);
}

std::string title_of(const Selection& selection, int item) {
  return selection.items[static_cast<std::size_t>(item)].title;
}

// With an item everything that it needs, directly or not. Those that came along, in the order found.
std::vector<int> put_in_with_needs(const Selection& selection, std::vector<int>& items, int item) {
  std::vector<int> came, wanted{item};
  while (!wanted.empty()) {
    const int next = wanted.back();
    wanted.pop_back();
    if (has(items, next)) continue;
    put_in(items, next);
    if (next != item) came.push_back(next);
    const auto& needs = selection.items[static_cast<std::size_t>(next)].needs;
    wanted.insert(wanted.end(), needs.begin(), needs.end());
  }
  return came;
}

// "“Waiting-list table” comes along: “Auto-fill” needs it"
std::string words_of_coming(const base::Words& w, const Selection& selection, const std::vector<int>& came,
                            const std::string& needing) {
  std::string words;
  for (const int item : came) words += (words.empty() ? "" : ", ") + w("“{0}”", title_of(selection, item));
  if (came.empty()) return words;
  return came.size() == 1 ? w("{0} comes along: “{1}” needs it", words, needing)
                          : w("{0} come along: “{1}” needs them", words, needing);
}

// The first selected item that needs this one; -1 if none does.
int needed_by(const Selection& selection, const std::vector<int>& items, int item) {
  for (const int other : items) {
    const auto& needs = selection.items[static_cast<std::size_t>(other)].needs;
    if (std::find(needs.begin(), needs.end(), item) != needs.end()) return other;
  }
  return -1;
}

}  // namespace

std::vector<int> rows_of_selection(const Selection& selection, const std::vector<int>& given,
                                   const std::vector<int>& places) {
  std::vector<int> rows;
  for (const int item : cards::working_order(selection))
    if (has(given, item)) rows.push_back(item);
  for (std::size_t place = 0; place < selection.items.size(); ++place) {
    const int item = places.size() == selection.items.size() ? places[place] : static_cast<int>(place);
    if (!has(given, item)) rows.push_back(item);
  }
  return rows;
}

void on(State& state, const ToggleItem& move) {
  auto* given = std::get_if<cards::SelectionGiven>(&state.draft.answer);
  if (!given) return;
  const Selection& selection = selection_on(state);
  if (move.item < 0 || move.item >= static_cast<int>(selection.items.size())) return;
  Draft& draft = state.draft;
  draft.cursor = move.item;
  draft.refusal.clear();
  draft.came_along.clear();
  if (!has(given->items, move.item)) {
    remember(draft);
    const std::vector<int> came = put_in_with_needs(selection, given->items, move.item);
    draft.came_along = words_of_coming(state.words, selection, came, title_of(selection, move.item));
    return;
  }
  if (const int other = needed_by(selection, given->items, move.item); other >= 0) {
    const base::Words& w = state.words;
    draft.refusal = w("“{0}” stays: “{1}” needs it", title_of(selection, move.item), title_of(selection, other));
    return;
  }
  remember(draft);
  given->items.erase(std::find(given->items.begin(), given->items.end(), move.item));
}

void on(State& state, const SelectItems& move) {
  auto* given = std::get_if<cards::SelectionGiven>(&state.draft.answer);
  if (!given) return;
  const Selection& selection = selection_on(state);
  std::vector<int> items;
  std::string came;
  for (const int item : move.items)
    if (item >= 0 && item < static_cast<int>(selection.items.size())) put_in(items, item);
  for (const int item : std::vector<int>(items)) {
    items.erase(std::find(items.begin(), items.end(), item));
    const std::string words =
        words_of_coming(state.words, selection, put_in_with_needs(selection, items, item), title_of(selection, item));
    came += (came.empty() || words.empty() ? "" : "; ") + words;
  }
  if (items == given->items) return;
  remember(state.draft);
  given->items = items;
  state.draft.refusal.clear();
  state.draft.came_along = came;
}

int next_exchange(const cards::Conversation& talk, const std::vector<int>& replies) {
  int at = talk.exchanges.empty() ? -1 : 0;
  for (const int reply : replies) {
    if (at < 0) break;
    at = talk.exchanges[static_cast<std::size_t>(at)].replies[static_cast<std::size_t>(reply)].next;
  }
  return at;
}

void on(State& state, const SayReply& move) {
  auto* given = std::get_if<cards::ConversationGiven>(&state.draft.answer);
  if (!given) return;
  const auto& talk = std::get<cards::Conversation>(state.session->card()->decision);
  const int at = next_exchange(talk, given->replies);
  if (at < 0) return;
  const auto& replies = talk.exchanges[static_cast<std::size_t>(at)].replies;
  if (move.reply < 0 || move.reply >= static_cast<int>(replies.size())) return;
  remember(state.draft);
  given->replies.push_back(move.reply);
  state.draft.answered = next_exchange(talk, given->replies) < 0;
}

}  // namespace two_hats::app
