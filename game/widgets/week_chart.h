// Decisions over the weeks: a lane for the quarter, one for the years, scores by height, the worn hat beneath.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::widgets {

struct WeekChart {
  struct Stop {
    std::string name = {};   // "turn.3"
    std::string label = {};  // spoken, and told over the chart: "Week 29. Card 4, …: 92 short-term, 31 long-term"
    std::string title = {}, words = {};  // told over the chart
    int week = 0;
    std::optional<float> quarter = {}, years = {};  // 0 … 100
    Hat hat = Hat::none;
    bool selected = false;
  };
  struct Tick {
    int week = 0;  // that begins here
    std::string label = {};
    bool quarter = false;  // an upright line and a label over the lanes; else a label beneath
  };
  int first = 1, last = 1;       // weeks; both count
  std::vector<Stop> stops = {};  // growing weeks
  std::vector<Tick> ticks = {};
  std::string hint = {};  // told while no stop has the pointer or the focus
};
// Weeks that do not fit side by side go on in further bands beneath.
[[nodiscard]] float week_chart_height(const Ui& ui, const WeekChart& chart, float width);
// Tab or arrows walk the stops. Returns the name pressed, empty for none.
std::string draw_week_chart(Ui& ui, const Rect& rect, const WeekChart& chart);

}  // namespace two_hats::widgets
