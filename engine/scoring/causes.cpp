#include "engine/scoring/causes.h"

#include <algorithm>
#include <cmath>

namespace two_hats::scoring {
namespace {

constexpr double kTooSmall = .01;  // of the whole: nobody reads a bar of one per cent

}  // namespace

std::vector<Cause> largest_first(std::vector<Cause> causes, double gap) {
  std::stable_sort(causes.begin(), causes.end(),
                   [](const Cause& a, const Cause& b) { return std::abs(a.worth) > std::abs(b.worth); });
  double sum = 0;
  for (const Cause& cause : causes) sum += std::abs(cause.worth);
  std::erase_if(causes, [&](const Cause& cause) { return std::abs(cause.worth) <= kTooSmall * sum; });
  if (causes.size() > kMostCauses) causes.resize(kMostCauses);
  double rest = gap, total = 0;
  for (const Cause& cause : causes) {
    rest -= cause.worth;
    total += std::abs(cause.worth);
  }
  if (std::abs(rest) > kTooSmall * (total + std::abs(rest))) {
    causes.push_back(
        {Cause::Kind::remainder, "everything else", 0, rest, "Smaller effects, and causes acting together."});
    total += std::abs(rest);
  }
  for (Cause& cause : causes) cause.share = std::abs(cause.worth) / total;
  return causes;
}

}  // namespace two_hats::scoring
