// Draws a bust with a pen whose art space is 0 … 100 by 0 … 100. For portrait.cpp and scene.cpp.
#pragma once

#include "game/widgets/art_pen.h"
#include "game/widgets/portrait.h"

namespace two_hats::widgets {

void draw_bust(ArtPen& pen, std::uint64_t seed, Mood mood);
void draw_ground(ArtPen& pen, std::uint64_t seed);

}  // namespace two_hats::widgets
