#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/scoring/causes.h"
#include "engine/scoring/evidence.h"
#include "engine/scoring/order_rating.h"
#include "engine/scoring/part_causes.h"
#include "engine/scoring/selection_rating.h"
#include "engine/scoring/statistics.h"
#include "engine/scoring/stock_cause.h"

namespace two_hats::scoring {
namespace {

constexpr int kMostSeeds = 4;  // more seeds would refine amounts that are shown to two figures

// The answer to compare with: the best in the long term; for the best itself, and whoever answered the same, the best
// that is another answer. Itself where there is none.
std::size_t rival_of(const CardRating& rating, std::size_t mine) {
  const auto best = static_cast<std::size_t>(rating.best_long);
  if (!(rating.answers[mine].answer == rating.answers[best].answer)) return best;
  std::size_t rival = mine;
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    if (rating.answers[a].answer == rating.answers[mine].answer) continue;
    if (rival == mine || rating.answers[a].long_term.mean > rating.answers[rival].long_term.mean) rival = a;
  }
  return rival;
}

NamedAnswers answers_of(const CardRating& rating) {
  NamedAnswers answers;
  for (const AnswerRating& answer : rating.answers) answers.emplace_back(answer.id, answer.answer);
  return answers;
}

std::vector<std::size_t> rivals_of(const CardRating& rating) {
  std::vector<std::size_t> rivals;
  for (std::size_t a = 0; a < rating.answers.size(); ++a) rivals.push_back(rival_of(rating, a));
  return rivals;
}

void explain_order(const Question& question, const product::Ensemble& ensemble, CardRating& rating) {
  const std::vector<std::size_t> rivals = rivals_of(rating);
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    AnswerRating& mine = rating.answers[a];
    mine.because = order_causes(question, ensemble, mine, rating.answers[rivals[a]]);
    mine.because_against = rating.answers[rivals[a]].id;
  }
  rating.evidence = evidence_worth(question, {}, ensemble, nullptr).value_or(std::vector<EvidenceWorth>{});
}

void explain_selection(const Question& question, const product::Ensemble& ensemble, CardRating& rating) {
  const std::vector<std::size_t> rivals = rivals_of(rating);
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    AnswerRating& mine = rating.answers[a];
    mine.because = selection_causes(question, ensemble, mine, rating.answers[rivals[a]], true);
    mine.because_against = rating.answers[rivals[a]].id;
  }
  rating.evidence = evidence_worth(question, {}, ensemble, nullptr).value_or(std::vector<EvidenceWorth>{});
}

}  // namespace

void explain(const Question& question, const product::Ensemble& ensemble, CardRating& rating,
             const std::atomic<bool>* stop) {
  if (rating.answers.empty()) return;
  if (question.card->kind() == cards::Kind::order) return explain_order(question, ensemble, rating);
  if (question.card->kind() == cards::Kind::selection) return explain_selection(question, ensemble, rating);
  product::Ensemble few = ensemble;
  few.seeds = std::min(ensemble.seeds, kMostSeeds);
  const std::vector<std::size_t> rivals = rivals_of(rating);
  const NamedAnswers answers = answers_of(rating);
  const std::vector<product::Plan> plans = plans_of(question, answers);
  const auto parts = rates_every_answer(question.card->kind())
                         ? effect_causes(question, plans, rating, rivals, few, stop)
                         : part_causes(question, answers, rivals, few, stop);
  if (!parts) return;
  const auto stocks = stock_causes(question, plans, rivals, few, stop);
  if (!stocks) return;
  auto evidence = evidence_worth(question, plans, few, stop);
  if (!evidence) return;
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    AnswerRating& mine = rating.answers[a];
    mine.because = (*parts)[a];
    mine.because_against = rating.answers[rivals[a]].id;
    mine.carrier = (*stocks)[a];
  }
  rating.evidence = std::move(*evidence);
}

}  // namespace two_hats::scoring
