#include "game/screens/calibration_card.h"

#include <algorithm>

#include "game/widgets/calibration_chart.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kPad = 24.0f;
constexpr float kTitle = 34.0f;
constexpr float kGap = 32.0f;
constexpr float kBeside = 760.0f;  // words right of the chart; narrower, beneath it
constexpr float kWidest = 620.0f;  // of the chart

widgets::CalibrationChart chart_of(const views::Calibration& calibration) {
  widgets::CalibrationChart chart;
  chart.name = "calibration";
  chart.sentence = calibration.sentence;
  chart.across = calibration.across;
  chart.up = calibration.up;
  for (const auto& point : calibration.points) {
    chart.dots.push_back({static_cast<float>(point.said), static_cast<float>(point.share),
                          static_cast<float>(point.low), static_cast<float>(point.high), point.cases, point.few});
    chart.table += (chart.table.empty() ? "" : " ") + point.words;
  }
  return chart;
}

struct Columns {
  bool beside = false;
  float chart = 0.0f, words = 0.0f;
};

Columns columns_of(float width) {
  const float inside = width - 2 * kPad;
  if (width < kBeside) return {false, inside, inside};
  const float chart = std::min(kWidest, inside * 0.56f);
  return {true, chart, inside - chart - kGap};
}

// Draws when `draw`; returns the height.
float words(Ui* ui, const Ui& measure, widgets::Point at, float width, const views::Calibration& calibration) {
  float y = at.y;
  const auto text = [&](const std::string& line, const widgets::TextLook& look, float after) {
    if (ui != nullptr) widgets::draw_text(*ui, {at.x, y}, line, look, width);
    y += widgets::measure_text(measure, line, look.style, width).h + after;
  };
  text(calibration.sentence, {.style = TextStyle::body_medium}, 12);
  for (const auto& point : calibration.points) text(point.words, {.style = TextStyle::label, .tone = Token::ink2}, 6);
  return y - at.y;
}

}  // namespace

float calibration_card_height(const Ui& ui, float width, const views::Calibration& calibration) {
  if (calibration.points.empty()) return 0.0f;
  const Columns c = columns_of(width);
  const float chart = widgets::calibration_chart_height(ui, chart_of(calibration), c.chart);
  const float text = words(nullptr, ui, {}, c.words, calibration);
  return 2 * kPad + kTitle + (c.beside ? std::max(chart, text) : chart + 14 + text);
}

void draw_calibration_card(Ui& ui, const Rect& rect, const views::Calibration& calibration) {
  widgets::card(ui, rect);
  const Columns c = columns_of(rect.w);
  const Rect inside = rect.inset(kPad);
  widgets::draw_line(ui, {inside.x, inside.y + 12}, calibration.title, {.style = TextStyle::body_strong});
  const widgets::CalibrationChart chart = chart_of(calibration);
  const float height = widgets::calibration_chart_height(ui, chart, c.chart), y = inside.y + kTitle;
  widgets::draw_calibration_chart(ui, {inside.x, y, c.chart, height}, chart);
  if (c.beside)
    words(&ui, ui, {inside.x + c.chart + kGap, y + 28}, c.words, calibration);
  else
    words(&ui, ui, {inside.x, y + height + 14}, c.words, calibration);
}

}  // namespace two_hats::screens
