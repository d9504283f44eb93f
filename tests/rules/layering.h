// Which room may know which: the arrows are those of CMakeLists.txt, the includes have to keep to them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/source_tree.h"

namespace two_hats::rules {

struct Room {
  std::string house;                // "engine" or "game"
  std::set<std::string> uses;       // rooms drawn in CMakeLists.txt; after reach(): those they use, too
  std::set<std::string> libraries;  // CMake targets from outside
};
using Chart = std::map<std::string, Room>;  // by the room's name

// The two_hats_room(...) lines of a CMakeLists.txt, and the program itself as the room "main".
Chart read_chart(std::string_view cmake);

// Faults of the chart itself: an arrow to a room that is not there, from the engine into the game, or in a circle.
std::vector<Fault> check_chart(const Chart& chart);

// Every include of a file in engine/ or game/ that no arrow allows: another room's header, a header that is not named
// from the top, a library the room does not link, and what the engine may never know (screen, sockets, clocks, random
// devices; files outside loading).
std::vector<Fault> check_includes(const Chart& chart, const std::vector<SourceFile>& files);

}  // namespace two_hats::rules
