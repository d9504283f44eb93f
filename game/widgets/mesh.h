// Triangles with smooth rims for shapes the draw list cannot fill: concave ones, and ones cut by a circle. Device
// pixels.
#pragma once

#include <vector>

#include "game/widgets/geometry.h"

struct ImDrawList;

namespace two_hats::widgets {

class Mesh {
 public:
  // A simple polygon, also concave; either way round.
  void add_polygon(std::vector<Point> points);
  // Everything outside the convex shape goes. Its points run clockwise on the screen.
  void keep_inside(const std::vector<Point>& shape);
  void draw(ImDrawList& list, Colour colour) const;

 private:
  struct Corner {
    Point at;
    float alpha = 1.0f;
  };
  void add(Corner a, Corner b, Corner c) { corners_.insert(corners_.end(), {a, b, c}); }
  std::vector<Corner> corners_;  // three a triangle
};

// Twice the signed area; positive when clockwise on a screen with y downwards.
[[nodiscard]] float turning(const std::vector<Point>& points);
// Indices, three a triangle, by cutting ears. Points must run clockwise on the screen.
[[nodiscard]] std::vector<int> ears(const std::vector<Point>& points);

}  // namespace two_hats::widgets
