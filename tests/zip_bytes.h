// Zip files for tests: right ones written by the library, and wrong ones whose every byte is ours.
#pragma once

#include <zip.h>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace two_hats::testing {

using NamesAndTexts = std::vector<std::pair<std::string, std::string>>;

// As the library writes it, deflated.
inline std::string zipped(const NamesAndTexts& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  if (zip == nullptr) throw std::runtime_error("no zip could be begun");
  for (const auto& [name, text] : files) {
    if (name.ends_with('/'))
      zip_dir_add(zip, name.c_str(), ZIP_FL_ENC_UTF_8);
    else
      zip_file_add(zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
  }
  if (zip_close(zip) != 0) throw std::runtime_error("no zip could be written");
  zip_source_open(source);
  zip_source_seek(source, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  zip_error_fini(&error);
  return bytes;
}

inline NamesAndTexts below(const std::string& top, const std::map<std::string, std::string>& files) {
  NamesAndTexts made;
  for (const auto& [name, text] : files) made.emplace_back(top + name, text);
  return made;
}

// One entry, stored; what it claims about itself can be a lie.
struct HandMade {
  std::string name{}, data{};
  std::uint16_t flags = 0, method = 0;
  std::uint32_t mode = 0100644;         // as stat() has it
  std::optional<std::uint32_t> size{};  // unpacked, as claimed in both places
  std::optional<std::string> name_in_list{};
  std::optional<std::uint32_t> checksum{};
};

inline std::uint32_t crc_of(std::string_view data) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : data) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

inline void put(std::string& bytes, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
}

inline std::string hand_made(const std::vector<HandMade>& entries) {
  std::string bytes, list;
  for (const HandMade& entry : entries) {
    const auto at = static_cast<std::uint32_t>(bytes.size());
    const auto packed = static_cast<std::uint32_t>(entry.data.size());
    const std::string& listed = entry.name_in_list ? *entry.name_in_list : entry.name;
    std::string common;
    put(common, 20, 2);
    put(common, entry.flags, 2);
    put(common, entry.method, 2);
    put(common, 0x5A6A0000, 4);  // time and day
    put(common, entry.checksum.value_or(crc_of(entry.data)), 4);
    put(common, packed, 4);
    put(common, entry.size.value_or(packed), 4);
    const auto names = [](std::string& into, const std::string& name) {
      put(into, static_cast<std::uint32_t>(name.size()), 2);
      put(into, 0, 2);
    };
    bytes += std::string("PK\x03\x04", 4) + common;
    names(bytes, entry.name);
    bytes += entry.name + entry.data;
    list += std::string("PK\x01\x02", 4);
    put(list, 0x0314, 2);
    list += common;
    names(list, listed);
    put(list, 0, 2);  // comment
    put(list, 0, 2);  // disk
    put(list, 0, 2);
    put(list, entry.mode << 16, 4);
    put(list, at, 4);
    list += listed;
  }
  const auto at = static_cast<std::uint32_t>(bytes.size()), size = static_cast<std::uint32_t>(list.size());
  bytes += list + std::string("PK\x05\x06", 4);
  put(bytes, 0, 4);
  put(bytes, static_cast<std::uint32_t>(entries.size()) & 0xFFFF, 2);
  put(bytes, static_cast<std::uint32_t>(entries.size()) & 0xFFFF, 2);
  put(bytes, size, 4);
  put(bytes, at, 4);
  put(bytes, 0, 2);
  return bytes;
}

}  // namespace two_hats::testing
