// What a simulated card's rating compares: its answers with their plans, and the rating that an outcome of these plans
// makes. For this room's own use: a rating may be made once, or again and again while worlds are added.
#pragma once

#include "engine/scoring/twin_worlds.h"

namespace two_hats::scoring {

struct Comparison {
  NamedAnswers answers;
  std::vector<product::Plan> plans;
  int reference = 0;
};

// The answers of a card that are compared, without the player's own. Empty if stopped.
std::optional<NamedAnswers> candidates(const Question& question, const std::atomic<bool>* stop);

// With the player's own where not every answer is rated. Empty if stopped. Precondition: not rated by formula.
std::optional<Comparison> comparison_of(const Question& question, const std::atomic<bool>* stop);
CardRating rating_of(const Question& question, const Comparison& compared, const product::Outcome& outcome);

}  // namespace two_hats::scoring
