#include "game/widgets/art_pen.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace two_hats::widgets {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kUnseen = 0.1f;  // device pixels by which an outline may be off

float distance(Point p, Point a, Point b) {
  const Point along = b - a, from = p - a;
  const float square = along.x * along.x + along.y * along.y;
  const float part = square > 0.0f ? std::clamp((from.x * along.x + from.y * along.y) / square, 0.0f, 1.0f) : 0.0f;
  return std::hypot(from.x - along.x * part, from.y - along.y * part);
}

// An outline of the same look with as few points as it takes: a face of 30 pixels needs a quarter of a large one's.
std::vector<Point> thinned(const std::vector<Point>& points) {
  if (points.size() < 5) return points;
  std::vector<Point> kept{points.front()};
  std::size_t last = 0;
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const auto off = [&](const Point& p) { return distance(p, points[last], points[i + 1]) > kUnseen; };
    const auto first = points.begin() + static_cast<std::ptrdiff_t>(last) + 1;
    if (std::none_of(first, points.begin() + static_cast<std::ptrdiff_t>(i) + 1, off)) continue;
    kept.push_back(points[i]);
    last = i;
  }
  kept.push_back(points.back());
  return kept.size() < 3 ? points : kept;
}

// Sides of a circle, for eyes that see no corners.
int sides_of(float radius) {
  return std::clamp(static_cast<int>(std::ceil(kPi / std::acos(1.0f - kUnseen / std::max(radius, 1.0f)))), 8, 96);
}

}  // namespace

Path& Path::move(float x, float y) {
  points_.push_back({x, y});
  return *this;
}

Path& Path::line(float x, float y) { return move(x, y); }

Path& Path::quad(float cx, float cy, float x, float y) {
  const Point a = points_.back();
  return curve(a.x + (cx - a.x) * 2 / 3, a.y + (cy - a.y) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y);
}

Path& Path::curve(float ax, float ay, float bx, float by, float x, float y) {
  const Point from = points_.back();
  for (int i = 1; i <= steps_; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(steps_);
    const float s = 1 - t;
    points_.push_back({s * s * s * from.x + 3 * s * s * t * ax + 3 * s * t * t * bx + t * t * t * x,
                       s * s * s * from.y + 3 * s * s * t * ay + 3 * s * t * t * by + t * t * t * y});
  }
  return *this;
}

std::vector<Point> round_rect_points(const Rect& r, float radius, Corners corners) {
  const float k = std::min({radius, r.w / 2, r.h / 2});
  const auto is = [corners](std::initializer_list<Corners> list) {
    return corners == Corners::all || std::find(list.begin(), list.end(), corners) != list.end();
  };
  const float radii[4] = {is({Corners::top, Corners::right, Corners::top_right}) ? k : 0.0f,
                          is({Corners::bottom, Corners::right, Corners::bottom_right}) ? k : 0.0f,
                          is({Corners::bottom, Corners::left, Corners::bottom_left}) ? k : 0.0f,
                          is({Corners::top, Corners::left, Corners::top_left}) ? k : 0.0f};
  const Point ends[4] = {{r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}, {r.x, r.y}};
  const Point inward[4] = {{-1, 1}, {-1, -1}, {1, -1}, {1, 1}};
  std::vector<Point> points;
  for (std::size_t c = 0; c < 4; ++c) {
    const Point middle{ends[c].x + inward[c].x * radii[c], ends[c].y + inward[c].y * radii[c]};
    const int steps = radii[c] > 0.0f ? 7 : 0;
    for (int i = 0; i <= steps; ++i) {
      const float part = steps > 0 ? static_cast<float>(i) / static_cast<float>(steps) : 0.0f;
      const float angle = (static_cast<float>(c) - 1.0f + part) * kPi / 2;
      points.push_back({middle.x + radii[c] * std::cos(angle), middle.y + radii[c] * std::sin(angle)});
    }
  }
  return points;
}

ArtPen::ArtPen(Ui& ui, Point at, float size, Point pivot, float degrees)
    : ui_(ui),
      at_(at),
      pivot_(pivot),
      size_(size),
      cosine_(std::cos(degrees * kPi / 180)),
      sine_(std::sin(degrees * kPi / 180)) {}

Point ArtPen::pixel(Point p) const {
  const Point q = (p - pivot_) * size_;
  return ui_.to_pixels({at_.x + q.x * cosine_ - q.y * sine_, at_.y + q.x * sine_ + q.y * cosine_});
}

void ArtPen::keep_circle(Point centre, float radius) {
  const int sides = sides_of(radius * ui_.scale());
  keep_.clear();
  for (int i = 0; i < sides; ++i) {
    const float angle = 2 * kPi * static_cast<float>(i) / static_cast<float>(sides);
    keep_.push_back(ui_.to_pixels({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)}));
  }
}

void ArtPen::keep_round_rect(const Rect& rect, float radius, Corners corners) {
  keep_.clear();
  for (const Point& p : round_rect_points(rect, radius, corners)) keep_.push_back(ui_.to_pixels(p));
}

void ArtPen::fill(const std::vector<Point>& points, Colour colour) {
  std::vector<Point> pixels;
  pixels.reserve(points.size());
  for (const Point& p : points) pixels.push_back(pixel(p));
  Mesh mesh;
  mesh.add_polygon(thinned(pixels));
  if (!keep_.empty()) mesh.keep_inside(keep_);
  mesh.draw(*ui_.list(), colour);
}

void ArtPen::ellipse(float x, float y, float rx, float ry, Colour colour) {
  const int steps = sides_of(std::max(rx, ry) * size_ * ui_.scale());
  std::vector<Point> points;
  for (int i = 0; i < steps; ++i) {
    const float angle = 2 * kPi * static_cast<float>(i) / static_cast<float>(steps);
    points.push_back({x + rx * std::cos(angle), y + ry * std::sin(angle)});
  }
  fill(points, colour);
}

void ArtPen::rect(float x, float y, float w, float h, float r, Colour colour) {
  fill(round_rect_points({x, y, w, h}, r, r > 0 ? Corners::all : Corners::none), colour);
}

void ArtPen::stroke(const std::vector<Point>& points, float width, Colour colour) {
  if (points.size() < 2) return;
  const float half = width / 2;
  std::vector<Point> there;
  std::vector<Point> back;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point a = points[i == 0 ? 0 : i - 1];
    const Point b = points[i + 1 == points.size() ? i : i + 1];
    const float length = std::max(1e-6f, std::hypot(b.x - a.x, b.y - a.y));
    const Point normal{(b.y - a.y) / length * half, -(b.x - a.x) / length * half};
    there.push_back(points[i] + normal);
    back.push_back(points[i] - normal);
  }
  std::vector<Point> outline = there;
  const auto cap = [&](Point middle, Point from) {
    const float start = std::atan2(from.y - middle.y, from.x - middle.x);
    for (int i = 1; i < 6; ++i) {
      const float angle = start + kPi * static_cast<float>(i) / 6;
      outline.push_back({middle.x + half * std::cos(angle), middle.y + half * std::sin(angle)});
    }
  };
  cap(points.back(), there.back());
  outline.insert(outline.end(), back.rbegin(), back.rend());
  cap(points.front(), back.front());
  fill(outline, colour);
}

}  // namespace two_hats::widgets
