// The parts of engine/base/random.h that a loop over many paths needs inline, and the generator and the normal numbers
// that only such loops use.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

#include "engine/base/math.h"

namespace two_hats::base {

// Philox 4x32-10 in place: c0..c3 are the counter and become the result.
inline void philox_rounds(std::uint32_t key0, std::uint32_t key1, std::uint32_t& c0, std::uint32_t& c1,
                          std::uint32_t& c2, std::uint32_t& c3) {
#pragma GCC unroll 10
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t product0 = std::uint64_t{0xD2511F53u} * c0;
    const std::uint64_t product1 = std::uint64_t{0xCD9E8D57u} * c2;
    const std::uint32_t next0 = static_cast<std::uint32_t>(product1 >> 32) ^ c1 ^ key0;
    const std::uint32_t next2 = static_cast<std::uint32_t>(product0 >> 32) ^ c3 ^ key1;
    c1 = static_cast<std::uint32_t>(product1);
    c3 = static_cast<std::uint32_t>(product0);
    c0 = next0;
    c2 = next2;
    key0 += 0x9E3779B9u;
    key1 += 0xBB67AE85u;
  }
}

// Threefry 4x32 with 16 rounds in place (Salmon et al., SC11, who know of no statistical flaw from 12 rounds on): only
// additions, rotations and exclusive ors, so that loops over many paths take a third of Philox's time. The key's other
// half is nothing.
inline void threefry_rounds(std::uint32_t key0, std::uint32_t key1, std::uint32_t& x0, std::uint32_t& x1,
                            std::uint32_t& x2, std::uint32_t& x3) {
  constexpr int kTurns[8][2] = {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}};
  const std::uint32_t schedule[5] = {key0, key1, 0, 0, 0x1BD11BDAu ^ key0 ^ key1};
  x0 += schedule[0];
  x1 += schedule[1];
#pragma GCC unroll 16
  for (int round = 0; round < 16; ++round) {
    std::uint32_t& first = round % 2 == 0 ? x1 : x3;
    std::uint32_t& second = round % 2 == 0 ? x3 : x1;
    x0 += first;
    first = std::rotl(first, kTurns[round % 8][0]) ^ x0;
    x2 += second;
    second = std::rotl(second, kTurns[round % 8][1]) ^ x2;
    if (round % 4 != 3) continue;
    const int turn = round / 4 + 1;
    x0 += schedule[turn % 5];
    x1 += schedule[(turn + 1) % 5];
    x2 += schedule[(turn + 2) % 5];
    x3 += schedule[(turn + 3) % 5] + static_cast<std::uint32_t>(turn);
  }
}

// (bits + 1/2) / 2^32: uniform in (0,1).
inline double uniform_of(std::uint32_t bits) { return (static_cast<double>(bits) + 0.5) * (1.0 / 4294967296.0); }

// The same from the upper 31 bits, in float: fine near 0, near 1 it may round to 1.
inline float uniform_lane(std::uint32_t bits) {
  return (static_cast<float>(static_cast<std::int32_t>(bits >> 1)) + 0.5f) * (1.0f / 2147483648.0f);
}

// A standard normal number from 32 random bits, for loops over many paths: the sign from the top bit, the size from the
// other 31, so that both tails are equally fine. Giles 2010, single-precision inverse error function: within 2e-6 of
// the exact quantile up to 5.4, within .003 beyond (one number in ten million), never past 6.34. Both branches are
// computed, so that a loop stays vector code.
inline float normal_of(std::uint32_t bits) {
  const float u = (static_cast<float>(static_cast<std::int32_t>(bits & 0x7fffffffu)) + 0.5f) * (1.0f / 4294967296.0f);
  const float x = 1.0f - 2.0f * u;  // in (0, 1): how far from the middle
  const float w = -log(4.0f * u * (1.0f - u));
  const float near_w = w - 2.5f;
  float near = 2.81022636e-08f;
  near = near * near_w + 3.43273939e-07f;
  near = near * near_w - 3.5233877e-06f;
  near = near * near_w - 4.39150654e-06f;
  near = near * near_w + 0.00021858087f;
  near = near * near_w - 0.00125372503f;
  near = near * near_w - 0.00417768164f;
  near = near * near_w + 0.246640727f;
  near = near * near_w + 1.50140941f;
  const float far_w = std::sqrt(w) - 3.0f;
  float far = -0.000200214257f;
  far = far * far_w + 0.000100950558f;
  far = far * far_w + 0.00134934322f;
  far = far * far_w - 0.00367342844f;
  far = far * far_w + 0.00573950773f;
  far = far * far_w - 0.0076224613f;
  far = far * far_w + 0.00943887047f;
  far = far * far_w + 1.00167406f;
  far = far * far_w + 2.83297682f;
  const float size = 1.41421356f * x * (w < 5.0f ? near : far);
  return (bits >> 31) != 0 ? size : -size;
}

inline constexpr double kNormalTail = 0.02425;  // Acklam's break point

// For kNormalTail <= u <= 1 - kNormalTail.
inline double normal_middle(double u) {
  const double q = u - 0.5;
  const double r = q * q;
  const double above = (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
                          1.383577518672690e+02) *
                             r -
                         3.066479806614716e+01) *
                            r +
                        2.506628277459239e+00) *
                       q;
  const double below = ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
                         6.680131188771972e+01) *
                            r -
                        1.328068155288572e+01) *
                           r +
                       1.0;
  return above / below;
}

// For 0 < u < kNormalTail; the upper tail is its mirror image.
inline double normal_lower_tail(double u) {
  const double q = std::sqrt(-2.0 * log(u));  // std::sqrt is exact in IEEE arithmetic
  const double above = ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q -
                         2.549732539343734e+00) *
                            q +
                        4.374664141464968e+00) *
                           q +
                       2.938163982698783e+00;
  const double below =
      (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q + 3.754408661907416e+00) *
          q +
      1.0;
  return above / below;
}

}  // namespace two_hats::base
