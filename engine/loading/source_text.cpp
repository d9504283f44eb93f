#include "engine/loading/source_text.h"

#include <algorithm>
#include <cstdint>

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
  std::string shown;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t length = character_length(raw, at);
    if (length == 0) {
      shown += "\xEF\xBF\xBD";
      ++at;
    } else {
      shown += raw.substr(at, length);
      at += length;
    }
  }
  return shown;
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
