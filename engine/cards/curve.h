// What a late item costs: thousands of euros as a function of the week in which the item is done.
#pragma once

#include <cstdint>
#include <string_view>

namespace two_hats::cards {

struct DelayCurve {
  enum class Shape : std::uint8_t {
    none,    // no cost
    leak,    // size a week from now:             "leak 4"
    start,   // size a week from week `from`:     "start 2 from 3"
    step,    // size once, if later than `from`:  "step 30 after 3"
    window,  // size, lost evenly over from..to:  "window 36 from 1 to 3"
    grow,    // size t + bend t^2:                "grow 4 0.75"
  };
  Shape shape = Shape::none;
  double size = 0, from = 0, to = 0, bend = 0;
  bool operator==(const DelayCurve&) const = default;
};

// Cost in k€ of being done at week t >= 0. Never falls with t.
double cost_at(const DelayCurve& curve, double t);

}  // namespace two_hats::cards
