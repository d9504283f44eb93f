#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/scoring/causes.h"
#include "engine/scoring/part_causes.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

using product::Effect;
using product::Plan;

bool hangs_on_promise(const Effect& effect) {
  return std::any_of(effect.conditions.begin(), effect.conditions.end(),
                     [](const product::Literal& l) { return l.kind == product::Literal::Kind::promise_kept; });
}

// One thing that can be left out of a plan.
struct Part {
  std::optional<product::Target> target;  // empty: the promise
  std::size_t plan = 0;
  double worth = 0;  // k€ in the long term, in its own plan's worlds
};

std::vector<Part> parts_of(const Plan& plan, std::size_t index) {
  std::vector<Part> parts;
  if (plan.promise) parts.push_back({std::nullopt, index});
  for (const Effect& effect : plan.effects) {
    if (hangs_on_promise(effect)) continue;
    const bool known =
        std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.target == effect.target; });
    if (!known) parts.push_back({effect.target, index});
  }
  return parts;
}

Plan without(const Plan& plan, const Part& part) {
  Plan rest = plan;
  if (!part.target) rest.promise.reset();
  for (Effect& effect : rest.effects) {
    const bool left_out =
        part.target ? effect.target == *part.target && !hangs_on_promise(effect) : hangs_on_promise(effect);
    // Stilled, not erased: an effect's place names its chances, and those of the others must fall as they did.
    if (left_out) effect.size = effect.operation == product::Operation::add ? 0 : 1;
  }
  return rest;
}

double long_worth(const product::PlanOutcome& with, const product::PlanOutcome& left_out) {
  return mean_of(paired(with.long_value, left_out.long_value));
}

// The sentence of the part's largest effect. Sizes compare, since they share a target.
std::string sentence_of(const Plan& plan, const Part& part, double kept_share, bool mine) {
  if (!part.target && !mine) return "Only the other answer promises work.";
  if (!part.target) return "The date holds in " + base::fixed(100 * std::max(0., kept_share), 0) + " % of worlds.";
  const Effect* largest = nullptr;
  const auto size = [](const Effect& e) {
    return std::abs(e.operation == product::Operation::add ? e.size : e.size - 1);
  };
  for (const Effect& effect : plan.effects) {
    if (effect.target != *part.target || hangs_on_promise(effect)) continue;
    if (!largest || size(effect) > size(*largest)) largest = &effect;
  }
  return largest ? largest->because : "";
}

// What the parts of two answers come to: mine count as they are, the rival's against me; the same target is one cause.
std::vector<Cause> compared(std::span<const Part> parts, std::span<const Plan> plans, const CardRating& rating,
                            std::size_t mine, std::size_t rival) {
  struct Sum {
    std::optional<product::Target> target;
    double worth;
    double largest;
    std::string because;
  };
  std::vector<Sum> sums;
  for (const Part& part : parts) {
    if (part.plan != mine && part.plan != rival) continue;
    const double worth = part.plan == mine ? part.worth : -part.worth;
    auto found = std::find_if(sums.begin(), sums.end(), [&](const Sum& sum) { return sum.target == part.target; });
    if (found == sums.end()) found = sums.insert(sums.end(), {part.target, 0, -1, ""});
    found->worth += worth;
    const bool told = part.target ? std::abs(worth) > found->largest : part.plan == mine || found->because.empty();
    if (!told) continue;
    found->largest = std::abs(worth);
    found->because =
        sentence_of(plans[part.plan], part, rating.answers[part.plan].promise_kept_share, part.plan == mine);
  }
  std::vector<Cause> causes;
  for (Sum& sum : sums) {
    causes.push_back({sum.target ? Cause::Kind::effect : Cause::Kind::promise,
                      std::string(sum.target ? product::plain_name(*sum.target) : "the promise"), 0, sum.worth,
                      std::move(sum.because)});
  }
  return causes;
}

}  // namespace

std::optional<std::vector<std::vector<Cause>>> effect_causes(const Question& question, std::span<const Plan> plans,
                                                             const CardRating& rating,
                                                             const std::vector<std::size_t>& rivals,
                                                             const product::Ensemble& ensemble,
                                                             const std::atomic<bool>* stop) {
  std::vector<Part> parts;
  std::vector<Plan> runs(plans.begin(), plans.end());
  for (std::size_t p = 0; p < plans.size(); ++p) {
    for (const Part& part : parts_of(plans[p], p)) {
      parts.push_back(part);
      runs.push_back(without(plans[p], part));
    }
  }
  const auto outcome = run(question, runs, ensemble, stop);
  if (!outcome) return std::nullopt;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].worth = long_worth(outcome->plans[parts[i].plan], outcome->plans[plans.size() + i]);
  }
  std::vector<std::vector<Cause>> all;
  for (std::size_t mine = 0; mine < plans.size(); ++mine) {
    const double gap = long_worth(outcome->plans[mine], outcome->plans[rivals[mine]]);
    all.push_back(rivals[mine] == mine ? std::vector<Cause>{}
                                       : largest_first(compared(parts, plans, rating, mine, rivals[mine]), gap));
  }
  return all;
}

}  // namespace two_hats::scoring
