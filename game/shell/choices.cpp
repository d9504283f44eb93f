#include "game/shell/choices.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/loading/read_bank.h"

namespace two_hats::shell {
namespace {

namespace fs = std::filesystem;

// Errors first: they are what keeps a pack from being played.
std::string errors_first(std::vector<loading::Diagnostic> diagnostics) {
  std::stable_partition(diagnostics.begin(), diagnostics.end(),
                        [](const auto& one) { return one.severity == loading::Severity::error; });
  return loading::in_words(diagnostics);
}

}  // namespace

std::vector<app::AuthorNote> notes_of(const std::vector<loading::Diagnostic>& diagnostics) {
  std::vector<app::AuthorNote> notes;
  for (const loading::Diagnostic& each : diagnostics)
    notes.push_back({each.code, each.file, each.message, each.hint, each.source_line, each.line, each.column,
                     each.severity == loading::Severity::error});
  return notes;
}

app::PackChoice choice_of(const std::string& path, const loading::Loaded<cards::PackPtr>& loaded) {
  app::PackChoice choice;
  choice.path = path;
  choice.pack = loaded.thing;
  choice.problems =
      static_cast<int>(std::count_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                     [](const auto& d) { return d.severity == loading::Severity::error; }));
  std::set<std::string> spoilt;
  for (const loading::Diagnostic& one : loaded.diagnostics)
    if (one.severity == loading::Severity::error && one.file.starts_with("cards/")) spoilt.insert(one.file);
  choice.spoilt_cards = static_cast<int>(spoilt.size());
  choice.problem_words = errors_first(loaded.diagnostics);
  return choice;
}

app::BankChoice bank_at(const std::string& path, const std::string& profiles) {
  app::BankChoice choice;
  choice.path = path;
  std::vector<std::string> below;
  std::error_code error;
  if (!loading::is_bank(path)) {
    for (const auto& entry : fs::directory_iterator(path, error))
      if (loading::is_bank(entry.path().string())) below.push_back(entry.path().string());
  }
  if (!below.empty()) choice.path = *std::min_element(below.begin(), below.end());
  const auto loaded = loading::load_bank(choice.path);
  choice.bank = loaded.thing;
  choice.problem_words = loading::in_words(loaded.diagnostics);
  if (!choice.bank) return choice;
  auto read = loading::load_profiles(profiles, choice.bank.get());
  choice.profiles = std::move(read.thing);
  choice.problem_words += loading::in_words(read.diagnostics);
  return choice;
}

}  // namespace two_hats::shell
