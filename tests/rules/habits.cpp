#include "rules/habits.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <set>

#include "engine/loading/json_tree.h"

namespace two_hats::rules {
namespace {

using Rule = std::function<std::string(std::string_view line)>;  // what is wrong, or nothing

std::vector<Fault> check_lines(const std::vector<SourceFile>& files, const Rule& rule) {
  std::vector<Fault> faults;
  for (const SourceFile& file : files) {
    int number = 0;
    for (std::string_view line : lines_of(file.text)) {
      ++number;
      const std::string wrong = rule(line);
      if (!wrong.empty()) faults.push_back(fault_at(file.path, number, wrong));
    }
  }
  return faults;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// At its beginning and end the word has to stand alone.
bool has_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_word(line[at - 1])) && (end == line.size() || !is_word(line[end]))) return true;
  }
  return false;
}

// An absolute path starts after a space, a quote or a sign, but not inside a longer path or address.
bool has_path(std::string_view line, std::string_view path) {
  for (std::size_t at = line.find(path); at != std::string_view::npos; at = line.find(path, at + 1)) {
    const char before = at == 0 ? ' ' : line[at - 1];
    const std::size_t end = at + path.size();
    const bool starts = !is_word(before) && std::string_view("./-~}").find(before) == std::string_view::npos;
    if (starts && (end == line.size() || (!is_word(line[end]) && line[end] != '-'))) return true;
  }
  return false;
}

bool has_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has_word(text, word); });
}

// "static int calls" of "static int calls = 0;"
std::string_view declared(std::string_view line) { return line.substr(0, line.find_first_of("={;")); }

// A call or a parameter list has "(", a lone word is a statement; the rest cannot change or is no variable.
bool is_changing_variable(std::string_view declaration) {
  while (declaration.ends_with(' ')) declaration.remove_suffix(1);
  if (declaration.find('(') != std::string_view::npos || declaration.find(' ') == std::string_view::npos) return false;
  return !has_one_of(declaration,
                     {"const", "constexpr", "using", "typedef", "extern", "return", "friend", "namespace", "struct",
                      "class", "enum", "union", "template", "operator", "goto", "case", "concept"});
}

// "int counter = 0;", "std::atomic<bool> stop{false};" in the first column.
bool is_global(std::string_view line) {
  return !line.empty() && is_word(line.front()) && line.ends_with(';') && is_changing_variable(declared(line));
}

// "  static int calls = 0;" in a function or a class.
bool is_changing_static(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == 0 || first == std::string_view::npos) return false;
  const std::string_view text = line.substr(first);
  return (text.starts_with("static ") || text.starts_with("thread_local ")) && is_changing_variable(declared(text));
}

void check_keys(const loading::JsonValue& value, loading::Notes& notes) {
  std::set<std::string> keys;
  for (const loading::JsonMember& member : value.members) {
    if (!keys.insert(member.key).second) notes.error("", member.at, "the key stands twice in its object");
    check_keys(member.value, notes);
  }
  for (const loading::JsonValue& item : value.items) check_keys(item, notes);
}

}  // namespace

std::vector<Fault> check_length(const std::vector<SourceFile>& sources) {
  std::vector<Fault> faults;
  for (const SourceFile& file : sources) {
    const int lines = static_cast<int>(lines_of(file.text).size());
    if (lines <= kLongestFile) continue;
    faults.push_back(fault_at(file.path, lines,
                              std::to_string(lines) + " lines; a file has at most " + std::to_string(kLongestFile)));
  }
  return faults;
}

std::vector<Fault> check_unfinished(const std::vector<SourceFile>& files) {
  // Cut in two, or this file would be its own first fault.
  static const std::string kWords[] = {
      "TO"
      "DO",
      "FIX"
      "ME",
      "XX"
      "X",
      "HA"
      "CK"};
  return check_lines(files, [](std::string_view line) -> std::string {
    for (const std::string& word : kWords) {
      if (has_word(line, word)) return word + ": unfinished work belongs into an issue";
    }
    return {};
  });
}

std::vector<Fault> check_machine_paths(const std::vector<SourceFile>& files) {
  static const std::string kPaths[] = {
      "/wo"
      "rk",
      "/ro"
      "ot",
      "/ho"
      "me",
      "/Us"
      "ers"};
  return check_lines(files, [](std::string_view line) -> std::string {
    for (const std::string& path : kPaths) {
      if (has_path(line, path)) return path + ": a path of somebody's own machine";
    }
    return {};
  });
}

std::vector<Fault> check_globals(const std::vector<SourceFile>& sources) {
  return check_lines(sources, [](std::string_view whole) -> std::string {
    const std::string_view line = whole.substr(0, whole.find("  //"));
    if (is_global(line)) return "a variable that everyone can change";
    if (is_changing_static(line)) return "a static variable that changes between calls";
    return {};
  });
}

std::vector<Fault> check_json(const std::vector<SourceFile>& files) {
  std::vector<loading::Diagnostic> diagnostics;
  for (const SourceFile& file : files) {
    if (!file.path.ends_with(".json")) continue;
    const loading::SourceText source(file.path, file.text);
    loading::Notes notes(source, diagnostics);
    if (const auto value = loading::read_json(notes)) check_keys(*value, notes);
  }
  std::vector<Fault> faults;
  for (const loading::Diagnostic& found : diagnostics)
    faults.push_back(fault_at(found.file, found.line, found.message));
  return faults;
}

}  // namespace two_hats::rules
