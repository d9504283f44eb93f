#include <algorithm>
#include <string_view>

#include "engine/debrief/telling.h"

namespace two_hats::debrief {
namespace {

using scoring::ConductItem;
using scoring::Shape;

constexpr int kSure = 95;
constexpr int kAPattern = 2;  // times, at least

struct Pattern {
  int times = 0;
  double weight = 1;  // how telling one instance is; assumption
  const char* words;  // with "Five times" or "Twice" in its gap
};

bool names(const scoring::AnswerRating& answer, std::string_view what) {
  return !answer.because.empty() && answer.because.front().name.find(what) != std::string::npos;
}

int count(const Ratings& ratings, auto&& holds) {
  return static_cast<int>(std::ranges::count_if(ratings, [&](const auto& turn) { return turn && holds(*turn); }));
}

int count_shape(const Ratings& ratings, Shape shape) {
  return count(ratings, [&](const RatedTurn& turn) { return corner_of(mine(turn)) == shape; });
}

int count_failed(const Ratings& ratings, ConductItem::Check check) {
  return count(ratings, [&](const RatedTurn& turn) {
    return std::ranges::any_of(turn.conduct, [&](const ConductItem& item) {
      return item.check == check && item.verdict == scoring::Verdict::fail;
    });
  });
}

int count_sure_and_behind(const session::Session& session, const Ratings& ratings) {
  int times = 0;
  for (std::size_t i = 0; i < ratings.size(); ++i)
    times +=
        ratings[i] && session.turns[i].decision.confidence >= kSure && !is_sound(*ratings[i]) && !pays_off(*ratings[i]);
  return times;
}

std::string often(const Words& w, int times) {
  return times == 2 ? w("Twice") : w("{0} times", in_words(w, times, true));
}

// What most of the shortcuts were paid with.
const char* price_of_shortcuts(const Ratings& ratings) {
  const auto paid_with = [&](std::string_view what) {
    return count(ratings, [&](const RatedTurn& turn) {
      return corner_of(mine(turn)) == Shape::shortcut && names(mine(turn), what);
    });
  };
  const int all = count_shape(ratings, Shape::shortcut);
  if (2 * paid_with("debt") >= all) return base::marked("{0} you sold next year’s speed");
  if (2 * paid_with("trust") >= all) return base::marked("{0} you paid with trust");
  return base::marked("{0} the years paid for the quarter");
}

}  // namespace

std::string headline(const Words& w, const session::Session& session, const Ratings& ratings) {
  using base::marked;
  const int told = count(ratings, [](const RatedTurn&) { return true; });
  if (told == 0) return w("No decision to tell yet");
  const Pattern patterns[] = {
      {count_failed(ratings, ConductItem::Check::decider), 1.5, marked("{0} you took another’s decision")},
      {count_sure_and_behind(session, ratings), 1.4, marked("{0} you were sure, and behind")},
      {count_shape(ratings, Shape::lose_lose), 1.3, marked("{0} both horizons lost")},
      {count_failed(ratings, ConductItem::Check::no), 1.3, marked("{0} a no came without a reason")},
      {count_shape(ratings, Shape::shortcut), 1.2, price_of_shortcuts(ratings)},
      {count_failed(ratings, ConductItem::Check::evidence), 1, marked("{0} you decided before you asked")},
      {count_shape(ratings, Shape::investment), 1, marked("{0} the quarter paid for the years")},
      {count_shape(ratings, Shape::win_win), .8, marked("{0} both horizons gained")},
      {count(ratings, [](const RatedTurn& turn) { return mine(turn).shape == Shape::reference; }), .7,
       marked("{0} you left things as they were")},
  };
  const Pattern* found = nullptr;
  for (const Pattern& pattern : patterns)
    if (pattern.times >= kAPattern && (!found || pattern.times * pattern.weight > found->times * found->weight))
      found = &pattern;
  if (found) return w(found->words, often(w, found->times));
  return w.many("{1} decision, no pattern yet", "{1} decisions, no pattern yet", told, in_words(w, told, true));
}

}  // namespace two_hats::debrief
