#include "engine/scoring/rate.h"

#include <cassert>

#include "engine/scoring/comparison.h"
#include "engine/scoring/order_rating.h"
#include "engine/scoring/selection_rating.h"

namespace two_hats::scoring {

bool rates_every_answer(cards::Kind kind) { return kind == cards::Kind::choice || kind == cards::Kind::conversation; }

bool rates_by_formula(cards::Kind kind) { return kind == cards::Kind::order || kind == cards::Kind::selection; }

std::optional<CardRating> rate(const Question& question, const product::Ensemble& ensemble,
                               const std::atomic<bool>* stop) {
  assert(question.pack && question.card && question.world);
  const cards::Kind kind = question.card->kind();
  if (rates_by_formula(kind)) {
    if (stop && stop->load()) return std::nullopt;
    return kind == cards::Kind::order ? rate_order(question, ensemble) : rate_selection(question, ensemble);
  }
  const auto compared = comparison_of(question, stop);
  if (!compared) return std::nullopt;
  const auto outcome = run(question, compared->plans, ensemble, stop);
  if (!outcome) return std::nullopt;
  return rating_of(question, *compared, *outcome);
}

std::vector<std::pair<std::string, cards::Answer>> notable_answers(const Question& question,
                                                                   const std::atomic<bool>* stop) {
  return candidates(question, stop).value_or(NamedAnswers{});
}

}  // namespace two_hats::scoring
