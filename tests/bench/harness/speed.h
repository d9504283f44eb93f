// How fast the machine itself is during a run, by the same small work done again and again. A run in which it changed
// much says nothing.
#pragma once

#include <string>
#include <vector>

namespace two_hats::bench {

inline constexpr double kMostDrift = .15;

struct SpeedSample {
  std::string when;  // "start", "after order", "end"
  double speed = 0;  // any unit, more is faster
};

// How far the slowest sample lies behind the fastest: 0 steady, .5 half as fast. 0 for fewer than two samples; 1 if one
// is not a positive number.
double drift_of(const std::vector<SpeedSample>& samples);

// "the machine's own speed drifted by 23 % (fastest: start, slowest: after order)", or empty if the run stands.
std::string rejection_of(const std::vector<SpeedSample>& samples);

}  // namespace two_hats::bench
