#include "game/shell/window_place.h"

#include <algorithm>
#include <charconv>

#include "engine/base/text.h"

namespace two_hats::shell {
namespace {

constexpr long kHoldsMs = 300;
// Of the upper edge, where the desktop draws the title bar.
constexpr int kGripHeight = 32;
constexpr int kGripWidth = 160;

int shared(int a, int a_size, int b, int b_size) {
  return std::max(0, std::min(a + a_size, b + b_size) - std::max(a, b));
}

// How much of the grip lies on this display, window units of its width; 0 if too little of its height does.
int grip_on(const Area& display, const Area& area) {
  const int top = area.y - kGripHeight;
  const int high = shared(top, 2 * kGripHeight, display.y, display.height);
  return high >= kGripHeight ? shared(area.x, area.width, display.x, display.width) : 0;
}

}  // namespace

std::string text_of(const WindowPlace& place) {
  const Area& area = place.area;
  return "x=" + std::to_string(area.x) + " y=" + std::to_string(area.y) + " width=" + std::to_string(area.width) +
         " height=" + std::to_string(area.height) + " maximised=" + (place.maximised ? "yes" : "no");
}

std::optional<WindowPlace> place_from(const std::string& text) {
  WindowPlace place;
  int found = 0;
  const auto read = [&](std::string_view word, std::string_view name, int& into) {
    if (!word.starts_with(name)) return;
    const auto [end, error] = std::from_chars(word.data() + name.size(), word.data() + word.size(), into);
    if (error == std::errc() && end == word.data() + word.size()) ++found;
  };
  for (const std::string_view word : base::split(text, ' ')) {
    read(word, "x=", place.area.x);
    read(word, "y=", place.area.y);
    read(word, "width=", place.area.width);
    read(word, "height=", place.area.height);
    if (word == "maximised=yes") place.maximised = true;
  }
  constexpr int kMost = 1 << 15;  // no desktop is larger, and sums stay whole numbers
  const Area& area = place.area;
  const bool sane = area.width > 0 && area.height > 0 && area.width <= kMost && area.height <= kMost &&
                    std::abs(area.x) <= kMost && std::abs(area.y) <= kMost;
  return found == 4 && sane ? std::optional(place) : std::nullopt;
}

WindowPlace corrected(const WindowPlace& place, const std::vector<Area>& displays, const Area& least) {
  if (displays.empty()) return place;
  const Area* best = nullptr;
  int most = 0;
  for (const Area& display : displays) {
    const int grip = grip_on(display, place.area);
    if (grip > most) best = &display, most = grip;
  }
  const bool in_sight = most >= std::min(kGripWidth, place.area.width);
  const Area& home = in_sight ? *best : displays.front();
  WindowPlace good = place;
  good.area.width = std::max(least.width, std::min(place.area.width, home.width));
  good.area.height = std::max(least.height, std::min(place.area.height, home.height));
  if (in_sight) return good;
  good.area.x = home.x + std::max(0, home.width - good.area.width) / 2;
  good.area.y = home.y + std::max(0, home.height - good.area.height) / 2;
  return good;
}

void NormalPlace::saw(const Area& area, bool normal, long now_ms) {
  if (fresh_ && now_ms - since_ms_ >= kHoldsMs) held_ = fresh_;
  if (!normal) return fresh_.reset();
  if (fresh_ == area) return;
  fresh_ = area;
  since_ms_ = now_ms;
}

}  // namespace two_hats::shell
