// A zip as a pack's files. Nothing it says is trusted: the list is checked first, every entry is unpacked in small
// pieces up to the limits whatever size it claims, and only into memory.
#include <zip.h>

#include <fstream>
#include <map>
#include <utility>

#include "engine/loading/entry_name.h"
#include "engine/loading/limits.h"
#include "engine/loading/pack_files.h"
#include "engine/loading/zip_entries.h"

namespace two_hats::loading {
namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kFirstBytes = 512;  // enough to tell an archive

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;

Diagnostic damaged(std::string_view file, const std::string& how) {
  return about_file("TH030", file, how, "get it or pack it again");
}

// From memory, read only. `bytes` must outlive it. Null with the library's code for why.
std::pair<Zip, int> open_list(const std::string& bytes, int flags) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* opened = source ? zip_open_from_source(source, ZIP_RDONLY | flags, &error) : nullptr;
  const int why = zip_error_code_zip(&error);
  if (opened == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return {Zip(opened), why};
}

// What the list says of an entry.
ZipEntry described(zip_t* zip, std::uint64_t index) {
  ZipEntry entry;
  entry.index = index;
  if (const char* name = zip_get_name(zip, index, ZIP_FL_ENC_RAW)) entry.name = name;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(zip, index, 0, &stat) == 0) {
    entry.packed = stat.comp_size;
    entry.size = stat.size;
    entry.encrypted = stat.encryption_method != ZIP_EM_NONE;
    entry.known_method = stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE;
  }
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  zip_file_get_external_attributes(zip, index, 0, &system, &attributes);
  // The upper half is what stat() calls a mode, from whatever system: some write it and say another one.
  const unsigned kind = attributes >> 28;
  constexpr unsigned kNone = 0, kFolder = 4, kPlain = 8, kLink = 10;
  entry.link = kind == kLink;
  entry.special = kind != kNone && kind != kFolder && kind != kPlain && kind != kLink;
  return entry;
}

std::vector<ZipEntry> entries_of(zip_t* zip) {
  std::vector<ZipEntry> entries;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i)
    entries.push_back(described(zip, static_cast<std::uint64_t>(i)));
  return entries;
}

// Consistent from end to end, or null after a complaint.
Zip open_consistent(const std::string& name, const std::string& bytes, std::vector<Diagnostic>& diagnostics) {
  auto [zip, why] = bytes.empty() ? std::pair(Zip(), ZIP_ER_NOZIP) : open_list(bytes, ZIP_CHECKCONS);
  if (zip) return std::move(zip);
  if (why == ZIP_ER_NOZIP) {
    diagnostics.push_back(damaged(name, "not a zip file, or cut short"));
    return nullptr;
  }
  // A look at the list alone may tell more: a name that stands twice is one of the contradictions.
  std::vector<Diagnostic> wrong;
  if (const Zip list = open_list(bytes, 0).first) wrong = check_entries(name, entries_of(list.get()));
  if (wrong.empty()) wrong.push_back(damaged(name, "a damaged zip: its list and its entries contradict each other"));
  diagnostics.insert(diagnostics.end(), wrong.begin(), wrong.end());
  return nullptr;
}

struct Unpacked {
  std::string text;       // the whole of it, if it was wanted and is no larger than a pack's file may be
  std::size_t size = 0;   // bytes that came out
  bool archive = false;   // by its first bytes
  std::string complaint;  // what went wrong; empty: nothing
};

// Up to `most` bytes and one piece, whatever the list claims.
Unpacked unpack(zip_t* zip, const ZipEntry& entry, std::size_t most, bool wanted) {
  Unpacked made;
  const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(zip, entry.index, 0));
  if (!file) {
    made.complaint = "cannot be unpacked";
    return made;
  }
  std::string piece(kPiece, '\0'), first;
  while (made.size <= most) {
    const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) made.complaint = "damaged: what comes out is not what went in";
    if (count <= 0) break;
    const auto bytes = static_cast<std::size_t>(count);
    made.size += bytes;
    if (first.size() < kFirstBytes) first.append(piece, 0, std::min(bytes, kFirstBytes - first.size()));
    if (made.size > kLargestFile) made.text.clear();
    if (wanted && made.size <= kLargestFile) made.text.append(piece, 0, bytes);
  }
  made.archive = is_archive(first);
  if (made.complaint.empty() && made.size <= most && made.size != entry.size)
    made.complaint = "damaged: its size is not the one that the list says";
  return made;
}

