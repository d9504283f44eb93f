#include "engine/base/normal.h"

#include <cmath>

#include "engine/base/math.h"

namespace two_hats::base {
namespace {

constexpr double kRootHalf = 0.70710678118654752440;
constexpr double kOneByRootPi = 0.56418958354775628695;

// erf(z), |z| <= 0.46875.
double erf_near_zero(double z) {
  const double s = z * z;
  double top = 1.85777706184603153e-1, bottom = 1;
  top = top * s + 3.16112374387056560;
  bottom = bottom * s + 2.36012909523441209e1;
  top = top * s + 1.13864154151050156e2;
  bottom = bottom * s + 2.44024637934444173e2;
  top = top * s + 3.77485237685302021e2;
  bottom = bottom * s + 1.28261652607737228e3;
  top = top * s + 3.20937758913846947e3;
  bottom = bottom * s + 2.84423683343917062e3;
  return z * top / bottom;
}

// erfc(z) / e^(-z^2), 0.46875 <= z <= 4.
double scaled_in_the_middle(double z) {
  constexpr double kTop[] = {5.64188496988670089e-1, 8.88314979438837594,   6.61191906371416295e1,
                             2.98635138197400131e2,  8.81952221241769090e2, 1.71204761263407058e3,
                             2.05107837782607147e3,  1.23033935479799725e3};
  constexpr double kBottom[] = {1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2,
                                1.62138957456669019e3, 3.29079923573345963e3, 4.36261909014324716e3,
                                3.43936767414372164e3, 1.23033935480374942e3};
  double top = 2.15311535474403846e-8, bottom = 1;
  for (const double c : kTop) top = top * z + c;
  for (const double d : kBottom) bottom = bottom * z + d;
  return top / bottom;
}

// The same for z >= 4.
double scaled_in_the_tail(double z) {
  const double s = 1 / (z * z);
  constexpr double kTop[] = {3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
                             1.60837851487422766e-2, 6.58749161529837803e-4};
  constexpr double kBottom[] = {2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1,
                                6.05183413124413191e-2, 2.33520497626869185e-3};
  double top = 1.63153871373020978e-2, bottom = 1;
  for (const double p : kTop) top = top * s + p;
  for (const double q : kBottom) bottom = bottom * s + q;
  return (kOneByRootPi - s * top / bottom) / z;
}

// e^(-x^2 / 2) with x^2 taken in two parts: the first is exact, so that its rounding does not grow in the exponent.
double bell(double x) {
  const double head = std::floor(x * 16) / 16;
  return exp(-head * head / 2) * exp(-(x - head) * (x + head) / 2);
}

}  // namespace

double normal_cdf(double x) {
  if (!(x > -38)) return 0;
  if (x > 9) return 1;
  const double away = std::abs(x), z = away * kRootHalf;
  if (z <= 0.46875) return .5 + erf_near_zero(x * kRootHalf) / 2;
  const double tail = bell(away) * (z <= 4 ? scaled_in_the_middle(z) : scaled_in_the_tail(z)) / 2;
  return x < 0 ? tail : 1 - tail;
}

}  // namespace two_hats::base
