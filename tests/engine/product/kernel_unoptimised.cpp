#include "tests/engine/product/kernel_unoptimised.h"

#include "engine/product/kernel_week.h"

namespace two_hats::product {

const Kernel& unoptimised_kernel() {
  static constexpr Kernel kLoops{&body::set_rates, &body::next_luck, &body::live};
  return kLoops;
}

}  // namespace two_hats::product
