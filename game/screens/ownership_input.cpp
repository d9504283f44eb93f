#include "game/screens/ownership_input.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "game/screens/ask_first.h"
#include "game/screens/card_face.h"
#include "game/screens/confidence.h"
#include "game/screens/decide.h"
#include "game/widgets/duties.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 900.0f;
constexpr float kTileGap = 8.0f;
constexpr float kBoxHead = 68.0f;  // where owner_room begins
constexpr float kBoxLeast = 132.0f;
constexpr float kButtons = 56.0f;

widgets::Duty duty_of(const views::DutyTile& tile) {
  return {tile.button.name, tile.title, tile.at_cursor, tile.button.enabled, tile.button.reason};
}

float tiles_height(const Ui& ui, const std::vector<views::DutyTile>& tiles, float width) {
  float height = 0.0f;
  for (const views::DutyTile& tile : tiles) height += widgets::duty_height(ui, duty_of(tile), width) + kTileGap;
  return std::max(0.0f, height - kTileGap);
}

// Which duty a tile is: its command puts the cursor on it.
std::optional<int> index_of(const views::DutyTile& tile) {
  const auto* put = std::get_if<app::PutCursor>(&tile.button.command);
  return put != nullptr ? std::optional<int>(put->at) : std::nullopt;
}

const views::OwnerBox* box_under(const Ui& ui, const views::OwnershipInput& input, Point window) {
  for (const views::OwnerBox& box : input.boxes) {
    const widgets::NamedThing* thing = ui.find(box.button.name);
    if (thing != nullptr && thing->visible.contains(window)) return &box;
  }
  return nullptr;
}

void draw_tiles(Ui& ui, Commands& commands, Point at, float width, const std::vector<views::DutyTile>& tiles,
                const views::OwnershipInput& input, Scratch& scratch) {
  float y = at.y;
  for (const views::DutyTile& tile : tiles) {
    const float height = widgets::duty_height(ui, duty_of(tile), width);
    const widgets::Response response = widgets::draw_duty(ui, {at.x, y, width, height}, duty_of(tile));
    answer(commands, response, tile.button);
    const views::OwnerBox* over =
        response.dragging || response.dropped ? box_under(ui, input, response.pointer) : nullptr;
    if (response.dragging) scratch.dragged = over != nullptr ? over->button.name : "nowhere";
    if (response.dropped) {
      scratch.dragged.clear();
      if (const auto duty = index_of(tile); over != nullptr && duty) {
        commands.push_back(app::GiveDuty{*duty, over->role});
      }
    }
    y += height + kTileGap;
  }
}

widgets::OwnerBox owner_of(const views::OwnerBox& box, int number, const Scratch& scratch) {
  using widgets::Icon;
  widgets::OwnerBox out;
  out.name = box.button.name;
  out.title = box.title;
  out.number = std::to_string(number);
  out.note = box.line;
  out.empty = box.duties.empty();
  out.target = scratch.dragged == box.button.name;
  out.dashed = box.role == cards::Role::nobody;
  switch (box.role) {
    case cards::Role::product_manager:
      out.hat = widgets::Hat::manager;
      break;
    case cards::Role::product_owner:
      out.hat = widgets::Hat::owner;
      break;
    case cards::Role::developers:
      out.icon = Icon::box;
      break;
    case cards::Role::scrum_master:
      out.icon = Icon::speech;
      break;
    case cards::Role::stakeholder:
      out.icon = Icon::handshake;
      break;
    case cards::Role::nobody:
      out.icon = Icon::question;
      break;
  }
  return out;
}

float box_need(const Ui& ui, const views::OwnerBox& box, float width) {
  return std::max(kBoxLeast, kBoxHead + tiles_height(ui, box.duties, width - 24) + 14);
}

// Boxes that lie one below the other share a height: alike where each has room enough, else what each needs and its
// part of the rest.
std::vector<float> shared(std::vector<float> needs, float height) {
  const auto count = static_cast<float>(needs.size());
  const float room = height - widgets::kGutter * (count - 1);
  const float even = room / count;
  const float rest = std::max(0.0f, room - std::accumulate(needs.begin(), needs.end(), 0.0f)) / count;
  const bool all_fit = std::all_of(needs.begin(), needs.end(), [even](float need) { return need <= even; });
  for (float& need : needs) need = all_fit ? even : need + rest;
  return needs;
}

float total(const std::vector<float>& heights) {
  return std::accumulate(heights.begin(), heights.end(), widgets::kGutter * (static_cast<float>(heights.size()) - 1));
}

// Heights of the boxes, column by column. As long as they have room the boxes of a row are alike high; then a full box
// makes way in its own column only.
struct BoxColumns {
  float each = 0;  // width
  std::vector<std::vector<float>> heights;
  float high = 0;
};

