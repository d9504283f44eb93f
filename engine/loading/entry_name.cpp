#include "engine/loading/entry_name.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/loading/source_text.h"

namespace two_hats::loading {
namespace {

constexpr std::size_t kLongestName = 200;  // bytes; with a data folder before it still short of what Windows takes

std::optional<std::string> wrong_with_part(std::string_view part) {
  if (part.empty()) return "has an empty part";
  if (part == "." || part == "..") return "leads out of the pack's folder";
  if (part.back() == '.' || part.back() == ' ') return "has a part that ends with a dot or a space";
  if (is_device_name(part)) return "is the name of a device on Windows";
  return std::nullopt;
}

}  // namespace

std::string in_small_letters(std::string_view name) {
  std::string small(name);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

bool is_device_name(std::string_view part) {
  std::string stem = in_small_letters(part.substr(0, part.find('.')));
  while (stem.ends_with(' ')) stem.pop_back();
  static constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"};
  if (std::find(std::begin(kDevices), std::end(kDevices), stem) != std::end(kDevices)) return true;
  if (!stem.starts_with("com") && !stem.starts_with("lpt")) return false;
  const std::string_view number = std::string_view(stem).substr(3);
  // The small raised digits count as well.
  return (number.size() == 1 && number[0] >= '0' && number[0] <= '9') || number == "\u00B9" || number == "\u00B2" ||
         number == "\u00B3";
}

std::optional<std::string> wrong_with_name(std::string_view name) {
  if (name.empty()) return "is empty";
  if (name.size() > kLongestName) return "is longer than 200 bytes";
  if (first_bad_utf8(name)) return "is not UTF-8";
  if (first_hidden(name) != std::string_view::npos) return "holds a control character or a hidden mark";
  if (name.find('\\') != std::string_view::npos) return "holds a backslash";
  if (name.front() == '/') return "begins at the top of the disk";
  if (name.find(':') != std::string_view::npos) return "names a drive or a stream";
  if (name.find_first_of("<>\"|?*") != std::string_view::npos) return "holds a sign that Windows does not take";
  if (name.back() == '/') name.remove_suffix(1);
  for (const std::string_view part : base::split(name, '/')) {
    if (auto wrong = wrong_with_part(part)) return wrong;
  }
  return std::nullopt;
}

bool is_archive_name(std::string_view name) {
  static constexpr std::string_view kEndings[] = {".zip", ".jar", ".7z", ".rar", ".tar", ".gz",  ".tgz", ".bz2",
                                                  ".xz",  ".zst", ".lz", ".lz4", ".cab", ".iso", ".apk", ".arj"};
  const std::string small = in_small_letters(name);
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return small.ends_with(ending); });
}

bool is_archive(std::string_view first_bytes) {
  static constexpr std::string_view kSignatures[] = {std::string_view("PK\x03\x04", 4),
                                                     std::string_view("PK\x05\x06", 4),
                                                     "7z\xBC\xAF\x27\x1C",
                                                     "Rar!\x1A\x07",
                                                     std::string_view("\x1F\x8B", 2),
                                                     std::string_view("\xFD"
                                                                      "7zXZ\0",
                                                                      6),
                                                     "BZh",
                                                     "\x28\xB5\x2F\xFD"};
  return first_bytes.substr(std::min<std::size_t>(first_bytes.size(), 257), 5) == "ustar" ||
         std::any_of(std::begin(kSignatures), std::end(kSignatures),
                     [&](std::string_view signature) { return first_bytes.starts_with(signature); });
}

}  // namespace two_hats::loading
