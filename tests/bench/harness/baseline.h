// The instruction count that is kept in the tree, and how a new one compares.
#pragma once

#include <optional>
#include <string>

namespace two_hats::bench {

inline constexpr double kMostGrowth = .02;

struct Baseline {
  double instructions = 0;  // a path-step
  std::string compiler;     // counts of another compiler cannot be compared
  std::string reason;       // of the last change
};

// From and to the text of tests/bench/instructions.json; empty if it cannot be read.
std::optional<Baseline> baseline_from(const std::string& json);
std::string json_of(const Baseline& baseline);

// The gate: the kept count and 2 % of it. Empty if another compiler made it.
std::optional<double> gate_of(const Baseline& baseline, const std::string& compiler);

}  // namespace two_hats::bench
