#include "game/widgets/calibration_chart.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/legend.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kLeft = 38.0f;   // "100"
constexpr float kTicks = 38.0f;  // beneath the plot
constexpr float kFrom = 0.45f;   // where certainty begins
constexpr float kSteps[] = {0.50f, 0.65f, 0.80f, 0.95f};
constexpr float kShares[] = {0.0f, 0.25f, 0.50f, 0.75f, 1.0f};

float plot_height(float width) { return std::clamp(width * 0.55f, 190.0f, 260.0f); }

float radius_of(const CalibrationChart::Dot& dot) {
  return std::min(11.0f, 5.0f + 1.2f * std::sqrt(static_cast<float>(dot.cases)));
}

std::string number(float share) { return std::to_string(std::lround(100 * share)); }

struct Scale {
  Rect area;
  [[nodiscard]] Point at(float said, float share) const {
    return {area.x + area.w * (said - kFrom) / (1.0f - kFrom), area.bottom() - area.h * share};
  }
};

void draw_interval(Ui& ui, Point low, Point high, Colour colour) {
  line(ui, low, high, colour, 2);
  for (const Point end : {low, high}) line(ui, {end.x - 5, end.y}, {end.x + 5, end.y}, colour, 2);
}

std::vector<LegendEntry> legend_of(const Ui& ui, const CalibrationChart& chart) {
  std::vector<LegendEntry> entries;
  entries.push_back({ui.w("As sure as right"), [](Ui& page, Point c) {
                       dashed_line(page, {{c.x - 12, c.y + 7}, {c.x + 12, c.y - 7}}, page.colour(Token::ink2), 2, 5, 4);
                     }});
  const auto is_few = [](const CalibrationChart::Dot& dot) { return dot.few; };
  if (!std::ranges::all_of(chart.dots, is_few))
    entries.push_back(
        {ui.w("One step, said n times, with the {0} interval", ui.words().per_cent(.95)), [](Ui& page, Point c) {
           draw_interval(page, {c.x, c.y + 10}, {c.x, c.y - 10}, page.colour(Token::ink));
           fill_circle(page, c, 5.5f, page.colour(Token::ink));
         }});
  if (std::ranges::any_of(chart.dots, is_few))
    entries.push_back({ui.w("Too few to tell"), [](Ui& page, Point c) {
                         fill_circle(page, c, 6, page.colour(Token::ink));
                         fill_circle(page, c, 3.6f, page.colour(Token::surface));
                       }});
  return entries;
}

struct Taken {
  Rect rect;
  bool words = false;  // words over words cannot be read at all
};

float covered(const Rect& box, const std::vector<Taken>& taken) {
  float all = 0.0f;
  for (const Taken& one : taken) {
    const Rect common = common_part(box, one.rect);
    all += common.w * common.h * (one.words ? 50.0f : 1.0f);
  }
  return all;
}

// The place that hides least; between equals the first.
Rect best_of(const std::vector<Rect>& places, const Rect& area, const std::vector<Taken>& taken) {
  Rect best = places.front();
  float least = 1e30f;
  for (const Rect& place : places) {
    const float cost = covered(place, taken) + (area.holds(place, 1.0f) ? 0.0f : 1e6f);
    if (cost >= least) continue;
    least = cost;
    best = place;
  }
  return best;
}

void draw_axes(Ui& ui, const Scale& scale) {
  const Rect& a = scale.area;
  for (const float share : kShares) {
    const float y = scale.at(kFrom, share).y;
    if (share > 0.0f) line(ui, {a.x, y}, {a.right(), y}, faded(ui.colour(Token::line), 0.8f), 1);
    if (share == 0.25f || share == 0.75f) continue;
    draw_line(ui, {a.x - 8, y}, number(share), {TextStyle::label, Token::ink2, Align::right});
  }
  line(ui, {a.x, a.y}, {a.x, a.bottom()}, ui.colour(Token::edge), 1.5f);
  line(ui, {a.x, a.bottom()}, {a.right(), a.bottom()}, ui.colour(Token::edge), 1.5f);
  for (const float step : kSteps) {
    const float x = scale.at(step, 0).x;
    line(ui, {x, a.bottom()}, {x, a.bottom() + 5}, ui.colour(Token::edge), 1.5f);
    draw_line(ui, {x, a.bottom() + 24}, number(step), {TextStyle::label, Token::ink2, Align::centre});
  }
}

// Everything that words should not cover.
std::vector<Taken> marks_of(const Scale& scale, const CalibrationChart& chart) {
  std::vector<Taken> taken;
  for (const float share : kShares)
    taken.push_back({{scale.area.x, scale.at(kFrom, share).y - 1, scale.area.w, share > 0.0f ? 2.0f : 4.0f}});
  Point before;
  bool drawn = false;
  for (const CalibrationChart::Dot& dot : chart.dots) {
    const Point at = scale.at(dot.said, dot.share);
    const float r = radius_of(dot) + 2;
    taken.push_back({{at.x - r, at.y - r, 2 * r, 2 * r}});
    if (dot.few) continue;
    const float low = scale.at(dot.said, dot.low).y, high = scale.at(dot.said, dot.high).y;
    taken.push_back({{at.x - 6, high - 2, 12, low - high + 4}});
    for (int i = 1; drawn && i < 12; ++i) {
      const Point on = before + (at - before) * (static_cast<float>(i) / 12.0f);
      taken.push_back({{on.x - 5, on.y - 5, 10, 10}});
    }
    before = at;
    drawn = true;
  }
  return taken;
}

