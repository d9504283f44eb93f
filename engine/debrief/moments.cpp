#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/base/text.h"
#include "engine/debrief/telling.h"

namespace two_hats::debrief {
namespace {

using scoring::AnswerRating;

constexpr std::size_t kMost = 3;
constexpr int kLeaning = 65;      // below it nobody was sure of anything
constexpr double kNothing = .05;  // k€

std::string title_of(const Words& w, const session::Session& session, int turn, const RatedTurn& rated) {
  const cards::Card& card = card_of(session, turn);
  switch (card.kind()) {
    case cards::Kind::choice:
      return w("You chose {0}", name_of(w, card, mine(rated)));
    case cards::Kind::order:
      return w("Your order for “{0}”", card.title);
    case cards::Kind::split:
      return w("Your split for “{0}”", card.title);
    case cards::Kind::ownership:
      return w("Your owners for “{0}”", card.title);
    case cards::Kind::selection:
      return w("Your selection for “{0}”", card.title);
    case cards::Kind::conversation:
      return w("Your talk in “{0}”", card.title);
  }
  return card.title;
}

std::string sure_words(const Words& w, int confidence) {
  return confidence > 0 ? " " + w("You were {0} sure.", w.per_cent(confidence / 100.0)) : std::string();
}

// "€31,000 less in the quarter"
std::string in_the_quarter(const Words& w, double thousands) {
  if (std::abs(thousands) < kNothing) return w("the same in the quarter");
  const std::string euros = w.euros_in_words(std::abs(thousands));
  return thousands > 0 ? w("{0} more in the quarter", euros) : w("{0} less in the quarter", euros);
}
std::string over_the_years(const Words& w, double thousands) {
  if (std::abs(thousands) < kNothing) return w("the same over three years");
  const std::string euros = w.euros_in_words(std::abs(thousands));
  return thousands > 0 ? w("{0} more over three years", euros) : w("{0} less over three years", euros);
}

// `named`: the sentence before has told which answer.
std::string other_world(const Words& w, const cards::Card& card, const AnswerRating& own, const AnswerRating& other,
                        bool named = false) {
  const std::string quarter = in_the_quarter(w, other.short_term.mean - own.short_term.mean);
  const std::string years = over_the_years(w, other.long_term.mean - own.long_term.mean);
  return named ? w("Had you decided so: {0}, {1}.", quarter, years)
               : w("With {0}: {1}, {2}.", name_of(w, card, other), quarter, years);
}

bool costs_the_years(const RatedTurn& turn) {
  const AnswerRating& own = mine(turn);
  return own.long_term.scored && (!own.short_term.scored || own.long_term.gap >= own.short_term.gap);
}

const AnswerRating& best_where_it_cost(const RatedTurn& turn) {
  const int best = costs_the_years(turn) ? turn.rating.best_long : turn.rating.best_short;
  return turn.rating.answers[static_cast<std::size_t>(best)];
}

// The best of the others in the long term; the own answer if there is no other.
const AnswerRating& best_other(const RatedTurn& turn) {
  const AnswerRating* best = nullptr;
  for (std::size_t i = 0; i < turn.rating.answers.size(); ++i) {
    const AnswerRating& answer = turn.rating.answers[i];
    if (static_cast<int>(i) == turn.mine || answer.answer == mine(turn).answer) continue;
    if (!best || answer.long_term.mean > best->long_term.mean) best = &answer;
  }
  return best ? *best : mine(turn);
}

// k€ above the mean of the other answers, both horizons.
double edge(const RatedTurn& turn) {
  double others = 0;
  int count = 0;
  for (std::size_t i = 0; i < turn.rating.answers.size(); ++i) {
    if (static_cast<int>(i) == turn.mine) continue;
    others += turn.rating.answers[i].short_term.mean + turn.rating.answers[i].long_term.mean;
    ++count;
  }
  return count ? mine(turn).short_term.mean + mine(turn).long_term.mean - others / count : 0;
}

Moment costliest(const Words& w, const session::Session& session, int turn, const RatedTurn& rated) {
  const int confidence = session.turns[static_cast<std::size_t>(turn)].decision.confidence;
  const std::string euros = w.euros_in_words(cost(rated));
  return {Moment::Kind::costliest, turn, title_of(w, session, turn, rated),
          (costs_the_years(rated) ? w("{0} over three years.", euros) : w("{0} in the quarter.", euros)) +
              sure_words(w, confidence),
          other_world(w, card_of(session, turn), mine(rated), best_where_it_cost(rated))};
}

Moment surest_miss(const Words& w, const session::Session& session, int turn, const RatedTurn& rated) {
  const int confidence = session.turns[static_cast<std::size_t>(turn)].decision.confidence;
  const AnswerRating& best = best_where_it_cost(rated);
  const double share = costs_the_years(rated) ? best.best_share_long : best.best_share_short;
  const cards::Card& card = card_of(session, turn);
  const std::string name = capitalised(name_of(w, card, best)), odds = w.per_cent(share);
  std::string why = card.kind() == cards::Kind::ownership ? w("{0} are ahead in {1} of worlds.", name, odds)
                                                          : w("{0} is ahead in {1} of worlds.", name, odds);
  bool named = true;
  for (const scoring::ConductItem& item : rated.conduct)
    if (item.check == scoring::ConductItem::Check::decider && item.verdict == scoring::Verdict::fail) {
      why = item.words;
      named = false;
    }
  return {Moment::Kind::surest_miss, turn, title_of(w, session, turn, rated),
          w("{0} sure.", w.per_cent(confidence / 100.0)) + " " + why,
          other_world(w, card_of(session, turn), mine(rated), best, named)};
}

Moment best(const Words& w, const session::Session& session, int turn, const RatedTurn& rated) {
  std::string words =
      w("{0} above the mean of the other answers, both horizons together.", w.euros_in_words(edge(rated)));
  if (!session.turns[static_cast<std::size_t>(turn)].decision.asked.empty()) words += " " + w("You asked first.");
  return {Moment::Kind::best, turn, title_of(w, session, turn, rated), words,
          other_world(w, card_of(session, turn), mine(rated), best_other(rated))};
}

// What became of the promise that this turn's answer made.
std::optional<bool> promise_kept(const session::Session& session, int turn) {
  const auto* choice = std::get_if<cards::Choice>(&card_of(session, turn).decision);
  const auto* given = std::get_if<cards::ChoiceGiven>(&session.turns[static_cast<std::size_t>(turn)].decision.answer);
  if (!choice || !given) return std::nullopt;
  const auto& promise = choice->answers[static_cast<std::size_t>(given->answer)].promise;
  for (std::size_t later = static_cast<std::size_t>(turn); promise && later < session.turns.size(); ++later)
    for (const product::Event& event : session.turns[later].after.events)
      if (event.promise_id == promise->id) return event.kind == product::EventKind::promise_kept;
  return std::nullopt;
}

// What hung in the balance at a turn: whether it came out well, and in what share of worlds it does.
struct Balance {
  bool came = false, talk = false;  // of a talk: whether they agreed; else whether the date held
  double share = 0;
};
std::optional<Balance> balance(const session::Session& session, int turn, const RatedTurn& rated) {
  if (const auto end = session::end_of_talk(session, turn); end && mine(rated).agreed_share >= 0)
    return Balance{end->agreed, true, mine(rated).agreed_share};
  const auto kept = promise_kept(session, turn);
  if (!kept || mine(rated).promise_kept_share < 0) return std::nullopt;
  return Balance{*kept, false, mine(rated).promise_kept_share};
}

// How far from likely the outcome of the turn was, 0..1.
double surprise(const session::Session& session, int turn, const RatedTurn& rated) {
  const auto found = balance(session, turn, rated);
  if (!found) return 0;
  return found->came ? 1 - found->share : found->share;
}

std::string words_of(const Words& w, const Balance& found) {
  const std::string odds = w.per_cent(found.share);
  if (found.talk)
    return found.came ? w("They agreed. That was luck: they do in {0} of worlds.", odds)
                      : w("They did not agree. That was luck: they do in {0} of worlds.", odds);
  return found.came ? w("The date held. That was luck: it holds in {0} of worlds.", odds)
                    : w("The date was missed. That was luck: it holds in {0} of worlds.", odds);
}

Moment stroke_of_luck(const Words& w, const session::Session& session, int turn, const RatedTurn& rated) {
  return {Moment::Kind::luck, turn, title_of(w, session, turn, rated), words_of(w, *balance(session, turn, rated)),
          other_world(w, card_of(session, turn), mine(rated), best_other(rated))};
}

}  // namespace

std::vector<Moment> moments(const Words& w, const session::Session& session, const Ratings& ratings) {
  std::vector<Moment> told;
  // The turn not yet told with the greatest weight above 0.
  const auto take = [&](auto&& tell, const std::function<double(int, const RatedTurn&)>& weight) {
    int greatest = -1;
    double most = 0;
    for (int turn = 0; turn < static_cast<int>(ratings.size()); ++turn) {
      const auto& rated = ratings[static_cast<std::size_t>(turn)];
      if (!rated || std::ranges::find(told, turn, &Moment::turn) != told.end()) continue;
      if (const double heavy = weight(turn, *rated); heavy > most) {
        most = heavy;
        greatest = turn;
      }
    }
    if (greatest >= 0 && told.size() < kMost)
      told.push_back(tell(w, session, greatest, *ratings[static_cast<std::size_t>(greatest)]));
  };
  const auto right = [](const RatedTurn& rated) { return is_sound(rated) || pays_off(rated); };
  take(costliest, [&](int, const RatedTurn& rated) { return right(rated) ? 0 : cost(rated); });
  take(surest_miss, [&](int turn, const RatedTurn& rated) {
    const int confidence = session.turns[static_cast<std::size_t>(turn)].decision.confidence;
    // Sureness first; money only between the equally sure.
    return confidence < kLeaning || right(rated) ? 0 : confidence + 1 - 1 / (1 + cost(rated));
  });
  take(best, [&](int, const RatedTurn& rated) { return right(rated) ? edge(rated) : 0; });
  take(stroke_of_luck, [&](int turn, const RatedTurn& rated) {
    const double odds = surprise(session, turn, rated);
    return odds > .5 ? odds : 0;
  });
  return told;
}

}  // namespace two_hats::debrief
