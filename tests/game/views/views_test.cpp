#include <gmock/gmock.h>

#include "game/views/debrief_view.h"
#include "game/views/home_view.h"
#include "game/views/reveal_view.h"
#include "game/views/settings_view.h"
#include "game/views/table_parts.h"
#include "game/views/table_view.h"
#include "tests/game/a_game.h"

namespace two_hats::testing {
namespace {

using namespace views;

TEST(TableView, DecideSaysWhatIsMissing) {
  AGame game;
  game.started().until(cards::Kind::choice);
  EXPECT_EQ(build_table(game.state).decide.reason, "Pick an answer, then say how sure you are");
  game.does(app::PickAnswer{0});
  EXPECT_EQ(build_table(game.state).decide.reason, "Say how sure you are");
  game.does(app::BeSure{50});
  EXPECT_TRUE(build_table(game.state).decide.enabled);
}

TEST(TableView, LettersFollowTheTableAndNamesFollowTheCard) {
  AGame game;
  game.started().until(cards::Kind::choice);
  const TableView view = build_table(game.state);
  const auto& places = game.state.session->table->places;
  const auto& answers = std::get<cards::Choice>(game.state.session->card()->decision).answers;
  ASSERT_EQ(view.choices.size(), answers.size());
  for (std::size_t place = 0; place < places.size(); ++place) {
    EXPECT_EQ(view.choices[place].letter, std::string(1, static_cast<char>('A' + place)));
    EXPECT_EQ(view.choices[place].button.name, "answer." + answers[static_cast<std::size_t>(places[place])].id);
  }
}

TEST(TableView, WhatEvidenceToldStandsWithItsSource) {
  AGame game;
  game.started().until(cards::Kind::choice);
  const std::size_t known = build_table(game.state).card.know.size();
  game.does(app::Ask{1});
  const TableView view = build_table(game.state);
  ASSERT_EQ(view.card.know.size(), known + 1);
  EXPECT_EQ(view.card.know.back().text, "Six in a hundred slots stay empty, as last year.");
  EXPECT_EQ(view.card.know.back().source, "Count empty slots");
  EXPECT_EQ(view.ask[1].cost, "asked");
  EXPECT_FALSE(view.ask[1].button.enabled);
}

TEST(TableView, AnOrderThatBreaksAPrerequisiteNamesThePair) {
  AGame game;
  game.started().until(cards::Kind::order);
  const auto row_of = [&](const char* title) {
    for (const OrderRow& row : build_table(game.state).order.rows)
      if (row.title == title) return row.place - 1;
    return -1;
  };
  game.does(app::MoveItem{row_of("Patient self-rebooking"), 0});
  game.does(app::MoveItem{row_of("Calendar-sync rebuild"), 7});
  game.does(app::MoveItem{row_of("No-show count"), 1});
  game.does(app::BeSure{80});
  const TableView view = build_table(game.state);
  EXPECT_EQ(view.decide.reason, "Patient self-rebooking needs Calendar-sync rebuild first");
  EXPECT_TRUE(view.order.rows[0].broken);
  EXPECT_EQ(view.order.rows[0].needs, std::vector<int>{7});
}

// The help tells the keys of the screen beneath it, and those of every screen apart from them.
TEST(HelpView, TellsTheKeysOfItsScreen) {
  AGame game;
  game.started().until(cards::Kind::choice);
  const std::vector<KeyHint> bar = build_table(game.state).keys;
  const HelpView help = build_help(game.state);
  ASSERT_EQ(help.here.size() + 1, bar.size()) << "all of the bar but what opens the help";
  for (std::size_t i = 0; i < help.here.size(); ++i) {
    EXPECT_EQ(help.here[i].label, bar[i].label);
    EXPECT_NE(help.here[i].keys, std::vector<std::string>{"?"});
  }
  EXPECT_EQ(bar.back().keys, std::vector<std::string>{"?"});
  EXPECT_EQ(help.keys.front().keys, std::vector<std::string>{"Tab"});
  game.answered();
  EXPECT_EQ(build_help(game.state).here.size(), build_reveal(game.state).keys.size());
}

// What an item costs only if something comes true is not shown as nothing.
TEST(TableView, ACostThatMayComeIsSaidToBePerhaps) {
  AGame game;
  game.started().until(cards::Kind::order);
  cards::Order order;
  order.capacity = order.weeks = 2;
  order.items.resize(4);
  const auto after_three = [](double size) {
    return cards::DelayCurve{.shape = cards::DelayCurve::Shape::step, .size = size, .from = 3};
  };
  for (cards::OrderItem& item : order.items) item.points = 1;
  order.items[0].quarter = after_three(30);
  order.items[0].surprise = cards::Surprise{0, after_three(9), {}};
  order.items[1].later = after_three(5);
  order.items[1].surprise = cards::Surprise{0, after_three(40), {}};
  order.items[2].surprise = cards::Surprise{0, {}, after_three(8)};
  app::State state = game.state;
  state.draft.answer = cards::OrderGiven{{0, 1, 2, 3}};
  state.draft.cursor = 1;
  TableView view;
  fill_order(view, state, order);
  ASSERT_EQ(view.order.rows.size(), 4u);
  EXPECT_EQ(view.order.rows[0].cost_words + " " + view.order.rows[0].cost_unit, "€30k after week 3");
  EXPECT_EQ(view.order.rows[1].cost_words + " " + view.order.rows[1].cost_unit, "€40k after week 3, perhaps");
  EXPECT_EQ(view.order.rows[2].cost_words + " " + view.order.rows[2].cost_unit, "€8k after week 3, later, perhaps");
  EXPECT_EQ(view.order.rows[3].cost_words + " " + view.order.rows[3].cost_unit, "€0 this quarter");
  EXPECT_EQ(view.order.focus_cost[4], 45) << "whatever comes true";
}

TEST(TableView, TheCapacityLineLiesAfterWhatFits) {
  AGame game;
  game.started().until(cards::Kind::order);
  const OrderInput order = build_table(game.state).order;
  double sum = 0;
  int fits = 0;
  for (const OrderRow& row : order.rows) {
    sum += row.points;
    if (sum <= 10) ++fits;
    EXPECT_EQ(row.over_line, sum <= 10);
  }
  EXPECT_EQ(order.fits, fits);
  EXPECT_EQ(order.capacity_words, "Capacity line: 10 points, between 8 and 12 likely");
}

TEST(TableView, DotsTellSizeAndNeverDirection) {
  AGame game;
  game.started().until(cards::Kind::choice);
  for (const ChoiceRow& row : build_table(game.state).choices)
    for (const int reach : row.reach) EXPECT_TRUE(reach >= 0 && reach <= 3);
}

TEST(Strip, ShowsValueAreasWithTheirChange) {
  AGame game;
  game.started();
  Strip strip = build_strip(game.state);
  EXPECT_EQ(strip.where, "Tern · Q3");
  EXPECT_EQ(strip.week, "Week 27");
  ASSERT_EQ(strip.metrics.size(), 5u);
  EXPECT_EQ(strip.metrics[0].label, "Current Value");
  EXPECT_EQ(strip.metrics[0].delta, "") << "nothing has changed before the first decision";
  game.answered();
  game.does(app::NextCard{});
  for (const Metric& metric : build_strip(game.state).metrics) {
    if (metric.name == "metric.runway") continue;
    EXPECT_NE(metric.delta, "");
  }
  EXPECT_EQ(strip.faces.size(), 3u);
}

TEST(RevealView, WaitsThenTellsBothHorizonsWithIntervals) {
  AGame game;
  game.started().until(cards::Kind::choice);
  game.answered();
  RevealView view = build_reveal(game.state);
  EXPECT_FALSE(view.short_term.known);
  EXPECT_EQ(view.headline, "Running the worlds");
  EXPECT_TRUE(view.next.enabled) << "nobody has to wait for the worlds";
  game.rated();
  view = build_reveal(game.state);
  EXPECT_TRUE(view.verdict);
  EXPECT_EQ(view.worlds, 40);
  for (const Dial& dial : {view.short_term, view.long_term}) {
    EXPECT_TRUE(dial.known);
    if (dial.scored) {
      EXPECT_LE(dial.low, dial.score);
      EXPECT_GE(dial.high, dial.score);
      EXPECT_FALSE(dial.place_words.empty());
    }
  }
  EXPECT_EQ(view.compare.size(), 3u);
  EXPECT_EQ(view.chart.mine.curve.mean.size(), view.chart.weeks.size());
  EXPECT_EQ(view.chart.sentence.size(), 3u);
  EXPECT_EQ(view.chart.table.size(), 6u);
  ASSERT_FALSE(view.conduct.empty());
  EXPECT_EQ(view.conduct[0].title, "Right decider");
  EXPECT_FALSE(view.feedback.empty());
}

TEST(RevealView, ComparesWithWhatThePlayerAsksFor) {
  AGame game;
  game.started().until(cards::Kind::choice);
  game.answered().rated();
  const int mine = game.state.ratings.back().rated->mine;
  for (int other = 0; other < 3; ++other) {
    if (other == mine) continue;
    game.does(app::Compare{other});
    const RevealView view = build_reveal(game.state);
    EXPECT_EQ(view.chart.other.curve.mean,
              game.state.ratings.back().rated->rating.answers[static_cast<std::size_t>(other)].curve.mean);
  }
}

TEST(Headline, NamesTheShapeOfEveryPairOfScores) {
  const auto headline = [](double quarter, double years) {
    scoring::AnswerRating rating;
    rating.short_term.score = quarter;
    rating.long_term.score = years;
    return headline_of({}, rating);
  };
  EXPECT_EQ(headline(92, 31), "A good quarter, paid for over the years");
  EXPECT_EQ(headline(95, 90), "Hard to beat on both horizons");
  EXPECT_EQ(headline(10, 100), "A thin quarter that pays for years");
  EXPECT_EQ(headline(10, 5), "Behind on both horizons");
  EXPECT_EQ(headline(50, 50), "In the middle on both horizons");
}

TEST(DebriefView, PutsEveryRatedDecisionOnTheSquare) {
  AGame game;
  game.started();
  int cards = 0;
  while (game.state.session->table && cards++ < 60) {
    game.answered().rated();
    game.does(app::NextCard{});
  }
  const DebriefView view = build_debrief_view(game.state);
  EXPECT_EQ(view.marks.size(), game.state.session->turns.size());
  EXPECT_EQ(view.timeline.size(), game.state.session->turns.size());
  EXPECT_FALSE(view.headline.empty());
  EXPECT_GE(view.moments.size(), 1u);
  for (const MarkView& mark : view.marks) {
    EXPECT_TRUE(mark.x >= 0 && mark.x <= 1);
    EXPECT_TRUE(mark.y >= 0 && mark.y <= 1);
  }
}

TEST(HomeView, OffersWhatCanBeDone) {
  AGame game;
  HomeView view = build_home(game.state);
  EXPECT_EQ(view.main.name, "new");
  EXPECT_EQ(view.greeting, "Welcome to Two Hats");
  game.started();
  game.does(app::GoHome{});
  view = build_home(game.state);
  EXPECT_EQ(view.main.name, "continue");
  EXPECT_EQ(view.map.size(), 13u) << "twenty-six weeks in Sprints of two";
}

TEST(Keys, MakeTheSameCommandsAsTheButtons) {
  AGame game;
  game.started().until(cards::Kind::choice);
  const auto picked = command_for_key(game.state, "B", false);
  ASSERT_TRUE(picked);
  EXPECT_EQ(std::get<app::PickAnswer>(*picked).answer, game.state.session->table->places[1]);
  EXPECT_EQ(std::get<app::BeSure>(*command_for_key(game.state, "4", false)).percent, 95);
  EXPECT_FALSE(command_for_key(game.state, "Enter", false)) << "nothing to decide yet";
  EXPECT_TRUE(std::holds_alternative<app::Ask>(*command_for_key(game.state, "E", false)));
  EXPECT_EQ(std::get<app::SetScale>(*command_for_key(game.state, "Plus", true)).percent, 125);
  EXPECT_TRUE(std::holds_alternative<app::Back>(*command_for_key(game.state, "Escape", false)));
}

TEST(ProblemView, SaysWhatStillWorksAndTwoWaysOn) {
  AGame game;
  game.started().answered();
  game.does(app::SaveFailed{"The disk is full.", "Free some space."});
  const ProblemView view = build_problem(game.state);
  EXPECT_EQ(view.title, "Your decision could not be saved");
  EXPECT_EQ(view.what, "The disk is full.");
  EXPECT_THAT(view.still_works, ::testing::HasSubstr("Free some space."));
  ASSERT_EQ(view.actions.size(), 2u);
  EXPECT_EQ(view.actions[0].label, "Go on without saving");
}

}  // namespace
}  // namespace two_hats::testing
