#include "game/widgets/plot_scale.h"

#include <algorithm>
#include <cmath>

namespace two_hats::widgets {

std::vector<Point> PlotScale::points(const std::vector<double>& weeks, const std::vector<double>& values) const {
  std::vector<Point> out;
  const std::size_t count = std::min(weeks.size(), values.size());
  for (std::size_t i = 0; i < count; ++i) out.push_back({x(weeks[i]), y(values[i])});
  return out;
}

PlotScale scale_of(const Plot& plot, const Rect& area) {
  PlotScale scale;
  scale.area = area;
  double low = 0.0;
  double high = 0.0;
  const auto cover = [&](const std::vector<double>& values) {
    for (const double v : values) {
      low = std::min(low, v);
      high = std::max(high, v);
    }
  };
  for (const Fan* fan : {&plot.chosen, &plot.other}) {
    cover(fan->middle);
    cover(fan->low50);
    cover(fan->high50);
  }
  high += (high - low) * 0.06;
  if (low < 0.0) low -= (high - low) * 0.04;
  for (const Tick& tick : plot.y_ticks) {
    low = std::min(low, tick.at);
    high = std::max(high, tick.at);
  }
  scale.y0 = low;
  scale.y1 = high > low ? high : low + 1.0;
  scale.x0 = plot.weeks.empty() ? 0.0 : plot.weeks.front();
  scale.x1 = plot.weeks.empty() ? 1.0 : plot.weeks.back();
  if (scale.x1 <= scale.x0) scale.x1 = scale.x0 + 1.0;
  return scale;
}

namespace {

float overlap(const Rect& a, const Rect& b) {
  const Rect common = common_part(a, b);
  return common.w * common.h;
}

// A line runs from left to right, so only what lies over the box is looked at.
float points_inside(const Rect& box, const std::vector<Point>& line) {
  float count = 0.0f;
  const auto first = std::ranges::lower_bound(line, box.x, {}, &Point::x);
  const auto begin = static_cast<std::size_t>(first - line.begin());
  for (std::size_t i = begin > 0 ? begin - 1 : 0; i + 1 < line.size() && line[i].x <= box.right(); ++i) {
    for (int k = 0; k < 4; ++k) {
      const Point p = line[i] + (line[i + 1] - line[i]) * (static_cast<float>(k) / 4.0f);
      if (box.contains(p)) count += 1.0f;
    }
  }
  return count;
}

}  // namespace

Rect place_label(const Rect& area, Size size, const std::vector<Point>& line,
                 const std::vector<std::vector<Point>>& lines, const std::vector<Rect>& taken) {
  Rect best{area.x, area.y, size.w, size.h};
  float best_cost = 1e30f;
  if (line.size() < 2) return best;
  for (int at = 4; at <= 20; ++at) {
    const auto index = static_cast<std::size_t>(static_cast<float>(line.size() - 1) * static_cast<float>(at) / 20.0f);
    for (const float side : {-1.0f, 1.0f}) {
      for (const float away : {10.0f, 22.0f, 40.0f}) {
        Rect box{line[index].x - size.w / 2, line[index].y + (side < 0 ? -size.h - away : away), size.w, size.h};
        box.x = std::clamp(box.x, area.x + 4, std::max(area.x + 4, area.right() - size.w - 4));
        box.y = std::clamp(box.y, area.y + 4, std::max(area.y + 4, area.bottom() - size.h - 4));
        float cost = away * 0.2f + std::abs(static_cast<float>(at) - 15.0f) * 1.5f;
        const Rect around = box.inset(-4);
        for (const auto& other : lines) cost += 60.0f * points_inside(around, other);
        for (const Rect& rect : taken) cost += overlap(around, rect);
        if (cost >= best_cost) continue;
        best_cost = cost;
        best = box;
      }
    }
  }
  return best;
}

}  // namespace two_hats::widgets
