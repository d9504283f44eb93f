// What one core can do at most: multiply-adds in as many independent chains as its registers hold.
#pragma once

#include "engine/product/kernel.h"

namespace two_hats::bench {

// Floating-point operations a second, single precision, one thread; the best of some short runs. AVX2 and AVX-512:
// fused multiply-adds, two operations each. SSE2 has none: multiplications and additions side by side.
// 0 where the machine cannot.
double peak_flops(product::Processor processor);

}  // namespace two_hats::bench
