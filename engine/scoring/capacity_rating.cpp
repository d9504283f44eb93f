#include "engine/scoring/capacity_rating.h"

#include <algorithm>
#include <array>

#include "engine/base/math.h"
#include "engine/base/random.h"
#include "engine/cards/capacity.h"
#include "engine/scoring/judge.h"

namespace two_hats::scoring {
namespace {

constexpr std::uint32_t kSpeedStream = 0x5BEED;
constexpr double kLaterWeeks = 40;

}  // namespace

std::vector<double> capacity_factors(double capacity, double low, double high, const product::Ensemble& ensemble) {
  const cards::CapacitySpread spread = cards::spread_of(capacity, low, high);
  std::vector<double> factors(static_cast<std::size_t>(ensemble.draws));
  for (std::size_t draw = 0; draw < factors.size(); ++draw) {
    factors[draw] = base::exp(spread.middle + spread.sigma * base::normal(ensemble.key, kSpeedStream, draw));
  }
  return factors;
}

CardRating rating_with_lines(const Values& values, const std::vector<std::vector<double>>& lines,
                             const NamedAnswers& answers, int reference) {
  CardRating rating = rating_from(values, answers, reference);
  const std::span<const int> weeks = product::curve_weeks();
  for (std::size_t a = 0; a < answers.size(); ++a) {
    rating.answers[a].curve = curve_against(lines[a], lines[static_cast<std::size_t>(reference)], weeks.size());
    rating.answers[a].crossing_week = last_crossing(weeks, rating.answers[a].curve.mean);
  }
  return rating;
}

double later_share(int week) { return std::clamp((week - product::kQuarterWeeks) / kLaterWeeks, 0., 1.); }

std::string in_words(int number) {
  constexpr std::array<const char*, 13> kNames = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                                  "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  return number < 13 ? kNames[static_cast<std::size_t>(number)] : std::to_string(number);
}

}  // namespace two_hats::scoring
