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

// The same for loops over many paths. e^x: relative error below 1.2e-7 for |x| <= 87, clamped outside. Logarithm of a
// normal x > 0: error below 1.3e-7 (relative, or absolute near x = 1). x^y: relative error below 2e-7 (1 + |y log x|).
inline float exp(float x);
inline float log(float x);
inline float pow(float x, float y);

}  // namespace two_hats::base

#include "engine/base/math_inline.h"
