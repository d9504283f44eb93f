// Moves within the card on the table: the decision being made.
#include <algorithm>
#include <numeric>

#include "game/app/draft.h"
#include "game/app/handlers.h"

namespace two_hats::app {
namespace {

int rows_of(const cards::Card& card) {
  switch (card.kind()) {
    case cards::Kind::choice:
      return static_cast<int>(std::get<cards::Choice>(card.decision).answers.size());
    case cards::Kind::order:
      return static_cast<int>(std::get<cards::Order>(card.decision).items.size());
    case cards::Kind::split:
      return static_cast<int>(std::get<cards::Split>(card.decision).activities.size());
    case cards::Kind::ownership:
      return static_cast<int>(std::get<cards::Ownership>(card.decision).duties.size());
    case cards::Kind::selection:
      return static_cast<int>(std::get<cards::Selection>(card.decision).items.size());
    case cards::Kind::conversation:
      return 0;
  }
  return 0;
}

// Places a duty; the cursor goes to the next one that has no owner yet.
void to_next_unplaced(Draft& draft) {
  const int count = static_cast<int>(draft.placed.size());
  for (int step = 1; step <= count; ++step) {
    const int next = (draft.cursor + step) % count;
    if (!draft.placed[static_cast<std::size_t>(next)]) {
      draft.cursor = next;
      return;
    }
  }
}

}  // namespace

void remember(Draft& draft) {
  constexpr std::size_t kSteps = 64;
  draft.before.push_back(draft.answer);
  if (draft.before.size() > kSteps) draft.before.erase(draft.before.begin());
}

Draft fresh_draft(const session::Session& session) {
  Draft draft;
  const cards::Card* card = session.card();
  if (!card) return draft;
  switch (card->kind()) {
    case cards::Kind::choice:
      draft.answer = cards::ChoiceGiven{-1};
      break;
    case cards::Kind::order: {
      const auto& items = std::get<cards::Order>(card->decision).items;
      std::vector<int> order = session.table->places;
      if (order.size() != items.size()) {
        order.resize(items.size());
        std::iota(order.begin(), order.end(), 0);
      }
      draft.answer = cards::OrderGiven{order};
      draft.answered = true;
      break;
    }
    case cards::Kind::split: {
      cards::SplitGiven chips;
      for (const auto& activity : std::get<cards::Split>(card->decision).activities)
        chips.chips.push_back(activity.last);
      draft.answer = chips;
      draft.answered = true;
      break;
    }
    case cards::Kind::ownership: {
      const auto count = std::get<cards::Ownership>(card->decision).duties.size();
      draft.answer = cards::OwnersGiven{std::vector<cards::Role>(count, cards::Role::nobody)};
      draft.placed.assign(count, false);
      break;
    }
    case cards::Kind::selection:
      draft.answer = cards::SelectionGiven{};
      draft.cursor = rows_of_selection(std::get<cards::Selection>(card->decision), {}, session.table->places).front();
      draft.answered = true;
      break;
    case cards::Kind::conversation:
      draft.answer = cards::ConversationGiven{};
      break;
  }
  return draft;
}

void on(State& state, const PickAnswer& move) {
  const cards::Card* card = state.session->card();
  auto* given = std::get_if<cards::ChoiceGiven>(&state.draft.answer);
  if (!given || move.answer < 0 || move.answer >= rows_of(*card)) return;
  given->answer = move.answer;
  state.draft.answered = true;
}

void on(State& state, const MoveItem& move) {
  auto* given = std::get_if<cards::OrderGiven>(&state.draft.answer);
  if (!given) return;
  const int count = static_cast<int>(given->items.size());
  if (move.from < 0 || move.to < 0 || move.from >= count || move.to >= count || move.from == move.to) return;
  remember(state.draft);
  const int item = given->items[static_cast<std::size_t>(move.from)];
  given->items.erase(given->items.begin() + move.from);
  given->items.insert(given->items.begin() + move.to, item);
  state.draft.cursor = move.to;
}

void on(State& state, const Lift&) {
  if (std::holds_alternative<cards::OrderGiven>(state.draft.answer)) state.draft.lifted = !state.draft.lifted;
}

void on(State& state, const MoveCursor& move) {
  const int count = rows_of(*state.session->card());
  if (count == 0) return;
  if (const auto* given = std::get_if<cards::SelectionGiven>(&state.draft.answer)) {
    // The cursor is an item; it walks along the rows.
    const auto& selection = std::get<cards::Selection>(state.session->card()->decision);
    const std::vector<int> rows = rows_of_selection(selection, given->items, state.session->table->places);
    const auto at = std::find(rows.begin(), rows.end(), state.draft.cursor) - rows.begin();
    state.draft.cursor = rows[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + move.by, 0, count - 1))];
    return;
  }
  const int to = std::clamp(state.draft.cursor + move.by, 0, count - 1);
  if (state.draft.lifted)
    on(state, MoveItem{state.draft.cursor, to});
  else
    state.draft.cursor = to;
}

