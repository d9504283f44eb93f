// The exact order of up to twenty items, with and without prerequisites, for a certain and an uncertain speed.
#include <benchmark/benchmark.h>

#include "engine/base/random.h"
#include "engine/scoring/order_optimum.h"

namespace two_hats::scoring {
namespace {

// `density` per cent of the pairs are prerequisites; always the same instance for the same numbers.
cards::Order instance(int count, int density) {
  cards::Order order;
  order.capacity = 20;
  order.weeks = 2;
  using Shape = cards::DelayCurve::Shape;
  constexpr Shape kShapes[] = {Shape::leak, Shape::start, Shape::step, Shape::window, Shape::grow};
  for (int j = 0; j < count; ++j) {
    const auto number = [&](std::uint32_t stream, std::uint32_t most) {
      return base::pick(1, stream, static_cast<std::uint64_t>(j), most);
    };
    cards::OrderItem item;
    item.points = 1 + number(1, 8);
    item.quarter = {.shape = kShapes[number(2, 5)],
                    .size = 1. + number(3, 30),
                    .from = 1. + number(4, 4),
                    .to = 6. + number(5, 4),
                    .bend = .5};
    item.later = {.shape = kShapes[number(6, 5)],
                  .size = 1. + number(7, 30),
                  .from = 1. + number(8, 4),
                  .to = 6. + number(9, 4),
                  .bend = .5};
    for (int earlier = 0; earlier < j; ++earlier) {
      if (base::pick(1, 10, static_cast<std::uint64_t>(j * count + earlier), 100) < static_cast<std::uint32_t>(density))
        item.needs.push_back(earlier);
    }
    order.items.push_back(item);
  }
  return order;
}

void optimal_order_of(benchmark::State& state) {
  const cards::Order order = instance(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
  for (auto _ : state) benchmark::DoNotOptimize(optimal_order(order, Objective::both));
}
BENCHMARK(optimal_order_of)
    ->Unit(benchmark::kMillisecond)
    ->ArgNames({"items", "density"})
    ->Args({10, 5})
    ->Args({15, 5})
    ->Args({15, 15})
    ->Args({20, 0})
    ->Args({20, 5})
    ->Args({20, 15})
    ->Args({20, 30});

// Mean over 128 speeds, as a rating asks for it.
void optimal_order_of_uncertain_speed(benchmark::State& state) {
  const cards::Order order = instance(20, 5);
  std::vector<double> factors;
  for (int draw = 0; draw < 128; ++draw) factors.push_back(.8 + .4 * draw / 127);
  for (auto _ : state) benchmark::DoNotOptimize(optimal_order(order, Objective::both, factors));
}
BENCHMARK(optimal_order_of_uncertain_speed)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace two_hats::scoring
