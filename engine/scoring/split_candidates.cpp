#include <algorithm>
#include <set>

#include "engine/scoring/candidates.h"
#include "engine/scoring/split_worths.h"

namespace two_hats::scoring {
namespace {

constexpr product::Ensemble kLook{32, 2};  // one block of paths a split
constexpr product::Ensemble kSecondLook{64, 4};
constexpr std::size_t kPromising = 8;         // of each aim, that are simulated whole
constexpr std::size_t kFinalists = 3;         // of each aim, that are looked at twice
constexpr std::size_t kCoarse = 64;           // splits in large steps that are simulated whole: where activities act on
                                              // each other, a guess from each alone looks in the wrong corner
constexpr std::size_t kMoved = 2;             // of each aim, whose chips are moved
constexpr int kMostRounds = 8;                // of moving single chips
constexpr std::size_t kMostSplits = 200'000;  // above: only splits in larger steps

std::vector<Chips> lattice(const cards::Split& card) {
  std::vector<Chips> all;
  for (int step = 1; all.empty() || all.size() > kMostSplits; ++step) all = splits_of(card, step);
  return all;
}

// The finest lattice of at most kCoarse splits.
std::vector<Chips> coarse_lattice(const cards::Split& card) {
  std::vector<Chips> all;
  for (int step = 1; all.empty() || all.size() > kCoarse; ++step) all = splits_of(card, step);
  return all;
}

// Splits that were simulated whole.
class Seen {
 public:
  Seen(const Question& question, const std::atomic<bool>* stop) : question_(question), stop_(stop) {}

  // False if stopped. `added`: how many were new.
  bool add(const std::vector<Chips>& splits, std::size_t& added) {
    std::vector<Chips> fresh;
    for (const Chips& split : splits) {
      if (known_.insert(split).second) fresh.push_back(split);
    }
    added = fresh.size();
    const auto worth = worths_of(question_, fresh, kLook, stop_);
    if (!worth) return false;
    splits_.insert(splits_.end(), fresh.begin(), fresh.end());
    worth_.insert(worth_.end(), worth->begin(), worth->end());
    return true;
  }

  std::vector<Chips> best(std::size_t of_each) const {
    std::vector<Chips> found;
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
  std::set<Chips> known_;
  std::vector<Chips> splits_;
  std::vector<SplitWorth> worth_;
};

// What every split of the lattice would be worth if activities did not act on each other: each activity's chips alone.
std::optional<std::vector<SplitWorth>> guessed(const Question& question, const cards::Split& card,
                                               const std::vector<Chips>& all, const std::atomic<bool>* stop) {
  const auto chips = static_cast<std::size_t>(card.chips);
  std::vector<Chips> alone{Chips(card.activities.size(), 0)};
  for (std::size_t k = 0; k < card.activities.size(); ++k) {
    for (std::size_t c = 1; c <= chips; ++c) {
      alone.emplace_back(card.activities.size(), 0);
      alone.back()[k] = static_cast<int>(c);
    }
  }
  const auto worth = worths_of(question, alone, kLook, stop);
  if (!worth) return std::nullopt;
  const SplitWorth none = worth->front();
  std::vector<SplitWorth> sums;
  for (const Chips& split : all) {
    SplitWorth sum = none;
    for (std::size_t k = 0; k < split.size(); ++k) {
      if (split[k] == 0) continue;
      const SplitWorth& part = (*worth)[k * chips + static_cast<std::size_t>(split[k])];
      sum.quarter += part.quarter - none.quarter;
      sum.years += part.years - none.years;
    }
    sums.push_back(sum);
  }
  return sums;
}

void add_neighbours(const Chips& split, std::vector<Chips>& all) {
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
  const std::vector<Chips> all = lattice(card);
  const auto guess = guessed(question, card, all, stop);
  if (!guess) return std::nullopt;
  std::vector<Chips> next = coarse_lattice(card);
  for (const Aim aim : kAims) {
    for (const std::size_t s : leaders(*guess, aim, kPromising)) next.push_back(all[s]);
  }
  Seen seen(question, stop);
  std::size_t added = 1;
  for (int round = 0; round < kMostRounds && added > 0; ++round) {
    if (!seen.add(next, added)) return std::nullopt;
    next.clear();
    for (const Chips& split : seen.best(kMoved)) add_neighbours(split, next);
  }
  const std::vector<Chips> finalists = seen.best(kFinalists);
  const auto worth = worths_of(question, finalists, kSecondLook, stop);
  if (!worth) return std::nullopt;
  return named_splits(card, finalists, *worth);
}

}  // namespace two_hats::scoring
