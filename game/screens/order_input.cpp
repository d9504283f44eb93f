#include "game/screens/order_input.h"

#include <algorithm>
#include <cmath>

#include "game/screens/ask_first.h"
#include "game/screens/card_face.h"
#include "game/screens/confidence.h"
#include "game/screens/decide.h"
#include "game/screens/order_acts.h"
#include "game/widgets/backlog.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 1000.0f;
constexpr float kPanelPad = 20.0f;
constexpr float kDropHeight = 136.0f;
constexpr float kItemHeight = 304.0f;
constexpr float kArcRoom = 24.0f;
const char* const kHowTo = base::marked("Drag a row, or lift it with Space.");

widgets::DelayShape delay_of(cards::DelayCurve::Shape shape) {
  using Shape = cards::DelayCurve::Shape;
  switch (shape) {
    case Shape::none:
      return widgets::DelayShape::flat;
    case Shape::leak:
      return widgets::DelayShape::linear;
    case Shape::step:
      return widgets::DelayShape::fixed_date;
    case Shape::window:
      return widgets::DelayShape::flattening;
    case Shape::start:
    case Shape::grow:
      return widgets::DelayShape::rising;
  }
  return widgets::DelayShape::linear;
}

widgets::OrderList list_of(const views::OrderInput& order) {
  widgets::OrderList list;
  for (std::size_t i = 0; i < order.rows.size(); ++i) {
    const views::OrderRow& row = order.rows[i];
    widgets::OrderRow out;
    out.name = row.button.name;
    out.title = row.title;
    out.size = row.points;
    out.size_text = row.points_words;
    out.delay = delay_of(row.curve.shape);
    out.delay_text = row.cost_words;
    out.delay_note = row.cost_unit;
    out.beyond = static_cast<int>(i) >= order.fits;
    out.can_move = row.button.enabled;
    out.reason = row.button.reason;
    list.rows.push_back(out);
    if (row.lifted) list.lifted = static_cast<int>(i);
    for (const int needed : row.needs)
      list.arcs.push_back({needed, static_cast<int>(i), row.broken && needed > static_cast<int>(i)});
  }
  list.capacity_after = order.fits;
  list.capacity_text = order.capacity_words;
  return list;
}

int cursor_of(const views::OrderInput& order) {
  for (std::size_t i = 0; i < order.rows.size(); ++i) {
    if (order.rows[i].at_cursor) return static_cast<int>(i);
  }
  return -1;
}

void obey(Commands& commands, const widgets::OrderAct& act, const views::OrderInput& order, Scratch& scratch) {
  screens::obey(commands, act,
                std::any_of(order.rows.begin(), order.rows.end(), [](const auto& row) { return row.lifted; }));
  if (act.kind != widgets::OrderAct::Kind::none) scratch.item_tab = true;
}

// The arcs lie right of the rows, in the same rect.
float arc_room(const views::OrderInput& order) {
  const bool any =
      std::any_of(order.rows.begin(), order.rows.end(), [](const auto& row) { return !row.needs.empty(); });
  return any ? kArcRoom : 0.0f;
}

// The list with its heading, rows `width` wide; returns the height used.
float draw_list(Ui& ui, Commands& commands, Point at, float width, const views::TableView& view, Scratch& scratch) {
  const bool beside = widgets::text_width(ui, view.question, TextStyle::title) +
                          widgets::text_width(ui, ui.w(kHowTo), TextStyle::body) + 24 <=
                      width;
  float y = at.y;
  const float heading = widgets::draw_text(ui, {at.x, y}, view.question, {.style = TextStyle::title}, width).h;
  if (beside) {
    widgets::draw_line(ui, {at.x + width, y + 17}, ui.w(kHowTo), {.tone = Token::ink2, .align = widgets::Align::right});
    y += heading + 10;
  } else {
    y += heading + 4;
    y += widgets::draw_text(ui, {at.x, y}, ui.w(kHowTo), {.tone = Token::ink2}, width).h + 8;
  }
  const widgets::OrderList list = list_of(view.order);
  const float height = widgets::order_list_height(ui, list, width);
  obey(commands, widgets::draw_order_list(ui, {at.x, y, width + arc_room(view.order), height}, list), view.order,
       scratch);
  std::vector<std::string> names;
  for (const views::OrderRow& row : view.order.rows) names.push_back(row.button.name);
  if (!list.lifted) {
    if (const auto to = follow_cursor(ui, scratch, names, cursor_of(view.order))) {
      commands.push_back(app::PutCursor{*to});
      if (ui.ring_shown()) scratch.item_tab = true;
    }
  } else {
    scratch.cursor = names[static_cast<std::size_t>(*list.lifted)];
  }
  return y - at.y + height;
}

