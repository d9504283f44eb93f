#include "engine/scoring/settle.h"

#include <algorithm>
#include <array>

#include "engine/scoring/comparison.h"

namespace two_hats::scoring {
namespace {

constexpr std::array<product::Ensemble, 5> kRungs = {{{64, 4}, {128, 4}, {128, 8}, {128, 16}, {256, 16}}};
constexpr double kSure = 3;          // standard errors
constexpr double kSamePoints = .02;  // of the spread: what nobody would choose by

struct Standing {
  bool open = false, told_apart = false;
};

Standing standing_of(const CardRating& rating, Horizon AnswerRating::*horizon, double level) {
  const auto widest = std::max_element(
      rating.answers.begin(), rating.answers.end(),
      [&](const AnswerRating& a, const AnswerRating& b) { return (a.*horizon).gap < (b.*horizon).gap; });
  const Horizon& far = (*widest).*horizon;
  const double spread = far.gap, doubt = kSure * far.gap_error;
  Standing standing;
  if (!far.scored) {
    standing.open = spread + doubt >= level;
    return standing;
  }
  standing.open = spread - doubt < level;
  for (const AnswerRating& answer : rating.answers) {
    const Horizon& mine = answer.*horizon;
    if (mine.rank == 1) continue;
    const bool apart = mine.gap > kSure * mine.gap_error && !mine.close_call;
    const bool same = mine.gap + kSure * mine.gap_error < kSamePoints * spread;
    standing.told_apart = standing.told_apart || apart;
    standing.open = standing.open || (!apart && !same);
  }
  return standing;
}

}  // namespace

std::span<const product::Ensemble> rungs() { return kRungs; }

Stopped settled(const CardRating& rating) {
  if (rating.answers.empty()) return Stopped::cannot_matter;
  const double quarter = product::kQuarterWeeks * rating.weekly_revenue;
  const Standing soon = standing_of(rating, &AnswerRating::short_term, kShortSpread * quarter);
  const Standing later = standing_of(rating, &AnswerRating::long_term, kLongSpread * quarter);
  if (soon.open || later.open) return Stopped::at_limit;
  return soon.told_apart || later.told_apart ? Stopped::separated : Stopped::cannot_matter;
}

std::optional<CardRating> rate_until_settled(const Question& question, int threads, const std::atomic<bool>* stop) {
  const bool simulated = !rates_by_formula(question.card->kind());
  std::optional<Comparison> compared;
  if (simulated && !(compared = comparison_of(question, stop))) return std::nullopt;
  std::optional<product::Outcome> outcome;
  std::optional<CardRating> rating;
  for (product::Ensemble ensemble : kRungs) {
    ensemble.threads = threads;
    if (simulated) {
      outcome = outcome ? run_more(question, *outcome, compared->plans, ensemble, stop)
                        : run(question, compared->plans, ensemble, stop);
      if (!outcome) return std::nullopt;
      rating = rating_of(question, *compared, *outcome);
    } else {
      // Luck has no part in a formula: more seeds of the same draws say nothing new.
      if (rating && rating->draws == ensemble.draws) continue;
      rating = rate(question, ensemble, stop);
      if (!rating) return std::nullopt;
    }
    rating->stopped = settled(*rating);
    if (rating->stopped != Stopped::at_limit) break;
  }
  return rating;
}

}  // namespace two_hats::scoring
