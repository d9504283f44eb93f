#include "game/screens/selection_input.h"

#include <algorithm>
#include <cmath>

#include "game/screens/ask_first.h"
#include "game/screens/card_face.h"
#include "game/screens/decide.h"
#include "game/widgets/paint.h"
#include "game/widgets/sprint_list.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 1000.0f;
constexpr float kPad = 20.0f;
constexpr float kArcRoom = 24.0f;
constexpr float kGap = 16.0f;
const char* const kHowTo = base::marked("Click a row, drag it over the line, or press Space.");

widgets::SprintList list_of(const views::SelectionInput& input) {
  widgets::SprintList list;
  for (std::size_t i = 0; i < input.rows.size(); ++i) {
    const views::SprintRow& row = input.rows[i];
    list.rows.push_back({row.button.name, row.title, row.points, row.points_words, row.quarter_words, row.years_words,
                         row.chance_words, row.in, row.of_goal});
    for (const int needed : row.needs) list.arcs.push_back({needed, static_cast<int>(i), false});
  }
  list.fits = input.fits;
  list.capacity_text = input.capacity_words;
  return list;
}

float arc_room(const views::SelectionInput& input) {
  const bool any =
      std::any_of(input.rows.begin(), input.rows.end(), [](const auto& row) { return !row.needs.empty(); });
  return any ? kArcRoom : 0.0f;
}

// The item in the row; what a row makes when it is pressed names it.
int item_of(const views::SprintRow& row) { return std::get<app::ToggleItem>(row.button.command).item; }

void follow(Ui& ui, Commands& commands, const views::SelectionInput& input, Scratch& scratch) {
  std::vector<std::string> names;
  int cursor = -1;
  for (const views::SprintRow& row : input.rows) {
    if (row.at_cursor) cursor = static_cast<int>(names.size());
    names.push_back(row.button.name);
  }
  const auto to = follow_cursor(ui, scratch, names, cursor);
  if (!to) return;
  commands.push_back(app::PutCursor{item_of(input.rows[static_cast<std::size_t>(*to)])});
  if (ui.ring_shown()) scratch.item_tab = true;
}

// The list with its heading, rows `width` wide, and what can be asked beneath; returns the height used.
float draw_list(Ui& ui, Commands& commands, Point at, float width, const views::TableView& view, Scratch& scratch) {
  float y = at.y;
  const float heading = widgets::draw_text(ui, {at.x, y}, view.question, {.style = TextStyle::title}, width).h;
  const bool beside = widgets::text_width(ui, view.question, TextStyle::title) +
                          widgets::text_width(ui, ui.w(kHowTo), TextStyle::body) + 24 <=
                      width;
  if (beside) {
    widgets::draw_line(ui, {at.x + width, y + 17}, ui.w(kHowTo), {.tone = Token::ink2, .align = widgets::Align::right});
    y += heading + 10;
  } else {
    y += heading + 4;
    y += widgets::draw_text(ui, {at.x, y}, ui.w(kHowTo), {.tone = Token::ink2}, width).h + 8;
  }
  const widgets::SprintList list = list_of(view.selection);
  const float height = widgets::sprint_list_height(list);
  const int row = widgets::draw_sprint_list(ui, {at.x, y, width + arc_room(view.selection), height}, list);
  if (row >= 0) {
    commands.push_back(view.selection.rows[static_cast<std::size_t>(row)].button.command);
    scratch.item_tab = true;
  }
  follow(ui, commands, view.selection, scratch);
  y += height;
  if (!view.ask.empty()) y += 20 + draw_ask_first(ui, &commands, {at.x, y + 20}, width, view);
  return y - at.y;
}

// --- the item in hand

float item_height(const Ui& ui, float inside, const views::SelectionInput& input) {
  float height = 24 + widgets::measure_text(ui, input.focus_title, TextStyle::number, inside).h + 4;
  if (!input.focus_note.empty()) height += widgets::measure_text(ui, input.focus_note, TextStyle::body, inside).h + 8;
  for (const std::string& line : input.focus_lines)
    height += widgets::measure_text(ui, line, TextStyle::label, inside).h + 4;
  return height;
}

