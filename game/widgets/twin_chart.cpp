#include "game/widgets/twin_chart.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "game/widgets/art_key.h"
#include "game/widgets/icons.h"
#include "game/widgets/paint.h"
#include "game/widgets/plot_scale.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kBesides = 620.0f;  // narrower: one above the other
constexpr float kTitle = 28.0f;
constexpr float kFoot = 30.0f;
constexpr float kGap = 16.0f;

// Room for the widest tick word left of the plot.
float axis_width(const Ui& ui, const Plot& plot) {
  float widest = 20.0f;
  for (const Tick& tick : plot.y_ticks) widest = std::max(widest, text_width(ui, tick.text, TextStyle::label));
  return std::ceil(widest) + 10;
}

void draw_grounds(Ui& ui, const PlotScale& scale, const Plot& plot, Term term) {
  const Rect& a = scale.area;
  const float quarter = std::clamp(scale.x(plot.quarter_end), a.x, a.right());
  if (term == Term::long_term) {
    fill_rect(ui, {quarter, a.y, a.right() - quarter, a.h},
              mixed(ui.colour(Token::surface), ui.colour(Token::long_soft), 0.75f));
  }
  fill_rect(ui, {a.x, a.y, quarter - a.x, a.h}, ui.colour(Token::short_soft));
  if (ui.mode() == Mode::contrast) outline_rect(ui, a, ui.colour(Token::line), 0, 1, Corners::none);
}

void draw_axes(Ui& ui, const PlotScale& scale, const Plot& plot) {
  const Rect& a = scale.area;
  for (const Tick& tick : plot.y_ticks) {
    const float y = scale.y(tick.at);
    if (tick.at != 0.0) line(ui, {a.x, y}, {a.right(), y}, faded(ui.colour(Token::line), 0.8f), 1);
    draw_line(ui, {a.x - 8, y}, tick.text, {TextStyle::label, Token::ink2, Align::right});
  }
  const float base = scale.y(std::clamp(0.0, scale.y0, scale.y1));
  line(ui, {a.x, base}, {a.right(), base}, ui.colour(Token::edge), 1.5f);
  float used = -1e9f;
  for (std::size_t i = 0; i < plot.x_ticks.size(); ++i) {
    const Tick& tick = plot.x_ticks[i];
    const float x = scale.x(tick.at);
    const float width = text_width(ui, tick.text, TextStyle::label);
    const float left = std::clamp(x - width / 2, a.x, std::max(a.x, a.right() - width));
    line(ui, {x, a.bottom()}, {x, a.bottom() + 4}, ui.colour(Token::edge), 1.5f);
    // Words that would touch their neighbour stay away; the last one counts more than the one before it.
    const bool last = i + 1 == plot.x_ticks.size();
    const Tick& end = plot.x_ticks.back();
    const float end_left = std::min(scale.x(end.at) - text_width(ui, end.text, TextStyle::label) / 2,
                                    a.right() - text_width(ui, end.text, TextStyle::label));
    if (left < used + 8 || (!last && left + width + 8 > end_left)) continue;
    draw_text(ui, {left, a.bottom() + 7}, tick.text, {TextStyle::label, Token::ink2});
    used = left + width;
  }
}

void draw_bands(Ui& ui, const PlotScale& scale, const Plot& plot, const Fan& fan, Colour colour, float strength) {
  fill_band(ui, scale.points(plot.weeks, fan.high90), scale.points(plot.weeks, fan.low90),
            faded(colour, 0.13f * strength));
  fill_band(ui, scale.points(plot.weeks, fan.high50), scale.points(plot.weeks, fan.low50),
            faded(colour, 0.20f * strength));
}

