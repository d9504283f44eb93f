// Every split of a card's chips rated whole (six activities and ten chips: 3,003 splits, 256 paths each), the coarse
// ones first, so that a first picture is there at once and the exact best and worst of the lattice at the end. Does not
// depend on the player's answer: it can be made while the player thinks, piece by piece.
#pragma once

#include "engine/scoring/split_worths.h"

namespace two_hats::scoring {

class SplitLattice {
 public:
  static constexpr product::Ensemble kLook{64, 4};

  // Whether every split of this card is rated (cards::kMostChips); else the best is searched for.
  static bool fits(const cards::Card& card);

  // Keeps the pack and the card that the question points to, and a copy of its world. Precondition: fits(). `threads`
  // moves no bit.
  explicit SplitLattice(const Question& question, int threads = 1);
  SplitLattice(const SplitLattice&) = delete;
  SplitLattice& operator=(const SplitLattice&) = delete;

  // Rates up to `most` more splits. False if stopped; what was rated before stays.
  bool advance(std::size_t most, const std::atomic<bool>* stop = nullptr);

  std::size_t size() const { return splits_.size(); }
  std::size_t rated() const { return worth_.size(); }
  bool done() const { return rated() == size(); }

  // Of what has been rated so far, with the ids of notable_answers(). Precondition: rated() > 0. Where done(), no split
  // of the lattice serves any of the aims better on these paths; of equal ones the first in the order of their numbers.
  NamedAnswers notable() const;
  // The first rated() of them are rated: worths()[i] is that of splits()[i].
  const std::vector<Chips>& splits() const { return splits_; }
  const std::vector<SplitWorth>& worths() const { return worth_; }

 private:
  product::World world_;
  Question question_;
  product::Ensemble ensemble_ = kLook;
  std::vector<Chips> splits_;  // coarse ones first
  std::vector<SplitWorth> worth_;
};

// The answers to compare with, from the whole lattice. Empty if stopped.
std::optional<NamedAnswers> lattice_answers(const Question& question, int threads = 1,
                                            const std::atomic<bool>* stop = nullptr);

// rate_until_settled(), with a split compared with the best and worst of its whole lattice where that fits: for whoever
// can wait.
std::optional<CardRating> rate_whole(Question question, int threads = 1, const std::atomic<bool>* stop = nullptr);

// Every move of one chip from this split, with what it gains on both horizons: one simulation of at most 31 plans.
// Empty if stopped.
std::optional<std::vector<Neighbour>> neighbours_of(const Question& question, const cards::SplitGiven& given,
                                                    const product::Ensemble& ensemble, const std::atomic<bool>* stop);

}  // namespace two_hats::scoring
