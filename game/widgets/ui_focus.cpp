// Keys: what moves the focus, what presses the focused thing, what is left for the screen.
#include <algorithm>
#include <cmath>

#include "game/widgets/ui_inside.h"

namespace two_hats::widgets {
namespace {

bool is_arrow(Key key) { return key == Key::up || key == Key::down || key == Key::left || key == Key::right; }
bool may_repeat(Key key) {
  return is_arrow(key) || key == Key::plus || key == Key::minus || key == Key::page_up || key == Key::page_down ||
         key == Key::tab || key == Key::backspace;
}
bool leaves_field(Key key) {
  return key == Key::tab || key == Key::escape || key == Key::enter || key == Key::up || key == Key::down ||
         key == Key::f1 || key == Key::f6 || key == Key::f7 || key == Key::f8 || key == Key::f10 || key == Key::f11;
}

// How bad a step from `a` to `b` in this direction is; negative when b does not lie there.
float step_cost(const Rect& a, const Rect& b, Key direction) {
  const Point from = a.centre();
  const Point to = b.centre();
  const bool level = direction == Key::left || direction == Key::right;
  const float sign = direction == Key::right || direction == Key::down ? 1.0f : -1.0f;
  const float ahead = sign * (level ? to.x - from.x : to.y - from.y);
  // The gap between the facing edges decides; a thing beside me has to be past my middle.
  const float half = (level ? a.w : a.h) / 2.0f;
  if (ahead <= 1.0f || ahead < half * 0.5f) return -1.0f;
  const float a0 = level ? a.y : a.x;
  const float a1 = level ? a.bottom() : a.right();
  const float b0 = level ? b.y : b.x;
  const float b1 = level ? b.bottom() : b.right();
  const float apart = std::max({0.0f, b0 - a1, a0 - b1});
  const float aside = std::abs(level ? to.y - from.y : to.x - from.x);
  return ahead + 4.0f * apart + 0.2f * aside;
}

}  // namespace

void Ui::Inside::set_focus(const std::string& name, bool with_ring, bool follow) {
  focus = name;
  ring = with_ring && !name.empty();
  if (with_ring && follow) reveal = name;
}

void Ui::Inside::walk(int by) {
  std::vector<const Registered*> order;
  int at = -1;
  for (const Registered& one : last) {
    if (one.role == Role::region || !reachable(one)) continue;
    if (one.thing.name == focus) at = static_cast<int>(order.size());
    order.push_back(&one);
  }
  if (order.empty()) return;
  const int count = static_cast<int>(order.size());
  const int next = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
  set_focus(order[static_cast<std::size_t>(next)]->thing.name, true);
}

void Ui::Inside::go(Key direction) {
  const Registered* here = find_last(focus);
  if (here == nullptr || !reachable(*here)) return walk(1);
  if (!ring) return set_focus(focus, true);
  const Registered* best = nullptr;
  float best_cost = 0.0f;
  for (const Registered& one : last) {
    if (one.role == Role::region || &one == here || !reachable(one)) continue;
    const float cost = step_cost(here->thing.rect, one.thing.rect, direction);
    if (cost < 0.0f || (best != nullptr && cost >= best_cost)) continue;
    best = &one;
    best_cost = cost;
  }
  if (best != nullptr) set_focus(best->thing.name, true);
}

// True when the key is spent.
bool Ui::Inside::take_key(const KeyPress& press) {
  const Registered* here = find_last(focus);
  const bool usable = here != nullptr && reachable(*here);
  const bool field = usable && here->role == Role::text_field;
  if (field && !leaves_field(press.key) && !press.ctrl) {
    field_keys.push_back(press);
    return true;
  }
  if (press.key == Key::tab) {
    walk(press.shift ? -1 : 1);
    return true;
  }
  if (press.ctrl) return false;
  if (is_arrow(press.key) && !arrows_claimed) {
    const bool slider = usable && ring && here->role == Role::slider;
    if (slider && (press.key == Key::left || press.key == Key::right)) {
      step += press.key == Key::right ? 1 : -1;
    } else {
      go(press.key);
    }
    return true;
  }
  if (!usable || !ring || field) return false;
  if (here->role == Role::slider && (press.key == Key::plus || press.key == Key::minus)) {
    step += press.key == Key::plus ? 1 : -1;
    return true;
  }
  // Enter keeps what was made of a list: a row that can be dragged is lifted with Space.
  const bool through =
      (here->thing.checked && here->role == Role::choice) || (here->draggable && here->role == Role::row);
  if (press.key == Key::space || (press.key == Key::enter && !through)) {
    key_clicked = focus;
    return true;
  }
  return false;
}

void Ui::Inside::take_keys() {
  keys.clear();
  field_keys.clear();
  key_clicked.clear();
  step = 0;
  typed = input.typed;
  std::vector<KeyPress> all = std::move(injected);
  injected.clear();
  all.insert(all.end(), input.keys.begin(), input.keys.end());
  any_key = !all.empty() || input.pressed;
  for (const KeyPress& press : all) {
    if (press.repeat && !may_repeat(press.key)) continue;
    if (!take_key(press)) keys.push_back({press});
  }
}

bool Ui::pressed(Key key, bool ctrl) {
  Inside& in = *inside_;
  if (!in.modal_last.empty() && !in.inside_modal) return false;
  if (in.modal_last.empty() && in.inside_modal) return false;  // the key that opened it does not close it at once
  for (ShortKey& one : in.keys) {
    if (one.used || one.press.key != key || one.press.ctrl != ctrl) continue;
    one.used = true;
    return true;
  }
  return false;
}

int Ui::field_erasures() const {
  const auto& all = inside_->field_keys;
  return static_cast<int>(
      std::count_if(all.begin(), all.end(), [](const KeyPress& p) { return p.key == Key::backspace; }));
}

void Ui::claim_arrows() {
  inside_->live();
  inside_->arrows_claimed_next = true;
}

void Ui::inject(const KeyPress& press) { inside_->injected_next.push_back(press); }

void Ui::focus(std::string_view name, bool with_ring, bool scrolls) {
  Inside& in = *inside_;
  in.focus_wished = true;
  in.focus_wish = name;
  in.focus_wish_ring = with_ring;
  in.focus_wish_scrolls = scrolls;
}

const std::string& Ui::focused() const { return inside_->focus; }
bool Ui::ring_shown() const { return inside_->ring; }

}  // namespace two_hats::widgets
