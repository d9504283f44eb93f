// The answers that an order, a selection, a split or an ownership card is compared with. Found without looking at the
// player's answer, and with ensembles of fixed size, so that a refined rating compares with the same answers as the
// first one. Ids, always all and in this order: best_short, best_long, both, worst_short, worst_long, listed. Two may
// be the same answer.
#pragma once

#include <atomic>
#include <optional>

#include "engine/scoring/order_costs.h"
#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {

// Exact for the mean cost over draws of the team's speed and chances of the unknowns (order_optimum.h). `both`: least
// cost of the two horizons together. `listed`: as the card lists them, with what an item needs pulled up before it.
NamedAnswers order_candidates(const cards::Order& order, OrderCosts& costs);
std::vector<int> listed_order(const cards::Order& order);

// Exact over every selection that holds what its items need, for the mean worth over the draws (selection_optimum.h).
// `both`: the most of the two horizons together. `listed`: from the top what fits.
NamedAnswers selection_candidates(const cards::Selection& selection, std::span<const double> capacity_factors);

// The whole lattice of splits of all the chips (six activities and ten chips: 3,003), screened by what each activity is
// worth alone; the most promising of every aim simulated whole, then single chips moved until nothing is gained (a test
// compares with simulating the whole lattice). `both`: the split whose weaker score is highest. `listed`: last
// quarter's split. Empty if stopped.
std::optional<NamedAnswers> split_candidates(const Question& question, const std::atomic<bool>* stop);

// Each wrong owner of each duty alone against the right owners, then the best and worst of every duty together.
// `listed`: the right owners. Empty if stopped.
std::optional<NamedAnswers> ownership_candidates(const Question& question, const std::atomic<bool>* stop);

}  // namespace two_hats::scoring
