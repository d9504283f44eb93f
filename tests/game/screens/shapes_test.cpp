// No meaning by colour alone: whatever means something else has another silhouette, line or word. Drawn twice and
// reduced to what is drawn at all and what is ground; the colours are gone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "game/screens/parts.h"
#include "game/widgets/bars.h"
#include "game/widgets/chrome.h"
#include "game/widgets/dial.h"
#include "game/widgets/hats.h"
#include "game/widgets/nearby.h"
#include "game/widgets/twin_chart.h"
#include "tests/game/screens/stage.h"

namespace two_hats::test {
namespace {

using widgets::Point;
using widgets::Ui;

using Drawing = std::function<void(Ui&)>;

// True where something is drawn.
std::vector<bool> silhouette(const Drawing& draw, widgets::Mode mode) {
  Stage stage({"shape", {400, 240}, 1.0f, mode});
  stage.settle([&](Ui& ui, screens::Scratch&, screens::Commands&) { draw(ui); });
  const shell::Picture picture = stage.picture();
  const widgets::Colour ground = widgets::colour_of(widgets::Token::bg, mode);
  std::vector<bool> drawn;
  for (std::size_t at = 0; at < picture.rgba.size(); at += 4) {
    const int most = std::max({std::abs(picture.rgba[at] - ground.r), std::abs(picture.rgba[at + 1] - ground.g),
                               std::abs(picture.rgba[at + 2] - ground.b)});
    drawn.push_back(most > 60);
  }
  return drawn;
}

// The part of what either draws that only one of them draws, 0 … 1.
double apart(const Drawing& one, const Drawing& other, widgets::Mode mode) {
  const std::vector<bool> a = silhouette(one, mode), b = silhouette(other, mode);
  long either = 0, single = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    either += a[i] || b[i];
    single += a[i] != b[i];
  }
  return either > 0 ? static_cast<double>(single) / static_cast<double>(either) : 0.0;
}

struct Pair {
  std::string name;
  Drawing one, other;
};

Drawing badge(widgets::Verdict verdict) {
  return [=](Ui& ui) { widgets::draw_verdict_badge(ui, {20, 20}, verdict, 60); };
}
Drawing mark(widgets::Shape shape) {
  return [=](Ui& ui) { widgets::draw_shape_mark(ui, shape, {100, 100}, 40); };
}
Drawing shape_badge(widgets::Shape shape) {
  return [=](Ui& ui) { widgets::draw_shape_badge(ui, {20, 20}, shape, ""); };
}
Drawing hat(widgets::Hat hat) {
  return [=](Ui& ui) { widgets::draw_hat(ui, hat, {150, 100}, 120); };
}
Drawing term_line(widgets::Term term) {
  return [=](Ui& ui) { widgets::draw_term_line(ui, {20, 60}, {300, 60}, term); };
}
Drawing term_mark(widgets::Term term) {
  return [=](Ui& ui) { widgets::draw_term_mark(ui, {20, 60}, term, ""); };
}
Drawing delta(widgets::Delta delta) {
  return [=](Ui& ui) {
    widgets::Strip strip;
    strip.metrics = {{"strip.a", widgets::Icon::diamond, "Value", "62", "3", delta, ""}};
    widgets::draw_strip(ui, strip);
  };
}
Drawing trust(float part) {
  return [=](Ui& ui) {
    widgets::Strip strip;
    strip.faces = {{"trust.a", "Priya", 7, part}};
    widgets::draw_strip(ui, strip);
  };
}
// One of two lines of a chart: the answer given, or the one that it is compared with.
Drawing chart_line(bool chosen) {
  return [=](Ui& ui) {
    widgets::Plot plot;
    plot.weeks = {0, 10, 20, 30};
    const std::vector<double> rising = {0, 10, 20, 30}, none = {0, 0, 0, 0};
    plot.chosen.middle = chosen ? rising : none;
    plot.other.middle = chosen ? none : rising;
    plot.y_ticks = {{0, "0"}, {40, "40"}};
    plot.x_ticks = {{0, "0"}, {30, "30"}};
    plot.quarter_end = 0;
    widgets::draw_plot(ui, {10, 10, 380, 220}, plot, widgets::Term::long_term);
  };
}
Drawing gain(int sign) {
  return [=](Ui& ui) {
    const widgets::Gain figure{sign > 0 ? "+€12k" : "−€12k", sign};
    widgets::draw_gain_rows(ui, {10, 10, 380, 200}, {{"", "Two items change places", "", figure, figure, false}});
  };
}
Drawing why(bool helps) {
  return [=](Ui& ui) {
    widgets::draw_why_bars(ui, {10, 10, 380, 60}, {{widgets::Icon::debt, "Debt", 0.8f, "62 %", "€133k", "", helps}});
  };
}

std::vector<Pair> pairs() {
  using widgets::Shape;
  using widgets::Verdict;
  std::vector<Pair> all = {
      {"manager and owner", hat(widgets::Hat::manager), hat(widgets::Hat::owner)},
      {"the lines of quarter and years", term_line(widgets::Term::short_term), term_line(widgets::Term::long_term)},
      {"the marks of quarter and years", term_mark(widgets::Term::short_term), term_mark(widgets::Term::long_term)},
      {"up for the better and for the worse", delta(widgets::Delta::up_good), delta(widgets::Delta::up_bad)},
      {"down for the better and for the worse", delta(widgets::Delta::down_good), delta(widgets::Delta::down_bad)},
      {"up and down", delta(widgets::Delta::up_good), delta(widgets::Delta::down_good)},
      {"trust, low and not", trust(0.2f), trust(0.7f)},
      {"your line and the other", chart_line(true), chart_line(false)},
      {"a gain and a loss", gain(1), gain(-1)},
      {"a cause and what pulls the other way", why(false), why(true)},
  };
  const std::pair<Verdict, const char*> verdicts[] = {
      {Verdict::passed, "passed"}, {Verdict::failed, "failed"}, {Verdict::careful, "careful"}, {Verdict::luck, "luck"}};
  const std::pair<Shape, const char*> shapes[] = {{Shape::win_win, "win-win"},
                                                  {Shape::shortcut, "shortcut"},
                                                  {Shape::investment, "investment"},
                                                  {Shape::lose_lose, "lose-lose"}};
  for (int i = 0; i < 4; ++i)
    for (int j = i + 1; j < 4; ++j) {
      const auto& [v1, n1] = verdicts[i];
      const auto& [v2, n2] = verdicts[j];
      all.push_back({std::string(n1) + " and " + n2, badge(v1), badge(v2)});
      const auto& [s1, m1] = shapes[i];
      const auto& [s2, m2] = shapes[j];
      all.push_back({std::string(m1) + " and " + m2, mark(s1), mark(s2)});
      all.push_back({std::string(m1) + " and " + m2 + ", badges", shape_badge(s1), shape_badge(s2)});
    }
  return all;
}

TEST(Shapes, TellApartWhatColoursMightNot) {
  constexpr double kLeast = 0.005;  // of a strip with all its words and portraits; badges differ by a third
  for (const Pair& pair : pairs())
    for (const widgets::Mode mode : {widgets::Mode::light, widgets::Mode::contrast})
      EXPECT_GE(apart(pair.one, pair.other, mode), kLeast) << pair.name;
}

TEST(Shapes, OfTheSameThingAreTheSame) {
  EXPECT_EQ(apart(mark(widgets::Shape::win_win), mark(widgets::Shape::win_win), widgets::Mode::light), 0.0);
  // Only the shades of an edge.
  EXPECT_LT(apart(delta(widgets::Delta::up_good), delta(widgets::Delta::up_plain), widgets::Mode::contrast), 0.001);
}

}  // namespace
}  // namespace two_hats::test
