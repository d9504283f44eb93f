// Practising knowledge questions: what was wished for, what has been asked, and the answer being made. No session.
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "engine/questions/draw.h"
#include "engine/questions/marking.h"
#include "engine/questions/profile.h"

namespace two_hats::app {

struct BankChoice {  // the questions that can be practised
  std::string path;
  questions::BankPtr bank;  // null: none could be read
  std::vector<questions::Profile> profiles;
  std::string problem_words;  // every diagnostic; empty if all is well
};

inline constexpr int kPracticeCounts[] = {10, 20, 40, 0};  // 0: all that were never answered

struct PracticeWish {
  int profile = -1;          // of the bank's; -1: everything
  std::vector<bool> topics;  // in the bank's order
  std::array<bool, questions::kKindCount> kinds{true, true, true, true, true};
  std::array<bool, questions::kHardest> difficulties{true, true, true};
  int count = kPracticeCounts[0];
};

struct AskedQuestion {
  int question = 0;  // place in the bank
  questions::Laid laid;
  questions::Given given;
  int certainty = 0;  // per cent; 0 = not said yet
  bool answered = false, right = false;
};

struct Practice {
  int profile = -1;  // as wished for when it was drawn
  std::vector<AskedQuestion> asked;
  int now = 0;          // which of them is on the screen
  int cursor = 0;       // ordering: the row in hand; matching: the left side
  bool lifted = false;  // ordering
};

}  // namespace two_hats::app
