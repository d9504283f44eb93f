#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

#include "engine/loading/limits.h"
#include "engine/loading/read_bank.h"
#include "engine/loading/read_pack.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;

// Names come from strangers' folders; a file of ours is told by its plain name.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name.size() <= 80 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  });
}

std::string shown(const std::string& name) {
  std::string plain = name;
  for (char& c : plain) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  return plain;
}

// What a folder of ours holds: one file in front and a folder of files.
struct Shape {
  std::string what, front, folder, a_file, named, entries;
  bool with_parameters = false;
};

Shape pack_shape() {
  return {"pack", "pack.json", "cards", "a card's file", "cards are called <id>.json", "cards", true};
}
Shape bank_shape() {
  return {"bank",
          "bank.json",
          "questions",
          "a file of questions",
          "files of questions are called <name>.json",
          "files",
          false};
}

class Loader {
 public:
  Loader(const fs::path& root, const Shape& shape, Loaded<FileSet>& loaded)
      : root_(root), shape_(shape), loaded_(loaded) {}

  void problem(std::string code, Severity severity, std::string file, std::string message, std::string hint) {
    loaded_.diagnostics.push_back(
        {std::move(code), severity, std::move(file), 0, 0, std::move(message), std::move(hint), ""});
  }

  // One file below the root, by its relative name; a link is followed only if it stays inside.
  void load(const std::string& name) {
    std::error_code failed;
    const fs::path path = root_ / name;
    const fs::path real = fs::canonical(path, failed);
    if (failed) return problem("TH003", Severity::error, name, "cannot be read: " + failed.message(), "");
    const fs::path real_root = fs::canonical(root_, failed);
    const auto [end, ignored] = std::mismatch(real_root.begin(), real_root.end(), real.begin(), real.end());
    if (failed || end != real_root.end())
      return problem("TH005", Severity::error, name, "a link that leads out of the " + shape_.what + "'s folder",
                     "put the file itself here");
    if (!fs::is_regular_file(real, failed) || failed)
      return problem("TH005", Severity::error, name, "not a plain file",
                     "a " + shape_.what + " holds files and one folder, " + shape_.folder);
    read(name, real);
  }

  std::size_t total() const { return total_; }

 private:
  void read(const std::string& name, const fs::path& real) {
    std::error_code failed;
    const auto size = fs::file_size(real, failed);
    if (failed) return problem("TH003", Severity::error, name, "cannot be read: " + failed.message(), "");
    if (size > kLargestFile) return problem("TH004", Severity::error, name, "larger than 4 MiB", "split it");
    if (total_ + size > kLargestPack) {
      if (!std::exchange(told_, true))
        problem("TH004", Severity::error, shape_.folder, "the " + shape_.what + " is larger than 32 MiB",
                "split it into " + shape_.what + "s");
      return;
    }
    std::ifstream in(real, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    in.read(text.data(), static_cast<std::streamsize>(size));
    if (!in || static_cast<std::uintmax_t>(in.gcount()) != size)
      return problem("TH003", Severity::error, name, "cannot be read", "look at the file's permissions");
    total_ += text.size();
    loaded_.thing[name] = std::move(text);
  }

  fs::path root_;
  const Shape& shape_;
  Loaded<FileSet>& loaded_;
  std::size_t total_ = 0;
  bool told_ = false;
};

// The names in the folder, in order; complaints about what does not belong there.
std::vector<std::string> names_in(const fs::path& root, const Shape& shape, Loader& loader) {
  std::vector<std::string> names;
  std::error_code failed;
  fs::directory_iterator entry(root / shape.folder, failed);
  if (failed) {
    const bool missing = failed == std::errc::no_such_file_or_directory || failed == std::errc::not_a_directory;
    loader.problem(missing ? "TH002" : "TH003", Severity::error, shape.folder,
                   missing ? "the " + shape.what + " has no folder " + shape.folder
                           : "cannot be read: " + failed.message(),
                   shape.what == "pack" ? "cards are files cards/<id>.json" : "questions are files questions/<name>.json");
    return names;
  }
  for (; entry != fs::directory_iterator(); entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (name.size() > 5 && name.substr(name.size() - 5) == ".json" && is_plain_name(name))
      names.push_back(shape.folder + "/" + name);
    else
      loader.problem("TH020", Severity::warning, shape.folder + "/" + shown(name), "not read: not " + shape.a_file,
                     shape.named);
    if (failed) break;
  }
  std::sort(names.begin(), names.end());
  return names;
}

Loaded<FileSet> load_folder(const std::string& directory, const Shape& shape) {
  Loaded<FileSet> loaded;
  const fs::path root(directory);
  Loader loader(root, shape, loaded);
  std::error_code failed;
  const fs::file_status status = fs::status(root, failed);
  if (!fs::is_directory(status)) {
    const bool missing = status.type() == fs::file_type::not_found;
    loader.problem("TH001", Severity::error, shown(directory),
                   missing ? "there is no such folder" : "not a folder that can be opened",
                   "a " + shape.what + " is a folder with " + shape.front + " and " + shape.folder + "/");
    return loaded;
  }
  if (!fs::exists(fs::symlink_status(root / shape.front, failed))) {
    loader.problem("TH002", Severity::error, shape.front, "the " + shape.what + " has no " + shape.front,
                   "copy one from another " + shape.what + " and change it");
  } else {
    loader.load(shape.front);
  }
  if (shape.with_parameters && fs::exists(fs::symlink_status(root / "parameters.json", failed)))
    loader.load("parameters.json");
  const std::vector<std::string> names = names_in(root, shape, loader);
  if (names.size() > kMostCards) {
    loader.problem("TH004", Severity::error, shape.folder,
                   std::to_string(names.size()) + " " + shape.entries + "; a " + shape.what + " takes 2,000",
                   "split it into " + shape.what + "s");
    return loaded;
  }
  for (const std::string& name : names) loader.load(name);
  std::stable_sort(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.file < b.file; });
  return loaded;
}

}  // namespace

Loaded<FileSet> load_files(const std::string& directory) { return load_folder(directory, pack_shape()); }
Loaded<FileSet> load_bank_files(const std::string& directory) { return load_folder(directory, bank_shape()); }

}  // namespace two_hats::loading
