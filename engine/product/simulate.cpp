#include "engine/product/simulate.h"

#include <algorithm>

#include "engine/base/random.h"
#include "engine/product/course.h"
#include "engine/product/run.h"

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

// The paths [first, first + kLanes) of the ensemble; past its end the last path again.
void fill_block(Block& block, const std::vector<Values>& draws, const Ensemble& ensemble, int first, double tide) {
  const int paths = ensemble.draws * ensemble.seeds;
  const std::uint64_t truths = base::mix(ensemble.key, 2);
  for (int i = 0; i < kLanes; ++i) {
    const int path = std::min(first + i, paths - 1);
    const int draw = path / ensemble.seeds, seed = path % ensemble.seeds;
    // Named by draw and seed, not by place: a refined ensemble contains the quick one's paths.
    const std::uint32_t name = static_cast<std::uint32_t>(draw) << 12 | static_cast<std::uint32_t>(seed);
    const auto lane = static_cast<std::size_t>(i);
    block.path[lane] = name;
    block.truth[lane] = base::mix(truths, name);
    for (std::size_t p = 0; p < block.values.size(); ++p) block.values[p][i] = draws[static_cast<std::size_t>(draw)][p];
    block.tide[i] = tide;
  }
}

struct Tally {  // one plan's sums in one block
  Lanes short_value, long_value, cumulative;
};

class Simulation {
 public:
  Simulation(const Run& run, const Parameters& parameters, const World& world, std::span<const Plan> plans,
             const Ensemble& ensemble, const Belief& belief)
      : run_(run),
        kernel_(kernel(run.processor)),
        rules_(rules_of(parameters, world.stage)),
        world_(world),
        plans_(plans),
        ensemble_(ensemble),
        belief_(belief),
        discount_(discounts(rules_.discount)) {
    outcome_.ensemble = ensemble;
    outcome_.weekly_revenue = key_values(parameters, world).weekly_revenue;
    for (int draw = 0; draw < ensemble.draws; ++draw) draws_.push_back(drawn_values(parameters, ensemble.key, draw));
    for (const Plan& plan : plans) agendas_.push_back(agenda_of(world, &plan, outcome_.weekly_revenue));
    const auto paths = static_cast<std::size_t>(ensemble.draws * ensemble.seeds);
    outcome_.plans.resize(plans.size());
    for (PlanOutcome& plan : outcome_.plans) {
      plan.short_value.resize(paths);
      plan.long_value.resize(paths);
      plan.curve.resize(paths * sampled_weeks().size());
      plan.bankrupt.resize(paths);
      plan.promise.resize(paths);
      plan.truths.resize(paths);
    }
  }

  Outcome run(const std::atomic<bool>* stop) {
    const int paths = ensemble_.draws * ensemble_.seeds;
    for (int first = 0; first < paths; first += kLanes) {
      if (stop && stop->load(std::memory_order_relaxed)) {
        outcome_.cancelled = true;
        return std::move(outcome_);
      }
      run_block(first, std::min(kLanes, paths - first));
    }
    for (PlanOutcome& plan : outcome_.plans) {
      for (double& stock : plan.mean_end_quarter.stocks) stock /= paths;
      for (double& stock : plan.mean_end.stocks) stock /= paths;
    }
    return std::move(outcome_);
  }

 private:
  void run_block(int first, int count) {
    fill_block(block_, draws_, ensemble_, first, world_.state[Stock::tide]);
    kernel_.set_rates(rules_, block_);
    std::vector<Course> courses;
    courses.reserve(plans_.size());
    for (const Agenda& agenda : agendas_) courses.emplace_back(rules_, block_, agenda, belief_, world_.state);
    std::vector<Tally> tallies(plans_.size());
    std::size_t sample = 0;
    for (int week = 0; week <= kHorizonWeeks; ++week) {
      const bool sampled = sampled_weeks()[sample] == week;
      for (std::size_t p = 0; p < courses.size(); ++p) {
        if (sampled) sample_curve(p, tallies[p], sample, first, count);
        if (week == kQuarterWeeks) add_state(courses[p].life(), count, outcome_.plans[p].mean_end_quarter);
      }
      if (sampled) ++sample;
      if (week == kHorizonWeeks) break;
      kernel_.next_shocks(rules_, block_, base::mix(ensemble_.key, 1), static_cast<std::uint32_t>(week));
      for (std::size_t p = 0; p < courses.size(); ++p) step(courses[p], tallies[p], week);
    }
    for (std::size_t p = 0; p < courses.size(); ++p) finish(p, courses[p], tallies[p], first, count);
  }

