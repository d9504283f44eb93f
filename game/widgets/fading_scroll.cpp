#include "game/widgets/fading_scroll.h"

#include <algorithm>

#include "game/widgets/imgui_compat.h"

namespace two_hats::widgets {
namespace {

constexpr float kFade = 22.0f;

// From nothing at `far` to the ground at `edge`, both heights under the current origin.
void draw_fade(Ui& ui, float x, float width, float far, float edge, Colour ground) {
  const Point high = ui.to_pixels({x, std::min(far, edge)}), low = ui.to_pixels({x + width, std::max(far, edge)});
  const ImU32 full = IM_COL32(ground.r, ground.g, ground.b, 255), none = IM_COL32(ground.r, ground.g, ground.b, 0);
  const ImU32 top = edge < far ? full : none, bottom = edge < far ? none : full;
  ui.list()->AddRectFilledMultiColor({high.x, high.y}, {low.x, low.y}, top, top, bottom, bottom);
}

}  // namespace

FadingScroll::FadingScroll(Ui& ui, std::string_view name, const Rect& view, Token ground)
    : ui_(ui), view_(ui.to_window(view)), ground_(ground), width_(ui.begin_scroll(name, view)) {}

void FadingScroll::end(float content_height) {
  fade_cut_edges(ui_, view_, width_, content_height, ground_);
  ui_.end_scroll(content_height);
}

void fade_cut_edges(Ui& ui, const Rect& view, float width, float content_height, Token ground) {
  const float offset = view.y - ui.to_window(Point{}).y;
  const float rest = content_height - offset - view.h;
  const Colour colour = ui.colour(ground);
  // Less where only a little is hidden, so that it grows as one scrolls.
  if (offset > 0.5f) draw_fade(ui, 0, width, offset + std::min(kFade, offset), offset, colour);
  if (rest <= 0.5f) return;
  const float bottom = offset + view.h;
  draw_fade(ui, 0, width, bottom - std::min(kFade, rest), bottom, colour);
}

}  // namespace two_hats::widgets
