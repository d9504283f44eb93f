#include "engine/scoring/selection_optimum.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>

#include "engine/cards/selection.h"

namespace two_hats::scoring {
namespace {

using Set = std::uint32_t;
constexpr std::size_t kMostItems = 20;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Capacities of the draws, sorted, with their running sums: what so many points come to on the mean.
class Capacities {
 public:
  Capacities(double capacity, std::span<const double> factors) {
    for (const double factor : factors) sorted_.push_back(capacity * factor);
    std::sort(sorted_.begin(), sorted_.end());
    sums_.push_back(0);
    for (const double each : sorted_) sums_.push_back(sums_.back() + each);
  }
  double chance_of(double points) const {
    return static_cast<double>(sorted_.size() - below(points)) / static_cast<double>(sorted_.size());
  }
  double unfinished(double points) const {
    const std::size_t short_of = below(points);
    return (static_cast<double>(short_of) * points - sums_[short_of]) / static_cast<double>(sorted_.size());
  }

 private:
  std::size_t below(double points) const {
    return static_cast<std::size_t>(std::lower_bound(sorted_.begin(), sorted_.end(), points) - sorted_.begin());
  }
  std::vector<double> sorted_, sums_;
};

class Walk {
 public:
  Walk(const cards::Selection& selection, std::span<const double> factors)
      : selection_(selection), order_(cards::working_order(selection)), capacities_(selection.capacity, factors) {
    for (const cards::SelectionItem& item : selection.items) {
      Set needs = 0;
      for (const int need : item.needs) needs |= Set{1} << need;
      needs_.push_back(needs);
    }
    if (selection.goal)
      for (const int item : selection.goal->items) goal_ |= Set{1} << item;
    go(0, {});
  }
  SelectionOptima found() const {
    return {made(best_short_), made(best_long_), made(both_), made(worst_short_), made(worst_long_)};
  }

 private:
  struct State {
    Set taken = 0;
    double points = 0, quarter = 0, later = 0;
  };
  struct Mark {
    Set set = 0;
    double worth = -kInfinity;  // of the worst ones with the sign turned
    void offer(Set other, double value) {
      if (!(value > worth)) return;
      set = other;
      worth = value;
    }
  };

  void go(std::size_t at, const State& state) {
    if (at == order_.size()) return end(state);
    go(at + 1, state);
    const auto item = static_cast<std::size_t>(order_[at]);
    if ((needs_[item] & ~state.taken) != 0) return;
    const cards::SelectionItem& next = selection_.items[item];
    State with = state;
    with.taken |= Set{1} << item;
    with.points += next.points;
    const double chance = capacities_.chance_of(with.points);
    with.quarter += next.quarter * chance;
    with.later += next.later * chance;
    // The goal is met when the last of its items is done.
    if ((goal_ >> item & 1) != 0 && (goal_ & ~with.taken) == 0) {
      with.quarter += selection_.goal->quarter * chance;
      with.later += selection_.goal->later * chance;
    }
    go(at + 1, with);
  }

  void end(const State& state) {
    const double over = capacities_.unfinished(state.points);
    const double quarter = state.quarter - selection_.overload_quarter * over;
    const double later = state.later - selection_.overload_later * over;
    best_short_.offer(state.taken, quarter);
    best_long_.offer(state.taken, later);
    both_.offer(state.taken, quarter + later);
    worst_short_.offer(state.taken, -quarter);
    worst_long_.offer(state.taken, -later);
  }

  FoundSelection made(const Mark& mark) const {
    FoundSelection found;
    for (std::size_t item = 0; item < selection_.items.size(); ++item)
      if ((mark.set >> item & 1) != 0) found.items.push_back(static_cast<int>(item));
    const bool worst = &mark == &worst_short_ || &mark == &worst_long_;
    found.worth = worst ? -mark.worth : mark.worth;
    return found;
  }

  const cards::Selection& selection_;
  std::vector<int> order_;
  Capacities capacities_;
  std::vector<Set> needs_;
  Set goal_ = 0;
  Mark best_short_, best_long_, both_, worst_short_, worst_long_;
};

}  // namespace

SelectionOptima optimal_selections(const cards::Selection& selection, std::span<const double> capacity_factors) {
  assert(!selection.items.empty() && selection.items.size() <= kMostItems && !capacity_factors.empty());
  return Walk(selection, capacity_factors).found();
}

}  // namespace two_hats::scoring
