// A compiled catalogue made in a test: pairs of keys and texts, as msgfmt writes them (gettext manual, "The Format of
// GNU MO Files"). A key may hold a context ("money\4€{0}") and plural forms ("one\0many").
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace two_hats::testing {

inline std::string compiled(std::vector<std::pair<std::string, std::string>> texts) {
  texts.emplace_back("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n");
  std::sort(texts.begin(), texts.end());
  std::string bytes;
  const auto put = [&](std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
  };
  const auto count = static_cast<std::uint32_t>(texts.size());
  constexpr std::uint32_t kHead = 28;
  for (const std::uint32_t number : {0x950412deu, 0u, count, kHead, kHead + 8 * count, 0u, kHead + 16 * count})
    put(number);
  std::uint32_t at = kHead + 16 * count;
  for (const bool keys : {true, false})
    for (const auto& [key, text] : texts) {
      const auto size = static_cast<std::uint32_t>((keys ? key : text).size());
      put(size);
      put(at);
      at += size + 1;
    }
  for (const bool keys : {true, false})
    for (const auto& [key, text] : texts) bytes += (keys ? key : text) + std::string(1, '\0');
  return bytes;
}

// A folder of its own that goes when the test ends.
class CatalogueFolder {
 public:
  explicit CatalogueFolder(const std::string& name)
      : path_(std::filesystem::temp_directory_path() / ("two-hats-" + name + "-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~CatalogueFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  CatalogueFolder(const CatalogueFolder&) = delete;
  CatalogueFolder& operator=(const CatalogueFolder&) = delete;

  void put(const std::string& file, const std::string& bytes) const {
    std::ofstream(path_ / file, std::ios::binary) << bytes;
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace two_hats::testing
