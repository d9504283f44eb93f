#include "engine/scoring/stock_cause.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/scoring/statistics.h"
#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {
namespace {

using product::State;
using product::Stock;
using product::Target;

struct Given {
  Stock stock;
  Target target;
  bool as_share;
};
constexpr Given kGiven[] = {{Stock::customers, Target::customers, true},
                            {Stock::fit, Target::fit, false},
                            {Stock::knowledge, Target::knowledge, false},
                            {Stock::debt, Target::debt, false},
                            {Stock::capability, Target::capability, false},
                            {Stock::clarity, Target::clarity, false},
                            {Stock::alignment, Target::alignment, false},
                            {Stock::trust_customers, Target::trust_customers, false},
                            {Stock::trust_executives, Target::trust_executives, false},
                            {Stock::trust_sales, Target::trust_sales, false},
                            {Stock::trust_developers, Target::trust_developers, false},
                            {Stock::trust_partner, Target::trust_partner, false}};
constexpr int kMostDraws = 64;       // it names one stock and a rough share
constexpr double kTooSmall = .0005;  // a stock that differs by less cannot carry a gap worth naming
constexpr double kLeastShare = .1;

struct Try {
  std::size_t answer;
  Stock stock;
  Target target;
  double mine, theirs;
};

std::string words_for(const Try& tried) {
  const int decimals = tried.target == Target::customers ? 0 : 2;
  const auto number = [&](double value) {
    return decimals == 0 ? base::with_thousands(value) : base::fixed(value, decimals);
  };
  return "After the quarter " + number(tried.mine) + " here, " + number(tried.theirs) + " there.";
}

std::vector<Try> tries(const product::Outcome& outcome, const std::vector<std::size_t>& rivals) {
  std::vector<Try> all;
  for (std::size_t a = 0; a < rivals.size(); ++a) {
    const State& mine = outcome.plans[a].mean_end_quarter;
    const State& theirs = outcome.plans[rivals[a]].mean_end_quarter;
    for (const Given& given : kGiven) {
      const double here = mine[given.stock], there = theirs[given.stock];
      if (std::abs(there - here) <= kTooSmall * (given.as_share ? std::abs(here) : 1)) continue;
      all.push_back({a, given.stock, given.target, here, there});
    }
  }
  return all;
}

product::Plan giving(product::Plan plan, const Try& tried) {
  product::Effect gift;
  gift.target = tried.target;
  const bool scale = tried.target == Target::customers;
  gift.operation = scale ? product::Operation::scale : product::Operation::add;
  gift.size = scale ? tried.theirs / tried.mine : tried.theirs - tried.mine;
  gift.start_week = product::kQuarterWeeks;
  plan.effects.push_back(std::move(gift));
  return plan;
}

}  // namespace

std::optional<std::vector<std::optional<Cause>>> stock_causes(const Question& question,
                                                              std::span<const product::Plan> plans,
                                                              const std::vector<std::size_t>& rivals,
                                                              const product::Ensemble& ensemble,
                                                              const std::atomic<bool>* stop) {
  product::Ensemble few = ensemble;
  few.draws = std::min(few.draws, kMostDraws);
  const auto base = run(question, plans, few, stop);
  if (!base) return std::nullopt;
  const std::vector<Try> all = tries(*base, rivals);
  std::vector<product::Plan> runs;
  for (const Try& tried : all) runs.push_back(giving(plans[tried.answer], tried));
  std::vector<std::optional<Cause>> causes(plans.size());
  if (runs.empty()) return causes;
  const auto outcome = run(question, runs, few, stop);
  if (!outcome) return std::nullopt;
  for (std::size_t t = 0; t < all.size(); ++t) {
    const std::size_t a = all[t].answer;
    const double gap = mean_of(paired(base->plans[a].long_value, base->plans[rivals[a]].long_value));
    const double closed = mean_of(paired(outcome->plans[t].long_value, base->plans[a].long_value));
    const double share = gap == 0 ? 0 : -closed / gap;  // positive: the stock speaks for the gap
    if (share < kLeastShare || (causes[a] && share <= causes[a]->share)) continue;
    causes[a] =
        Cause{Cause::Kind::stock, std::string(product::plain_name(all[t].target)), share, -closed, words_for(all[t])};
  }
  for (std::optional<Cause>& cause : causes) {
    if (cause) cause->share = std::min(1., cause->share);
  }
  return causes;
}

}  // namespace two_hats::scoring
