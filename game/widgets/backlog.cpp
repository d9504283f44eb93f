#include "game/widgets/backlog.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kRowHigh = 52.0f;
constexpr float kStep = 58.0f;
constexpr float kBand = 28.0f;
constexpr float kHead = 30.0f;
constexpr float kArcRoom = 24.0f;
constexpr float kNarrow = 600.0f;

struct Columns {
  float title = 80.0f;
  float size = 0.0f;
  float delay = 0.0f;
  bool narrow = false;  // size as a figure, no curve of the delay
};

Columns columns_of(float width) {
  Columns c;
  c.narrow = width < kNarrow;
  c.size = std::floor(c.narrow ? width * 0.55f : width * 0.435f);
  c.delay = std::floor(c.narrow ? width * 0.70f : width * 0.668f);
  return c;
}

float top_of(const OrderList& list, int row) {
  const bool after = list.capacity_after >= 0 && row >= list.capacity_after;
  return kHead + kStep * static_cast<float>(row) + (after ? kBand + 6 : 0.0f);
}

void draw_head(Ui& ui, const Rect& rect, const OrderList& list, const Columns& c) {
  const float y = rect.y + 12;
  const TextLook look{TextStyle::label, Token::ink2};
  draw_line(ui, {rect.x + c.title, y}, ui.w(list.head_item), look);
  if (c.narrow) return;
  draw_line(ui, {rect.x + c.size, y}, ui.w(list.head_size), look);
  draw_line(ui, {rect.x + c.delay, y}, ui.w(list.head_delay), look);
}

void draw_size(Ui& ui, Point left_middle, const OrderRow& row, const Columns& c, bool lifted) {
  const Colour colour = ui.colour(lifted ? ui.tint().main : Token::ink2);
  float x = left_middle.x;
  const int most = static_cast<int>((c.delay - c.size - 44) / 16);
  if (!c.narrow && row.size <= most) {
    for (int i = 0; i < row.size; ++i) {
      fill_rect(ui, {x, left_middle.y - 6, 12, 12}, colour, 3);
      x += 16;
    }
    x += 6;
  }
  draw_line(ui, {x, left_middle.y}, row.size_text, {TextStyle::label, Token::ink2});
}

void draw_row(Ui& ui, const Rect& rect, const OrderRow& row, int number, const Columns& c, bool lifted, float hover) {
  const Token main = ui.tint().main;
  if (lifted) shadow(ui, rect, kRadiusButton, Lift::lifted);
  const Colour ground = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), lifted ? 0.0f : 0.5f * hover);
  box(ui, rect, ground, ui.colour(lifted ? main : Token::edge), kRadiusButton, lifted ? 3.0f : 1.5f);
  const float y = rect.centre().y;
  draw_icon_centred(ui, Icon::grip, {rect.x + 19, y}, 20, ui.colour(row.can_move ? Token::ink2 : Token::line));
  draw_line(ui, {rect.x + 54, y}, std::to_string(number),
            {TextStyle::number, row.beyond ? Token::ink2 : Token::ink, Align::centre});
  draw_text_in(ui, {rect.x + c.title, rect.y + 2, c.size - c.title - 12, rect.h - 4}, row.title,
               {TextStyle::body_medium});
  draw_size(ui, {rect.x + c.size, y}, row, c, lifted);
  float x = rect.x + c.delay;
  if (!c.narrow) {
    draw_delay_shape(ui, {x, y - 7, 29, 14}, row.delay);
    x += 42;
  }
  // The note stands beside the sum, else beneath it.
  const float note = std::max(x + 58, x + text_width(ui, row.delay_text, TextStyle::body_strong) + 10);
  const float wide = text_width(ui, row.delay_note, TextStyle::label);
  const bool beside = row.delay_note.empty() || note + wide < rect.right() - 8;
  draw_line(ui, {x, beside ? y : y - 10}, row.delay_text, {TextStyle::body_strong});
  if (beside) {
    draw_line(ui, {note, y}, row.delay_note, {TextStyle::label, Token::ink2});
  } else {
    draw_text_in(ui, {x, y + 1, rect.right() - 8 - x, 20}, row.delay_note, {TextStyle::label, Token::ink2});
  }
}

