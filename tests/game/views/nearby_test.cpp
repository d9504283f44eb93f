// What a verdict says beyond its dials: how fine the numbers are, the quarter's causes, what lies near the answer.
#include <gmock/gmock.h>

#include "game/views/reveal_view.h"
#include "game/views/table_view.h"
#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using namespace views;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

scoring::CardRating& rating_of(AGame& game) { return game.state.ratings.back().rated->rating; }
scoring::AnswerRating& mine_of(AGame& game) {
  return rating_of(game).answers[static_cast<std::size_t>(game.state.ratings.back().rated->mine)];
}

AGame& decided(AGame& game, cards::Kind kind) { return game.started().until(kind).answered().rated(); }

TEST(RevealNumbers, SayHowFineTheyAreAndWhyNoMoreWorldsWereRun) {
  AGame game;
  decided(game, cards::Kind::choice);
  scoring::AnswerRating& mine = mine_of(game);
  mine.short_term.scored = mine.long_term.scored = true;
  mine.short_term.score = 92;
  mine.short_term.score_error = .64;
  mine.long_term.score = 31;
  mine.long_term.score_error = .01;
  rating_of(game).stopped = scoring::Stopped::separated;
  RevealView view = build_reveal(game.state);
  EXPECT_EQ(view.short_term.error_words, "± 0.6");
  EXPECT_EQ(view.long_term.error_words, "± 0.1 or less");
  EXPECT_EQ(view.chart.rests_on,
            "Standard error of your scores: short-term 92 ± 0.6, long-term 31 ± 0.1 or less. "
            "40 worlds: enough to tell the answers apart.");
  rating_of(game).stopped = scoring::Stopped::cannot_matter;
  mine.long_term.scored = false;
  view = build_reveal(game.state);
  EXPECT_EQ(view.long_term.error_words, "");
  EXPECT_EQ(view.chart.rests_on,
            "Standard error of your scores: short-term 92 ± 0.6. 40 worlds: more could not change a verdict.");
  rating_of(game).stopped = scoring::Stopped::at_limit;
  mine.short_term.score_error = mine.long_term.score_error = 0;
  EXPECT_EQ(build_reveal(game.state).chart.rests_on, "40 worlds, the most that are run.");
}

TEST(RevealWhy, TheQuarterHasCausesOfItsOwn) {
  AGame game;
  decided(game, cards::Kind::choice);
  scoring::AnswerRating& mine = mine_of(game);
  mine.because_short.clear();
  EXPECT_EQ(build_reveal(game.state).why_switch.name, "") << "nothing to change to";
  using Cause = scoring::Cause;
  mine.because_short = {{Cause::Kind::promise, "the promise", .7, -17, "It pays in week 8."},
                        {Cause::Kind::remainder, "the rest", .3, 7, ""}};
  mine.short_term.rank = 2;
  mine.short_term.gap = -24;
  mine.stocks_short = {{Cause::Kind::stock, "technical debt", .6, -14.4, ""},
                       {Cause::Kind::remainder, "the rest", .4, -9.6, ""}};
  RevealView view = build_reveal(game.state);
  EXPECT_FALSE(view.shows_quarter);
  EXPECT_EQ(view.why_switch.label, "The quarter");
  EXPECT_THAT(view.why_quarter.title, HasSubstr("ends the quarter €24,000 behind"));
  ASSERT_EQ(view.why_quarter.bars.size(), 2u);
  EXPECT_EQ(view.why_quarter.bars[0].name, "The promise");
  EXPECT_EQ(view.why_quarter.bars[0].worth_words, "−€17k");
  EXPECT_FALSE(view.why_quarter.bars[0].against) << "it is why the answer ends behind";
  EXPECT_EQ(view.why_quarter.bars[1].worth_words, "+€7k");
  EXPECT_TRUE(view.why_quarter.bars[1].against);
  game.does(app::ToggleWhy{});
  view = build_reveal(game.state);
  EXPECT_TRUE(view.shows_quarter);
  EXPECT_EQ(view.why_switch.label, "Three years");
  const auto part = std::find_if(view.feedback.begin(), view.feedback.end(),
                                 [](const auto& each) { return each.title == "Through which stocks, the quarter"; });
  ASSERT_NE(part, view.feedback.end());
  EXPECT_EQ(part->text, "Technical debt 60 %, −€14k; the rest 40 %, −€9.6k");
}

