#include "engine/scoring/stock_causes.h"

#include <algorithm>
#include <array>
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
constexpr int kMostDraws = 64;       // they name stocks and rough shares
constexpr double kTooSmall = .0005;  // a stock that differs by less cannot carry a gap worth naming
constexpr double kLeastShare = .1;   // of the gap, to be called its carrier
// The weeks in which a gift is given: at once, and then half-way between the weeks at which the levels are known.
constexpr std::array<int, 4> kGiftWeeks = {0, 3, 7, 11};
using Levels = std::array<double, 4>;

struct Try {
  std::size_t answer, rival;
  Stock stock;
  Target target;
  Levels mine, theirs;  // mean levels at kEarlyWeeks and at the end of the quarter
};

Levels levels(const product::PlanOutcome& plan, Stock stock) {
  return {plan.mean_early[0][stock], plan.mean_early[1][stock], plan.mean_early[2][stock],
          plan.mean_end_quarter[stock]};
}

std::string words_for(const Try& tried) {
  const int decimals = tried.target == Target::customers ? 0 : 2;
  const auto number = [&](double value) {
    return decimals == 0 ? base::with_thousands(value) : base::fixed(value, decimals);
  };
  return "After the quarter " + number(tried.mine.back()) + " here, " + number(tried.theirs.back()) + " there.";
}

bool differ(const Levels& mine, const Levels& theirs, bool as_share) {
  for (std::size_t at = 0; at < mine.size(); ++at) {
    if (as_share && mine[at] <= 0) return false;  // nothing that could be scaled
    if (std::abs(theirs[at] - mine[at]) > kTooSmall * (as_share ? mine[at] : 1)) return true;
  }
  return false;
}

void add_tries(const product::Outcome& outcome, std::size_t answer, std::size_t rival, std::vector<Try>& all) {
  for (const Given& given : kGiven) {
    const Levels mine = levels(outcome.plans[answer], given.stock), theirs = levels(outcome.plans[rival], given.stock);
    if (differ(mine, theirs, given.as_share)) all.push_back({answer, rival, given.stock, given.target, mine, theirs});
  }
}

product::Plan giving(product::Plan plan, const Try& tried) {
  const bool scale = tried.target == Target::customers;
  double given = scale ? 1 : 0;
  for (std::size_t at = 0; at < kGiftWeeks.size(); ++at) {
    if (scale && tried.mine[at] <= 0) break;
    const double whole = scale ? tried.theirs[at] / tried.mine[at] : tried.theirs[at] - tried.mine[at];
    if (scale && whole <= 0) break;
    product::Effect gift;
    gift.target = tried.target;
    gift.operation = scale ? product::Operation::scale : product::Operation::add;
    gift.size = scale ? whole / given : whole - given;
    gift.start_week = kGiftWeeks[at];
    given = whole;
    plan.effects.push_back(std::move(gift));
  }
  return plan;
}

// What the gift adds to my worlds, over the paths that both runs share.
double gained(const std::vector<double>& with, const std::vector<double>& without) {
  return mean_of(paired(with, std::span(without).first(with.size())));
}

// The one that speaks most for the gap.
std::optional<Cause> carrier_of(const std::vector<Cause>& stocks, double gap) {
  std::optional<Cause> most;
  for (const Cause& stock : stocks) {
    const double share = gap == 0 ? 0 : stock.worth / gap;
    if (share < kLeastShare || (most && share <= most->share)) continue;
    most = stock;
    most->share = share;
  }
  if (most) most->share = std::min(1., most->share);
  return most;
}

}  // namespace

std::optional<StockCauses> stock_causes(const Question& question, std::span<const product::Plan> plans,
                                        const product::Outcome& as_they_are, const CardRating& rating,
                                        const Rivals& rivals, const product::Ensemble& ensemble,
                                        const std::atomic<bool>* stop) {
  std::vector<Try> all;
  for (std::size_t a = 0; a < plans.size(); ++a) {
    if (rivals.years[a] != a) add_tries(as_they_are, a, rivals.years[a], all);
    if (rivals.quarter[a] != a && rivals.quarter[a] != rivals.years[a])
      add_tries(as_they_are, a, rivals.quarter[a], all);
  }
  std::vector<product::Plan> runs;
  for (const Try& tried : all) runs.push_back(giving(plans[tried.answer], tried));
  product::Ensemble few = ensemble;
  few.draws = std::min(few.draws, kMostDraws);
  product::Outcome outcome;
  if (!runs.empty()) {
    auto ran = run(question, runs, few, stop);
    if (!ran) return std::nullopt;
    outcome = std::move(*ran);
  }
  const auto causes_of = [&](bool years, std::size_t mine, std::size_t rival) {
    std::vector<Cause> causes;
    const product::PlanOutcome& plain = as_they_are.plans[mine];
    for (std::size_t t = 0; t < all.size(); ++t) {
      if (all[t].answer != mine || all[t].rival != rival) continue;
      const double worth = years ? gained(outcome.plans[t].long_value, plain.long_value)
                                 : gained(outcome.plans[t].short_value, plain.short_value);
      causes.push_back(
          {Cause::Kind::stock, std::string(product::plain_name(all[t].target)), 0, -worth, words_for(all[t])});
    }
    return causes;
  };
  StockCauses found;
  for (std::size_t a = 0; a < plans.size(); ++a) {
    const std::size_t soon = rivals.quarter[a], later = rivals.years[a];
    const double soon_gap = gap_of(rating, false, a, soon), later_gap = gap_of(rating, true, a, later);
    std::vector<Cause> of_years = causes_of(true, a, later);
    found.carrier.push_back(carrier_of(of_years, later_gap));
    found.years.push_back(a == later ? std::vector<Cause>{} : stocks_first(std::move(of_years), later_gap));
    found.quarter.push_back(a == soon ? std::vector<Cause>{} : stocks_first(causes_of(false, a, soon), soon_gap));
  }
  return found;
}

}  // namespace two_hats::scoring
