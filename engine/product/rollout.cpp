#include "engine/product/rollout.h"

#include <algorithm>
#include <bit>

#include "engine/base/random.h"

namespace two_hats::product {
namespace {

// Weeks that a plan lives in one go while its lanes are in the nearest cache; the luck of a chunk is drawn once for all
// plans. The first chunk is the quarter, so that a chunk's earnings belong to one horizon.
constexpr int kChunkWeeks = kQuarterWeeks;
static_assert(kHorizonWeeks % kChunkWeeks == 0);

constexpr double kStateUnit = 262144;  // 2^18
constexpr double kStateLimit = 1 << 30;

std::size_t sample_of(int week) {
  const std::span<const int> weeks = curve_weeks();
  return static_cast<std::size_t>(std::lower_bound(weeks.begin(), weeks.end(), week) - weeks.begin());
}

}  // namespace

void StateSum::add(Stock stock, const float* levels, int count) {
  // Adding 1.5 x 2^52 rounds to a whole number and leaves it in the low bits; much faster than a conversion each.
  constexpr double kRounder = 6755399441055744.0;
  std::int64_t sum = 0;
  for (int i = 0; i < count; ++i) {
    const double level = static_cast<double>(levels[i]);
    const double low = level > -kStateLimit ? level : -kStateLimit;
    const double units = (low < kStateLimit ? low : kStateLimit) * kStateUnit + kRounder;
    sum += std::bit_cast<std::int64_t>(units) - std::bit_cast<std::int64_t>(kRounder);
  }
  sums_[static_cast<std::size_t>(stock)] += sum;
}

void StateSum::add(const StateSum& other) {
  for (std::size_t s = 0; s < sums_.size(); ++s) sums_[s] += other.sums_[s];
  paths_ += other.paths_;
}

State StateSum::mean() const {
  State state;
  for (std::size_t s = 0; s < sums_.size(); ++s) {
    state.stocks[s] =
        static_cast<double>(sums_[s]) / kStateUnit / static_cast<double>(std::max<std::int64_t>(1, paths_));
  }
  return state;
}

Rollout::Rollout(const Assignment& assignment)
    : all_(assignment),
      kernel_(kernel_of(assignment.run)),
      states_(assignment.plans.size()),
      block_(std::make_unique<Block>()),
      luck_(std::make_unique<std::array<Luck, kChunkWeeks>>()) {
  courses_.reserve(all_.plans.size());
}

void Rollout::run(std::span<const PathName> paths, std::vector<PlanOutcome>& plans) {
  paths_ = paths;
  fill(paths);
  kernel_.set_rates(all_.lane_rules, *block_);
  courses_.clear();
  for (const Agenda& agenda : all_.agendas) {
    courses_.emplace_back(all_.rules, *block_, agenda, *all_.belief, all_.world->state);
  }
  tallies_.assign(all_.plans.size(), {});
  const auto count = static_cast<int>(paths.size());
  const std::uint64_t key = base::mix(all_.ensemble.key, 1);
  for (int from = 0; from < kHorizonWeeks; from += kChunkWeeks) {
    if (from == kQuarterWeeks) add_states(count, &PlanStates::end_quarter);
    for (int week = 0; week < kChunkWeeks; ++week) {
      kernel_.next_luck(all_.lane_rules, *block_, key, static_cast<std::uint32_t>(from + week),
                        (*luck_)[static_cast<std::size_t>(week)]);
    }
    for (std::size_t p = 0; p < courses_.size(); ++p) live(p, from, from + kChunkWeeks, plans);
  }
  add_states(count, &PlanStates::end);
  for (std::size_t p = 0; p < courses_.size(); ++p) finish(p, plans);
}

// The paths into the lanes; past their end the last one again.
void Rollout::fill(std::span<const PathName> paths) {
  Block& block = *block_;
  const std::uint64_t truths = base::mix(all_.ensemble.key, 2);
  block.tide.at.fill(static_cast<float>(all_.world->state[Stock::tide]));
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    const PathName& path = paths[std::min(lane, paths.size() - 1)];
    // Named by draw and seed, not by place: a refined ensemble contains the quick one's paths.
    const std::uint32_t name = static_cast<std::uint32_t>(path.draw) << 12 | static_cast<std::uint32_t>(path.seed);
    block.path[lane] = name;
    block.truth[lane] = base::mix(truths, name);
    const Values& drawn = all_.draws[static_cast<std::size_t>(path.draw)];
    places_[lane] = static_cast<std::size_t>(path.draw * all_.ensemble.seeds + path.seed);
    for (std::size_t p = 0; p < drawn.size(); ++p) block.values[p].at[lane] = static_cast<float>(drawn[p]);
  }
}

