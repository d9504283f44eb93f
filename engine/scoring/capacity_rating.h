// What orders and selections share: draws of what the team gets done, and a rating from values and lines that need no
// simulated world.
#pragma once

#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {

// Factors on the capacity, one a draw: log-normal, nine of ten between low and high (cards/capacity.h).
std::vector<double> capacity_factors(double capacity, double low, double high, const product::Ensemble& ensemble);

// The rating of values with one seed a draw, and the curves from `lines`: an answer's cumulative k€ at
// product::curve_weeks(), [draw x samples + sample].
CardRating rating_with_lines(const Values& values, const std::vector<std::vector<double>>& lines,
                             const NamedAnswers& answers, int reference);

// Share of a later amount that has come in by the week: evenly over the forty weeks after the quarter.
double later_share(int week);

// "no", "one" ... "twelve", then digits.
std::string in_words(int number);

}  // namespace two_hats::scoring
