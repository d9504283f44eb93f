#include "engine/questions/tally.h"

#include <algorithm>

#include "engine/base/certainty.h"

namespace two_hats::questions {
namespace {

void add(Count& count, bool right) {
  ++count.answered;
  count.right += right;
}

}  // namespace

Tally tally_of(const std::vector<Result>& results) {
  Tally tally;
  double stated = 0;
  for (const Result& result : results) {
    add(tally.all, result.right);
    tally.marks += base::certainty_mark(result.certainty, result.right);
    tally.best_marks += base::kBestCertaintyMark;
    stated += result.certainty;
    auto topic = std::ranges::find(tally.topics, result.topic, &Tally::Topic::id);
    if (topic == tally.topics.end()) topic = tally.topics.insert(topic, {result.topic, {}});
    add(topic->count, result.right);
    auto level = std::ranges::lower_bound(tally.certainties, result.certainty, {}, &Tally::Certainty::percent);
    if (level == tally.certainties.end() || level->percent != result.certainty)
      level = tally.certainties.insert(level, {result.certainty, {}});
    add(level->count, result.right);
  }
  if (!results.empty()) tally.stated = stated / static_cast<double>(results.size());
  return tally;
}

Calibration calibration_of(const Tally& tally) {
  if (tally.all.answered < kEnoughToJudge) return Calibration::too_few;
  const double share = 100.0 * tally.all.right / tally.all.answered;
  if (tally.stated - share > kCloseEnough) return Calibration::too_sure;
  return share - tally.stated > kCloseEnough ? Calibration::too_careful : Calibration::fits;
}

}  // namespace two_hats::questions
