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
  struct Row {
    std::string when, mine, other;
  };
  std::vector<Row> table;  // the chart as a table
};

struct WhyBar {
  std::string icon, name, share_words, worth_words, because;
  double share = 0;
};
struct ConductRow {
  Tone tone = Tone::good;
  std::string title, words;
};

struct RevealView {
  Strip strip;
  std::string shape, subtitle, headline;  // "Shortcut", "Card 14 · you chose A, promise it for week 39", "A good
                                          // quarter, paid for over two years"
  bool verdict = false;                   // refined: the headline holds
  int worlds = 0, worlds_all = 2048;
  std::string worlds_words;  // "512 of 2,048 worlds so far"
  Dial short_term, long_term;
  TwinChart chart;
  std::string why_title, why_note;
  std::vector<WhyBar> why;
  std::vector<ConductRow> conduct;
  std::string luck_strong, luck_words;  // "In your world the date held.", "That was luck: ..."
  std::vector<Button> compare;          // "compare.a"
  std::string compare_words;
  Button words, source, skip, undo, next;  // "words", "source", "skip", "undo_decision", "next"
  struct Part {
    std::string title, text;
  };
  std::vector<Part> feedback;  // The quarter / Three years / Against it / Right when / Principle / Next time / Sources
  bool words_open = false, source_open = false;
  std::vector<KeyHint> keys;
};
RevealView build_reveal(const app::State& state);

std::string headline_of(const scoring::AnswerRating& mine);

}  // namespace two_hats::views
