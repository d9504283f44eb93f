// What a bank gives away: where the right option stands and how long it is, over all its questions. A test-wise player
// who knows nothing should gain nothing from either.
#pragma once

#include <vector>

#include "engine/questions/bank.h"

namespace two_hats::questions {

struct Cues {
  // Single questions, by number of options n: how often the right one stands at place i of the file.
  struct Places {
    int options = 0, questions = 0;
    std::vector<int> right_at;
  };
  std::vector<Places> places;       // growing n
  int single = 0, longest = 0;      // single questions; those whose right option is longer than every other
  double longest_by_chance = 0;     // how many would be by chance
  int true_false = 0, is_true = 0;  // true_false questions; those that are true
};

Cues cues_of(const Bank& bank);

}  // namespace two_hats::questions
