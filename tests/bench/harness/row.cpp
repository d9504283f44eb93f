#include "tests/bench/harness/row.h"

#include <cmath>
#include <utility>

namespace two_hats::bench {
namespace {

std::optional<bool> holds(const Row& row, const std::optional<double>& bound) {
  if (!row.value || !bound) return std::nullopt;
  if (!std::isfinite(*row.value)) return false;
  return row.better == Better::more ? *row.value >= *bound : *row.value <= *bound;
}

}  // namespace

std::optional<bool> passes(const Row& row) { return holds(row, row.gate); }
std::optional<bool> reaches_aim(const Row& row) { return holds(row, row.aim); }

Row not_measured(Row row, std::string why) {
  row.value.reset();
  row.note = std::move(why);
  return row;
}

}  // namespace two_hats::bench
