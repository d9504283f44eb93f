// Charts that are walked: the square of decisions and the weeks, with many of them and in narrow places.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "game/widgets/calibration_chart.h"
#include "game/widgets/square.h"
#include "game/widgets/week_chart.h"
#include "tests/game/screens/leads.h"
#include "tests/game/screens/stage.h"

namespace two_hats::test {
namespace {

using ::testing::IsEmpty;
using widgets::Rect;
using widgets::Ui;

Stage::Page drawing(const std::function<void(Ui&)>& draw) {
  return [draw](Ui& ui, screens::Scratch&, screens::Commands&) { draw(ui); };
}

long seen(Ui& ui, const std::string& words) {
  return std::count_if(ui.texts().begin(), ui.texts().end(), [&](const auto& text) { return text.text == words; });
}

widgets::DecisionSquare full_square() {
  widgets::DecisionSquare square;
  for (int i = 0; i < 4; ++i) square.counts[i] = "12 cards";
  int number = 0;
  const auto add = [&](float quarter, float years, bool marked) {
    ++number;
    square.points.push_back({"mark." + std::to_string(number), "Card " + std::to_string(number), quarter, years,
                             widgets::Shape::win_win, std::to_string(number), marked});
  };
  for (const float quarter : {0.0f, 100.0f})
    for (const float years : {0.0f, 100.0f}) add(quarter, years, true);
  for (int i = 0; i < 3; ++i) add(40, 60, false);
  for (int i = 0; i < 6; ++i) add(100, 100, i == 0);
  add(70, 30, false);
  return square;
}

TEST(DecisionSquare, IsASquareWithScalesAndEveryNumberCanBeHit) {
  for (const float width : {330.0f, 500.0f, 900.0f}) {
    const Rect rect{20, 10, width, 560};
    Stage stage({"square", {1280, 800}, 1.0f});
    stage.settle(drawing([&](Ui& ui) { widgets::draw_decision_square(ui, rect, full_square()); }));
    Ui& ui = stage.ui();
    EXPECT_THAT(words_over_words(ui), IsEmpty()) << width;
    EXPECT_THAT(small_targets(ui), IsEmpty()) << width;
    for (const char* const score : {"0", "50", "100"}) EXPECT_EQ(seen(ui, score), 2) << score << " on both axes";
    std::vector<const widgets::NamedThing*> points;
    for (const auto& point : full_square().points) {
      const widgets::NamedThing* thing = ui.find(point.name);
      ASSERT_NE(thing, nullptr) << point.name << " at " << width;
      EXPECT_TRUE(rect.holds(thing->rect)) << point.name << " at " << width;
      points.push_back(thing);
    }
    const auto middle = [&](int number) { return points[static_cast<std::size_t>(number - 1)]->rect.centre(); };
    const float across = middle(3).x - middle(1).x, up = middle(1).y - middle(14).y;
    EXPECT_GT(across, 0);
    EXPECT_GT(up, 0) << "more over three years stands higher";
    // Six at one place and a fourth corner: numbers side by side, none over another.
    for (std::size_t i = 4; i < 13; ++i)
      for (std::size_t k = i + 1; k < 13; ++k)
        EXPECT_TRUE(widgets::common_part(points[i]->rect, points[k]->rect).empty()) << i + 1 << " over " << k + 1;
  }
}

TEST(DecisionSquare, ANumberOfATagOpensItsOwnCard) {
  Stage stage({"square", {1280, 800}, 1.0f});
  std::string pressed;
  const Stage::Page page = drawing([&](Ui& ui) {
    const std::string now = widgets::draw_decision_square(ui, {20, 10, 500, 560}, full_square());
    if (!now.empty()) pressed = now;
  });
  stage.settle(page);
  stage.click(page, "mark.6");
  EXPECT_EQ(pressed, "mark.6");
}

widgets::WeekChart many_weeks(int stops) {
  widgets::WeekChart chart;
  chart.first = 14;
  chart.last = 65;
  for (int i = 0; i < stops; ++i) {
    widgets::WeekChart::Stop stop;
    stop.name = "turn." + std::to_string(i);
    stop.label = stop.title = "Decision " + std::to_string(i);
    stop.words = "Short-term 92, long-term 31";
    stop.week = 14 + i * 52 / stops / 2 * 2;
    stop.quarter = static_cast<float>(i * 37 % 101);
    if (i % 7 != 0) stop.years = static_cast<float>(i * 53 % 101);
    chart.stops.push_back(stop);
  }
  for (int week = 14; week <= 65; ++week) {
    if ((week - 1) % 13 == 0) chart.ticks.push_back({week, "Q" + std::to_string((week - 1) / 13 % 4 + 1), true});
    if (week % 4 == 2) chart.ticks.push_back({week, "Sprint " + std::to_string(week / 4), false});
  }
  return chart;
}

TEST(WeekChart, StopsOfAWeekStandBesideEachOtherInEveryWidth) {
  for (const float width : {340.0f, 600.0f, 1216.0f}) {
    const widgets::WeekChart chart = many_weeks(40);
    Stage stage({"weeks", {1280, 2400}, 1.0f});
    stage.settle(drawing([&](Ui& ui) {
      widgets::draw_week_chart(ui, {20, 10, width, widgets::week_chart_height(ui, chart, width)}, chart);
    }));
    Ui& ui = stage.ui();
    EXPECT_THAT(small_targets(ui), IsEmpty()) << width;
    EXPECT_THAT(words_over_words(ui), IsEmpty()) << width;
    EXPECT_THAT(cut_words(ui), IsEmpty()) << width;
    const widgets::NamedThing* before = nullptr;
    for (const auto& stop : chart.stops) {
      const widgets::NamedThing* thing = ui.find(stop.name);
      ASSERT_NE(thing, nullptr) << stop.name;
      EXPECT_GE(thing->rect.x, 20) << stop.name << " at " << width;
      EXPECT_LE(thing->rect.right(), 20 + width) << stop.name << " at " << width;
      if (before != nullptr && before->rect.y == thing->rect.y) {
        EXPECT_LE(before->rect.right(), thing->rect.x + 0.5f) << stop.name << " at " << width;
      }
      before = thing;
    }
  }
}

TEST(WeekChart, TabWalksTheWeeksTellsThemAndEnterOpensTheVerdict) {
  Seat seat;
  for (const Lead& lead : states())
    if (lead.name == "debrief_weeks") lead.lead(seat);
  seat.looks();
  ASSERT_TRUE(seat.tabs_to("turn.1"));
  const std::string title = seat.state().session->pack->card(seat.state().session->turns[1].decision.card)->title;
  EXPECT_TRUE(std::ranges::any_of(seat.ui().texts(), [&](const auto& text) {
    return text.text.ends_with(" · " + title);
  })) << "told over the chart";
  seat.presses(widgets::Key::tab);
  EXPECT_EQ(seat.ui().focused(), "turn.2") << "in the order of the weeks";
  seat.presses(widgets::Key::enter);
  EXPECT_EQ(seat.state().screen, app::Screen::reveal);
  EXPECT_EQ(seat.state().shown_turn, 2);
}

TEST(CalibrationChart, SaysItsNumbersItsAxesAndWhatIsTooFew) {
  widgets::CalibrationChart chart;
  chart.name = "calibration";
  chart.sentence = "When you say 80 %, it comes true 55 % of the time (11 questions).";
  chart.across = "How sure you said you were, %";
  chart.up = "How often you were right, %";
  chart.dots = {{.5f, 1, .3f, 1, 1, true},
                {.65f, .75f, .3f, .95f, 4, false},
                {.8f, .55f, .28f, .79f, 11, false},
                {.95f, 1, .8f, 1, 16, false}};
  for (const float width : {260.0f, 360.0f, 480.0f}) {
    Stage stage({"calibration", {1280, 800}, 1.0f});
    stage.settle(drawing([&](Ui& ui) {
      widgets::draw_calibration_chart(ui, {20, 10, width, widgets::calibration_chart_height(ui, chart, width)}, chart);
    }));
    Ui& ui = stage.ui();
    EXPECT_THAT(words_over_words(ui), IsEmpty()) << width;
    EXPECT_THAT(cut_words(ui), IsEmpty()) << width;
    for (const char* const words : {"n = 1", "n = 11", "Too few to tell", "80", "100", "How sure you said you were, %",
                                    "How often you were right, %"})
      EXPECT_TRUE(ui.sees(words)) << words << " at " << width;
    for (const char* const side : {"Too sure", "Surer than you said"})
      EXPECT_TRUE(width < 300 || ui.sees(side)) << side << " at " << width;  // narrower, the numbers count more
    ASSERT_NE(ui.find("calibration"), nullptr);
    EXPECT_EQ(ui.find("calibration")->label, chart.sentence);
  }
}

}  // namespace
}  // namespace two_hats::test
