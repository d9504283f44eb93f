#include "engine/scoring/causes.h"

#include <algorithm>
#include <cmath>

namespace two_hats::scoring {
namespace {

constexpr double kTooSmall = .01;  // of the whole: nobody reads a bar of one per cent
constexpr double kRounding = 1e-9;

const Horizon& horizon_of(const AnswerRating& answer, bool years) {
  return years ? answer.long_term : answer.short_term;
}

std::size_t rival_of(const CardRating& rating, bool years, std::size_t mine) {
  const auto best = static_cast<std::size_t>(years ? rating.best_long : rating.best_short);
  if (!(rating.answers[mine].answer == rating.answers[best].answer)) return best;
  std::size_t rival = mine;
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    if (rating.answers[a].answer == rating.answers[mine].answer) continue;
    const double mean = horizon_of(rating.answers[a], years).mean;
    if (rival == mine || mean > horizon_of(rating.answers[rival], years).mean) rival = a;
  }
  return rival;
}

void sort_largest_first(std::vector<Cause>& causes) {
  std::stable_sort(causes.begin(), causes.end(),
                   [](const Cause& a, const Cause& b) { return std::abs(a.worth) > std::abs(b.worth); });
}

void add_remainder(std::vector<Cause>& causes, double gap, const char* because) {
  double rest = gap, total = 0;
  for (const Cause& cause : causes) {
    rest -= cause.worth;
    total += std::abs(cause.worth);
  }
  if (std::abs(rest) > kRounding * (total + std::abs(gap))) {
    causes.push_back({Cause::Kind::remainder, base::marked("everything else"), 0, rest, because});
    total += std::abs(rest);
  }
  for (Cause& cause : causes) cause.share = std::abs(cause.worth) / total;
}

}  // namespace

Rivals rivals_of(const CardRating& rating) {
  Rivals rivals;
  for (std::size_t a = 0; a < rating.answers.size(); ++a) {
    rivals.quarter.push_back(rival_of(rating, false, a));
    rivals.years.push_back(rival_of(rating, true, a));
  }
  return rivals;
}

double gap_of(const CardRating& rating, bool years, std::size_t mine, std::size_t rival) {
  return horizon_of(rating.answers[mine], years).mean - horizon_of(rating.answers[rival], years).mean;
}

std::vector<Cause> largest_first(std::vector<Cause> causes, double gap) {
  sort_largest_first(causes);
  double sum = 0;
  for (const Cause& cause : causes) sum += std::abs(cause.worth);
  std::erase_if(causes, [&](const Cause& cause) { return std::abs(cause.worth) <= kTooSmall * sum; });
  if (causes.size() > kMostCauses) causes.resize(kMostCauses);
  add_remainder(causes, gap, base::marked("Smaller effects, and causes acting together."));
  return causes;
}

std::vector<Cause> stocks_first(std::vector<Cause> stocks, double gap) {
  sort_largest_first(stocks);
  std::erase_if(stocks, [&](const Cause& stock) {
    return stock.worth == 0 || std::abs(stock.worth) < kLeastStock * std::abs(gap);
  });
  add_remainder(stocks, gap, base::marked("Money, prices and contracts themselves, and stocks acting together."));
  return stocks;
}

}  // namespace two_hats::scoring
