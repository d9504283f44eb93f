// How a practice went: counts, marks and how well certainty fitted.
#pragma once

#include <string>
#include <vector>

namespace two_hats::questions {

struct Result {
  std::string topic;
  int certainty = 0;  // per cent
  bool right = false;
};

struct Count {
  int answered = 0, right = 0;
};

struct Tally {
  Count all;
  int marks = 0, best_marks = 0;  // certainty-based; best_marks if all had been sure and right
  double stated = 0;              // mean certainty, per cent
  struct Topic {
    std::string id;
    Count count;
  };
  std::vector<Topic> topics;  // in the order in which they came
  struct Certainty {
    int percent = 0;
    Count count;
  };
  std::vector<Certainty> certainties;  // growing; only those that were said
};

Tally tally_of(const std::vector<Result>& results);

// Did certainty fit? Below kEnoughToJudge answers nobody can tell.
inline constexpr int kEnoughToJudge = 8;
inline constexpr double kCloseEnough = 10;  // percentage points between certainty and share right
enum class Calibration : unsigned char { too_few, fits, too_sure, too_careful };
Calibration calibration_of(const Tally& tally);

}  // namespace two_hats::questions
