// The folders of tests/broken, as their two runners see them: tests/engine/loading what reading a pack finds,
// tests/engine/scoring what only ratings find (TH3..).
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/broken_pack.h"

namespace two_hats::testing {

inline std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

// By name. `ratings`: the cases of TH3.. only; else all others.
inline std::vector<std::filesystem::path> broken_cases(bool ratings) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator("tests/broken")) {
    const bool rated = entry.path().filename().string().substr(0, 3) == "TH3";
    if (entry.is_directory() && rated == ratings) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

// "TH012" and so on, wherever it stands in the text.
inline std::set<std::string> codes_in(const std::string& text) {
  std::set<std::string> codes;
  for (std::size_t at = text.find("TH"); at != std::string::npos; at = text.find("TH", at + 1)) {
    const std::string code = text.substr(at, 5);
    if (code.size() == 5 && std::all_of(code.begin() + 2, code.end(), [](char c) { return c >= '0' && c <= '9'; }))
      codes.insert(code);
  }
  return codes;
}

inline std::string code_of(const std::filesystem::path& folder) { return folder.filename().string().substr(0, 5); }

// Of every code that has a case, docs/diagnostics.md shows at least one word for word.
inline void expect_examples_in_the_document(const std::vector<std::filesystem::path>& cases) {
  const std::string document = text_of("docs/diagnostics.md");
  std::map<std::string, bool> shown;
  for (const auto& folder : cases) {
    const std::string expected = text_of(folder / "expected.txt");
    shown[code_of(folder)] |= document.find("```\n" + expected + "```") != std::string::npos;
  }
  EXPECT_FALSE(shown.empty());
  for (const auto& [code, found] : shown)
    EXPECT_TRUE(found) << code << ": no example in docs/diagnostics.md is one of its cases, word for word";
}

}  // namespace two_hats::testing
