#include "game/widgets/text_lines.h"

#include <utility>

#include "engine/base/utf8.h"

namespace two_hats::widgets {

std::string_view without_end_space(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Between `word` and `next`, the character after it: after its spaces, or after a hyphen that joins words. A minus sign
// and the hyphens of a date stay with their numbers.
bool may_part(std::string_view word, char next) {
  if (word.empty() || next == ' ') return false;
  if (word.back() == ' ') return true;
  return word.back() == '-' && word.size() > 1 && !(is_digit(word[word.size() - 2]) && is_digit(next));
}

}  // namespace

std::vector<std::string> words_with_spaces(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto done = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      done();
      words.emplace_back("\n");
      continue;
    }
    if (may_part(word, c)) done();
    word += c;
  }
  done();
  return words;
}

namespace {

// The longest beginning of `word` that fits, at least one character.
std::size_t fitting(std::string_view word, float wrap, const std::function<float(std::string_view)>& width) {
  std::size_t fits = base::code_point_at(word, 0).bytes;
  for (std::size_t at = fits; at < word.size();) {
    const std::size_t next = at + base::code_point_at(word, at).bytes;
    if (width(word.substr(0, next)) > wrap) break;
    fits = at = next;
  }
  return fits;
}

}  // namespace

std::vector<std::string> break_lines(std::string_view text, float wrap,
                                     const std::function<float(std::string_view)>& width) {
  std::vector<std::string> lines;
  std::string line;
  float used = 0.0f;  // by the line so far, with the space after it
  const auto done = [&] {
    lines.emplace_back(without_end_space(std::exchange(line, {})));
    used = 0.0f;
  };
  for (std::string& word : words_with_spaces(text)) {
    if (word == "\n") {
      done();
      continue;
    }
    if (wrap > 0.0f && !line.empty() && used + width(without_end_space(word)) > wrap) done();
    std::string_view rest = word;
    while (wrap > 0.0f && line.empty() && width(without_end_space(rest)) > wrap && rest.size() > 1) {
      const std::size_t part = fitting(rest, wrap, width);
      if (part >= rest.size()) break;
      line = rest.substr(0, part);
      rest.remove_prefix(part);
      done();
    }
    line += rest;
    if (wrap > 0.0f) used += width(rest);
  }
  done();
  return lines;
}

}  // namespace two_hats::widgets
