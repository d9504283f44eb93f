// The standard normal distribution, with the same bits everywhere (only base/math.h inside).
#pragma once

namespace two_hats::base {

// Share of a standard normal variable below x. Absolute error below 3e-16, relative error below 2e-15 for x > -37;
// 0 below -38, 1 above 9. Rational approximations of erfc: W. J. Cody, Math. Comp. 23 (1969), 631-637.
double normal_cdf(double x);

inline constexpr double kNormal95 = 1.6448536269514722;  // normal_cdf(kNormal95) = .95: nine in ten lie within +-

}  // namespace two_hats::base
