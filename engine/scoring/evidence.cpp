#include "engine/scoring/evidence.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/cards/selection.h"
#include "engine/scoring/order_optimum.h"
#include "engine/scoring/order_rating.h"
#include "engine/scoring/selection_optimum.h"
#include "engine/scoring/selection_rating.h"
#include "engine/scoring/statistics.h"
#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {
namespace {

constexpr double kRounding = 1e-9;

double prior(const Question& question, int unknown) {
  return product::prior_chance(question.pack->parameters, *question.world,
                               question.card->unknowns[static_cast<std::size_t>(unknown)]);
}

// Each plan's mean worth in worlds where the unknown has this truth, against the first plan: only differences matter,
// and in a difference most of the luck falls away.
std::optional<std::vector<double>> means_if(const Question& question, std::span<const product::Plan> plans, int unknown,
                                            bool truth, const product::Ensemble& ensemble,
                                            const std::atomic<bool>* stop) {
  product::Belief belief;
  belief.chances.resize(question.card->unknowns.size());
  belief.chances[static_cast<std::size_t>(unknown)] = truth ? 1 : 0;
  const product::Outcome outcome =
      product::simulate(question.pack->parameters, *question.world, plans, ensemble, belief, stop);
  if (outcome.cancelled) return std::nullopt;
  std::vector<double> means;
  const product::PlanOutcome& first = outcome.plans.front();
  for (const product::PlanOutcome& plan : outcome.plans) {
    means.push_back(mean_of(paired(plan.short_value, first.short_value)) +
                    mean_of(paired(plan.long_value, first.long_value)));
  }
  return means;
}

// k€ that the best answer loses if everything it does begins a week later.
std::optional<double> worth_of_a_week(const Question& question, std::span<const product::Plan> plans,
                                      const product::Ensemble& ensemble, const std::atomic<bool>* stop) {
  std::vector<product::Plan> runs(plans.begin(), plans.end());
  for (const product::Plan& plan : plans) runs.push_back(a_week_later(plan));
  const product::Outcome outcome =
      product::simulate(question.pack->parameters, *question.world, runs, ensemble, {}, stop);
  if (outcome.cancelled) return std::nullopt;
  const product::PlanOutcome& first = outcome.plans.front();
  double now = 0, later = 0;
  for (std::size_t p = 0; p < outcome.plans.size(); ++p) {
    const double worth = mean_of(paired(outcome.plans[p].short_value, first.short_value)) +
                         mean_of(paired(outcome.plans[p].long_value, first.long_value));
    double& best = p < plans.size() ? now : later;
    best = p % plans.size() == 0 ? worth : std::max(best, worth);
  }
  return std::max(0., now - later);
}

EvidenceWorth priced(const Question& question, const cards::Evidence& evidence, double a_week) {
  const double day = question.pack->parameters.preset(question.world->stage).evidence_day;
  EvidenceWorth worth;
  worth.id = evidence.id;
  worth.waiting = evidence.days / cards::kWorkingDays * a_week;
  worth.cost = evidence.days * day + worth.waiting;
  return worth;
}

// Mean cost of an order over draws of the speed, every item `late` weeks late.
double cost_of(const cards::Order& order, const std::vector<int>& items, std::span<const double> factors,
               std::span<const double> chances, double late) {
  double sum = 0;
  for (const double factor : factors) {
    double points = 0;
    for (const int j : items) {
      const cards::OrderItem& item = order.items[static_cast<std::size_t>(j)];
      points += item.points;
      const double week = points / (order.capacity / order.weeks * factor) + late;
      const cards::OrderCost cost = cards::item_cost(item, week, chances);
      sum += cost.quarter + cost.later;
    }
  }
  return sum / static_cast<double>(factors.size());
}

std::vector<EvidenceWorth> order_evidence_worth(const Question& question, const cards::Order& order,
                                                const product::Ensemble& ensemble) {
  std::vector<EvidenceWorth> all;
  const std::vector<double> factors = throughput_factors(order, ensemble);
  Question before = question;
  before.evidence.clear();
  const std::vector<double> chances = chances_of(before);
  const OrderOptimum best = optimal_order(order, Objective::both, factors, 1, chances);
  const auto least_cost_at = [&](int unknown, double chance) {
    std::vector<double> believed = chances;
    believed[static_cast<std::size_t>(unknown)] = chance;
    return optimal_order(order, Objective::both, factors, 1, believed).best_cost;
  };
  const double a_week = std::max(0., cost_of(order, best.best, factors, chances, 1) - best.best_cost);
  for (const cards::Evidence& evidence : question.card->ask_first) {
    EvidenceWorth& worth = all.emplace_back(priced(question, evidence, a_week));
    if (!evidence.test) continue;
    const product::Test& test = question.card->tests[static_cast<std::size_t>(*evidence.test)];
    const bool hangs = std::any_of(order.items.begin(), order.items.end(), [&](const cards::OrderItem& item) {
      return item.surprise && item.surprise->unknown == test.unknown;
    });
    if (!hangs) continue;
    const double chance = chances[static_cast<std::size_t>(test.unknown)];
    const double yes = chance * test.true_positive + (1 - chance) * test.false_positive;
    const double informed = yes * least_cost_at(test.unknown, chance_after(chance, test, true)) +
                            (1 - yes) * least_cost_at(test.unknown, chance_after(chance, test, false));
    const double saved = best.best_cost - informed;
    if (saved > kRounding * best.best_cost) worth.worth = saved;
  }
  return all;
}

std::vector<EvidenceWorth> selection_evidence_worth(const Question& question, const cards::Selection& selection,
                                                    const product::Ensemble& ensemble) {
  std::vector<EvidenceWorth> all;
  const std::vector<double> factors = selection_factors(selection, ensemble);
  Question before = question;
  before.evidence.clear();
  const std::vector<double> chances = chances_of(before);
  const auto best_at = [&](std::span<const double> believed) {
    return optimal_selections(cards::as_expected(selection, believed), factors).both.worth;
  };
  const double best = best_at(chances);
  for (const cards::Evidence& evidence : question.card->ask_first) {
    EvidenceWorth& worth = all.emplace_back(priced(question, evidence, 0));
    if (!evidence.test) continue;
    const product::Test& test = question.card->tests[static_cast<std::size_t>(*evidence.test)];
    const bool hangs = std::any_of(
        selection.items.begin(), selection.items.end(),
        [&](const cards::SelectionItem& item) { return item.windfall && item.windfall->unknown == test.unknown; });
    if (!hangs) continue;
    const auto best_after = [&](bool said_yes) {
      std::vector<double> believed = chances;
      double& chance = believed[static_cast<std::size_t>(test.unknown)];
      chance = chance_after(chance, test, said_yes);
      return best_at(believed);
    };
    const double chance = chances[static_cast<std::size_t>(test.unknown)];
    const double yes = chance * test.true_positive + (1 - chance) * test.false_positive;
    const double gained = yes * best_after(true) + (1 - yes) * best_after(false) - best;
    if (gained > kRounding * std::abs(best)) worth.worth = gained;
  }
  return all;
}

}  // namespace

