#include "engine/loading/source_text.h"

#include <algorithm>

#include "engine/base/text.h"

namespace two_hats::loading {
namespace {

constexpr std::size_t kLongestLine = 4'000;  // bytes; a whole file on one line helps nobody

}  // namespace

std::size_t character_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80, high = first == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80, high = first == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

std::size_t SourceText::line_start(std::size_t offset) const {
  const std::size_t before = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

Place SourceText::place_of(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t start = line_start(offset);
  const auto lines = std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(start), '\n');
  return {static_cast<int>(lines) + 1, static_cast<int>(base::length(text_.substr(start, offset - start))) + 1};
}

std::string SourceText::line_at(std::size_t offset) const {
  const std::size_t start = line_start(std::min(offset, text_.size()));
  std::size_t end = std::min(text_.find('\n', start), text_.size());
  while (end > start && text_[end - 1] == '\r') --end;
  const std::string_view raw = text_.substr(start, end - start);
  if (raw.size() > kLongestLine) return "";
  return shown(raw);
}

std::uint32_t code_point(std::string_view text, std::size_t at) {
  const std::size_t length = character_length(text, at);
  std::uint32_t code = static_cast<unsigned char>(text[at]);
  if (length > 1) code &= 0xFFu >> (length + 1);
  for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
  return code;
}

std::size_t hidden_length(std::string_view text, std::size_t at) {
  const std::size_t length = character_length(text, at);
  if (length == 0) return 0;
  const std::uint32_t code = code_point(text, at);
  const auto within = [&](std::uint32_t low, std::uint32_t high) { return code >= low && code <= high; };
  const bool control = code < 0x20 || within(0x7F, 0x9F);
  // Lines and paragraphs, directions, no width, tags.
  const bool mark = within(0x2028, 0x202E) || within(0x2066, 0x2069) || code == 0x061C || within(0x200E, 0x200F) ||
                    code == 0x200B || within(0x2060, 0x2064) || code == 0xFEFF || within(0xE0000, 0xE007F);
  return control || mark ? length : 0;
}

std::size_t first_hidden(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += std::max<std::size_t>(1, character_length(text, at))) {
    if (hidden_length(text, at) > 0) return at;
  }
  return std::string_view::npos;
}

std::string shown(std::string_view text) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text, at);
    if (text[at] == '\t')
      made += ' ';
    else if (length == 0 || hidden_length(text, at) > 0)
      made += "\xEF\xBF\xBD";
    else
      made += text.substr(at, length);
    at += std::max<std::size_t>(1, length);
  }
  return made;
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

}  // namespace two_hats::loading
