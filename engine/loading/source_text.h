// One file's text and its places: byte offset -> line and column (both from 1; a column counts characters, not bytes).
// Knows nothing of JSON, and
// costs nothing until a place is asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace two_hats::loading {

struct Place {
  int line = 0, column = 0;
};

class SourceText {
 public:
  // Keeps a view of `text`: it must live as long as this.
  SourceText(std::string name, std::string_view text) : name_(std::move(name)), text_(text) {}
  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  Place place_of(std::size_t offset) const;
  std::string line_at(std::size_t offset) const;  // without its line end, fit to be shown; a line of more than
                                                  // 4,000 bytes as nothing

 private:
  std::size_t line_start(std::size_t offset) const;
  std::string name_;
  std::string_view text_;
};

// Length of the UTF-8 character that begins at `at`, 0 if it is broken (RFC 3629).
std::size_t character_length(std::string_view text, std::size_t at);
// Its code point; the byte itself if it is broken.
std::uint32_t code_point(std::string_view text, std::size_t at);
// Offset of the first byte that is not UTF-8 (overlong forms and surrogates included), or empty.
std::optional<std::size_t> first_bad_utf8(std::string_view text);
// Length of the control character or hidden mark that begins at `at`, else 0: what could make a text say what its file
// does not (marks that turn the direction of writing) or what nobody sees (spaces without width, tags).
std::size_t hidden_length(std::string_view text, std::size_t at);
std::size_t first_hidden(std::string_view text);  // npos: none
// As it may go to a screen or a terminal: hidden marks and broken bytes become U+FFFD each, a tab a
// space.
std::string shown(std::string_view text);

}  // namespace two_hats::loading
