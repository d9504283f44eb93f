#include "engine/scoring/twin_worlds.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/scoring/judge.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

Paths paths_of(const std::vector<std::vector<double>>& values, int draws, int seeds) {
  return {{values.begin(), values.end()}, draws, seeds};
}

double share_of(const std::vector<std::uint8_t>& marks, std::uint8_t sought) {
  if (marks.empty()) return 0;
  return static_cast<double>(std::count(marks.begin(), marks.end(), sought)) / static_cast<double>(marks.size());
}

double size_of(const product::Effect& effect) {
  const product::TargetRule& rule = product::rule_of(effect.target);
  double widest = 0, size = 0;
  if (effect.operation == product::Operation::add) {
    widest = std::max(std::abs(rule.add_low), std::abs(rule.add_high));
    size = std::abs(effect.size);
  } else {
    widest = std::max(std::abs(1 - rule.scale_low), std::abs(rule.scale_high - 1));
    size = std::abs(effect.size - 1);
  }
  if (widest > 0) size /= widest;
  if (product::is_flow(effect.target) && effect.weeks > 0) size *= std::min(1., effect.weeks / 26.);
  for (const product::Literal& literal : effect.conditions) {
    if (literal.kind == product::Literal::Kind::chance) size *= literal.value;
  }
  return size;
}

// Reorders the gaps.
void add_sample(std::vector<double>& gaps, Curve& curve) {
  curve.mean.push_back(mean_of(gaps));
  constexpr std::array<double, 4> kShares = {.05, .25, .75, .95};
  const std::array<double, 4> at = quantiles(gaps, kShares);
  curve.p5.push_back(at[0]);
  curve.p25.push_back(at[1]);
  curve.p75.push_back(at[2]);
  curve.p95.push_back(at[3]);
}

std::optional<double> tie_with(const AnswerRating& mine, const AnswerRating& best, std::span<const int> weeks,
                               double discount) {
  if (mine.long_term.rank == 1 || !mine.long_term.scored) return std::nullopt;
  std::vector<double> line;
  for (std::size_t at = 0; at < weeks.size(); ++at) line.push_back(mine.curve.mean[at] - best.curve.mean[at]);
  const double whole = mine.short_term.mean + mine.long_term.mean - best.short_term.mean - best.long_term.mean;
  return tie_discount(weeks, line, whole - line.back(), discount);
}

}  // namespace

double weekly_revenue_of(const Question& question) {
  return product::key_values(question.pack->parameters, *question.world).weekly_revenue;
}

std::vector<product::Plan> plans_of(const Question& question, const NamedAnswers& answers) {
  const cards::Standing standing = cards::standing_of(question.pack->parameters, *question.world);
  std::vector<product::Plan> plans;
  for (const auto& [id, answer] : answers) plans.push_back(cards::build_plan(*question.card, answer, standing));
  return plans;
}

std::optional<product::Outcome> run(const Question& question, std::span<const product::Plan> plans,
                                    const product::Ensemble& ensemble, const std::atomic<bool>* stop) {
  product::Outcome outcome =
      product::simulate(question.pack->parameters, *question.world, plans, ensemble, belief_after(question), stop);
  if (outcome.cancelled) return std::nullopt;
  return outcome;
}

std::optional<product::Outcome> run_more(const Question& question, const product::Outcome& known,
                                         std::span<const product::Plan> plans, const product::Ensemble& ensemble,
                                         const std::atomic<bool>* stop) {
  product::Outcome outcome = product::extended(known, question.pack->parameters, *question.world, plans, ensemble,
                                               belief_after(question), stop);
  if (outcome.cancelled) return std::nullopt;
  return outcome;
}