void on(State& state, const PutCursor& move) {
  const int count = rows_of(*state.session->card());
  state.draft.cursor = std::clamp(move.at, 0, std::max(0, count - 1));
}

void on(State& state, const AddChips& move) {
  auto* given = std::get_if<cards::SplitGiven>(&state.draft.answer);
  if (!given || move.activity < 0 || move.activity >= static_cast<int>(given->chips.size())) return;
  const auto& split = std::get<cards::Split>(state.session->card()->decision);
  int& here = given->chips[static_cast<std::size_t>(move.activity)];
  const int placed = std::accumulate(given->chips.begin(), given->chips.end(), 0);
  const int by = std::clamp(move.by, -here, split.chips - placed);
  state.draft.cursor = move.activity;
  if (by == 0) return;
  remember(state.draft);
  here += by;
}

void on(State& state, const LastQuarter&) {
  auto* given = std::get_if<cards::SplitGiven>(&state.draft.answer);
  if (!given) return;
  remember(state.draft);
  const auto& activities = std::get<cards::Split>(state.session->card()->decision).activities;
  for (std::size_t i = 0; i < activities.size(); ++i) given->chips[i] = activities[i].last;
}

void on(State& state, const GiveDuty& move) {
  auto* given = std::get_if<cards::OwnersGiven>(&state.draft.answer);
  if (!given || move.duty < 0 || move.duty >= static_cast<int>(given->owners.size())) return;
  remember(state.draft);
  given->owners[static_cast<std::size_t>(move.duty)] = move.role;
  state.draft.placed[static_cast<std::size_t>(move.duty)] = true;
  state.draft.cursor = move.duty;
  state.draft.answered = std::all_of(state.draft.placed.begin(), state.draft.placed.end(), [](bool is) { return is; });
  to_next_unplaced(state.draft);
}

std::optional<int> met_before(const session::Session& session) {
  const cards::Card* card = session.card();
  if (!card || !card->flip) return std::nullopt;
  const auto first =
      std::ranges::find(session.turns, card->flip->of, [](const session::Turn& turn) { return turn.decision.card; });
  if (first == session.turns.end()) return std::nullopt;
  return static_cast<int>(first - session.turns.begin());
}

void on(State& state, const NameCue& move) {
  if (!met_before(*state.session)) return;
  const auto& cues = state.session->card()->flip->cues;
  if (move.cue < 0 || move.cue >= static_cast<int>(cues.size())) return;
  const std::string& id = cues[static_cast<std::size_t>(move.cue)].id;
  state.draft.cue = state.draft.cue == id ? "" : id;
}

void on(State& state, const UndoStep&) {
  Draft& draft = state.draft;
  if (draft.before.empty()) return;
  if (const auto* owners = std::get_if<cards::OwnersGiven>(&draft.before.back())) {
    const auto& now = std::get<cards::OwnersGiven>(draft.answer).owners;
    for (std::size_t duty = 0; duty < now.size(); ++duty) {
      if (now[duty] == owners->owners[duty]) continue;
      if (owners->owners[duty] == cards::Role::nobody) draft.placed[duty] = false;
      draft.cursor = static_cast<int>(duty);
    }
    draft.answered = std::all_of(draft.placed.begin(), draft.placed.end(), [](bool is) { return is; });
  }
  draft.answer = draft.before.back();
  draft.before.pop_back();
  draft.refusal.clear();
  draft.came_along.clear();
  if (std::holds_alternative<cards::ConversationGiven>(draft.answer)) draft.answered = false;
}

void on(State& state, const Ask& move) {
  const auto& all = state.session->card()->ask_first;
  if (move.evidence < 0 || move.evidence >= static_cast<int>(all.size())) return;
  const cards::Evidence& evidence = all[static_cast<std::size_t>(move.evidence)];
  auto& asked = state.draft.asked;
  if (std::find(asked.begin(), asked.end(), evidence.id) != asked.end()) return;
  asked.push_back(evidence.id);
  state.draft.told.push_back(session::told(*state.session, evidence));
}

void on(State& state, const BeSure& move) {
  state.draft.refusal.clear();
  state.draft.came_along.clear();
  for (const int percent : session::kConfidences) {
    if (percent == move.percent) state.draft.confidence = percent;
  }
}

}  // namespace two_hats::app