TEST(RevealCompare, AnswersWithoutALetterAreNamed) {
  AGame game;
  decided(game, cards::Kind::order);
  std::vector<std::string> labels;
  for (const CompareButton& one : build_reveal(game.state).compare) labels.push_back(one.button.label);
  EXPECT_THAT(labels, ElementsAre("Yours", "Best quarter", "Best three years", "Best balance", "Worst quarter",
                                  "Worst three years", "As it was"));
  EXPECT_EQ(build_reveal(game.state).compare_words, "Drawn against the best three years.");
}

TEST(TalkTurns, AreCountedOnTheLongestWayThatIsLeft) {
  AGame game;
  game.started().until(cards::Kind::conversation);
  TalkInput talk = build_table(game.state).talk;
  EXPECT_EQ(talk.turns_left, 2);
  EXPECT_EQ(talk.turns_words, "2 left");
  game.does(app::SayReply{0});
  talk = build_table(game.state).talk;
  EXPECT_EQ(talk.turns, 2);
  EXPECT_EQ(talk.turns_words, "1 left");
  game.does(app::SayReply{0});
  talk = build_table(game.state).talk;
  EXPECT_TRUE(talk.replies.empty());
  EXPECT_EQ(talk.turns_words, "over");
}

TEST(Nearby, AnOrdersSwapsNameBothItemsAndBothGains) {
  AGame game;
  decided(game, cards::Kind::order);
  const auto& given = std::get<cards::OrderGiven>(game.state.session->turns.back().decision.answer).items;
  const auto& items =
      std::get<cards::Order>(game.state.session->pack->card(game.state.session->turns.back().decision.card)->decision)
          .items;
  const int first = given[1], second = given[4];
  rating_of(game).swaps = {{first, second, 12.2, -40.4}};
  const RevealView view = build_reveal(game.state);
  EXPECT_EQ(view.nearby.open.label, "Best swap");
  ASSERT_EQ(view.nearby.rows.size(), 1u);
  const NearbyRow& row = view.nearby.rows[0];
  EXPECT_EQ(row.kicker, "Places 2 and 5");
  EXPECT_EQ(row.words, "Move “" + items[static_cast<std::size_t>(second)].title + "” before “" +
                           items[static_cast<std::size_t>(first)].title + "”");
  EXPECT_EQ(row.quarter, "+€12k");
  EXPECT_EQ(row.years, "−€40k");
  EXPECT_EQ(row.quarter_sign, 1);
  EXPECT_EQ(row.years_sign, -1);
  rating_of(game).swaps.clear();
  EXPECT_EQ(build_reveal(game.state).nearby.open.name, "") << "nothing to open";
}

TEST(Nearby, ASplitsBoardHasEveryMoveAndMarksTheBest) {
  AGame game;
  decided(game, cards::Kind::split);
  game.does(app::ToggleNearby{});
  rating_of(game).neighbours = {{1, 0, -2.4, 43}, {1, 2, .02, -3}, {3, 1, 4.1, -.004}};
  const RevealView view = build_reveal(game.state);
  EXPECT_TRUE(view.nearby_open);
  const NearbyBoard& board = view.nearby.board;
  ASSERT_EQ(board.cells.size(), 6u);
  int moves = 0;
  for (const auto& row : board.cells)
    for (const auto& cell : row) moves += cell.there ? 1 : 0;
  EXPECT_EQ(moves, 3);
  EXPECT_EQ(board.cells[1][0].quarter, "−2.4");
  EXPECT_EQ(board.cells[1][0].years, "+43");
  EXPECT_TRUE(board.cells[1][0].best_years);
  EXPECT_FALSE(board.cells[1][0].best_quarter);
  EXPECT_TRUE(board.cells[3][1].best_quarter);
  EXPECT_EQ(board.sides[1].chips,
            std::get<cards::SplitGiven>(game.state.session->turns.back().decision.answer).chips[1]);
  ASSERT_EQ(view.nearby.sentences.size(), 2u) << "only what gains on both horizons together";
  EXPECT_THAT(view.nearby.sentences[0], HasSubstr("−€2.4k this quarter, +€43k over three years."));
}

TEST(Nearby, ASprintSaysWhatToTakeOutAndPutIn) {
  AGame game;
  game.started().until(cards::Kind::selection);
  game.does(app::SelectItems{{5}});  // the archive: neither pays nor serves the goal
  game.does(app::BeSure{80});
  game.does(app::Decide{});
  game.rated();
  const RevealView view = build_reveal(game.state);
  ASSERT_FALSE(view.nearby.rows.empty());
  for (const NearbyRow& row : view.nearby.rows)
    EXPECT_THAT(row.words, HasSubstr("Take out “Archive of old visits”, put in “"));
  EXPECT_EQ(view.nearby.rows[0].kicker, "Best quarter");
  EXPECT_EQ(view.nearby.rows[0].quarter_sign, 1);
  EXPECT_THAT(view.nearby.rows[0].detail, HasSubstr("of 12 points then"));
}