  void step(Course& course, Tally& tally, int week) {
    course.begin_week(week);
    Life& life = course.life();
    kernel_.strike(rules_, block_, life);
    life.margin.at.fill(0);
    for (int s = 0; s < run_.steps_a_week; ++s) kernel_.flow(rules_, block_, life, 1.0 / run_.steps_a_week);
    const double factor = discount_[static_cast<std::size_t>(week)];
    Lanes& horizon = week < kQuarterWeeks ? tally.short_value : tally.long_value;
    for (int i = 0; i < kLanes; ++i) {
      const double worth = factor * life.margin[i];
      horizon[i] += worth;
      tally.cumulative[i] += worth;
    }
  }

  void sample_curve(std::size_t plan, const Tally& tally, std::size_t sample, int first, int count) {
    const std::size_t samples = sampled_weeks().size();
    for (int i = 0; i < count; ++i) {
      outcome_.plans[plan].curve[static_cast<std::size_t>(first + i) * samples + sample] = tally.cumulative[i];
    }
  }

  void add_state(const Life& life, int count, State& sum) {
    for (std::size_t s = 0; s < sum.stocks.size(); ++s) {
      for (int i = 0; i < count; ++i) sum.stocks[s] += life.stocks[s][i];
    }
    for (int i = 0; i < count; ++i) sum[Stock::tide] += block_.tide[i] - life[Stock::tide][i];  // the block moves it
  }

  void finish(std::size_t p, Course& course, const Tally& tally, int first, int count) {
    const Life& life = course.life();
    PlanOutcome& out = outcome_.plans[p];
    const int rated = static_cast<int>(agendas_[p].sources.size()) - 1;
    const std::size_t unknowns = std::min<std::size_t>(8, plans_[p].unknowns.size());
    add_state(life, count, out.mean_end);
    for (int i = 0; i < count; ++i) {
      const auto path = static_cast<std::size_t>(first + i);
      const double revenue = life[Stock::customers][i] * rules_.price * life.flow(Target::price)[i];
      const double left = terminal_value(rules_, revenue, block_[Parameter::terminal_share][i], life.churn[i]);
      out.short_value[path] = tally.short_value[i];
      out.long_value[path] = tally.long_value[i] + life.alive[i] * left * discount_[kHorizonWeeks];
      out.bankrupt[path] = life.alive[i] > 0 ? 0 : 1;
      out.promise[path] = static_cast<std::uint8_t>(course.promise(rated)[i]);
      for (std::size_t u = 0; u < unknowns; ++u) {
        if (course.truth(rated, static_cast<int>(u))[i] > 0) out.truths[path] |= static_cast<std::uint8_t>(1u << u);
      }
    }
  }

  Run run_;
  const Kernel& kernel_;
  Rules rules_;
  const World& world_;
  std::span<const Plan> plans_;
  Ensemble ensemble_;
  const Belief& belief_;
  std::array<double, kHorizonWeeks + 1> discount_;
  std::vector<Values> draws_;
  std::vector<Agenda> agendas_;
  Block block_;
  Outcome outcome_;
};

}  // namespace

std::span<const int> curve_weeks() { return sampled_weeks(); }

Outcome simulate_with(const Run& run, const Parameters& parameters, const World& world, std::span<const Plan> plans,
                      const Ensemble& ensemble, const Belief& belief, const std::atomic<bool>* stop) {
  return Simulation(run, parameters, world, plans, ensemble, belief).run(stop);
}

Outcome simulate(const Parameters& parameters, const World& world, std::span<const Plan> plans,
                 const Ensemble& ensemble, const Belief& belief, const std::atomic<bool>* stop) {
  return simulate_with({best_processor(), 1}, parameters, world, plans, ensemble, belief, stop);
}

}  // namespace two_hats::product
