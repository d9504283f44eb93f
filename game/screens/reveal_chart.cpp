#include "game/screens/reveal_chart.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "game/screens/reveal_nearby.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr int kQuarterShown = 20;  // weeks of the left plot: a quarter and what follows at once
constexpr float kPad = 20.0f;
constexpr float kWorking = 34.0f;  // the progress bar
constexpr float kTableRow = 26.0f;

std::string money_text(const base::Words& w, double thousands) {
  const double size = std::abs(thousands);
  std::string text;
  if (size >= 1000)
    text = w.as("money", "€{0}m", w.fixed(size / 1000, std::fmod(size, 1000) == 0 ? 0 : 1));
  else if (size >= 1)
    text = w.as("money", "€{0}k", w.fixed(size, size == std::floor(size) ? 0 : 1));
  else
    text = w.as("money", "€{0}", w.fixed(size * 1000, 0));
  return (thousands < 0 ? "−" : "") + text;
}

widgets::Fan fan_of(const scoring::Curve& curve, std::size_t count) {
  const auto part = [count](const std::vector<double>& values) {
    return std::vector<double>(values.begin(), values.begin() + static_cast<long>(std::min(count, values.size())));
  };
  return {part(curve.mean), part(curve.p25), part(curve.p75), part(curve.p5), part(curve.p95)};
}

