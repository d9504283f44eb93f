// How big a stranger's pack may be.
#pragma once

#include <cstddef>

namespace two_hats::loading {

inline constexpr std::size_t kLargestFile = 4u << 20;   // bytes
inline constexpr std::size_t kLargestPack = 32u << 20;  // bytes
inline constexpr std::size_t kMostCards = 2'000;
inline constexpr std::size_t kMostLanguages = 40;  // translations

// Of a zip. Sizes are those that come out, whatever the zip says; folders count as entries.
inline constexpr std::size_t kLargestZip = 50'000'000;       // bytes, packed
inline constexpr std::size_t kLargestEntry = 10'000'000;     // bytes, unpacked
inline constexpr std::size_t kLargestUnpacked = 50'000'000;  // bytes, all entries
inline constexpr std::size_t kMostEntries = 500;
inline constexpr std::size_t kMostRatio = 100;  // unpacked to packed

}  // namespace two_hats::loading
