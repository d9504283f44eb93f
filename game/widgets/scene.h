// Pictures drawn from a number: the scene of a card, the home picture, the chapter map's hills.
#pragma once

#include <cstdint>
#include <optional>

#include "game/widgets/named.h"
#include "game/widgets/portrait.h"

namespace two_hats::widgets {

// Hills, buildings and a sun, tinted with the worn hat; the person in front when given. Clipped to the rect.
struct Scene {
  std::uint64_t seed = 0;
  std::optional<std::uint64_t> person = {};
  Mood mood = Mood::calm;
};
void draw_card_scene(Ui& ui, const Rect& rect, const Scene& scene, float radius);
// The big picture of the home screen: rail with both hats, sun, hills, clinics. Round on the right side.
void draw_home_scene(Ui& ui, const Rect& rect, float radius);
// Pale ground with more houses to the right, for the foot of the chapter map.
void draw_growing_town(Ui& ui, const Rect& rect, float radius);

}  // namespace two_hats::widgets
