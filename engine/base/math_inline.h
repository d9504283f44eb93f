// Bodies of engine/base/math.h. exp: Cody-Waite reduction by ln 2 in two parts and a Taylor polynomial on
// |r| <= ln 2 / 2. log: the atanh series on [sqrt(1/2), sqrt(2)) with the minimax coefficients published in fdlibm.
// The float versions: the same reductions with the minimax polynomials published in Cephes (expf, logf).
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

namespace math_inline {
inline constexpr float kLog2EFloat = 1.44269504088896341f;
inline constexpr float kLn2HighFloat = 0.693359375f;  // 9 bits: times a whole number below 2^15 it is exact
inline constexpr float kLn2LowFloat = -2.12194440e-4f;
inline constexpr float kRounderFloat = 12582912.0f;  // 1.5 x 2^23
}  // namespace math_inline

inline float exp(float x) {
  using namespace math_inline;
  const float above = x > -87.0f ? x : -87.0f;
  const float within = above < 88.0f ? above : 88.0f;
  const float shifted = within * kLog2EFloat + kRounderFloat;
  const float n = shifted - kRounderFloat;
  const float r = (within - n * kLn2HighFloat) - n * kLn2LowFloat;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = (p * (r * r) + r) + 1.0f;
  return std::bit_cast<float>(std::bit_cast<std::uint32_t>(p) + (std::bit_cast<std::uint32_t>(shifted) << 23));
}

inline float log(float x) {
  using namespace math_inline;
  constexpr std::uint32_t kRootHalf = 0x3f3504f3u;  // bits of sqrt(1/2)
  const std::uint32_t bits = std::bit_cast<std::uint32_t>(x);
  const std::uint32_t exponent = (bits - kRootHalf + (127u << 23)) >> 23;  // k + 127 with x = m 2^k
  const float f = std::bit_cast<float>(bits - ((exponent - 127u) << 23)) - 1.0f;
  const float k = std::bit_cast<float>(exponent | 0x4b000000u) - (8388608.0f + 127.0f);
  float p = 7.0376836292e-2f;
  p = p * f - 1.1514610310e-1f;
  p = p * f + 1.1676998740e-1f;
  p = p * f - 1.2420140846e-1f;
  p = p * f + 1.4249322787e-1f;
  p = p * f - 1.6668057665e-1f;
  p = p * f + 2.0000714765e-1f;
  p = p * f - 2.4999993993e-1f;
  p = p * f + 3.3333331174e-1f;
  const float square = f * f;
  const float bent = (p * f * square + k * kLn2LowFloat) - 0.5f * square;
  return (f + bent) + k * kLn2HighFloat;
}

inline float pow(float x, float y) { return exp(y * log(x)); }

}  // namespace two_hats::base