// Tells one plot's curves from another's.
std::uint64_t digest_of(const Plot& plot) {
  std::uint64_t mix = 0;
  const auto mix_in = [&mix](const std::vector<double>& values) {
    for (const double value : values) mix = (mix ^ std::bit_cast<std::uint64_t>(value)) * 0x9E3779B97F4A7C15u + 1;
    mix = (mix ^ values.size()) * 0x9E3779B97F4A7C15u;
  };
  mix_in(plot.weeks);
  for (const Fan* fan : {&plot.chosen, &plot.other})
    for (const auto* values : {&fan->middle, &fan->low50, &fan->high50, &fan->low90, &fan->high90}) mix_in(*values);
  return mix;
}

// Everything that grows from the left: bands, then lines.
void draw_worlds(Ui& ui, const PlotScale& scale, const Plot& plot, float part) {
  Rect shown = scale.area.inset(0, -3);
  shown.y += 3;
  shown.h -= 3;
  shown.w = scale.area.w * part + (part >= 1.0f ? 2.0f : 0.0f);
  const Colour chosen = ui.colour(ui.tint().main);
  ui.push_clip(scale.area.left_part(shown.w));
  // The scale comes from the curves and the ticks, which may be others for the same curves.
  const std::string key = art_key("worlds", digest_of(plot), scale.area.w, scale.area.h, scale.y0, scale.y1, chosen);
  ui.keep_art(key + "b", {scale.area.x, scale.area.y}, [&] {
    draw_bands(ui, scale, plot, plot.other, ui.colour(Token::ink2), 1.0f);
    draw_bands(ui, scale, plot, plot.chosen, chosen, 1.15f);
  });
  ui.pop_clip();
  ui.push_clip(shown);  // a line on the edge keeps its whole width
  ui.keep_art(key + "l", {scale.area.x, scale.area.y}, [&] {
    dashed_line(ui, scale.points(plot.weeks, plot.other.middle), ui.colour(Token::ink), 2.5f, 8, 6);
    polyline(ui, scale.points(plot.weeks, plot.chosen.middle), chosen, 3.5f);
  });
  ui.pop_clip();
}

Point crossing_point(const PlotScale& scale, const Crossing& crossing) {
  return {scale.x(crossing.week), std::clamp(scale.y(crossing.value), scale.area.y, scale.area.bottom())};
}

// Where its words stand: near the axis where the ring leaves room.
Rect crossing_box(const Ui& ui, const PlotScale& scale, const Crossing& crossing) {
  const Rect& a = scale.area;
  const Point at = crossing_point(scale, crossing);
  const float width = text_width(ui, crossing.text, TextStyle::label_strong) + 22;
  const float below = a.bottom() - 34 - 26;
  const bool under = at.y + 24 < below;
  Rect box{std::clamp(at.x - width / 2, a.x + 2, std::max(a.x + 2, a.right() - width - 2)), under ? below : a.y + 8,
           width, 26};
  if (!under && at.y - 20 < box.bottom()) box.y = std::min(at.y + 16, a.bottom() - 28);
  return box;
}

void draw_crossing(Ui& ui, const PlotScale& scale, const Crossing& crossing) {
  const Point at = crossing_point(scale, crossing);
  const Rect box = crossing_box(ui, scale, crossing);
  const Colour ink = ui.colour(Token::primary);
  line(ui, at, {at.x, box.centre().y}, ink, 1.5f);
  fill_rect(ui, box, ink, 6);
  draw_line(ui, box.centre(), crossing.text, {TextStyle::label_strong, Token::on_primary, Align::centre});
  fill_circle(ui, at, 7, ink);
  fill_circle(ui, at, 4.8f, ui.colour(Token::surface));
}

void draw_title(Ui& ui, Point at, float width, const std::string& words, Term term) {
  if (words.empty()) return;
  const TermTokens tokens = term_tokens(term);
  draw_icon_centred(ui, term == Term::short_term ? Icon::quarter : Icon::horizon, {at.x + 10, at.y + 9}, 20,
                    ui.colour(tokens.main));
  draw_text_in(ui, {at.x + 26, at.y - 1, width - 26, 20}, words, {TextStyle::label_strong, tokens.text});
}

struct Side {
  Rect rect;
  Rect area;
};

