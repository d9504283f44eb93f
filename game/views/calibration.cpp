#include "game/views/calibration.h"

#include <algorithm>
#include <cmath>

#include "engine/base/proportion.h"
#include "game/views/practice_parts.h"

namespace two_hats::views {
namespace {

Calibration::Point point_of(const base::Words& w, const CertaintyCount& count) {
  Calibration::Point point;
  const base::Interval interval = base::wilson_interval(count.came_true, count.cases);
  point.said = count.percent / 100.0;
  point.share = static_cast<double>(count.came_true) / count.cases;
  point.low = interval.low;
  point.high = interval.high;
  point.cases = count.cases;
  point.few = count.cases < kEnoughForAPoint;
  const std::string name = certainty_words(w, count.percent), said = w.per_cent(point.said);
  point.words =
      point.few
          ? w("{0}, {1}: {2} of {3} came true, too few to tell.", name, said, count.came_true, count.cases)
          : w("{0}, {1}: {2} of {3} came true, {4} ({5} interval {6} to {7}).", name, said, count.came_true,
              count.cases, w.per_cent(point.share), w.per_cent(.95), w.per_cent(point.low), w.per_cent(point.high));
  return point;
}

// Of the step that lies farthest from what was said; between equals, of the one with more cases.
std::string sentence_of(const base::Words& w, CalibrationOf of, const std::vector<Calibration::Point>& points) {
  const Calibration::Point* telling = nullptr;
  const auto miss = [](const Calibration::Point& point) {
    return std::lround(100 * std::abs(point.said - point.share));
  };
  for (const Calibration::Point& point : points) {
    if (point.few) continue;
    if (telling == nullptr || miss(point) > miss(*telling) ||
        (miss(point) == miss(*telling) && point.cases > telling->cases))
      telling = &point;
  }
  if (telling == nullptr) return w("Too few to tell: a step needs {0} answers.", kEnoughForAPoint);
  const std::string said = w.per_cent(telling->said), share = w.per_cent(telling->share);
  return of == CalibrationOf::questions
             ? w.many("When you say {1}, it comes true {2} of the time ({0} question).",
                      "When you say {1}, it comes true {2} of the time ({0} questions).", telling->cases, said, share)
             : w.many("When you say {1}, it comes true {2} of the time ({0} decision).",
                      "When you say {1}, it comes true {2} of the time ({0} decisions).", telling->cases, said, share);
}

}  // namespace

Calibration build_calibration(const base::Words& w, CalibrationOf of, const std::vector<CertaintyCount>& counts) {
  Calibration made;
  made.title = w("How sure, how right");
  made.across = w("How sure you said you were, %");
  made.up =
      of == CalibrationOf::questions ? w("How often you were right, %") : w("How often the decision was sound, %");
  for (const CertaintyCount& count : counts)
    if (count.cases > 0 && count.percent > 0) made.points.push_back(point_of(w, count));
  std::ranges::sort(made.points, {}, &Calibration::Point::said);
  if (!made.points.empty()) made.sentence = sentence_of(w, of, made.points);
  return made;
}

}  // namespace two_hats::views
