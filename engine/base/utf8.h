// Walks UTF-8 one code point at a time; a broken byte counts as U+FFFD and one step.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace two_hats::base {

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

// Whether the byte belongs to a character that an earlier one began.
[[nodiscard]] constexpr bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Apostrophes and quotation marks of print as those of a typewriter, for whoever looks for words.
[[nodiscard]] inline std::string with_plain_quotes(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    if (here.value >= 0x2018 && here.value <= 0x201F)
      plain += here.value <= 0x201B ? '\'' : '"';
    else
      plain += text.substr(at, here.bytes);
    at += here.bytes;
  }
  return plain;
}

// Nothing of an empty text.
inline void drop_last_character(std::string& text) {
  while (text.size() > 1 && continues_character(text.back())) text.pop_back();
  if (!text.empty()) text.pop_back();
}

// Where the character begins that has so many before it; the text's size where there are fewer.
[[nodiscard]] inline std::size_t byte_of(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size() && characters > 0; --characters) at += code_point_at(text, at).bytes;
  return at;
}

}  // namespace two_hats::base
