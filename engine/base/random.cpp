#include "engine/base/random.h"

#include "engine/base/random_inline.h"

namespace two_hats::base {
namespace {

std::uint64_t bits_of(std::uint64_t key, std::uint32_t stream, std::uint64_t index) {
  const auto drawn =
      philox(key, {static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index >> 32), stream, 0x54574F48u});
  return (static_cast<std::uint64_t>(drawn[1]) << 32) | drawn[0];
}

}  // namespace

std::array<std::uint32_t, 4> philox(std::uint64_t key, std::array<std::uint32_t, 4> counter) {
  philox_rounds(static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32), counter[0], counter[1],
                counter[2], counter[3]);
  return counter;
}

double uniform(std::uint64_t key, std::uint32_t stream, std::uint64_t index) {
  // 52 bits and a half step: exactly representable, so neither end can be reached by rounding.
  return (static_cast<double>(bits_of(key, stream, index) >> 12) + 0.5) * (1.0 / 4503599627370496.0);
}

double normal(std::uint64_t key, std::uint32_t stream, std::uint64_t index) {
  return normal_from_uniform(uniform(key, stream, index));
}

double normal_from_uniform(double u) {
  if (u < kNormalTail) return normal_lower_tail(u);
  if (u > 1.0 - kNormalTail) return -normal_lower_tail(1.0 - u);
  return normal_middle(u);
}

std::uint32_t pick(std::uint64_t key, std::uint32_t stream, std::uint64_t index, std::uint32_t count) {
  // Multiply and shift on 32 bits: the bias is below count / 2^32.
  return static_cast<std::uint32_t>(((bits_of(key, stream, index) >> 32) * count) >> 32);
}

std::uint64_t hash(std::string_view text, std::uint64_t from) {
  for (const char c : text) {
    from ^= static_cast<unsigned char>(c);
    from *= 1099511628211ull;
  }
  return from;
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  // SplitMix64's finalizer over both words, one after the other: mix(a, b) != mix(b, a).
  const auto stir = [](std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ull;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return x ^ (x >> 31);
  };
  return stir(stir(a) ^ b);
}

}  // namespace two_hats::base
