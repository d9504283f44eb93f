// The debrief's charts: skills under both hats, the weeks, how sure and how right.
#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/debrief/skills.h"
#include "game/views/debrief_parts.h"

namespace two_hats::views {
namespace {

std::string cards_words(const base::Words& w, int count) { return w.many("{0} card", "{0} cards", count); }

std::string score_words(double score, int scored) { return scored ? base::fixed(score, 0) : "–"; }

std::string hat_words(const base::Words& w, cards::Hat hat) {
  return hat == cards::Hat::manager ? w("Manager") : hat == cards::Hat::owner ? w("Owner") : w("Both hats");
}

SkillLane::Score score_of(const debrief::ScoresSeen& seen) {
  SkillLane::Score score;
  score.known = seen.count > 0;
  score.few = seen.count < kEnoughForAPoint;
  score.mean = seen.mean;
  score.low = seen.low;
  score.high = seen.high;
  score.words = score_words(seen.mean, seen.count);
  return score;
}

const debrief::Mark* mark_of(const debrief::Debrief& told, int turn) {
  const auto found = std::ranges::find(told.marks, turn, &debrief::Mark::turn);
  return found == told.marks.end() ? nullptr : &*found;
}

// From the first week to the end of the Sprint in which the last decision fell.
void fill_weeks(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  if (session.turns.empty()) return;
  int last = 1;
  for (const session::Turn& turn : session.turns) last = std::max(last, turn.deal.week);
  const int sprint = std::max(1, session.pack->campaign.sprint_weeks);
  last = (last + sprint - 1) / sprint * sprint;
  view.weeks.first = session::calendar(session, 1).week;
  view.weeks.last = view.weeks.first + last - 1;
  int quarter = 0;
  for (int week = 1; week <= last; ++week) {
    const session::Calendar now = session::calendar(session, week);
    if (now.quarter != quarter) view.weeks.ticks.push_back({now.week, w("Q{0}", now.quarter), true});
    if (now.sprint_week == 1) view.weeks.ticks.push_back({now.week, w("Sprint {0}", now.sprint), false});
    quarter = now.quarter;
  }
}

// A line a Sprint.
void fill_weeks_in_words(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  std::map<int, std::pair<std::string, std::string>> sprints;  // by the Sprint's first week: its name, its decisions
  for (std::size_t i = 0; i < session.turns.size(); ++i) {
    const session::Turn& turn = session.turns[i];
    const session::Calendar now = session::calendar(session, turn.deal.week);
    auto& [name, words] = sprints[now.week - now.sprint_week];
    name = w("Q{0}", now.quarter) + ", " + w("Sprint {0}", now.sprint);
    const debrief::Mark* mark = mark_of(*state.told_back, static_cast<int>(i));
    words += (words.empty() ? "" : "; ") + w("card {0} in week {1} ({2}), {3} and {4}", i + 1, now.week,
                                             hat_words(w, turn.deal.hat),
                                             score_words(mark ? mark->short_score : 0, mark && mark->short_scored),
                                             score_words(mark ? mark->long_score : 0, mark && mark->long_scored));
  }
  for (const auto& [week, sprint] : sprints) view.weeks.in_words.push_back(sprint.first + ": " + sprint.second + ".");
}

}  // namespace

void fill_skills(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
  const debrief::Debrief& told = *state.told_back;
  for (const debrief::CompetencyLine& line : told.competencies) {
    CompetencyRow row{upper_first(line.name),
                      cards_words(w, line.cards),
                      score_words(line.short_score, line.short_scored),
                      score_words(line.long_score, line.long_scored),
                      {}};
    for (const debrief::SkillUnderHat& under : debrief::skill_under_hats(*state.session, told.marks, line.id)) {
      SkillLane lane{under.hat,
                     hat_words(w, under.hat),
                     cards_words(w, under.cards),
                     score_of(under.short_term),
                     score_of(under.long_term),
                     ""};
      lane.words =
          w("{0}, {1}: short-term {2}, long-term {3}.", lane.title, lane.cards, lane.quarter.words, lane.years.words);
      if (under.cards < kEnoughForAPoint) lane.words += " " + w("Too few to tell.");
      row.lanes.push_back(lane);
    }
    view.competencies.push_back(row);
  }
}

void fill_timeline(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
  const session::Session& session = *state.session;
  for (std::size_t i = 0; i < session.turns.size(); ++i) {
    const session::Turn& turn = session.turns[i];
    const cards::Card* card = session.pack->card(turn.decision.card);
    TimelineStop stop;
    stop.at = session::calendar(session, turn.deal.week).week;
    stop.week = w("Week {0}", stop.at);
    stop.title = card ? card->title : "";
    stop.line = turn.deal.line;
    stop.hat = turn.deal.hat;
    stop.scores = w("Not rated");
    std::string label = stop.week + ", " + stop.title;
    for (const MarkView& mark : view.marks)
      if (mark.turn == static_cast<int>(i)) {
        stop.shape = mark.shape;
        label = stop.week + ". " + mark.button.label;
      }
    if (const debrief::Mark* mark = mark_of(*state.told_back, static_cast<int>(i))) {
      if (mark->short_scored) stop.quarter = mark->short_score;
      if (mark->long_scored) stop.years = mark->long_score;
      stop.scores = w("Short-term {0}, long-term {1}", score_words(mark->short_score, mark->short_scored),
                      score_words(mark->long_score, mark->long_scored));
    }
    stop.button =
        Button{"turn." + std::to_string(i),         label, "", true, static_cast<int>(i) == state.marked_turn, "",
               app::ReplayTurn{static_cast<int>(i)}};
    view.timeline.push_back(stop);
  }
  fill_weeks(view, state);
  fill_weeks_in_words(view, state);
}

void fill_calibration(DebriefView& view, const app::State& state) {
  std::vector<CertaintyCount> counts;
  for (const debrief::Certainty& one : state.told_back->certainty) {
    auto at = std::ranges::find(counts, one.confidence, &CertaintyCount::percent);
    if (at == counts.end()) at = counts.insert(counts.end(), {one.confidence, 0, 0});
    ++at->cases;
    at->came_true += one.sound;
  }
  view.calibration = build_calibration(state.words, CalibrationOf::decisions, counts);
}

}  // namespace two_hats::views
