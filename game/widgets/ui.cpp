// The frame: who is registered, what the mouse does, what was written.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "game/widgets/paint.h"
#include "game/widgets/ui_inside.h"

namespace two_hats::widgets {
namespace {

constexpr float kDragThreshold = 5.0f;
constexpr int kLayers = 4;

Motion at_rest() {
  Motion motion;
  motion.spent = 1e9f;
  return motion;
}

}  // namespace

Ui::Ui() : inside_(std::make_unique<Inside>()) {}
Ui::~Ui() = default;

const Registered* Ui::Inside::find_last(std::string_view name) const {
  for (const Registered& one : last) {
    if (one.thing.name == name) return &one;
  }
  return nullptr;
}

Point Ui::Inside::mouse() const {
  const float k = 1.0f / setting.scale;
  return input.mouse ? Point{input.mouse->x * k, input.mouse->y * k} : Point{-1e6f, -1e6f};
}

// The last one registered lies on top; a higher layer wins over a lower one.
const Registered* Ui::Inside::hit(Point p) const {
  const Registered* best = nullptr;
  for (const Registered& one : last) {
    if (one.role == Role::region || !reachable(one) || !one.thing.visible.contains(p)) continue;
    if (best == nullptr || one.layer >= best->layer) best = &one;
  }
  return best;
}

void Ui::Inside::take_mouse() {
  clicked.clear();
  dropped.clear();
  const Point at = mouse();
  const Registered* under = input.mouse ? hit(at) : nullptr;
  hot = under != nullptr ? under->thing.name : std::string{};
  if (input.pressed) {
    held = hot;
    press_at = at;
    dragging = false;
    ring = false;
    if (!hot.empty()) set_focus(hot, false);
  }
  const Registered* grip = held.empty() ? nullptr : find_last(held);
  const Point moved = at - press_at;
  if (grip != nullptr && grip->draggable && grip->thing.enabled && !dragging && (input.down || input.released) &&
      std::hypot(moved.x, moved.y) > kDragThreshold) {
    dragging = true;
  }
  if (input.released) {
    if (dragging) {
      dropped = held;
    } else if (!held.empty() && held == hot) {
      clicked = held;
    }
  }
}

void Ui::begin_frame(const Setting& setting, const Input& input) {
  Inside& in = *inside_;
  assert(setting.scale > 0.0f);
  // Other sizes, colours or fonts: pictures have to be drawn anew.
  if (in.setting.scale != setting.scale || in.setting.mode != setting.mode || in.setting.fonts != setting.fonts)
    in.art.clear();
  if (in.setting.scale != setting.scale || in.setting.mode != setting.mode || in.setting.fonts != setting.fonts ||
      in.setting.pixels.w != setting.pixels.w || in.setting.pixels.h != setting.pixels.h)
    in.forget_parts();
  if (in.setting.scale != setting.scale || in.setting.fonts != setting.fonts) in.memo.clear();
  in.still = !animating() && in.like_last(input) ? in.still + 1 : 0;
  in.setting = setting;
  in.input = input;
  in.window = {setting.pixels.w / setting.scale, setting.pixels.h / setting.scale};
  in.origins = {{0, 0}};
  in.clips = {{0, 0, in.window.w, in.window.h}};
  in.layers = {Layer::page};
  in.open_scrolls.clear();
  in.scroll_ids.clear();
  in.scrolls_seen = 0;
  in.modal.clear();
  in.inside_modal = false;
  in.moving = in.follows_pointer = false;
  in.bars.clear();
  in.refusal.clear();
  in.refusal_age += input.delta_seconds;
  in.injected = std::move(in.injected_next);
  in.injected_next.clear();
  in.wish = std::move(in.wish_next);
  in.wish_next.clear();
  in.arrows_claimed = in.arrows_claimed_next;
  in.arrows_claimed_next = false;
  if (in.focus_wished) {
    in.focus_wished = false;
    in.set_focus(in.focus_wish, in.focus_wish_ring, in.focus_wish_scrolls);
  }
  in.take_mouse();
  in.take_keys();
  if (!in.wish.empty()) in.set_focus(in.wish, in.ring);
  in.begin_parts();
  in.list = ImGui::GetBackgroundDrawList();
  in.list->ChannelsSplit(kLayers);
  in.set_layer();
}

// The next entry of the frame, with everything that an earlier frame has left there written over.
Registered& Ui::Inside::enter(std::string_view name, const std::string& label, const std::string& value,
                              const Rect& rect) {
  // A screen registers the same things in the same order, frame after frame.
  const std::size_t at = building.size();
  const Registered* before = at < last.size() && last[at].thing.name == name ? &last[at] : find_last(name);
  Registered& one = building.next();
  NamedThing& thing = one.thing;
  thing.name = name;
  thing.label = label;
  thing.value = value;
  thing.rect = rect;
  thing.visible = common_part(rect, clips.back());
  thing.enabled = true;
  thing.reason.clear();
  thing.checked = thing.focused = false;
  thing.reachable = modal_last.empty() || inside_modal;
  thing.role = one.role = Role::region;
  one.draggable = one.quiet_ring = false;
  one.beneath = 0.0f;
  one.in_modal = inside_modal;
  one.scroll = -1;
  one.layer = layers.back();
  one.clip = clips.back();
  one.radius = 0.0f;
  one.tip.clear();
  const Motion rest = at_rest();
  one.hover = before != nullptr ? before->hover : rest;
  one.press = before != nullptr ? before->press : rest;
  return one;
}

Response Ui::item(const Item& item) {
  Inside& in = *inside_;
  Registered& one = in.enter(item.name, item.label, item.value, to_window(item.rect));
  one.thing.enabled = item.enabled;
  one.thing.reason = item.reason;
  one.thing.checked = item.checked;
  one.thing.role = one.role = item.role;
  one.draggable = item.draggable;
  one.scroll = in.scroll_ids.empty() ? -1 : in.scroll_ids.back();
  one.radius = item.radius;
  one.quiet_ring = item.quiet_ring;
  one.beneath = item.beneath;
  one.tip = item.tip;

  Response r;
  r.focused = in.focus == item.name;
  r.ring = r.focused && in.ring;
  one.thing.focused = r.focused;
  if (!one.thing.reachable) {
    one.hover = one.press = at_rest();
    return r;
  }
  r.pointer = in.mouse();
  r.hovered = in.hot == item.name && (in.held.empty() || in.held == item.name);
  r.held = in.held == item.name && in.input.down && item.enabled;
  r.dragging = in.dragging && in.held == item.name && !in.input.released;
  r.dropped = in.dropped == item.name;
  if (r.dragging || r.dropped) r.drag = r.pointer - in.press_at;
  if (r.focused) r.step = in.step;
  bool tried = in.clicked == item.name || in.key_clicked == item.name || in.wish == item.name;
  if (item.key != Key::none && pressed(item.key, item.key_ctrl)) tried = true;
  r.clicked = tried && item.enabled;
  r.refused = tried && !item.enabled;
  if (r.refused) {
    in.refusal = item.reason;
    in.refusal_name = item.name;
    in.refusal_age = 0.0f;
  }
  r.hover =
      in.walk(one.hover, r.hovered && item.enabled ? 1.0f : 0.0f, kMotionHover, Ease::out, in.input.delta_seconds);
  r.press = in.walk(one.press, r.held ? 1.0f : 0.0f, kMotionPress, Ease::out, in.input.delta_seconds);
  if (!in.quiet(one) || tried) in.live();
  return r;
}

void Ui::note(const std::string& name, const std::string& label, const Rect& rect, const std::string& value) {
  inside_->enter(name, label, value, to_window(rect));
}

bool Ui::activate(std::string_view name) {
  Inside& in = *inside_;
  const Registered* one = in.find_last(name);
  if (one == nullptr || one->role == Role::region || !in.reachable(*one)) return false;
  in.wish_next = name;
  in.reveal = name;
  return true;
}

void Ui::set_words(const base::Words& words) { inside_->words = words; }
const base::Words& Ui::words() const { return inside_->words; }
Size Ui::size() const { return inside_->window; }
float Ui::scale() const { return inside_->setting.scale; }
Mode Ui::mode() const { return inside_->setting.mode; }
Hat Ui::hat() const { return inside_->setting.hat; }
void Ui::set_hat(Hat hat) { inside_->setting.hat = hat; }
Colour Ui::colour(Token token) const { return colour_of(token, inside_->setting.mode); }
const FontBook* Ui::fonts() const { return inside_->setting.fonts.get(); }
TextMemo& Ui::text_memo() const { return inside_->memo; }
const std::string& Ui::refusal() const { return inside_->refusal; }
const std::string& Ui::typed() const { return inside_->typed; }
bool Ui::pointer_down() const { return inside_->input.down; }
const std::vector<NamedThing>& Ui::things() const {
  Inside& in = *inside_;
  if (!std::exchange(in.things_asked, true)) {
    in.things.clear();
    for (const Registered& one : in.last) in.things.push_back(one.thing);
  }
  return in.things;
}
const std::vector<TextSeen>& Ui::texts() const { return inside_->texts; }
const std::vector<std::string>& Ui::doubles() const { return inside_->doubles; }

std::optional<Point> Ui::pointer() const {
  inside_->live();
  inside_->follows_pointer = true;
  if (!inside_->input.mouse) return std::nullopt;
  return inside_->mouse() - inside_->origins.back();
}

const NamedThing* Ui::find(std::string_view name) const {
  const Registered* one = inside_->find_last(name);
  return one != nullptr ? &one->thing : nullptr;
}

namespace {

std::string one_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char plain = c == '\n' ? ' ' : c;
    if (plain != ' ' || (!out.empty() && out.back() != ' ')) out += plain;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

bool Ui::sees(std::string_view text) const {
  const std::string wanted = one_spaced(text);
  std::string all;
  for (const TextSeen& seen : inside_->texts) {
    if (seen.hidden) continue;
    const std::string flat = one_spaced(seen.text);
    if (flat.find(wanted) != std::string::npos) return true;
    all += flat + ' ';
  }
  return all.find(wanted) != std::string::npos;
}

void Ui::saw_text(std::string_view text, const Rect& rect, const Rect& box, bool cut, Colour colour) {
  Inside& in = *inside_;
  TextSeen& seen = in.building_texts.next();
  seen.text = text;
  seen.rect = rect;
  seen.box = box;
  seen.cut = cut;
  seen.colour = colour;
  seen.visible = common_part(seen.rect, in.clips.back());
  seen.layer = in.layers.back();
  seen.hidden = seen.visible.empty() || (!in.modal_last.empty() && !in.inside_modal);
  const bool scrolled = !in.scroll_ids.empty();
  if (!scrolled && !in.clips.back().holds(seen.rect, 1.5f)) seen.cut = true;
  if (!seen.box.holds(seen.rect, 1.5f)) seen.cut = true;
}

// --- places

void Ui::push_origin(Point by) { inside_->origins.push_back(inside_->origins.back() + by); }
void Ui::pop_origin() {
  assert(inside_->origins.size() > 1);
  inside_->origins.pop_back();
}

void Ui::push_clip(const Rect& rect) {
  Inside& in = *inside_;
  in.clips.push_back(common_part(in.clips.back(), to_window(rect)));
  in.set_layer();
}

void Ui::pop_clip() {
  Inside& in = *inside_;
  assert(in.clips.size() > 1);
  in.clips.pop_back();
  in.set_layer();
}

// The draw list's own clip stack belongs to no channel, so it is kept one deep and set afresh each time.
void Ui::Inside::set_layer() {
  list->ChannelsSetCurrent(static_cast<int>(layers.back()));
  const Rect& c = clips.back();
  const float k = setting.scale;
  while (list->_ClipRectStack.Size > 1) list->PopClipRect();
  list->PushClipRect({std::floor(c.x * k), std::floor(c.y * k)}, {std::ceil(c.right() * k), std::ceil(c.bottom() * k)});
}

void Ui::push_layer(Layer layer) {
  Inside& in = *inside_;
  in.live();
  in.layers.push_back(layer);
  in.clips.push_back({0, 0, in.window.w, in.window.h});
  in.set_layer();
}

void Ui::pop_layer() {
  Inside& in = *inside_;
  assert(in.layers.size() > 1);
  in.layers.pop_back();
  in.clips.pop_back();
  in.set_layer();
}

ImDrawList* Ui::list() const { return inside_->list; }
Point Ui::to_window(Point p) const { return p + inside_->origins.back(); }
Rect Ui::to_window(const Rect& r) const { return r.moved(inside_->origins.back()); }
Point Ui::to_pixels(Point p) const { return to_window(p) * inside_->setting.scale; }
Rect Ui::clip() const { return inside_->clips.back(); }

Rect Ui::begin_modal(std::string_view name, std::string_view first_focus) {
  Inside& in = *inside_;
  assert(!in.inside_modal);
  in.modal = name;
  push_layer(Layer::modal);
  in.inside_modal = true;
  if (in.modal_last.empty()) {
    in.focus_before_modal = in.focus;
    in.ring_before_modal = in.ring;
    focus(first_focus, in.ring || in.any_key);
  }
  push_origin(Point{} - in.origins.back());
  const Rect whole{0, 0, in.window.w, in.window.h};
  const float veil = ease(std::string(name) + "#veil", 1.0f, kMotionScreen, Ease::out, 0.0f);
  const Colour shade = mode() == Mode::light ? Colour::hex(0x221A2B) : Colour::hex(0x000000);
  fill_rect(*this, whole, faded(shade, 0.55f * veil));
  return whole;
}

void Ui::end_modal() {
  pop_origin();
  pop_layer();
  inside_->inside_modal = false;
}

bool Ui::modal_open() const { return !inside_->modal_last.empty() || !inside_->modal.empty(); }

}  // namespace two_hats::widgets
