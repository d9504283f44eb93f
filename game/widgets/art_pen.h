// A pen for pictures: curves in art units, placed, turned and sized once, cut by a circle or a rounded rect when asked.
#pragma once

#include <vector>

#include "game/widgets/mesh.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {

class Path {
 public:
  // `steps`: the straight pieces of a curve; long ones need more to look round.
  explicit Path(int steps) : steps_(steps) {}
  Path() = default;
  Path& move(float x, float y);
  Path& line(float x, float y);
  Path& quad(float cx, float cy, float x, float y);
  Path& curve(float ax, float ay, float bx, float by, float x, float y);
  [[nodiscard]] const std::vector<Point>& points() const { return points_; }

 private:
  int steps_ = 12;
  std::vector<Point> points_;
};

// Points of a rounded rectangle, clockwise.
[[nodiscard]] std::vector<Point> round_rect_points(const Rect& rect, float radius, Corners corners = Corners::all);

class ArtPen {
 public:
  // Art point p lies at `at + turned(p − pivot) * size`. `size` is design units per art unit.
  ArtPen(Ui& ui, Point at, float size, Point pivot = {}, float degrees = 0.0f);
  void keep_circle(Point centre, float radius);  // design units
  void keep_round_rect(const Rect& rect, float radius, Corners corners = Corners::all);

  void fill(const std::vector<Point>& points, Colour colour);
  void fill(const Path& path, Colour colour) { fill(path.points(), colour); }
  void ellipse(float x, float y, float rx, float ry, Colour colour);
  void circle(float x, float y, float r, Colour colour) { ellipse(x, y, r, r, colour); }
  void rect(float x, float y, float w, float h, float r, Colour colour);
  // Round ends.
  void stroke(const std::vector<Point>& points, float width, Colour colour);
  void stroke(const Path& path, float width, Colour colour) { stroke(path.points(), width, colour); }

 private:
  [[nodiscard]] Point pixel(Point p) const;
  Ui& ui_;
  Point at_;
  Point pivot_;
  float size_;
  float cosine_;
  float sine_;
  std::vector<Point> keep_;  // device pixels, clockwise, convex
};

}  // namespace two_hats::widgets
