#include "tests/game/screens/probe.h"

#include <cmath>

namespace two_hats::test {
namespace {

constexpr float kTarget = 24.0f;
constexpr float kRounding = 0.1f;
// A line's box is taller and wider than its ink: so much of two boxes may share.
constexpr float kAside = 2.0f;
constexpr float kAbove = 5.0f;

std::string place(const std::string& what, const widgets::Rect& rect) {
  const auto whole = [](float value) { return std::to_string(std::lround(value)); };
  return what + " (" + whole(rect.x) + " " + whole(rect.y) + " " + whole(rect.w) + " " + whole(rect.h) + ")";
}

bool lie_over(const widgets::TextSeen& one, const widgets::TextSeen& other) {
  const widgets::Rect &a = one.visible, &b = other.visible;
  return std::min(a.right(), b.right()) - std::max(a.x, b.x) > kAside &&
         std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > kAbove;
}

}  // namespace

std::vector<std::string> cut_words(const widgets::Ui& ui) {
  std::vector<std::string> found;
  for (const widgets::TextSeen& seen : ui.texts())
    if (seen.cut && !seen.hidden) found.push_back(place(seen.text, seen.rect));
  return found;
}

std::vector<std::string> words_over_words(const widgets::Ui& ui) {
  std::vector<std::string> found;
  const auto& texts = ui.texts();
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = i + 1; j < texts.size(); ++j)
      if (!texts[i].hidden && !texts[j].hidden && texts[i].layer == texts[j].layer && lie_over(texts[i], texts[j]))
        found.push_back(place(texts[i].text, texts[i].visible) + " and " + place(texts[j].text, texts[j].visible));
  return found;
}

std::vector<std::string> small_targets(const widgets::Ui& ui) {
  std::vector<std::string> found;
  for (const widgets::NamedThing& thing : ui.things()) {
    if (thing.role == widgets::Role::region) continue;
    if (thing.rect.w < kTarget - kRounding || thing.rect.h < kTarget - kRounding)
      found.push_back(place(thing.name, thing.rect));
  }
  return found;
}

}  // namespace two_hats::test
