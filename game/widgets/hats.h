// The two hats and the mark. Silhouettes carry the meaning; colour follows.
#pragma once

#include "game/widgets/named.h"

namespace two_hats::widgets {

// Bounding box `size` wide, about 0.55 as tall, centred. `band` is the pale line of the fedora and the seams of the
// cap.
void draw_fedora(Ui& ui, Point centre, float size, Colour colour, Colour band, float degrees = 0.0f);
void draw_cap(Ui& ui, Point centre, float size, Colour colour, Colour band, float degrees = 0.0f);
// The hat by name in its token colour; Hat::none draws the cap under the fedora, both small.
void draw_hat(Ui& ui, Hat hat, Point centre, float size);
void draw_hat_coloured(Ui& ui, Hat hat, Point centre, float size, Colour colour, Colour band);
// Ink tile with both hats sharing one brim.
void draw_logo(Ui& ui, const Rect& tile);
// Two hats on pegs (home); `bare` = the quiet version of empty states.
void draw_peg_rail(Ui& ui, const Rect& rect, bool bare = false);

}  // namespace two_hats::widgets
