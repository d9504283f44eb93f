#include "engine/product/kernel.h"

#include "engine/product/kernel_week.h"

// One copy of the loops for each instruction set, chosen at run time. Not target_clones: its resolvers run before a
// sanitizer is ready, and a test has to call each copy by name to compare their bits.
#if defined(__x86_64__) && defined(__GNUC__)
#define TWO_HATS_WIDE 1
#else
#define TWO_HATS_WIDE 0
#endif

#define TWO_HATS_COPIES(name, attributes)                                                                              \
  namespace name {                                                                                                     \
  attributes void set_rates(const LaneRules& rules, Block& block) { body::set_rates(rules, block); }                   \
  attributes void next_luck(const LaneRules& rules, Block& block, std::uint64_t key, std::uint32_t week, Luck& luck) { \
    body::next_luck(rules, block, key, week, luck);                                                                    \
  }                                                                                                                    \
  attributes void live(const LaneRules& rules, const Block& block, const Luck& luck, Life& life, int steps) {          \
    body::live(rules, block, luck, life, steps);                                                                       \
  }                                                                                                                    \
  constexpr Kernel kKernel{&set_rates, &next_luck, &live};                                                             \
  }

namespace two_hats::product {
namespace {

#if TWO_HATS_WIDE
TWO_HATS_COPIES(any, __attribute__((flatten)))
TWO_HATS_COPIES(avx2, __attribute__((target("avx2"), flatten)))
// Unasked, g++ keeps to half of the wide registers; clang knows no such word.
#ifdef __clang__
TWO_HATS_COPIES(avx512, __attribute__((target("avx512f,avx512dq,avx512vl"), flatten)))
#else
TWO_HATS_COPIES(avx512, __attribute__((target("avx512f,avx512dq,avx512vl,prefer-vector-width=512"), flatten)))
#endif
#else
TWO_HATS_COPIES(any, )
#endif

}  // namespace

bool available([[maybe_unused]] Processor processor) {
#if TWO_HATS_WIDE
  if (processor == Processor::avx2) return __builtin_cpu_supports("avx2");
  if (processor == Processor::avx512) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl");
  }
#endif
  return processor == Processor::any;
}

Processor best_processor() {
  if (available(Processor::avx512)) return Processor::avx512;
  return available(Processor::avx2) ? Processor::avx2 : Processor::any;
}

const Kernel& kernel([[maybe_unused]] Processor processor) {
#if TWO_HATS_WIDE
  if (processor == Processor::avx512) return avx512::kKernel;
  if (processor == Processor::avx2) return avx2::kKernel;
#endif
  return any::kKernel;
}

}  // namespace two_hats::product
