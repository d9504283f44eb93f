#include "game/widgets/input.h"

#include <array>
#include <cassert>

namespace two_hats::widgets {
namespace {

struct KeyWords {
  Key key;
  std::string_view name;
  std::string_view caption;
};

constexpr std::array kWords = {
    KeyWords{Key::enter, "enter", "Enter"},
    KeyWords{Key::space, "space", "Space"},
    KeyWords{Key::escape, "escape", "Esc"},
    KeyWords{Key::tab, "tab", "Tab"},
    KeyWords{Key::backspace, "backspace", "Backspace"},
    KeyWords{Key::del, "delete", "Del"},
    KeyWords{Key::up, "up", "↑"},
    KeyWords{Key::down, "down", "↓"},
    KeyWords{Key::left, "left", "←"},
    KeyWords{Key::right, "right", "→"},
    KeyWords{Key::home, "home", "Home"},
    KeyWords{Key::end, "end", "End"},
    KeyWords{Key::page_up, "page_up", "PgUp"},
    KeyWords{Key::page_down, "page_down", "PgDn"},
    KeyWords{Key::plus, "plus", "+"},
    KeyWords{Key::minus, "minus", "−"},
    KeyWords{Key::question, "question", "?"},
    KeyWords{Key::f1, "f1", "F1"},
    KeyWords{Key::f6, "f6", "F6"},
    KeyWords{Key::f7, "f7", "F7"},
    KeyWords{Key::f8, "f8", "F8"},
    KeyWords{Key::f10, "f10", "F10"},
    KeyWords{Key::f11, "f11", "F11"},
    KeyWords{Key::second, "second", "X"},
    KeyWords{Key::previous_panel, "previous_panel", "LB"},
    KeyWords{Key::next_panel, "next_panel", "RB"},
};
constexpr std::string_view kUpper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::string_view kLower = "abcdefghijklmnopqrstuvwxyz0123456789";

int single_index(Key key) {
  const int index = static_cast<int>(key) - static_cast<int>(Key::a);
  return index >= 0 && index < static_cast<int>(kUpper.size()) ? index : -1;
}

const KeyWords* words_of(Key key) {
  for (const KeyWords& words : kWords) {
    if (words.key == key) return &words;
  }
  return nullptr;
}

}  // namespace

std::string_view key_caption(Key key) {
  if (const int index = single_index(key); index >= 0) return kUpper.substr(static_cast<std::size_t>(index), 1);
  const KeyWords* words = words_of(key);
  return words != nullptr ? words->caption : std::string_view{};
}

std::string_view key_name(Key key) {
  if (const int index = single_index(key); index >= 0) return kLower.substr(static_cast<std::size_t>(index), 1);
  const KeyWords* words = words_of(key);
  return words != nullptr ? words->name : std::string_view{};
}

std::optional<Key> read_key(std::string_view name) {
  if (name.size() == 1) {
    const std::size_t at = kLower.find(name[0]);
    if (at != std::string_view::npos) return static_cast<Key>(static_cast<int>(Key::a) + static_cast<int>(at));
  }
  for (const KeyWords& words : kWords) {
    if (words.name == name) return words.key;
  }
  return std::nullopt;
}

Key letter_key(int index) {
  assert(index >= 0 && index < 26);
  return static_cast<Key>(static_cast<int>(Key::a) + index);
}

Key digit_key(int digit) {
  assert(digit >= 0 && digit < 10);
  return static_cast<Key>(static_cast<int>(Key::digit0) + digit);
}

}  // namespace two_hats::widgets
