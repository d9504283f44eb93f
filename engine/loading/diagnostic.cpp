#include "engine/loading/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "engine/base/text.h"
#include "engine/base/utf8.h"

namespace two_hats::loading {
namespace {

constexpr std::size_t kWidest = 100;  // code points of a source line that are shown

// The source line without its indent, cut to a window around the column, and the caret's place in it.
std::string excerpt(const std::string& line, int column) {
  std::size_t from = line.find_first_not_of(" \t");
  if (from == std::string::npos) return "";
  const std::size_t count = base::length(line);
  std::size_t caret = static_cast<std::size_t>(std::max(column, 1)) - 1;
  if (caret < from) caret = from;
  std::string before, after;
  std::size_t to = count;
  if (count - from > kWidest) {
    if (caret > from + kWidest * 2 / 3) {
      from = caret - kWidest / 2;
      before = "…";
    }
    if (to - from > kWidest) {
      to = from + kWidest;
      after = "…";
    }
  }
  const std::size_t first = base::byte_of(line, from);
  std::string shown = before + line.substr(first, base::byte_of(line, to) - first) + after;
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  return "    " + shown + "\n    " + std::string(caret - from + (before.empty() ? 0 : 1), ' ') + "^\n";
}

}  // namespace

std::string in_words(const Diagnostic& diagnostic) {
  std::string words = diagnostic.file;
  if (diagnostic.line > 0) words += ":" + std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column);
  words += diagnostic.severity == Severity::error ? ": error " : ": warning ";
  words += diagnostic.code + ": " + diagnostic.message + "\n";
  if (diagnostic.line > 0 && !diagnostic.source_line.empty())
    words += excerpt(diagnostic.source_line, diagnostic.column);
  if (!diagnostic.hint.empty()) words += "    hint: " + diagnostic.hint + "\n";
  return words;
}

std::string in_words(const std::vector<Diagnostic>& diagnostics) {
  std::string words;
  for (const Diagnostic& diagnostic : diagnostics) words += in_words(diagnostic);
  return words;
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

}  // namespace two_hats::loading
