// Scroll areas: wheel, page keys, bar, following the focus, and the fading where content is cut off.
#include <algorithm>
#include <cassert>
#include <cmath>

#include "game/widgets/imgui_compat.h"
#include "game/widgets/paint.h"
#include "game/widgets/ui_inside.h"

namespace two_hats::widgets {
namespace {

constexpr float kBarWidth = 14.0f;  // taken off the content
constexpr float kNotch = 60.0f;
constexpr float kAround = 16.0f;  // kept visible around the focus
constexpr float kFade = 22.0f;

// From nothing at `far` to the ground at `edge`, both heights under the current origin.
void draw_fade(Ui& ui, float width, float far, float edge, Colour ground) {
  const Point high = ui.to_pixels({0, std::min(far, edge)}), low = ui.to_pixels({width, std::max(far, edge)});
  const ImU32 full = IM_COL32(ground.r, ground.g, ground.b, 255), none = IM_COL32(ground.r, ground.g, ground.b, 0);
  const ImU32 top = edge < far ? full : none, bottom = edge < far ? none : full;
  ui.list()->AddRectFilledMultiColor({high.x, high.y}, {low.x, low.y}, top, top, bottom, bottom);
}

// Less where only a little is hidden, so that it grows as one scrolls.
void fade_cut_edges(Ui& ui, const OpenScroll& open, float content_height) {
  if (!open.ground) return;
  const float offset = open.view.y - ui.to_window(Point{}).y;
  const float bottom = offset + open.view.h;
  const float rest = content_height - bottom;
  const Colour ground = ui.colour(*open.ground);
  if (offset > 0.5f) draw_fade(ui, open.width, offset + std::min(kFade, offset), offset, ground);
  if (rest > 0.5f) draw_fade(ui, open.width, bottom - std::min(kFade, rest), bottom, ground);
}

}  // namespace

float Ui::begin_scroll(std::string_view name, const Rect& view, std::optional<Token> ground) {
  Inside& in = *inside_;
  auto found = in.scrolls.find(name);
  if (found == in.scrolls.end()) found = in.scrolls.emplace(std::string(name), ScrollState{}).first;
  ScrollState& s = found->second;
  s.touched = true;
  in.abandon_part();
  s.view = view.h;
  const bool long_content = s.content > view.h + 0.5f;
  const Rect window = to_window(view);
  if (long_content) {
    const bool open = in.modal_last.empty() || in.inside_modal;
    if (open && in.input.mouse && common_part(window, in.clips.back()).contains(in.mouse())) {
      s.offset -= in.input.wheel * kNotch;
      in.input.wheel = 0.0f;
    }
    if (pressed(Key::page_down)) s.offset += view.h * 0.85f;
    if (pressed(Key::page_up)) s.offset -= view.h * 0.85f;
  }
  s.offset = std::clamp(s.offset, 0.0f, std::max(0.0f, s.content - view.h));
  const float width = long_content ? view.w - kBarWidth : view.w;
  in.open_scrolls.push_back({std::string(name), window, width, ground, in.building.size()});
  in.scroll_ids.push_back(in.scrolls_seen++);
  push_clip(view);
  push_origin({view.x, std::round((view.y - s.offset) * scale()) / scale()});
  return width;
}

void Ui::end_scroll(float content_height) {
  Inside& in = *inside_;
  assert(!in.open_scrolls.empty());
  const OpenScroll open = in.open_scrolls.back();
  fade_cut_edges(*this, open, content_height);
  ScrollState& s = in.scrolls.find(open.name)->second;
  const float most = std::max(0.0f, content_height - open.view.h);
  if (std::abs(s.content - content_height) > 0.5f) in.moving = true;
  s.content = content_height;
  for (std::size_t i = open.first_item; i < in.building.size(); ++i) {
    const NamedThing& thing = in.building[i].thing;
    if (in.reveal.empty() || thing.name != in.reveal) continue;
    const float above = open.view.y + kAround - thing.rect.y;
    const float below = thing.rect.bottom() + in.building[i].beneath - (open.view.bottom() - kAround);
    if (above > 0.0f) {
      s.offset -= above;
    } else if (below > 0.0f) {
      s.offset += std::min(below, thing.rect.y - open.view.y - kAround);
    } else {
      continue;
    }
    in.moving = true;
  }
  if (s.to_end) {
    in.moving = in.moving || most - s.offset > 0.5f;
    s.offset = most;
    s.to_end = false;
  }
  s.offset = std::clamp(s.offset, 0.0f, most);
  pop_origin();
  pop_clip();
  in.scroll_ids.pop_back();
  in.open_scrolls.pop_back();
  if (most <= 0.5f) return;
  // The bar, in window units.
  OriginScope window(*this, Point{} - in.origins.back());
  const Rect track{open.view.right() - 8, open.view.y, 8, open.view.h};
  const float thumb_height = std::max(36.0f, track.h * open.view.h / content_height);
  const Rect thumb{track.x, track.y + (track.h - thumb_height) * s.offset / most, track.w, thumb_height};
  const bool open_now = in.modal_last.empty() || in.inside_modal;
  const Rect grip = thumb.inset(-4.0f, 0.0f);
  in.bars.push_back(grip);
  const bool over = in.input.mouse && grip.contains(in.mouse()) && open_now;
  const std::string held_name = open.name + "#bar";
  if (over && in.input.pressed) {
    in.held = held_name;
    s.grabbed_at = in.mouse().y - thumb.y;
  }
  if (in.held == held_name && in.input.down) {
    s.offset = std::clamp((in.mouse().y - s.grabbed_at - track.y) / (track.h - thumb_height) * most, 0.0f, most);
    in.moving = true;
  }
  fill_rect(*this, track, faded(colour(Token::line), 0.5f), 4);
  fill_rect(*this, thumb.inset(1, 0), colour(over || in.held == held_name ? Token::ink2 : Token::edge), 3);
}

void Ui::scroll_to_end(std::string_view name) {
  Inside& in = *inside_;
  auto found = in.scrolls.find(name);
  if (found == in.scrolls.end()) found = in.scrolls.emplace(std::string(name), ScrollState{}).first;
  found->second.to_end = true;
}

}  // namespace two_hats::widgets
