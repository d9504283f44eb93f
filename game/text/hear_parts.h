// Pieces of hearing that several screens share. Private to the room.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "game/text/speak.h"

namespace two_hats::text {

using app::Command;
using Words = std::vector<std::string>;  // in small letters

inline std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return made;
}

inline Words words_of(const std::string& line) {
  Words words;
  for (const std::string_view part : base::split(line, ' ')) {
    const std::string_view word = base::trimmed(part);
    if (!word.empty()) words.push_back(lower(word));
  }
  return words;
}

inline std::optional<int> number(const std::string& word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

inline Heard said(std::string words) { return Heard{{}, std::move(words), false}; }
inline Heard did(Command command) { return Heard{{std::move(command)}, "", false}; }

// "move 3 1", "order 3 1 2": rows as shown now, counted from 1. Empty if the words are neither.
std::optional<Heard> hear_moves(const base::Words& w, int count, const Words& words);
// A line on one of the screens of practising. Empty if it means nothing there.
std::optional<Heard> hear_practice(const app::State& state, const Words& words);
std::string practice_help(const app::State& state);

}  // namespace two_hats::text
