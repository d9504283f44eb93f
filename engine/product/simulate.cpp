#include "engine/product/simulate.h"

#include <algorithm>
#include <thread>

#include "engine/base/math.h"
#include "engine/product/rollout.h"

namespace two_hats::product {
namespace {

const std::vector<int>& sampled_weeks() {
  static const std::vector<int> weeks = [] {
    std::vector<int> all;
    for (int week = 0; week < kHorizonWeeks; week += week < 2 * kQuarterWeeks ? 1 : 4) all.push_back(week);
    all.push_back(kHorizonWeeks);
    return all;
  }();
  return weeks;
}

std::array<double, kHorizonWeeks + 1> discounts(double a_year) {
  std::array<double, kHorizonWeeks + 1> factors{};
  const double log_week = base::log(1 + a_year) / 52;
  for (std::size_t week = 0; week < factors.size(); ++week)
    factors[week] = base::exp(-log_week * static_cast<double>(week));
  return factors;
}

Assignment assign(const Run& run, const Parameters& parameters, const World& world, std::span<const Plan> plans,
                  const Ensemble& ensemble, const Belief& belief, double weekly_revenue) {
  Assignment all;
  all.run = run;
  all.rules = rules_of(parameters, world.stage);
  all.lane_rules = lane_rules(all.rules);
  all.world = &world;
  all.plans = plans;
  all.ensemble = ensemble;
  all.belief = &belief;
  all.discount = discounts(all.rules.discount);
  for (int draw = 0; draw < ensemble.draws; ++draw) {
    all.draws.push_back(drawn_values(parameters, ensemble.key, draw));
  }
  for (const Plan& plan : plans) all.agendas.push_back(agenda_of(world, &plan, weekly_revenue));
  return all;
}

void make_room(PlanOutcome& plan, std::size_t paths) {
  plan.short_value.resize(paths);
  plan.long_value.resize(paths);
  plan.curve.resize(paths * sampled_weeks().size());
  plan.bankrupt.resize(paths);
  plan.promise.resize(paths);
  plan.truths.resize(paths);
}

// Blocks of paths shared out among workers: who runs which moves no bit.
class Workers {
 public:
  Workers(const Assignment& all, const std::vector<PathName>& paths, std::vector<PlanOutcome>& plans,
          const std::atomic<bool>* stop)
      : all_(all), paths_(paths), plans_(plans), stop_(stop) {}

  // False if stopped.
  bool run(std::vector<PlanStates>& states) {
    const std::size_t blocks = (paths_.size() + kLanes - 1) / kLanes;
    const auto wanted = static_cast<std::size_t>(std::max(1, all_.ensemble.threads));
    std::vector<Rollout> rollouts;
    for (std::size_t w = 0; w < std::min(wanted, std::max<std::size_t>(1, blocks)); ++w) rollouts.emplace_back(all_);
    {
      std::vector<std::jthread> others;
      for (std::size_t w = 1; w < rollouts.size(); ++w) {
        others.emplace_back([this, &rollout = rollouts[w]] { work(rollout); });
      }
      work(rollouts.front());
    }
    for (const Rollout& rollout : rollouts) {
      for (std::size_t p = 0; p < states.size(); ++p) {
        for (std::size_t early = 0; early < kEarlyWeeks.size(); ++early)
          states[p].early[early].add(rollout.states()[p].early[early]);
        states[p].end_quarter.add(rollout.states()[p].end_quarter);
        states[p].end.add(rollout.states()[p].end);
      }
    }
    return !stopped_;
  }

 private:
  void work(Rollout& rollout) {
    while (true) {
      const std::size_t first = kLanes * next_.fetch_add(1, std::memory_order_relaxed);
      if (first >= paths_.size()) return;
      if (stop_ && stop_->load(std::memory_order_relaxed)) {
        stopped_ = true;
        return;
      }
      rollout.run(std::span(paths_).subspan(first, std::min<std::size_t>(kLanes, paths_.size() - first)), plans_);
    }
  }