class ZipFiles : public PackFiles {
 public:
  // False after a complaint.
  bool read_all(const std::string& name, zip_t* zip, std::vector<Diagnostic>& diagnostics) {
    const std::vector<ZipEntry> entries = entries_of(zip);
    const std::vector<Diagnostic> wrong = check_entries(name, entries);
    diagnostics.insert(diagnostics.end(), wrong.begin(), wrong.end());
    if (!wrong.empty()) return false;
    const auto top = top_of(name, entries, diagnostics);
    if (!top) return false;
    const std::size_t before = diagnostics.size();
    std::size_t left = kLargestUnpacked;
    for (const ZipEntry& entry : entries) {
      if (entry.is_folder() && entry.size == 0) continue;
      left -= take(name, zip, entry, *top, left, diagnostics);
      if (left == 0) break;
    }
    return diagnostics.size() == before;
  }

  bool has(const std::string& name) const override { return files_.contains(name); }

  std::vector<std::string> in_cards(std::vector<Diagnostic>& diagnostics) const override {
    std::vector<std::string> names;
    for (const auto& [name, file] : files_) {
      if (!name.starts_with("cards/") || name.size() == 6) continue;
      const std::string child = name.substr(6, name.find('/', 6) - 6);
      if (names.empty() || names.back() != child) names.push_back(child);
    }
    if (names.empty())
      diagnostics.push_back(
          about_file("TH002", "cards", "the pack has no folder cards", "cards are files cards/<id>.json"));
    return names;
  }

  std::vector<std::string> in_languages() const override {
    constexpr std::string_view kFolder = "languages/";
    std::vector<std::string> names;
    for (const auto& [name, file] : files_) {
      if (!name.starts_with(kFolder) || name.size() == kFolder.size()) continue;
      const std::string child = name.substr(kFolder.size(), name.find('/', kFolder.size()) - kFolder.size());
      if (names.empty() || names.back() != child) names.push_back(child);
    }
    return names;
  }

  std::optional<std::size_t> size(const std::string& name, std::vector<Diagnostic>&) const override {
    return files_.at(name).size;
  }
  std::optional<std::string> read(const std::string& name, std::size_t size, std::vector<Diagnostic>&) const override {
    return files_.at(name).text.substr(0, size);
  }

 private:
  struct File {
    std::string text;
    std::size_t size = 0;
  };

  // Unpacks one entry and keeps it if it can be the pack's; the bytes that came out.
  std::size_t take(const std::string& zip_name, zip_t* zip, const ZipEntry& entry, const std::string& top,
                   std::size_t left, std::vector<Diagnostic>& diagnostics) {
    const bool inside = entry.name.size() > top.size() && entry.name.starts_with(top);
    const std::string name = inside ? entry.name.substr(top.size()) : "";
    const bool wanted = name.ends_with(".json");
    Unpacked made = unpack(zip, entry, std::min(kLargestEntry, left), wanted);
    const auto refused = [&]() -> std::optional<Diagnostic> {
      if (made.size > kLargestEntry) return too_large_entry(entry.name);
      if (made.size > left) return too_large_together(zip_name);
      if (is_too_tight(made.size, entry.packed)) return packed_too_tight(entry.name);
      if (made.archive) return nested_archive(entry.name);
      if (!made.complaint.empty()) return damaged(entry.name, made.complaint);
      return std::nullopt;
    }();
    if (refused)
      diagnostics.push_back(*refused);
    else if (inside)
      files_[name] = {std::move(made.text), made.size};
    return std::min(made.size, left);
  }

  std::map<std::string, File> files_;
};

}  // namespace

std::unique_ptr<PackFiles> zip_in_memory(const std::string& name, const std::string& bytes,
                                         std::vector<Diagnostic>& diagnostics) {
  if (bytes.size() > kLargestZip) {
    diagnostics.push_back(about_file("TH031", name, "the zip is larger than 50 MB", "split it into packs"));
    return nullptr;
  }
  // Counted in the bytes, since reading a long list is what costs.
  if (most_entries(bytes) > kMostEntries) {
    diagnostics.push_back(about_file("TH032", name, "more than 500 entries", "put only the pack into it, or split it"));
    return nullptr;
  }
  const Zip zip = open_consistent(name, bytes, diagnostics);
  auto files = std::make_unique<ZipFiles>();
  if (!zip || !files->read_all(name, zip.get(), diagnostics)) return nullptr;
  return files;
}

std::unique_ptr<PackFiles> open_zip(const std::string& path, std::vector<Diagnostic>& diagnostics) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes;
  char piece[1 << 16];
  while (in && bytes.size() <= kLargestZip) {
    in.read(piece, sizeof piece);
    bytes.append(piece, static_cast<std::size_t>(in.gcount()));
  }
  if (!in.eof() && bytes.size() <= kLargestZip) {
    diagnostics.push_back(about_file("TH003", path, "cannot be read", "look at the file's permissions"));
    return nullptr;
  }
  return zip_in_memory(path, bytes, diagnostics);
}

}  // namespace two_hats::loading
