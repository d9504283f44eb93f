// Another language from one moment to the next: the pack on the table, the draft, verdicts and the debrief are told
// again in it. Decisions and worlds are the same in every language.
#include <algorithm>

#include "engine/cards/edition.h"
#include "game/app/handlers.h"

namespace two_hats::app {
namespace {

// What brought a card back, as the other pack has it.
void put_line(std::string& line, const session::Session& session, int called_by, const std::string& card,
              const cards::Pack& before) {
  if (called_by < 0 || called_by >= static_cast<int>(session.turns.size())) return;
  const std::string& caller = session.turns[static_cast<std::size_t>(called_by)].decision.card;
  const cards::Card* was = before.card(caller);
  const cards::Card* is = session.pack->card(caller);
  if (!was || !is || was->returns.size() != is->returns.size()) return;
  for (std::size_t i = 0; i < was->returns.size(); ++i) {
    if (was->returns[i].card != card || was->returns[i].line != line) continue;
    line = is->returns[i].line;
    return;
  }
}

}  // namespace

void speak_session(State& state) {
  if (!state.session) return;
  session::Session& session = *state.session;
  const auto here = std::ranges::find_if(state.packs, [&](const PackChoice& choice) {
    return choice.pack && choice.pack->digest == session.pack->digest;
  });
  if (here == state.packs.end()) return;
  const cards::PackPtr before = session.pack;
  session.pack = cards::edition(cards::in_language(here->pack, state.words.tag()), before->lens, before->surface);
  for (session::Turn& turn : session.turns)
    put_line(turn.deal.line, session, turn.deal.called_by, turn.decision.card, *before);
  if (session.table) put_line(session.table->line, session, session.table->called_by, session.table->card, *before);
  for (session::Due& due : session.due) put_line(due.line, session, due.turn, due.card, *before);
}

Effects words_read(State& state, const WordsRead& news) {
  state.words = news.words;
  if (!state.session) return {};
  speak_session(state);
  Draft& draft = state.draft;
  draft.refusal.clear();
  draft.came_along.clear();
  const cards::Card* card = state.session->card();
  for (std::size_t i = 0; card && i < draft.told.size(); ++i) {
    const auto evidence = std::ranges::find(card->ask_first, draft.asked[i], &cards::Evidence::id);
    if (evidence != card->ask_first.end()) draft.told[i] = session::told(*state.session, *evidence);
  }
  if (state.told_back) tell_back(state);
  // Sentences of a rating are made with it: verdicts come again, the one on the screen first.
  Effects effects{StopRating{}};
  for (int turn = 0; turn < static_cast<int>(state.session->turns.size()); ++turn)
    if (turn != state.shown_turn) effects.push_back(RateTurn{turn});
  if (shown_turn(state)) effects.push_back(RateTurn{state.shown_turn});
  if (card) effects.push_back(ForeseeCard{});
  return effects;
}

}  // namespace two_hats::app
