#include "engine/scoring/statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace two_hats::scoring {
namespace {

constexpr double kNineInTen = 1.6448536269514722;  // standard normal quantile at .95

}  // namespace

double mean_of(std::span<const double> values) {
  if (values.empty()) return 0;
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double quantile(std::span<const double> sorted, double share) {
  assert(!sorted.empty());
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  if (below + 1 >= sorted.size()) return sorted.back();
  const double part = at - static_cast<double>(below);
  return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

std::array<double, 4> quantiles(std::span<double> values, const std::array<double, 4>& shares) {
  assert(!values.empty());
  std::array<double, 4> found{};
  auto from = values.begin();
  for (std::size_t s = 0; s < shares.size(); ++s) {
    const double at = shares[s] * static_cast<double>(values.size() - 1);
    const auto below = values.begin() + static_cast<std::ptrdiff_t>(at);
    if (below > from || s == 0) std::nth_element(from, below, values.end());
    from = below;
    const double part = at - static_cast<double>(below - values.begin());
    found[s] = *below;
    if (part > 0) found[s] += part * (*std::min_element(below + 1, values.end()) - *below);
  }
  return found;
}

Spread belief_spread(std::span<const double> paths, int draws, int seeds) {
  assert(draws > 0 && seeds > 0 && paths.size() == static_cast<std::size_t>(draws) * static_cast<std::size_t>(seeds));
  std::vector<double> means(static_cast<std::size_t>(draws));
  double within = 0;  // variance of a draw's mean that luck alone explains, averaged over the draws
  for (std::size_t draw = 0; draw < means.size(); ++draw) {
    const auto seeds_of = paths.subspan(draw * static_cast<std::size_t>(seeds), static_cast<std::size_t>(seeds));
    means[draw] = mean_of(seeds_of);
    double squares = 0;
    for (const double value : seeds_of) squares += (value - means[draw]) * (value - means[draw]);
    if (seeds > 1) within += squares / (seeds - 1.) / seeds;
  }
  within /= draws;
  Spread spread;
  spread.mean = mean_of(means);
  double between = 0;
  for (const double mean : means) between += (mean - spread.mean) * (mean - spread.mean);
  if (draws > 1) between /= draws - 1.;
  const double kept = between > within ? std::sqrt((between - within) / between) : 0;
  for (double& mean : means) mean = spread.mean + kept * (mean - spread.mean);
  std::sort(means.begin(), means.end());
  spread.error = std::sqrt(between / draws);
  const double error = kNineInTen * spread.error;
  const double below = spread.mean - quantile(means, .05), above = quantile(means, .95) - spread.mean;
  spread.low = spread.mean - std::sqrt(below * below + error * error);
  spread.high = spread.mean + std::sqrt(above * above + error * error);
  return spread;
}

double standard_error(std::span<const double> paths, int draws, int seeds) {
  assert(draws > 0 && seeds > 0 && paths.size() == static_cast<std::size_t>(draws) * static_cast<std::size_t>(seeds));
  if (draws < 2) return 0;
  std::vector<double> means(static_cast<std::size_t>(draws));
  for (std::size_t draw = 0; draw < means.size(); ++draw) {
    means[draw] = mean_of(paths.subspan(draw * static_cast<std::size_t>(seeds), static_cast<std::size_t>(seeds)));
  }
  const double mean = mean_of(means);
  double squares = 0;
  for (const double one : means) squares += (one - mean) * (one - mean);
  return std::sqrt(squares / (draws - 1.) / draws);
}

std::vector<double> paired(std::span<const double> a, std::span<const double> b) {
  assert(a.size() == b.size());
  std::vector<double> difference(a.size());
  for (std::size_t path = 0; path < a.size(); ++path) difference[path] = a[path] - b[path];
  return difference;
}

}  // namespace two_hats::scoring