widgets::AreaChart cost_chart(const Ui& ui, const std::vector<double>& cost) {
  widgets::AreaChart chart;
  double most = 0.0;
  for (std::size_t week = 0; week < cost.size(); ++week) {
    chart.weeks.push_back(static_cast<double>(week));
    chart.values.push_back(cost[week]);
    most = std::max(most, cost[week]);
  }
  // The greatest of 1, 2, 5, 10 … that still lies on the curve.
  double top = 1.0;
  for (double power = 1.0; power <= 1e6; power *= 10.0) {
    for (const double step : {1.0, 2.0, 4.0, 5.0}) {
      if (step * power <= most) top = std::max(top, step * power);
    }
  }
  chart.y_ticks = {{0.0, "0"}, {top, std::to_string(std::lround(top))}};
  const double last = cost.empty() ? 26.0 : static_cast<double>(cost.size() - 1);
  chart.x_ticks = {{0.0, ui.w("Now")},
                   {last / 2, ui.w("in {0} weeks", std::lround(last / 2))},
                   {last, ui.w("in {0} weeks", std::lround(last))}};
  return chart;
}

void draw_item(Ui& ui, const Rect& inside, const views::OrderInput& order) {
  const int cursor = cursor_of(order);
  const bool lifted = cursor >= 0 && order.rows[static_cast<std::size_t>(cursor)].lifted;
  widgets::draw_icon(ui, widgets::Icon::grip, {inside.x, inside.y}, 20, ui.colour(ui.tint().text));
  widgets::draw_line(ui, {inside.x + 26, inside.y + 10}, lifted ? ui.w("Lifted") : ui.w("In hand"),
                     {.style = TextStyle::label_strong, .tone = ui.tint().text});
  float y = inside.y + 24;
  y += widgets::draw_text(ui, {inside.x, y}, order.focus_title, {.style = TextStyle::number}, inside.w).h + 4;
  y += widgets::draw_text(ui, {inside.x, y}, order.focus_note, {}, inside.w).h + 8;
  if (order.focus_cost.empty()) return;
  y += widgets::draw_text(ui, {inside.x, y}, ui.w("What waiting costs, € thousand"),
                          {.style = TextStyle::label, .tone = Token::ink2}, inside.w)
           .h +
       4;
  const float height = std::max(80.0f, inside.bottom() - y);
  widgets::draw_area_chart(ui, {inside.x, y, inside.w, height}, cost_chart(ui, order.focus_cost));
}

bool has_case(const views::TableView& view) { return !view.card.story.empty(); }

void draw_top_panel(Ui& ui, const Rect& panel, const views::TableView& view, Scratch& scratch) {
  if (scratch.item_tab || !has_case(view)) {
    ui.keep_part("order.item", panel, [&] {
      widgets::card(ui, panel);
      draw_item(ui, panel.inset(kPanelPad), view.order);
    });
  } else {
    draw_case_panel(ui, panel, kPanelPad, view.card, case_tab_width(ui, scratch));
  }
  if (has_case(view)) draw_case_tab(ui, panel, scratch);
}

void draw_where_dropped(Ui& ui, const Rect& panel, const views::OrderInput& order) {
  widgets::card(ui, panel);
  const Rect inside = panel.inset(kPanelPad, 16);
  widgets::draw_line(ui, {inside.x, inside.y + 14}, ui.w("If you drop it here"), {.style = TextStyle::body_strong});
  widgets::Chip chip{order.drop_badge};
  if (order.drop_careful) {
    chip = {order.drop_badge, widgets::Icon::warning, Token::short_soft, Token::short_text, Token::short_text};
  }
  widgets::draw_chip(ui, {inside.right() - widgets::chip_width(ui, chip), inside.y}, chip);
  const auto most = std::max({order.capacity * 1.25, order.capacity_high * 1.05, order.points_to_cursor, 1.0});
  widgets::CapacityBar bar;
  bar.load = static_cast<float>(order.points_to_cursor);
  bar.low = static_cast<float>(order.capacity_low);
  bar.middle = static_cast<float>(order.capacity);
  bar.high = static_cast<float>(order.capacity_high);
  bar.most = static_cast<float>(most);
  bar.over = order.drop_careful;
  widgets::draw_capacity_bar(ui, {inside.x, inside.y + 42, inside.w, 28}, bar);
  widgets::draw_text(ui, {inside.x, inside.y + 76}, order.drop_words, {.style = TextStyle::label, .tone = Token::ink2},
                     inside.w);
}

void draw_drop(Ui& ui, const Rect& panel, const views::OrderInput& order) {
  ui.keep_part("order.drop", panel, [&] { draw_where_dropped(ui, panel, order); });
}

float drop_height(const Ui& ui, const views::TableView& view, float width) {
  const float words = widgets::measure_text(ui, view.order.drop_words, TextStyle::label, width - 2 * kPanelPad).h;
  return kDropHeight - 20 + words;
}

bool shows_case(const views::TableView& view, const Scratch& scratch) { return has_case(view) && !scratch.item_tab; }

