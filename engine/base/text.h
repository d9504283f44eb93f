// Words: numbers as people read them in English (in other languages: words.h), UTF-8 lengths, near-miss suggestions.
// No locale, ever.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace two_hats::base {

// "12,300" (comma per thousand). Rounds half away from zero.
std::string with_thousands(double value);
// Fixed decimals, "." as point: fixed(3.14159, 2) == "3.14"; "-0.00" is written "0.00".
std::string fixed(double value, int decimals);
// With an explicit sign, a true minus (U+2212): "+3", "−0.4", "0".
std::string with_sign(double value, int decimals);
// Thousands of euros as people say them: 133.4 -> "€133k", 1250 -> "€1.25m", 0.4 -> "€400", -49 -> "−€49k".
std::string euros(double thousands);
// Rounded to two significant figures for a sentence: 213.7 -> "€210,000".
std::string euros_in_words(double thousands);
// Code points in UTF-8 text; a broken byte counts as one.
std::size_t length(std::string_view utf8);
// True if the bytes are valid UTF-8 without control characters other than tab and newline.
bool is_clean_utf8(std::string_view bytes);
// The known word nearest to `wrong` (edit distance at most 2 and at most half its length), for "did you mean".
std::optional<std::string> nearest(std::string_view wrong, std::span<const std::string_view> known);
std::vector<std::string_view> split(std::string_view text, char at);
std::string_view trimmed(std::string_view text);
std::string joined(std::span<const std::string> parts, std::string_view between);

}  // namespace two_hats::base
