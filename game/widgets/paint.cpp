#include "game/widgets/paint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "game/widgets/art_key.h"
#include "game/widgets/imgui_compat.h"
#include "game/widgets/mesh.h"
#include "game/widgets/round.h"

namespace two_hats::widgets {
namespace {

using compat::packed;
using compat::vec;

constexpr float kPi = std::numbers::pi_v<float>;

ImDrawFlags flags_of(Corners corners) {
  switch (corners) {
    case Corners::all:
      return ImDrawFlags_RoundCornersAll;
    case Corners::top:
      return ImDrawFlags_RoundCornersTop;
    case Corners::bottom:
      return ImDrawFlags_RoundCornersBottom;
    case Corners::left:
      return ImDrawFlags_RoundCornersLeft;
    case Corners::right:
      return ImDrawFlags_RoundCornersRight;
    case Corners::top_left:
      return ImDrawFlags_RoundCornersTopLeft;
    case Corners::top_right:
      return ImDrawFlags_RoundCornersTopRight;
    case Corners::bottom_left:
      return ImDrawFlags_RoundCornersBottomLeft;
    case Corners::bottom_right:
      return ImDrawFlags_RoundCornersBottomRight;
    case Corners::none:
      break;
  }
  return ImDrawFlags_RoundCornersNone;
}

struct PixelBox {
  Point a, b;
};

bool shows(const Ui& ui, const PixelBox& box) { return ui.shows(box.a, box.b); }

// Is any of these, so thick, to be seen?
bool shows(const Ui& ui, const std::vector<Point>& points, float width) {
  Point low = points.front(), high = low;
  for (const Point& p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return ui.shows(ui.to_pixels({low.x - width, low.y - width}), ui.to_pixels({high.x + width, high.y + width}));
}

bool shows(const Ui& ui, Point centre, float radius) {
  return ui.shows(ui.to_pixels({centre.x - radius, centre.y - radius}),
                  ui.to_pixels({centre.x + radius, centre.y + radius}));
}

PixelBox snapped(const Ui& ui, const Rect& r) {
  const Point a = ui.to_pixels({r.x, r.y});
  const Point b = ui.to_pixels({r.right(), r.bottom()});
  return {{std::round(a.x), std::round(a.y)}, {std::round(b.x), std::round(b.y)}};
}

std::vector<ImVec2> pixels_of(const Ui& ui, const std::vector<Point>& points) {
  std::vector<ImVec2> out;
  out.reserve(points.size());
  for (const Point& p : points) out.push_back(vec(ui.to_pixels(p)));
  return out;
}

// Rounded outline as points, clockwise from the left end of the top edge.
std::vector<Point> rounded_outline(const Rect& r, float radius) {
  std::vector<Point> points;
  const float k = std::min({radius, r.w / 2, r.h / 2});
  const Point centres[4] = {
      {r.right() - k, r.y + k}, {r.right() - k, r.bottom() - k}, {r.x + k, r.bottom() - k}, {r.x + k, r.y + k}};
  for (int corner = 0; corner < 4; ++corner) {
    for (int step = 0; step <= 8; ++step) {
      const float angle = (static_cast<float>(corner) - 1.0f + static_cast<float>(step) / 8.0f) * kPi / 2;
      points.push_back({centres[corner].x + k * std::cos(angle), centres[corner].y + k * std::sin(angle)});
    }
  }
  points.push_back(points.front());
  return points;
}

}  // namespace

void fill_rect(Ui& ui, const Rect& rect, Colour colour, float radius, Corners corners) {
  if (rect.empty() || colour.a == 0) return;
  const PixelBox box = snapped(ui, rect);
  if (!shows(ui, box)) return;
  if (radius <= 0.0f || corners == Corners::none) {
    ui.list()->AddRectFilled(vec(box.a), vec(box.b), packed(colour));
    return;
  }
  const ImDrawFlags round = flags_of(corners);
  const auto radius_of = [&](ImDrawFlags corner) { return round & corner ? radius * ui.scale() : 0.0f; };
  fill_round_rect(*ui.list(), box.a, box.b,
                  {{radius_of(ImDrawFlags_RoundCornersTopLeft), radius_of(ImDrawFlags_RoundCornersTopRight),
                    radius_of(ImDrawFlags_RoundCornersBottomRight), radius_of(ImDrawFlags_RoundCornersBottomLeft)}},
                  colour);
}

void outline_rect(Ui& ui, const Rect& rect, Colour colour, float radius, float width, Corners corners) {
  if (rect.empty() || colour.a == 0) return;
  const PixelBox box = snapped(ui, rect);
  if (!shows(ui, box)) return;
  const float w = std::max(1.0f, width * ui.scale());
  const float half = w / 2;
  ImDrawList& list = *ui.list();
  list.PathRect({box.a.x + half, box.a.y + half}, {box.b.x - half, box.b.y - half},
                std::max(0.0f, radius * ui.scale() - half), flags_of(corners));
  list.PathStroke(packed(colour), ImDrawFlags_Closed, w);
}

void box(Ui& ui, const Rect& rect, Colour fill, Colour edge, float radius, float width) {
  // The ground stays half a line inside, else it shines through the smooth outer rim.
  fill_rect(ui, rect.inset(width / 2), fill, std::max(0.0f, radius - width / 2));
  outline_rect(ui, rect, edge, radius, width);
}

void dashed_rect(Ui& ui, const Rect& rect, Colour colour, float radius, float width, float dash, float gap) {
  dashed_line(ui, rounded_outline(rect.inset(width / 2), radius - width / 2), colour, width, dash, gap);
}

namespace {

constexpr int kCornerSteps = 6;
constexpr int kRim = 4 * (kCornerSteps + 1);
constexpr int kRims = 4;

// Along the edge of a rounded rectangle, clockwise from its left upper corner; as many points whatever its size.
std::array<ImVec2, kRim> rim_of(const Ui& ui, const Rect& rect, float radius) {
  const Point low = ui.to_pixels({rect.x + radius, rect.y + radius});
  const Point high = ui.to_pixels({rect.right() - radius, rect.bottom() - radius});
  const float r = radius * ui.scale();
  const Point corners[] = {low, {high.x, low.y}, high, {low.x, high.y}};
  std::array<ImVec2, kRim> rim;
  for (int corner = 0; corner < 4; ++corner)
    for (int step = 0; step <= kCornerSteps; ++step) {
      const float turn = std::numbers::pi_v<float> *
                         (1.0f + 0.5f * (static_cast<float>(corner) + static_cast<float>(step) / kCornerSteps));
      rim[static_cast<std::size_t>(corner * (kCornerSteps + 1) + step)] = {corners[corner].x + r * std::cos(turn),
                                                                           corners[corner].y + r * std::sin(turn)};
    }
  return rim;
}

}  // namespace

// A soft rim that fades outwards: only what shows beside the card is painted, not what lies beneath it.
void shadow(Ui& ui, const Rect& rect, float radius, Lift lift) {
  if (ui.mode() == Mode::contrast) return;
  const bool lifted = lift == Lift::lifted;
  if (!shows(ui, snapped(ui, rect.inset(lifted ? -24.0f : -4.0f)))) return;
  const float layers = lifted ? 7.0f : 3.0f;
  const float grow = lifted ? 9.0f : 1.0f;
  const float drop = lifted ? 15.0f : 3.0f;
  const bool dark = ui.mode() == Mode::dark;
  const Colour ink = dark ? Colour::hex(0x000000) : Colour::hex(0x221A2B);
  const float layer = dark ? 0.07f : 0.018f;
  ImDrawList& list = *ui.list();
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve((kRims - 1) * kRim * 6, kRims * kRim);
  const unsigned first = list._VtxCurrentIdx;
  for (int i = 0; i < kRims; ++i) {
    const float t = static_cast<float>(i) / (kRims - 1);
    const Rect grown = rect.inset(-grow * t).moved({0, drop * t});
    const unsigned colour = packed(faded(ink, 1.0f - std::pow(1.0f - layer, layers * (1.0f - t))));
    const float corner = std::min(radius + grow * t, std::min(grown.w, grown.h) / 2);
    for (const ImVec2& at : rim_of(ui, grown, corner)) list.PrimWriteVtx(at, white, colour);
  }
  for (int i = 0; i + 1 < kRims; ++i)
    for (int at = 0; at < kRim; ++at) {
      const auto index = [&](int rim, int point) {
        return static_cast<ImDrawIdx>(first + static_cast<unsigned>(rim * kRim + point % kRim));
      };
      for (const ImDrawIdx one :
           {index(i, at), index(i, at + 1), index(i + 1, at + 1), index(i, at), index(i + 1, at + 1), index(i + 1, at)})
        list.PrimWriteIdx(one);
    }
}

void card(Ui& ui, const Rect& rect, float radius, Lift lift, Token fill) {
  shadow(ui, rect, radius, lift);
  fill_rect(ui, rect, ui.colour(fill), radius);
  if (ui.mode() == Mode::contrast) outline_rect(ui, rect, ui.colour(Token::line), radius, 1.0f);
}

void hatch(Ui& ui, const Rect& rect, Colour colour, float step, float width) {
  if (!shows(ui, snapped(ui, rect))) return;
  ui.push_clip(rect);
  for (float x = rect.x - rect.h; x < rect.right(); x += step) {
    line(ui, {x, rect.bottom()}, {x + rect.h, rect.y}, colour, width);
  }
  ui.pop_clip();
}

void line(Ui& ui, Point a, Point b, Colour colour, float width) {
  const Point low{std::min(a.x, b.x) - width, std::min(a.y, b.y) - width};
  const Point high{std::max(a.x, b.x) + width, std::max(a.y, b.y) + width};
  if (!ui.shows(ui.to_pixels(low), ui.to_pixels(high))) return;
  Point p = ui.to_pixels(a);
  Point q = ui.to_pixels(b);
  float w = std::max(1.0f, width * ui.scale());
  // Level and upright lines lie on whole pixels.
  if (p.x == q.x || p.y == q.y) {
    w = std::max(1.0f, std::round(w));
    const float half = static_cast<int>(w) % 2 == 1 ? 0.5f : 0.0f;
    if (p.x == q.x) p.x = q.x = std::floor(p.x) + half;
    if (p.y == q.y) p.y = q.y = std::floor(p.y) + half;
  }
  const ImVec2 ends[2] = {vec(p), vec(q)};
  ui.list()->AddPolyline(ends, 2, packed(colour), ImDrawFlags_None, w);
}

void polyline(Ui& ui, const std::vector<Point>& points, Colour colour, float width, bool closed) {
  if (points.size() < 2 || !shows(ui, points, width)) return;
  const std::vector<ImVec2> pixels = pixels_of(ui, points);
  ui.list()->AddPolyline(pixels.data(), static_cast<int>(pixels.size()), packed(colour),
                         closed ? ImDrawFlags_Closed : ImDrawFlags_None, width * ui.scale());
}

void dashed_line(Ui& ui, const std::vector<Point>& points, Colour colour, float width, float dash, float gap) {
  if (points.size() < 2 || !shows(ui, points, width)) return;
  std::vector<Point> piece;
  float left = dash;
  bool on = true;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    Point a = points[i];
    const Point b = points[i + 1];
    float length = std::hypot(b.x - a.x, b.y - a.y);
    if (on && piece.empty()) piece.push_back(a);
    while (length > left) {
      const Point cut = a + (b - a) * (left / length);
      if (on) {
        piece.push_back(cut);
        polyline(ui, piece, colour, width);
        piece.clear();
      } else {
        piece.assign(1, cut);
      }
      length -= left;
      a = cut;
      on = !on;
      left = on ? dash : gap;
    }
    left -= length;
    if (on) piece.push_back(b);
  }
  if (on && piece.size() > 1) polyline(ui, piece, colour, width);
}

void dotted_line(Ui& ui, const std::vector<Point>& points, Colour colour, float diameter, float step) {
  if (points.size() < 2 || !shows(ui, points, diameter)) return;
  float left = 0.0f;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const Point a = points[i];
    const Point b = points[i + 1];
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    float at = left;
    for (; at <= length && length > 0.0f; at += step)
      fill_circle(ui, a + (b - a) * (at / length), diameter / 2, colour);
    left = at - length;
  }
}

