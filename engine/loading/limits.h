// How big a stranger's pack may be.
#pragma once

#include <cstddef>

namespace two_hats::loading {

inline constexpr std::size_t kLargestFile = 4u << 20;   // bytes
inline constexpr std::size_t kLargestPack = 32u << 20;  // bytes
inline constexpr std::size_t kMostCards = 2'000;

}  // namespace two_hats::loading
