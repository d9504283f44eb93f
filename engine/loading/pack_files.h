// What a pack is read from, a folder or a zip file, behind one small interface: a handful of names, sizes and texts.
// Both come from strangers: a folder's links are not followed out of it, a zip is checked whole (zip_files.cpp) and
// unpacked into memory, never onto a disk.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/loading/diagnostic.h"

namespace two_hats::loading {

class PackFiles {
 public:
  virtual ~PackFiles() = default;
  // Whether something of this name is there; whether it can be read is size()'s.
  virtual bool has(const std::string& name) const = 0;
  // What lies straight in cards/, without "cards/", in any order. A complaint if there is no such folder.
  virtual std::vector<std::string> in_cards(std::vector<Diagnostic>& diagnostics) const = 0;
  // The same of languages/; empty if there is no such folder.
  virtual std::vector<std::string> in_languages() const = 0;
  // Bytes of a file, told before any of them is read; empty after a complaint.
  virtual std::optional<std::size_t> size(const std::string& name, std::vector<Diagnostic>& diagnostics) const = 0;
  // Its first `size` bytes; empty after a complaint.
  virtual std::optional<std::string> read(const std::string& name, std::size_t size,
                                          std::vector<Diagnostic>& diagnostics) const = 0;
};

// What a folder of ours is: a pack of cards, or a bank of questions. in_cards() then lists what lies in questions/.
enum class Holds : unsigned char { cards, questions };

// Null after a complaint.
std::unique_ptr<PackFiles> open_folder(const std::string& path, std::vector<Diagnostic>& diagnostics,
                                       Holds holds = Holds::cards);
std::unique_ptr<PackFiles> open_zip(const std::string& path, std::vector<Diagnostic>& diagnostics);
// The same of bytes at hand. `name`: what complaints about the whole zip call it.
std::unique_ptr<PackFiles> zip_in_memory(const std::string& name, const std::string& bytes,
                                         std::vector<Diagnostic>& diagnostics);

// A complaint about a whole file. Its name may be anything: it is made fit to be shown.
Diagnostic about_file(std::string code, std::string_view file, std::string message, std::string hint = "");

}  // namespace two_hats::loading
