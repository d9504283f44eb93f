// Shapes: all in design units under the current origin, snapped to whole device pixels where a straight edge would
// blur.
#pragma once

#include <initializer_list>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::widgets {

// Which corners are round.
enum class Corners { all, top, bottom, left, right, top_left, top_right, bottom_left, bottom_right, none };

void fill_rect(Ui& ui, const Rect& rect, Colour colour, float radius = 0.0f, Corners corners = Corners::all);
void outline_rect(Ui& ui, const Rect& rect, Colour colour, float radius, float width, Corners corners = Corners::all);
// Outline of everything that can be pressed is Token::edge at 1.5; of what cannot, Token::line.
void box(Ui& ui, const Rect& rect, Colour fill, Colour edge, float radius, float width = 1.5f);
void dashed_rect(Ui& ui, const Rect& rect, Colour colour, float radius, float width, float dash = 6.0f,
                 float gap = 5.0f);
// Soft shadow of a rounded rect: rest = 3 layers, lifted = 7.
enum class Lift { rest, lifted };
void shadow(Ui& ui, const Rect& rect, float radius, Lift lift);
// Surface with a resting or lifted shadow.
void card(Ui& ui, const Rect& rect, float radius = kRadiusCard, Lift lift = Lift::rest, Token fill = Token::surface);
void hatch(Ui& ui, const Rect& rect, Colour colour, float step = 10.0f, float width = 1.5f);

void line(Ui& ui, Point a, Point b, Colour colour, float width);
void polyline(Ui& ui, const std::vector<Point>& points, Colour colour, float width, bool closed = false);
void dashed_line(Ui& ui, const std::vector<Point>& points, Colour colour, float width, float dash, float gap);
void dotted_line(Ui& ui, const std::vector<Point>& points, Colour colour, float diameter, float step);
void fill_circle(Ui& ui, Point centre, float radius, Colour colour);
void ring(Ui& ui, Point centre, float radius, Colour colour, float width);
// Angles in degrees, 0 = three o'clock, growing clockwise. Round ends when `round`.
void arc(Ui& ui, Point centre, float radius, float from, float to, Colour colour, float width, bool round = true);
void wedge(Ui& ui, Point centre, float radius, float from, float to, Colour colour);
// Any simple polygon, also concave, smooth edges. Points in order, either way round.
void fill_polygon(Ui& ui, const std::vector<Point>& points, Colour colour);
// Between two lines over the same x positions (upper and lower have the same length).
void fill_band(Ui& ui, const std::vector<Point>& upper, const std::vector<Point>& lower, Colour colour);
void triangle(Ui& ui, Point centre, float size, bool up, Colour colour);
void cross_mark(Ui& ui, Point centre, float size, Colour colour, float width);
// The focus ring: gap 2, line 3 (4 in high contrast) outside `rect`. Ui draws it for items; here for odd cases.
void focus_ring(Ui& ui, const Rect& rect, float radius);

}  // namespace two_hats::widgets
