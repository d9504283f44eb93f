// What a move sounds like. Pure: which cues follow from a command is decided here, from the state before and after it;
// playing them is somebody else's. A cue never says what the screen does not say too (docs/sound.md has the list).
#pragma once

#include <string_view>
#include <vector>

#include "game/app/command.h"
#include "game/app/state.h"

namespace two_hats::app {

enum class Cue : unsigned char {
  select,      // felt tap: something was picked
  lift,        // paper: a row, a chip, an item was taken up, or a step back was made
  drop,        // peg: it was put down
  page,        // page: evidence was asked for
  decide,      // hat on a peg: the decision is taken
  short_term,  // plucked note: the quarter's dial
  long_term,   // held low note: the years' dial
  tick,        // soft tick: conduct that passed, a question answered right
  knock,       // muted knock: conduct that did not or only just, an answer that is not right
  trust_up,    // two notes
  trust_down,  // the same two, turned round
  done         // short chord: the end of a campaign
};
inline constexpr int kCueCount = 12;
// The cue's file without its ending: "select", "short_term".
std::string_view name_of(Cue cue);
CueGroup group_of(Cue cue);
// What a group sounds like while its volume is being set.
Cue sample_of(CueGroup group);

struct CueAt {
  Cue cue = Cue::select;
  int after_ms = 0;  // from now; 0 with reduced motion
  bool operator==(const CueAt&) const = default;
};
struct Cues {
  bool forget = false;  // cues that wait belong to a screen that is gone
  std::vector<CueAt> now;
  bool operator==(const Cues&) const = default;
};

// The little of a state that decides about cues; cheap to keep over a command.
struct Glance {
  Screen screen = Screen::home;
  int turns = -1, shown_turn = -1;  // -1: no session, no turn
  bool rated = false;               // the shown turn
  cards::Answer answer;
  bool lifted = false;
  std::size_t placed = 0, asked = 0;
  int confidence = 0;
  std::string named;  // flip: the cue that decides, as the player has it
  int compare = -1, marked = -1, question = 0;
  bool told_back = false;
  std::optional<cards::Lens> lens;
  Settings settings;
  std::optional<AskedQuestion> asked_question;  // practising: the question on the screen
  PracticeWish wish;
};
Glance glance_at(const State& state);

// What is to be heard after `command` led from `before` to `after`. The notes of a verdict follow its dials, then its
// conduct, then trust: `after_ms` counts from the arrival of the rating.
Cues cues_between(const Glance& before, const State& after, const Command& command);

// The trust stocks whose holders are seen in the strip, in its order: of each the first person, three at most.
std::vector<product::Stock> trust_shown(const cards::Pack& pack);

}  // namespace two_hats::app
