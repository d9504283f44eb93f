#include "game/widgets/sprint_list.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kRowHigh = 52.0f;
constexpr float kStep = 58.0f;
constexpr float kBand = 28.0f;
constexpr float kSection = 32.0f;  // a heading over its rows
constexpr float kArcRoom = 24.0f;
constexpr float kNarrow = 600.0f;
constexpr float kBox = 28.0f;

struct Columns {
  float size = 0.0f, quarter = 0.0f, years = 0.0f;
  bool narrow = false;  // sizes as figures, worth in two lines
};

Columns columns_of(float width) {
  Columns c;
  c.narrow = width < kNarrow;
  c.size = std::floor(width * (c.narrow ? 0.62f : 0.47f));
  c.quarter = std::floor(width * (c.narrow ? 0.76f : 0.71f));
  c.years = c.narrow ? c.quarter : std::floor(width * 0.86f);
  return c;
}

int rows_in(const SprintList& list) {
  return static_cast<int>(std::count_if(list.rows.begin(), list.rows.end(), [](const auto& row) { return row.in; }));
}

// Where the heading of those that stay begins.
float border_of(const SprintList& list) {
  return kSection + kStep * static_cast<float>(std::max(1, rows_in(list))) + kBand + 6;
}

float top_of(const SprintList& list, int row) {
  const int in = rows_in(list);
  if (row >= in) return border_of(list) + kSection + kStep * static_cast<float>(row - in);
  return kSection + kStep * static_cast<float>(row) + (row >= list.fits ? kBand + 6 : 0.0f);
}

float band_top(const SprintList& list) {
  const bool empty = rows_in(list) == 0;
  return kSection + kStep * static_cast<float>(empty ? 1 : list.fits) - 1;
}

void draw_box(Ui& ui, const Rect& box_rect, bool in, bool lifted) {
  if (in) {
    fill_rect(ui, box_rect, ui.colour(ui.tint().main), 8);
    draw_icon_centred(ui, Icon::check, box_rect.centre(), 18, ui.colour(ui.tint().on));
  } else {
    box(ui, box_rect, ui.colour(Token::surface), ui.colour(lifted ? ui.tint().main : Token::edge), 8, 1.5f);
  }
}

void draw_size(Ui& ui, Point left_middle, const SprintRow& row, const Columns& c) {
  const float y = left_middle.y - (row.chance_text.empty() || c.narrow ? 0.0f : 9.0f);
  float x = left_middle.x;
  const int most = static_cast<int>((c.quarter - c.size - 44) / 16);
  if (!c.narrow && row.size <= most) {
    const Colour colour = ui.colour(row.in ? ui.tint().main : Token::ink2);
    for (int i = 0; i < row.size; ++i) {
      fill_rect(ui, {x, y - 6, 12, 12}, colour, 3);
      x += 16;
    }
    x += 6;
  }
  draw_line(ui, {x, y}, row.size_text, {TextStyle::label, Token::ink2});
  if (row.chance_text.empty() || c.narrow) return;
  draw_line(ui, {left_middle.x, left_middle.y + 11}, row.chance_text, {TextStyle::label, Token::ink2});
}

void draw_worth(Ui& ui, Point left_middle, Term term, const std::string& text) {
  const Icon icon = term == Term::short_term ? Icon::quarter : Icon::horizon;
  draw_icon_centred(ui, icon, {left_middle.x + 8, left_middle.y}, 16, ui.colour(term_tokens(term).main));
  draw_line(ui, {left_middle.x + 24, left_middle.y}, text, {TextStyle::body_strong});
}

void draw_row(Ui& ui, const Rect& rect, const SprintRow& row, const Columns& c, bool lifted, float hover) {
  const HatTokens tint = ui.tint();
  if (lifted) shadow(ui, rect, kRadiusButton, Lift::lifted);
  const Colour rest = mixed(ui.colour(Token::surface), ui.colour(Token::sunken), lifted ? 0.0f : 0.5f * hover);
  const float on = ui.ease(row.name + "#in", row.in ? 1.0f : 0.0f, kMotionSelect);
  box(ui, rect, mixed(rest, ui.colour(tint.soft), on * (lifted ? 0.0f : 1.0f)),
      ui.colour(lifted || row.in ? tint.main : Token::edge), kRadiusButton, lifted ? 3.0f : 1.5f);
  const float y = rect.centre().y;
  draw_box(ui, {rect.x + 14, y - kBox / 2, kBox, kBox}, row.in, lifted);
  float x = rect.x + 56;
  if (row.of_goal) {
    draw_icon_centred(ui, Icon::flag, {x + 9, y}, 18, ui.colour(tint.text));
    x += 28;
  }
  draw_text_in(ui, {x, rect.y + 2, rect.x + c.size - x - 12, rect.h - 4}, row.title, {TextStyle::body_medium});
  draw_size(ui, {rect.x + c.size, y}, row, c);
  const float apart = c.narrow ? 11.0f : 0.0f;
  draw_worth(ui, {rect.x + c.quarter, y - apart}, Term::short_term, row.quarter_text);
  draw_worth(ui, {rect.x + c.years, y + apart}, Term::long_term, row.years_text);
}

