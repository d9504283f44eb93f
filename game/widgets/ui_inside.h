// What Ui keeps. For ui*.cpp only.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "game/widgets/imgui_compat.h"
#include "game/widgets/named.h"

namespace two_hats::widgets {

struct Motion {
  float value = 0.0f;
  float from = 0.0f;
  float target = 0.0f;
  float spent = 0.0f;  // milliseconds
  bool timeline = false;
  bool done = false;
  bool touched = false;
};

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
  float beneath = 0.0f;
  std::string tip;
  Motion hover, press;
};

// A list that is written anew in every frame into what an earlier frame has left, so that its strings keep their
// memory.
template <typename One>
class Rewritten {
 public:
  // The next one, still as an earlier frame has left it.
  One& next() {
    if (used_ == all_.size()) all_.emplace_back();
    return all_[used_++];
  }
  [[nodiscard]] std::size_t size() const { return used_; }
  One& operator[](std::size_t at) { return all_[at]; }
  // What was written since the last time changes places with `finished`.
  void finish(std::vector<One>& finished) {
    all_.resize(used_);
    all_.swap(finished);
    used_ = 0;
  }
  auto begin() { return all_.begin(); }
  auto end() { return all_.begin() + static_cast<std::ptrdiff_t>(used_); }

 private:
  std::vector<One> all_;
  std::size_t used_ = 0;
};

// A picture as the draw list had it when it was first drawn.
struct KeptArt {
  Point origin;     // device pixels
  Point low, high;  // its corners, from the origin
  std::vector<ImDrawVert> vertices;
  std::vector<ImDrawIdx> indices;  // from its first vertex
};

// A part of a page as it was drawn, so that it can be copied (ui_part.cpp).
struct KeptPart {
  // Triangles drawn one after the other under one clip.
  struct Piece {
    bool clipped = false;  // by more than what clips the whole part
    ImVec4 clip;           // corners, device pixels
    std::vector<ImDrawIdx> indices;
  };
  Rect rect, clip;  // window design units
  Hat hat = Hat::none;
  bool seen = false;  // else it was drawn where nobody looks, without triangles
  std::vector<ImDrawVert> vertices;
  unsigned first_corner = 0;  // the number that its first corner had
  std::vector<Piece> pieces;
  std::vector<Registered> things;
  std::vector<TextSeen> texts;
  std::vector<std::string> motions;  // asked for, all at their ends
};

struct KeptNumber {
  float given = 0.0f, value = 0.0f;
};

// The part that is being drawn, at most one of those that lie within one another.
struct DrawnPart {
  std::string name;        // empty: none is recorded
  std::vector<bool> open;  // is it this one? from the outermost
  bool disturbed = false;  // what is kept of the one asked for last is right, though not in this frame
  bool live = false;       // something in it is not as it will stay
  ImVec4 clip;
  int first_vertex = 0, first_index = 0, first_command = 0;
  unsigned base = 0;
  std::size_t first_thing = 0, first_text = 0;
  KeptPart part;
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
  Rect view;           // window design units
  float width = 0.0f;  // of the content
  std::optional<Token> ground;
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

  std::vector<Registered> last;    // the finished frame
  Rewritten<Registered> building;  // this one
  std::vector<NamedThing> things;  // copy of last for the outside, once it is asked for
  bool things_asked = false;
  std::vector<TextSeen> texts;
  Rewritten<TextSeen> building_texts;
  std::vector<std::string> doubles;
  std::vector<std::string_view> names;  // room to look for doubles

  std::string focus;
  bool ring = false;
  bool focus_wished = false;
  std::string focus_wish;
  bool focus_wish_ring = true, focus_wish_scrolls = true;
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
  std::unordered_map<std::string, KeptArt> art;  // of the present setting
  bool keeping_art = false;                      // what is drawn now is kept, seen or not
  std::uint64_t page = 0;
  std::map<std::string, KeptPart, std::less<>> parts;  // of the present page and setting
  std::map<std::string, KeptNumber, std::less<>> page_numbers;
  DrawnPart drawn;
  std::vector<std::string_view> busy;  // names under the pointer, with the focus, pressed
  bool all_busy = false;               // what happens in this frame may concern anything
  std::string panel;
  bool moving = false;
  bool follows_pointer = false;  // something was drawn where the pointer is
  std::vector<Rect> bars;        // what the pointer can take hold of to scroll
  int still = 0;                 // so many frames in a row had nothing new in them
  bool any_key = false;
  int frames = 0;

  [[nodiscard]] const Registered* find_last(std::string_view name) const;
  Registered& enter(std::string_view name, const std::string& label, const std::string& value, const Rect& rect);
  void forget_parts() {
    parts.clear();
    page_numbers.clear();
  }
  void begin_parts();
  // What is being drawn is not as it will stay.
  void live() { drawn.live = true; }
  // Is it left alone in this frame, and has it come to rest?
  // Neither the part that is being drawn is recorded, nor is any around it; those within it may be.
  void abandon_part();
  [[nodiscard]] bool quiet(const Registered& one) const;
  [[nodiscard]] bool can_be_copied(const KeptPart& part) const;
  float walk(Motion& motion, float target, float milliseconds, Ease ease, float seconds);
  [[nodiscard]] bool reachable(const Registered& one) const { return modal_last.empty() || one.in_modal; }
  [[nodiscard]] const Registered* hit(Point p) const;
  [[nodiscard]] Point mouse() const;
  [[nodiscard]] int bar_under(const std::optional<Point>& pixels) const;
  [[nodiscard]] bool like_last(const Input& next) const;
  void take_mouse();
  void take_keys();
  bool take_key(const KeyPress& press);
  void walk(int by);
  void go(Key direction);
  void set_focus(const std::string& name, bool with_ring, bool follow = true);
  void set_layer();
};

[[nodiscard]] float eased(Ease ease, float t);

}  // namespace two_hats::widgets
