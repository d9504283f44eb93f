#include "rules/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace two_hats::rules {
namespace fs = std::filesystem;

namespace {

SourceFile read_file(const fs::path& top, const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {path.lexically_relative(top).generic_string(), text.str()};
}

}  // namespace

Fault fault_at(const std::string& path, int line, const std::string& what) {
  return path + ":" + std::to_string(line) + ": " + what;
}

std::vector<SourceFile> read_tree(const std::vector<std::string>& entries) {
  const fs::path top = TWO_HATS_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const std::string& entry : entries) {
    if (!fs::exists(top / entry)) throw std::runtime_error("there is no " + entry + " in the project");
    if (fs::is_regular_file(top / entry)) {
      files.push_back(read_file(top, top / entry));
      continue;
    }
    for (const fs::directory_entry& found : fs::recursive_directory_iterator(top / entry)) {
      if (found.is_regular_file() && !fs::is_empty(found.path())) files.push_back(read_file(top, found.path()));
    }
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string> top_entries() {
  std::vector<std::string> entries;
  for (const fs::directory_entry& found : fs::directory_iterator(TWO_HATS_SOURCE_DIR)) {
    const std::string name = found.path().filename().string();
    if (name != ".git" && !name.starts_with("build")) entries.push_back(name);
  }
  return entries;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

bool has_ending(std::string_view path, const std::vector<std::string_view>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

bool is_cpp(std::string_view path) { return has_ending(path, {".cpp", ".h"}); }

}  // namespace two_hats::rules
