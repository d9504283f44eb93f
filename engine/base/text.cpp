#include "engine/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/base/words.h"

namespace two_hats::base {
namespace {

// Length of the well-formed sequence that starts here, and its code point; 0 if it is broken.
std::size_t sequence(std::string_view text, char32_t& code) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    code = lead;
    return 1;
  }
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return 0;
  code = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
    code = (code << 6) | (byte(i) & 0x3Fu);
  }
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code < kLeast[size] || code > 0x10FFFF || surrogate ? 0 : size;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string with_thousands(double value) { return Words().with_thousands(value); }

std::string fixed(double value, int decimals) {
  if (!std::isfinite(value)) return std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
  char digits[400];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals).ptr;
  std::string text(digits, end);
  if (text.front() == '-' && text.find_first_of("123456789") == std::string::npos) text.erase(0, 1);
  return text;
}

std::string with_sign(double value, int decimals) { return Words().with_sign(value, decimals); }
std::string euros(double thousands) { return Words().euros(thousands); }
std::string euros_in_words(double thousands) { return Words().euros_in_words(thousands); }

std::size_t length(std::string_view utf8) {
  std::size_t count = 0;
  char32_t code = 0;
  while (!utf8.empty()) {
    std::size_t ascii = 0;
    while (ascii < utf8.size() && static_cast<unsigned char>(utf8[ascii]) < 0x80) ++ascii;
    count += ascii;
    utf8.remove_prefix(ascii);
    if (utf8.empty()) break;
    utf8.remove_prefix(std::max<std::size_t>(1, sequence(utf8, code)));
    ++count;
  }
  return count;
}

bool is_clean_utf8(std::string_view bytes) {
  char32_t code = 0;
  while (!bytes.empty()) {
    const std::size_t size = sequence(bytes, code);
    const bool control = (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0);
    if (size == 0 || control) return false;
    bytes.remove_prefix(size);
  }
  return true;
}

std::optional<std::string> nearest(std::string_view wrong, std::span<const std::string_view> known) {
  constexpr std::size_t kLongest = 200;  // bytes; no known word is so long, and a long wrong one costs
  if (wrong.size() > kLongest) return std::nullopt;
  std::optional<std::string> best;
  std::size_t least = std::min<std::size_t>(2, wrong.size() / 2) + 1;
  for (const std::string_view word : known) {
    const std::size_t distance = edit_distance(wrong, word);
    if (distance < least) {
      least = distance;
      best = std::string(word);
    }
  }
  return best;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::string joined(std::span<const std::string> parts, std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += between;
    text += parts[i];
  }
  return text;
}

}  // namespace two_hats::base
