// What splits are worth, and which of them serve an aim best. Internal to the room.
#pragma once

#include <array>
#include <atomic>
#include <optional>
#include <vector>

#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {

using Chips = std::vector<int>;  // per activity
struct SplitWorth {
  double quarter = 0, years = 0;  // k€, means over the paths
};

// What a split card's answers are compared for, in the order of their ids (candidates.h); the sixth is "listed".
enum class Aim { best_short, best_long, both, worst_short, worst_long };
inline constexpr std::array<Aim, 5> kAims = {Aim::best_short, Aim::best_long, Aim::both, Aim::worst_short,
                                             Aim::worst_long};

// Every split of all the chips whose activities, but for the last, have multiples of `step`; in the order of their
// numbers, read like words.
std::vector<Chips> splits_of(const cards::Split& card, int step);

// Indices of the splits that serve an aim best, best first; of equal ones the first.
std::vector<std::size_t> leaders(const std::vector<SplitWorth>& worth, Aim aim, std::size_t most);

// Simulates them in batches. Empty if stopped.
std::optional<std::vector<SplitWorth>> worths_of(const Question& question, std::span<const Chips> splits,
                                                 const product::Ensemble& ensemble, const std::atomic<bool>* stop);

// The answers to compare with: the leader of every aim, and last quarter's split.
NamedAnswers named_splits(const cards::Split& card, const std::vector<Chips>& splits,
                          const std::vector<SplitWorth>& worth);

}  // namespace two_hats::scoring
