// A zip's list of entries, checked before anything of it is unpacked: names, kinds, sizes, how it is laid out. Knows
// nothing of the library that reads the list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/loading/diagnostic.h"

namespace two_hats::loading {

struct ZipEntry {
  std::uint64_t index = 0;
  std::string name;                    // as it stands there; a folder's ends with "/"
  std::uint64_t packed = 0, size = 0;  // bytes, as the list claims
  bool link = false, special = false;  // a link; a device or the like
  bool encrypted = false;
  bool known_method = true;  // stored or deflated
  bool is_folder() const { return name.ends_with('/'); }
};

// Every complaint, at most one an entry.
std::vector<Diagnostic> check_entries(const std::string& zip, const std::vector<ZipEntry>& entries);

// What stands before the pack's own names: nothing, or its one folder with "/". Empty after a complaint. Precondition:
// check_entries has none.
std::optional<std::string> top_of(const std::string& zip, const std::vector<ZipEntry>& entries,
                                  std::vector<Diagnostic>& diagnostics);

// "PK\1\2" in the bytes: no fewer than the entries that any reader could find in them.
std::size_t most_entries(std::string_view bytes);

Diagnostic too_large_entry(std::string_view name);
Diagnostic too_large_together(const std::string& zip);
Diagnostic packed_too_tight(std::string_view name);
Diagnostic nested_archive(std::string_view name);
bool is_too_tight(std::uint64_t size, std::uint64_t packed);

}  // namespace two_hats::loading