void fill_circle(Ui& ui, Point centre, float radius, Colour colour) {
  if (!shows(ui, centre, radius)) return;
  fill_disc(*ui.list(), ui.to_pixels(centre), radius * ui.scale(), colour);
}

void ring(Ui& ui, Point centre, float radius, Colour colour, float width) {
  if (!shows(ui, centre, radius + width)) return;
  ui.list()->AddCircle(vec(ui.to_pixels(centre)), radius * ui.scale(), packed(colour), 0, width * ui.scale());
}

void arc(Ui& ui, Point centre, float radius, float from, float to, Colour colour, float width, bool round) {
  if (!shows(ui, centre, radius + width)) return;
  ImDrawList& list = *ui.list();
  const ImVec2 middle = vec(ui.to_pixels(centre));
  const float r = radius * ui.scale();
  const float a = from * kPi / 180;
  const float b = to * kPi / 180;
  if (std::abs(b - a) > 1e-4f) {
    list.PathArcTo(middle, r, a, b, std::max(4, static_cast<int>(std::abs(b - a) * std::sqrt(r) * 2.2f)));
    list.PathStroke(packed(colour), ImDrawFlags_None, width * ui.scale());
  }
  if (!round || colour.a < 255) return;
  for (const float angle : {a, b}) {
    fill_disc(list, {middle.x + r * std::cos(angle), middle.y + r * std::sin(angle)}, width * ui.scale() / 2, colour);
  }
}

