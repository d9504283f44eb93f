// The inner loop: one week of one plan's world for a block of paths at a time, structure of arrays. Internal to the
// room; tests and benchmarks may look. Same bits on every instruction set: only IEEE operations in a fixed order.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/product/effect.h"
#include "engine/product/equations.h"

namespace two_hats::product {

inline constexpr int kLanes = 64;  // paths a block: the states of five plans stay in the second-level cache
inline constexpr int kFlowCount = kTargetCount - static_cast<int>(kFirstFlow);

struct alignas(64) Lanes {
  std::array<float, kLanes> at{};
  float& operator[](int lane) { return at[static_cast<std::size_t>(lane)]; }
  float operator[](int lane) const { return at[static_cast<std::size_t>(lane)]; }
};

// The same, holding nothing until written: a step's own numbers.
struct alignas(64) Scratch {
  float at[kLanes];
  float& operator[](int lane) { return at[lane]; }
  float operator[](int lane) const { return at[lane]; }
};

enum class Rate : std::uint8_t {  // what a path's parameters give once and for all
  fit_drift,
  staleness,
  capability,
  fatigue,
  clarity,
  alignment,
  trust,
  assimilation,  // 1/week
  p,
  q,
  churn,  // per week, of this stage
  crew,   // 1 / opening crew's output
  competitor_wait,
  outage_wait,
  resignation_wait,
  drift_wait,
  regulator_wait,  // weeks between two shocks of a kind, on average, before what the state does to it
};
inline constexpr int kRateCount = 17;

enum class Shock : std::uint8_t { competitor, outage, resignation, drift, regulator };
inline constexpr int kShockCount = 5;

// One week's luck of a block of paths, shared by all plans.
struct Luck {
  Lanes capacity, hits, demand;              // factor, standard normal, factor
  std::array<Lanes, kShockCount> threshold;  // see kernel_shocks.h; a shock strikes if the state's pull exceeds it
};

// What all plans share in a block for good: the paths' names and parameters.
struct Block {
  std::array<Lanes, kParameterCount> values;
  std::array<Lanes, kRateCount> rates;
  std::array<std::uint32_t, kLanes> path{};   // names the path in the random numbers
  std::array<std::uint64_t, kLanes> truth{};  // key of the path's hidden truths
  Lanes tide;                                 // log of the demand tide, moved by next_luck
  const Lanes& operator[](Parameter p) const { return values[static_cast<std::size_t>(p)]; }
  const Lanes& operator[](Rate r) const { return rates[static_cast<std::size_t>(r)]; }
};

// Work owed in a block of paths.
struct Owed {
  float limit = 1, worth = 0;
  bool open = false;  // takes work now
  Lanes made;         // 1 where the promise was made
  Lanes work;         // true work, tw
  Lanes done;         // tw
};

// One plan's world in a block of paths.
struct Life {
  std::array<Lanes, kStockCount> stocks;
  std::array<Lanes, kFlowCount> flows;    // money in k€ a week, the rest as in the vocabulary; shares absolute
  Lanes log_outage;                       // log of the outage_hazard flow
  bool priced = false;                    // some path's price differs from the list
  Lanes alive;                            // 1 or 0
  Lanes direct;                           // k€ to be paid or received this week, once
  Lanes mishap;                           // k€ of it that shocks have cost: nobody's result
  Lanes earned;                           // k€, margins times `discount` since somebody set it to nothing
  float discount = 1;                     // of this week
  Lanes churn;                            // per week, as of the last step
  std::array<Lanes, kShockCount> struck;  // 1 where this week's shock struck
  std::vector<Owed*> owed;                // promises that take work, oldest first
  Lanes& operator[](Stock s) { return stocks[static_cast<std::size_t>(s)]; }
  const Lanes& operator[](Stock s) const { return stocks[static_cast<std::size_t>(s)]; }
  Lanes& flow(Target t) { return flows[static_cast<std::size_t>(t) - static_cast<std::size_t>(kFirstFlow)]; }
  const Lanes& flow(Target t) const {
    return flows[static_cast<std::size_t>(t) - static_cast<std::size_t>(kFirstFlow)];
  }
};

enum class Processor : std::uint8_t { any, avx2, avx512 };
bool available(Processor processor);
Processor best_processor();

struct Kernel {
  void (*set_rates)(const LaneRules&, Block&);  // from Block::values
  void (*next_luck)(const LaneRules&, Block&, std::uint64_t key, std::uint32_t week, Luck&);
  // One week of one plan's world: what strikes at its beginning, then Euler steps. Adds to Life::earned.
  void (*live)(const LaneRules&, const Block&, const Luck&, Life&, int steps);
};
const Kernel& kernel(Processor processor);

}  // namespace two_hats::product