void draw_heads(Ui& ui, const Rect& rect, const SprintList& list, const Columns& c) {
  const TextLook strong{TextStyle::label_strong, Token::ink};
  const TextLook quiet{TextStyle::label, Token::ink2};
  draw_line(ui, {rect.x, rect.y + 14}, ui.w(list.in_title), strong);
  if (!c.narrow) {
    draw_line(ui, {rect.x + c.size, rect.y + 14}, ui.w("Size in points"), quiet);
    draw_line(ui, {rect.x + c.quarter, rect.y + 14}, ui.w("Worth if done now"), quiet);
  }
  draw_line(ui, {rect.x, rect.y + border_of(list) + 16}, ui.w(list.out_title), strong);
}

std::string spoken(const Ui& ui, const SprintRow& row) {
  std::string words = ui.w("{0}, {1} points, worth {2} this quarter and {3} later", row.title, row.size_text,
                           row.quarter_text, row.years_text);
  if (row.of_goal) words += ", " + ui.w("of the Sprint Goal");
  return row.in ? words + ", " + ui.w("in the Sprint, {0}", row.chance_text) : words;
}

// Has the row to change sides?
bool press_row(Ui& ui, const Rect& slot, const SprintRow& row, const Columns& c, float border) {
  Item item;
  item.name = row.name;
  item.label = spoken(ui, row);
  item.rect = slot;
  item.draggable = true;
  item.role = Role::row;
  item.checked = row.in;
  const Response r = ui.item(item);
  const bool changes = r.dropped && (r.pointer.y - ui.to_window(Point{}).y < border) != row.in;
  if (!r.dragging) {
    draw_row(ui, slot, row, c, false, r.hover);
    return r.clicked || changes;
  }
  dashed_rect(ui, slot, ui.colour(ui.tint().main), kRadiusButton, 1.5f);
  Rect above = slot.moved({20, 0});
  above.y = ui.pointer() ? ui.pointer()->y - kRowHigh / 2 : above.y;
  ui.push_layer(Layer::lifted);
  draw_row(ui, above, row, c, true, 0);
  ui.pop_layer();
  return r.clicked || changes;
}

}  // namespace

float sprint_list_height(const SprintList& list) { return top_of(list, static_cast<int>(list.rows.size())) + 4; }

int draw_sprint_list(Ui& ui, const Rect& rect, const SprintList& list) {
  const float width = rect.w - (list.arcs.empty() ? 0.0f : kArcRoom);
  const Columns c = columns_of(width);
  draw_heads(ui, {rect.x, rect.y, width, rect.h}, list, c);
  const float border = rect.y + border_of(list);
  int toggled = -1;
  if (rows_in(list) == 0) {
    const Rect slot{rect.x, rect.y + kSection, width, kRowHigh};
    dashed_rect(ui, slot, ui.colour(Token::edge), kRadiusButton, 1.5f);
    draw_text_in(ui, slot.inset(16, 4), ui.w(list.empty_text), {TextStyle::label, Token::ink2});
  }
  for (int i = 0; i < static_cast<int>(list.rows.size()); ++i) {
    const SprintRow& row = list.rows[static_cast<std::size_t>(i)];
    const float y = rect.y + ui.ease(row.name + "#place", top_of(list, i), kMotionSettle, Ease::settle);
    const Rect slot{rect.x, y, width, kRowHigh};
    ui.keep_part(row.name, slot, [&] {
      if (press_row(ui, slot, row, c, border)) toggled = i;
    });
  }
  draw_capacity_band(ui, {rect.x, rect.y + band_top(list), width, kBand}, list.capacity_text);
  ui.keep_part("sprint arcs", rect, [&] {
    float bulge = 14.0f;
    for (const NeedArc& arc : list.arcs) {
      const auto end = [&](int row) { return Point{rect.x + width, rect.y + top_of(list, row) + kRowHigh / 2}; };
      draw_need_arc(ui, end(arc.needed), end(arc.by), bulge, arc.broken);
      bulge = bulge > 18 ? 10.0f : bulge + 4;
    }
  });
  return toggled;
}

}  // namespace two_hats::widgets