std::string spoken(const OrderRow& row, int number) {
  return std::to_string(number) + ": " + row.title + ", " + row.size_text + " points, " + row.delay_text + " " +
         row.delay_note;
}

// Which place a row dragged to this y (its middle, from the top of the list) would take.
int place_at(const OrderList& list, float y) {
  int best = 0;
  float nearest = 1e9f;
  for (int i = 0; i < static_cast<int>(list.rows.size()); ++i) {
    const float away = std::abs(top_of(list, i) + kRowHigh / 2 - y);
    if (away < nearest) nearest = away, best = i;
  }
  return best;
}

void press_row(Ui& ui, const Rect& slot, float top, const OrderList& list, int i, const Columns& c, OrderAct& act) {
  using Kind = OrderAct::Kind;
  const OrderRow& row = list.rows[static_cast<std::size_t>(i)];
  Item item;
  item.name = row.name;
  item.label = spoken(row, i + 1);
  item.rect = slot;
  item.enabled = row.can_move;
  item.reason = row.reason;
  item.draggable = true;
  item.role = Role::row;
  item.checked = list.lifted == i;
  item.quiet_ring = list.lifted == i;  // its own frame tells, in the air
  const Response r = ui.item(item);
  if (r.dragging || r.dropped) {
    const int to = place_at(list, r.pointer.y - ui.to_window(Point{0, top}).y);
    if (r.dropped) {
      act = {Kind::drop, i, to};
    } else if (list.lifted != i) {
      act = {Kind::lift, i, i};
    } else if (to != i) {
      act = {Kind::move, i, to};
    }
  } else if (r.clicked) {
    act = {list.lifted == i ? Kind::drop : Kind::lift, i, i};
  }
  if (!r.dragging && list.lifted != i) return draw_row(ui, slot, row, i + 1, c, false, r.hover);
  box(ui, slot, ui.colour(ui.tint().soft), ui.colour(ui.tint().main), kRadiusButton, 1.5f);
  const float lift = ui.ease(row.name + "#lift", 1.0f, kMotionLift, Ease::out, 0.0f);
  Rect above = slot.moved({20 * lift, -6 * lift});
  if (r.dragging) above.y = ui.pointer() ? ui.pointer()->y - kRowHigh / 2 : above.y;
  ui.push_layer(Layer::lifted);
  draw_row(ui, above, row, i + 1, c, true, 0);
  ui.pop_layer();
}

}  // namespace

void draw_need_arc(Ui& ui, Point from, Point to, float bulge, bool broken) {
  const Colour colour = ui.colour(broken ? Token::bad : ui.tint().main);
  std::vector<Point> curve;
  for (int i = 0; i <= 24; ++i) {
    const float t = static_cast<float>(i) / 24.0f;
    const float s = 1 - t;
    const float x = from.x * (s * s * s + 3 * s * s * t) + to.x * (3 * s * t * t + t * t * t) + bulge * 4 * s * t;
    curve.push_back({x, from.y + (to.y - from.y) * (3 * t * t - 2 * t * t * t) * 1.0f});
  }
  if (broken) {
    dashed_line(ui, curve, colour, 2, 5, 4);
  } else {
    polyline(ui, curve, colour, 2);
  }
  fill_circle(ui, from, 4, colour);
  // The head points along the way on which the arc comes in.
  const Point before = curve[curve.size() - 4];
  const float length = std::hypot(before.x - to.x, before.y - to.y);
  const Point back{(before.x - to.x) / length, (before.y - to.y) / length}, across{-back.y, back.x};
  constexpr float kLong = 10.0f, kWide = 5.0f;
  const auto barb = [&](float side) {
    return Point{to.x + 1 + back.x * kLong + across.x * side, to.y + back.y * kLong + across.y * side};
  };
  polyline(ui, {barb(kWide), {to.x + 1, to.y}, barb(-kWide)}, colour, 2);
}

