// Counter-based random numbers (Philox 4x32-10; Salmon et al., SC11): a number depends on
// (key, counter) alone, never on how many were drawn before, so every path of an ensemble can be
// computed anywhere, in any order, on any number of threads, to the same bit.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace two_hats::base {

// The raw generator: 128 random bits for (key, counter).
std::array<std::uint32_t, 4> philox(std::uint64_t key, std::array<std::uint32_t, 4> counter);

// Uniform in (0,1), never 0 nor 1. `stream` names the use, `index` the place in it.
double uniform(std::uint64_t key, std::uint32_t stream, std::uint64_t index);

// Standard normal, inverse distribution function of uniform() (Acklam's rational approximation, relative
// error 1.15e-9).
double normal(std::uint64_t key, std::uint32_t stream, std::uint64_t index);
double normal_from_uniform(double u);

// Integer in [0, count); count > 0.
std::uint32_t pick(std::uint64_t key, std::uint32_t stream, std::uint64_t index, std::uint32_t count);

// FNV-1a, 64 bit: names to keys, files to digests.
std::uint64_t hash(std::string_view text, std::uint64_t from = 14695981039346656037ull);

// One key from two, well mixed.
std::uint64_t mix(std::uint64_t a, std::uint64_t b);

}  // namespace two_hats::base
