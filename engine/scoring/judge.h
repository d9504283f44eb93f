// Turns values of answers over an ensemble into verdicts on one horizon. Knows nothing of cards or products: the values
// may come from simulated worlds or from an order's delay costs.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/scoring/rating.h"

namespace two_hats::scoring {

// What every answer is worth on one horizon: k€, one array an answer, draw-major, paired (same path, same luck).
struct Paths {
  std::vector<std::span<const double>> of;
  int draws = 0, seeds = 0;
};

// One Horizon an answer. Score = 100 (mean - worst) / (best - worst) over the answers' means; interval of the score:
// that of the gap to the best, and for the best that of its lead. Below `least_spread` (k€ between best and worst)
// nothing is scored: every answer then has 100, is defensible and says `scored` = false. Defensible: for every better
// answer the interval of the paired gap reaches down to zero; then the score is at least kDefensibleScore. Close call:
// the nearest such interval ends within 3 % of the spread from zero, so that another ensemble of the same size may say
// otherwise. Equal answers have equal ranks.
std::vector<Horizon> judge(const Paths& paths, int reference, double least_spread);

// Share of paths in which the answer is the best of all; answers that tie all count.
std::vector<double> best_shares(const Paths& paths);

// Sign on the quarter and on three years, against the reference. Less than the level (k€) counts as level and takes the
// sign of the other horizon; level on both is `reference`.
Shape shape_of(double quarter, double quarter_level, double years, double years_level);

// The week at which the line changes its sign for the last time, between samples by straight lines; empty if it never
// does.
std::optional<int> last_crossing(std::span<const int> weeks, std::span<const double> line);

// The discount rate a year at which a line of cumulative, discounted gains and losses, and `terminal` at its end (k€,
// discounted as well), come to nothing; the one nearest to `discount`, at which they were discounted. The terminal
// value's own dependence on the rate is left out. Empty: none between 0 and 10.
std::optional<double> tie_discount(std::span<const int> weeks, std::span<const double> line, double terminal,
                                   double discount);

}  // namespace two_hats::scoring
