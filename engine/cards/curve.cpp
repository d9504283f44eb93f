#include "engine/cards/curve.h"

#include <algorithm>

namespace two_hats::cards {

double cost_at(const DelayCurve& curve, double t) {
  switch (curve.shape) {
    case DelayCurve::Shape::none:
      return 0;
    case DelayCurve::Shape::leak:
      return curve.size * t;
    case DelayCurve::Shape::start:
      return curve.size * std::max(0., t - curve.from);
    case DelayCurve::Shape::step:
      return t > curve.from ? curve.size : 0;
    case DelayCurve::Shape::window:
      if (t <= curve.from) return 0;
      if (t >= curve.to) return curve.size;
      return curve.size * (t - curve.from) / (curve.to - curve.from);
    case DelayCurve::Shape::grow:
      return curve.size * t + curve.bend * t * t;
  }
  return 0;
}

}  // namespace two_hats::cards
