#include "game/widgets/text_memo.h"

#include <bit>
#include <utility>

namespace two_hats::widgets {
namespace {

constexpr std::size_t kMost = 1024;  // entries before what is old is looked for
constexpr std::uint64_t kOld = 120;  // frames

std::uint64_t mixed(std::string_view text, TextStyle style, float wrap) {
  std::uint64_t mix = std::hash<std::string_view>{}(text);
  mix ^= (static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(wrap)) << 8 | static_cast<std::uint64_t>(style)) *
         0x9E3779B97F4A7C15u;
  return mix;
}

}  // namespace

const TextMemo::Lines* TextMemo::find(std::string_view text, TextStyle style, float wrap) {
  const auto found = entries_.find(mixed(text, style, wrap));
  if (found == entries_.end()) return nullptr;
  Entry& entry = found->second;
  if (entry.text != text || entry.style != style || entry.wrap != wrap) return nullptr;
  entry.used = frame_;
  return &entry.lines;
}

const TextMemo::Lines& TextMemo::keep(std::string_view text, TextStyle style, float wrap, Lines lines) {
  Entry& entry = entries_[mixed(text, style, wrap)];
  entry = {std::string(text), style, wrap, frame_, std::move(lines)};
  return entry.lines;
}

void TextMemo::end_frame() {
  ++frame_;
  if (entries_.size() > kMost)
    std::erase_if(entries_, [&](const auto& one) { return one.second.used + kOld < frame_; });
}

void TextMemo::clear() { *this = {}; }

}  // namespace two_hats::widgets