BoxColumns box_columns(const Ui& ui, const views::OwnershipInput& input, float width, float height) {
  const auto columns = static_cast<std::size_t>(width >= 640 ? 3 : width >= 400 ? 2 : 1);
  BoxColumns out;
  out.each = (width - widgets::kGutter * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  out.heights.resize(columns);
  std::vector<float> rows;
  for (std::size_t i = 0; i < input.boxes.size(); ++i) {
    const float need = box_need(ui, input.boxes[i], out.each);
    out.heights[i % columns].push_back(need);
    if (i % columns == 0) rows.push_back(0);
    rows.back() = std::max(rows.back(), need);
  }
  const bool in_rows = total(rows) <= height;
  out.high = height;
  for (std::vector<float>& column : out.heights) {
    if (in_rows) column.assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(column.size()));
    out.high = std::max(out.high, total(column));
  }
  for (std::vector<float>& column : out.heights) column = shared(column, out.high);
  return out;
}

void draw_boxes(Ui& ui, Commands& commands, Point at, const BoxColumns& columns, const views::OwnershipInput& input,
                Scratch& scratch) {
  std::vector<float> tops(columns.heights.size(), at.y);
  for (std::size_t i = 0; i < input.boxes.size(); ++i) {
    const views::OwnerBox& box = input.boxes[i];
    const std::size_t column = i % tops.size();
    const float x = at.x + static_cast<float>(column) * (columns.each + widgets::kGutter);
    const Rect rect{x, tops[column], columns.each, columns.heights[column][i / tops.size()]};
    answer(commands, widgets::draw_owner_box(ui, rect, owner_of(box, static_cast<int>(i) + 1, scratch)), box.button);
    const Rect room = widgets::owner_room(rect);
    draw_tiles(ui, commands, {room.x, room.y}, room.w, box.duties, input, scratch);
    tops[column] = rect.bottom() + widgets::kGutter;
  }
}

float left_need(const Ui& ui, const views::OwnershipInput& input, float width) {
  return 52 + tiles_height(ui, input.left, width - 32) + 16;
}

