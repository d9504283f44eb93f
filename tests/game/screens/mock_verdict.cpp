#include <cmath>

#include "tests/game/screens/mock_views.h"

namespace two_hats::mock {
namespace {

using views::Button;
using views::Tone;

const std::vector<int>& weeks() {
  static const std::vector<int> kWeeks = [] {
    std::vector<int> made;
    for (int week = 0; week < 26; ++week) made.push_back(week);
    for (int week = 26; week <= 156; week += 5) made.push_back(week);
    return made;
  }();
  return kWeeks;
}

scoring::Curve curve(double (*value)(double), double spread) {
  scoring::Curve made;
  for (const int week : weeks()) {
    const double mean = value(week);
    const double wide = spread * (0.03 * week + 0.12 * std::sqrt(static_cast<double>(week)));
    made.mean.push_back(mean);
    made.p25.push_back(mean - 0.4 * wide * 10);
    made.p75.push_back(mean + 0.4 * wide * 10);
    made.p5.push_back(mean - wide * 10);
    made.p95.push_back(mean + wide * 10);
  }
  return made;
}

// Steep in the first quarter, then flattening; and the other way round.
double promise(double week) { return 62 * (1 - std::exp(-week / 8)) + 2.3 * week * (week < 13 ? week / 13 : 1); }
double pilot(double week) { return week < 2 ? 0 : 4.15 * (week - 2) * (week < 12 ? (week - 2) / 12 + 0.1 : 1); }

}  // namespace

views::RevealView reveal() {
  views::RevealView view;
  view.strip = choice().strip;
  view.shape = "Shortcut";
  view.badge = views::Badge::shortcut;
  view.subtitle = "Card 14 · you chose A, promise it for week 39";
  view.headline = "A good quarter, paid for over two years";
  view.verdict = true;
  view.worlds = 2048;
  view.worlds_words = "2,048 of 2,048 worlds so far";
  view.short_term = {true, true, true, 92, 88, 96, "92", "88 to 96", "Best of four", "", "± 0.6"};
  view.long_term = {false, true, true, 31, 22, 43, "31", "22 to 43", "Behind B and C", "", "± 1.1"};
  views::TwinChart& chart = view.chart;
  chart.weeks = weeks();
  chart.mine = {"A Your promise", curve(promise, 1.0)};
  chart.other = {"B Paid pilot", curve(pilot, 1.2)};
  chart.has_other = true;
  chart.title = "Value built up from today, each side on its own scale";
  chart.bands = "Bands: half, and nine in ten, of 2,048 worlds";
  chart.quarter_title = "First quarter: A is ahead";
  chart.years_title = "Three years: B is ahead, and pulling away";
  for (std::size_t i = 1; i < chart.weeks.size(); ++i) {
    const double before = promise(chart.weeks[i - 1]) - pilot(chart.weeks[i - 1]);
    const double after = promise(chart.weeks[i]) - pilot(chart.weeks[i]);
    if (before > 0 && after <= 0) {
      chart.crossing_week = chart.weeks[i - 1] + (chart.weeks[i] - chart.weeks[i - 1]) * before / (before - after);
    }
  }
  if (chart.crossing_week) {
    chart.crossing_words = "Week " + std::to_string(std::lround(*chart.crossing_week)) + ": level";
  }
  chart.sentence = {"First quarter: A is ahead, by €24,000.", "Three years: B is ahead, by €214,000.",
                    "The two change places in week 17."};
  chart.table = {{"Week 4", "€18,000", "€3,000"},    {"Week 13", "€67,000", "€43,000"},
                 {"Week 26", "€96,000", "€112,000"}, {"Year 1", "€151,000", "€203,000"},
                 {"Year 2", "€262,000", "€418,000"}, {"Year 3", "€402,000", "€616,000"}};
  view.why_years.title = "Why A ends €214,000 behind";
  view.why_years.note = "found by running the worlds again without each cause";
  view.why_years.bars = {{"debt", "Technical debt", "62 %", "−€133k", "The rush slows every later change", .62},
                         {"handshake", "Nordufer’s trust", "23 %", "−€49k", "Date missed in 54 % of worlds", .23},
                         {"bulb", "Unplanned work", "15 %", "−€32k", "Night fixes eat discovery time", .15}};
  view.why_quarter.title = "Why A ends the quarter ahead";
  view.why_quarter.note = view.why_years.note;
  view.why_quarter.bars = {{"dollar", "Contract revenue", "71 %", "+€17k", "The first instalment falls due", .71},
                           {"stopwatch", "Nordufer’s trust", "29 %", "+€7k", "", .29}};
  view.why_switch = {"why", "The quarter", "swap", true, false, "", app::ToggleWhy{}};
  view.conduct = {{Tone::good, "Right decider", "What to offer is the Product Manager’s call."},
                  {Tone::bad, "Evidence skipped", "Sizing: cost 1 day, was worth €11,000."},
                  {Tone::careful, "Confidence", "You said 80 %. B wins in 93 % of worlds."}};
  view.luck_strong = "In your world the date held.";
  view.luck_words = "That was luck: it holds in 46 % of them. Your rating is the decision, not the luck.";
  for (int i = 0; i < 4; ++i) {
    view.compare.push_back({Button{std::string("compare.") + static_cast<char>('a' + i), views::letter(i), "", true,
                                   i < 2, "", app::Compare{i}}});
  }
  view.compare_words = "You chose A. Drawn against B, the best in the long term.";
  view.words = {"words", "In words", "speech", true, false, "", app::ToggleWords{}};
  view.source = {"source", "Why and source", "book", true, false, "", app::ToggleSource{}};
  view.skip = {"skip", "Skip the wait", "", true, false, "", app::SkipWait{}};
  view.undo = {"undo_decision", "Take it back", "undo", true, false, "", app::UndoDecision{}};
  view.next = {"next", "Next card", "arrow_right", true, false, "", app::NextCard{}};
  view.feedback = {
      {"The quarter", "Ines closes the deal and the first invoice goes out in week 29. Nothing else moves."},
      {"Three years", "The rush adds debt to the engine that every later change has to pass through."},
      {"Against it", "A paid pilot shows in six weeks whether the waiting list fills the slots at all."},
      {"Principle", "A date is a price. Ask what it costs before you name it."},
      {"Sources", "Donald Reinertsen, The Principles of Product Development Flow, 2009."}};
  view.keys = {{{"A", "B", "C", "D"}, "compare", {}},
               {{"W"}, "in words", {}},
               {{"S"}, "why and source", {}},
               {{"U"}, "take it back", {}},
               {{"Enter"}, "next card", {}}};
  return view;
}

views::RevealView working() {
  views::RevealView view = reveal();
  view.verdict = false;
  view.headline = "Read on. The verdict waits.";
  view.worlds = 512;
  view.worlds_words = "512 of 2,048 worlds so far";
  view.why_years.bars.clear();
  view.why_quarter.bars.clear();
  view.why_switch = {};
  return view;
}

views::DebriefView debrief() {
  views::DebriefView view;
  view.kicker = "Debrief · The Nordufer quarter · 20 cards";
  view.headline = "Five times you sold next year’s speed";
  view.marks_title = "Your 20 decisions";
  struct Mark {
    double x, y;
    int turn;
    bool notable;
  };
  const Mark marks[] = {{.47, .88, 0, false},  {.41, .78, 1, false},  {.31, .7, 2, false},   {.45, .64, 3, false},
                        {.64, .86, 4, false},  {.87, .82, 18, true},  {.79, .76, 5, false},  {.62, .74, 7, false},
                        {.55, .7, 8, false},   {.69, .7, 9, false},   {.77, .68, 10, false}, {.58, .66, 11, false},
                        {.71, .62, 12, false}, {.6, .58, 14, false},  {.33, .38, 15, false}, {.66, .42, 16, false},
                        {.82, .46, 17, false}, {.88, .38, 19, false}, {.9, .27, 13, true},   {.72, .24, 6, true}};
  for (const Mark& mark : marks) {
    views::MarkView made;
    made.turn = mark.turn;
    made.x = mark.x;
    made.y = mark.y;
    made.shape = static_cast<int>(mark.x >= .5   ? mark.y >= .5 ? scoring::Shape::win_win : scoring::Shape::shortcut
                                  : mark.y >= .5 ? scoring::Shape::investment
                                                 : scoring::Shape::lose_lose);
    made.notable = mark.notable;
    made.label = std::to_string(mark.turn + 1);
    made.button = {"mark." + std::to_string(mark.turn), "Card " + made.label, "", true, false, "",
                   app::ReplayTurn{mark.turn}};
    view.marks.push_back(made);
  }
  view.investment = {"Investment", "4 cards"};
  view.win_win = {"Win-win", "10 cards"};
  view.lose_lose = {"Lose-lose", "1 card"};
  view.shortcut = {"Shortcut", "5 cards"};
  const auto moment = [](int place, int turn, cards::Hat hat, std::string kicker, std::string icon, Tone tone,
                         std::string title, std::string words, std::string other) {
    views::MomentRow row;
    row.button = {"moment." + std::to_string(place), title, "", true, false, "", app::ReplayTurn{turn}};
    row.hat = hat;
    row.number = std::to_string(turn + 1);
    row.kicker = std::move(kicker);
    row.icon = std::move(icon);
    row.tone = tone;
    row.title = std::move(title);
    row.words = std::move(words);
    row.other_world = std::move(other);
    return row;
  };
  view.moments = {
      moment(0, 13, cards::Hat::manager, "Costliest", "warning", Tone::bad, "You promised week 39 without a size",
             "€214,000 over three years. You were 80 % sure.", ""),
      moment(1, 6, cards::Hat::owner, "Surest miss", "eye_off", Tone::careful, "You moved work into a running Sprint",
             "95 % sure. The Developers own that plan.", ""),
      moment(2, 18, cards::Hat::manager, "Best", "check", Tone::good, "You asked three clinics before you priced",
             "Two days. They turned a guess into €88,000.", "")};
  view.luck = {{"Your decisions", "68", .68}, {"What happened", "57", .57}};
  view.luck_words = "Two bad draws. Keep the decisions.";
  view.hats = {{cards::Hat::manager, "Manager", "11 cards", "79", "52"},
               {cards::Hat::owner, "Owner", "9 cards", "61", "74"}};
  const auto score = [](int cards, double mean, double around) {
    return views::SkillLane::Score{true,          cards < views::kEnoughForAPoint,       mean, mean - around,
                                   mean + around, std::to_string(static_cast<int>(mean))};
  };
  const auto lane = [&](cards::Hat hat, int cards, double quarter, double years) {
    return views::SkillLane{hat,
                            hat == cards::Hat::manager ? "Manager" : "Owner",
                            std::to_string(cards) + " cards",
                            score(cards, quarter, 16),
                            score(cards, years, 12),
                            ""};
  };
  view.competencies = {
      {"Saying no", "5 cards", "74", "58", {lane(cards::Hat::manager, 3, 78, 44), lane(cards::Hat::owner, 2, 68, 79)}},
      {"Ordering the Product Backlog", "4 cards", "62", "84", {lane(cards::Hat::owner, 4, 62, 84)}},
      {"Forecasting", "3 cards", "80", "80", {lane(cards::Hat::manager, 3, 80, 80)}},
      {"Scrum roles", "1 card", "100", "0", {lane(cards::Hat::owner, 1, 100, 0)}}};
  for (int turn = 0; turn < 20; ++turn) {
    views::TimelineStop stop;
    stop.at = 27 + turn * 5 / 4;
    stop.week = "Week " + std::to_string(stop.at);
    stop.title = turn == 13 ? "Nordufer signs if auto-fill is ready by week 39" : "Which clinic goes first?";
    stop.line = turn == 16 ? "Your promise falls due" : "";
    stop.hat = turn % 2 == 0 ? cards::Hat::manager : cards::Hat::owner;
    stop.shape = 1 + turn % 3;
    stop.scores = "Short-term 92, long-term 31";
    stop.quarter = (turn * 37 + 20) % 101;
    if (turn != 11) stop.years = (turn * 53 + 60) % 101;
    stop.button = {"turn." + std::to_string(turn), stop.week, "", true, false, "", app::ReplayTurn{turn}};
    view.timeline.push_back(stop);
  }
  view.weeks.first = 27;
  view.weeks.last = 54;
  for (int week = 27; week <= 54; ++week) {
    if ((week - 1) % 13 == 0) view.weeks.ticks.push_back({week, "Q" + std::to_string((week - 1) / 13 % 4 + 1), true});
    if ((week - 27) % 2 == 0)
      view.weeks.ticks.push_back({week, "Sprint " + std::to_string(11 + (week - 27) / 2), false});
  }
  view.calibration =
      views::build_calibration({}, views::CalibrationOf::decisions, {{50, 2, 1}, {65, 4, 3}, {80, 11, 6}, {95, 3, 3}});
  view.question = "Which of your five shortcuts would you take again, knowing the runway was 41 weeks?";
  view.question_count = "1 of 4";
  view.next_question = {"question", "Next question", "arrow_right", true, false, "", app::NextQuestion{}};
  view.again = {"new", "New campaign", "flag", true, false, "", app::NewCampaign{0}};
  view.home = {"home", "Home", "arrow_right", true, false, "", app::GoHome{}};
  view.keys = {{{"↑", "↓", "←", "→"}, "walk the chart", {}},
               {{"Enter"}, "replay a card", {}},
               {{"T"}, "next question", {}},
               {{"H"}, "home", {}}};
  return view;
}

}  // namespace two_hats::mock