struct Range {
  double low = 0.0, high = 0.0;
  void take(const std::vector<double>& values) {
    for (const double value : values) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
};

void scale(const base::Words& w, widgets::Plot& plot) {
  Range range;
  for (const widgets::Fan* fan : {&plot.chosen, &plot.other}) {
    range.take(fan->middle);
    // The wide band may leave the picture a little; the lines and the middle half may not.
    range.take(fan->low50);
    range.take(fan->high50);
  }
  if (range.high - range.low < 1e-6) range.high = range.low + 1.0;
  plot.y_ticks = money_ticks(w, range.low, range.high);
}

std::optional<widgets::Crossing> crossing_of(const views::TwinChart& chart) {
  if (!chart.crossing_week) return std::nullopt;
  const double week = *chart.crossing_week;
  const auto& mean = chart.mine.curve.mean;
  for (std::size_t i = 1; i < chart.weeks.size() && i < mean.size(); ++i) {
    if (chart.weeks[i] < week) continue;
    const double part = (week - chart.weeks[i - 1]) / std::max(1, chart.weeks[i] - chart.weeks[i - 1]);
    return widgets::Crossing{week, mean[i - 1] + part * (mean[i] - mean[i - 1]), chart.crossing_words};
  }
  return std::nullopt;
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string all;
  for (const std::string& one : sentences) all += (all.empty() ? "" : " ") + one;
  return all;
}

// Title and the words right of it, or beneath when they do not fit. Returns where the chart may begin.
float draw_head(Ui& ui, const Rect& rect, const std::string& title, const std::string& note) {
  const float inside = rect.w - 2 * kPad;
  const float title_width = widgets::text_width(ui, title, TextStyle::body_strong);
  const bool beside = title_width + 16 + widgets::text_width(ui, note, TextStyle::label) <= inside;
  if (beside) {
    widgets::draw_line(ui, {rect.x + kPad, rect.y + 26}, title, {.style = TextStyle::body_strong});
    widgets::draw_line(ui, {rect.right() - kPad, rect.y + 26}, note,
                       {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
    return rect.y + 48;
  }
  float y = rect.y + 14;
  y += widgets::draw_text(ui, {rect.x + kPad, y}, title, {.style = TextStyle::body_strong}, inside).h;
  y += widgets::draw_text(ui, {rect.x + kPad, y}, note, {.style = TextStyle::label, .tone = Token::ink2}, inside).h;
  return y + 8;
}

float head_height(const Ui& ui, float width, const std::string& title, const std::string& note) {
  const float inside = width - 2 * kPad;
  const float beside =
      widgets::text_width(ui, title, TextStyle::body_strong) + 16 + widgets::text_width(ui, note, TextStyle::label);
  if (beside <= inside) return 48;
  return 22 + widgets::measure_text(ui, title, TextStyle::body_strong, inside).h +
         widgets::measure_text(ui, note, TextStyle::label, inside).h;
}

float words_height(const Ui& ui, float width, const views::TwinChart& chart) {
  const float sentence = widgets::measure_text(ui, joined(chart.sentence), TextStyle::body, width).h;
  const float rests_on =
      chart.rests_on.empty() ? 0.0f : 6 + widgets::measure_text(ui, chart.rests_on, TextStyle::label, width).h;
  return sentence + 12 + kTableRow * static_cast<float>(chart.table.size() + 1) + rests_on;
}

// A sentence, then a row for each moment: when, mine, the other.
float draw_words(Ui& ui, widgets::Point at, float width, const views::TwinChart& chart) {
  float y = at.y + widgets::draw_text(ui, at, joined(chart.sentence), {}, width).h + 12;
  const float when = width * 0.2f;
  const float column = width * 0.4f;
  const auto cell = [&](float x, float room, const std::string& text, TextStyle style, Token tone) {
    widgets::draw_text_in(ui, {x, y, room - 12, kTableRow}, text, {.style = style, .tone = tone, .max_lines = 1});
  };
  cell(at.x, when, ui.w("When"), TextStyle::label_strong, Token::ink2);
  cell(at.x + when, column, chart.mine.label, TextStyle::label_strong, ui.tint().text);
  cell(at.x + when + column, column, chart.other.label, TextStyle::label_strong, Token::ink);
  y += kTableRow;
  for (const views::TwinChart::Row& row : chart.table) {
    widgets::line(ui, {at.x, y}, {at.x + width, y}, ui.colour(Token::line), 1);
    cell(at.x, when, row.when, TextStyle::body_medium, Token::ink2);
    cell(at.x + when, column, row.mine, TextStyle::body_strong, Token::ink);
    cell(at.x + when + column, column, row.other, TextStyle::body_strong, Token::ink);
    y += kTableRow;
  }
  if (!chart.rests_on.empty()) {
    y += 6;
    y += widgets::draw_text(ui, {at.x, y}, chart.rests_on, {.style = TextStyle::label, .tone = Token::ink2}, width).h;
  }
  return y - at.y;
}

// Before the first worlds are in: the ground on which their lines will lie, the quarter and the years after it.
void draw_no_worlds_yet(Ui& ui, const Rect& rect) {
  const float quarter = std::round(rect.w * 0.3f);
  widgets::fill_rect(ui, rect.left_part(quarter), ui.colour(Token::short_soft));
  widgets::fill_rect(ui, {rect.x + quarter, rect.y, rect.w - quarter, rect.h},
                     widgets::faded(ui.colour(Token::long_soft), 0.7f));
  widgets::line(ui, {rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, ui.colour(Token::edge), 2);
}

std::string title_of(const views::RevealView& view) {
  if (view.nearby_open) return view.nearby.title;
  return view.verdict ? view.chart.title : view.worlds_words;
}
std::string note_of(const Ui& ui, const views::RevealView& view) {
  if (view.nearby_open) return view.nearby.note;
  return view.verdict ? view.chart.bands : ui.w("Bands narrow as they arrive");
}

}  // namespace

std::vector<widgets::Tick> money_ticks(const base::Words& w, double low, double high) {
  const double span = high - low;
  double step = std::pow(10.0, std::floor(std::log10(span)) - 1);
  constexpr double kMost = 4.0;
  for (const double factor : {2.0, 2.5, 2.0, 2.0, 2.5, 2.0}) {  // 1, 2, 5, 10, 20, 50, 100
    if (span / step <= kMost) break;
    step *= factor;
  }
  std::vector<widgets::Tick> ticks;
  for (double at = std::ceil(low / step - 1e-9); at * step <= high + 1e-9 * span; at += 1.0) {
    const double value = at == 0.0 ? 0.0 : at * step;
    ticks.push_back({value, money_text(w, value)});
  }
  return ticks;
}

widgets::TwinChart twin_chart_of(const base::Words& w, const views::TwinChart& chart) {
  widgets::TwinChart out;
  out.name = "chart";
  out.sentence = joined(chart.sentence);
  std::size_t quarter = 0;
  while (quarter < chart.weeks.size() && chart.weeks[quarter] <= kQuarterShown) ++quarter;
  const auto fill = [&](widgets::Plot& plot, const std::string& title, std::size_t count) {
    plot.title = title;
    plot.weeks.assign(chart.weeks.begin(), chart.weeks.begin() + static_cast<long>(count));
    plot.chosen = fan_of(chart.mine.curve, count);
    if (chart.has_other) plot.other = fan_of(chart.other.curve, count);
    scale(w, plot);
  };
  fill(out.quarter, chart.quarter_title, quarter);
  fill(out.years, chart.years_title, chart.weeks.size());
  out.quarter.mark_quarter_end = true;
  const int last = quarter == 0 ? kQuarterShown : chart.weeks[quarter - 1];
  out.quarter.x_ticks = {{0, w("Today")}, {13, w("Week {0}", 13)}};
  if (last > 15) out.quarter.x_ticks.push_back({static_cast<double>(last), std::to_string(last)});
  out.years.x_ticks = {{0, w("Today")}, {52, w("Year {0}", 1)}, {104, w("Year {0}", 2)}, {156, w("Year {0}", 3)}};
  if (const auto crossing = crossing_of(chart)) {
    (crossing->week <= last ? out.quarter : out.years).crossing = crossing;
  }
  out.chosen_label = chart.mine.label;
  if (chart.has_other) out.other_label = chart.other.label;
  return out;
}

float chart_card_height(const Ui& ui, float width, const views::RevealView& view) {
  const float inside = width - 2 * kPad;
  const float head = head_height(ui, width, title_of(view), note_of(ui, view));
  const float foot = view.verdict ? 12.0f : kWorking;
  if (view.nearby_open) return head + nearby_height(ui, inside, view.nearby) + foot;
  if (view.words_open) return head + words_height(ui, inside, view.chart) + foot;
  return head + std::max(252.0f, widgets::twin_chart_height(inside)) + foot;
}

void draw_chart_card(Ui& ui, Commands& /*commands*/, const Rect& rect, const views::RevealView& view) {
  widgets::card(ui, rect);
  const float top = draw_head(ui, rect, title_of(view), note_of(ui, view));
  const float foot = view.verdict ? 12.0f : kWorking;
  const Rect inside{rect.x + kPad, top, rect.w - 2 * kPad, rect.bottom() - foot - top};
  if (view.nearby_open) {
    draw_nearby(ui, {inside.x, inside.y}, inside.w, view.nearby);
  } else if (view.words_open) {
    if (words_height(ui, inside.w, view.chart) <= inside.h) {
      draw_words(ui, {inside.x, inside.y}, inside.w, view.chart);
    } else {
      const float wide = ui.begin_scroll("words.scroll", {rect.x, inside.y, rect.w, inside.h}, Token::surface);
      ui.end_scroll(draw_words(ui, {kPad, 0}, wide - 2 * kPad, view.chart));
    }
  } else if (!view.chart.weeks.empty() && !view.chart.mine.curve.mean.empty()) {
    widgets::draw_twin_chart(ui, inside, twin_chart_of(ui.words(), view.chart));
  } else if (!view.verdict) {
    draw_no_worlds_yet(ui, inside.top_part(inside.h - 12));
  }
  if (view.verdict) return;
  const float part = view.worlds_all > 0 ? static_cast<float>(view.worlds) / static_cast<float>(view.worlds_all) : 0;
  widgets::progress_bar(ui, {inside.x, rect.bottom() - 22, inside.w, 10}, part);
}

}  // namespace two_hats::screens