void draw_left(Ui& ui, Commands& commands, const Rect& rect, const views::OwnershipInput& input, Scratch& scratch) {
  widgets::fill_rect(ui, rect, ui.colour(Token::sunken), widgets::kRadiusCard);
  widgets::draw_line(ui, {rect.x + 16, rect.y + 30}, ui.w("Still to place"), {.style = TextStyle::body_strong});
  widgets::draw_line(ui, {rect.right() - 16, rect.y + 30}, input.left_words,
                     {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
  if (input.left.empty()) {
    widgets::draw_text(ui, {rect.x + 16, rect.y + 56}, ui.w("Every duty has its place. You can still move them."),
                       {.tone = Token::ink2}, rect.w - 32);
  }
  if (left_need(ui, input, rect.w) <= rect.h + 1) {
    return draw_tiles(ui, commands, {rect.x + 16, rect.y + 52}, rect.w - 32, input.left, input, scratch);
  }
  // More duties than room: they scroll, so that every owner stays in sight. The view is wider for the focus ring.
  constexpr float kOver = 6.0f;
  const float wide =
      ui.begin_scroll("duties.scroll", {rect.x + 16 - kOver, rect.y + 46, rect.w - 26, rect.h - 56}, Token::sunken);
  const float width = std::min(rect.w - 32, wide - 2 * kOver);
  draw_tiles(ui, commands, {kOver, kOver}, width, input.left, input, scratch);
  ui.end_scroll(tiles_height(ui, input.left, width) + 2 * kOver);
}

float draw_heading(Ui& ui, Point at, float width, const views::TableView& view) {
  const widgets::Chip rules{view.ownership.rules, widgets::Icon::book};
  const float chip = view.ownership.rules.empty() ? 0.0f : widgets::chip_width(ui, rules);
  const bool beside = widgets::text_width(ui, view.question, TextStyle::title) + chip + 24 <= width;
  const float heading = widgets::draw_text(ui, at, view.question, {.style = TextStyle::title}, width).h;
  if (chip <= 0) return heading;
  const Point place = beside ? Point{at.x + width - chip, at.y + 3} : Point{at.x, at.y + heading + 6};
  widgets::draw_chip(ui, place, rules);
  return beside ? heading : heading + 34;
}

bool one_line(float width, const views::TableView& view) { return width >= (view.wants_confidence ? 940.0f : 420.0f); }

float controls_height(Ui& ui, float width, const views::TableView& view) {
  if (one_line(width, view)) return kConfidenceHeight;
  if (footer_fits(ui, width, view, true)) return kFooterHeight;
  return (view.wants_confidence ? kConfidenceStacked + 12 : 0.0f) + kButtons + 30;
}

void draw_controls(Ui& ui, Commands& commands, Point at, float width, const views::TableView& view) {
  const float right = at.x + width;
  float keep = std::min(208.0f, width * 0.5f);
  const float named = std::max(111.0f, widgets::button_width(ui, button_of(view.undo), 14));
  const bool as_icon = named > width * 0.35f;
  const float undo = as_icon ? kButtons : named;
  const auto press_undo = [&](const Rect& place) {
    as_icon ? press_as_icon(ui, commands, place, view.undo) : press(ui, commands, place, view.undo);
  };
  if (one_line(width, view)) {
    float note = at.x;
    if (view.wants_confidence) {
      const std::string question = ui.w("How sure are you?");
      const float words = std::max(142.0f, widgets::text_width(ui, question, TextStyle::body_strong)) + 16;
      widgets::draw_line(ui, {at.x, at.y + 30}, question, {.style = TextStyle::body_strong});
      draw_confidence(ui, commands, {at.x + words, at.y, 440, kConfidenceHeight}, view);
      note += words + 440 + 16;
    }
    press_undo({right - keep - 16 - undo, at.y + 2, undo, kButtons});
    draw_decide(ui, commands, {right - keep, at.y + 2, keep, kButtons}, view);
    return draw_decide_note(ui, {note, at.y, right - keep - undo - 32 - note, kConfidenceHeight}, view, false);
  }
  if (footer_fits(ui, width, view, true)) return draw_footer(ui, commands, at, width, view, true);
  float y = at.y;
  if (view.wants_confidence) {
    draw_confidence_stacked(ui, commands, {at.x, y}, width, view);
    y += kConfidenceStacked + 12;
  }
  keep = width - undo - 12;
  press_undo({at.x, y, undo, kButtons});
  draw_decide(ui, commands, {right - keep, y, keep, kButtons}, view);
  draw_decide_note(ui, {at.x, y + kButtons + 6, width, 20}, view, true);
}

std::vector<const views::DutyTile*> all_tiles(const views::OwnershipInput& input) {
  std::vector<const views::DutyTile*> tiles;
  for (const views::DutyTile& tile : input.left) tiles.push_back(&tile);
  for (const views::OwnerBox& box : input.boxes) {
    for (const views::DutyTile& tile : box.duties) tiles.push_back(&tile);
  }
  return tiles;
}

void follow(Ui& ui, Commands& commands, const views::OwnershipInput& input, Scratch& scratch) {
  const std::vector<const views::DutyTile*> tiles = all_tiles(input);
  std::vector<std::string> names;
  int cursor = -1;
  for (const views::DutyTile* tile : tiles) {
    if (tile->at_cursor) cursor = static_cast<int>(names.size());
    names.push_back(tile->button.name);
  }
  const auto to = follow_cursor(ui, scratch, names, cursor);
  if (to) commands.push_back(tiles[static_cast<std::size_t>(*to)]->button.command);
}

}  // namespace

void draw_ownership(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view, Scratch& scratch) {
  const float margin = margin_of(ui);
  const views::OwnershipInput& input = view.ownership;
  const float full = body.w - 2 * margin;
  const float controls = controls_height(ui, full, view);
  const bool pinned = body.h >= controls + 240 && (one_line(full, view) || footer_fits(ui, full, view, true));
  const Rect area = pinned ? body.top_part(body.h - controls - 8) : body;
  const float width = ui.begin_scroll("table.scroll", area) - 2 * margin;
  float y = 18;
  y += draw_heading(ui, {margin, y}, width, view) + 14;
  if (const float band = case_band_height(ui, width, view.card); band > 0) {
    draw_case_band(ui, {margin, y, width, band}, view.card);
    y += band + widgets::kGutter;
  } else {
    y += 16;
  }
  const float ask = draw_ask_first(ui, nullptr, {}, width, view);
  if (body.w >= kTwoColumns) {
    const float left = std::round(std::clamp(width * 0.29f, 260.0f, 400.0f));
    const float boxes_width = width - left - 28;
    const float room = area.h - y - (pinned ? 8 : controls + 20) - (ask > 0 ? ask + 12 : 0);
    const BoxColumns columns = box_columns(ui, input, boxes_width, room);
    draw_left(ui, commands, {margin, y, left, columns.high}, input, scratch);
    draw_boxes(ui, commands, {margin + left + 28, y}, columns, input, scratch);
    y += columns.high;
  } else {
    const float left = left_need(ui, input, width);
    draw_left(ui, commands, {margin, y, width, left}, input, scratch);
    y += left + widgets::kGutter;
    const BoxColumns columns = box_columns(ui, input, width, 0);
    draw_boxes(ui, commands, {margin, y}, columns, input, scratch);
    y += columns.high;
  }
  follow(ui, commands, input, scratch);
  if (ask > 0) y += 12 + draw_ask_first(ui, &commands, {margin, y + 12}, width, view);
  if (!pinned) {
    draw_controls(ui, commands, {margin, y + widgets::kGutter}, width, view);
    y += widgets::kGutter + controls;
  }
  ui.end_scroll(y + (pinned ? 8 : 12));
  if (pinned) draw_controls(ui, commands, {margin, body.bottom() - controls - 4}, full, view);
}

}  // namespace two_hats::screens