Side side_of(const Ui& ui, const Rect& rect, const Plot& plot) {
  const float axis = axis_width(ui, plot);
  return {rect, {rect.x + axis, rect.y + kTitle, rect.w - axis - 4, rect.h - kTitle - kFoot}};
}

void draw_side(Ui& ui, const Side& side, const Plot& plot, Term term, float part) {
  const PlotScale scale = scale_of(plot, side.area);
  // The heading may use the room over the axis words as well when it is long.
  const float over =
      text_width(ui, plot.title, TextStyle::label_strong) + 26 > side.area.w ? side.area.x - side.rect.x : 0.0f;
  draw_title(ui, {side.area.x - over, side.rect.y}, side.area.w + over, plot.title, term);
  draw_grounds(ui, scale, plot, term);
  draw_axes(ui, scale, plot);
  draw_worlds(ui, scale, plot, part);
  if (plot.mark_quarter_end) {
    const float x = scale.x(plot.quarter_end);
    dashed_line(ui, {{x, side.area.y}, {x, side.area.bottom()}}, ui.colour(Token::short_term), 2, 4, 3);
  }
  if (plot.crossing && scale.x(plot.crossing->week) <= side.area.x + side.area.w * part) {
    draw_crossing(ui, scale, *plot.crossing);
  }
}

// place_label looks at a hundred places; while nothing has moved the answer stands.
Rect kept_place(Ui& ui, const std::string& name, const Rect& area, Size size, const std::vector<Point>& line,
                const std::vector<std::vector<Point>>& lines, const std::vector<Rect>& taken) {
  std::uint64_t mix = 0xCBF29CE484222325u;
  const auto mix_in = [&](float value) { mix = (mix ^ std::bit_cast<std::uint32_t>(value)) * 0x100000001B3u; };
  const auto mix_rect = [&](const Rect& rect) {
    for (const float value : {rect.x, rect.y, rect.w, rect.h}) mix_in(value);
  };
  mix_rect(area);
  mix_rect({size.w, size.h, line.front().x, line.front().y});
  for (const auto& each : lines)
    for (const Point& point : each) mix_in(point.x), mix_in(point.y);
  for (const Rect& rect : taken) mix_rect(rect);
  mix_in(line.back().y);
  const std::string key = name + "#label" + std::to_string(mix);
  constexpr float kNone = -1e6f;
  Rect box{ui.remembered(key + "x", kNone), ui.remembered(key + "y", kNone), size.w, size.h};
  if (box.x == kNone || box.y == kNone) {
    box = place_label(area, size, line, lines, taken);
    ui.remember(key + "x", box.x);
    ui.remember(key + "y", box.y);
  }
  return box;
}

void draw_labels(Ui& ui, const TwinChart& chart, const Side& side) {
  const PlotScale scale = scale_of(chart.years, side.area);
  const auto chosen = scale.points(chart.years.weeks, chart.years.chosen.middle);
  const auto other = scale.points(chart.years.weeks, chart.years.other.middle);
  std::vector<Rect> taken;
  if (chart.years.crossing) {
    const Rect words = crossing_box(ui, scale, *chart.years.crossing);
    const Point ring = crossing_point(scale, *chart.years.crossing);
    const float top = std::min(ring.y - 8, words.y), bottom = std::max(ring.y + 8, words.bottom());
    taken = {words, {ring.x - 8, top, 16, bottom - top}};
  }
  const auto label = [&](const std::string& words, const std::vector<Point>& line, Token fill, Token tone) {
    if (words.empty() || line.size() < 2) return;
    const Size size{text_width(ui, words, TextStyle::label_strong) + 20, 26};
    const Rect box = kept_place(ui, chart.name, side.area, size, line, {chosen, other}, taken);
    fill_rect(ui, box, ui.colour(fill), 6);
    if (ui.mode() == Mode::contrast) outline_rect(ui, box, ui.colour(Token::line), 6, 1);
    draw_line(ui, box.centre(), words, {TextStyle::label_strong, tone, Align::centre});
    taken.push_back(box);
  };
  label(chart.chosen_label, chosen, ui.tint().main, ui.tint().on);
  label(chart.other_label, other, Token::surface, Token::ink);
}

}  // namespace

