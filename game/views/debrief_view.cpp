#include "game/views/debrief_view.h"

#include "engine/base/text.h"
#include "game/views/debrief_parts.h"

namespace two_hats::views {
namespace {

std::string cards_words(int count) { return std::to_string(count) + (count == 1 ? " card" : " cards"); }

std::string title_of_turn(const session::Session& session, int turn) {
  const cards::Card* card = session.pack->card(session.turns[static_cast<std::size_t>(turn)].decision.card);
  return card ? card->title : "";
}

void fill_marks(DebriefView& view, const app::State& state) {
  const debrief::Debrief& told = *state.told_back;
  int counts[5] = {};
  for (const debrief::Mark& mark : told.marks) {
    MarkView made;
    made.turn = mark.turn;
    made.x = mark.short_scored ? mark.short_score / 100 : .5;
    made.y = mark.long_scored ? mark.long_score / 100 : .5;
    made.shape = static_cast<int>(mark.shape);
    ++counts[made.shape];
    made.selected = mark.turn == state.marked_turn;
    for (const debrief::Moment& moment : told.moments) made.notable = made.notable || moment.turn == mark.turn;
    made.label = std::to_string(mark.turn + 1);
    made.button =
        Button{"mark." + std::to_string(mark.turn),
               "Card " + made.label + ", " + title_of_turn(*state.session, mark.turn) + ": " +
                   (mark.short_scored ? base::fixed(mark.short_score, 0) + " short-term" : "short-term not scored") +
                   ", " + (mark.long_scored ? base::fixed(mark.long_score, 0) + " long-term" : "long-term not scored"),
               "",
               true,
               made.selected,
               "",
               app::ReplayTurn{mark.turn}};
    view.marks.push_back(made);
  }
  view.win_win = {"Win-win", cards_words(counts[static_cast<int>(scoring::Shape::win_win)])};
  view.shortcut = {"Shortcut", cards_words(counts[static_cast<int>(scoring::Shape::shortcut)])};
  view.investment = {"Investment", cards_words(counts[static_cast<int>(scoring::Shape::investment)])};
  view.lose_lose = {"Lose-lose", cards_words(counts[static_cast<int>(scoring::Shape::lose_lose)])};
}

void fill_moments(DebriefView& view, const app::State& state) {
  using Kind = debrief::Moment::Kind;
  const auto& moments = state.told_back->moments;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const debrief::Moment& moment = moments[i];
    MomentRow row;
    row.hat = state.session->turns[static_cast<std::size_t>(moment.turn)].deal.hat;
    row.number = std::to_string(moment.turn + 1);
    switch (moment.kind) {
      case Kind::costliest:
        row.kicker = "Costliest", row.icon = "warning", row.tone = Tone::bad;
        break;
      case Kind::surest_miss:
        row.kicker = "Surest miss", row.icon = "eye_off", row.tone = Tone::careful;
        break;
      case Kind::best:
        row.kicker = "Best", row.icon = "check", row.tone = Tone::good;
        break;
      case Kind::luck:
        row.kicker = "Luck", row.icon = "dice", row.tone = Tone::neutral;
        break;
    }
    row.title = moment.title;
    row.words = moment.words;
    row.other_world = moment.other_world;
    row.button = Button{
        "moment." + std::to_string(i), row.kicker + ": " + moment.title, "", true, moment.turn == state.marked_turn, "",
        app::ReplayTurn{moment.turn}};
    view.moments.push_back(row);
  }
}

std::string score_words(double score, int scored) { return scored ? base::fixed(score, 0) : "–"; }

void fill_people(DebriefView& view, const debrief::Debrief& told) {
  const auto box = [](cards::Hat hat, const char* title, const debrief::HatLine& line) {
    return HatBox{hat, title, cards_words(line.cards), score_words(line.short_score, line.short_scored),
                  score_words(line.long_score, line.long_scored)};
  };
  view.hats = {box(cards::Hat::manager, "Manager", told.manager), box(cards::Hat::owner, "Owner", told.owner)};
  for (const debrief::CompetencyLine& line : told.competencies)
    view.competencies.push_back({line.name, cards_words(line.cards), score_words(line.short_score, line.short_scored),
                                 score_words(line.long_score, line.long_scored), line.short_score, line.long_score});
}

void fill_timeline(DebriefView& view, const app::State& state) {
  const session::Session& session = *state.session;
  for (std::size_t i = 0; i < session.turns.size(); ++i) {
    const session::Turn& turn = session.turns[i];
    TimelineStop stop;
    stop.week = "Week " + std::to_string(session::calendar(session, turn.deal.week).week);
    stop.title = title_of_turn(session, static_cast<int>(i));
    stop.line = turn.deal.line;
    stop.hat = turn.deal.hat;
    for (const MarkView& mark : view.marks)
      if (mark.turn == static_cast<int>(i)) stop.shape = mark.shape;
    stop.button = Button{"turn." + std::to_string(i),
                         stop.week + ", " + stop.title,
                         "",
                         true,
                         static_cast<int>(i) == state.marked_turn,
                         "",
                         app::ReplayTurn{static_cast<int>(i)}};
    view.timeline.push_back(stop);
  }
}

}  // namespace

DebriefView build_debrief_view(const app::State& state) {
  DebriefView view;
  if (!state.session || !state.told_back) return view;
  const debrief::Debrief& told = *state.told_back;
  const int count = static_cast<int>(state.session->turns.size());
  view.kicker = "Debrief · " + state.session->pack->title + " · " + cards_words(count);
  view.headline = told.headline;
  view.marks_title = count == 1 ? "Your decision" : "Your " + std::to_string(count) + " decisions";
  fill_marks(view, state);
  fill_moments(view, state);
  view.luck = {{"Your decisions", base::fixed(told.decided, 0), told.decided / 100},
               {"What happened", base::fixed(told.happened, 0), told.happened / 100}};
  view.luck_words = told.luck_words;
  if (told.brier >= 0)
    view.certainty_words = "Certainty: " + base::with_sign(told.certainty_marks, 0) + " of " +
                           std::to_string(told.certainty_best) + " marks, Brier score " + base::fixed(told.brier, 2);
  fill_people(view, told);
  fill_patterns(view, state);
  fill_timeline(view, state);
  if (!told.questions.empty()) {
    const std::size_t at = static_cast<std::size_t>(state.question) % told.questions.size();
    view.question = told.questions[at];
    view.question_count = std::to_string(at + 1) + " of " + std::to_string(told.questions.size());
  }
  view.next_question =
      Button{"question", "Next question", "arrow_right", told.questions.size() > 1, false, "", app::NextQuestion{}};
  view.again = Button{"new", "New campaign", "flag", true, false, "", app::NewCampaign{state.chosen_pack}};
  view.home = Button{"home", "Home", "arrow_right", true, false, "", app::GoHome{}};
  view.keys = {{{"←", "→"}, "walk the marks", std::nullopt},
               {{"Enter"}, "look at it again", std::nullopt},
               {{"T"}, "next question", app::NextQuestion{}},
               {{"H"}, "home", app::GoHome{}}};
  return view;
}

}  // namespace two_hats::views