void draw_item(Ui& ui, const Rect& inside, const views::SelectionInput& input) {
  widgets::draw_icon(ui, widgets::Icon::grip, {inside.x, inside.y}, 20, ui.colour(ui.tint().text));
  widgets::draw_line(ui, {inside.x + 26, inside.y + 10}, ui.w("In hand"),
                     {.style = TextStyle::label_strong, .tone = ui.tint().text});
  float y = inside.y + 24;
  y += widgets::draw_text(ui, {inside.x, y}, input.focus_title, {.style = TextStyle::number}, inside.w).h + 4;
  if (!input.focus_note.empty()) y += widgets::draw_text(ui, {inside.x, y}, input.focus_note, {}, inside.w).h + 8;
  for (const std::string& line : input.focus_lines) {
    y += widgets::draw_text(ui, {inside.x, y}, line, {.style = TextStyle::label, .tone = Token::ink2}, inside.w).h + 4;
  }
}

// In its panel; scrolls in one that is too low.
void draw_item_in(Ui& ui, const Rect& panel, const views::SelectionInput& input) {
  if (item_height(ui, panel.w - 2 * kPad, input) + 2 * kPad - 4 <= panel.h) {
    return draw_item(ui, panel.inset(kPad), input);
  }
  const float width =
      ui.begin_scroll("item.scroll", {panel.x, panel.y + 6, panel.w, panel.h - 12}, Token::surface) - 2 * kPad;
  draw_item(ui, {kPad, 14, width, 0}, input);
  ui.end_scroll(14 + item_height(ui, width, input) + 8);
}

bool has_case(const views::TableView& view) { return !view.card.story.empty(); }
bool shows_case(const views::TableView& view, const Scratch& scratch) { return has_case(view) && !scratch.item_tab; }

float top_height(const Ui& ui, float width, const views::TableView& view, const Scratch& scratch) {
  const float inside = width - 2 * kPad;
  return 2 * kPad + (shows_case(view, scratch) ? case_height(ui, inside, view.card, Sources::behind)
                                               : item_height(ui, inside, view.selection));
}

void draw_top(Ui& ui, const Rect& panel, const views::TableView& view, Scratch& scratch) {
  if (shows_case(view, scratch)) {
    draw_case_panel(ui, panel, kPad, view.card, has_case(view) ? case_tab_width(ui, scratch) : 0.0f);
  } else {
    widgets::card(ui, panel);
    draw_item_in(ui, panel, view.selection);
  }
  if (has_case(view)) draw_case_tab(ui, panel, scratch);
}

// --- the Sprint: load against capacity, and the goal

// Words beneath the bar, first to last; the goal's own title is drawn apart.
float sprint_height(const Ui& ui, float width, const views::SelectionInput& input) {
  const float inside = width - 2 * kPad;
  const auto words = [&](const std::string& text, float wide) {
    return text.empty() ? 0.0f : widgets::measure_text(ui, text, TextStyle::label, wide).h;
  };
  float height = 14 + 76 + words(input.load_words, inside) + words(input.overload_words, inside);
  if (!input.goal.empty()) {
    height += 25 + widgets::measure_text(ui, input.goal, TextStyle::body_medium, inside - 30).h +
              words(input.goal_words, inside - 30);
  }
  return height + 16;
}

