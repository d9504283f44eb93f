#include "tests/bench/fma_peak.h"

#include <algorithm>

#include "tests/bench/harness/measure.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace two_hats::bench {
namespace {

constexpr int kRuns = 60;  // of which the best counts: a neighbour's moment of work is no change of the machine's speed

#if defined(__x86_64__) && defined(__GNUC__)

constexpr int kTurns = 200'000;  // about a millisecond

// Chains that each wait for themselves alone. Two units of four cycles' latency need eight; more do no harm until the
// registers are full.
double sse2_flops() {
  constexpr int kChains = 6;  // of each kind
  __m128 products[kChains], sums[kChains];
  for (int c = 0; c < kChains; ++c) {
    products[c] = _mm_set1_ps(1 + static_cast<float>(c));
    sums[c] = products[c];
  }
  const __m128 factor = _mm_set1_ps(.999999f), term = _mm_set1_ps(1e-6f);
  for (int turn = 0; turn < kTurns; ++turn) {
#pragma GCC unroll 6
    for (int c = 0; c < kChains; ++c) {
      products[c] = _mm_mul_ps(products[c], factor);
      sums[c] = _mm_add_ps(sums[c], term);
    }
  }
  for (int c = 0; c < kChains; ++c) keep(products[c]), keep(sums[c]);
  return 2.0 * kChains * 4 * kTurns;
}

__attribute__((target("avx2,fma"))) double avx2_flops() {
  constexpr int kChains = 12;
  __m256 chains[kChains];
  for (int c = 0; c < kChains; ++c) chains[c] = _mm256_set1_ps(1 + static_cast<float>(c));
  const __m256 factor = _mm256_set1_ps(.999999f), term = _mm256_set1_ps(1e-6f);
  for (int turn = 0; turn < kTurns; ++turn) {
#pragma GCC unroll 12
    for (int c = 0; c < kChains; ++c) chains[c] = _mm256_fmadd_ps(chains[c], factor, term);
  }
  for (int c = 0; c < kChains; ++c) keep(chains[c]);
  return 2.0 * kChains * 8 * kTurns;
}

__attribute__((target("avx512f"))) double avx512_flops() {
  constexpr int kChains = 24;
  __m512 chains[kChains];
  for (int c = 0; c < kChains; ++c) chains[c] = _mm512_set1_ps(1 + static_cast<float>(c));
  const __m512 factor = _mm512_set1_ps(.999999f), term = _mm512_set1_ps(1e-6f);
  for (int turn = 0; turn < kTurns; ++turn) {
#pragma GCC unroll 24
    for (int c = 0; c < kChains; ++c) chains[c] = _mm512_fmadd_ps(chains[c], factor, term);
  }
  for (int c = 0; c < kChains; ++c) keep(chains[c]);
  return 2.0 * kChains * 16 * kTurns;
}

double once(product::Processor processor) {
  if (processor == product::Processor::avx512) return avx512_flops();
  if (processor == product::Processor::avx2) return avx2_flops();
  return sse2_flops();
}

bool can(product::Processor processor) {
  if (processor == product::Processor::avx2 && !__builtin_cpu_supports("fma")) return false;
  return product::available(processor);
}

#else

bool can(product::Processor) { return false; }
double once(product::Processor) { return 0; }

#endif

}  // namespace

double peak_flops(product::Processor processor) {
  if (!can(processor)) return 0;
  double best = 0;
  for (int run = 0; run < kRuns; ++run) {
    const double begin = seconds(Clock::thread);
    const double done = once(processor);
    best = std::max(best, done / (seconds(Clock::thread) - begin));
  }
  return best;
}

}  // namespace two_hats::bench
