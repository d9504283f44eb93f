#include "tests/bench/harness/speed.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"

namespace two_hats::bench {
namespace {

bool slower(const SpeedSample& a, const SpeedSample& b) { return a.speed < b.speed; }

}  // namespace

double drift_of(const std::vector<SpeedSample>& samples) {
  if (samples.size() < 2) return 0;
  for (const SpeedSample& sample : samples) {
    if (!std::isfinite(sample.speed) || sample.speed <= 0) return 1;
  }
  const auto [slowest, fastest] = std::minmax_element(samples.begin(), samples.end(), slower);
  return 1 - slowest->speed / fastest->speed;
}

std::string rejection_of(const std::vector<SpeedSample>& samples) {
  const double drift = drift_of(samples);
  constexpr double kHair = 1e-9;
  if (drift <= kMostDrift + kHair) return "";
  const auto [slowest, fastest] = std::minmax_element(samples.begin(), samples.end(), slower);
  return "the machine's own speed drifted by " + base::fixed(100 * drift, 0) + " % (fastest: " + fastest->when +
         ", slowest: " + slowest->when + ")";
}

}  // namespace two_hats::bench
