// Rates the answers of a card in a world. See docs/value-model.md for the definitions.
#pragma once

#include <atomic>
#include <optional>

#include "engine/base/words.h"
#include "engine/cards/pack.h"
#include "engine/scoring/rating.h"

namespace two_hats::scoring {

struct Question {
  const cards::Pack* pack = nullptr;
  const cards::Card* card = nullptr;
  const product::World* world = nullptr;
  std::vector<std::pair<int, bool>> evidence;  // test index -> what it said, already seen by the player
  // The player's own: needed where not every answer is rated; else it changes nothing.
  std::optional<cards::Answer> given;
  // notable_answers() of this question, where they were found before the player answered; null: rate looks itself.
  const std::vector<std::pair<std::string, cards::Answer>>* notable = nullptr;
  int lattice = 0;      // how many splits were rated whole to find them (split_lattice.h); 0: they were searched for
  base::Words words{};  // in which the sentences of hints and causes are told; names of causes stay English, to look up
};

// Choice and conversation: the answers are few, and every one is rated. Else the player's own is rated beside the
// notable ones.
bool rates_every_answer(cards::Kind kind);
// Order and selection: the author's money, no simulated world.
bool rates_by_formula(cards::Kind kind);

// Rates with this ensemble, without causes and evidence worth. Empty if stopped. Same arguments, same bits.
// Cost: choice: answers x paths x 156 path-steps (four answers at 128 x 4: tens of milliseconds on one core). Order:
// three times 2^n n once, selection: 2^n once, no simulation. Conversation: paths of the talk x paths of the ensemble.
// Split and ownership: a search of some hundred sketched worlds, then seven answers.
std::optional<CardRating> rate(const Question& question, const product::Ensemble& ensemble,
                               const std::atomic<bool>* stop = nullptr);

// Adds causes (leave one effect out; a split's activities and an assignment's duties exchanged one by one; an order's
// items exactly) and evidence worth to a rating of the same question: five to ten times the simulations of rate(), with
// at most four seeds a draw. Changes nothing if stopped.
void explain(const Question& question, const product::Ensemble& ensemble, CardRating& rating,
             const std::atomic<bool>* stop = nullptr);

// The answers a card is compared with, found without a player: for `rate PACK CARD` and policies. Choice and
// conversation: every answer.
std::vector<std::pair<std::string, cards::Answer>> notable_answers(const Question& question,
                                                                   const std::atomic<bool>* stop = nullptr);

// Belief about the card's unknowns after the evidence seen (Bayes), and what its tests have said.
product::Belief belief_after(const Question& question);
// Chance of every unknown of the card: after the evidence seen, else as the model has it in this world.
std::vector<double> chances_of(const Question& question);

}  // namespace two_hats::scoring
