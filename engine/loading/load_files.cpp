#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "engine/loading/limits.h"
#include "engine/loading/pack_files.h"
#include "engine/loading/read_bank.h"
#include "engine/loading/read_pack.h"
#include "engine/loading/source_text.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;

// Names come from strangers; a file of ours is told by its plain name.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name.size() <= 80 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  });
}

// A zip is told by its name or by its first bytes.
bool is_zip(const fs::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  char first[2] = {};
  std::ifstream(path, std::ios::binary).read(first, sizeof first);
  return ending == ".zip" || (first[0] == 'P' && first[1] == 'K');
}

std::unique_ptr<PackFiles> open_pack(const std::string& path, std::vector<Diagnostic>& diagnostics) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (fs::is_regular_file(status) && is_zip(path)) return open_zip(path, diagnostics);
  if (fs::is_directory(status) || status.type() == fs::file_type::not_found) return open_folder(path, diagnostics);
  diagnostics.push_back(about_file("TH001", path, "neither a folder that can be opened nor a zip file",
                                   "a pack is a folder with pack.json and cards/, or its zip"));
  return nullptr;
}

// What is in a pack or a bank, in the words of complaints.
struct Sort {
  const char *what, *front, *folder, *a_file, *named, *entries;
};
constexpr Sort kPack{"pack", "pack.json", "cards", "a card's file", "cards are called <id>.json", "cards"};
constexpr Sort kBank{
    "bank", "bank.json", "questions", "a file of questions", "files of questions are called <name>.json", "files"};

// The names of the cards' or questions' files, in order; complaints about what does not belong there.
std::vector<std::string> names_in(const PackFiles& pack, const Sort& sort, std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> names;
  const std::string folder = std::string(sort.folder) + "/";
  for (const std::string& name : pack.in_cards(diagnostics)) {
    if (name.size() > 5 && name.ends_with(".json") && is_plain_name(name)) {
      names.push_back(folder + name);
    } else {
      diagnostics.push_back(
          about_file("TH020", folder + name, std::string("not read: not ") + sort.a_file, sort.named));
      diagnostics.back().severity = Severity::warning;
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> language_names(const PackFiles& pack, std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> names;
  for (const std::string& name : pack.in_languages()) {
    if (name.size() > 5 && name.ends_with(".json") && is_plain_name(name)) {
      names.push_back("languages/" + name);
    } else {
      diagnostics.push_back(about_file("TH020", "languages/" + name, "not read: not a translation",
                                       "translations are called <language>.json"));
      diagnostics.back().severity = Severity::warning;
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Loader {
 public:
  Loader(const PackFiles& pack, const Sort& sort, Loaded<FileSet>& loaded)
      : pack_(pack), sort_(sort), loaded_(loaded) {}

  void load(const std::string& name) {
    const auto complain = [&](const std::string& file, const std::string& message, const std::string& hint) {
      loaded_.diagnostics.push_back(about_file("TH004", file, message, hint));
    };
    const std::string what = sort_.what;
    const auto size = pack_.size(name, loaded_.diagnostics);
    if (!size) return;
    if (*size > kLargestFile) return complain(name, "larger than 4 MiB", "split it");
    if (total_ + *size > kLargestPack) {
      if (!told_) complain(sort_.folder, "the " + what + " is larger than 32 MiB", "split it into " + what + "s");
      told_ = true;
      return;
    }
    auto text = pack_.read(name, *size, loaded_.diagnostics);
    if (!text) return;
    total_ += text->size();
    loaded_.thing[name] = std::move(*text);
  }

 private:
  const PackFiles& pack_;
  const Sort& sort_;
  Loaded<FileSet>& loaded_;
  std::size_t total_ = 0;
  bool told_ = false;
};

Loaded<FileSet> load_sorted(const PackFiles& pack, const Sort& sort) {
  Loaded<FileSet> loaded;
  Loader loader(pack, sort, loaded);
  const std::string what = sort.what;
  if (pack.has(sort.front))
    loader.load(sort.front);
  else
    loaded.diagnostics.push_back(about_file("TH002", sort.front, "the " + what + " has no " + sort.front,
                                            "copy one from another " + what + " and change it"));
  if (&sort == &kPack && pack.has("parameters.json")) loader.load("parameters.json");
  const std::vector<std::string> names = names_in(pack, sort, loaded.diagnostics);
  if (names.size() > kMostCards) {
    const std::string many = std::to_string(names.size()) + " " + sort.entries;
    loaded.diagnostics.push_back(
        about_file("TH004", sort.folder, many + "; a " + what + " takes 2,000", "split it into " + what + "s"));
    return loaded;
  }
  for (const std::string& name : names) loader.load(name);
  const std::vector<std::string> languages = language_names(pack, loaded.diagnostics);
  if (languages.size() > kMostLanguages) {
    loaded.diagnostics.push_back(about_file(
        "TH004", "languages", std::to_string(languages.size()) + " languages; a pack takes 40", "split it into packs"));
    return loaded;
  }
  for (const std::string& name : languages) loader.load(name);
  std::stable_sort(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.file < b.file; });
  return loaded;
}

}  // namespace

Diagnostic about_file(std::string code, std::string_view file, std::string message, std::string hint) {
  return {std::move(code), Severity::error, shown(file), 0, 0, std::move(message), std::move(hint), ""};
}

Loaded<FileSet> load_files(const PackFiles& pack) { return load_sorted(pack, kPack); }

Loaded<FileSet> load_files(const std::string& path) {
  Loaded<FileSet> loaded;
  const auto pack = open_pack(path, loaded.diagnostics);
  return pack ? load_files(*pack) : loaded;
}

Loaded<FileSet> load_bank_files(const std::string& directory) {
  Loaded<FileSet> loaded;
  const auto bank = open_folder(directory, loaded.diagnostics, Holds::questions);
  return bank ? load_sorted(*bank, kBank) : loaded;
}

}  // namespace two_hats::loading
