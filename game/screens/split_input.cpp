#include "game/screens/split_input.h"

#include <algorithm>
#include <cmath>

#include "game/screens/ask_first.h"
#include "game/screens/card_face.h"
#include "game/screens/confidence.h"
#include "game/screens/decide.h"
#include "game/widgets/paint.h"
#include "game/widgets/split.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 1000.0f;
constexpr float kColumnGap = 12.0f;
constexpr float kColumnLeast = 92.0f;    // narrower ones go into a second row
constexpr float kColumnsLeast = 330.0f;  // height of one row of columns, stepper included
constexpr float kColumnsShort = 250.0f;  // the same where little is seen at once
constexpr float kTray = 60.0f;
constexpr float kKeepWidth = 208.0f;
constexpr float kButtonsHeight = 56.0f;
constexpr float kUndoIcon = 56.0f;

int chips_high(const views::SplitInput& split) {
  int most = std::min(split.chips, 10);
  for (const views::SplitColumn& column : split.columns) most = std::max({most, column.chips, column.last});
  return most;
}

widgets::SplitColumn column_of(const views::SplitColumn& column, int most) {
  widgets::SplitColumn out;
  out.name = column.button.name;
  out.icon = icon_of(column.icon, widgets::Icon::box);
  out.title = column.title;
  out.chips = column.chips;
  out.last_time = column.last;
  out.most = most;
  out.selected = column.at_cursor;
  out.can_less = column.less.enabled;
  out.can_more = column.more.enabled;
  out.reason_less = column.less.reason;
  out.reason_more = column.more.reason;
  out.name_less = column.less.name;
  out.name_more = column.more.name;
  return out;
}

float draw_heading(Ui& ui, Point at, float width, const views::TableView& view) {
  float y = at.y + widgets::draw_text(ui, at, view.question, {.style = TextStyle::title}, width).h + 4;
  const Rect words = widgets::draw_text(ui, {at.x, y}, view.split.chip_words, {.tone = Token::ink2}, width);
  const std::string mark = ui.w("marks last quarter.");
  float x = words.right() + 8;
  if (x + 38 + widgets::text_width(ui, mark, TextStyle::body) > at.x + width || words.h > 30) {
    x = at.x;
    y = words.bottom();
  }
  widgets::dashed_line(ui, {{x, y + 12}, {x + 27, y + 12}}, ui.colour(Token::ink), 2, 6, 4);
  widgets::draw_text(ui, {x + 38, y}, mark, {.tone = Token::ink2});
  return y + 24 - at.y;
}

