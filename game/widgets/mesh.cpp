#include "game/widgets/mesh.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/imgui_compat.h"

namespace two_hats::widgets {
namespace {

float cross(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool inside(Point p, Point a, Point b, Point c) {
  return cross(a, b, p) >= 0.0f && cross(b, c, p) >= 0.0f && cross(c, a, p) >= 0.0f;
}

Point unit_normal(Point a, Point b) {
  const float length = std::max(1e-6f, std::hypot(b.x - a.x, b.y - a.y));
  return {(b.y - a.y) / length, -(b.x - a.x) / length};
}

void drop_doubles(std::vector<Point>& points) {
  std::vector<Point> kept;
  for (const Point& p : points) {
    if (kept.empty() || std::hypot(p.x - kept.back().x, p.y - kept.back().y) > 0.05f) kept.push_back(p);
  }
  while (kept.size() > 1 && std::hypot(kept.front().x - kept.back().x, kept.front().y - kept.back().y) <= 0.05f) {
    kept.pop_back();
  }
  points = std::move(kept);
}

}  // namespace

float turning(const std::vector<Point>& points) {
  float sum = 0.0f;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point a = points[i];
    const Point b = points[(i + 1) % points.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

std::vector<int> ears(const std::vector<Point>& points) {
  std::vector<int> left;
  for (std::size_t i = 0; i < points.size(); ++i) left.push_back(static_cast<int>(i));
  const auto at = [&](int i) { return points[static_cast<std::size_t>(i)]; };
  std::vector<int> out;
  std::size_t misses = 0;
  for (std::size_t i = 0; left.size() > 3;) {
    const std::size_t n = left.size();
    const int a = left[(i + n - 1) % n];
    const int b = left[i % n];
    const int c = left[(i + 1) % n];
    bool ear = cross(at(a), at(b), at(c)) > 0.0f;
    for (std::size_t k = 0; ear && k < n; ++k) {
      const int other = left[k];
      if (other == a || other == b || other == c) continue;
      ear = !inside(at(other), at(a), at(b), at(c));
    }
    // A polygon that touches itself may have no clean ear; then any corner has to do.
    if (ear || misses > n) {
      if (ear) out.insert(out.end(), {a, b, c});
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(i % n));
      misses = 0;
      i = i % n;
    } else {
      ++misses;
      i = (i + 1) % n;
    }
  }
  if (left.size() == 3) out.insert(out.end(), left.begin(), left.end());
  return out;
}

void Mesh::add_polygon(std::vector<Point> points) {
  drop_doubles(points);
  if (points.size() < 3) return;
  if (turning(points) < 0.0f) std::reverse(points.begin(), points.end());
  const std::size_t n = points.size();
  std::vector<Point> inner(n);
  std::vector<Point> outer(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Point before = unit_normal(points[(i + n - 1) % n], points[i]);
    const Point after = unit_normal(points[i], points[(i + 1) % n]);
    Point middle = (before + after) * 0.5f;
    const float square = std::max(0.25f, middle.x * middle.x + middle.y * middle.y);
    middle = middle * (0.5f / square);
    inner[i] = points[i] - middle;
    outer[i] = points[i] + middle;
  }
  const std::vector<int> cut = ears(points);
  for (std::size_t i = 0; i + 2 < cut.size(); i += 3) {
    add({inner[static_cast<std::size_t>(cut[i])]}, {inner[static_cast<std::size_t>(cut[i + 1])]},
        {inner[static_cast<std::size_t>(cut[i + 2])]});
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t next = (i + 1) % n;
    add({inner[i], 1.0f}, {outer[i], 0.0f}, {outer[next], 0.0f});
    add({inner[i], 1.0f}, {outer[next], 0.0f}, {inner[next], 1.0f});
  }
}

void Mesh::keep_inside(const std::vector<Point>& shape) {
  std::vector<Corner> kept;
  std::vector<Corner> piece;
  std::vector<Corner> next;
  const std::size_t sides = shape.size();
  const auto depth = [&](std::size_t side, Point p) { return cross(shape[side], shape[(side + 1) % sides], p); };
  for (std::size_t t = 0; t + 2 < corners_.size(); t += 3) {
    const auto first = corners_.begin() + static_cast<std::ptrdiff_t>(t);
    piece.assign(first, first + 3);
    for (std::size_t side = 0; side < sides && !piece.empty(); ++side) {
      const bool whole =
          std::all_of(piece.begin(), piece.end(), [&](const Corner& c) { return depth(side, c.at) >= 0.0f; });
      if (whole) continue;
      next.clear();
      for (std::size_t i = 0; i < piece.size(); ++i) {
        const Corner& a = piece[i];
        const Corner& b = piece[(i + 1) % piece.size()];
        const float da = depth(side, a.at);
        const float db = depth(side, b.at);
        if (da >= 0.0f) next.push_back(a);
        if ((da < 0.0f) == (db < 0.0f)) continue;
        const float k = da / (da - db);
        next.push_back({a.at + (b.at - a.at) * k, a.alpha + (b.alpha - a.alpha) * k});
      }
      piece.swap(next);
    }
    for (std::size_t i = 1; i + 1 < piece.size(); ++i) kept.insert(kept.end(), {piece[0], piece[i], piece[i + 1]});
  }
  corners_ = std::move(kept);
}

void Mesh::draw(ImDrawList& list, Colour colour) const {
  if (corners_.empty() || colour.a == 0) return;
  const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
  const int n = static_cast<int>(corners_.size());
  list.PrimReserve(n, n);
  for (int i = 0; i < n; ++i) list.PrimWriteIdx(static_cast<ImDrawIdx>(list._VtxCurrentIdx + static_cast<unsigned>(i)));
  for (const Corner& c : corners_) list.PrimWriteVtx(compat::vec(c.at), uv, compat::packed(faded(colour, c.alpha)));
}

}  // namespace two_hats::widgets
