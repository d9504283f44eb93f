// The verdict on one decision: dials, twin worlds, causes, conduct, luck, feedback and source.
#pragma once

#include "engine/scoring/rating.h"
#include "game/views/common.h"

namespace two_hats::views {

struct Dial {
  bool short_term = true;
  bool known = false;  // a rating has arrived
  bool scored = true;
  double score = 0, low = 0, high = 0;
  std::string score_words, interval_words, place_words;  // "92", "88 to 96", "Best of four"
  std::string sentence;                                  // a tutorial: what the author says of this horizon
  std::string error_words;                               // "± 0.6": what other draws of as many worlds would change
};

struct ChartSeries {
  std::string label;     // "A Your promise"
  scoring::Curve curve;  // k€ against "leave things as they are"
};
struct TwinChart {
  std::vector<int> weeks;  // x of every sample
  ChartSeries mine, other;
  bool has_other = false;
  std::string title, bands;  // "Value built up from today, ...", "Bands: half, and nine in ten, of 2,048 worlds"
  std::string quarter_title, years_title;  // "First quarter: A is ahead", "Three years: B is ahead, and pulling away"
  std::optional<double> crossing_week;
  std::string crossing_words;         // "Week 17: level"
  std::vector<std::string> sentence;  // the chart in words
  std::string rests_on;               // "Standard error of your scores: … 2,048 worlds, the most that are run."
  struct Row {
    std::string when, mine, other;
  };
  std::vector<Row> table;  // the chart as a table
};

struct WhyBar {
  std::string icon, name, share_words, worth_words, because;
  double share = 0;
  bool against = false;  // it works against the gap that the page tells
};
// The causes of one horizon's gap.
struct WhyPage {
  std::string title, note;
  std::vector<WhyBar> bars;
};

// What lies near the answer and would have been better or worse: two items that change places, a chip moved, the talk's
// other ways. Money is the gain over the player's answer on each horizon.
struct NearbyRow {
  std::string kicker;          // "Best first step", "Yours"; may be empty
  std::string words, detail;   // "Insurer claim code and Board dashboard change places"
  std::string quarter, years;  // "+€12k", "−€4k"
  int quarter_sign = 0, years_sign = 0;
  bool mine = false;
};
// Each move of one chip: from the row's activity to the column's.
struct NearbyBoard {
  struct Side {
    std::string title, icon;
    int chips = 0;
  };
  struct Cell {
    bool there = false;          // a chip can be moved so
    std::string quarter, years;  // "+12", in thousands
    int quarter_sign = 0, years_sign = 0;
    bool best_quarter = false, best_years = false;  // the largest gain of the board
  };
  std::vector<Side> sides;
  std::vector<std::vector<Cell>> cells;  // [from][to]
};
// The moves of one chip worth most, best first, for bars: each horizon has a scale of its own.
struct NearbyMoves {
  struct Bar {
    std::string words;  // "+€12k"
    double part = 0;    // -1 .. 1 of the scale's end
    int sign = 0;
  };
  struct Move {
    std::string words;  // "A chip from Sales to Customer research"
    Bar quarter, years;
  };
  struct Scale {
    std::string low, high;  // "−€20k", "+€20k"; zero lies in the middle
  };
  std::string title;  // "The three moves worth most"
  std::vector<Move> moves;
  Scale quarter, years;
};
struct Nearby {
  Button open;  // "nearby"; no name when there is nothing to show
  std::string title, note;
  std::vector<NearbyRow> rows;
  NearbyMoves moves;
  NearbyBoard board;
  std::vector<std::string> sentences;  // the board in words; rows speak for themselves
};

struct ConductRow {
  Tone tone = Tone::good;
  std::string title, words;
};

// What to take along beside the verdict.
struct Lesson {
  std::string icon, title, words;
  struct Line {
    std::string strong, words;  // "SAFe", what it says
  };
  std::vector<Line> lines;
  Button open;  // "twin": the verdict that it speaks of; no name where there is none
};

enum class Badge : std::uint8_t { working, win_win, shortcut, investment, lose_lose, balanced };

// What an answer without a letter of its own is among the others.
enum class AnswerMark { none, yours, best_short, best_long, both, worst_short, worst_long, listed };
struct CompareButton {
  Button button;  // "compare.a"; label "A", or "Best quarter" where answers have no letters
  AnswerMark mark = AnswerMark::none;
};

struct RevealView {
  Strip strip;
  Badge badge = Badge::working;
  std::string shape, subtitle, headline;  // "Shortcut", "Card 14 · you chose A, promise it for week 39", "A good
                                          // quarter, paid for over two years"
  bool verdict = false;                   // refined: the headline holds
  int worlds = 0, worlds_all = 2048;
  std::string worlds_words;  // "512 of 2,048 worlds so far"
  Dial short_term, long_term;
  TwinChart chart;
  WhyPage why_years, why_quarter;
  bool shows_quarter = false;  // of the two
  Button why_switch;           // "why"; no name when the quarter has no causes of its own
  Nearby nearby;
  std::vector<ConductRow> conduct;  // and the traps that the answer stands for
  std::string debated;              // "Debated in the field"; empty
  std::string rules;                // "Rules: Scrum Guide 2020"; empty where nobody's rule is asked
  std::vector<Lesson> lessons;
  std::string scale_words;              // a tutorial's first verdict: what the figures stand between; empty
  std::string principle;                // a tutorial: the card's, at the foot; elsewhere it lies under `source`
  std::string luck_strong, luck_words;  // "In your world the date held.", "That was luck: ..."
  std::vector<CompareButton> compare;
  std::string compare_words;
  Button words, source, skip, undo, next;  // "words", "source", "skip", "undo_decision", "next"
  struct Part {
    std::string title, text;
  };
  std::vector<Part> feedback;  // The quarter / Three years / Against it / Right when / Principle / Next time / Sources
  bool words_open = false, source_open = false, nearby_open = false;
  std::vector<KeyHint> keys;
};
RevealView build_reveal(const app::State& state);

std::string headline_of(const base::Words& w, const scoring::AnswerRating& mine);

}  // namespace two_hats::views
