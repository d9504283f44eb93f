// Filled shapes of round corners, device pixels. A page has hundreds; the draw list's own ones work out for each corner
// anew which way it looks, here it is known.
#pragma once

#include "game/widgets/geometry.h"

struct ImDrawList;

namespace two_hats::widgets {

// Radii of the corners, clockwise from the left upper one. Edges are smooth, as those of the draw list.
struct Radii {
  float of[4] = {};
};
void fill_round_rect(ImDrawList& list, Point low, Point high, const Radii& radii, Colour colour);
void fill_disc(ImDrawList& list, Point centre, float radius, Colour colour);

}  // namespace two_hats::widgets
