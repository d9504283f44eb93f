// Which questions come, and how their entries lie: from a seed alone, the same everywhere.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/questions/bank.h"

namespace two_hats::questions {

// What may come. An empty list lets everything through.
struct Filter {
  std::vector<std::string> topics;
  std::vector<Kind> kinds;
  std::vector<int> difficulties;
  std::vector<Lens> lenses;
  std::set<std::string> without;                        // ids that are not to come
  std::vector<std::pair<std::string, double>> weights;  // of topics; empty: the bank's
  int count = 0;                                        // how many; 0: all that fit
};

bool fits(const Filter& filter, const Question& question);
int how_many_fit(const Bank& bank, const Filter& filter);

// Places in `bank.questions`, in the order in which they come, none twice. Fewer than asked for when fewer fit. Topics
// come in proportion to their weights (largest remainder); what one is short of, the others give.
// A question's luck hangs on the seed and its id, so that one more question in the bank moves the others little.
std::vector<int> draw(const Bank& bank, const Filter& filter, std::uint64_t seed);

// How a question's entries lie on the table: places of options, of steps (never the right order), or of the left sides;
// `rights` only for matching: the right sides from top to bottom. True stays before False.
struct Laid {
  std::vector<int> entries, rights;
};
Laid laid_out(const Question& question, std::uint64_t seed);

}  // namespace two_hats::questions
