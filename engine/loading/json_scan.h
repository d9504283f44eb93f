// Two looks at JSON text that need no tree: a guard that refuses hostile input at its first bad byte, and an
// explanation, in plain words, of the first mistake in text that a JSON parser has refused.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace two_hats::loading {

struct Complaint {
  std::string code;
  std::size_t at = 0;  // byte offset
  std::string message, hint;
};

// Limits of json_tree.h and UTF-8, in one pass that stops at the first breach. Empty: safe to parse.
std::optional<Complaint> guard(std::string_view text);

// The first syntax mistake; empty if this reader sees none.
std::optional<Complaint> first_mistake(std::string_view text);

// What follows a token: the first byte at or after `at` that is neither white space nor one of `also`.
std::size_t skip_space(std::string_view text, std::size_t at, std::string_view also = "");
// One past the closing quote of the string whose opening quote is at `at` (or the end of the text).
std::size_t end_of_string(std::string_view text, std::size_t at);
// One past a bare word or number.
std::size_t end_of_word(std::string_view text, std::size_t at);

}  // namespace two_hats::loading
