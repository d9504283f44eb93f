// A face from a number: the same seed is the same person, on every machine. Lit from the left. A name always stands
// beside it; the caller writes that.
#pragma once

#include <cstdint>

#include "game/widgets/named.h"

namespace two_hats::widgets {

// Trust moves brows and mouth.
enum class Mood { angry, wary, calm, warm, glad };
// 0 … 1 in five equal steps.
[[nodiscard]] Mood mood_from_trust(float trust);

// Square with rounded corners and its backdrop.
void draw_portrait_square(Ui& ui, const Rect& rect, std::uint64_t seed, Mood mood, float radius = kRadiusTile);
// Round. `behind` is what lies around it (smooths the edge).
void draw_portrait_round(Ui& ui, Point centre, float diameter, std::uint64_t seed, Mood mood,
                         Token behind = Token::surface);
// Round with the trust ring (0 … 1); under 0.35 the ring is beet and a triangle sits at the lower right.
// `name` empty: not pressable. Else an item with this name and label.
Response draw_trust(Ui& ui, Point centre, float diameter, std::uint64_t seed, float trust, const std::string& name = {},
                    const std::string& label = {});
// Several faces overlapping in a row, each with a rim; returns the x after the last.
float draw_faces(Ui& ui, Point left_middle, float diameter, const std::vector<std::uint64_t>& seeds);

}  // namespace two_hats::widgets
