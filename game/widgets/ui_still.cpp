// Whether a frame would show what the last one did, so that nobody has to draw it: the pointer wanders over a page far
// more often than it comes to something.
#include "game/widgets/ui_inside.h"

namespace two_hats::widgets {
namespace {

// What a thing shows may follow from the frame before: what was measured, focused or scrolled in it.
constexpr int kUntilSettled = 2;

bool only_points(const Input& input) {
  return !input.down && !input.pressed && !input.released && input.wheel == 0.0f && input.keys.empty() &&
         input.typed.empty();
}

}  // namespace

// Index of the scroll bar under the pointer; -1: none.
int Ui::Inside::bar_under(const std::optional<Point>& pixels) const {
  if (!pixels) return -1;
  const auto found =
      std::ranges::find_if(bars, [&](const Rect& bar) { return bar.contains(*pixels * (1.0f / setting.scale)); });
  return found != bars.end() ? static_cast<int>(found - bars.begin()) : -1;
}

// Before anything of this frame is known but its input.
bool Ui::Inside::like_last(const Input& next) const {
  if (page == 0 || follows_pointer || !only_points(next) || next.reduced_motion != input.reduced_motion ||
      next.settled != input.settled)
    return false;
  if (next.mouse == input.mouse) return true;
  const Registered* under = next.mouse ? hit(*next.mouse * (1.0f / setting.scale)) : nullptr;
  return (under != nullptr ? std::string_view(under->thing.name) : std::string_view()) == hot &&
         bar_under(next.mouse) == bar_under(input.mouse);
}

bool Ui::would_show_the_same(const Input& next) const {
  const Inside& in = *inside_;
  return in.still >= kUntilSettled && !animating() && in.like_last(next);
}

}  // namespace two_hats::widgets
