// How a simulation is run, for tests and benchmarks that force it. Internal to the room.
#pragma once

#include "engine/product/kernel.h"
#include "engine/product/simulate.h"

namespace two_hats::product {

struct Run {
  Processor processor = Processor::any;
  int steps_a_week = 1;           // Euler steps
  const Kernel* loops = nullptr;  // a copy of the loops from elsewhere, instead of the processor's
};

inline const Kernel& kernel_of(const Run& run) { return run.loops ? *run.loops : kernel(run.processor); }

Outcome simulate_with(const Run& run, const Parameters& parameters, const World& world, std::span<const Plan> plans,
                      const Ensemble& ensemble, const Belief& belief = {}, const std::atomic<bool>* stop = nullptr,
                      const Outcome* known = nullptr);

Stretch advance_with(const Run& run, const Parameters& parameters, World& world, int weeks, std::uint64_t seed);

}  // namespace two_hats::product
