#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
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
  double quarter = 0, years = 0;  // k€, in its own plan's worlds
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

// The sentence of the part's largest effect. Sizes compare, since they share a target.
std::string sentence_of(const base::Words& w, const Plan& plan, const Part& part, double kept_share, bool mine) {
  if (!part.target && !mine) return w("Only the other answer promises work.");
  if (!part.target) return w("The date holds in {0} of worlds.", w.per_cent(std::max(0., kept_share)));
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
std::vector<Cause> compared(const base::Words& w, std::span<const Part> parts, std::span<const Plan> plans,
                            const CardRating& rating, bool years, std::size_t mine, std::size_t rival) {
  if (mine == rival) return {};
  struct Sum {
    std::optional<product::Target> target;
    double worth;
    double largest;
    std::string because;
  };
  std::vector<Sum> sums;
  for (const Part& part : parts) {
    if (part.plan != mine && part.plan != rival) continue;
    const double whole = years ? part.years : part.quarter;
    const double worth = part.plan == mine ? whole : -whole;
    auto found = std::find_if(sums.begin(), sums.end(), [&](const Sum& sum) { return sum.target == part.target; });
    if (found == sums.end()) found = sums.insert(sums.end(), {part.target, 0, -1, ""});
    found->worth += worth;
    const bool told = part.target ? std::abs(worth) > found->largest : part.plan == mine || found->because.empty();
    if (!told) continue;
    found->largest = std::abs(worth);
    found->because =
        sentence_of(w, plans[part.plan], part, rating.answers[part.plan].promise_kept_share, part.plan == mine);
  }
  std::vector<Cause> causes;
  for (Sum& sum : sums) {
    causes.push_back({sum.target ? Cause::Kind::effect : Cause::Kind::promise,
                      std::string(sum.target ? product::plain_name(*sum.target) : base::marked("the promise")), 0,
                      sum.worth, std::move(sum.because)});
  }
  return largest_first(std::move(causes), gap_of(rating, years, mine, rival));
}

}  // namespace

std::optional<PartCauses> effect_causes(const Question& question, std::span<const Plan> plans, const CardRating& rating,
                                        const Rivals& rivals, const product::Ensemble& ensemble,
                                        const std::atomic<bool>* stop) {
  std::vector<Part> parts;
  std::vector<Plan> runs(plans.begin(), plans.end());
  for (std::size_t p = 0; p < plans.size(); ++p) {
    for (const Part& part : parts_of(plans[p], p)) {
      parts.push_back(part);
      runs.push_back(without(plans[p], part));
    }
  }
  auto outcome = run(question, runs, ensemble, stop);
  if (!outcome) return std::nullopt;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const product::PlanOutcome& with = outcome->plans[parts[i].plan];
    const product::PlanOutcome& left_out = outcome->plans[plans.size() + i];
    parts[i].quarter = mean_of(paired(with.short_value, left_out.short_value));
    parts[i].years = mean_of(paired(with.long_value, left_out.long_value));
  }
  PartCauses all;
  for (std::size_t mine = 0; mine < plans.size(); ++mine) {
    all.quarter.push_back(compared(question.words, parts, plans, rating, false, mine, rivals.quarter[mine]));
    all.years.push_back(compared(question.words, parts, plans, rating, true, mine, rivals.years[mine]));
  }
  all.outcome = std::move(*outcome);
  return all;
}

}  // namespace two_hats::scoring