float order_list_height(const Ui&, const OrderList& list, float) {
  return top_of(list, static_cast<int>(list.rows.size())) + 4;
}

OrderAct draw_order_list(Ui& ui, const Rect& rect, const OrderList& list) {
  using Kind = OrderAct::Kind;
  OrderAct act;
  const float width = rect.w - (list.arcs.empty() ? 0.0f : kArcRoom);
  const Columns c = columns_of(width);
  draw_head(ui, rect, list, c);
  if (list.lifted) ui.claim_arrows();
  const int count = static_cast<int>(list.rows.size());
  for (int i = 0; i < count; ++i) {
    const OrderRow& row = list.rows[static_cast<std::size_t>(i)];
    const float y = rect.y + ui.ease(row.name + "#place", top_of(list, i), kMotionSettle, Ease::settle);
    const Rect slot{rect.x, y, width, kRowHigh};
    ui.keep_part(row.name, slot, [&] { press_row(ui, slot, rect.y, list, i, c, act); });
  }
  if (list.lifted) {
    const int from = *list.lifted;
    if (ui.pressed(Key::up) && from > 0) act = {Kind::move, from, from - 1};
    if (ui.pressed(Key::down) && from + 1 < count) act = {Kind::move, from, from + 1};
    // The page follows it.
    if (act.kind == Kind::move && !ui.pointer_down()) ui.focus(list.rows[static_cast<std::size_t>(from)].name);
  }
  if (list.capacity_after >= 0 && list.capacity_after <= count) {
    const float y = rect.y + kHead + kStep * static_cast<float>(list.capacity_after) - 1;
    draw_capacity_band(ui, {rect.x, y, width, kBand}, list.capacity_text);
  }
  ui.keep_part("order arcs", rect, [&] {
    float bulge = 14.0f;
    for (const NeedArc& arc : list.arcs) {
      const auto end = [&](int row) { return Point{rect.x + width, rect.y + top_of(list, row) + kRowHigh / 2}; };
      draw_need_arc(ui, end(arc.needed), end(arc.by), bulge, arc.broken);
      bulge = bulge > 18 ? 10.0f : bulge + 4;
    }
  });
  return act;
}

void draw_capacity_bar(Ui& ui, const Rect& rect, const CapacityBar& bar) {
  const auto at = [&](float points) {
    return rect.x + rect.w * std::clamp(points / std::max(bar.most, 1e-3f), 0.0f, 1.0f);
  };
  const float middle = rect.centre().y;
  const Rect track{rect.x, middle - 8, rect.w, 16};
  const float part =
      ui.ease("capacity#load", std::clamp(bar.load / std::max(bar.most, 1e-3f), 0.0f, 1.0f), kMotionBars);
  progress_bar(ui, track, part, ui.tint().main);
  dashed_rect(ui, {at(bar.low), middle - 13, at(bar.high) - at(bar.low), 26}, ui.colour(Token::ink), 5, 1.5f, 4, 3);
  fill_rect(ui, {at(bar.middle) - 1, middle - 13, 2, 26}, ui.colour(Token::ink));
}

void draw_capacity_band(Ui& ui, const Rect& rect, const std::string& text) {
  fill_rect(ui, rect, ui.colour(Token::short_soft), 6);
  hatch(ui, rect, faded(ui.colour(Token::short_term), 0.4f), 11, 1.5f);
  if (ui.mode() == Mode::contrast) outline_rect(ui, rect, ui.colour(Token::short_term), 6, 1.5f);
  const float room = rect.w - 60;
  const float width = std::min(room, text_width(ui, text, TextStyle::label_strong));
  fill_rect(ui, {rect.x + 12, rect.y, width + 52, rect.h}, ui.colour(Token::short_soft));
  draw_icon_centred(ui, Icon::stopwatch, {rect.x + 25, rect.centre().y}, 18, ui.colour(Token::short_text));
  draw_text_in(ui, {rect.x + 42, rect.y + 4, room, 20}, text, {TextStyle::label_strong, Token::short_text});
}

}  // namespace two_hats::widgets
