// A session told back.
#pragma once

#include <optional>

#include "engine/debrief/debrief.h"
#include "game/views/calibration.h"
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
struct SkillLane {  // a skill under one hat
  cards::Hat hat = cards::Hat::manager;
  std::string title, cards;  // "Manager", "3 cards"
  struct Score {
    bool known = false, few = true;  // few: fewer decisions than kEnoughForAPoint
    double mean = 0, low = 0, high = 0;
    std::string words;  // "62", "–"
  } quarter, years;
  std::string words;  // the lane in a sentence
};
struct CompetencyRow {
  std::string name, cards, short_words, long_words;
  std::vector<SkillLane> lanes;  // one a hat that was worn
};
struct TimelineStop {
  std::string week, title, line;
  cards::Hat hat = cards::Hat::manager;
  int shape = 0;
  Button button;                         // "turn.3"
  int at = 0;                            // week, as the company counts
  std::optional<double> quarter, years;  // 0 .. 100; none where it is not scored
  std::string scores;                    // "Short-term 92, long-term 31"
};
// What the timeline stands on.
struct TimelineWeeks {
  int first = 0, last = 0;  // weeks, as the company counts; last counts too
  struct Tick {
    int week = 0;       // that begins here
    std::string label;  // "Q3", "Sprint 28"
    bool quarter = false;
  };
  std::vector<Tick> ticks;            // growing; a quarter before the Sprint of the same week
  std::vector<std::string> in_words;  // a sentence a Sprint
};

// What became of the company; no title while the campaign goes on, or where the pack tells none.
struct EndingPanel {
  std::string kicker, title, text, question;
};
struct TwinSide {
  cards::Hat hat = cards::Hat::manager;
  std::string kicker, title, answer, short_words, long_words;  // "Week 27, as Product Owner"
  Button open;                                                 // "twin.3"
};
struct TwinRow {  // the same situation under both hats
  TwinSide manager, owner;
  std::string differed;  // in facts and in rights, a sentence
};
struct TrapRow {
  std::string name, words, count;  // "Present bias", what it is, "met twice, taken once"
  double share = 0;                // of the times it was met
  bool taken = false;
};
struct PairRow {  // two nearly identical cards whose best answer reverses
  struct Side {
    std::string words, short_words, long_words;
    Button open;  // "pair.5"
  } first, second;
  std::string decides, because, named;
  Tone tone = Tone::neutral;
};

struct DebriefView {
  std::string kicker, headline;
  std::string marks_title;
  std::vector<MarkView> marks;
  struct Corner {
    std::string title, cards;
  } investment, win_win, lose_lose, shortcut;
  std::string moments_title;  // a tutorial's; empty: as many as there are to talk about
  std::vector<MomentRow> moments;
  std::vector<BarRow> luck;
  std::string luck_words, certainty_words;
  std::vector<HatBox> hats;
  std::vector<CompetencyRow> competencies;
  EndingPanel ending;
  std::vector<TwinRow> twins;
  std::vector<TrapRow> traps;  // taken most often first
  std::vector<PairRow> pairs;
  std::vector<TimelineStop> timeline;
  TimelineWeeks weeks;
  Calibration calibration;  // without points where nobody said how sure
  std::string question, question_count;
  Button next_question, home, again;  // "question", "home", "new"
  struct Now {                        // after a tutorial, in place of `home` and `again`: the first is the main one
    std::string title;                // "What now?"; empty elsewhere
    std::vector<Button> buttons;      // "play_on", "practice", "home"
  } now;
  std::vector<KeyHint> keys;
};
DebriefView build_debrief_view(const app::State& state);

}  // namespace two_hats::views
