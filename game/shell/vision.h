// The game's pictures as eyes see them that lack one kind of cone. Full strength; for tests and for whoever draws.
#pragma once

#include <optional>
#include <string_view>

#include "game/shell/png.h"
#include "game/widgets/geometry.h"

namespace two_hats::shell {

// Without long-, middle- or short-wave cones: protanopia, deuteranopia, tritanopia.
enum class Vision { protan, deutan, tritan };
inline constexpr Vision kVisions[] = {Vision::protan, Vision::deutan, Vision::tritan};

// "protan", "deutan", "tritan".
[[nodiscard]] std::string_view vision_name(Vision vision);
[[nodiscard]] std::optional<Vision> vision_named(std::string_view name);

// Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color
// Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009: the matrices of severity
// 1.0, on linear sRGB, clipped to what a display shows. The authors hold the one for tritanopia to be the roughest.
[[nodiscard]] widgets::Colour seen_with(Vision vision, widgets::Colour colour);
[[nodiscard]] Picture seen_with(Vision vision, const Picture& picture);

}  // namespace two_hats::shell
