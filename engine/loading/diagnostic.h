// A problem with its place: code, severity, file:line:column, message, the source line with a caret, and a hint.
#pragma once

#include <string>
#include <vector>

#include "engine/cards/finding.h"

namespace two_hats::loading {

using cards::Severity;

struct Diagnostic {
  std::string code;  // "TH012"
  Severity severity = Severity::error;
  std::string file;
  int line = 0, column = 0;  // from 1; 0 = the whole file
  std::string message, hint;
  std::string source_line;  // the line, or empty
};

// cards/promise.json:14:17: error TH012: unknown stock "moral" (did you mean "morale"?)
//     "moral +0.05"
//      ^
std::string in_words(const Diagnostic& diagnostic);
std::string in_words(const std::vector<Diagnostic>& diagnostics);
// By file, line and column; what is at one place keeps its order.
void sort_by_place(std::vector<Diagnostic>& diagnostics);
bool has_errors(const std::vector<Diagnostic>& diagnostics);

// The thing, or nothing; and every diagnostic (warnings may come with a thing).
template <typename T>
struct Loaded {
  T thing{};
  std::vector<Diagnostic> diagnostics;
  bool ok() const { return !has_errors(diagnostics); }
};

}  // namespace two_hats::loading
