// Which competencies a pack's cards train, under which hat and by which kind of decision. Private to the room.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "game/tools/common.h"

namespace two_hats::tools {

inline constexpr std::size_t kHatCount = 3, kKindCount = 6;

struct Covered {
  std::string competency;                                      // id
  std::array<std::array<int, kKindCount>, kHatCount> cards{};  // by cards::Hat and cards::Kind
};

// In the pack's order; a card counts once for its skill and once for each other competency that it names.
std::vector<Covered> coverage_of(const cards::Pack& pack);

// A table for people, a list of what is not zero for programs.
std::string table_of(const std::vector<Covered>& coverage);
Json json_of(const std::vector<Covered>& coverage);

}  // namespace two_hats::tools
