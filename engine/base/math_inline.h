// Bodies of engine/base/math.h. exp: Cody-Waite reduction by ln 2 in two parts and a Taylor polynomial on
// |r| <= ln 2 / 2. log: the atanh series on [sqrt(1/2), sqrt(2)) with the minimax coefficients published in fdlibm.
#pragma once

#include "engine/base/math.h"

namespace two_hats::base {

namespace math_inline {
inline constexpr double kLog2E = 1.4426950408889634074;
inline constexpr double kLn2High = 6.93147180369123816490e-01;  // 33 bits: times a whole number below 2^20 it is exact
inline constexpr double kLn2Low = 1.90821492927058770002e-10;
inline constexpr double kRounder = 6755399441055744.0;  // 1.5 x 2^52: adding it rounds to a whole number
}  // namespace math_inline

inline double exp(double x) {
  using namespace math_inline;
  const double above = x > -708.0 ? x : -708.0;
  const double within = above < 709.0 ? above : 709.0;
  const double shifted = within * kLog2E + kRounder;
  const double n = shifted - kRounder;
  const double r = (within - n * kLn2High) - n * kLn2Low;
  double p = 1.0 / 479001600.0;  // 1/12!: the next term is below 2e-16
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = p * r + 1.0;
  p = p * r + 1.0;
  // The low bits of `shifted` are n in two's complement: moved into the exponent they multiply by 2^n.
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(p) + (std::bit_cast<std::uint64_t>(shifted) << 52));
}

inline double log(double x) {
  using namespace math_inline;
  constexpr std::uint64_t kRootHalf = 0x3fe6a09e667f3bcdull;  // bits of sqrt(1/2)
  const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
  const std::uint64_t exponent = (bits - kRootHalf + (1023ull << 52)) >> 52;  // k + 1023 with x = m 2^k
  const double m = std::bit_cast<double>(bits - ((exponent - 1023ull) << 52));
  const double k = std::bit_cast<double>(exponent | 0x4330000000000000ull) - (4503599627370496.0 + 1023.0);
  const double f = m - 1.0;
  const double s = f / (2.0 + f);
  const double z = s * s;
  double p = 1.479819860511658591e-01;
  p = p * z + 1.531383769920937332e-01;
  p = p * z + 1.818357216161805012e-01;
  p = p * z + 2.222219843214978396e-01;
  p = p * z + 2.857142874366239149e-01;
  p = p * z + 3.999999999940941908e-01;
  p = p * z + 6.666666666666735130e-01;
  const double half_square = 0.5 * f * f;
  return k * kLn2High - ((half_square - (s * (half_square + p * z) + k * kLn2Low)) - f);
}

inline double pow(double x, double y) { return exp(y * log(x)); }

}  // namespace two_hats::base
