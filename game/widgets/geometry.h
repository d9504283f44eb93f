// Places, sizes and colours for the screens. Every length is in design units: pixels at 100 % text size, as in the
// pictures of docs/design. `Ui` turns them into device pixels; nobody else multiplies by a scale.
#pragma once

#include <cstdint>

namespace two_hats::widgets {

struct Point {
  float x = 0.0f;
  float y = 0.0f;

  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(Point a, float k) { return {a.x * k, a.y * k}; }
  friend bool operator==(Point, Point) = default;
};

struct Size {
  float w = 0.0f;
  float h = 0.0f;
  friend bool operator==(Size, Size) = default;
};

// Left, top, width, height. y grows downwards.
struct Rect {
  float x = 0.0f;
  float y = 0.0f;
  float w = 0.0f;
  float h = 0.0f;

  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] bool empty() const { return w <= 0.0f || h <= 0.0f; }
  [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  // Is `inner` inside, allowing `slack` units over each side?
  [[nodiscard]] bool holds(const Rect& inner, float slack = 0.0f) const {
    return inner.x >= x - slack && inner.y >= y - slack && inner.right() <= right() + slack &&
           inner.bottom() <= bottom() + slack;
  }
  [[nodiscard]] Rect inset(float d) const { return {x + d, y + d, w - 2 * d, h - 2 * d}; }
  [[nodiscard]] Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
  [[nodiscard]] Rect moved(Point by) const { return {x + by.x, y + by.y, w, h}; }
  // The first `width` units, and what is left after them and a gap.
  [[nodiscard]] Rect left_part(float width) const { return {x, y, width, h}; }
  [[nodiscard]] Rect after_left(float width, float gap = 0.0f) const {
    return {x + width + gap, y, w - width - gap, h};
  }
  [[nodiscard]] Rect top_part(float height) const { return {x, y, w, height}; }
  [[nodiscard]] Rect after_top(float height, float gap = 0.0f) const {
    return {x, y + height + gap, w, h - height - gap};
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};

// The part both share; empty (w = h = 0) when they do not meet.
[[nodiscard]] Rect common_part(const Rect& a, const Rect& b);

// sRGB, straight alpha, 0 to 255.
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  // 0xRRGGBB, opaque.
  static constexpr Colour hex(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb),
            255};
  }
  friend bool operator==(Colour, Colour) = default;
};

// The same colour with its alpha multiplied by `alpha` (0 to 1).
[[nodiscard]] Colour faded(Colour c, float alpha);
// Straight mix in sRGB: 0 gives `a`, 1 gives `b`.
[[nodiscard]] Colour mixed(Colour a, Colour b, float t);
// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace two_hats::widgets
