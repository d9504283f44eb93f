#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "engine/loading/pack_files.h"

namespace two_hats::loading {
namespace {

namespace fs = std::filesystem;

struct Words {
  std::string what, folder, files, whole;
};

Words words_of(Holds holds) {
  if (holds == Holds::questions)
    return {"bank", "questions", "questions are in files questions/<name>.json",
            "a bank is a folder with bank.json and questions/"};
  return {"pack", "cards", "cards are files cards/<id>.json",
          "a pack is a folder with pack.json and cards/, or its zip"};
}

class FolderFiles : public PackFiles {
 public:
  FolderFiles(fs::path root, Holds holds) : root_(std::move(root)), words_(words_of(holds)) {}

  bool has(const std::string& name) const override {
    std::error_code failed;
    return fs::exists(fs::symlink_status(root_ / name, failed));
  }

  std::vector<std::string> in_cards(std::vector<Diagnostic>& diagnostics) const override {
    std::vector<std::string> names;
    std::error_code failed;
    fs::directory_iterator entry(root_ / words_.folder, failed);
    if (failed) {
      const bool missing = failed == std::errc::no_such_file_or_directory || failed == std::errc::not_a_directory;
      diagnostics.push_back(about_file(
          missing ? "TH002" : "TH003", words_.folder,
          missing ? "the " + words_.what + " has no folder " + words_.folder : "cannot be read: " + failed.message(),
          words_.files));
      return names;
    }
    while (entry != fs::directory_iterator()) {
      names.push_back(entry->path().filename().string());
      entry.increment(failed);
      if (failed) break;
    }
    return names;
  }

  std::vector<std::string> in_languages() const override {
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator entry(root_ / "languages", failed), end; !failed && entry != end;
         entry.increment(failed))
      names.push_back(entry->path().filename().string());
    return names;
  }

  // A link is followed only if it stays inside.
  std::optional<std::size_t> size(const std::string& name, std::vector<Diagnostic>& diagnostics) const override {
    const auto no = [&](const char* code, std::string message, std::string hint = "") {
      diagnostics.push_back(about_file(code, name, std::move(message), std::move(hint)));
      return std::nullopt;
    };
    std::error_code failed;
    const fs::path real = fs::canonical(root_ / name, failed);
    if (failed) return no("TH003", "cannot be read: " + failed.message());
    const fs::path real_root = fs::canonical(root_, failed);
    const auto [end, ignored] = std::mismatch(real_root.begin(), real_root.end(), real.begin(), real.end());
    if (failed || end != real_root.end())
      return no("TH005", "a link that leads out of the " + words_.what + "'s folder", "put the file itself here");
    if (!fs::is_regular_file(real, failed) || failed)
      return no("TH005", "not a plain file", "a " + words_.what + " holds files and one folder, " + words_.folder);
    const auto bytes = fs::file_size(real, failed);
    if (failed) return no("TH003", "cannot be read: " + failed.message());
    return static_cast<std::size_t>(bytes);
  }

  std::optional<std::string> read(const std::string& name, std::size_t size,
                                  std::vector<Diagnostic>& diagnostics) const override {
    std::ifstream in(root_ / name, std::ios::binary);
    std::string text(size, '\0');
    in.read(text.data(), static_cast<std::streamsize>(size));
    if (in && static_cast<std::size_t>(in.gcount()) == size) return text;
    diagnostics.push_back(about_file("TH003", name, "cannot be read", "look at the file's permissions"));
    return std::nullopt;
  }

 private:
  fs::path root_;
  Words words_;
};

}  // namespace

std::unique_ptr<PackFiles> open_folder(const std::string& path, std::vector<Diagnostic>& diagnostics, Holds holds) {
  std::error_code failed;
  if (fs::is_directory(path, failed)) return std::make_unique<FolderFiles>(path, holds);
  diagnostics.push_back(about_file("TH001", path, "there is no such folder", words_of(holds).whole));
  return nullptr;
}

}  // namespace two_hats::loading
