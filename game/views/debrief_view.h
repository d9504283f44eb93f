// A session told back.
#pragma once

#include "engine/debrief/debrief.h"
#include "game/views/common.h"

namespace two_hats::views {

struct MarkView {
  int turn = 0;
  double x = 0, y = 0;
  int shape = 0;
  bool selected = false, notable = false;
  std::string label;
  Button button;
};  // "mark.3"
struct MomentRow {
  Button button;
  cards::Hat hat = cards::Hat::manager;
  std::string number, kicker, icon, title, words, other_world;
  Tone tone = Tone::neutral;
};  // "moment.0"
struct BarRow {
  std::string title, value;
  double share = 0;
};
struct HatBox {
  cards::Hat hat;
  std::string title, cards, short_words, long_words;
};
struct CompetencyRow {
  std::string name, cards, short_words, long_words;
  double short_score = 0, long_score = 0;
};
struct TimelineStop {
  std::string week, title, line;
  cards::Hat hat = cards::Hat::manager;
  int shape = 0;
  Button button;
};  // "turn.3"

struct DebriefView {
  std::string kicker, headline;
  std::string marks_title;
  std::vector<MarkView> marks;
  struct Corner {
    std::string title, cards;
  } investment, win_win, lose_lose, shortcut;
  std::vector<MomentRow> moments;
  std::vector<BarRow> luck;
  std::string luck_words, certainty_words;
  std::vector<HatBox> hats;
  std::vector<CompetencyRow> competencies;
  std::vector<TimelineStop> timeline;
  std::string question, question_count;
  Button next_question, home, again;  // "question", "home", "new"
  std::vector<KeyHint> keys;
};
DebriefView build_debrief_view(const app::State& state);

}  // namespace two_hats::views
