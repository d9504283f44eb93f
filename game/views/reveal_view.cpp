#include "game/views/reveal_view.h"

#include <algorithm>

#include "engine/base/text.h"
#include "game/views/reveal_parts.h"

namespace two_hats::views {
namespace {

int worst_of(const scoring::CardRating& rating, const scoring::Horizon scoring::AnswerRating::*horizon) {
  const auto worst =
      std::min_element(rating.answers.begin(), rating.answers.end(),
                       [horizon](const auto& a, const auto& b) { return (a.*horizon).mean < (b.*horizon).mean; });
  return static_cast<int>(worst - rating.answers.begin());
}

struct AnswerName {
  std::string_view id;
  AnswerMark mark;
  const char* in_words;  // at the start of a sentence
  const char* on_tile;   // after "Compare"
};
constexpr AnswerName kNames[] = {
    {"yours", AnswerMark::yours, base::marked("Yours"), base::marked("Yours")},
    {"best_short", AnswerMark::best_short, base::marked("The best quarter"), base::marked("Best quarter")},
    {"best_long", AnswerMark::best_long, base::marked("The best three years"), base::marked("Best three years")},
    {"both", AnswerMark::both, base::marked("The best balance"), base::marked("Best balance")},
    {"worst_short", AnswerMark::worst_short, base::marked("The worst quarter"), base::marked("Worst quarter")},
    {"worst_long", AnswerMark::worst_long, base::marked("The worst three years"), base::marked("Worst three years")},
    {"listed", AnswerMark::listed, base::marked("As it was"), base::marked("As it was")}};

const AnswerName* name_of(std::string_view id) {
  for (const AnswerName& name : kNames)
    if (name.id == id) return &name;
  return nullptr;
}

// Of a talk every path is rated: what a path is to this verdict. Other kinds: the answer's id.
std::string part_of(const debrief::RatedTurn& rated, cards::Kind kind, int index) {
  const scoring::CardRating& rating = rated.rating;
  const std::string& id = rating.answers[static_cast<std::size_t>(index)].id;
  if (kind != cards::Kind::conversation) return id;
  if (index == rated.mine) return "yours";
  if (index == rating.best_long) return "best_long";
  if (index == rating.best_short) return "best_short";
  if (index == worst_of(rating, &scoring::AnswerRating::long_term)) return "worst_long";
  if (index == worst_of(rating, &scoring::AnswerRating::short_term)) return "worst_short";
  return id;
}

std::string given_words(const Shown& shown) {
  const base::Words& w = shown.state.words;
  switch (shown.card.kind()) {
    case cards::Kind::choice: {
      const int index = std::get<cards::ChoiceGiven>(shown.turn.decision.answer).answer;
      const auto& answer = std::get<cards::Choice>(shown.card.decision).answers[static_cast<std::size_t>(index)];
      int place = index;
      for (std::size_t i = 0; i < shown.turn.deal.places.size(); ++i)
        if (shown.turn.deal.places[i] == index) place = static_cast<int>(i);
      return w("you chose {0}, {1}", letter(place), w.inside(answer.title));
    }
    case cards::Kind::order:
      return w("you put the Product Backlog in order");
    case cards::Kind::split:
      return w("you placed the quarter’s chips");
    case cards::Kind::ownership:
      return w("you said who owns what");
    case cards::Kind::selection:
      return w("you said what to bring into the Sprint");
    case cards::Kind::conversation:
      return w("you talked it over");
  }
  return "";
}

// What the comparison is drawn against: the player's wish, or the best in the long term, or the next best.
int other_of(const app::State& state, const debrief::RatedTurn& rated) {
  const int count = static_cast<int>(rated.rating.answers.size());
  if (state.compare >= 0 && state.compare < count && state.compare != rated.mine) return state.compare;
  if (rated.rating.best_long != rated.mine) return rated.rating.best_long;
  int best = -1;
  for (int i = 0; i < count; ++i) {
    if (i == rated.mine) continue;
    if (best < 0 || rated.rating.answers[static_cast<std::size_t>(i)].long_term.mean >
                        rated.rating.answers[static_cast<std::size_t>(best)].long_term.mean)
      best = i;
  }
  return best;
}

void fill_compare(RevealView& view, const Shown& shown) {
  const base::Words& w = shown.state.words;
  const auto& answers = shown.rated->rating.answers;
  std::vector<int> order(answers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  const auto& places = shown.turn.deal.places;
  if (shown.card.kind() == cards::Kind::choice && places.size() == answers.size())
    order.assign(places.begin(), places.end());
  if (shown.card.kind() == cards::Kind::conversation) {
    // Every path is rated; only those that have a part in the verdict are shown, in the order of the other kinds.
    const scoring::CardRating& rating = shown.rated->rating;
    std::vector<int> parts;
    for (const int index :
         {shown.rated->mine, rating.best_short, rating.best_long, worst_of(rating, &scoring::AnswerRating::short_term),
          worst_of(rating, &scoring::AnswerRating::long_term), shown.other})
      if (index >= 0 && std::find(parts.begin(), parts.end(), index) == parts.end()) parts.push_back(index);
    order = parts;
  }
  for (const int index : order) {
    const std::string& id = answers[static_cast<std::size_t>(index)].id;
    const bool lettered = shown.card.kind() == cards::Kind::choice;
    const AnswerName* name = lettered ? nullptr : name_of(part_of(*shown.rated, shown.card.kind(), index));
    view.compare.push_back({Button{"compare." + id, name ? w(name->on_tile) : shown.tag(index), "", true,
                                   index == shown.rated->mine || index == shown.other, "", app::Compare{index}},
                            name ? name->mark : AnswerMark::none});
  }
  if (shown.other < 0) return;
  if (shown.card.kind() != cards::Kind::choice) {
    view.compare_words = w("Drawn against {0}.", w.inside(shown.tag(shown.other)));
    return;
  }
  const bool best = shown.other == shown.rated->rating.best_long;
  const std::string mine = shown.tag(shown.rated->mine), other = shown.tag(shown.other);
  view.compare_words = best ? w("You chose {0}. Drawn against {1}, the best in the long term.", mine, other)
                            : w("You chose {0}. Drawn against {1}.", mine, other);
}

void fill_conduct(RevealView& view, const Shown& shown) {
  for (const scoring::ConductItem& item : shown.rated->conduct) {
    const Tone tone = item.verdict == scoring::Verdict::pass      ? Tone::good
                      : item.verdict == scoring::Verdict::careful ? Tone::careful
                                                                  : Tone::bad;
    view.conduct.push_back({tone, item.title, item.words});
  }
}

// How far up a horizon's scale an answer stands: 2 near the best, 0 near the worst.
int level_of(const scoring::Horizon& horizon) {
  if (!horizon.scored) return 1;
  return horizon.score >= 75 ? 2 : horizon.score >= 40 ? 1 : 0;
}

// The badge agrees with the dials beside it: among this card's answers, where does this one stand? (`rate` also tells
// the shape against the answer that changes least.)
Badge badge_of(const scoring::AnswerRating& mine) {
  const int quarter = level_of(mine.short_term), years = level_of(mine.long_term);
  if (quarter > years) return Badge::shortcut;
  if (years > quarter) return Badge::investment;
  return quarter == 2 ? Badge::win_win : quarter == 0 ? Badge::lose_lose : Badge::balanced;
}

std::string badge_words(const base::Words& w, Badge badge) {
  switch (badge) {
    case Badge::shortcut:
      return w("Shortcut");
    case Badge::investment:
      return w("Investment");
    case Badge::win_win:
      return w("Win-win");
    case Badge::lose_lose:
      return w("Lose-lose");
    case Badge::balanced:
      return w("Balanced");
    case Badge::working:
      break;
  }
  return w("Working");
}

}  // namespace

std::string Shown::tag(int index) const {
  const auto& chosen = answer(index);
  if (card.kind() != cards::Kind::choice) {
    const AnswerName* name = name_of(part_of(*rated, card.kind(), index));
    return name ? state.words(name->in_words) : chosen.id;
  }
  const int file_index = std::get<cards::ChoiceGiven>(chosen.answer).answer;
  for (std::size_t place = 0; place < turn.deal.places.size(); ++place)
    if (turn.deal.places[place] == file_index) return letter(static_cast<int>(place));
  return letter(file_index);
}

std::string Shown::label(int index) const {
  if (card.kind() != cards::Kind::choice) return tag(index);
  const int file_index = std::get<cards::ChoiceGiven>(answer(index).answer).answer;
  return tag(index) + " " + std::get<cards::Choice>(card.decision).answers[static_cast<std::size_t>(file_index)].title;
}

std::string Shown::subject(int index) const {
  const base::Words& w = state.words;
  if (card.kind() == cards::Kind::choice || part_of(*rated, card.kind(), index) != "yours") return tag(index);
  switch (card.kind()) {
    case cards::Kind::order:
      return w("Your order");
    case cards::Kind::split:
      return w("Your split");
    case cards::Kind::selection:
      return w("Your selection");
    case cards::Kind::conversation:
      return w("Your talk");
    case cards::Kind::choice:
    case cards::Kind::ownership:
      break;
  }
  return w("Your answer");
}

std::string headline_of(const base::Words& w, const scoring::AnswerRating& mine) {
  const int quarter = level_of(mine.short_term), years = level_of(mine.long_term);
  if (!mine.short_term.scored && !mine.long_term.scored) return w("Too close to call on either horizon");
  if (quarter == 2 && years == 2) return w("Hard to beat on both horizons");
  if (quarter == 2 && years == 0) return w("A good quarter, paid for over the years");
  if (quarter == 2) return w("A good quarter, and years in the middle");
  if (quarter == 0 && years == 2) return w("A thin quarter that pays for years");
  if (years == 2)
    return mine.short_term.scored ? w("A fair quarter, and years that pay")
                                  : w("Years that pay, and a quarter like any other");
  if (quarter == 0 && years == 0) return w("Behind on both horizons");
  if (years == 0) return w("The years pay for this one");
  if (quarter == 0) return w("The quarter pays for this one");
  return w("In the middle on both horizons");
}

RevealView build_reveal(const app::State& state) {
  const base::Words& w = state.words;
  RevealView view;
  const session::Turn* turn = app::shown_turn(state);
  if (!turn) return view;
  const cards::Card* card = state.session->pack->card(turn->decision.card);
  if (!card) return view;
  const app::RatingState& rating = state.ratings[static_cast<std::size_t>(state.shown_turn)];
  Shown shown{state, *turn, *card, rating.rated ? &*rating.rated : nullptr, -1};

  view.strip = build_strip(state);
  view.subtitle = w("Card {0} · {1}", turn->deal.number, given_words(shown));
  view.words_open = state.words_open;
  view.source_open = state.source_open;
  view.nearby_open = state.nearby_open;
  view.shows_quarter = state.why_quarter;
  view.verdict = rating.stage >= app::Stage::refined;
  fill_dials(view, shown);
  if (shown.rated) {
    shown.other = other_of(state, *shown.rated);
    view.worlds = shown.rated->rating.draws * shown.rated->rating.seeds;
    // An order is exact for each draw of the team's speed: its first rating is whole.
    if (card->kind() == cards::Kind::order) view.worlds_all = view.worlds;
    view.badge = badge_of(shown.mine());
    view.headline = view.verdict ? headline_of(w, shown.mine()) : w("Read on. The verdict waits.");
    fill_chart(view, shown);
    fill_why(view, shown);
    fill_nearby(view, shown);
    fill_conduct(view, shown);
    fill_compare(view, shown);
  } else {
    view.headline = w("Running the worlds");
  }
  view.shape = badge_words(w, view.badge);
  view.worlds_words = w("{0} of {1} worlds so far", w.with_thousands(view.worlds), w.with_thousands(view.worlds_all));
  fill_lessons(view, shown);
  fill_luck(view, shown);
  fill_feedback(view, shown);
  make_shorter(view, shown);

  const bool over = !state.session->table;
  const bool looking_back = state.shown_turn + 1 < static_cast<int>(state.session->turns.size());
  view.words = Button{"words",           w("In words"),
                      "speech",          shown.rated != nullptr,
                      state.words_open,  w("The worlds are still running"),
                      app::ToggleWords{}};
  view.source = Button{"source", w("Why and source"), "book", true, state.source_open, "", app::ToggleSource{}};
  view.skip = Button{"skip", w("Skip the wait"), "", true, false, "", app::SkipWait{}};
  view.undo = Button{"undo_decision",
                     w("Take it back"),
                     "undo",
                     state.session->practice && !looking_back,
                     false,
                     looking_back ? w("Only the last decision can be taken back") : "",
                     app::UndoDecision{}};
  view.next = Button{"next", over ? w("Debrief") : w("Next card"), "arrow_right", true, false, "", app::NextCard{}};
  std::vector<std::string> letters;
  for (std::size_t i = 0; i < view.compare.size(); ++i) letters.push_back(letter(static_cast<int>(i)));
  if (letters.size() > 4) letters = {letters.front(), w.as("keys", "to"), letters.back()};
  if (!letters.empty()) view.keys.push_back({letters, w("compare"), std::nullopt});
  view.keys.push_back({{"W"}, w("in words"), app::ToggleWords{}});
  if (!view.nearby.open.name.empty())
    view.keys.push_back({{"N"}, w.inside(view.nearby.open.label), app::ToggleNearby{}});
  if (!view.why_switch.name.empty()) view.keys.push_back({{"Q"}, w("quarter or years"), app::ToggleWhy{}});
  view.keys.push_back({{"S"}, w("why and source"), app::ToggleSource{}});
  if (view.undo.enabled) view.keys.push_back({{"U"}, w("take it back"), app::UndoDecision{}});
  view.keys.push_back({{"Enter"}, over ? w("debrief") : w("next card"), app::NextCard{}});
  return view;
}

}  // namespace two_hats::views
