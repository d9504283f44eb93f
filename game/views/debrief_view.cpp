#include "game/views/debrief_view.h"

#include "engine/base/text.h"
#include "game/views/debrief_parts.h"

namespace two_hats::views {
namespace {

std::string cards_words(const base::Words& w, int count) { return w.many("{0} card", "{0} cards", count); }

std::string title_of_turn(const session::Session& session, int turn) {
  const cards::Card* card = session.pack->card(session.turns[static_cast<std::size_t>(turn)].decision.card);
  return card ? card->title : "";
}

void fill_marks(DebriefView& view, const app::State& state) {
  const base::Words& w = state.words;
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
               w("Card {0}, {1}: {2}, {3}", made.label, title_of_turn(*state.session, mark.turn),
                 mark.short_scored ? w("{0} short-term", w.fixed(mark.short_score, 0)) : w("short-term not scored"),
                 mark.long_scored ? w("{0} long-term", w.fixed(mark.long_score, 0)) : w("long-term not scored")),
               "",
               true,
               made.selected,
               "",
               app::ReplayTurn{mark.turn}};
    view.marks.push_back(made);
  }
  view.win_win = {w("Win-win"), cards_words(w, counts[static_cast<int>(scoring::Shape::win_win)])};
  view.shortcut = {w("Shortcut"), cards_words(w, counts[static_cast<int>(scoring::Shape::shortcut)])};
  view.investment = {w("Investment"), cards_words(w, counts[static_cast<int>(scoring::Shape::investment)])};
  view.lose_lose = {w("Lose-lose"), cards_words(w, counts[static_cast<int>(scoring::Shape::lose_lose)])};
}

void fill_moments(DebriefView& view, const app::State& state) {
  using Kind = debrief::Moment::Kind;
  const base::Words& w = state.words;
  const auto& moments = state.told_back->moments;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const debrief::Moment& moment = moments[i];
    MomentRow row;
    row.hat = state.session->turns[static_cast<std::size_t>(moment.turn)].deal.hat;
    row.number = std::to_string(moment.turn + 1);
    switch (moment.kind) {
      case Kind::costliest:
        row.kicker = w("Costliest"), row.icon = "warning", row.tone = Tone::bad;
        break;
      case Kind::surest_miss:
        row.kicker = w("Surest miss"), row.icon = "eye_off", row.tone = Tone::careful;
        break;
      case Kind::best:
        row.kicker = w("Best"), row.icon = "check", row.tone = Tone::good;
        break;
      case Kind::luck:
        row.kicker = w("Luck"), row.icon = "dice", row.tone = Tone::neutral;
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

void fill_people(const base::Words& w, DebriefView& view, const debrief::Debrief& told) {
  const auto box = [&](cards::Hat hat, const std::string& title, const debrief::HatLine& line) {
    return HatBox{hat, title, cards_words(w, line.cards), score_words(line.short_score, line.short_scored),
                  score_words(line.long_score, line.long_scored)};
  };
  view.hats = {box(cards::Hat::manager, w("Manager"), told.manager), box(cards::Hat::owner, w("Owner"), told.owner)};
}

}  // namespace

DebriefView build_debrief_view(const app::State& state) {
  DebriefView view;
  const base::Words& w = state.words;
  if (!state.session || !state.told_back) return view;
  const debrief::Debrief& told = *state.told_back;
  const int count = static_cast<int>(state.session->turns.size());
  view.kicker = w("Debrief · {0} · {1}", state.session->pack->title, cards_words(w, count));
  view.headline = told.headline;
  view.marks_title = w.many("Your decision", "Your {0} decisions", count);
  fill_marks(view, state);
  fill_moments(view, state);
  view.luck = {{w("Your decisions"), base::fixed(told.decided, 0), told.decided / 100},
               {w("What happened"), base::fixed(told.happened, 0), told.happened / 100}};
  view.luck_words = told.luck_words;
  if (told.brier >= 0)
    view.certainty_words = w("Certainty: {0} of {1} marks, Brier score {2} (0 is best)",
                             w.with_sign(told.certainty_marks, 0), told.certainty_best, w.fixed(told.brier, 2));
  fill_people(w, view, told);
  fill_skills(view, state);
  fill_patterns(view, state);
  fill_timeline(view, state);
  fill_calibration(view, state);
  if (!told.questions.empty()) {
    const std::size_t at = static_cast<std::size_t>(state.question) % told.questions.size();
    view.question = told.questions[at];
    view.question_count = w("{0} of {1}", at + 1, told.questions.size());
  }
  view.next_question =
      Button{"question", w("Next question"), "arrow_right", told.questions.size() > 1, false, "", app::NextQuestion{}};
  view.again = Button{"new", w("New campaign"), "flag", true, false, "", app::NewCampaign{state.chosen_pack}};
  view.home = Button{"home", w("Home"), "arrow_right", true, false, "", app::GoHome{}};
  view.keys = {{{"←", "→"}, w("walk the marks"), std::nullopt},
               {{"Enter"}, w("look at it again"), std::nullopt},
               {{"T"}, w("next question"), app::NextQuestion{}},
               {{"H"}, w("home"), app::GoHome{}}};
  make_shorter(view, state);
  return view;
}

}  // namespace two_hats::views