float twin_chart_height(float width) { return width >= kBesides ? 264.0f : 500.0f; }

void draw_twin_chart(Ui& ui, const Rect& rect, const TwinChart& chart) {
  const bool besides = rect.w >= kBesides;
  Rect left = rect;
  Rect right = rect;
  if (besides) {
    left.w = std::floor(rect.w * 0.38f);
    right = rect.after_left(left.w, kGap);
  } else {
    left.h = (rect.h - kGap) / 2;
    right = rect.after_top(left.h, kGap);
  }
  // First the quarter, then the years: they are two stories.
  const float quarter_part = ui.timeline(chart.name + "#quarter", kMotionChart, 0.0f, Ease::in_out);
  const float years_part = ui.timeline(chart.name + "#years", kMotionChart, kMotionChart / 2, Ease::in_out);
  draw_side(ui, side_of(ui, left, chart.quarter), chart.quarter, Term::short_term, quarter_part);
  const Side years = side_of(ui, right, chart.years);
  draw_side(ui, years, chart.years, Term::long_term, years_part);
  if (years_part >= 1.0f) draw_labels(ui, chart, years);
  ui.note(chart.name, chart.sentence, rect);
}

void draw_plot(Ui& ui, const Rect& rect, const Plot& plot, Term term, float part) {
  draw_side(ui, side_of(ui, rect, plot), plot, term, part);
}

void draw_area_chart(Ui& ui, const Rect& rect, const AreaChart& chart) {
  Plot plot;
  plot.weeks = chart.weeks;
  plot.chosen.middle = chart.values;
  plot.x_ticks = chart.x_ticks;
  plot.y_ticks = chart.y_ticks;
  const float axis = axis_width(ui, plot);
  const Rect area{rect.x + axis, rect.y + 6, rect.w - axis - 2, rect.h - 6 - kFoot};
  const PlotScale scale = scale_of(plot, area);
  draw_axes(ui, scale, plot);
  const auto points = scale.points(chart.weeks, chart.values);
  std::vector<Point> base = points;
  for (Point& p : base) p.y = scale.y(std::clamp(0.0, scale.y0, scale.y1));
  const Colour colour = ui.colour(ui.tint().main);
  fill_band(ui, points, base, faded(colour, 0.18f));
  polyline(ui, points, colour, 3);
}

void draw_sparkline(Ui& ui, const Rect& rect, const std::vector<double>& values, Token tone) {
  if (values.size() < 2) return;
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  const double span = *high > *low ? *high - *low : 1.0;
  std::vector<Point> points;
  for (std::size_t i = 0; i < values.size(); ++i) {
    points.push_back({rect.x + rect.w * static_cast<float>(i) / static_cast<float>(values.size() - 1),
                      rect.bottom() - rect.h * static_cast<float>((values[i] - *low) / span)});
  }
  polyline(ui, points, ui.colour(tone), 2);
  fill_circle(ui, points.front(), 1, ui.colour(tone));
  fill_circle(ui, points.back(), 1, ui.colour(tone));
}

void draw_delay_shape(Ui& ui, const Rect& rect, DelayShape shape, Token tone) {
  std::vector<double> values;
  for (int i = 0; i <= 24; ++i) {
    const double t = i / 24.0;
    switch (shape) {
      case DelayShape::linear:
        values.push_back(t);
        break;
      case DelayShape::fixed_date:
        values.push_back(i < 13 ? 0.0 : 1.0);
        break;
      case DelayShape::rising:
        values.push_back(t * t * (1 + t) / 2);
        break;
      case DelayShape::flattening:
        values.push_back(1.0 - (1.0 - t) * (1.0 - t) * (1.0 - t));
        break;
      case DelayShape::flat:
        values.push_back(0.0);
        break;
    }
  }
  draw_sparkline(ui, rect, values, tone);
}

}  // namespace two_hats::widgets