TEST(Nearby, ATalkHasItsWayTheBestOnesAndHowOftenTheyAgree) {
  AGame game;
  decided(game, cards::Kind::conversation);
  const RevealView view = build_reveal(game.state);
  ASSERT_GE(view.nearby.rows.size(), 1u);
  EXPECT_TRUE(view.nearby.rows[0].mine);
  EXPECT_THAT(view.nearby.rows[0].kicker, HasSubstr("Your talk"));
  EXPECT_THAT(view.nearby.rows[0].kicker, HasSubstr("they agree in "));
  EXPECT_THAT(view.nearby.rows[0].words,
              HasSubstr("“What broke on those nights?” → “Quiet nights first, for two Sprints. Then we count.”"));
  EXPECT_THAT(view.luck_words, HasSubstr(": they agree in "));
  const auto end = session::end_of_talk(*game.state.session, game.state.shown_turn);
  ASSERT_TRUE(end.has_value());
  EXPECT_EQ(view.luck_strong, end->line);
  for (const CompareButton& one : view.compare)
    EXPECT_THAT(one.button.label, ::testing::Not(HasSubstr("/"))) << "in words";
  EXPECT_EQ(view.compare.front().button.label, "Yours");
  EXPECT_EQ(view.compare.front().mark, AnswerMark::yours);
}

TEST(TableView, ATalkTellsWhatEachLineDidAndTakesItBack) {
  AGame game;
  game.started().until(cards::Kind::conversation);
  TalkInput talk = build_table(game.state).talk;
  EXPECT_EQ(talk.with.name, "Tomasz Lis");
  ASSERT_EQ(talk.replies.size(), 2u);
  EXPECT_FALSE(talk.back.enabled);
  const int trust = talk.trust;
  game.does(app::SayReply{1});  // an explained no
  talk = build_table(game.state).talk;
  ASSERT_EQ(talk.lines.size(), 3u);
  EXPECT_EQ(talk.lines[1].after, "Trust falls by 2: a no, and they know why");
  EXPECT_EQ(talk.trust, trust - 2);
  EXPECT_EQ(talk.trust_words, std::to_string(trust - 2) + " was " + std::to_string(trust));
  game.does(app::UndoStep{});
  game.does(app::SayReply{0});
  talk = build_table(game.state).talk;
  EXPECT_EQ(talk.lines[1].after, "Offered: a named cause");
  EXPECT_EQ(talk.interests[1].title, "A named cause");
  EXPECT_EQ(talk.interests[1].words, "Offered");
  EXPECT_EQ(talk.interests[0].words, "Not offered yet");
  game.does(app::SayReply{0});
  talk = build_table(game.state).talk;
  EXPECT_THAT(talk.replies, IsEmpty());
  EXPECT_THAT(talk.over_words, HasSubstr("Nothing holds until you decide"));
  EXPECT_EQ(build_table(game.state).decide.reason, "Say how sure you are");
}

TEST(TableView, ASprintCountsPointsAndItsGoal) {
  AGame game;
  game.started().until(cards::Kind::selection);
  SelectionInput input = build_table(game.state).selection;
  EXPECT_EQ(input.capacity_words, "Capacity line: 12 points, between 9 and 15 likely");
  EXPECT_EQ(input.load_words, "Nothing is selected yet.");
  EXPECT_EQ(input.goal_words, "0 of its 2 items are in: it cannot be met.");
  game.does(app::SelectItems{{0, 1, 3}});
  input = build_table(game.state).selection;
  EXPECT_EQ(input.load_badge, "15 of 12 points");
  EXPECT_TRUE(input.load_careful);
  ASSERT_EQ(input.in, 4);
  EXPECT_EQ(input.rows[0].title, "Calendar-sync tests") << "Developers take up the goal's items first";
  EXPECT_EQ(input.rows[1].title, "Booking page");
  EXPECT_TRUE(input.rows[1].of_goal);
  EXPECT_EQ(input.rows[1].needs, std::vector<int>{0});
  EXPECT_EQ(input.fits, 3) << "4 + 5 + 3 of 12 points";
  EXPECT_EQ(input.goal_words, "Met in nearly every Sprint.");
}

}  // namespace
}  // namespace two_hats::testing
