// Habits of the house that a reader of one file can check.
#pragma once

#include <vector>

#include "rules/source_tree.h"

namespace two_hats::rules {

inline constexpr int kLongestFile = 400;  // lines; the aim is 120

// Sources past kLongestFile lines.
std::vector<Fault> check_length(const std::vector<SourceFile>& sources);

// Notes to oneself that say the work is not done, in any text.
std::vector<Fault> check_unfinished(const std::vector<SourceFile>& files);

// Absolute paths of somebody's own machine: home folders and the like.
std::vector<Fault> check_machine_paths(const std::vector<SourceFile>& files);

// Variables that outlive a call and can change: at namespace scope, or static in a function. Reads the layout that
// clang-format gives (namespace scope begins in the first column).
std::vector<Fault> check_globals(const std::vector<SourceFile>& sources);

// Every .json file among these that loading refuses, or in which an object has the same key twice.
std::vector<Fault> check_json(const std::vector<SourceFile>& files);

}  // namespace two_hats::rules
