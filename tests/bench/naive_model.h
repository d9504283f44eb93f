// The product model as one would write it first: one path after the other, std::mt19937_64, std::normal_distribution,
// std::exp and std::pow. The yardstick of the benchmark; same equations, same kinds of luck, its own random numbers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/product/simulate.h"

namespace two_hats::bench {

struct NaiveResult {
  double short_value = 0, long_value = 0;  // k€, means over the paths
};

// Unconditional effects only; no promises. One result a plan.
std::vector<NaiveResult> naive_simulate(const product::Parameters& parameters, const product::World& world,
                                        std::span<const product::Plan> plans, const product::Ensemble& ensemble);

}  // namespace two_hats::bench
