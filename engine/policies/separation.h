// Whether judgement pays in a pack: the expert's lives against those of players who follow one rule.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "engine/cards/finding.h"
#include "engine/policies/policy.h"

namespace two_hats::policies {

inline constexpr int kSeparationDecisions = 20;
inline constexpr int kSeparationLives = 24;  // of each policy: a d of 2 is then known to about half a unit

// The expert against one rival on one horizon.
struct Separation {
  std::string code;  // of the diagnostic if d < least
  Policy rival = Policy::random;
  bool years = false;
  double d = 0, least = 0;
  Summary expert, other;
};

// random: d >= 2 on both horizons (TH501); pleaser: d >= 1 over three years (TH502); each greedy player: d >= 1 on the
// horizon that it neglects (TH503); middle: d >= 1 on both (TH504). `lives`: those of each policy, by Policy.
std::vector<Separation> separations(const std::array<std::vector<Played>, kPolicyCount>& lives);

// One error for each that is too small, at pack.json.
std::vector<cards::Finding> check_separation(const std::vector<Separation>& separations);

}  // namespace two_hats::policies
