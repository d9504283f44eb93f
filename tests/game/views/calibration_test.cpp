// How sure, how right: what a step of certainty says, and when it says nothing yet.
#include "game/views/calibration.h"

#include <gmock/gmock.h>

#include "game/views/debrief_view.h"
#include "game/views/reveal_view.h"
#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using namespace views;

TEST(Calibration, TellsTheStepFarthestFromWhatWasSaid) {
  const Calibration made =
      build_calibration({}, CalibrationOf::questions, {{80, 11, 6}, {50, 4, 2}, {95, 2, 0}, {65, 0, 0}});
  ASSERT_EQ(made.points.size(), 3u) << "nothing was said at 65 %";
  EXPECT_EQ(made.points[0].said, .5) << "in the order of the steps";
  EXPECT_EQ(made.sentence, "When you say 80 %, it comes true 55 % of the time (11 questions).");
  EXPECT_EQ(made.points[1].words, "Fairly sure, 80 %: 6 of 11 came true, 55 % (95 % interval 28 % to 79 %).");
  EXPECT_FALSE(made.points[1].few);
  EXPECT_TRUE(made.points[2].few) << "two answers";
  EXPECT_EQ(made.points[2].words, "Sure, 95 %: 0 of 2 came true, too few to tell.");
}

TEST(Calibration, OfFewAnswersSaysSo) {
  EXPECT_EQ(build_calibration({}, CalibrationOf::decisions, {{80, 2, 0}, {95, 2, 2}}).sentence,
            "Too few to tell: a step needs 3 answers.");
  EXPECT_EQ(build_calibration({}, CalibrationOf::decisions, {{80, 3, 0}, {95, 2, 2}}).sentence,
            "When you say 80 %, it comes true 0 % of the time (3 decisions).");
  EXPECT_TRUE(build_calibration({}, CalibrationOf::decisions, {}).points.empty());
}

AGame& told_back(AGame& game) {
  game.started();
  while (game.state.session->table) {
    game.answered().rated();
    game.does(app::NextCard{});
  }
  return game;
}

TEST(DebriefCharts, CalibrationCountsTheDecisionsThatWereSound) {
  AGame game;
  const DebriefView view = build_debrief_view(told_back(game).state);
  int sound = 0;
  for (const auto& one : game.state.told_back->certainty) sound += one.sound;
  ASSERT_EQ(view.calibration.points.size(), 1u) << "every decision was fairly sure";
  EXPECT_EQ(view.calibration.points[0].cases, static_cast<int>(game.state.told_back->certainty.size()));
  EXPECT_DOUBLE_EQ(view.calibration.points[0].share * view.calibration.points[0].cases, sound);
}

TEST(DebriefCharts, EveryDecisionStandsInItsWeekOnBothHorizons) {
  AGame game;
  const DebriefView view = build_debrief_view(told_back(game).state);
  ASSERT_EQ(view.timeline.size(), game.state.session->turns.size());
  for (const TimelineStop& stop : view.timeline) {
    EXPECT_GE(stop.at, view.weeks.first);
    EXPECT_LE(stop.at, view.weeks.last);
    EXPECT_TRUE(stop.quarter || stop.years) << stop.title;
    EXPECT_NE(stop.scores, "") << stop.title;
  }
  ASSERT_GE(view.weeks.ticks.size(), 2u);
  EXPECT_TRUE(view.weeks.ticks.front().quarter);
  EXPECT_EQ(view.weeks.ticks.front().week, view.weeks.first);
  for (std::size_t i = 1; i < view.weeks.ticks.size(); ++i)
    EXPECT_GE(view.weeks.ticks[i].week, view.weeks.ticks[i - 1].week);
}

TEST(DebriefCharts, SkillsBeginWithACapitalAndHaveALaneForEachHatThatWasWorn) {
  AGame game;
  const DebriefView view = build_debrief_view(told_back(game).state);
  ASSERT_FALSE(view.competencies.empty());
  for (const CompetencyRow& row : view.competencies) {
    EXPECT_EQ(row.name, upper_first(row.name));
    ASSERT_FALSE(row.lanes.empty()) << row.name;
    for (const SkillLane& lane : row.lanes) {
      EXPECT_LE(lane.quarter.low, lane.quarter.mean);
      EXPECT_LE(lane.quarter.mean, lane.quarter.high);
    }
  }
}

TEST(Nearby, ASplitsBestMovesHaveBarsOnAScaleOfTheirHorizon) {
  AGame game;
  game.started().until(cards::Kind::split).answered().rated();
  auto& moves = game.state.ratings.back().rated->rating.neighbours;
  ASSERT_GE(moves.size(), 4u);
  for (scoring::Neighbour& move : moves) move.short_term = move.long_term = -1;
  moves[0].short_term = 12, moves[0].long_term = -4;
  moves[1].short_term = -3, moves[1].long_term = 180;
  moves[2].short_term = .01, moves[2].long_term = 0;
  const Nearby nearby = build_reveal(game.state).nearby;
  ASSERT_EQ(nearby.moves.moves.size(), 3u);
  EXPECT_EQ(nearby.moves.title, "The 3 moves worth most");
  EXPECT_EQ(nearby.moves.quarter.high, "+€20k");
  EXPECT_EQ(nearby.moves.years.low, "−€200k");
  EXPECT_DOUBLE_EQ(nearby.moves.moves[0].years.part, .9) << "both horizons together";
  EXPECT_DOUBLE_EQ(nearby.moves.moves[1].quarter.part, .6);
  EXPECT_EQ(nearby.moves.moves[2].years.sign, 0);
  const auto& cell = nearby.board.cells[static_cast<std::size_t>(moves[2].from)][static_cast<std::size_t>(moves[2].to)];
  EXPECT_EQ(cell.quarter, "0");
  EXPECT_EQ(cell.quarter_sign, 0) << "what is written as zero is no gain";
}

}  // namespace
}  // namespace two_hats::testing
