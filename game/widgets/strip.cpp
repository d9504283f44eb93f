#include <algorithm>
#include <cmath>

#include "game/widgets/chrome.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kHigh = 80.0f;
constexpr float kBrim = 4.0f;
constexpr float kHatBlock = 236.0f;
constexpr float kFace = 46.0f;
constexpr float kFaceStep = 48.0f;
constexpr float kGapLeast = 10.0f;   // between two values
constexpr float kWorseMark = 14.0f;  // beside a change for the worse

struct DeltaLook {
  Token tone = Token::ink2;
  int arrow = 0;  // 1 up, −1 down
};

DeltaLook look_of(Delta delta) {
  switch (delta) {
    case Delta::steady:
      return {};
    case Delta::up_good:
      return {Token::good, 1};
    case Delta::up_bad:
      return {Token::bad, 1};
    case Delta::down_good:
      return {Token::good, -1};
    case Delta::down_bad:
      return {Token::bad, -1};
    case Delta::up_plain:
      return {Token::ink2, 1};
    case Delta::down_plain:
      return {Token::ink2, -1};
  }
  return {};
}

bool is_worse(Delta delta) { return delta == Delta::up_bad || delta == Delta::down_bad; }

// "62, up 3"; colour and mark say whether that is good, so the words do too.
std::string spoken_value(const Ui& ui, const Metric& metric) {
  if (metric.delta.empty()) return metric.value;
  const int arrow = look_of(metric.direction).arrow;
  const std::string change = arrow > 0   ? ui.w("up {0}", metric.delta)
                             : arrow < 0 ? ui.w("down {0}", metric.delta)
                                         : metric.delta;
  return metric.value + ", " + (is_worse(metric.direction) ? ui.w("{0}, for the worse", change) : change);
}

// How much of a metric fits: 0 all, 1 no label (icon beside the value), 2 no delta either.
float metric_width(const Ui& ui, const Metric& metric, int fold) {
  const float value = text_width(ui, metric.value, TextStyle::number);
  float delta = 0.0f;
  if (!metric.delta.empty()) {
    delta =
        text_width(ui, metric.delta, TextStyle::label_strong) + (look_of(metric.direction).arrow != 0 ? 22.0f : 10.0f);
    if (is_worse(metric.direction)) delta += kWorseMark + 4;
  }
  if (fold == 0) {
    const float label = text_width(ui, metric.label, TextStyle::label) + (metric.icon == Icon::none ? 0.0f : 23.0f);
    return std::max(label, value + delta);
  }
  return 24 + value + (fold == 1 ? delta : 0.0f);
}

void draw_delta(Ui& ui, Point left_middle, const Metric& metric) {
  if (metric.delta.empty()) return;
  const DeltaLook look = look_of(metric.direction);
  float x = left_middle.x;
  if (look.arrow != 0) {
    triangle(ui, {x + 4.5f, left_middle.y}, 9, look.arrow > 0, ui.colour(look.tone));
    x += 13;
  }
  const Rect words = draw_line(ui, {x, left_middle.y}, metric.delta,
                               {look.arrow != 0 ? TextStyle::label_strong : TextStyle::label, look.tone});
  // Up is good for value and bad for time: the arrow does not tell, and colour alone must not.
  if (is_worse(metric.direction))
    draw_icon_centred(ui, Icon::warning, {words.right() + 4 + kWorseMark / 2, left_middle.y}, kWorseMark,
                      ui.colour(look.tone));
}

Response draw_metric(Ui& ui, const Metric& metric, Point at, float width, int fold) {
  Item item;
  item.name = metric.name;
  item.label = metric.label;
  item.value = spoken_value(ui, metric);
  item.rect = {at.x - 8, 10, width + 16, kHigh - 20};
  item.radius = kRadiusTile;
  item.role = Role::link;
  item.tip = metric.tip.empty() && fold > 0 ? metric.label : metric.tip;
  const Response r = ui.item(item);
  if (r.hover > 0) fill_rect(ui, item.rect, faded(ui.colour(Token::sunken), r.hover), kRadiusTile);
  if (fold == 0) {
    float x = at.x;
    if (metric.icon != Icon::none) {
      draw_icon_centred(ui, metric.icon, {x + 8, 26}, 18, ui.colour(Token::ink2));
      x += 23;
    }
    draw_line(ui, {x, 26}, metric.label, {TextStyle::label, Token::ink2});
    const Rect value = draw_line(ui, {at.x, 50}, metric.value, {TextStyle::number});
    draw_delta(ui, {value.right() + 9, 50.5f}, metric);
    return r;
  }
  draw_icon_centred(ui, metric.icon, {at.x + 9, kHigh / 2}, 20, ui.colour(Token::ink2));
  const Rect value = draw_line(ui, {at.x + 24, kHigh / 2}, metric.value, {TextStyle::number});
  if (fold == 1) draw_delta(ui, {value.right() + 8, kHigh / 2 + 0.5f}, metric);
  return r;
}