  const Assignment& all_;
  const std::vector<PathName>& paths_;
  std::vector<PlanOutcome>& plans_;
  const std::atomic<bool>* stop_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> stopped_ = false;
};

// Moves what is known of each path to its place in the larger ensemble.
void take_over(const Outcome& known, Outcome& outcome) {
  const std::size_t samples = sampled_weeks().size();
  for (std::size_t p = 0; p < outcome.plans.size(); ++p) {
    const PlanOutcome& from = known.plans[p];
    PlanOutcome& to = outcome.plans[p];
    for (int draw = 0; draw < known.ensemble.draws; ++draw) {
      for (int seed = 0; seed < known.ensemble.seeds; ++seed) {
        const auto there = static_cast<std::size_t>(draw * known.ensemble.seeds + seed);
        const auto here = static_cast<std::size_t>(draw * outcome.ensemble.seeds + seed);
        to.short_value[here] = from.short_value[there];
        to.long_value[here] = from.long_value[there];
        to.bankrupt[here] = from.bankrupt[there];
        to.promise[here] = from.promise[there];
        to.truths[here] = from.truths[there];
        for (std::size_t sample = 0; sample < samples; ++sample) {
          to.curve[sample * to.short_value.size() + here] = from.curve[sample * from.short_value.size() + there];
        }
      }
    }
  }
}

}  // namespace

std::span<const int> curve_weeks() { return sampled_weeks(); }

Outcome simulate_with(const Run& run, const Parameters& parameters, const World& world, std::span<const Plan> plans,
                      const Ensemble& ensemble, const Belief& belief, const std::atomic<bool>* stop,
                      const Outcome* known) {
  Outcome outcome;
  outcome.ensemble = ensemble;
  outcome.weekly_revenue = key_values(parameters, world).weekly_revenue;
  outcome.plans.resize(plans.size());
  for (PlanOutcome& plan : outcome.plans) make_room(plan, static_cast<std::size_t>(ensemble.draws * ensemble.seeds));
  if (known) take_over(*known, outcome);

  std::vector<PathName> paths;
  for (int draw = 0; draw < ensemble.draws; ++draw) {
    const bool has_seeds = known && draw < known->ensemble.draws;
    for (int seed = has_seeds ? known->ensemble.seeds : 0; seed < ensemble.seeds; ++seed) paths.push_back({draw, seed});
  }
  const Assignment all = assign(run, parameters, world, plans, ensemble, belief, outcome.weekly_revenue);
  std::vector<PlanStates> states(plans.size());
  outcome.cancelled = !Workers(all, paths, outcome.plans, stop).run(states);
  for (std::size_t p = 0; p < plans.size(); ++p) {
    if (known) {
      states[p].end_quarter.add(known->plans[p].sum_end_quarter);
      states[p].end.add(known->plans[p].sum_end);
    }
    for (std::size_t early = 0; early < kEarlyWeeks.size(); ++early)
      outcome.plans[p].mean_early[early] = states[p].early[early].mean();
    outcome.plans[p].sum_end_quarter = states[p].end_quarter;
    outcome.plans[p].sum_end = states[p].end;
    outcome.plans[p].mean_end_quarter = states[p].end_quarter.mean();
    outcome.plans[p].mean_end = states[p].end.mean();
  }
  return outcome;
}

Outcome simulate(const Parameters& parameters, const World& world, std::span<const Plan> plans,
                 const Ensemble& ensemble, const Belief& belief, const std::atomic<bool>* stop) {
  return simulate_with({best_processor(), 1}, parameters, world, plans, ensemble, belief, stop);
}

Outcome extended(const Outcome& known, const Parameters& parameters, const World& world, std::span<const Plan> plans,
                 const Ensemble& ensemble, const Belief& belief, const std::atomic<bool>* stop) {
  return simulate_with({best_processor(), 1}, parameters, world, plans, ensemble, belief, stop, &known);
}

}  // namespace two_hats::product
