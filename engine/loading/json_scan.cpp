#include "engine/loading/json_scan.h"

#include <charconv>
#include <vector>

#include "engine/loading/json_tree.h"
#include "engine/loading/notes.h"

namespace two_hats::loading {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+' || c == '-' ||
         c == '.';
}

bool is_number(std::string_view word) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < word.size() && is_digit(word[at])) ++at;
    return at - from;
  };
  if (at < word.size() && word[at] == '-') ++at;
  const bool zero = at < word.size() && word[at] == '0';
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (at < word.size() && word[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
    ++at;
    if (at < word.size() && (word[at] == '+' || word[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == word.size();
}

Complaint wrong_word(std::string_view word, std::size_t at) {
  const auto complaint = [&](std::string hint) {
    return Complaint{"TH010", at, "not a JSON value: " + quoted(word), std::move(hint)};
  };
  if (is_number(word))
    return Complaint{"TH010", at, "a number past 1.8e308: " + quoted(word), "numbers must be finite"};
  if (word == "True" || word == "TRUE") return complaint("write true in small letters");
  if (word == "False" || word == "FALSE") return complaint("write false in small letters");
  if (word == "None" || word == "nil" || word == "Null" || word == "NULL")
    return complaint("write null in small letters");
  if (word == "NaN" || word.find("nfinity") != std::string_view::npos) return complaint("numbers must be finite");
  if (word.size() > 1 && word[0] == '+' && is_number(word.substr(1))) return complaint("numbers carry no plus sign");
  if (word[0] == '.' || word.substr(0, 2) == "-.") return complaint("a number needs a digit before its point: 0.5");
  if (word.back() == '.') return complaint("a number needs a digit after its point: 1.0");
  if (word.size() > 1 && word[0] == '0' && is_digit(word[1])) return complaint("numbers do not begin with 0");
  if (is_digit(word[0]) || word[0] == '-') return complaint("a number looks like 12, -0.5 or 1e3");
  return complaint("words go between double quotes");
}

// One problem inside a string literal, or nothing.
std::optional<Complaint> wrong_string(std::string_view text, std::size_t open) {
  const auto hex_at = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
      const char c = i < text.size() ? text[i] : 'x';
      const int digit = is_digit(c)            ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  };
  for (std::size_t at = open + 1; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '"') return std::nullopt;
    if (byte == '\n' || byte == '\r')
      return Complaint{"TH010", open, "a string that is not closed on its line", "put a double quote at its end"};
    if (byte < 0x20)
      return Complaint{"TH010", at, "a control character inside a string",
                       byte == '\t' ? "write \\t or a space" : "delete it"};
    if (byte != '\\') continue;
    const char escape = at + 1 < text.size() ? text[at + 1] : ' ';
    if (escape != 'u') {
      if (std::string_view("\"\\/bfnrt").find(escape) == std::string_view::npos)
        return Complaint{"TH010", at, "an unknown escape in a string", "a backslash itself is written \\\\"};
      ++at;
      continue;
    }
    const int unit = hex_at(at + 2);
    if (unit < 0) return Complaint{"TH010", at, "\\u without four hexadecimal digits", "for example \\u00e9"};
    const bool high = unit >= 0xD800 && unit <= 0xDBFF, low = unit >= 0xDC00 && unit <= 0xDFFF;
    const bool paired = high && text.substr(at + 6, 2) == "\\u" && hex_at(at + 8) >= 0xDC00 && hex_at(at + 8) <= 0xDFFF;
    if (low || (high && !paired))
      return Complaint{"TH010", at, "half of a surrogate pair", "write the character itself, in UTF-8"};
    at += paired ? 11 : 5;
  }
  return Complaint{"TH010", open, "a string that is never closed", "put a double quote at its end"};
}

struct Open {
  char bracket;
  std::size_t at;
};

enum class Awaited { value, value_or_close, key_or_close, key, colon, comma_or_close, end };

Complaint unexpected(Awaited awaited, std::string_view text, std::size_t at, const std::vector<Open>& open) {
  const char c = text[at];
  const std::string close = open.empty() ? "" : open.back().bracket == '{' ? "}" : "]";
  if (c == '/' || c == '#') return {"TH010", at, "a comment", "JSON has no comments; delete it"};
  if (c == '\'') return {"TH010", at, "a single quote", "JSON uses double quotes"};
  if (text.substr(at, 3) == "\u201C" || text.substr(at, 3) == "\u201D" || text.substr(at, 3) == "\u201E")
    return {"TH010", at, "a typographer's quote", "JSON uses straight double quotes"};
  if (awaited == Awaited::key && is_digit(c) && at > 1 && is_digit(text[at - 2]))
    return {"TH010", at, "a key between double quotes is due here", "a number has a point, not a comma: 2.5"};
  switch (awaited) {
    case Awaited::end:
      return {"TH010", at, "something follows after the end of the file's one value",
              "delete it, or mend the brackets before it"};
    case Awaited::colon:
      return {"TH010", at, "no \":\" between a key and its value", "write \"key\": value"};
    case Awaited::comma_or_close:
      if (c == '}' || c == ']')
        return {"TH010", at, "a \"" + std::string(1, c) + "\" where \"" + close + "\" closes",
                "look for a missing or a doubled bracket above"};
      return {"TH010", at, "no \",\" before this", "separate entries with a comma, or close with \"" + close + "\""};
    case Awaited::key:
      if (c == '}') return {"TH010", at, "a comma before \"}\"", "delete the comma after the last entry"};
      [[fallthrough]];
    case Awaited::key_or_close:
      return {"TH010", at, "a key between double quotes is due here", "write \"key\": value"};
    case Awaited::value:
      if (c == ']' && !open.empty() && open.back().bracket == '[')
        return {"TH010", at, "a comma before \"]\"", "delete the comma after the last entry"};
      [[fallthrough]];
    case Awaited::value_or_close:
      return {"TH010", at, "a value is due here", "write a string, a number, true, false, a list or an object"};
  }
  return {"TH010", at, "not JSON", ""};
}

}  // namespace

std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at < text.size() ? at + 1 : text.size();
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word(text[at])) ++at;
  return at;
}

