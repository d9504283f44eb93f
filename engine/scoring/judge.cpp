#include "engine/scoring/judge.h"

#include <algorithm>
#include <cmath>

#include "engine/base/math.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

constexpr double kCloseCall = .03;  // of the spread: three times the sampling error of a score at 128 x 4

struct Verdict {
  double gap_low;  // the least that a better answer is ahead by
  bool beaten;
};

// How surely any better answer is ahead of this one: the largest lower end over all of them.
Verdict against_better(const Paths& paths, const std::vector<double>& means, std::size_t mine) {
  Verdict verdict{-1e300, false};
  for (std::size_t other = 0; other < means.size(); ++other) {
    if (!(means[other] > means[mine])) continue;
    const Spread lead = belief_spread(paired(paths.of[other], paths.of[mine]), paths.draws, paths.seeds);
    verdict.gap_low = std::max(verdict.gap_low, lead.low);
    verdict.beaten = verdict.beaten || lead.low > 0;
  }
  return verdict;
}

// How far the nearest rival may be ahead of the best after all (k€, 0 or more).
double may_be_behind(const Paths& paths, std::size_t best) {
  double behind = 0;
  for (std::size_t other = 0; other < paths.of.size(); ++other) {
    if (other == best) continue;
    behind = std::max(behind, -belief_spread(paired(paths.of[best], paths.of[other]), paths.draws, paths.seeds).low);
  }
  return behind;
}

// Standard error of 100 (mine - worst) / (best - worst), by the delta method: what a path says against the score.
double error_of_score(const Paths& paths, std::size_t mine, std::size_t best, std::size_t worst, double share,
                      double spread) {
  if (mine == best || mine == worst) return 0;
  std::vector<double> against(paths.of[mine].size());
  for (std::size_t path = 0; path < against.size(); ++path) {
    const double low = paths.of[worst][path];
    against[path] = paths.of[mine][path] - low - share * (paths.of[best][path] - low);
  }
  return 100 * standard_error(against, paths.draws, paths.seeds) / spread;
}

void set_score(Horizon& horizon, double mean, double best, double worst) {
  const double spread = best - worst;
  const auto score_at = [&](double gap) { return std::clamp(100 * (1 - gap / spread), 0., 100.); };
  horizon.score = std::clamp(100 * ((mean - worst) / spread), 0., 100.);
  horizon.score_low = std::min(horizon.score, score_at(horizon.gap_high));
  horizon.score_high = std::max(horizon.score, score_at(horizon.gap_low));
  if (!horizon.defensible) return;
  horizon.score = std::max(horizon.score, kDefensibleScore);
  horizon.score_high = std::max(horizon.score, horizon.score_high);
}

}  // namespace

std::vector<Horizon> judge(const Paths& paths, int reference, double least_spread) {
  const std::size_t count = paths.of.size();
  std::vector<Horizon> judged(count);
  std::vector<double> means(count);
  for (std::size_t a = 0; a < count; ++a) means[a] = mean_of(paths.of[a]);
  const auto best = static_cast<std::size_t>(std::max_element(means.begin(), means.end()) - means.begin());
  const auto lowest = static_cast<std::size_t>(std::min_element(means.begin(), means.end()) - means.begin());
  const double worst = means[lowest];
  const double spread = means[best] - worst;
  const bool scored = spread > 0 && spread >= least_spread;
  for (std::size_t a = 0; a < count; ++a) {
    Horizon& horizon = judged[a];
    const Spread against =
        belief_spread(paired(paths.of[a], paths.of[static_cast<std::size_t>(reference)]), paths.draws, paths.seeds);
    horizon.mean = against.mean;
    horizon.low = against.low;
    horizon.high = against.high;
    horizon.error = against.error;
    horizon.rank =
        1 + static_cast<int>(std::count_if(means.begin(), means.end(), [&](double m) { return m > means[a]; }));
    const Spread gap = belief_spread(paired(paths.of[best], paths.of[a]), paths.draws, paths.seeds);
    horizon.gap = gap.mean;
    horizon.gap_low = gap.low;
    horizon.gap_high = gap.high;
    horizon.gap_error = gap.error;
    horizon.scored = scored;
    horizon.defensible = true;
    if (!scored) {
      horizon.score = horizon.score_low = horizon.score_high = 100;
      continue;
    }
    if (horizon.rank > 1) {
      const Verdict verdict = against_better(paths, means, a);
      horizon.defensible = !verdict.beaten;
      horizon.close_call = std::abs(verdict.gap_low) <= kCloseCall * spread;
    }
    set_score(horizon, means[a], means[best], worst);
    horizon.score_error = error_of_score(paths, a, best, lowest, (means[a] - worst) / spread, spread);
    if (horizon.rank == 1) {
      horizon.score_low = std::clamp(100 * (1 - may_be_behind(paths, a) / spread), 0., 100.);
    }
  }
  return judged;
}

