#include "engine/scoring/order_rating.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/scoring/candidates.h"
#include "engine/scoring/capacity_rating.h"
#include "engine/scoring/causes.h"
#include "engine/scoring/order_optimum.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

const std::vector<int>& items_of(const cards::Answer& answer) { return std::get<cards::OrderGiven>(answer).items; }

// Weeks at which the items of the card are done, by item.
std::vector<double> weeks_done(const cards::Order& order, const std::vector<int>& items, double factor) {
  std::vector<double> done(order.items.size());
  double points = 0;
  for (const int item : items) {
    points += order.items[static_cast<std::size_t>(item)].points;
    done[static_cast<std::size_t>(item)] = points / (order.capacity / order.weeks * factor);
  }
  return done;
}

// Minus the cost run up by each sampled week: the quarter's as items wait, the later evenly over the weeks after the
// quarter.
void add_line(const cards::Order& order, const std::vector<double>& done, std::span<const double> chances,
              std::vector<double>& lines) {
  double later = 0;
  for (std::size_t j = 0; j < done.size(); ++j) later += cards::item_cost(order.items[j], done[j], chances).later;
  for (const int week : product::curve_weeks()) {
    double cost = later * later_share(week);
    for (std::size_t j = 0; j < done.size(); ++j) {
      cost += cards::item_cost(order.items[j], std::min<double>(week, done[j]), chances).quarter;
    }
    lines.push_back(-cost);
  }
}

std::string hint_for(const base::Words& w, const std::vector<int>& mine, const std::vector<int>& quarter,
                     const std::vector<int>& years) {
  const int soon = kendall_distance(mine, quarter), later = kendall_distance(mine, years);
  if (soon == 0 && later == 0) return w("This is the best order on both horizons.");
  const auto number = [&](int swaps) { return w(in_words(swaps)); };
  if (later == 0)
    return w.many("This is the best order for three years, {1} swap from the best for the quarter.",
                  "This is the best order for three years, {1} swaps from the best for the quarter.", soon,
                  number(soon));
  if (soon == 0)
    return w.many("This is the best order for the quarter, {1} swap from the best for three years.",
                  "This is the best order for the quarter, {1} swaps from the best for three years.", later,
                  number(later));
  return w("Neighbours to swap: {0} to the best order for three years, {1} to the best for the quarter.", number(later),
           number(soon));
}

}  // namespace

std::vector<double> throughput_factors(const cards::Order& order, const product::Ensemble& ensemble) {
  return capacity_factors(order.capacity, order.capacity_low, order.capacity_high, ensemble);
}

CardRating rate_order(const Question& question, const product::Ensemble& ensemble) {
  const auto& order = std::get<cards::Order>(question.card->decision);
  const std::vector<double> factors = throughput_factors(order, ensemble), chances = chances_of(question);
  OrderCosts costs(order, factors, chances);
  NamedAnswers answers = order_candidates(order, costs);
  if (question.given) answers.insert(answers.begin(), {"yours", *question.given});
  const int reference = static_cast<int>(answers.size()) - 1;
  Values values;
  values.draws = ensemble.draws;
  values.seeds = 1;
  values.weekly_revenue = weekly_revenue_of(question);
  std::vector<std::vector<double>> lines(answers.size());
  for (std::size_t a = 0; a < answers.size(); ++a) {
    std::vector<double> quarter, years;
    for (const double factor : factors) {
      const cards::OrderCost cost = cards::order_cost(order, items_of(answers[a].second), factor, chances);
      quarter.push_back(-cost.quarter);
      years.push_back(-cost.later);
      add_line(order, weeks_done(order, items_of(answers[a].second), factor), chances, lines[a]);
    }
    values.quarter.push_back(std::move(quarter));
    values.years.push_back(std::move(years));
  }
  CardRating rating = rating_with_lines(values, lines, answers, reference);
  if (question.given) {
    rating.hint =
        hint_for(question.words, items_of(*question.given), items_of(answers[1].second), items_of(answers[2].second));
    rating.swaps = best_swaps(order, items_of(*question.given), costs);
  }
  return rating;
}

std::vector<Cause> order_causes(const Question& question, const product::Ensemble& ensemble, const CardRating& rating,
                                bool years, std::size_t mine, std::size_t rival) {
  if (mine == rival) return {};
  const auto& order = std::get<cards::Order>(question.card->decision);
  const std::vector<int>& own = items_of(rating.answers[mine].answer);
  const std::vector<int>& other = items_of(rating.answers[rival].answer);
  const std::vector<double> factors = throughput_factors(order, ensemble), chances = chances_of(question);
  const auto cost = [&](std::size_t item, double week) {
    const cards::OrderCost both = cards::item_cost(order.items[item], week, chances);
    return years ? both.later : both.quarter;
  };
  std::vector<double> worth(order.items.size());
  for (const double factor : factors) {
    const std::vector<double> here = weeks_done(order, own, factor), there = weeks_done(order, other, factor);
    for (std::size_t j = 0; j < worth.size(); ++j) worth[j] += cost(j, there[j]) - cost(j, here[j]);
  }
  const std::vector<double> here = weeks_done(order, own, 1), there = weeks_done(order, other, 1);
  const base::Words& w = question.words;
  std::vector<Cause> causes;
  for (std::size_t j = 0; j < worth.size(); ++j) {
    causes.push_back({Cause::Kind::effect, order.items[j].title, 0, worth[j] / static_cast<double>(factors.size()),
                      w("Done in week {0}, not in week {1}.", w.fixed(here[j], 1), w.fixed(there[j], 1))});
  }
  return largest_first(std::move(causes), gap_of(rating, years, mine, rival));
}

}  // namespace two_hats::scoring
