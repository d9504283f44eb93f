#include <algorithm>
#include <set>

#include "engine/scoring/candidates.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {
namespace {

constexpr product::Ensemble kLook{32, 2};  // one block of paths a split
constexpr product::Ensemble kSecondLook{64, 4};
constexpr std::size_t kBatch = 64;            // splits between two looks at `stop`
constexpr std::size_t kPromising = 8;         // of each aim, that are simulated whole
constexpr std::size_t kFinalists = 3;         // of each aim, that are looked at twice
constexpr int kMostRounds = 4;                // of moving single chips
constexpr std::size_t kMostSplits = 200'000;  // above: only splits in larger steps

using Split = std::vector<int>;
struct Worth {
  double quarter = 0, years = 0;
};
enum class Aim { best_short, best_long, both, worst_short, worst_long };
constexpr Aim kAims[] = {Aim::best_short, Aim::best_long, Aim::both, Aim::worst_short, Aim::worst_long};
constexpr const char* kIds[] = {"best_short", "best_long", "both", "worst_short", "worst_long"};

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

// Splits that were simulated whole.
class Seen {
 public:
  Seen(const Question& question, const std::atomic<bool>* stop) : question_(question), stop_(stop) {}

  // False if stopped. `added`: how many were new.
  bool add(const std::vector<Split>& splits, std::size_t& added) {
    std::vector<Split> fresh;
    for (const Split& split : splits) {
      if (known_.insert(split).second) fresh.push_back(split);
    }
    added = fresh.size();
    const auto worth = look(question_, fresh, kLook, stop_);
    if (!worth) return false;
    splits_.insert(splits_.end(), fresh.begin(), fresh.end());
    worth_.insert(worth_.end(), worth->begin(), worth->end());
    return true;
  }

  std::vector<Split> best(std::size_t of_each) const {
    std::vector<Split> found;
    for (const Aim aim : kAims) {
      for (const std::size_t s : leaders(worth_, aim, of_each)) {
        if (std::find(found.begin(), found.end(), splits_[s]) == found.end()) found.push_back(splits_[s]);
      }
    }
    return found;
  }

 private:
  const Question& question_;
  const std::atomic<bool>* stop_;
  std::set<Split> known_;
  std::vector<Split> splits_;
  std::vector<Worth> worth_;
};

// What every split of the lattice would be worth if activities did not act on each other: each activity's chips alone.
std::optional<std::vector<Worth>> guessed(const Question& question, const cards::Split& card,
                                          const std::vector<Split>& all, const std::atomic<bool>* stop) {
  const auto chips = static_cast<std::size_t>(card.chips);
  std::vector<Split> alone{Split(card.activities.size(), 0)};
  for (std::size_t k = 0; k < card.activities.size(); ++k) {
    for (std::size_t c = 1; c <= chips; ++c) {
      alone.emplace_back(card.activities.size(), 0);
      alone.back()[k] = static_cast<int>(c);
    }
  }
  const auto worth = look(question, alone, kLook, stop);
  if (!worth) return std::nullopt;
  const Worth none = worth->front();
  std::vector<Worth> sums;
  for (const Split& split : all) {
    Worth sum = none;
    for (std::size_t k = 0; k < split.size(); ++k) {
      if (split[k] == 0) continue;
      const Worth& part = (*worth)[k * chips + static_cast<std::size_t>(split[k])];
      sum.quarter += part.quarter - none.quarter;
      sum.years += part.years - none.years;
    }
    sums.push_back(sum);
  }
  return sums;
}

void add_neighbours(const Split& split, std::vector<Split>& all) {
  for (std::size_t from = 0; from < split.size(); ++from) {
    for (std::size_t to = 0; to < split.size(); ++to) {
      if (from == to || split[from] == 0) continue;
      all.push_back(split);
      --all.back()[from];
      ++all.back()[to];
    }
  }
}

}  // namespace

std::optional<NamedAnswers> split_candidates(const Question& question, const std::atomic<bool>* stop) {
  const auto& card = std::get<cards::Split>(question.card->decision);
  const std::vector<Split> all = lattice(card);
  const auto guess = guessed(question, card, all, stop);
  if (!guess) return std::nullopt;
  std::vector<Split> next;
  for (const Aim aim : kAims) {
    for (const std::size_t s : leaders(*guess, aim, kPromising)) next.push_back(all[s]);
  }
  Seen seen(question, stop);
  std::size_t added = 1;
  for (int round = 0; round < kMostRounds && added > 0; ++round) {
    if (!seen.add(next, added)) return std::nullopt;
    next.clear();
    for (const Split& split : seen.best(1)) add_neighbours(split, next);
  }
  const std::vector<Split> finalists = seen.best(kFinalists);
  const auto worth = look(question, finalists, kSecondLook, stop);
  if (!worth) return std::nullopt;
  NamedAnswers answers;
  for (std::size_t aim = 0; aim < std::size(kAims); ++aim) {
    answers.emplace_back(kIds[aim], cards::SplitGiven{finalists[leaders(*worth, kAims[aim], 1).front()]});
  }
  Split last;
  for (const cards::Activity& activity : card.activities) last.push_back(activity.last);
  answers.emplace_back("listed", cards::SplitGiven{last});
  return answers;
}

}  // namespace two_hats::scoring
