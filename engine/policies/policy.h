// Players made of code: to test packs, to demonstrate, to compare. A policy sees what a player sees plus, where its
// name says so, the engine's quick rating.
#pragma once

#include <atomic>
#include <optional>
#include <string_view>

#include "engine/scoring/rate.h"
#include "engine/session/session.h"

namespace two_hats::policies {

enum class Policy : unsigned char { random, greedy_short, greedy_long, pleaser, expert, middle };
inline constexpr int kPolicyCount = 6;
std::string_view name_of(Policy policy);  // "greedy-short"
std::optional<Policy> policy_named(std::string_view name);

struct Chosen {
  session::Decision decision;
  scoring::CardRating rating;  // of the notable answers, with the chosen one among them
  int index = 0;               // of the chosen answer in it
};

// expert: the best of min(short, long) + .35 long + .15 short; pleaser: the answer that costs the asking person's trust
// least; middle: always middle_answer.
Chosen choose(Policy policy, const session::Session& session, const product::Ensemble& ensemble);

// A campaign's worth of decisions, cards drawn at random from the pack with the state carried on (so that every pack
// can be measured over any number of decisions).
struct Played {
  double short_score = 0, long_score = 0;  // means over decisions that were scored
  double realised = 0;  // k€ of realised value: margins plus terminal value, in quarters of opening revenue
  int decisions = 0;
};
Played play(Policy policy, cards::PackPtr pack, std::uint64_t seed, int decisions, const product::Ensemble& ensemble);

struct Summary {
  double mean = 0, deviation = 0;
};
struct Comparison {
  Summary short_score, long_score, realised;
};
Comparison summarise(const std::vector<Played>& sessions);
// (a - b) over the pooled deviation; 0 if both are constant and equal, infinite if both are constant and differ.
double effect_size(const Summary& a, const Summary& b, int count_a, int count_b);

}  // namespace two_hats::policies
