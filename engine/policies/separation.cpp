#include "engine/policies/separation.h"

#include <cmath>

#include "engine/base/text.h"

namespace two_hats::policies {
namespace {

struct Bound {
  const char* code;
  Policy rival;
  bool years;
  double least;
};
constexpr Bound kBounds[] = {{"TH501", Policy::random, false, 2},      {"TH501", Policy::random, true, 2},
                             {"TH502", Policy::pleaser, true, 1},      {"TH503", Policy::greedy_short, true, 1},
                             {"TH503", Policy::greedy_long, false, 1}, {"TH504", Policy::middle, false, 1},
                             {"TH504", Policy::middle, true, 1}};

std::string_view words_of(Policy rival) {
  switch (rival) {
    case Policy::random:
      return "a player who throws a die";
    case Policy::pleaser:
      return "a player who pleases whoever asks";
    case Policy::greedy_short:
      return "a player who sees the quarter only";
    case Policy::greedy_long:
      return "a player who sees the years only";
    case Policy::middle:
      return "a player who always takes the middle answer";
    case Policy::expert:
      break;
  }
  return "the expert";
}

std::string_view mend_of(Policy rival) {
  switch (rival) {
    case Policy::pleaser:
      return "let yes cost more in the years where somebody asks for it";
    case Policy::greedy_short:
      return "let the quarter's best answer cost more in the years";
    case Policy::greedy_long:
      return "let the years' best answer cost more in the quarter";
    case Policy::middle:
      return "let the best answers stand at other places than the middle, further from it";
    default:
      return "let the answers of a card lie further apart";
  }
}

std::string points(const Summary& summary) { return base::fixed(summary.mean, 1); }

}  // namespace

std::vector<Separation> separations(const std::array<std::vector<Played>, kPolicyCount>& lives) {
  std::vector<Separation> made;
  const auto& experts = lives[static_cast<std::size_t>(Policy::expert)];
  const Comparison expert = summarise(experts);
  for (const Bound& bound : kBounds) {
    const auto& rivals = lives[static_cast<std::size_t>(bound.rival)];
    const Comparison other = summarise(rivals);
    const Summary& mine = bound.years ? expert.long_score : expert.short_score;
    const Summary& theirs = bound.years ? other.long_score : other.short_score;
    const double d = effect_size(mine, theirs, static_cast<int>(experts.size()), static_cast<int>(rivals.size()));
    made.push_back({bound.code, bound.rival, bound.years, d, bound.least, mine, theirs});
  }
  return made;
}

std::vector<cards::Finding> check_separation(const std::vector<Separation>& separations) {
  std::vector<cards::Finding> findings;
  for (const Separation& one : separations) {
    if (one.d >= one.least) continue;
    std::string message(words_of(one.rival));
    message += one.years ? " comes too near to the expert over three years: d is "
                         : " comes too near to the expert in the quarter: d is ";
    message += std::isfinite(one.d) ? base::fixed(one.d, 2) : "beyond measure, the wrong way";
    message += ", at least " + base::fixed(one.least, 0) + " is asked (" + points(one.expert) + " points against " +
               points(one.other) + ")";
    findings.push_back({one.code, cards::Severity::error, "", "", std::move(message), std::string(mend_of(one.rival))});
  }
  return findings;
}

}  // namespace two_hats::policies
