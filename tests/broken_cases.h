// The folders of tests/broken, as their runners see them: tests/engine/loading what reading a pack finds,
// tests/engine/scoring what only `two-hats check` asks (TH3.. and TH4..).
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "tests/broken_pack.h"

namespace two_hats::testing {

inline std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

// Which cases a runner runs: by the first digit of the code. Those that reading a pack finds are TH0, TH1 and TH2.
inline std::vector<std::filesystem::path> broken_cases(const std::string& digits) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator("tests/broken")) {
    const char digit = entry.path().filename().string().at(2);
    if (entry.is_directory() && digits.find(digit) != std::string::npos) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

// What a case must say. TWO_HATS_UPDATE=1 writes it anew from what is said.
inline std::string expected_of(const std::filesystem::path& folder, const std::string& said) {
  if (std::getenv("TWO_HATS_UPDATE")) std::ofstream(folder / "expected.txt", std::ios::binary) << said;
  return text_of(folder / "expected.txt");
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

inline std::string page_of(const std::string& code) {
  const std::filesystem::path page = "docs/diagnostics/" + code + ".md";
  return std::filesystem::exists(page) ? text_of(page) : "";
}

inline bool has_block(const std::string& page, const std::string& language, const std::string& text) {
  return page.find("\n```" + language + "\n" + text + "```\n") != std::string::npos;
}

// Lines. A page does without such an edit, and without one that is no text.
inline constexpr int kLongEdit = 40;

// The page of every code that has a case shows one of its cases word for word: the edit that makes the mistake, and
// what is said.
inline void expect_examples_on_the_pages(const std::vector<std::filesystem::path>& cases) {
  std::map<std::string, bool> shown;
  for (const auto& folder : cases) {
    const std::string page = page_of(code_of(folder));
    bool wrong_example = true;
    if (std::filesystem::exists(folder / "edit.txt")) {
      const std::string edit = text_of(folder / "edit.txt");
      wrong_example = std::count(edit.begin(), edit.end(), '\n') > kLongEdit || !base::is_clean_utf8(edit) ||
                      has_block(page, "text", edit);
    }
    shown[code_of(folder)] |= wrong_example && has_block(page, "", text_of(folder / "expected.txt"));
  }
  EXPECT_FALSE(shown.empty());
  for (const auto& [code, found] : shown)
    EXPECT_TRUE(found) << code << ": docs/diagnostics/" << code << ".md shows none of its cases word for word";
}

}  // namespace two_hats::testing
