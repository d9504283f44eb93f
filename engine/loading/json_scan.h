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

// The first breach of json_tree.h's limits or of UTF-8. Empty: safe to look into.
std::optional<Complaint> guard(std::string_view text);

// The first syntax mistake; empty if this reader sees none.
std::optional<Complaint> first_mistake(std::string_view text);

// One past the closing quote of the string whose opening quote is at `at` (or the end of the text).
std::size_t end_of_string(std::string_view text, std::size_t at);
// One past a bare word or number.
std::size_t end_of_word(std::string_view text, std::size_t at);
// The number that the word is in JSON's grammar (-0.5e+3); empty if it is none, or larger than any double.
std::optional<double> number_of(std::string_view word);

}  // namespace two_hats::loading
