#include "tests/bench/harness/baseline.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace two_hats::bench {

std::optional<Baseline> baseline_from(const std::string& json) {
  const auto read = nlohmann::json::parse(json, nullptr, false);
  const auto word = [&](const char* key) { return read.contains(key) && read[key].is_string(); };
  if (!read.is_object() || !read.contains("instructions_per_path_step") ||
      !read["instructions_per_path_step"].is_number() || !word("compiler") || !word("reason"))
    return std::nullopt;
  return Baseline{read["instructions_per_path_step"], read["compiler"], read["reason"]};
}

std::string json_of(const Baseline& baseline) {
  const nlohmann::ordered_json all = {{"instructions_per_path_step", std::round(100 * baseline.instructions) / 100},
                                      {"compiler", baseline.compiler},
                                      {"reason", baseline.reason}};
  return all.dump(2) + '\n';
}

std::optional<double> gate_of(const Baseline& baseline, const std::string& compiler) {
  if (baseline.compiler != compiler) return std::nullopt;
  return baseline.instructions * (1 + kMostGrowth);
}

}  // namespace two_hats::bench
