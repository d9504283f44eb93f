#include "engine/cards/capacity.h"

#include "engine/base/math.h"
#include "engine/base/normal.h"

namespace two_hats::cards {

CapacitySpread spread_of(double capacity, double low, double high) {
  if (!(capacity > 0 && low > 0 && high > low)) return {};
  const double below = base::log(low / capacity), above = base::log(high / capacity);
  return {(below + above) / 2, (above - below) / 2 / base::kNormal95};
}

}  // namespace two_hats::cards
