#include "engine/scoring/evidence.h"

#include <algorithm>
#include <map>

#include "engine/scoring/statistics.h"
#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {
namespace {

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

std::optional<std::vector<EvidenceWorth>> evidence_worth(const Question& question, std::span<const product::Plan> plans,
                                                         const product::Ensemble& ensemble,
                                                         const std::atomic<bool>* stop) {
  struct Known {
    std::vector<double> if_true, if_false;
  };
  std::map<int, Known> known;  // by unknown: several tests may look at one
  const double day = question.pack->parameters.preset(question.world->stage).evidence_day;
  std::vector<EvidenceWorth> all;
  for (const cards::Evidence& evidence : question.card->ask_first) {
    EvidenceWorth& worth = all.emplace_back(EvidenceWorth{evidence.id, 0, evidence.days * day});
    if (!evidence.test || plans.empty()) continue;
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
