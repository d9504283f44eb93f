// What the benchmark program is asked to do.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace two_hats::bench {

struct Options {
  bool list = false, help = false;
  std::vector<std::string> only;    // parts to run; empty: all
  std::optional<std::string> json;  // file to write
  std::optional<std::string> keep;  // why the instruction counts changed: keep the new ones
};

// The options, or `problem` in words.
struct Asked {
  Options options;
  std::string problem;
};
// `parts`: the names that --only may give.
Asked asked_by(std::span<const std::string> arguments, std::span<const std::string> parts);

std::string usage(std::span<const std::string> parts);

}  // namespace two_hats::bench
