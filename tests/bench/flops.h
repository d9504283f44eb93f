// How many floating-point operations the model needs.
#pragma once

namespace two_hats::bench {

// Operations a path-step as the kernel does them (counted.h says what counts as one), one Euler step a week, no price
// other than the list's, no promise: `life` for each plan, `luck` once for all plans that share a path.
struct Flops {
  double life = 0, luck = 0;
  double a_step(double plans) const { return life + luck / plans; }
};
Flops counted_flops();

}  // namespace two_hats::bench
