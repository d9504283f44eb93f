#include <algorithm>
#include <limits>

#include "engine/scoring/candidates.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

constexpr product::Ensemble kLook{32, 2};  // one block of paths a split
constexpr product::Ensemble kSecondLook{64, 4};
constexpr std::size_t kBatch = 64;         // splits between two looks at `stop`
constexpr std::size_t kFinalists = 8;      // of each aim that are looked at twice
constexpr std::size_t kMostSplits = 5000;  // above: only splits in larger steps

using Split = std::vector<int>;
struct Worth {
  double quarter = 0, years = 0;
};

void add_splits(Split& split, std::size_t activity, int left, int step, std::vector<Split>& all) {
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

std::vector<Split> lattice(const cards::Split& card) {
  std::vector<Split> all;
  for (int step = 1; all.empty() || all.size() > kMostSplits; ++step) {
    all.clear();
    Split split(card.activities.size());
    add_splits(split, 0, card.chips, step, all);
  }
  return all;
}

std::optional<std::vector<Worth>> look(const Question& question, const std::vector<Split>& splits,
                                       const product::Ensemble& ensemble, const std::atomic<bool>* stop) {
  std::vector<Worth> worth;
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

// How well each split serves an aim; larger is better.
enum class Aim { best_short, best_long, both, worst_short, worst_long };
constexpr Aim kAims[] = {Aim::best_short, Aim::best_long, Aim::both, Aim::worst_short, Aim::worst_long};

std::vector<double> served(const std::vector<Worth>& worth, Aim aim) {
  Worth low{1e300, 1e300}, high{-1e300, -1e300};
  for (const Worth& w : worth) {
    low = {std::min(low.quarter, w.quarter), std::min(low.years, w.years)};
    high = {std::max(high.quarter, w.quarter), std::max(high.years, w.years)};
  }
  const auto part = [](double value, double from, double to) { return to > from ? (value - from) / (to - from) : 1; };
  std::vector<double> values;
  for (const Worth& w : worth) {
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

// Indices of the splits that serve an aim best, best first.
std::vector<std::size_t> leaders(const std::vector<Worth>& worth, Aim aim, std::size_t most) {
  const std::vector<double> values = served(worth, aim);
  std::vector<std::size_t> order(values.size());
  for (std::size_t s = 0; s < order.size(); ++s) order[s] = s;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  if (order.size() > most) order.resize(most);
  return order;
}

}  // namespace

std::optional<NamedAnswers> split_candidates(const Question& question, const std::atomic<bool>* stop) {
  const auto& card = std::get<cards::Split>(question.card->decision);
  const std::vector<Split> all = lattice(card);
  const auto first = look(question, all, kLook, stop);
  if (!first) return std::nullopt;
  std::vector<Split> finalists;
  for (const Aim aim : kAims) {
    for (const std::size_t s : leaders(*first, aim, kFinalists)) {
      if (std::find(finalists.begin(), finalists.end(), all[s]) == finalists.end()) finalists.push_back(all[s]);
    }
  }
  const auto second = look(question, finalists, kSecondLook, stop);
  if (!second) return std::nullopt;
  constexpr const char* kIds[] = {"best_short", "best_long", "both", "worst_short", "worst_long"};
  NamedAnswers answers;
  for (std::size_t aim = 0; aim < std::size(kAims); ++aim) {
    answers.emplace_back(kIds[aim], cards::SplitGiven{finalists[leaders(*second, kAims[aim], 1).front()]});
  }
  Split last;
  for (const cards::Activity& activity : card.activities) last.push_back(activity.last);
  answers.emplace_back("listed", cards::SplitGiven{last});
  return answers;
}

}  // namespace two_hats::scoring
