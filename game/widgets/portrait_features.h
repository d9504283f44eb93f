// What a seed looks like. Pure numbers; portrait.cpp draws them.
#pragma once

#include <cstdint>

#include "game/widgets/geometry.h"

namespace two_hats::widgets {

enum class Hair { afro, curls, bob, long_parted, bun, crop, side_part, bald, scarf };
enum class Collar { round_neck, v_neck, shirt, wrap };
enum class Extra { none, glasses, earring, beard };

struct Features {
  Hair hair = Hair::crop;
  Collar collar = Collar::round_neck;
  Extra extra = Extra::none;
  Colour skin, skin_shade, hair_colour, cloth, ground;
};

[[nodiscard]] Features features_of(std::uint64_t seed);

}  // namespace two_hats::widgets
