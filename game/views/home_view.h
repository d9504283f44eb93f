// Title and home: continue, new campaign, saved sessions; and the choice of hats before a new campaign.
#pragma once

#include "game/views/common.h"

namespace two_hats::views {

struct SavedRow {
  std::string name, title, line;
  app::Command command;
};  // "saved.s-000012"

struct HomeView {
  std::string greeting;                 // "Welcome to Two Hats", "Good to see you again"
  std::string kicker, title, blurb;     // the main card: "Campaign · 26 weeks", pack title or the running session's
  int cards_done = 0, cards_total = 0;  // progress squares; total 0: none
  std::string progress_words;           // "Card 14 of about 20"
  Button main;                          // "continue", "new", or a newcomer's "tutorial"
  std::vector<Button> others;           // "new", "tutorial", "hats", "settings", "quit"
  struct Practice {                     // beside the campaign; none without questions
    std::string title, line;            // "Practice", "12 of 340 questions answered"
    double share = 0;                   // of the bank's questions that were ever answered
    Button button;                      // "practise", or "go_on" while a question waits
  };
  std::optional<Practice> practice;
  std::string easier_title;    // "Easier to read?", before anything was played; empty
  std::vector<Button> easier;  // "easier.scale", "easier.theme", "easier.motion": each to the next of its kind
  struct PackRow {
    std::string name, title, line;
    Tone tone = Tone::neutral;
    app::Command command;
  };
  std::vector<PackRow> packs;   // other packs that can be started
  std::vector<SavedRow> saved;  // at most six
  std::string notice;           // from the store; may be empty
  struct Stop {
    std::string title;
    cards::Hat hat;
    std::optional<double> short_score, long_score;
    bool here = false, done = false;
  };
  std::vector<Stop> map;  // the running session's Sprints with both ratings
  std::vector<KeyHint> keys;
};
HomeView build_home(const app::State& state);

// The first pack that can be played and is no tutorial; -1: none.
int first_campaign(const app::State& state);

struct HatsView {
  std::string title, blurb;  // "Which one is yours?"
  struct Peg {
    Button button;
    cards::Hat hat;
    std::string line;
  };
  std::vector<Peg> pegs;               // "hat.pm", "hat.po", "hat.both"
  std::string lens_title, lens_words;  // "Whose rules?", what the chosen ones change
  std::vector<Button> lenses;          // "lens.safe"; none where the pack tells of one lens only
  Button back;
  std::vector<KeyHint> keys;
};
HatsView build_hats(const app::State& state);

}  // namespace two_hats::views
