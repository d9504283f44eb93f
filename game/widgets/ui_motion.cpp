// Values on their way, and the end of a frame.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "game/widgets/paint.h"
#include "game/widgets/text.h"
#include "game/widgets/ui_inside.h"

namespace two_hats::widgets {
namespace {

constexpr float kTipAfter = 0.45f;  // seconds of rest
constexpr float kRefusalShown = 3.0f;
constexpr float kLongestFrame = 100.0f;  // milliseconds

// CSS cubic-bezier(x1, y1, x2, y2) at time t.
float bezier(float x1, float y1, float x2, float y2, float t) {
  const auto at = [](float a, float b, float s) {
    return 3.0f * (1 - s) * (1 - s) * s * a + 3.0f * (1 - s) * s * s * b + s * s * s;
  };
  float low = 0.0f;
  float high = 1.0f;
  for (int i = 0; i < 18; ++i) {
    const float middle = (low + high) / 2.0f;
    (at(x1, x2, middle) < t ? low : high) = middle;
  }
  return at(y1, y2, (low + high) / 2.0f);
}

}  // namespace

float eased(Ease ease, float t) {
  if (t <= 0.0f) return 0.0f;
  if (t >= 1.0f) return 1.0f;
  switch (ease) {
    case Ease::out:
      return bezier(0.16f, 1.0f, 0.3f, 1.0f, t);
    case Ease::in_out:
      return bezier(0.65f, 0.0f, 0.35f, 1.0f, t);
    case Ease::settle:
      return 1.0f - (1.0f + 6.0f * t) * std::exp(-6.0f * t) * (1.0f - t);
    case Ease::linear:
      break;
  }
  return t;
}

float Ui::Inside::walk(Motion& m, float target, float milliseconds, Ease ease, float seconds) {
  if (m.target != target) {
    m.from = m.value;
    m.target = target;
    m.spent = 0.0f;
  }
  m.spent += std::min(seconds * 1000.0f, kLongestFrame);
  const bool at_once = input.settled || input.reduced_motion || milliseconds <= 0.0f;
  m.value =
      at_once || m.spent >= milliseconds ? target : m.from + (target - m.from) * eased(ease, m.spent / milliseconds);
  if (at_once) m.spent = milliseconds;
  if (m.value != target || m.spent < milliseconds) {
    moving = true;
    live();
  }
  return m.value;
}

float Ui::ease(std::string_view key, float target, float milliseconds, Ease ease, std::optional<float> from) {
  Inside& in = *inside_;
  auto found = in.motions.find(key);
  if (found == in.motions.end()) {
    Motion fresh;
    fresh.value = fresh.from = from.value_or(target);
    fresh.target = target;
    fresh.spent = fresh.value == target ? milliseconds : 0.0f;
    found = in.motions.emplace(std::string(key), fresh).first;
  }
  if (!in.drawn.name.empty()) in.drawn.part.motions.emplace_back(key);
  Motion& motion = found->second;
  if (motion.touched) return in.walk(motion, target, milliseconds, ease, 0.0f);
  motion.touched = true;
  return in.walk(motion, target, milliseconds, ease, in.input.delta_seconds);
}

float Ui::timeline(std::string_view key, float milliseconds, float delay, Ease ease) {
  Inside& in = *inside_;
  Motion& m = in.motions[std::string(key)];
  m.timeline = true;
  if (!in.drawn.name.empty()) in.drawn.part.motions.emplace_back(key);
  if (in.input.settled || in.input.reduced_motion) m.done = true;
  if (m.spent > 0.0f && in.any_key) m.done = true;
  if (!m.touched && !m.done) m.spent += std::clamp(in.input.delta_seconds * 1000.0f, 0.001f, kLongestFrame);
  m.touched = true;
  if (m.spent >= delay + milliseconds) m.done = true;
  if (m.done) return 1.0f;
  in.moving = true;
  in.live();
  return eased(ease, (m.spent - delay) / milliseconds);
}

void Ui::restart(std::string_view key) {
  const auto found = inside_->motions.find(key);
  if (found != inside_->motions.end()) inside_->motions.erase(found);
}

bool Ui::animating() const {
  const Inside& in = *inside_;
  return in.moving || in.focus_wished || !in.wish_next.empty() || !in.injected_next.empty() || in.frames < 2;
}

void Ui::remember(const std::string& key, float value) {
  float& kept = inside_->numbers[key];
  if (kept != value) {
    inside_->moving = true;
    inside_->live();
  }
  kept = value;
}

float Ui::remembered(const std::string& key, float otherwise) {
  const auto found = inside_->numbers.find(key);
  return found == inside_->numbers.end() ? otherwise : found->second;
}

void Ui::remember_panel(std::string name) { inside_->panel = std::move(name); }
const std::string& Ui::remembered_panel() const { return inside_->panel; }

float Ui::delta() const {
  inside_->live();
  return inside_->input.delta_seconds;
}

namespace {

template <typename Kept>
void drop_untouched(Kept& kept) {
  for (auto one = kept.begin(); one != kept.end();) {
    const bool touched = std::exchange(one->second.touched, false);
    one = touched ? std::next(one) : kept.erase(one);
  }
}

// Names that stand there more than once, each once less.
void find_doubles(const std::vector<Registered>& things, std::vector<std::string_view>& names,
                  std::vector<std::string>& doubles) {
  doubles.clear();
  names.clear();
  for (const Registered& one : things) names.push_back(one.thing.name);
  std::ranges::sort(names);
  for (std::size_t i = 1; i < names.size(); ++i)
    if (names[i] == names[i - 1]) doubles.emplace_back(names[i]);
}

void draw_tip(Ui& ui, const Rect& thing, const std::string& words) {
  const float wrap = std::min(320.0f, ui.size().w - 48.0f);
  const Size size = measure_text(ui, words, TextStyle::label, wrap);
  Rect box{thing.centre().x - size.w / 2 - 12, thing.y - size.h - 24, size.w + 24, size.h + 16};
  if (box.y < 8) box.y = thing.bottom() + 10;
  box.x = std::clamp(box.x, 8.0f, std::max(8.0f, ui.size().w - box.w - 8.0f));
  box.y = std::clamp(box.y, 8.0f, std::max(8.0f, ui.size().h - box.h - 8.0f));
  shadow(ui, box, 10, Lift::lifted);
  fill_rect(ui, box, ui.colour(Token::primary), 10);
  if (ui.mode() == Mode::contrast) outline_rect(ui, box, ui.colour(Token::bg), 10, 1.5f);
  draw_text(ui, {box.x + 12, box.y + 8}, words, {TextStyle::label, Token::on_primary}, wrap);
}

// The ring stands out of its thing and may reach over the edge of what scrolls, but not where the thing itself is cut.
Rect room_for_ring(const Rect& clip, const Rect& thing) {
  constexpr float kOut = 7.0f, kNearly = 1.0f;
  const float left = thing.x < clip.x - kNearly ? 0.0f : kOut, top = thing.y < clip.y - kNearly ? 0.0f : kOut;
  const float right = thing.right() > clip.right() + kNearly ? 0.0f : kOut;
  const float bottom = thing.bottom() > clip.bottom() + kNearly ? 0.0f : kOut;
  return {clip.x - left, clip.y - top, clip.w + left + right, clip.h + top + bottom};
}

}  // namespace

void Ui::end_frame() {
  Inside& in = *inside_;
  in.memo.end_frame();
  assert(in.origins.size() == 1 && in.clips.size() == 1 && in.layers.size() == 1 && in.open_scrolls.empty());
  const Registered* focused = nullptr;
  const Registered* tipped = nullptr;
  const Registered* refused = nullptr;
  for (const Registered& one : in.building) {
    if (one.thing.focused && one.role != Role::region) focused = &one;
    if (one.thing.name == in.hot) tipped = &one;
    if (one.thing.name == in.refusal_name) refused = &one;
  }
  if (focused == nullptr && !in.focus_wished) in.focus.clear();
  if (focused != nullptr && in.ring && !focused->quiet_ring && focused->thing.reachable &&
      !focused->thing.visible.empty()) {
    in.layers.push_back(focused->layer);
    in.clips.push_back(room_for_ring(focused->clip, focused->thing.rect));
    in.set_layer();
    focus_ring(*this, focused->thing.rect, focused->radius);
    pop_layer();
  }
  // A tip: the reason just given, else what the pointer rests on.
  const bool resting = tipped != nullptr && tipped->thing.name == in.tip_name && !in.input.down;
  in.tip_age = resting ? in.tip_age + in.input.delta_seconds : 0.0f;
  in.tip_name = tipped != nullptr ? tipped->thing.name : std::string{};
  const std::string rest_words = tipped == nullptr       ? std::string{}
                                 : tipped->thing.enabled ? tipped->tip
                                                         : tipped->thing.reason;
  const bool waits = !rest_words.empty() && !in.input.down;
  if (waits && (!resting || in.tip_age < kTipAfter)) in.moving = true;
  push_layer(Layer::tip);
  if (refused != nullptr && in.refusal_age < kRefusalShown && !refused->thing.reason.empty()) {
    draw_tip(*this, refused->thing.visible, refused->thing.reason);
    in.moving = true;
  } else if (resting && !rest_words.empty() && in.tip_age >= kTipAfter) {
    draw_tip(*this, tipped->thing.visible, rest_words);
  }
  pop_layer();

  if (!in.modal_last.empty() && in.modal.empty()) focus(in.focus_before_modal, in.ring_before_modal);
  if (in.modal_last != in.modal) in.moving = true;
  in.modal_last = in.modal;
  if (!in.input.down) {
    in.held.clear();
    in.dragging = false;
  }
  drop_untouched(in.motions);
  drop_untouched(in.scrolls);
  in.building.finish(in.last);
  in.things_asked = false;
  in.building_texts.finish(in.texts);
  find_doubles(in.last, in.names, in.doubles);
  in.reveal.clear();
  ++in.frames;
  in.set_layer();
  while (in.list->_ClipRectStack.Size > 1) in.list->PopClipRect();
  in.list->ChannelsMerge();
}

}  // namespace two_hats::widgets
