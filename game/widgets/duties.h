// Who owns what: duties as tiles, owners as boxes.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/buttons.h"

namespace two_hats::widgets {

struct Duty {
  std::string name = {};  // "duty.cancel_sprint"
  std::string text = {};
  bool selected = false;
  bool enabled = true;
  std::string reason = {};
};
[[nodiscard]] float duty_height(const Ui& ui, const Duty& duty, float width);
// A tile to pick or drag; while dragged it is drawn on the lifted layer under the pointer and its place is dashed. The
// screen looks at response.dropped and response.pointer to find the box beneath.
Response draw_duty(Ui& ui, const Rect& rect, const Duty& duty);

struct OwnerBox {
  std::string name = {};  // "owner.po"
  Hat hat = Hat::none;
  Icon icon = Icon::none;  // without a hat
  std::string title = {};
  std::string number = {};  // "2", on a key cap
  Key key = Key::none;
  std::string note = {};  // shown when it holds nothing
  bool empty = true;
  bool target = false;  // something hovers over it: thick outline
  bool dashed = false;  // nobody yet
};
// Head and frame. Pressing it gives the picked duty to this owner. Returns the response; the room for tiles is
// owner_room.
Response draw_owner_box(Ui& ui, const Rect& rect, const OwnerBox& box);
[[nodiscard]] Rect owner_room(const Rect& rect);  // inside, below the head

}  // namespace two_hats::widgets