void Rollout::live(std::size_t plan, int from, int to, std::vector<PlanOutcome>& plans) {
  Course& course = courses_[plan];
  Life& life = course.life();
  Tally& tally = tallies_[plan];
  const std::span<const int> weeks = curve_weeks();
  const std::size_t count = paths_.size();
  std::size_t sample = sample_of(from);
  life.earned.at.fill(0);
  for (int week = from; week < to; ++week) {
    if (weeks[sample] == week) {
      float* line = &plans[plan].curve[sample * plans[plan].short_value.size()];
      for (std::size_t lane = 0; lane < count; ++lane) {
        line[places_[lane]] =
            static_cast<float>(tally.short_value[lane] + tally.long_value[lane]) + life.earned.at[lane];
      }
      ++sample;
    }
    if (all_.ensemble.early) add_early_states(plan, week);
    course.begin_week(week);
    const Luck& luck = (*luck_)[static_cast<std::size_t>(week - from)];
    life.discount = static_cast<float>(all_.discount[static_cast<std::size_t>(week)]);
    kernel_.live(all_.lane_rules, *block_, luck, life, all_.run.steps_a_week);
  }
  std::array<double, kLanes>& horizon = from < kQuarterWeeks ? tally.short_value : tally.long_value;
  for (std::size_t lane = 0; lane < kLanes; ++lane) horizon[lane] += static_cast<double>(life.earned.at[lane]);
}

void Rollout::add_state(std::size_t plan, int count, StateSum& sum) const {
  for (int s = 0; s < kStockCount; ++s) {
    const auto stock = static_cast<Stock>(s);
    const Life& life = courses_[plan].life();
    const Lanes& levels = stock == Stock::tide ? block_->tide : life[stock];  // one tide for all plans
    sum.add(stock, levels.at.data(), count);
  }
  sum.add_paths(count);
}

void Rollout::add_states(int count, StateSum PlanStates::*of) {
  for (std::size_t p = 0; p < courses_.size(); ++p) add_state(p, count, states_[p].*of);
}

void Rollout::add_early_states(std::size_t plan, int week) {
  for (std::size_t early = 0; early < kEarlyWeeks.size(); ++early) {
    if (kEarlyWeeks[early] == week) add_state(plan, static_cast<int>(paths_.size()), states_[plan].early[early]);
  }
}

void Rollout::finish(std::size_t plan, std::vector<PlanOutcome>& plans) {
  Course& course = courses_[plan];
  const Life& life = course.life();
  const Tally& tally = tallies_[plan];
  const Rules& rules = all_.rules;
  PlanOutcome& out = plans[plan];
  const std::size_t last = (curve_weeks().size() - 1) * out.short_value.size();
  const int rated = static_cast<int>(all_.agendas[plan].sources.size()) - 1;
  const std::size_t unknowns = std::min<std::size_t>(8, all_.plans[plan].unknowns.size());
  for (int i = 0; i < static_cast<int>(paths_.size()); ++i) {
    const auto lane = static_cast<std::size_t>(i);
    const std::size_t path = places_[lane];
    const double revenue =
        static_cast<double>(life[Stock::customers][i]) * rules.price * static_cast<double>(life.flow(Target::price)[i]);
    const double left = terminal_value(rules, revenue, static_cast<double>((*block_)[Parameter::terminal_share][i]),
                                       static_cast<double>(life.churn[i]));
    const double alive = static_cast<double>(life.alive[i]);
    out.short_value[path] = tally.short_value[lane];
    out.long_value[path] = tally.long_value[lane] + alive * left * all_.discount[kHorizonWeeks];
    out.curve[last + path] = static_cast<float>(tally.short_value[lane] + tally.long_value[lane]);
    out.bankrupt[path] = alive > 0 ? 0 : 1;
    out.promise[path] = static_cast<std::uint8_t>(course.promise(rated)[i]);
    for (std::size_t u = 0; u < unknowns; ++u) {
      if (course.truth(rated, static_cast<int>(u))[i] > 0) out.truths[path] |= static_cast<std::uint8_t>(1u << u);
    }
  }
}

}  // namespace two_hats::product
