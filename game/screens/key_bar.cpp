#include "game/screens/key_bar.h"

#include <algorithm>

namespace two_hats::screens {
namespace {

constexpr float kLow = 640.0f;  // windows lower than this get one line of keys

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

widgets::Key key_of(const std::string& word) {
  using widgets::Key;
  if (word == "+") return Key::plus;
  if (word == "-" || word == "−") return Key::minus;
  if (word == "?") return Key::question;
  if (word == "Esc") return Key::escape;
  if (word == "↑") return Key::up;
  if (word == "↓") return Key::down;
  if (word == "←") return Key::left;
  if (word == "→") return Key::right;
  return widgets::read_key(lower(word)).value_or(Key::none);
}

std::vector<widgets::KeyGroup> groups_of(const widgets::Ui& ui, const std::vector<views::KeyHint>& hints, float left,
                                         bool settings_shown) {
  std::vector<widgets::KeyGroup> groups;
  for (const views::KeyHint& hint : hints) {
    const bool settings = hint.keys.size() == 1 && hint.keys[0] == "F10";  // the bar draws that itself
    if (!settings) groups.push_back(key_group(hint));
  }
  if (ui.size().h >= kLow) return groups;
  while (groups.size() > 1 && widgets::key_bar_height(ui, groups, left, settings_shown) > widgets::kKeyBarHeight + 1) {
    // The main key stays to the last.
    const auto other = std::find_if(groups.rbegin(), groups.rend(), [](const widgets::KeyGroup& group) {
      return group.caps.empty() || group.caps.front().press.key != widgets::Key::enter;
    });
    groups.erase(std::next(other).base());
  }
  return groups;
}

}  // namespace

widgets::KeyGroup key_group(const views::KeyHint& hint) {
  widgets::KeyGroup group;
  group.caption = hint.label;
  bool ctrl = false;
  for (const std::string& word : hint.keys) {
    if (word == "Ctrl") {
      group.caps.push_back({{}, word});
      ctrl = true;
      continue;
    }
    const widgets::Key key = key_of(word);
    widgets::KeyCap cap;
    cap.press.key = key;
    cap.press.ctrl = ctrl && key != widgets::Key::none;
    if (key == widgets::Key::none) cap.caption = word;
    cap.word = key == widgets::Key::none;
    group.caps.push_back(cap);
  }
  return group;
}

float key_bar_top(const widgets::Ui& ui, const std::vector<views::KeyHint>& hints, float left, bool settings) {
  return ui.size().h - ui.keep_number("key bar", left, [&] {
    return widgets::key_bar_height(ui, groups_of(ui, hints, left, settings), left, settings);
  });
}

float draw_key_bar(widgets::Ui& ui, const std::vector<views::KeyHint>& hints, float left, bool settings) {
  const float top = key_bar_top(ui, hints, left, settings);
  ui.keep_part("key bar", {0, top, ui.size().w, ui.size().h - top},
               [&] { widgets::draw_key_bar(ui, groups_of(ui, hints, left, settings), left, settings); });
  return top;
}

}  // namespace two_hats::screens
