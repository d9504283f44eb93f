#include "engine/scoring/split_lattice.h"

#include <algorithm>
#include <set>

#include "engine/scoring/settle.h"
#include "engine/scoring/statistics.h"

namespace two_hats::scoring {

bool SplitLattice::fits(const cards::Card& card) {
  const auto* split = std::get_if<cards::Split>(&card.decision);
  return split && split->chips <= cards::kMostChips;
}

SplitLattice::SplitLattice(const Question& question, int threads) : world_(*question.world), question_(question) {
  question_.world = &world_;
  question_.given.reset();
  question_.notable = nullptr;
  ensemble_.threads = threads;
  const auto& card = std::get<cards::Split>(question.card->decision);
  std::set<Chips> known;
  for (int step = card.chips; step > 0; step = step == 1 ? 0 : (step + 1) / 2) {
    for (Chips& split : splits_of(card, step)) {
      if (known.insert(split).second) splits_.push_back(std::move(split));
    }
  }
}

bool SplitLattice::advance(std::size_t most, const std::atomic<bool>* stop) {
  const std::span<const Chips> next = std::span(splits_).subspan(rated(), std::min(most, size() - rated()));
  const auto worth = worths_of(question_, next, ensemble_, stop);
  if (!worth) return false;
  worth_.insert(worth_.end(), worth->begin(), worth->end());
  return true;
}

NamedAnswers SplitLattice::notable() const {
  std::vector<std::size_t> order(rated());
  for (std::size_t s = 0; s < order.size(); ++s) order[s] = s;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return splits_[a] < splits_[b]; });
  std::vector<Chips> splits;
  std::vector<SplitWorth> worth;
  for (const std::size_t s : order) {
    splits.push_back(splits_[s]);
    worth.push_back(worth_[s]);
  }
  return named_splits(std::get<cards::Split>(question_.card->decision), splits, worth);
}

std::optional<NamedAnswers> lattice_answers(const Question& question, int threads, const std::atomic<bool>* stop) {
  SplitLattice lattice(question, threads);
  if (!lattice.advance(lattice.size(), stop)) return std::nullopt;
  return lattice.notable();
}

std::optional<CardRating> rate_whole(Question question, int threads, const std::atomic<bool>* stop) {
  std::optional<NamedAnswers> notable;
  if (!question.notable && SplitLattice::fits(*question.card)) {
    SplitLattice lattice(question, threads);
    if (!lattice.advance(lattice.size(), stop)) return std::nullopt;
    notable = lattice.notable();
    question.notable = &*notable;
    question.lattice = static_cast<int>(lattice.size());
  }
  return rate_until_settled(question, threads, stop);
}

std::optional<std::vector<Neighbour>> neighbours_of(const Question& question, const cards::SplitGiven& given,
                                                    const product::Ensemble& ensemble, const std::atomic<bool>* stop) {
  std::vector<Neighbour> neighbours;
  NamedAnswers answers{{"yours", given}};
  for (std::size_t from = 0; from < given.chips.size(); ++from) {
    for (std::size_t to = 0; to < given.chips.size(); ++to) {
      if (from == to || given.chips[from] == 0) continue;
      cards::SplitGiven moved = given;
      --moved.chips[from];
      ++moved.chips[to];
      answers.emplace_back("", std::move(moved));
      neighbours.push_back({static_cast<int>(from), static_cast<int>(to), 0, 0});
    }
  }
  const auto outcome = run(question, plans_of(question, answers), ensemble, stop);
  if (!outcome) return std::nullopt;
  const product::PlanOutcome& mine = outcome->plans.front();
  for (std::size_t n = 0; n < neighbours.size(); ++n) {
    const product::PlanOutcome& moved = outcome->plans[n + 1];
    neighbours[n].short_term = mean_of(paired(moved.short_value, mine.short_value));
    neighbours[n].long_term = mean_of(paired(moved.long_value, mine.long_value));
  }
  return neighbours;
}

}  // namespace two_hats::scoring
