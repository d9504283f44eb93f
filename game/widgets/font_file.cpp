#include "game/widgets/font_file.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace two_hats::widgets {
namespace {

// Reads past the end give 0, so a broken file cannot lead anywhere.
class Bytes {
 public:
  explicit Bytes(const std::vector<std::uint8_t>& all) : all_(all) {}
  [[nodiscard]] std::uint32_t u8(std::size_t at) const { return at < all_.size() ? all_[at] : 0u; }
  [[nodiscard]] std::uint32_t u16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
  [[nodiscard]] float i16(std::size_t at) const { return static_cast<float>(static_cast<std::int16_t>(u16(at))); }
  [[nodiscard]] std::size_t size() const { return all_.size(); }

  // Offset of a table, 0 when absent.
  [[nodiscard]] std::size_t table(std::uint32_t tag) const {
    const std::size_t count = u16(4);
    for (std::size_t i = 0; i < count; ++i) {
      if (u32(12 + 16 * i) == tag) return u32(12 + 16 * i + 8);
    }
    return 0;
  }

 private:
  const std::vector<std::uint8_t>& all_;
};

constexpr std::uint32_t tag(const char (&word)[5]) {
  return static_cast<std::uint32_t>(static_cast<std::uint8_t>(word[0])) << 24 |
         static_cast<std::uint32_t>(static_cast<std::uint8_t>(word[1])) << 16 |
         static_cast<std::uint32_t>(static_cast<std::uint8_t>(word[2])) << 8 | static_cast<std::uint8_t>(word[3]);
}

constexpr std::uint32_t kLastCodePoint = 0xFFFF;

void read_format4(const Bytes& bytes, std::size_t at, std::unordered_map<std::uint32_t, std::uint32_t>& glyph) {
  const std::size_t segments = bytes.u16(at + 6) / 2;
  const std::size_t ends = at + 14;
  const std::size_t starts = ends + 2 * segments + 2;
  const std::size_t deltas = starts + 2 * segments;
  const std::size_t offsets = deltas + 2 * segments;
  for (std::size_t s = 0; s < segments; ++s) {
    const std::uint32_t first = bytes.u16(starts + 2 * s);
    const std::uint32_t last = bytes.u16(ends + 2 * s);
    const std::uint32_t offset = bytes.u16(offsets + 2 * s);
    for (std::uint32_t c = first; c <= last && c != 0xFFFF; ++c) {
      std::uint32_t id = c;
      if (offset != 0) id = bytes.u16(offsets + 2 * s + offset + 2 * (c - first));
      if (offset == 0 || id != 0) id = (id + bytes.u16(deltas + 2 * s)) & 0xFFFF;
      if (id != 0) glyph.emplace(c, id);
    }
  }
}

void read_format12(const Bytes& bytes, std::size_t at, std::unordered_map<std::uint32_t, std::uint32_t>& glyph) {
  const std::uint32_t groups = bytes.u32(at + 12);
  for (std::uint32_t g = 0; g < groups && at + 16 + 12 * (g + 1) <= bytes.size(); ++g) {
    const std::size_t row = at + 16 + std::size_t{12} * g;
    const std::uint32_t first = bytes.u32(row);
    const std::uint32_t last = bytes.u32(row + 4);
    for (std::uint32_t c = first; c <= last && c <= kLastCodePoint; ++c)
      glyph.emplace(c, bytes.u32(row + 8) + c - first);
  }
}

std::unordered_map<std::uint32_t, std::uint32_t> read_cmap(const Bytes& bytes, std::size_t cmap) {
  std::unordered_map<std::uint32_t, std::uint32_t> glyph;
  const std::size_t count = bytes.u16(cmap + 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = cmap + bytes.u32(cmap + 4 + 8 * i + 4);
    if (bytes.u16(at) == 4) read_format4(bytes, at, glyph);
    if (bytes.u16(at) == 12) read_format12(bytes, at, glyph);
  }
  return glyph;
}

}  // namespace

std::optional<FontFile> read_font_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return std::nullopt;
  std::vector<std::uint8_t> all(size);
  if (!stream.read(reinterpret_cast<char*>(all.data()), static_cast<std::streamsize>(size))) return std::nullopt;
  const Bytes bytes(all);
  const std::size_t head = bytes.table(tag("head"));
  const std::size_t hhea = bytes.table(tag("hhea"));
  const std::size_t hmtx = bytes.table(tag("hmtx"));
  const std::size_t cmap = bytes.table(tag("cmap"));
  const auto em = static_cast<float>(bytes.u16(head + 18));
  const std::uint32_t metrics = bytes.u16(hhea + 34);
  if (head == 0 || hhea == 0 || hmtx == 0 || cmap == 0 || em <= 0.0f || metrics == 0) return std::nullopt;
  FontFile font;
  font.ascent = bytes.i16(hhea + 4) / em;
  font.descent = -bytes.i16(hhea + 6) / em;
  for (const auto& [code, id] : read_cmap(bytes, cmap)) {
    const std::uint32_t row = id < metrics ? id : metrics - 1;
    font.advance.emplace(code, static_cast<float>(bytes.u16(hmtx + std::size_t{4} * row)) / em);
  }
  if (font.advance.empty() || font.ascent + font.descent <= 0.0f) return std::nullopt;
  font.bytes = std::move(all);
  return font;
}

}  // namespace two_hats::widgets