std::optional<double> number_of(std::string_view word) {
  if (!is_number(word)) return std::nullopt;
  double number = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
  if (read.ec == std::errc::result_out_of_range) {
    const bool small = word.find("e-") != std::string_view::npos || word.find("E-") != std::string_view::npos;
    return small ? std::optional(0.0) : std::nullopt;
  }
  return number == 0 ? 0 : number;  // without the sign of -0
}

std::optional<Complaint> guard(std::string_view text) {
  int depth = 0;
  std::size_t values = 0, word = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    word = is_word(c) ? word + 1 : 0;
    if (word > kLongestNumber)
      return Complaint{"TH008", at - kLongestNumber, "a number or word of more than 64 characters", "shorten it"};
    if (c == '"') {
      const std::size_t end = end_of_string(text.substr(0, std::min(text.size(), at + kLongestString + 3)), at);
      if (end - at > kLongestString + 2)
        return Complaint{"TH008", at, "a string of more than 64 KiB", "shorten it, or look for a missing double quote"};
      at = end - 1;
    } else if (c == '{' || c == '[') {
      if (++depth > kDeepest)
        return Complaint{"TH007", at, "nested deeper than 32 brackets",
                         "no pack needs more than ten; look for missing closing brackets"};
      ++values;
    } else if (c == '}' || c == ']') {
      if (depth > 0) --depth;
    } else if (c == ',') {
      ++values;
    }
    if (values > kMostValues)
      return Complaint{"TH009", at, "more than 200,000 values in one file",
                       "split the pack's cards into files of their own"};
  }
  if (const auto bad = first_bad_utf8(text)) return Complaint{"TH006", *bad, "not UTF-8", "save the file as UTF-8"};
  return std::nullopt;
}

std::optional<Complaint> first_mistake(std::string_view text) {
  std::vector<Open> open;
  Awaited awaited = Awaited::value;
  const auto after_value = [&] { return open.empty() ? Awaited::end : Awaited::comma_or_close; };
  for (std::size_t at = skip_space(text, 0); at < text.size(); at = skip_space(text, at)) {
    const char c = text[at];
    const bool value_due = awaited == Awaited::value || awaited == Awaited::value_or_close;
    const bool key_due = awaited == Awaited::key || awaited == Awaited::key_or_close;
    const bool may_close =
        awaited == Awaited::comma_or_close || awaited == Awaited::value_or_close || awaited == Awaited::key_or_close;
    if (c == '"' && (value_due || key_due)) {
      if (auto wrong = wrong_string(text, at)) return wrong;
      at = end_of_string(text, at);
      awaited = key_due ? Awaited::colon : after_value();
    } else if ((c == '{' || c == '[') && value_due) {
      open.push_back({c, at++});
      awaited = c == '{' ? Awaited::key_or_close : Awaited::value_or_close;
    } else if ((c == '}' || c == ']') && may_close && !open.empty() && (open.back().bracket == '{') == (c == '}')) {
      open.pop_back();
      ++at;
      awaited = after_value();
    } else if (c == ':' && awaited == Awaited::colon) {
      ++at;
      awaited = Awaited::value;
    } else if (c == ',' && awaited == Awaited::comma_or_close) {
      ++at;
      awaited = open.back().bracket == '{' ? Awaited::key : Awaited::value;
    } else if (is_word(c) && value_due) {
      const std::size_t end = end_of_word(text, at);
      const std::string_view word = text.substr(at, end - at);
      if (word != "true" && word != "false" && word != "null" && !number_of(word)) return wrong_word(word, at);
      at = end;
      awaited = after_value();
    } else {
      return unexpected(awaited, text, at, open);
    }
  }
  if (!open.empty())
    return Complaint{"TH010", open.back().at, "a \"" + std::string(1, open.back().bracket) + "\" that is never closed",
                     open.back().bracket == '{' ? "add its \"}\"" : "add its \"]\""};
  if (awaited != Awaited::end) return Complaint{"TH010", 0, "an empty file", "a pack file holds one object: { ... }"};
  return std::nullopt;
}

}  // namespace two_hats::loading
