#include "game/screens/ownership_input.h"

#include <algorithm>
#include <cmath>

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

int box_columns(float width) { return width >= 640 ? 3 : width >= 400 ? 2 : 1; }

float box_need(const Ui& ui, const views::OwnerBox& box, float width) {
  return std::max(kBoxLeast, kBoxHead + tiles_height(ui, box.duties, width - 24) + 14);
}

// Heights of the rows of boxes; they share what is left of `height`.
std::vector<float> box_rows(const Ui& ui, const views::OwnershipInput& input, float width, float height) {
  const int columns = box_columns(width);
  const float each = (width - widgets::kGutter * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<float> rows;
  for (std::size_t i = 0; i < input.boxes.size(); ++i) {
    if (i % static_cast<std::size_t>(columns) == 0) rows.push_back(kBoxLeast);
    rows.back() = std::max(rows.back(), box_need(ui, input.boxes[i], each));
  }
  const auto count = static_cast<float>(rows.size());
  const float even = (height - widgets::kGutter * (count - 1)) / std::max(1.0f, count);
  const bool all_fit = std::all_of(rows.begin(), rows.end(), [even](float row) { return row <= even; });
  float sum = widgets::kGutter * (count - 1);
  for (const float row : rows) sum += row;
  for (float& row : rows) row = all_fit ? even : row + std::max(0.0f, (height - sum) / count);
  return rows;
}

float total(const std::vector<float>& rows) {
  float sum = widgets::kGutter * static_cast<float>(std::max<std::size_t>(rows.size(), 1) - 1);
  for (const float row : rows) sum += row;
  return sum;
}

void draw_boxes(Ui& ui, Commands& commands, Point at, float width, const std::vector<float>& rows,
                const views::OwnershipInput& input, Scratch& scratch) {
  const int columns = box_columns(width);
  const float each = (width - widgets::kGutter * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float y = at.y;
  for (std::size_t i = 0; i < input.boxes.size(); ++i) {
    const views::OwnerBox& box = input.boxes[i];
    const std::size_t column = i % static_cast<std::size_t>(columns);
    const std::size_t row = i / static_cast<std::size_t>(columns);
    const Rect rect{at.x + static_cast<float>(column) * (each + widgets::kGutter), y, each, rows[row]};
    answer(commands, widgets::draw_owner_box(ui, rect, owner_of(box, static_cast<int>(i) + 1, scratch)), box.button);
    const Rect room = widgets::owner_room(rect);
    draw_tiles(ui, commands, {room.x, room.y}, room.w, box.duties, input, scratch);
    if (column + 1 == static_cast<std::size_t>(columns)) y += rows[row] + widgets::kGutter;
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
  const float undo = std::min(111.0f, width * 0.35f);
  if (one_line(width, view)) {
    float note = at.x;
    if (view.wants_confidence) {
      const std::string question = ui.w("How sure are you?");
      const float words = std::max(142.0f, widgets::text_width(ui, question, TextStyle::body_strong)) + 16;
      widgets::draw_line(ui, {at.x, at.y + 30}, question, {.style = TextStyle::body_strong});
      draw_confidence(ui, commands, {at.x + words, at.y, 440, kConfidenceHeight}, view);
      note += words + 440 + 16;
    }
    press(ui, commands, {right - keep - 16 - undo, at.y + 2, undo, kButtons}, view.undo);
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
  press(ui, commands, {at.x, y, undo, kButtons}, view.undo);
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
    const std::vector<float> rows = box_rows(ui, input, boxes_width, room);
    const float height = std::max(room, total(rows));
    draw_left(ui, commands, {margin, y, left, height}, input, scratch);
    draw_boxes(ui, commands, {margin + left + 28, y}, boxes_width, rows, input, scratch);
    y += height;
  } else {
    const float left = left_need(ui, input, width);
    draw_left(ui, commands, {margin, y, width, left}, input, scratch);
    y += left + widgets::kGutter;
    const std::vector<float> rows = box_rows(ui, input, width, 0);
    draw_boxes(ui, commands, {margin, y}, width, rows, input, scratch);
    y += total(rows);
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
