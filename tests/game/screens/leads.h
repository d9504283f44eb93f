// The ways to every screen on the small pack, by name.
#pragma once

#include <functional>

#include "tests/game/screens/seat.h"

namespace two_hats::test {

struct Lead {
  std::string name;
  std::function<void(Seat&)> lead;  // to the screen
};
const std::vector<Lead>& leads();

}  // namespace two_hats::test
