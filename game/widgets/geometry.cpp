#include "game/widgets/geometry.h"

#include <algorithm>
#include <cmath>

namespace two_hats::widgets {

Rect common_part(const Rect& a, const Rect& b) {
  const float left = std::max(a.x, b.x);
  const float top = std::max(a.y, b.y);
  const float right = std::min(a.right(), b.right());
  const float bottom = std::min(a.bottom(), b.bottom());
  if (right <= left || bottom <= top) return {left, top, 0.0f, 0.0f};
  return {left, top, right - left, bottom - top};
}

Colour faded(Colour c, float alpha) {
  c.a = static_cast<std::uint8_t>(std::lround(static_cast<float>(c.a) * std::clamp(alpha, 0.0f, 1.0f)));
  return c;
}

Colour mixed(Colour a, Colour b, float t) {
  const float k = std::clamp(t, 0.0f, 1.0f);
  const auto mix = [k](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(from) * (1.0f - k) + static_cast<float>(to) * k));
  };
  return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)};
}

namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

}  // namespace

double contrast(Colour a, Colour b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace two_hats::widgets
