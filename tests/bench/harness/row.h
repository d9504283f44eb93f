// One line of the benchmark's table: a measured value against its gate (a regression) and its aim (what a good build
// reaches).
#pragma once

#include <optional>
#include <string>

namespace two_hats::bench {

enum class Better : unsigned char { more, less };

struct Row {
  std::string name;               // "path-steps, AVX2, against naive"
  std::optional<double> value{};  // empty: not measured, `note` says why
  std::string unit{};             // "x", "ms", "MiB"
  Better better = Better::more;
  std::optional<double> gate{}, aim{};  // in the unit; empty: none
  std::string note{};                   // what else was measured, or why nothing was
};

// Whether the value holds the gate; empty without a value or without a gate.
std::optional<bool> passes(const Row& row);
// Whether it reaches the aim, likewise.
std::optional<bool> reaches_aim(const Row& row);

// A row that could not be measured. Its gate is neither held nor broken.
Row not_measured(Row row, std::string why);

}  // namespace two_hats::bench