void draw_load(Ui& ui, const Rect& panel, const views::SelectionInput& input) {
  widgets::card(ui, panel);
  const Rect inside = panel.inset(kPad, 14);
  widgets::draw_line(ui, {inside.x, inside.y + 14}, ui.w("This Sprint"), {.style = TextStyle::body_strong});
  widgets::Chip chip{input.load_badge};
  if (input.load_careful) {
    chip = {input.load_badge, widgets::Icon::warning, Token::short_soft, Token::short_text, Token::short_text};
  }
  widgets::draw_chip(ui, {inside.right() - widgets::chip_width(ui, chip), inside.y}, chip);
  widgets::CapacityBar bar;
  bar.load = static_cast<float>(input.points);
  bar.low = static_cast<float>(input.capacity_low);
  bar.middle = static_cast<float>(input.capacity);
  bar.high = static_cast<float>(input.capacity_high);
  bar.most = static_cast<float>(std::max({input.capacity * 1.4, input.capacity_high * 1.05, input.points, 1.0}));
  bar.over = input.load_careful;
  widgets::draw_capacity_bar(ui, {inside.x, inside.y + 42, inside.w, 28}, bar);
  float y = inside.y + 76;
  const auto words = [&](const std::string& text, Token tone, float indent) {
    if (text.empty()) return;
    y += widgets::draw_text(ui, {inside.x + indent, y}, text, {.style = TextStyle::label, .tone = tone},
                            inside.w - indent)
             .h;
  };
  words(input.load_words, Token::ink2, 0);
  words(input.overload_words, Token::ink2, 0);
  if (!input.goal.empty()) {
    widgets::line(ui, {inside.x, y + 12}, {inside.right(), y + 12}, ui.colour(Token::line), 1.5f);
    y += 25;
    const widgets::Icon icon = input.goal_careful ? widgets::Icon::warning : widgets::Icon::flag;
    widgets::draw_icon(ui, icon, {inside.x, y + 2}, 20,
                       ui.colour(input.goal_careful ? Token::short_text : ui.tint().text));
    y += widgets::draw_text(ui, {inside.x + 30, y}, input.goal, {.style = TextStyle::body_medium}, inside.w - 30).h;
    words(input.goal_words, Token::ink2, 30);
  }
}

void draw_sprint(Ui& ui, const Rect& panel, const views::SelectionInput& input) {
  ui.keep_part("selection.sprint", panel, [&] { draw_load(ui, panel, input); });
}

// The decision stays at the foot; what is above fills the room or scrolls in it.
void draw_right(Ui& ui, Commands& commands, const Rect& column, const views::TableView& view, Scratch& scratch) {
  const float controls = draw_side_controls(ui, nullptr, {}, column.w, view);
  const float sprint =
      ui.keep_number("selection.sprint", column.w, [&] { return sprint_height(ui, column.w, view.selection); });
  const float room = column.h - controls - sprint - kGap - 18;
  constexpr float kLeast = 116.0f;  // of the case, with its own bar
  if (room >= kLeast) {
    draw_sprint(ui, {column.x, column.y, column.w, sprint}, view.selection);
    draw_top(ui, {column.x, column.y + sprint + kGap, column.w, room}, view, scratch);
    draw_side_controls(ui, &commands, {column.x, column.bottom() - controls}, column.w, view);
    return;
  }
  constexpr float kOver = 12.0f;
  const bool pinned = column.h - controls >= 160;
  const float height = pinned ? column.h - controls - 8 : column.h + 12;
  ui.begin_scroll("selection.side", {column.x - kOver, column.y - 12, column.w + 2 * kOver + 8, height});
  float y = 12;
  draw_sprint(ui, {kOver, y, column.w, sprint}, view.selection);
  y += sprint + kGap;
  const float top = top_height(ui, column.w, view, scratch);
  draw_top(ui, {kOver, y, column.w, top}, view, scratch);
  y += top + kGap;
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
    const float panel = case_height(ui, width - 2 * kPad, view.card) + 2 * kPad;
    widgets::card(ui, {margin, y, width, panel});
    draw_case(ui, {margin + kPad, y + kPad}, width - 2 * kPad, view.card);
    y += panel + 20;
  }
  y += draw_list(ui, commands, {margin, y}, width - arc_room(view.selection), view, scratch) + 24;
  const float sprint = sprint_height(ui, width, view.selection);
  draw_sprint(ui, {margin, y, width, sprint}, view.selection);
  y += sprint + kGap;
  const Rect panel{margin, y, width, item_height(ui, width - 2 * kPad, view.selection) + 2 * kPad};
  widgets::card(ui, panel);
  draw_item(ui, panel.inset(kPad), view.selection);
  y += panel.h + 18;
  if (!pinned) y += draw_side_controls(ui, &commands, {margin, y}, width, view) + 12;
  ui.end_scroll(y + 8);
  if (pinned) draw_footer(ui, commands, {margin, area.bottom() + 12}, full, view, true);
}

}  // namespace

void draw_selection(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view, Scratch& scratch) {
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