std::vector<double> best_shares(const Paths& paths) {
  std::vector<double> shares(paths.of.size(), 0);
  if (paths.of.empty() || paths.of[0].empty()) return shares;
  const std::size_t count = paths.of[0].size();
  for (std::size_t path = 0; path < count; ++path) {
    double best = paths.of[0][path];
    for (const auto& values : paths.of) best = std::max(best, values[path]);
    for (std::size_t a = 0; a < shares.size(); ++a) shares[a] += paths.of[a][path] == best;
  }
  for (double& share : shares) share /= static_cast<double>(count);
  return shares;
}

Shape shape_of(double quarter, double quarter_level, double years, double years_level) {
  const auto sign = [](double value, double level) {
    return std::abs(value) < level || value == 0 ? 0 : value > 0 ? 1 : -1;
  };
  int soon = sign(quarter, quarter_level), later = sign(years, years_level);
  if (soon == 0 && later == 0) return Shape::reference;
  if (soon == 0) soon = later;
  if (later == 0) later = soon;
  if (soon > 0) return later > 0 ? Shape::win_win : Shape::shortcut;
  return later > 0 ? Shape::investment : Shape::lose_lose;
}

std::optional<int> last_crossing(std::span<const int> weeks, std::span<const double> line) {
  double largest = 0;
  for (const double value : line) largest = std::max(largest, std::abs(value));
  std::optional<int> crossing;
  std::size_t before = line.size();  // last sample that was clearly on one side
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (std::abs(line[at]) <= 1e-9 * largest) continue;
    if (before < line.size() && (line[at] > 0) != (line[before] > 0)) {
      const double part = line[before] / (line[before] - line[at]);
      crossing = static_cast<int>(std::lround(weeks[before] + part * (weeks[at] - weeks[before])));
    }
    before = at;
  }
  return crossing;
}

std::optional<double> tie_discount(std::span<const int> weeks, std::span<const double> line, double terminal,
                                   double discount) {
  const auto worth_at = [&](double rate) {
    const double change =
        (base::log(1 + discount) - base::log(1 + rate)) / 52;  // of the log of a week's weight, per week
    double worth = terminal * base::exp(change * weeks.back());
    for (std::size_t at = 1; at < line.size(); ++at) {
      worth += (line[at] - line[at - 1]) * base::exp(change * (weeks[at] + weeks[at - 1]) / 2);
    }
    return worth;
  };
  constexpr int kSteps = 200;
  const auto rate_of = [](int step) { return base::exp(base::log(11.0) * step / kSteps) - 1; };
  std::optional<double> nearest;
  for (int step = 0; step < kSteps; ++step) {
    double low = rate_of(step), high = rate_of(step + 1);
    const bool from = worth_at(low) > 0;
    if ((worth_at(high) > 0) == from) continue;
    for (int halving = 0; halving < 40; ++halving) {
      const double middle = (low + high) / 2;
      ((worth_at(middle) > 0) == from ? low : high) = middle;
    }
    if (!nearest || std::abs(low - discount) < std::abs(*nearest - discount)) nearest = low;
  }
  return nearest;
}

}  // namespace two_hats::scoring
