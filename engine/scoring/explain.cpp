#include <algorithm>

#include "engine/scoring/causes.h"
#include "engine/scoring/evidence.h"
#include "engine/scoring/order_rating.h"
#include "engine/scoring/part_causes.h"
#include "engine/scoring/selection_rating.h"
#include "engine/scoring/split_lattice.h"
#include "engine/scoring/stock_causes.h"

namespace two_hats::scoring {
namespace {

constexpr int kMostSeeds = 4;  // more seeds would refine amounts that are shown to two figures

NamedAnswers answers_of(const CardRating& rating) {
  NamedAnswers answers;
  for (const AnswerRating& answer : rating.answers) answers.emplace_back(answer.id, answer.answer);
  return answers;
}

void name_rivals(CardRating& rating, const Rivals& rivals, std::size_t answer) {
  rating.answers[answer].because_against = rating.answers[rivals.years[answer]].id;
  rating.answers[answer].because_short_against = rating.answers[rivals.quarter[answer]].id;
}

void explain_order(const Question& question, const product::Ensemble& ensemble, CardRating& rating) {
  const Rivals rivals = rivals_of(rating);
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    AnswerRating& mine = rating.answers[a];
    mine.because = order_causes(question, ensemble, rating, true, a, rivals.years[a]);
    mine.because_short = order_causes(question, ensemble, rating, false, a, rivals.quarter[a]);
    name_rivals(rating, rivals, a);
  }
  rating.evidence = formula_evidence_worth(question, ensemble);
}

void explain_selection(const Question& question, const product::Ensemble& ensemble, CardRating& rating) {
  const Rivals rivals = rivals_of(rating);
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    AnswerRating& mine = rating.answers[a];
    const AnswerRating& later = rating.answers[rivals.years[a]];
    const AnswerRating& soon = rating.answers[rivals.quarter[a]];
    mine.because = selection_causes(question, ensemble, mine, later, true);
    mine.because_short = selection_causes(question, ensemble, mine, soon, false);
    name_rivals(rating, rivals, a);
  }
  rating.evidence = formula_evidence_worth(question, ensemble);
}

}  // namespace

void explain(const Question& question, const product::Ensemble& ensemble, CardRating& rating,
             const std::atomic<bool>* stop) {
  if (rating.answers.empty()) return;
  if (question.card->kind() == cards::Kind::order) return explain_order(question, ensemble, rating);
  if (question.card->kind() == cards::Kind::selection) return explain_selection(question, ensemble, rating);
  product::Ensemble few = ensemble;
  few.seeds = std::min(ensemble.seeds, kMostSeeds);
  product::Ensemble with_states = few;
  with_states.early = true;  // for the stocks
  const Rivals rivals = rivals_of(rating);
  const std::vector<product::Plan> plans = plans_of(question, answers_of(rating));
  auto parts = rates_every_answer(question.card->kind())
                   ? effect_causes(question, plans, rating, rivals, with_states, stop)
                   : part_causes(question, plans, rating, rivals, with_states, stop);
  if (!parts) return;
  auto stocks = stock_causes(question, plans, parts->outcome, rating, rivals, few, stop);
  if (!stocks) return;
  auto evidence = evidence_worth(question, plans, few, stop);
  if (!evidence) return;
  if (const auto* split = question.given ? std::get_if<cards::SplitGiven>(&*question.given) : nullptr) {
    auto neighbours = neighbours_of(question, *split, few, stop);
    if (!neighbours) return;
    rating.neighbours = std::move(*neighbours);
  }
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    AnswerRating& mine = rating.answers[a];
    mine.because = std::move(parts->years[a]);
    mine.because_short = std::move(parts->quarter[a]);
    mine.stocks_long = std::move(stocks->years[a]);
    mine.stocks_short = std::move(stocks->quarter[a]);
    mine.carrier = std::move(stocks->carrier[a]);
    name_rivals(rating, rivals, a);
  }
  rating.evidence = std::move(*evidence);
}

}  // namespace two_hats::scoring