void draw_dots(Ui& ui, const Scale& scale, const CalibrationChart& chart, std::vector<Taken>& taken) {
  const Colour ink = ui.colour(Token::ink);
  std::vector<Point> course;
  for (const CalibrationChart::Dot& dot : chart.dots)
    if (!dot.few) course.push_back(scale.at(dot.said, dot.share));
  if (course.size() > 1) polyline(ui, course, ink, 2.5f);
  for (const CalibrationChart::Dot& dot : chart.dots) {
    const Point at = scale.at(dot.said, dot.share);
    if (!dot.few) draw_interval(ui, scale.at(dot.said, dot.low), scale.at(dot.said, dot.high), ink);
    const float r = radius_of(dot);
    fill_circle(ui, at, r + 2, ui.colour(Token::surface));
    fill_circle(ui, at, r, ink);
    if (dot.few) fill_circle(ui, at, r - 2.5f, ui.colour(Token::surface));
  }
  const Rect around{scale.area.x + 2, scale.area.y - 12, scale.area.w - 4, scale.area.h + 12};
  for (const CalibrationChart::Dot& dot : chart.dots) {
    const std::string words = "n = " + std::to_string(dot.cases);
    const Point at = scale.at(dot.said, dot.share);
    const float wide = text_width(ui, words, TextStyle::label), r = radius_of(dot) + 5;
    std::vector<Rect> places;
    for (const float down : {-10.0f, 6.0f, -26.0f, 22.0f, -42.0f})
      for (const float x : {at.x + r, at.x - r - wide}) places.push_back({x, at.y + down, wide, 20});
    const Rect place = best_of(places, around, taken);
    draw_text(ui, {place.x, place.y}, words, {TextStyle::label, Token::ink});
    taken.push_back({place, true});
  }
}

void draw_sides(Ui& ui, const Scale& scale, const std::vector<Taken>& taken) {
  const Rect& a = scale.area;
  const auto name = [&](const std::string& words, Token tone, bool below) {
    const float wide = std::min(a.w * 0.55f, text_width(ui, words, TextStyle::label_strong) + 1);
    const float tall = measure_text(ui, words, TextStyle::label_strong, wide).h;
    std::vector<Rect> places;
    for (int i = 0; i <= 16; ++i) {
      const float along = (a.w - wide - 16) * static_cast<float>(i) / 16.0f * (below ? 0.8f : 0.6f);
      const float x = below ? a.right() - wide - 8 - along : a.x + 8 + along;
      for (const float away : {6.0f, 24.0f, 42.0f, 60.0f})
        places.push_back({x, below ? a.bottom() - tall - away : a.y + away, wide, tall});
    }
    const Rect place = best_of(places, a, taken);
    const bool over = std::ranges::any_of(
        taken, [&](const Taken& one) { return one.words && !common_part(one.rect, place).empty(); });
    if (over) return;  // in the narrowest places the numbers count more
    draw_text(ui, {place.x, place.y}, words, {TextStyle::label_strong, tone, below ? Align::right : Align::left}, wide);
  };
  name(ui.w("Too sure"), Token::short_text, true);
  name(ui.w("Surer than you said"), Token::ink2, false);
}

}  // namespace

float calibration_chart_height(const Ui& ui, const CalibrationChart& chart, float width) {
  return measure_text(ui, chart.up, TextStyle::label, width).h + 14 + plot_height(width) + kTicks +
         measure_text(ui, chart.across, TextStyle::label, width - kLeft).h + 10 +
         legend_height(ui, legend_of(ui, chart), width);
}

void draw_calibration_chart(Ui& ui, const Rect& rect, const CalibrationChart& chart) {
  const float title = draw_text(ui, {rect.x, rect.y}, chart.up, {TextStyle::label, Token::ink2}, rect.w).h + 14;
  const Scale scale{{rect.x + kLeft, rect.y + title, rect.w - kLeft - 14, plot_height(rect.w)}};
  const Rect& a = scale.area;
  fill_polygon(ui, {scale.at(kFrom, kFrom), scale.at(1, 1), {a.right(), a.bottom()}, {a.x, a.bottom()}},
               ui.colour(Token::short_soft));
  draw_axes(ui, scale);
  dashed_line(ui, {scale.at(kFrom, kFrom), scale.at(1, 1)}, ui.colour(Token::ink2), 2, 6, 5);
  std::vector<Taken> taken = marks_of(scale, chart);
  draw_dots(ui, scale, chart, taken);
  draw_sides(ui, scale, taken);
  float y = a.bottom() + kTicks;
  y += draw_text(ui, {a.x, y}, chart.across, {TextStyle::label, Token::ink2}, rect.right() - a.x).h + 10;
  draw_legend(ui, {rect.x, y}, rect.w, legend_of(ui, chart));
  ui.note(chart.name, chart.sentence, rect, chart.table);
}

}  // namespace two_hats::widgets