// All columns in one row, or two when the place is narrow.
void draw_columns(Ui& ui, Commands& commands, const Rect& rect, const views::SplitInput& split, int rows) {
  const int count = static_cast<int>(split.columns.size());
  const int each = std::max(1, (count + rows - 1) / rows);
  const float width = (rect.w - kColumnGap * static_cast<float>(each - 1)) / static_cast<float>(each);
  const float height = (rect.h - 20 * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  const int most = chips_high(split);
  for (int i = 0; i < count; ++i) {
    const views::SplitColumn& column = split.columns[static_cast<std::size_t>(i)];
    const Rect place{rect.x + static_cast<float>(i % each) * (width + kColumnGap),
                     rect.y + static_cast<float>(i / each) * (height + 20), width, height};
    ui.keep_part(column.button.name, place, [&] {
      const widgets::SplitAct act = widgets::draw_split_column(ui, place, column_of(column, most));
      if (act.selected) commands.push_back(column.button.command);
      if (act.change < 0) commands.push_back(column.less.command);
      if (act.change > 0) commands.push_back(column.more.command);
    });
  }
}

// A chip in the tray can be dragged onto a column.
void drag_from_tray(Ui& ui, Commands& commands, const Rect& tray, const views::SplitInput& split, Scratch& scratch) {
  if (split.left <= 0) return;
  widgets::Item chip;
  chip.name = "tray";
  chip.label = ui.w("Chips still to place: drag one onto a column");
  chip.rect = {tray.x + 4, tray.y + 4, tray.w * 0.62f, tray.h - 8};
  chip.draggable = true;
  chip.value = std::to_string(split.left);
  const widgets::Response response = ui.item(chip);
  if (response.dragging) {
    scratch.dragged = "tray";
    ui.push_layer(widgets::Layer::lifted);
    const Point at = response.pointer - ui.to_window(Point{});
    const Rect ghost{at.x - 49, at.y - 15, 98, 30};
    widgets::shadow(ui, ghost, 8, widgets::Lift::lifted);
    widgets::fill_rect(ui, ghost, ui.colour(ui.tint().main), 8);
    widgets::fill_rect(ui, {at.x - 17, at.y - 2, 34, 4}, widgets::faded(ui.colour(ui.tint().on), 0.6f), 2);
    ui.pop_layer();
  }
  if (!response.dropped) return;
  scratch.dragged.clear();
  for (const views::SplitColumn& column : split.columns) {
    const widgets::NamedThing* thing = ui.find(column.button.name);
    if (thing != nullptr && thing->visible.contains(response.pointer)) commands.push_back(column.more.command);
  }
}

float tray_height(const Ui& ui, float width, const views::SplitInput& split) {
  const float link = widgets::button_width(ui, button_of(split.last_quarter));
  return width < link + 330 ? kTray + 52 : kTray;
}

void draw_tray(Ui& ui, Commands& commands, const Rect& rect, const views::SplitInput& split, Scratch& scratch) {
  const bool two_lines = rect.h > kTray + 1;
  // The well of both; the chips draw theirs over it in the same colour.
  widgets::fill_rect(ui, rect, ui.colour(Token::sunken), widgets::kRadiusCard);
  const float link = widgets::button_width(ui, button_of(split.last_quarter));
  const Rect chips = two_lines ? rect.top_part(kTray) : Rect{rect.x, rect.y, rect.w - link - 16, kTray};
  if (split.opening.empty())
    widgets::draw_chip_tray(ui, chips.after_left(20), ui.w("Still to place"), split.left, split.left_words);
  else
    widgets::draw_text_in(ui, chips.after_left(20), split.opening, {.style = TextStyle::label});
  drag_from_tray(ui, commands, chips, split, scratch);
  press(ui, commands, {rect.right() - link - 8, two_lines ? rect.bottom() - 50 : rect.y + 8, link, 44},
        split.last_quarter, ButtonLook::link);
}

float focus_height(const Ui& ui, float width, const views::SplitInput& split) {
  return 44 + widgets::measure_text(ui, split.focus_line, TextStyle::body, width - 48).h + 20;
}

void draw_focus(Ui& ui, const Rect& rect, const views::SplitInput& split) {
  widgets::card(ui, rect);
  widgets::Icon icon = widgets::Icon::box;
  for (const views::SplitColumn& column : split.columns) {
    if (column.at_cursor) icon = icon_of(column.icon, icon);
  }
  widgets::draw_icon(ui, icon, {rect.x + 24, rect.y + 18}, 20, ui.colour(ui.tint().main));
  widgets::draw_line(ui, {rect.x + 52, rect.y + 28}, split.focus_title, {.style = TextStyle::body_strong});
  widgets::draw_text(ui, {rect.x + 24, rect.y + 44}, split.focus_line, {}, rect.w - 48);
}

// Confidence, undo, keep and the note; only measures when `commands` is null.
float draw_controls(Ui& ui, Commands* commands, Point at, float width, const views::TableView& view) {
  float y = at.y;
  if (view.wants_confidence) {
    if (commands != nullptr) draw_confidence_stacked(ui, *commands, {at.x, y}, width, view);
    y += kConfidenceStacked + 14;
  }
  // Why it cannot be kept yet stands left of the buttons where it has room there, else beneath them.
  const float keep = std::min(kKeepWidth, width * 0.5f);
  const std::string note = decide_note(view);
  const float beside = width - keep - kUndoIcon - 2 * 12;
  const auto high = [&](float room) { return widgets::measure_text(ui, note, TextStyle::label, room).h; };
  const bool is_beside = !note.empty() && beside >= 120 && high(beside) <= kButtonsHeight;
  const float named = std::max(120.0f, widgets::button_width(ui, button_of(view.undo), 14));
  const bool as_icon = is_beside || named > width - keep - 12;
  const float undo = as_icon ? kUndoIcon : named;
  if (commands != nullptr) {
    const Rect place{at.x + width - keep - 12 - undo, y, undo, kButtonsHeight};
    as_icon ? press_as_icon(ui, *commands, place, view.undo) : press(ui, *commands, place, view.undo);
    if (is_beside) draw_decide_note(ui, {at.x, y, beside, kButtonsHeight}, view, false);
    draw_decide(ui, *commands, {at.x + width - keep, y, keep, kButtonsHeight}, view);
  }
  y += kButtonsHeight;
  if (!note.empty() && !is_beside) {
    if (commands != nullptr) draw_decide_note(ui, {at.x, y + 4, width, high(width)}, view, true);
    y += high(width) + 4;
  }
  return y - at.y;
}

float draw_case_card(Ui& ui, Point at, float width, const views::TableView& view) {
  const float told = case_height(ui, width - 48, view.card) + 40;
  widgets::card(ui, {at.x, at.y, width, told});
  draw_case(ui, {at.x + 24, at.y + 20}, width - 48, view.card);
  return told;
}

// The decision stays at the foot; the case fills the room above or scrolls in it.
void draw_right(Ui& ui, Commands& commands, const Rect& column, const views::TableView& view) {
  const float controls = draw_controls(ui, nullptr, {}, column.w, view);
  float ask = draw_ask_first(ui, nullptr, {}, column.w, view);
  if (ask > 0) ask += 12;
  const float focus = focus_height(ui, column.w, view.split);
  const float panel = column.h - controls - ask - focus - 22;
  if (panel < 150) {
    const bool pinned = column.h - controls >= 160;
    const float height = pinned ? column.h - controls + 4 : column.h + 12;
    ui.begin_scroll("split.side", {column.x - 12, column.y - 12, column.w + 32, height});
    float y = 12 + draw_case_card(ui, {12, 12}, column.w, view) + 16;
    draw_focus(ui, {12, y, column.w, focus}, view.split);
    y += focus + 16;
    y += draw_ask_first(ui, &commands, {12, y}, column.w, view);
    if (!pinned) y += 14 + draw_controls(ui, &commands, {12, y + 14}, column.w, view);
    ui.end_scroll(y + 12);
    if (pinned) draw_controls(ui, &commands, {column.x, column.bottom() - controls}, column.w, view);
    return;
  }
  draw_case_panel(ui, {column.x, column.y, column.w, panel}, 24, view.card);
  const Rect hand{column.x, column.y + panel + 16, column.w, focus};
  ui.keep_part("split.focus", hand, [&] { draw_focus(ui, hand, view.split); });
  draw_ask_first(ui, &commands, {column.x, column.bottom() - controls - ask}, column.w, view);
  draw_controls(ui, &commands, {column.x, column.bottom() - controls}, column.w, view);
}

int rows_needed(float width, const views::SplitInput& split) {
  const auto count = static_cast<float>(split.columns.size());
  return count * (kColumnLeast + kColumnGap) - kColumnGap > width ? 2 : 1;
}

// `height`: what there is to fill; `each`: what a row of columns takes at least.
float draw_left(Ui& ui, Commands& commands, Point at, float width, float height, float each,
                const views::TableView& view, Scratch& scratch) {
  const int rows = rows_needed(width, view.split);
  const float top = at.y + draw_heading(ui, at, width, view) + 20;
  const float tray = tray_height(ui, width, view.split);
  const float least = each * static_cast<float>(rows) + 20 * static_cast<float>(rows - 1);
  const float columns = std::max(least, at.y + height - top - tray - 28);
  draw_columns(ui, commands, {at.x, top, width, columns}, view.split, rows);
  const Rect well{at.x, top + columns + 28, width, tray};
  ui.keep_part("split.tray", well, [&] { draw_tray(ui, commands, well, view.split, scratch); });
  std::vector<std::string> names;
  int cursor = -1;
  for (const views::SplitColumn& column : view.split.columns) {
    if (column.at_cursor) cursor = static_cast<int>(names.size());
    names.push_back(column.button.name);
  }
  if (const auto to = follow_cursor(ui, scratch, names, cursor)) commands.push_back(app::PutCursor{*to});
  return well.bottom() - at.y;
}

void draw_one_column(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view, Scratch& scratch) {
  const float margin = margin_of(ui);
  const float full = body.w - 2 * margin;
  const bool pinned = footer_pins(ui, body, full, view, true);
  const Rect area = pinned ? body.top_part(body.h - kFooterHeight - 12) : body;
  const float width = ui.begin_scroll("table.scroll", area) - 2 * margin;
  float y = 16 + draw_case_card(ui, {margin, 16}, width, view) + 20;
  // A column is seen whole, with its name and its buttons.
  const float each = std::clamp(area.h - 48, kColumnsShort, kColumnsLeast);
  y += draw_left(ui, commands, {margin, y}, width, 0, each, view, scratch) + 16;
  const float focus = focus_height(ui, width, view.split);
  draw_focus(ui, {margin, y, width, focus}, view.split);
  y += focus + 16;
  if (const float ask = draw_ask_first(ui, &commands, {margin, y}, width, view); ask > 0) y += ask + 14;
  if (!pinned) y += draw_controls(ui, &commands, {margin, y}, width, view) + 12;
  ui.end_scroll(y + 8);
  if (pinned) draw_footer(ui, commands, {margin, area.bottom() + 12}, full, view, true);
}

}  // namespace

void draw_split(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view, Scratch& scratch) {
  const float margin = margin_of(ui);
  if (body.w < kTwoColumns) return draw_one_column(ui, commands, body, view, scratch);
  const float inside = body.w - 2 * margin;
  const float side = std::round(std::clamp(inside * 0.362f, 340.0f, 480.0f));
  const float left = inside - side - 32;
  ui.begin_scroll("split.scroll", {0, body.y, margin + left + 16, body.h});
  const float used = draw_left(ui, commands, {margin, 14}, left, body.h - 14, kColumnsLeast, view, scratch);
  ui.end_scroll(std::max(body.h, 14 + used));
  draw_right(ui, commands, {margin + left + 32, body.y + 20, side, body.h - 20}, view);
}

}  // namespace two_hats::screens