CardRating rating_from(const product::Outcome& outcome, const NamedAnswers& answers, int reference, double discount) {
  Values values;
  values.draws = outcome.ensemble.draws;
  values.seeds = outcome.ensemble.seeds;
  values.weekly_revenue = outcome.weekly_revenue;
  for (const product::PlanOutcome& plan : outcome.plans) {
    values.quarter.push_back(plan.short_value);
    values.years.push_back(plan.long_value);
  }
  CardRating rating = rating_from(values, answers, reference);
  const std::span<const int> weeks = product::curve_weeks();
  for (std::size_t a = 0; a < answers.size(); ++a) {
    AnswerRating& mine = rating.answers[a];
    const product::PlanOutcome& plan = outcome.plans[a];
    mine.bankrupt_share = share_of(plan.bankrupt, 1);
    const double kept = share_of(plan.promise, 1), broken = share_of(plan.promise, 2);
    mine.promise_kept_share = kept + broken > 0 ? kept / (kept + broken) : -1;
    mine.curve = curve_against(plan, outcome.plans[static_cast<std::size_t>(reference)]);
    mine.crossing_week = last_crossing(weeks, mine.curve.mean);
  }
  for (AnswerRating& mine : rating.answers) {
    mine.tie_discount = tie_with(mine, rating.answers[static_cast<std::size_t>(rating.best_long)], weeks, discount);
  }
  return rating;
}

CardRating rating_from(const Values& values, const NamedAnswers& answers, int reference) {
  const double quarter_revenue = product::kQuarterWeeks * values.weekly_revenue;
  const Paths quarter = paths_of(values.quarter, values.draws, values.seeds);
  const Paths years = paths_of(values.years, values.draws, values.seeds);
  const double quarter_level = kShortSpread * quarter_revenue, years_level = kLongSpread * quarter_revenue;
  const std::vector<Horizon> soon = judge(quarter, reference, quarter_level),
                             later = judge(years, reference, years_level);
  const std::vector<double> best_soon = best_shares(quarter), best_later = best_shares(years);
  CardRating rating;
  rating.reference = reference;
  rating.weekly_revenue = values.weekly_revenue;
  rating.draws = values.draws;
  rating.seeds = values.seeds;
  for (std::size_t a = 0; a < answers.size(); ++a) {
    AnswerRating mine;
    mine.id = answers[a].first;
    mine.answer = answers[a].second;
    mine.short_term = soon[a];
    mine.long_term = later[a];
    mine.best_share_short = best_soon[a];
    mine.best_share_long = best_later[a];
    if (static_cast<int>(a) != reference)
      mine.shape = shape_of(soon[a].mean, quarter_level, later[a].mean, years_level);
    if (soon[a].rank < soon[static_cast<std::size_t>(rating.best_short)].rank) rating.best_short = static_cast<int>(a);
    if (later[a].rank < later[static_cast<std::size_t>(rating.best_long)].rank) rating.best_long = static_cast<int>(a);
    rating.answers.push_back(std::move(mine));
  }
  return rating;
}

Curve curve_against(std::span<const double> mine, std::span<const double> reference, std::size_t samples) {
  Curve curve;
  const std::size_t paths = samples == 0 ? 0 : mine.size() / samples;
  if (paths == 0) return curve;
  std::vector<double> gaps(paths);
  for (std::size_t sample = 0; sample < samples; ++sample) {
    for (std::size_t path = 0; path < paths; ++path) {
      gaps[path] = mine[path * samples + sample] - reference[path * samples + sample];
    }
    add_sample(gaps, curve);
  }
  return curve;
}

Curve curve_against(const product::PlanOutcome& mine, const product::PlanOutcome& reference) {
  Curve curve;
  const std::size_t paths = mine.short_value.size();
  std::vector<double> gaps(paths);
  for (std::size_t from = 0; from < mine.curve.size(); from += paths) {
    for (std::size_t path = 0; path < paths; ++path) {
      gaps[path] = static_cast<double>(mine.curve[from + path]) - static_cast<double>(reference.curve[from + path]);
    }
    add_sample(gaps, curve);
  }
  return curve;
}

int least_change(std::span<const product::Plan> plans) {
  int least = 0;
  double least_size = 0;
  for (std::size_t p = 0; p < plans.size(); ++p) {
    double size = plans[p].promise ? plans[p].promise->work : 0;
    for (const product::Effect& effect : plans[p].effects) size += size_of(effect);
    if (p > 0 && size >= least_size) continue;
    least = static_cast<int>(p);
    least_size = size;
  }
  return least;
}

}  // namespace two_hats::scoring
