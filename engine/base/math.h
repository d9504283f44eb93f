// Elementary functions that give the same bits on every processor and C library: only IEEE add, multiply,
// divide and integer operations inside. Inline, branch-free where it matters, so that loops over arrays vectorise.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace two_hats::base {

// e^x. Relative error below 1e-15 for |x| <= 700; clamped outside.
inline double exp(double x);
// Natural logarithm of x > 0. Error below 2e-15 (relative, or absolute near x = 1).
inline double log(double x);
// x^y for x > 0.
inline double pow(double x, double y);

}  // namespace two_hats::base

#include "engine/base/math_inline.h"
