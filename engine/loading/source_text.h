// One file's text and its places: byte offset -> line and column (both from 1; a column counts characters, not bytes).
// Knows nothing of JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace two_hats::loading {

struct Place {
  int line = 0, column = 0;
};

class SourceText {
 public:
  // Keeps a view of `text`: it must live as long as this.
  SourceText(std::string name, std::string_view text);
  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  Place place_of(std::size_t offset) const;
  std::string line_at(std::size_t offset) const;  // without its line end; a broken byte is shown as U+FFFD,
                                                  // a line of more than 4,000 bytes as nothing

 private:
  std::size_t line_index(std::size_t offset) const;
  std::string name_;
  std::string_view text_;
  std::vector<std::size_t> starts_;  // byte offset of each line
};

// Offset of the first byte that is not UTF-8 (overlong forms and surrogates included), or empty.
std::optional<std::size_t> first_bad_utf8(std::string_view text);

}  // namespace two_hats::loading