namespace {

void cut_wedge(Ui& ui, Point centre, float radius, float from, float to, Colour colour) {
  std::vector<Point> points{centre};
  const int steps = std::max(6, static_cast<int>(std::abs(to - from) / 6.0f));
  for (int i = 0; i <= steps; ++i) {
    const float angle = (from + (to - from) * static_cast<float>(i) / static_cast<float>(steps)) * kPi / 180;
    points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
  fill_polygon(ui, points, colour);
}

}  // namespace

void wedge(Ui& ui, Point centre, float radius, float from, float to, Colour colour) {
  const std::string key = art_key("wedge", radius, from, to, colour);
  ui.keep_art(key, centre, [&] { cut_wedge(ui, centre, radius, from, to, colour); });
}

void fill_polygon(Ui& ui, const std::vector<Point>& points, Colour colour) {
  if (points.size() < 3 || !shows(ui, points, 0)) return;
  std::vector<Point> pixels;
  pixels.reserve(points.size());
  for (const Point& p : points) pixels.push_back(ui.to_pixels(p));
  Mesh mesh;
  mesh.add_polygon(pixels);
  mesh.draw(*ui.list(), colour);
}

void fill_band(Ui& ui, const std::vector<Point>& upper, const std::vector<Point>& lower, Colour colour) {
  const std::size_t count = std::min(upper.size(), lower.size());
  if (count < 2 || (!shows(ui, upper, 0) && !shows(ui, lower, 0))) return;
  ImDrawList& list = *ui.list();
  const ImU32 solid = packed(colour);
  const ImU32 clear = packed(faded(colour, 0.0f));
  const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
  const int n = static_cast<int>(count);
  // Four rows of vertices: clear rim, upper, lower, clear rim. A strip between each two.
  list.PrimReserve(18 * (n - 1), 4 * n);
  const auto base = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
  for (int i = 0; i < n - 1; ++i) {
    for (int row = 0; row < 3; ++row) {
      const auto a = static_cast<ImDrawIdx>(base + 4 * i + row);
      const auto b = static_cast<ImDrawIdx>(a + 4);
      for (const ImDrawIdx index :
           {a, b, static_cast<ImDrawIdx>(a + 1), b, static_cast<ImDrawIdx>(b + 1), static_cast<ImDrawIdx>(a + 1)}) {
        list.PrimWriteIdx(index);
      }
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Point u = ui.to_pixels(upper[i]);
    const Point l = ui.to_pixels(lower[i]);
    list.PrimWriteVtx({u.x, u.y - 1.0f}, uv, clear);
    list.PrimWriteVtx(vec(u), uv, solid);
    list.PrimWriteVtx(vec(l), uv, solid);
    list.PrimWriteVtx({l.x, l.y + 1.0f}, uv, clear);
  }
}

void triangle(Ui& ui, Point centre, float size, bool up, Colour colour) {
  if (!shows(ui, centre, size)) return;
  const float h = size * 0.44f * (up ? 1.0f : -1.0f);
  const ImVec2 a = vec(ui.to_pixels({centre.x, centre.y - h}));
  const ImVec2 b = vec(ui.to_pixels({centre.x + size / 2, centre.y + h}));
  const ImVec2 c = vec(ui.to_pixels({centre.x - size / 2, centre.y + h}));
  if (up) {
    ui.list()->AddTriangleFilled(a, b, c, packed(colour));
  } else {
    ui.list()->AddTriangleFilled(a, c, b, packed(colour));
  }
}

void cross_mark(Ui& ui, Point centre, float size, Colour colour, float width) {
  const float h = size / 2;
  line(ui, {centre.x - h, centre.y - h}, {centre.x + h, centre.y + h}, colour, width);
  line(ui, {centre.x - h, centre.y + h}, {centre.x + h, centre.y - h}, colour, width);
}

void focus_ring(Ui& ui, const Rect& rect, float radius) {
  const float width = ui.mode() == Mode::contrast ? 4.0f : 3.0f;
  const float out = 2.0f + width;
  outline_rect(ui, rect.inset(-out), ui.colour(Token::focus), radius + out, width);
}

}  // namespace two_hats::widgets
