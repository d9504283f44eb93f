// The second card of a flip pair: what was met before, and the cues of which one decides.
#include "game/app/draft.h"
#include "game/views/table_parts.h"

namespace two_hats::views {

void fill_flip(TableView& view, const app::State& state, const cards::Card& card) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  const auto met = app::met_before(session);
  if (!met) return;
  const session::Turn& turn = session.turns[static_cast<std::size_t>(*met)];
  const cards::Card* first = session.pack->card(turn.decision.card);
  view.flip.met = w("You met this before: “{0}”, week {1}.", first ? first->title : turn.decision.card,
                    session::calendar(session, turn.deal.week).week);
  view.flip.question = w("What decides here?");
  for (std::size_t i = 0; i < card.flip->cues.size(); ++i) {
    const cards::Cue& cue = card.flip->cues[i];
    view.flip.cues.push_back(
        Button{"cue." + cue.id, cue.text, "", true, cue.id == state.draft.cue, "", app::NameCue{static_cast<int>(i)}});
  }
}

std::optional<app::Command> next_cue(const TableView& view) {
  const auto& cues = view.flip.cues;
  if (cues.empty()) return std::nullopt;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (!cues[i].selected) continue;
    return i + 1 < cues.size() ? cues[i + 1].command : cues[i].command;  // the last once more: none
  }
  return cues.front().command;
}

}  // namespace two_hats::views
