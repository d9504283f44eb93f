// From weeks and values to places in a plot. No drawing.
#pragma once

#include <vector>

#include "game/widgets/twin_chart.h"

namespace two_hats::widgets {

struct PlotScale {
  Rect area;
  double x0 = 0.0, x1 = 1.0, y0 = 0.0, y1 = 1.0;

  [[nodiscard]] float x(double week) const { return area.x + area.w * static_cast<float>((week - x0) / (x1 - x0)); }
  [[nodiscard]] float y(double value) const {
    return area.bottom() - area.h * static_cast<float>((value - y0) / (y1 - y0));
  }
  [[nodiscard]] std::vector<Point> points(const std::vector<double>& weeks, const std::vector<double>& values) const;
};

// Covers every week, every tick, both middle lines and the inner bands; outer bands may leave the plot.
[[nodiscard]] PlotScale scale_of(const Plot& plot, const Rect& area);

// Where a label of this size disturbs least: near `line`, clear of the lines given, inside the area, clear of `taken`.
// All in the same units. Precondition: lines run from left to right.
[[nodiscard]] Rect place_label(const Rect& area, Size size, const std::vector<Point>& line,
                               const std::vector<std::vector<Point>>& lines, const std::vector<Rect>& taken);

}  // namespace two_hats::widgets
