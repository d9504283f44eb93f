// Walks UTF-8 one code point at a time; a broken byte counts as U+FFFD and one step.
#pragma once

#include <cstdint>
#include <string_view>

namespace two_hats::widgets {

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t bytes = 1;
};

[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
  if (bytes == 0 || at + bytes > text.size()) return {0xFFFD, 1};
  std::uint32_t value = first & (0xFFu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {0xFFFD, 1};
    value = value << 6 | (byte(at + i) & 0x3Fu);
  }
  return {value, bytes};
}

}  // namespace two_hats::widgets
