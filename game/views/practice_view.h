// What to practise, and how a practice went.
#pragma once

#include "game/views/calibration.h"
#include "game/views/common.h"

namespace two_hats::views {

struct ChoiceGroup {  // one of several, or several of them
  std::string title, line;
  std::vector<Button> choices;  // "profile.pspo-1", "topic.scrum", "kind.single", "difficulty.1", "count.10"
  bool one = false;             // exactly one is chosen
};

struct PracticeView {
  std::string title, blurb;
  std::vector<ChoiceGroup> groups;
  std::string about;          // the profile: its facts and whose it is; may be empty
  std::string fits;           // "124 questions fit; you get 10 of them."
  Button start, go_on, back;  // "start", "go_on" (no name: nothing under way), "back"
  std::vector<KeyHint> keys;
};
// Precondition: there is a bank.
PracticeView build_practice(const app::State& state);

struct SummaryView {
  std::string kicker, title;  // "PSPO I · 10 questions", "7 of 10 right"
  std::string marks, calibration;
  struct Bar {
    std::string name, words;  // "Scrum rules", "3 of 4 right"
    double share = 0;         // right, 0 to 1
  };
  std::string topics_title;
  std::vector<Bar> topics;
  Calibration certainty;
  Button again, more, home;  // "again": the missed ones; "more": choose anew
  std::vector<KeyHint> keys;
};
SummaryView build_summary(const app::State& state);

}  // namespace two_hats::views
