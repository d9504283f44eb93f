#include "engine/loading/zip_entries.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/loading/entry_name.h"
#include "engine/loading/limits.h"
#include "engine/loading/pack_files.h"

namespace two_hats::loading {
namespace {

// What a Mac puts into every zip beside what was meant.
bool is_litter(std::string_view name) {
  return name.starts_with("__MACOSX/") || name == ".DS_Store" || name.ends_with("/.DS_Store");
}

std::optional<Diagnostic> wrong_with(const ZipEntry& entry) {
  const auto wrong = [&](const char* code, std::string message, const char* hint) {
    return about_file(code, entry.name, std::move(message), hint);
  };
  if (const auto why = wrong_with_name(entry.name))
    return wrong("TH034", "this name " + *why, "name it with letters and digits, below the pack's folder");
  if (entry.link) return wrong("TH035", "a link", "put the file itself into the zip");
  if (entry.special) return wrong("TH035", "neither a file nor a folder", "a pack holds files and one folder, cards");
  if (entry.encrypted) return wrong("TH037", "encrypted", "pack it without a password");
  if (entry.is_folder()) return std::nullopt;
  if (is_archive_name(entry.name)) return nested_archive(entry.name);
  if (!entry.known_method)
    return wrong("TH030", "packed in a way that is not read here", "pack it as an ordinary zip (\"deflate\")");
  if (entry.size > kLargestEntry) return too_large_entry(entry.name);
  if (is_too_tight(entry.size, entry.packed)) return packed_too_tight(entry.name);
  return std::nullopt;
}

// Names that one file system or another takes for the same.
class Names {
 public:
  std::optional<Diagnostic> add(const ZipEntry& entry) {
    std::string small = in_small_letters(entry.name);
    if (entry.is_folder()) small.pop_back();
    const auto [earlier, added] = names_.emplace(small, &entry);
    if (!added) return twice(entry, *earlier->second);
    // "a" as a file beside "a/b".
    for (std::size_t at = small.find('/'); at != std::string::npos; at = small.find('/', at + 1)) {
      const std::string folder = small.substr(0, at);
      folders_.insert(folder);
      const auto file = names_.find(folder);
      if (file != names_.end() && !file->second->is_folder()) return twice(entry, *file->second);
    }
    if (!entry.is_folder() && folders_.contains(small))
      return about_file("TH038", entry.name, "a folder of this name is in the zip already", "rename one of the two");
    return std::nullopt;
  }

 private:
  static Diagnostic twice(const ZipEntry& entry, const ZipEntry& earlier) {
    const std::string other = earlier.name == entry.name ? "" : ", beside " + shown_name(earlier.name);
    return about_file("TH038", entry.name, "this name is in the zip already" + other, "rename one of the two");
  }
  static std::string shown_name(const std::string& name) { return about_file("", name, "").file; }
  std::map<std::string, const ZipEntry*> names_;
  std::set<std::string> folders_;
};

}  // namespace

Diagnostic too_large_entry(std::string_view name) {
  return about_file("TH031", name, "larger than 10 MB", "no card needs a hundredth of that; leave it out");
}
Diagnostic too_large_together(const std::string& zip) {
  return about_file("TH031", zip, "its entries are larger than 50 MB together", "split it into packs");
}
Diagnostic packed_too_tight(std::string_view name) {
  return about_file("TH033", name, "unpacks to more than a hundred times its size",
                    "no text packs so well; write it without endless repetition");
}
Diagnostic nested_archive(std::string_view name) {
  return about_file("TH036", name, "an archive inside the zip", "put its files into the zip itself, or leave it out");
}
bool is_too_tight(std::uint64_t size, std::uint64_t packed) { return size / kMostRatio > packed; }

std::size_t most_entries(std::string_view bytes) {
  constexpr std::string_view kSignature("PK\x01\x02", 4);
  std::size_t count = 0;
  for (std::size_t at = bytes.find(kSignature); at != std::string_view::npos; at = bytes.find(kSignature, at + 4))
    ++count;
  return count;
}

std::vector<Diagnostic> check_entries(const std::string& zip, const std::vector<ZipEntry>& entries) {
  std::vector<Diagnostic> diagnostics;
  Names names;
  std::uint64_t total = 0;
  for (const ZipEntry& entry : entries) {
    auto wrong = wrong_with(entry);
    if (!wrong) wrong = names.add(entry);
    if (wrong)
      diagnostics.push_back(std::move(*wrong));
    else
      total += entry.size;
  }
  if (total > kLargestUnpacked) diagnostics.push_back(too_large_together(zip));
  return diagnostics;
}

std::optional<std::string> top_of(const std::string& zip, const std::vector<ZipEntry>& entries,
                                  std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> tops;
  for (const ZipEntry& entry : entries) {
    if (is_litter(entry.name)) continue;
    if (entry.name == "pack.json") return "";
    tops.insert(entry.name.substr(0, entry.name.find('/') + 1));  // of a file at the top: ""
  }
  if (tops.size() == 1 && !tops.begin()->empty() && *tops.begin() != "cards/") return *tops.begin();
  const bool empty = tops.empty();
  diagnostics.push_back(about_file(
      "TH039", zip, empty ? "the zip is empty" : "pack.json is neither at the top of the zip nor in its only folder",
      "zip the pack's folder, or what is in it, and nothing beside it"));
  return std::nullopt;
}

}  // namespace two_hats::loading
