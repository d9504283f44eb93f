// What Ui keeps. For ui*.cpp only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "game/widgets/imgui_compat.h"
#include "game/widgets/named.h"

namespace two_hats::widgets {

struct Registered {
  NamedThing thing;
  Role role = Role::button;
  bool draggable = false;
  bool in_modal = false;
  int scroll = -1;  // index in the frame's scroll areas
  Layer layer = Layer::page;
  Rect clip;
  float radius = 0.0f;
  bool quiet_ring = false;
  std::string tip;
};

// A picture as the draw list had it when it was first drawn.
struct KeptArt {
  Point origin;  // device pixels
  std::vector<ImDrawVert> vertices;
  std::vector<unsigned> indices;  // from its first vertex
};

struct Motion {
  float value = 0.0f;
  float from = 0.0f;
  float target = 0.0f;
  float spent = 0.0f;  // milliseconds
  bool timeline = false;
  bool done = false;
  bool touched = false;
};

struct ScrollState {
  float offset = 0.0f;
  float content = 0.0f;
  float view = 0.0f;
  float grabbed_at = 0.0f;
  bool touched = false;
  bool to_end = false;
};

struct OpenScroll {
  std::string name;
  Rect view;  // window design units
  std::size_t first_item = 0;
};

struct ShortKey {
  KeyPress press;
  bool used = false;
};

struct Ui::Inside {
  Setting setting;
  base::Words words;
  Input input;
  Size window;  // design units
  TextMemo memo;

  std::vector<Registered> last;      // the finished frame
  std::vector<Registered> building;  // this one
  std::vector<NamedThing> things;    // copy of last for the outside
  std::vector<TextSeen> texts, building_texts;
  std::vector<std::string> doubles, building_doubles;
  std::map<std::string, std::size_t, std::less<>> index;  // name → building

  std::string focus;
  bool ring = false;
  bool focus_wished = false;
  std::string focus_wish;
  bool focus_wish_ring = true;
  std::string reveal;  // scroll so that this is seen

  std::string hot, held, clicked, key_clicked, dropped, wish, wish_next;
  Point press_at;
  bool dragging = false;
  int step = 0;
  std::vector<ShortKey> keys;
  std::vector<KeyPress> field_keys;
  std::vector<KeyPress> injected, injected_next;
  std::string typed;
  bool arrows_claimed = false, arrows_claimed_next = false;
  std::string refusal, refusal_tip, refusal_name;
  float refusal_age = 0.0f;
  std::string tip_name;
  float tip_age = 0.0f;

  std::vector<Point> origins;
  std::vector<Rect> clips;
  std::vector<Layer> layers;
  ImDrawList* list = nullptr;

  std::string modal, modal_last;  // open in this frame, in the last one
  bool inside_modal = false;
  std::string focus_before_modal;
  bool ring_before_modal = false;

  std::vector<OpenScroll> open_scrolls;
  int scrolls_seen = 0;
  std::vector<int> scroll_ids;
  std::map<std::string, ScrollState, std::less<>> scrolls;

  std::map<std::string, Motion, std::less<>> motions;
  std::map<std::string, float, std::less<>> numbers;
  std::map<std::string, KeptArt, std::less<>> art;  // of the present setting
  std::string panel;
  bool moving = false;
  bool any_key = false;
  int frames = 0;

  [[nodiscard]] const Registered* find_last(std::string_view name) const;
  [[nodiscard]] bool reachable(const Registered& one) const { return modal_last.empty() || one.in_modal; }
  [[nodiscard]] const Registered* hit(Point p) const;
  [[nodiscard]] Point mouse() const;
  void take_mouse();
  void take_keys();
  bool take_key(const KeyPress& press);
  void walk(int by);
  void go(Key direction);
  void set_focus(const std::string& name, bool with_ring);
  void set_layer();
};

[[nodiscard]] float eased(Ease ease, float t);

}  // namespace two_hats::widgets
