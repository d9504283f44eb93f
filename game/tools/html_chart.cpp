#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "game/tools/html_report.h"

namespace two_hats::tools {
namespace {

constexpr double kWidth = 720, kLeft = 190, kRight = 20, kTop = 34, kRow = 24, kBelow = 62;

std::string number(double value) { return base::fixed(value, 1); }

// 1, 2 or 5 times a power of ten: about five steps over the span.
double step_for(double span) {
  const double raw = span / 5, power = std::pow(10, std::floor(std::log10(raw)));
  for (const double times : {1.0, 2.0, 5.0})
    if (raw <= times * power) return times * power;
  return 10 * power;
}

struct Axis {
  double low = 0, high = 1;
  double x(double value) const { return kLeft + (value - low) / (high - low) * (kWidth - kLeft - kRight); }
};

const scoring::Horizon& horizon_of(const scoring::AnswerRating& answer, bool years) {
  return years ? answer.long_term : answer.short_term;
}

Axis axis_over(const scoring::CardRating& rating, bool years) {
  double low = 0, high = 0;
  for (const scoring::AnswerRating& answer : rating.answers) {
    low = std::min(low, horizon_of(answer, years).low);
    high = std::max(high, horizon_of(answer, years).high);
  }
  if (high - low < 1e-6) high = low + 1;
  const double step = step_for(high - low);
  return {std::floor(low / step) * step, std::ceil(high / step) * step};
}

Markup line(double x1, double y1, double x2, double y2, const char* kind) {
  return element("line",
                 {{"x1", number(x1)}, {"y1", number(y1)}, {"x2", number(x2)}, {"y2", number(y2)}, {"class", kind}});
}

Markup label(double x, double y, const char* anchor, const std::string& words) {
  return element("text", {{"x", number(x)}, {"y", number(y)}, {"text-anchor", anchor}}, text(words));
}

Markup dot(double x, double y, bool full, const std::string& colour) {
  return element("circle",
                 {{"cx", number(x)}, {"cy", number(y)}, {"r", "5"}, {"class", colour + (full ? " full" : " hollow")}});
}

Markup ticks(const Axis& axis, double bottom) {
  Markup made;
  const double step = step_for(axis.high - axis.low);
  const int decimals = step >= 1 ? 0 : step >= .1 ? 1 : 2;
  const int count = static_cast<int>(std::lround((axis.high - axis.low) / step));
  for (int i = 0; i <= count; ++i) {
    const double value = axis.low + i * step, x = axis.x(value);
    made += line(x, kTop, x, bottom, std::abs(value) < step / 2 ? "zero" : "grid");
    made += label(x, bottom + 16, "middle", base::with_sign(value, decimals));
  }
  return made;
}

std::string in_words(const cards::Card& card, const scoring::CardRating& rating, bool years) {
  std::string words;
  for (const scoring::AnswerRating& answer : rating.answers) {
    const scoring::Horizon& horizon = horizon_of(answer, years);
    words += name_of_answer(card, answer) + ": " + base::with_sign(horizon.mean, 1) + " k€, " +
             base::with_sign(horizon.low, 1) + " to " + base::with_sign(horizon.high, 1) +
             (horizon.defensible ? ", defensible. " : ". ");
  }
  return words;
}

}  // namespace

Markup chart_of(const cards::Card& card, const scoring::CardRating& rating, bool years) {
  const Axis axis = axis_over(rating, years);
  const double bottom = kTop + kRow * static_cast<double>(rating.answers.size());
  const std::string colour = years ? "long" : "short", title = years ? "Three years" : "This quarter";
  const std::string name = "chart-" + card.id + "-" + colour;
  Markup inside = element("title", {{"id", name + "-title"}}, text(title + ": " + card.title));
  inside += element("desc", {{"id", name + "-desc"}}, text(in_words(card, rating, years)));
  inside += element("text", {{"x", "0"}, {"y", "16"}, {"class", "head"}}, text(title));
  inside += ticks(axis, bottom);
  double y = kTop + kRow / 2;
  for (const scoring::AnswerRating& answer : rating.answers) {
    const scoring::Horizon& horizon = horizon_of(answer, years);
    std::string called = name_of_answer(card, answer);
    if (base::length(called) > 26) called = answer.id.substr(0, 25) + (answer.id.size() > 25 ? "…" : "");
    inside += label(kLeft - 12, y + 4, "end", called);
    inside += line(axis.x(horizon.low), y, axis.x(horizon.high), y, colour.c_str());
    inside += dot(axis.x(horizon.mean), y, horizon.defensible, colour);
    y += kRow;
  }
  const std::string reference = rating.answers[static_cast<std::size_t>(rating.reference)].id;
  inside += label((kLeft + kWidth - kRight) / 2, bottom + 34, "middle", "thousand euros against " + reference);
  const double key = bottom + 52;
  inside += dot(kLeft + 5, key - 4, true, colour) + label(kLeft + 16, key, "start", "mean, defensible");
  inside += dot(kLeft + 145, key - 4, false, colour) + label(kLeft + 156, key, "start", "mean, not defensible");
  inside += line(kLeft + 305, key - 4, kLeft + 335, key - 4, colour.c_str());
  inside += label(kLeft + 342, key, "start", "nine draws in ten");
  return element("svg",
                 {{"viewBox", "0 0 " + number(kWidth) + " " + number(bottom + kBelow)},
                  {"role", "img"},
                  {"aria-labelledby", name + "-title " + name + "-desc"}},
                 inside);
}

}  // namespace two_hats::tools
