// One world per answer, and the rating made from them: the part that all cards share but orders and selections.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/scoring/rate.h"

namespace two_hats::scoring {

using NamedAnswers = std::vector<std::pair<std::string, cards::Answer>>;  // id and answer

// k€ a week in the question's world: 1 wr of the effect vocabulary.
double weekly_revenue_of(const Question& question);

// The plans of these answers in the question's world.
std::vector<product::Plan> plans_of(const Question& question, const NamedAnswers& answers);

// Simulates with the belief after the evidence. Empty if stopped.
std::optional<product::Outcome> run(const Question& question, std::span<const product::Plan> plans,
                                    const product::Ensemble& ensemble, const std::atomic<bool>* stop);

// The same worlds and more of them: what is known is kept (product::extended). Empty if stopped.
std::optional<product::Outcome> run_more(const Question& question, const product::Outcome& known,
                                         std::span<const product::Plan> plans, const product::Ensemble& ensemble,
                                         const std::atomic<bool>* stop);

// The whole rating from an outcome whose plans are those of the answers. `discount`: a year, of the stage.
CardRating rating_from(const product::Outcome& outcome, const NamedAnswers& answers, int reference, double discount);

// The half of it that needs no simulation: horizons, shapes, shares, best answers. Values in k€, one array an answer.
struct Values {
  std::vector<std::vector<double>> quarter, years;
  int draws = 0, seeds = 0;
  double weekly_revenue = 0;
};
CardRating rating_from(const Values& values, const NamedAnswers& answers, int reference);

// Quantiles over paths of the lines `mine` - `reference` ([path x samples + sample]).
Curve curve_against(std::span<const double> mine, std::span<const double> reference, std::size_t samples);

// The same of two plans of one outcome.
Curve curve_against(const product::PlanOutcome& mine, const product::PlanOutcome& reference);

// Index of the plan that changes least: the sum of its effects' sizes, each in parts of the widest sane size of its
// target, a flow counted in full from half a year on, chances counted, a promise by its team-weeks. Ties: the first.
int least_change(std::span<const product::Plan> plans);

}  // namespace two_hats::scoring
