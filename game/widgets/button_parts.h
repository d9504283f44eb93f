// Pieces that several controls of this room share.
#pragma once

#include "game/widgets/buttons.h"

namespace two_hats::widgets {

[[nodiscard]] Item item_of(const Button& button, const Rect& rect, float radius);
void draw_letter_tile(Ui& ui, const Rect& rect, const std::string& letter, TileState state, float hover,
                      TextStyle style, float radius);

}  // namespace two_hats::widgets
