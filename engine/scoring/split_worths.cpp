#include "engine/scoring/split_worths.h"

#include <algorithm>

#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

constexpr std::size_t kBatch = 64;  // splits that share their luck, between two looks at `stop`
constexpr std::array<const char*, 5> kIds = {"best_short", "best_long", "both", "worst_short", "worst_long"};

void add_splits(Chips& split, std::size_t activity, int left, int step, std::vector<Chips>& all) {
  if (activity + 1 == split.size()) {
    split[activity] = left;
    all.push_back(split);
    return;
  }
  for (int chips = 0; chips <= left; chips += step) {
    split[activity] = chips;
    add_splits(split, activity + 1, left - chips, step, all);
  }
}

// How well each split serves an aim; larger is better.
std::vector<double> served(const std::vector<SplitWorth>& worth, Aim aim) {
  SplitWorth low{1e300, 1e300}, high{-1e300, -1e300};
  for (const SplitWorth& w : worth) {
    low = {std::min(low.quarter, w.quarter), std::min(low.years, w.years)};
    high = {std::max(high.quarter, w.quarter), std::max(high.years, w.years)};
  }
  const auto part = [](double value, double from, double to) { return to > from ? (value - from) / (to - from) : 1; };
  std::vector<double> values;
  for (const SplitWorth& w : worth) {
    switch (aim) {
      case Aim::best_short:
        values.push_back(w.quarter);
        break;
      case Aim::best_long:
        values.push_back(w.years);
        break;
      case Aim::worst_short:
        values.push_back(-w.quarter);
        break;
      case Aim::worst_long:
        values.push_back(-w.years);
        break;
      case Aim::both:
        values.push_back(std::min(part(w.quarter, low.quarter, high.quarter), part(w.years, low.years, high.years)));
        break;
    }
  }
  return values;
}

}  // namespace

std::vector<Chips> splits_of(const cards::Split& card, int step) {
  std::vector<Chips> all;
  Chips split(card.activities.size());
  if (!split.empty()) add_splits(split, 0, card.chips, step, all);
  return all;
}

std::vector<std::size_t> leaders(const std::vector<SplitWorth>& worth, Aim aim, std::size_t most) {
  const std::vector<double> values = served(worth, aim);
  std::vector<std::size_t> order(values.size());
  for (std::size_t s = 0; s < order.size(); ++s) order[s] = s;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  if (order.size() > most) order.resize(most);
  return order;
}

std::optional<std::vector<SplitWorth>> worths_of(const Question& question, std::span<const Chips> splits,
                                                 const product::Ensemble& ensemble, const std::atomic<bool>* stop) {
  std::vector<SplitWorth> worth;
  for (std::size_t from = 0; from < splits.size(); from += kBatch) {
    NamedAnswers batch;
    for (std::size_t s = from; s < std::min(splits.size(), from + kBatch); ++s)
      batch.emplace_back("", cards::SplitGiven{splits[s]});
    const auto outcome = run(question, plans_of(question, batch), ensemble, stop);
    if (!outcome) return std::nullopt;
    for (const product::PlanOutcome& plan : outcome->plans)
      worth.push_back({mean_of(plan.short_value), mean_of(plan.long_value)});
  }
  return worth;
}

NamedAnswers named_splits(const cards::Split& card, const std::vector<Chips>& splits,
                          const std::vector<SplitWorth>& worth) {
  NamedAnswers answers;
  for (std::size_t aim = 0; aim < kAims.size(); ++aim)
    answers.emplace_back(kIds[aim], cards::SplitGiven{splits[leaders(worth, kAims[aim], 1).front()]});
  Chips last;
  for (const cards::Activity& activity : card.activities) last.push_back(activity.last);
  answers.emplace_back("listed", cards::SplitGiven{last});
  return answers;
}

}  // namespace two_hats::scoring