double chance_after(double chance, const product::Test& test, bool said_yes) {
  const double if_true = said_yes ? test.true_positive : 1 - test.true_positive;
  const double if_false = said_yes ? test.false_positive : 1 - test.false_positive;
  const double said = chance * if_true + (1 - chance) * if_false;
  return said > 0 ? chance * if_true / said : chance;
}

double worth_of_test(double chance, const product::Test& test, std::span<const double> if_true,
                     std::span<const double> if_false) {
  const auto best_at = [&](double believed) {
    double best = -1e300;
    for (std::size_t a = 0; a < if_true.size(); ++a)
      best = std::max(best, believed * if_true[a] + (1 - believed) * if_false[a]);
    return best;
  };
  const double yes = chance * test.true_positive + (1 - chance) * test.false_positive;
  const double informed =
      yes * best_at(chance_after(chance, test, true)) + (1 - yes) * best_at(chance_after(chance, test, false));
  return std::max(0., informed - best_at(chance));
}

product::Plan a_week_later(product::Plan plan) {
  for (product::Effect& effect : plan.effects) ++effect.start_week;
  if (plan.promise) ++plan.promise->due_week;
  return plan;
}

std::optional<std::vector<EvidenceWorth>> evidence_worth(const Question& question, std::span<const product::Plan> plans,
                                                         const product::Ensemble& ensemble,
                                                         const std::atomic<bool>* stop) {
  std::vector<EvidenceWorth> all;
  if (question.card->ask_first.empty() || plans.empty()) return all;
  const auto a_week = worth_of_a_week(question, plans, ensemble, stop);
  if (!a_week) return std::nullopt;
  struct Known {
    std::vector<double> if_true, if_false;
  };
  std::map<int, Known> known;  // by unknown: several tests may look at one
  for (const cards::Evidence& evidence : question.card->ask_first) {
    EvidenceWorth& worth = all.emplace_back(priced(question, evidence, *a_week));
    if (!evidence.test) continue;
    const product::Test& test = question.card->tests[static_cast<std::size_t>(*evidence.test)];
    if (!known.contains(test.unknown)) {
      auto if_true = means_if(question, plans, test.unknown, true, ensemble, stop);
      auto if_false = means_if(question, plans, test.unknown, false, ensemble, stop);
      if (!if_true || !if_false) return std::nullopt;
      known[test.unknown] = {std::move(*if_true), std::move(*if_false)};
    }
    const Known& means = known[test.unknown];
    worth.worth = worth_of_test(prior(question, test.unknown), test, means.if_true, means.if_false);
  }
  return all;
}

std::vector<EvidenceWorth> formula_evidence_worth(const Question& question, const product::Ensemble& ensemble) {
  if (question.card->ask_first.empty()) return {};
  if (const auto* order = std::get_if<cards::Order>(&question.card->decision))
    return order_evidence_worth(question, *order, ensemble);
  return selection_evidence_worth(question, std::get<cards::Selection>(question.card->decision), ensemble);
}

std::vector<double> chances_of(const Question& question) {
  const product::Belief belief = belief_after(question);
  std::vector<double> chances;
  for (std::size_t u = 0; u < question.card->unknowns.size(); ++u) {
    const bool told = u < belief.chances.size() && belief.chances[u];
    chances.push_back(told ? *belief.chances[u] : prior(question, static_cast<int>(u)));
  }
  return chances;
}

product::Belief belief_after(const Question& question) {
  product::Belief belief;
  if (question.evidence.empty()) return belief;
  belief.chances.resize(question.card->unknowns.size());
  belief.tests.resize(question.card->tests.size());
  for (const auto& [index, said_yes] : question.evidence) {
    belief.tests[static_cast<std::size_t>(index)] = said_yes;
    const product::Test& test = question.card->tests[static_cast<std::size_t>(index)];
    std::optional<double>& chance = belief.chances[static_cast<std::size_t>(test.unknown)];
    chance = chance_after(chance.value_or(prior(question, test.unknown)), test, said_yes);
  }
  return belief;
}

}  // namespace two_hats::scoring
