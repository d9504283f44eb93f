#include "game/widgets/round.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "game/widgets/imgui_compat.h"

namespace two_hats::widgets {
namespace {

constexpr int kQuarter = 24;      // directions in a quarter of a turn
constexpr float kHalfRim = 0.5f;  // device pixels: a smooth edge fades from inside to outside
constexpr float kSquare = 0.01f;  // a corner of a smaller radius has one point

// Directions along the corner that lies left and up, from left to up; the others are this one turned.
const std::array<Point, kQuarter + 1>& directions() {
  static const std::array<Point, kQuarter + 1> kAll = [] {
    std::array<Point, kQuarter + 1> all;
    for (int i = 0; i <= kQuarter; ++i) {
      const float angle = std::numbers::pi_v<float> / 2 * static_cast<float>(i) / kQuarter;
      all[static_cast<std::size_t>(i)] = {-std::cos(angle), -std::sin(angle)};
    }
    return all;
  }();
  return kAll;
}

Point direction(int corner, int step) {
  const Point d = directions()[static_cast<std::size_t>(step)];
  switch (corner) {
    case 0:
      return d;
    case 1:
      return {-d.y, d.x};
    case 2:
      return {-d.x, -d.y};
    default:
      return {d.y, -d.x};
  }
}

// Every how many directions a corner of this radius needs a point: none is off by more than a tenth of a pixel.
int stride_of(float radius) {
  if (radius < 1.3f) return 12;
  if (radius < 2.9f) return 8;
  if (radius < 5.2f) return 6;
  if (radius < 11.5f) return 4;
  if (radius < 20.5f) return 3;
  return radius < 46.0f ? 2 : 1;
}

// Writes the points of an outline, each inside and outside of the smooth edge, then the triangles between them.
class Outline {
 public:
  Outline(ImDrawList& list, Colour colour)
      : list_(list),
        white_(ImGui::GetFontTexUvWhitePixel()),
        solid_(compat::packed(colour)),
        clear_(compat::packed(faded(colour, 0.0f))) {
    list.PrimReserve(kMostIndices, 2 * kMostCorners);
    vertex_ = list._VtxWritePtr;
  }
  void add(Point at, Point away) {
    *vertex_++ = {compat::vec(at - away * kHalfRim), white_, solid_};
    *vertex_++ = {compat::vec(at + away * kHalfRim), white_, clear_};
  }
  void close() {
    const auto vertices = static_cast<unsigned>(vertex_ - list_._VtxWritePtr);
    const unsigned first = list_._VtxCurrentIdx;
    ImDrawIdx* index = list_._IdxWritePtr;
    const auto triangle = [&](unsigned a, unsigned b, unsigned c) {
      *index++ = static_cast<ImDrawIdx>(first + a);
      *index++ = static_cast<ImDrawIdx>(first + b);
      *index++ = static_cast<ImDrawIdx>(first + c);
    };
    for (unsigned at = 4; at < vertices; at += 2) triangle(0, at - 2, at);
    for (unsigned at = 0; at < vertices; at += 2) {
      const unsigned next = at + 2 == vertices ? 0 : at + 2;
      triangle(next, at, at + 1);
      triangle(at + 1, next + 1, next);
    }
    const auto indices = static_cast<int>(index - list_._IdxWritePtr);
    list_._IdxWritePtr = index;
    list_._VtxWritePtr = vertex_;
    list_._VtxCurrentIdx += vertices;
    list_.PrimUnreserve(kMostIndices - indices, 2 * kMostCorners - static_cast<int>(vertices));
  }

 private:
  static constexpr int kMostCorners = 4 * (kQuarter + 1);
  static constexpr int kMostIndices = 9 * kMostCorners;
  ImDrawList& list_;
  ImVec2 white_;
  ImU32 solid_, clear_;
  ImDrawVert* vertex_ = nullptr;
};

}  // namespace

void fill_round_rect(ImDrawList& list, Point low, Point high, const Radii& radii, Colour colour) {
  const float most = std::min(high.x - low.x, high.y - low.y) / 2;
  if (most <= 0.0f || colour.a == 0) return;
  Outline outline(list, colour);
  for (int corner = 0; corner < 4; ++corner) {
    const bool right = corner == 1 || corner == 2, under = corner >= 2;
    const Point end{right ? high.x : low.x, under ? high.y : low.y};
    const float radius = std::min(radii.of[corner], most);
    if (radius < kSquare) {
      outline.add(end, {right ? 1.0f : -1.0f, under ? 1.0f : -1.0f});
      continue;
    }
    const Point centre{end.x + (right ? -radius : radius), end.y + (under ? -radius : radius)};
    const int stride = stride_of(radius);
    for (int i = 0; i <= kQuarter; i += stride) {
      const Point away = direction(corner, i);
      outline.add(centre + away * radius, away);
    }
  }
  outline.close();
}

void fill_disc(ImDrawList& list, Point centre, float radius, Colour colour) {
  if (radius <= 0.0f || colour.a == 0) return;
  Outline outline(list, colour);
  const int stride = stride_of(radius);
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i < kQuarter; i += stride) {  // the last of a quarter is the next one's first
      const Point away = direction(corner, i);
      outline.add(centre + away * radius, away);
    }
  }
  outline.close();
}

}  // namespace two_hats::widgets
