#include "game/screens/author_panel.h"

#include <algorithm>

#include "game/screens/source_line.h"
#include "game/widgets/chrome.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {
namespace {

using widgets::Colour;
using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

constexpr float kColumn = 348.0f;
constexpr float kBesideFrom = 1264.0f;
constexpr float kRow = 48.0f;
constexpr float kRowAbove = 12.0f, kRowBeneath = 12.0f;
constexpr float kPad = 20.0f;
constexpr float kInset = 14.0f;
constexpr float kBadge = 34.0f;
constexpr float kGap = 10.0f;

bool is_beside(const Ui& ui) { return ui.size().w >= kBesideFrom; }

float height_of(const Ui& ui, const std::string& words, TextStyle style, float width) {
  return words.empty() ? 0.0f : widgets::measure_text(ui, words, style, width).h;
}

// Only measures when `draw` is false. Returns the height.
float draw_source(Ui& ui, Point at, float width, const views::NoteRow& row, bool draw) {
  return draw_marked_line(ui, at, width, marked_line(row.source, row.character), draw,
                          {TextStyle::label, TextStyle::label_strong});
}

float note_height(Ui& ui, const views::NoteRow& row, float width) {
  const float room = width - 2 * kInset - kBadge;
  const float source = row.source.empty() ? 0.0f : draw_source(ui, {}, room - 16, row, false) + 20;
  return std::max(widgets::kTarget, height_of(ui, row.message, TextStyle::body_medium, room) +
                                        height_of(ui, row.place, TextStyle::label, room) +
                                        height_of(ui, row.hint, TextStyle::label, room) + source + 24);
}

void draw_note(Ui& ui, Commands& commands, const Rect& rect, const views::NoteRow& row) {
  const widgets::Response response = ui.item({.name = row.button.name,
                                              .label = row.button.label,
                                              .rect = rect,
                                              .checked = row.button.selected,
                                              .role = widgets::Role::row});
  const Colour fill = widgets::mixed(ui.colour(Token::surface), ui.colour(Token::sunken), response.hover);
  widgets::box(ui, rect, fill, ui.colour(row.button.selected ? Token::ink : Token::edge), widgets::kRadiusButton,
               row.button.selected ? 2.5f : 1.5f);
  widgets::draw_verdict_badge(ui, {rect.x + kInset - 4, rect.y + 12}, verdict_of(row.tone), 24);
  const float x = rect.x + kInset + kBadge;
  const float room = rect.right() - kInset - x;
  float y = rect.y + 12;
  y += widgets::draw_text(ui, {x, y}, row.message, {.style = TextStyle::body_medium}, room).h;
  y += widgets::draw_text(ui, {x, y}, row.place, {.style = TextStyle::label, .tone = Token::ink2}, room).h;
  if (!row.hint.empty()) y += widgets::draw_text(ui, {x, y}, row.hint, {.style = TextStyle::label}, room).h;
  if (!row.source.empty()) {
    const float high = draw_source(ui, {}, room - 16, row, false) + 12;
    widgets::fill_rect(ui, {x, y + 6, room, high}, ui.colour(Token::sunken), widgets::kRadiusKey);
    draw_source(ui, {x + 8, y + 12}, room - 16, row, true);
  }
  answer(commands, response, row.button);
}

// Every note below the other. Returns the height.
float draw_notes(Ui& ui, Commands& commands, Point at, float width, const views::AuthorView& view) {
  float y = at.y;
  for (const views::NoteRow& row : view.rows) {
    const float high = note_height(ui, row, width);
    draw_note(ui, commands, {at.x, y, width, high}, row);
    y += high + kGap;
  }
  return y - at.y;
}

float draw_head(Ui& ui, Point at, float width, const views::AuthorView& view) {
  float y = at.y;
  y += widgets::draw_text(ui, {at.x, y}, view.title, {.style = TextStyle::body_strong}, width).h;
  y += widgets::draw_text(ui, {at.x, y}, view.summary, {.style = TextStyle::label_strong, .tone = tone_of(view.tone)},
                          width)
           .h;
  if (!view.said.empty())
    y +=
        4 + widgets::draw_text(ui, {at.x, y + 4}, view.said, {.style = TextStyle::label, .tone = Token::ink2}, width).h;
  return y - at.y;
}

void draw_column(Ui& ui, Commands& commands, const Rect& rect, const views::AuthorView& view) {
  widgets::card(ui, rect);
  const float head = draw_head(ui, {rect.x + kPad, rect.y + 16}, rect.w - 2 * kPad, view) + 16 + 12;
  if (view.rows.empty()) return;
  const Rect area{rect.x + 6, rect.y + head, rect.w - 12, rect.h - head - 12};
  const float width = ui.begin_scroll("author.scroll", area, Token::surface) - 2 * (kPad - 10);
  ui.end_scroll(4 + draw_notes(ui, commands, {kPad - 10, 4}, width, view));
}

}  // namespace

Rect draw_author(Ui& ui, Commands& commands, const Rect& body, const views::AuthorView& view) {
  if (!view.on) return body;
  const float margin = margin_of(ui);
  // With nothing to tell the card is as wide as for a player.
  if (is_beside(ui) && !view.open && !view.rows.empty()) {
    draw_column(ui, commands, {body.right() - margin - kColumn, body.y + 24, kColumn, body.h - 40}, view);
    return {body.x, body.y, body.w - kColumn - margin, body.h};
  }
  const Rect row{margin, body.bottom() - kRow - kRowBeneath, body.w - 2 * margin, kRow};
  widgets::fill_rect(ui, row, ui.colour(Token::sunken), widgets::kRadiusCard);
  const float button = widgets::button_width(ui, button_of(view.toggle), 14);
  press(ui, commands, {row.right() - button - 4, row.y + 2, button, widgets::kTarget}, view.toggle, ButtonLook::link);
  const std::string words = view.said.empty() ? view.title : view.title + " · " + view.said;
  widgets::draw_text_in(ui, {row.x + 16, row.y, row.w - button - 36, row.h}, words,
                        {.style = TextStyle::label_strong, .max_lines = 1});
  return body.top_part(body.h - kRowAbove - kRow - kRowBeneath);
}

void draw_author_list(Ui& ui, Commands& commands, const views::AuthorView& view) {
  if (!view.on || !view.open || is_beside(ui)) return;
  const widgets::PanelPlace place =
      widgets::begin_panel(ui, {"author.panel", ui.w("What the author should know"), 640});
  const float head = draw_head(ui, {0, 0}, place.width, view) + 12;
  widgets::end_panel(ui, head + draw_notes(ui, commands, {0, head}, place.width, view));
  if (place.closed) commands.push_back(view.toggle.command);
}

}  // namespace two_hats::screens
