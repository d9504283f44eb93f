// The debrief's charts in their cards: the weeks, the skills, how sure and how right.
#include <algorithm>

#include "game/screens/calibration_card.h"
#include "game/screens/debrief_parts.h"
#include "game/widgets/paint.h"
#include "game/widgets/skill_map.h"
#include "game/widgets/text.h"
#include "game/widgets/week_chart.h"

namespace two_hats::screens {

using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kPad = 20.0f;
constexpr float kHead = 52.0f;

void title_line(Ui& ui, const Rect& rect, const std::string& title) {
  widgets::draw_line(ui, {rect.x + kPad, rect.y + 28}, title, {.style = TextStyle::body_strong});
}

Rect inside_of(const Rect& rect) { return {rect.x + kPad, rect.y + kHead, rect.w - 2 * kPad, rect.h - kHead - kPad}; }

widgets::WeekChart chart_of(const Ui& ui, const views::DebriefView& view) {
  widgets::WeekChart chart;
  chart.first = view.weeks.first;
  chart.last = view.weeks.last;
  for (const auto& tick : view.weeks.ticks) chart.ticks.push_back({tick.week, tick.label, tick.quarter});
  for (const views::TimelineStop& stop : view.timeline) {
    widgets::WeekChart::Stop drawn;
    drawn.name = stop.button.name;
    drawn.label = stop.button.label;
    drawn.title = stop.week + " · " + stop.title;
    drawn.words = stop.line.empty() ? stop.scores : stop.scores + " · " + stop.line;
    drawn.week = stop.at;
    if (stop.quarter) drawn.quarter = static_cast<float>(*stop.quarter);
    if (stop.years) drawn.years = static_cast<float>(*stop.years);
    drawn.hat = hat_of(stop.hat);
    drawn.selected = stop.button.selected;
    chart.stops.push_back(drawn);
  }
  chart.hint = ui.w("Point at a decision, or walk to it, to read it here; select it to see its verdict again.");
  return chart;
}

widgets::SkillMap map_of(const views::DebriefView& view) {
  widgets::SkillMap map;
  for (const views::CompetencyRow& row : view.competencies) {
    widgets::SkillMap::Row drawn{row.name, "", {}};
    const auto score = [](const views::SkillLane::Score& one) {
      return widgets::SkillMap::Score{
          one.known, one.few, static_cast<float>(one.mean), static_cast<float>(one.low), static_cast<float>(one.high),
          one.words};
    };
    for (const views::SkillLane& lane : row.lanes) {
      drawn.lanes.push_back({hat_of(lane.hat), lane.cards, score(lane.quarter), score(lane.years)});
      drawn.words += (drawn.words.empty() ? "" : " ") + lane.words;
    }
    map.rows.push_back(drawn);
  }
  return map;
}

}  // namespace

float timeline_height(const Ui& ui, float width, const views::DebriefView& view) {
  if (view.timeline.empty()) return 0.0f;
  return kHead + widgets::week_chart_height(ui, chart_of(ui, view), width - 2 * kPad) + kPad;
}

void draw_timeline(Ui& ui, Commands& commands, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  title_line(ui, rect, ui.w("Week by week"));
  const std::string pressed = widgets::draw_week_chart(ui, inside_of(rect), chart_of(ui, view));
  for (const views::TimelineStop& stop : view.timeline)
    if (stop.button.name == pressed) commands.push_back(stop.button.command);
  std::string words;
  for (const std::string& sprint : view.weeks.in_words) words += (words.empty() ? "" : " ") + sprint;
  ui.note("weeks.picture", ui.w("Week by week"), rect, words);
}

float skills_height(const Ui& ui, float width, const views::DebriefView& view) {
  if (view.competencies.empty()) return 0.0f;
  return kHead + widgets::skill_map_height(ui, map_of(view), width - 2 * kPad) + kPad;
}

void draw_skills(Ui& ui, const Rect& rect, const views::DebriefView& view) {
  widgets::card(ui, rect);
  title_line(ui, rect, ui.w("Skill by skill"));
  widgets::draw_skill_map(ui, inside_of(rect), map_of(view));
}

float certainty_height(const Ui& ui, float width, const views::DebriefView& view) {
  return calibration_card_height(ui, width, view.calibration);
}

void draw_certainty(Ui& ui, const Rect& rect, const views::DebriefView& view) {
  draw_calibration_card(ui, rect, view.calibration);
}

}  // namespace two_hats::screens
