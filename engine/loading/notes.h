// Collects the diagnostics of one file: problems are noted at a byte offset and get their line, column and source line
// here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/loading/diagnostic.h"
#include "engine/loading/source_text.h"

namespace two_hats::loading {

inline constexpr int kMostNotes = 100;

class Notes {
 public:
  // Both must live as long as this.
  Notes(const SourceText& source, std::vector<Diagnostic>& diagnostics) : source_(source), diagnostics_(diagnostics) {}
  void error(std::string code, std::size_t offset, std::string message, std::string hint = "");
  void warning(std::string code, std::size_t offset, std::string message, std::string hint = "");
  // Without a place: the whole file.
  void error_of_file(std::string code, std::string message, std::string hint = "");
  int errors() const { return errors_; }
  const SourceText& source() const { return source_; }

 private:
  void note(Severity severity, std::string code, std::size_t offset, std::string message, std::string hint);
  const SourceText& source_;
  std::vector<Diagnostic>& diagnostics_;
  int errors_ = 0, notes_ = 0;
};

// ` (did you mean "morale"?)`, or nothing.
std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known);
// `"a"`, with what cannot be shown replaced and cut to 40 characters.
std::string quoted(std::string_view text);
// "choice, order, split or ownership"
std::string one_of(std::span<const std::string_view> words);

}  // namespace two_hats::loading
