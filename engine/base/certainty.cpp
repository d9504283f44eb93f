#include "engine/base/certainty.h"

namespace two_hats::base {

int certainty_mark(int certainty_percent, bool right) {
  if (certainty_percent <= 0) return 0;
  if (certainty_percent < 67) return right ? 1 : 0;
  if (certainty_percent <= 80) return right ? 2 : -2;
  return right ? 3 : -6;
}

}  // namespace two_hats::base
