#include "engine/base/proportion.h"

#include <algorithm>
#include <cmath>

namespace two_hats::base {

Interval wilson_interval(int hits, int cases) {
  if (cases <= 0) return {};
  constexpr double kNormal975 = 1.959963984540054;  // 19 in 20 lie within +-
  const double n = cases, share = hits / n, z2 = kNormal975 * kNormal975;
  const double middle = share + z2 / (2 * n);
  const double half = kNormal975 * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
  const double scale = 1 + z2 / n;
  return {hits == 0 ? 0 : std::max(0.0, (middle - half) / scale),
          hits == cases ? 1 : std::min(1.0, (middle + half) / scale)};
}

}  // namespace two_hats::base
