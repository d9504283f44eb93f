// state + command -> state + effects. The only place where the game decides anything. Commands that make no sense now
// are ignored (a late rating, a key of another screen).
#pragma once

#include <vector>

#include "game/app/command.h"
#include "game/app/state.h"

namespace two_hats::app {

// What the world outside has to do.
struct RateTurn {
  int turn = 0;
};                      // rate session.turns[turn]: quick, refined, then explained
struct ForeseeCard {};  // the card on the table may be rated ahead of the answer
struct StopRating {};
struct BeginSave {};  // keep a new session -> SessionSaved or SaveFailed
struct KeepDecision {
  int turn = 0;
};  // on disk before the next card
struct DropDecision {
  int turn = 0;
};  // undo
struct FinishSave {};
struct LoadSession {
  std::string id;
  bool with_kept_pack = false;
};
struct KeepAnswer {
  int asked = 0;
};  // practice: on disk before the next question
struct ListSaved {};
struct KeepSettings {};
struct ApplySettings {};  // theme, scale, typeface, full screen to the window
struct ReadWords {};      // of the settings' language -> WordsRead
struct CopyText {
  std::string text;
};
using Effect = std::variant<RateTurn, ForeseeCard, StopRating, BeginSave, KeepDecision, DropDecision, FinishSave,
                            LoadSession, KeepAnswer, ListSaved, KeepSettings, ApplySettings, ReadWords, CopyText>;
using Effects = std::vector<Effect>;

Effects update(State& state, const Command& command);

// The draft a card starts with.
Draft fresh_draft(const session::Session& session);

}  // namespace two_hats::app