// The block of the worn hat; returns its width.
float draw_hat_block(Ui& ui, const Strip& strip, float width) {
  const HatTokens hat = ui.tint();
  const float words = std::max(text_width(ui, strip.hat_name, TextStyle::body_strong),
                               text_width(ui, strip.hat_kicker, TextStyle::label));
  const float open = width >= 900 ? std::max(kHatBlock, 88 + words + 16) : 76.0f;
  const float fill =
      ui.ease("strip#fill." + std::to_string(static_cast<int>(ui.hat())), 1.0f, kMotionCard, Ease::out, 0.0f);
  fill_rect(ui, {0, 0, open * fill, kHigh}, ui.colour(hat.main));
  const float drop = -12.0f * (1.0f - fill);
  const Colour on = ui.colour(hat.on);
  draw_hat_coloured(ui, ui.hat(), {open > 100 ? 49.0f : 38.0f, 40 + drop}, 48, on,
                    ui.mode() == Mode::light ? ui.colour(hat.main) : ui.colour(hat.main));
  if (open > 100) {
    draw_line(ui, {88, 32}, strip.hat_kicker, {TextStyle::label, hat.on});
    draw_line(ui, {88, 52}, strip.hat_name, {TextStyle::body_strong, hat.on});
  }
  ui.note("strip.hat", strip.hat_kicker + " " + strip.hat_name, {0, 0, open, kHigh});
  return open;
}

float draw_week(Ui& ui, const Strip& strip, float x) {
  if (strip.place.empty() && strip.week.empty()) return x;
  const Rect place = draw_line(ui, {x, 26}, strip.place, {TextStyle::label, Token::ink2});
  const Rect week = draw_line(ui, {x, 50}, strip.week, {TextStyle::number});
  return std::max(place.right(), week.right());
}

std::string draw_faces_of(Ui& ui, const Strip& strip, float right) {
  std::string pressed;
  const auto count = static_cast<float>(strip.faces.size());
  float x = right - kFaceStep * (count - 1) - kFace / 2;
  for (const Face& face : strip.faces) {
    if (draw_trust(ui, {x, kHigh / 2}, kFace, face.seed, face.trust, face.name, face.label).clicked)
      pressed = face.name;
    x += kFaceStep;
  }
  return pressed;
}

}  // namespace

float strip_height(const Ui&) { return kHigh + kBrim; }

std::string draw_strip(Ui& ui, const Strip& strip) {
  const float width = ui.size().w;
  fill_rect(ui, {0, 0, width, kHigh}, ui.colour(Token::surface));
  const float block = draw_hat_block(ui, strip, width);
  fill_rect(ui, {0, kHigh, width, kBrim}, ui.colour(ui.tint().main));
  const float faces = strip.faces.empty() ? 0.0f : kFaceStep * static_cast<float>(strip.faces.size() - 1) + kFace + 16;
  const float right = width - 20;
  float x = draw_week(ui, strip, block + 20) + 24;
  const float room = right - faces - x;
  int fold = 0;
  float need = 0.0f;
  const auto count = static_cast<float>(strip.metrics.size());
  for (; fold < 3; ++fold) {
    need = 0.0f;
    for (const Metric& metric : strip.metrics) need += metric_width(ui, metric, fold);
    if (need + kGapLeast * (count - 1) <= room) break;
  }
  fold = std::min(fold, 2);
  const float gap = count > 1 ? std::clamp((room - need) / (count - 1), kGapLeast, 26.0f) : 0.0f;
  std::string pressed;
  float used = x;
  for (const Metric& metric : strip.metrics) {
    const float wide = metric_width(ui, metric, fold);
    // What still does not fit (very large text in a small window) stays in the named things only.
    if (used + wide > right - faces + 8) {
      ui.note(metric.name, metric.label, {used, 0, 1, 1}, metric.value);
      continue;
    }
    if (draw_metric(ui, metric, {used, 0}, wide, fold).clicked) pressed = metric.name;
    used += wide + gap;
  }
  const std::string face = draw_faces_of(ui, strip, right);
  return face.empty() ? pressed : face;
}

void draw_split_brim(Ui& ui) {
  const float width = ui.size().w;
  fill_rect(ui, {0, 0, width / 2, 8}, ui.colour(Token::pm));
  fill_rect(ui, {width / 2, 0, width - width / 2, 8}, ui.colour(Token::po));
}

}  // namespace two_hats::widgets
