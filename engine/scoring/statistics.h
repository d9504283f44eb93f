// Summaries of an ensemble: values of paths, draw-major (path = draw x seeds + seed). Sums run in the order of the
// paths, so that the same values give the same bits.
#pragma once

#include <array>
#include <span>
#include <vector>

namespace two_hats::scoring {

struct Spread {
  double low = 0, mean = 0, high = 0;
  double error = 0;  // standard error of the mean, of these draws and seeds
};

// Mean in the order given; 0 for none.
double mean_of(std::span<const double> values);

// Quantile with linear interpolation between the sorted values (Hyndman and Fan's type 7). Precondition: not empty.
double quantile(std::span<const double> sorted, double share);

// The same of values in any order, for four shares in ascending order; reorders the values instead of sorting them.
std::array<double, 4> quantiles(std::span<double> values, const std::array<double, 4>& shares);

// What is believed about the mean over luck: mean, and the interval that holds nine of ten parameter draws. The noise
// that few seeds leave in a draw's mean is taken out by drawing the draws' means towards the overall mean until their
// variance is the variance between draws (constrained empirical Bayes; Louis 1984). Quantiles of the shrunken means,
// not mean +- 1.645 sd: where some worlds go bankrupt the gaps are skewed, and a symmetric interval calls nearly
// everything possible. Each side is then widened, in quadrature, by 1.645 standard errors of the overall mean, so that
// a gap that is only sampling error of this ensemble is never beyond doubt; the more paths, the less this adds. With
// one seed nothing can be told apart and nothing is shrunken. Precondition: draws x seeds values.
Spread belief_spread(std::span<const double> paths, int draws, int seeds);

// Standard error of the mean over draws and seeds: the draws' means scatter by belief and by luck. 0 for one draw.
double standard_error(std::span<const double> paths, int draws, int seeds);

// a - b, path by path. Precondition: same size.
std::vector<double> paired(std::span<const double> a, std::span<const double> b);

}  // namespace two_hats::scoring
