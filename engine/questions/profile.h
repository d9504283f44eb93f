// An exam as data: how many questions in how long, what passes, which kinds, and what it is about. A fact that nobody
// could verify is empty, never guessed.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/questions/bank.h"

namespace two_hats::questions {

struct Profile {
  std::string id, title;
  std::optional<int> questions, minutes;
  std::optional<int> pass_percent;
  std::optional<bool> partial_credit;
  std::vector<Kind> kinds;
  std::vector<std::pair<std::string, double>> weights;  // topic, per cent; sum to 100
  std::vector<Lens> lenses;
  std::string source, note;
};

}  // namespace two_hats::questions
