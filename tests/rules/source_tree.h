// The project's own text files as the rules see them: a path from the top and the text, cut into lines.
// Rules take these rather than folders, so that a test can hand them a wrong tree that exists nowhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace two_hats::rules {

struct SourceFile {
  std::string path;  // "engine/base/text.h"
  std::string text;
};

// "engine/base/text.h:12: what is wrong"
using Fault = std::string;
Fault fault_at(const std::string& path, int line, const std::string& what);

// Every regular file below the given entries of the project's top (files or folders), sorted by path.
// Precondition: each entry exists; one that does not is a std::runtime_error, so that no rule passes over nothing.
std::vector<SourceFile> read_tree(const std::vector<std::string>& entries);

// Everything at the top but .git and the build folders.
std::vector<std::string> top_entries();

std::vector<std::string_view> lines_of(std::string_view text);
bool has_ending(std::string_view path, const std::vector<std::string_view>& endings);
bool is_cpp(std::string_view path);

}  // namespace two_hats::rules