// The case, or the item and what dropping it does: natural heights. Returns the height used.
float draw_panels(Ui& ui, Point at, float width, const views::TableView& view, Scratch& scratch) {
  if (shows_case(view, scratch)) {
    const float panel = case_height(ui, width - 2 * kPanelPad, view.card) + 2 * kPanelPad;
    draw_top_panel(ui, {at.x, at.y, width, panel}, view, scratch);
    return panel;
  }
  draw_top_panel(ui, {at.x, at.y, width, kItemHeight}, view, scratch);
  const float drop = drop_height(ui, view, width);
  draw_drop(ui, {at.x, at.y + kItemHeight + 16, width, drop}, view.order);
  return kItemHeight + 16 + drop;
}

// The decision stays at the foot; what is above fills the room or scrolls in it.
void draw_right(Ui& ui, Commands& commands, const Rect& column, const views::TableView& view, Scratch& scratch) {
  const float controls = draw_side_controls(ui, nullptr, {}, column.w, view);
  float ask = draw_ask_first(ui, nullptr, {}, column.w, view);
  if (ask > 0) ask += 14;
  const float room = column.h - controls - ask - 18;
  const float drop = drop_height(ui, view, column.w);
  if (room >= drop + 216) {
    const float panel = shows_case(view, scratch) ? room : room - drop - 16;
    draw_top_panel(ui, {column.x, column.y, column.w, panel}, view, scratch);
    if (panel < room) draw_drop(ui, {column.x, column.y + panel + 16, column.w, drop}, view.order);
    draw_ask_first(ui, &commands, {column.x, column.bottom() - controls - ask}, column.w, view);
    draw_side_controls(ui, &commands, {column.x, column.bottom() - controls}, column.w, view);
    return;
  }
  constexpr float kOver = 12.0f;
  const bool pinned = column.h - controls >= 160;
  const float height = pinned ? column.h - controls - 8 : column.h + 12;
  ui.begin_scroll("order.side", {column.x - kOver, column.y - 12, column.w + 2 * kOver + 8, height});
  float y = 12 + draw_panels(ui, {kOver, 12}, column.w, view, scratch) + 16;
  if (ask > 0) y += draw_ask_first(ui, &commands, {kOver, y}, column.w, view) + 14;
  if (!pinned) y += draw_side_controls(ui, &commands, {kOver, y}, column.w, view);
  ui.end_scroll(y + 8);
  if (pinned) draw_side_controls(ui, &commands, {column.x, column.bottom() - controls}, column.w, view);
}

void draw_one_column(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view, Scratch& scratch) {
  const float margin = margin_of(ui);
  const float full = body.w - 2 * margin;
  const bool pinned = footer_pins(ui, body, full, view, true);
  const Rect area = pinned ? body.top_part(body.h - kFooterHeight - 12) : body;
  const float width = ui.begin_scroll("table.scroll", area) - 2 * margin;
  float y = 18;
  if (has_case(view)) {
    const float panel = case_height(ui, width - 2 * kPanelPad, view.card) + 2 * kPanelPad;
    widgets::card(ui, {margin, y, width, panel});
    draw_case(ui, {margin + kPanelPad, y + kPanelPad}, width - 2 * kPanelPad, view.card);
    y += panel + 20;
  }
  y += draw_list(ui, commands, {margin, y}, width - arc_room(view.order), view, scratch) + 24;
  const Rect panel{margin, y, width, kItemHeight};
  widgets::card(ui, panel);
  draw_item(ui, panel.inset(kPanelPad), view.order);
  y += kItemHeight + 16;
  const float drop = drop_height(ui, view, width);
  draw_drop(ui, {margin, y, width, drop}, view.order);
  y += drop + 18;
  if (const float ask = draw_ask_first(ui, &commands, {margin, y}, width, view); ask > 0) y += ask + 14;
  if (!pinned) y += draw_side_controls(ui, &commands, {margin, y}, width, view) + 12;
  ui.end_scroll(y + 8);
  if (pinned) draw_footer(ui, commands, {margin, area.bottom() + 12}, full, view, true);
}

}  // namespace

void draw_order(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view, Scratch& scratch) {
  const int cursor = cursor_of(view.order);
  if (cursor >= 0 && view.order.rows[static_cast<std::size_t>(cursor)].lifted) scratch.item_tab = true;
  if (body.w < kTwoColumns) return draw_one_column(ui, commands, body, view, scratch);
  const float margin = margin_of(ui);
  const float inside = body.w - 2 * margin;
  const float side = std::round(std::clamp(inside * 0.349f, 320.0f, 460.0f));
  const float list = inside - side - 48;
  ui.begin_scroll("list.scroll", {0, body.y, margin + list + kArcRoom + 14, body.h});
  const float used = draw_list(ui, commands, {margin, 18}, list, view, scratch);
  ui.end_scroll(18 + used + 8);
  draw_right(ui, commands, {margin + list + 48, body.y + 20, side, body.h - 32}, view, scratch);
}

}  // namespace two_hats::screens
