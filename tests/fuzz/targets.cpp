#include "tests/fuzz/targets.h"

#include <stdexcept>

#include "engine/base/text.h"
#include "engine/loading/entry_name.h"
#include "engine/loading/json_tree.h"
#include "engine/loading/limits.h"
#include "engine/loading/pack_files.h"
#include "tests/broken_pack.h"

namespace two_hats::fuzz {
namespace {

using loading::Diagnostic;
using loading::FileSet;

const std::string kSource = TWO_HATS_SOURCE_DIR;

const product::Parameters& parameters() {
  static const product::Parameters read = [] {
    const auto loaded = loading::load_parameters(kSource + "/data/model/parameters.json");
    if (!loaded.ok()) throw std::logic_error(loading::in_words(loaded.diagnostics));
    return loaded.thing;
  }();
  return read;
}

const FileSet& small() {
  static const FileSet read = loading::load_files(kSource + "/tests/packs/small").thing;
  return read;
}

// A card's file must be called like the card, or nothing else of it would be tried.
std::string file_of(const std::string& text) {
  std::vector<Diagnostic> ignored;
  const loading::SourceText source("card.json", text);
  loading::Notes notes(source, ignored);
  const auto root = loading::read_json(notes);
  expect_fit_to_be_shown(ignored);
  std::string id = "card";
  if (root && root->type == loading::JsonValue::Type::object) {
    for (const auto& member : root->members) {
      if (member.key == "id" && member.value.type == loading::JsonValue::Type::string) id = member.value.text;
    }
  }
  return "cards/" + id + ".json";
}

void expect(bool holds, const std::string& what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace

void expect_fit_to_be_shown(const std::vector<Diagnostic>& diagnostics) {
  const std::string words = loading::in_words(diagnostics);
  expect(base::is_clean_utf8(words), "not fit for a terminal:\n" + words);
  for (const std::string_view line : base::split(words, '\n'))
    expect(loading::first_hidden(line) == std::string_view::npos, "a hidden mark:\n" + std::string(line));
  for (const Diagnostic& diagnostic : diagnostics) {
    expect(diagnostic.code.size() == 5 && !diagnostic.message.empty(), "without a code or a message:\n" + words);
    expect(diagnostic.message.size() < 2'000, "a message without end:\n" + words);
  }
}

void try_card(std::string_view bytes) {
  const std::string text(bytes);
  const FileSet files{{"pack.json", small().at("pack.json")}, {file_of(text), text}};
  expect_fit_to_be_shown(loading::read_pack(files, parameters()).diagnostics);
}

void try_pack(std::string_view bytes) {
  expect_fit_to_be_shown(loading::read_pack(from_text(bytes), parameters()).diagnostics);
}

void try_bank(std::string_view bytes) {
  const testing::BankFiles files = testing::bank_and_profiles(from_text(bytes));
  const auto bank = loading::read_bank(files.bank);
  expect_fit_to_be_shown(bank.diagnostics);
  expect_fit_to_be_shown(loading::read_profiles(files.profiles, bank.thing.get()).diagnostics);
}

void try_zip(std::string_view bytes) {
  std::vector<Diagnostic> diagnostics;
  const std::string kept(bytes);
  const auto zip = loading::zip_in_memory("pack.zip", kept, diagnostics);
  expect((zip == nullptr) == !diagnostics.empty(), "neither a pack nor a reason");
  expect_fit_to_be_shown(diagnostics);
  if (!zip) return;
  const auto files = loading::load_files(*zip);
  std::size_t total = 0;
  for (const auto& [name, text] : files.thing) {
    total += text.size();
    expect(!loading::wrong_with_name(name), "a name that should have been refused: " + name);
    expect(text.size() <= loading::kLargestEntry, "an entry that is too large: " + name);
  }
  expect(total <= loading::kLargestUnpacked, "a pack that is too large");
  expect_fit_to_be_shown(files.diagnostics);
  expect_fit_to_be_shown(loading::read_pack(files.thing, parameters()).diagnostics);
}

std::string as_text(const FileSet& files) {
  std::string text;
  for (const auto& [name, content] : files) text += "=== " + name + "\n" + content + "\n";
  return text;
}

FileSet from_text(std::string_view text) {
  FileSet files;
  std::string* file = nullptr;
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.starts_with("=== "))
      file = &files[std::string(line.substr(4))];
    else if (file != nullptr)
      file->append(line).push_back('\n');
  }
  return files;
}

}  // namespace two_hats::fuzz
