// The ways to every screen and to the states that a screen can be in, by name.
#pragma once

#include <functional>

#include "tests/game/screens/seat.h"

namespace two_hats::test {

struct Lead {
  std::string name;
  std::function<void(Seat&)> lead;     // to the screen: commands alone, so that its state can be drawn anywhere
  std::function<void(Seat&)> touch{};  // then, on what is drawn: pointer, focus, scrolling
};
// Every screen once, on the small pack.
const std::vector<Lead>& leads();
// What else can stand on them: waiting, opened, empty, refused, touched.
const std::vector<Lead>& states();

}  // namespace two_hats::test
