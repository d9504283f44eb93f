// Two worlds side by side: the chosen answer against another, first the quarter, then the years, each on its own scale.
// Plain arrays; x in weeks from the decision.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::widgets {

// All vectors have the length of `weeks`; the bands may be empty.
struct Fan {
  std::vector<double> middle = {};
  std::vector<double> low50 = {}, high50 = {};
  std::vector<double> low90 = {}, high90 = {};
};
struct Tick {
  double at = 0.0;
  std::string text = {};  // "€40k", "Week 13"
};
struct Crossing {
  double week = 0.0;
  double value = 0.0;
  std::string text = {};  // "Week 17: level"
};
struct Plot {
  std::string title = {};  // "First quarter: A is ahead"
  std::vector<double> weeks = {};
  Fan chosen = {};
  Fan other = {};                 // empty middle = none
  double quarter_end = 13.0;      // shaded up to here
  bool mark_quarter_end = false;  // dotted line there
  std::vector<Tick> x_ticks = {};
  std::vector<Tick> y_ticks = {};  // the scale covers ticks and lines
  std::optional<Crossing> crossing = {};
};
struct TwinChart {
  std::string name = {};      // "chart"
  std::string sentence = {};  // the whole thing in words: spoken, found by scripts
  Plot quarter = {};
  Plot years = {};
  std::string chosen_label = {};  // "A Your promise": on the years plot, placed clear of the other
  std::string other_label = {};   // "B Paid pilot"
};
// Side by side from a width of 620, else one above the other (then 2.1 × as tall; see twin_chart_height).
void draw_twin_chart(Ui& ui, const Rect& rect, const TwinChart& chart);
[[nodiscard]] float twin_chart_height(float width);
// One plot alone (working state, history): bands narrow as they arrive. `part` 0 … 1 draws it from the left.
void draw_plot(Ui& ui, const Rect& rect, const Plot& plot, Term term, float part = 1.0f);

// Delay cost: value over weeks as an area, few ticks.
struct AreaChart {
  std::vector<double> weeks = {};
  std::vector<double> values = {};
  std::vector<Tick> x_ticks = {};
  std::vector<Tick> y_ticks = {};
};
void draw_area_chart(Ui& ui, const Rect& rect, const AreaChart& chart);

// Tiny line: straight, step, rising, flattening, flat (shapes of a cost of delay), or any values.
enum class DelayShape { linear, fixed_date, rising, flattening, flat };
void draw_delay_shape(Ui& ui, const Rect& rect, DelayShape shape, Token tone = Token::ink);
void draw_sparkline(Ui& ui, const Rect& rect, const std::vector<double>& values, Token tone = Token::ink);

}  // namespace two_hats::widgets
