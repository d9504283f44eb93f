// A session told back: one finding, the decisions on both horizons, three moments with the other world, skill against
// luck, each competency, each hat.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/scoring/conduct.h"
#include "engine/session/session.h"

namespace two_hats::debrief {

// A turn's rating as the debrief needs it (kept with the session, or rated again).
struct RatedTurn {
  scoring::CardRating rating;
  int mine = 0;  // index of the chosen answer in it
  std::vector<scoring::ConductItem> conduct;
};

struct Mark {  // one decision on the square of both horizons
  int turn = 0;
  double short_score = 0, long_score = 0;
  bool short_scored = true, long_scored = true;
  scoring::Shape shape = scoring::Shape::reference;
};

struct Moment {
  enum class Kind : unsigned char { costliest, surest_miss, best, luck } kind = Kind::costliest;
  int turn = 0;
  std::string title, words;  // "You promised week 39 without a size", "€214,000 over three years. You were 80 % sure."
  std::string other_world;   // "With B, paid pilot: ..." what the other world looked like, in numbers
};

struct Talk {  // how a conversation ended
  int turn = 0;
  bool agreed = false;
  double share = 0;   // of worlds in which they agree to the same words
  std::string words;  // the card's line
};

struct CompetencyLine {
  std::string id, name;
  int cards = 0, manager_cards = 0, owner_cards = 0;
  int short_scored = 0, long_scored = 0;   // decisions that count
  double short_score = 0, long_score = 0;  // means over them; 0 where none does
};
struct HatLine {
  int cards = 0;
  int short_scored = 0, long_scored = 0;
  double short_score = 0, long_score = 0;
};

// Calibration after one decision: the decisions with a confidence so far.
struct Certainty {
  int turn = 0;
  int confidence = 0;  // per cent, of this decision
  bool sound = false;
  int mark = 0;            // certainty-based mark of this decision
  int marks = 0;           // of all so far
  double brier = 0;        // mean of (confidence - sound)^2 so far: 0 perfect, .25 as good as always saying 50 %
  double confident = 0;    // mean confidence so far, 0..1
  double sound_share = 0;  // of decisions so far
};

// A trap that lay among the answers, and the turns in which it was taken.
struct BiasLine {
  std::string name, words;
  int offered = 0;  // decisions in which it could be taken
  std::vector<int> turns;
};
// The same situation under both hats.
struct Twin {
  int manager = 0, owner = 0;  // turns
};
// Two nearly identical cards whose best answer reverses.
struct FlipPair {
  int first = 0, second = 0;  // turns
  bool named = false, right = false;
  std::string cue, because;  // what decides, and why
};
// What became of the company.
struct Ending {
  std::string title, text, question;
};

struct Debrief {
  std::string headline;  // one finding
  std::vector<Mark> marks;
  std::vector<Moment> moments;  // three that mattered most (fewer if fewer turns)
  std::vector<Talk> talks;      // every conversation, in the order of the session
  double decided = 0,
         happened = 0;  // skill and luck, 0..100: mean score, and where the realised path fell among the worlds
  std::string luck_words;
  HatLine manager, owner;
  std::vector<CompetencyLine> competencies;
  std::vector<std::string> questions;  // to talk about
  int certainty_marks = 0, certainty_best = 0;
  double brier = -1;                 // -1: no confidences given
  std::vector<Certainty> certainty;  // one a decision with a confidence, in order: how calibration went over time
  int passes = 0, fails = 0;         // conduct
  std::vector<BiasLine> biases;      // of the traps on the cards played: taken most often first
  std::vector<Twin> twins;           // both told
  std::vector<FlipPair> flips;       // both played
  std::optional<Ending> ending;      // of a campaign that is over
};

// ratings[i] belongs to session.turns[i]; an empty one is left out of marks and means. Told in this language; names of
// biases stay English, for the view to look up.
Debrief build_debrief(const session::Session& session, const std::vector<std::optional<RatedTurn>>& ratings,
                      const base::Words& w = {});

}  // namespace two_hats::debrief
