#include "game/screens/home_side.h"

#include <algorithm>

#include "game/screens/home_easier.h"
#include "game/screens/home_practice.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Colour;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

struct ListRow {
  std::string name, title, line;
  widgets::Icon icon = widgets::Icon::none;
  Token icon_tone = Token::ink2;
  const app::Command* command = nullptr;
};

constexpr float kIcon = 46.0f, kArrow = 38.0f;  // what they take of a row's width
constexpr float kRowWords = kIcon + kArrow;

// Closer where all of it is seen only so.
struct ListLook {
  float head = 52.0f, row = 58.0f, gap = 8.0f, words = 8.0f;
  float frame() const { return head + gap; }
};
constexpr ListLook kLoose{};
constexpr ListLook kClose{44.0f, 50.0f, 6.0f, 4.0f};

float row_height(const Ui& ui, float width, const ListRow& row, const ListLook& look) {
  const float words = widgets::measure_text(ui, row.line, TextStyle::label, width - kRowWords).h;
  return std::max(look.row, look.words + 22 + words + look.words);
}

void draw_list_row(Ui& ui, Commands& commands, const Rect& rect, const ListRow& row, const ListLook& look) {
  const widgets::Response response =
      ui.item({.name = row.name, .label = row.title + ", " + row.line, .rect = rect, .role = widgets::Role::row});
  const Colour fill = widgets::mixed(ui.colour(Token::surface), ui.colour(Token::sunken), response.hover);
  widgets::box(ui, rect, fill, ui.colour(Token::edge), widgets::kRadiusButton);
  widgets::draw_icon_centred(ui, row.icon, {rect.x + 24, rect.y + rect.h / 2}, 22, ui.colour(row.icon_tone));
  const float room = rect.w - kRowWords;
  widgets::draw_text_in(ui, {rect.x + kIcon, rect.y + look.words, room, 22}, row.title,
                        {.style = TextStyle::body_strong, .max_lines = 1});
  widgets::draw_text(ui, {rect.x + kIcon, rect.y + look.words + 22}, row.line,
                     {.style = TextStyle::label, .tone = Token::ink2}, room);
  widgets::draw_icon_centred(ui, widgets::Icon::arrow_right, {rect.right() - 22, rect.y + rect.h / 2}, 20,
                             ui.colour(Token::ink2));
  if (response.clicked) commands.push_back(*row.command);
}

std::vector<ListRow> pack_rows(const views::HomeView& view) {
  std::vector<ListRow> rows;
  for (const views::HomeView::PackRow& pack : view.packs) {
    const bool careful = pack.tone != views::Tone::neutral;
    rows.push_back({pack.name, pack.title, pack.line, careful ? widgets::Icon::warning : widgets::Icon::cards,
                    careful ? Token::bad : Token::ink2, &pack.command});
  }
  return rows;
}

std::vector<ListRow> saved_rows(const views::HomeView& view) {
  std::vector<ListRow> rows;
  for (const views::SavedRow& saved : view.saved) {
    rows.push_back({saved.name, saved.title, saved.line, widgets::Icon::bookmark, Token::ink2, &saved.command});
  }
  return rows;
}

constexpr float kScrollBar = 20.0f;

// Of the first rows, each with its gap, as many as fit; one at least.
float rows_height(const Ui& ui, float width, const std::vector<ListRow>& rows, float room, const ListLook& look) {
  float height = 0;
  for (const ListRow& row : rows) {
    const float next = row_height(ui, width, row, look) + look.gap;
    if (height > 0 && height + next > room) break;
    height += next;
  }
  return height;
}

constexpr float kWhole = 1e6f;

float list_height(const Ui& ui, float width, const std::vector<ListRow>& rows, const ListLook& look = kLoose) {
  return rows.empty() ? 0.0f : look.frame() + rows_height(ui, width - 32, rows, kWhole, look);
}

// In so much room; a list that has to scroll ends with a whole row.
float list_height_in(const Ui& ui, float width, const std::vector<ListRow>& rows, float room,
                     const ListLook& look = kLoose) {
  const float whole = list_height(ui, width, rows, look);
  if (whole <= room + 0.5f || rows.empty()) return whole;
  return look.frame() + rows_height(ui, width - 32 - kScrollBar, rows, room - look.frame(), look);
}

void draw_list(Ui& ui, Commands& commands, const Rect& rect, const std::string& title, const std::vector<ListRow>& rows,
               const ListLook& look) {
  widgets::card(ui, rect);
  widgets::draw_line(ui, {rect.x + 20, rect.y + look.head / 2 + 2}, title, {.style = TextStyle::body_strong});
  const bool scroll = list_height(ui, rect.w, rows, look) > rect.h + 1;
  const float top = rect.y + look.head;
  float width = rect.w - 32;
  if (scroll) {
    const float shown = list_height_in(ui, rect.w, rows, rect.h, look) - look.frame();
    // It ends with a whole row, which would fade.
    width = ui.begin_scroll(title + ".scroll", {rect.x + 8, top - 4, rect.w - 12, shown}, std::nullopt) - 20;
  }
  float y = scroll ? 4 : top;
  for (const ListRow& row : rows) {
    const float height = row_height(ui, width, row, look);
    draw_list_row(ui, commands, {scroll ? 8 : rect.x + 16, y, width, height}, row, look);
    y += height + look.gap;
  }
  if (scroll) ui.end_scroll(y);
}

// An empty place says what will be there.
void draw_empty(Ui& ui, const Rect& rect) {
  widgets::card(ui, rect);
  const float rail = std::min(180.0f, rect.w - 80);
  const float middle = rect.x + rect.w / 2;
  const float y = rect.y + rect.h / 2 - 84;
  widgets::draw_peg_rail(ui, {middle - rail / 2, y, rail, 78}, true);
  widgets::draw_text(ui, {rect.x + 20, y + 96}, ui.w("Nothing kept yet"),
                     {.style = TextStyle::number, .align = widgets::Align::centre}, rect.w - 40);
  widgets::draw_text(ui, {rect.x + 20, y + 128}, ui.w("Every decision you take is kept here."),
                     {.tone = Token::ink2, .align = widgets::Align::centre}, rect.w - 40);
}

constexpr float kSideGap = 12.0f;

}  // namespace

float side_height(const Ui& ui, float width, const views::HomeView& view) {
  const float packs = list_height(ui, width, pack_rows(view));
  const float saved = list_height(ui, width, saved_rows(view));
  float height = 0;
  for (const float part : {practice_card_height(ui, width, view), easier_card_height(ui, width, view), packs, saved})
    if (part > 0) height += (height > 0 ? kSideGap : 0) + part;
  return height;
}

float side_least(const Ui& ui, float width, const views::HomeView& view) {
  float height = 0;
  for (const float part :
       {practice_card_height(ui, width, view), easier_card_height(ui, width, view),
        list_height_in(ui, width, pack_rows(view), 0), list_height_in(ui, width, saved_rows(view), 0)})
    if (part > 0) height += (height > 0 ? kSideGap : 0) + part;
  return height;
}

void draw_side(Ui& ui, Commands& commands, const Rect& side, const views::HomeView& view) {
  Rect rect = side;
  if (const float practice = draw_practice_card(ui, commands, rect, view); practice > 0)
    rect = rect.after_top(practice, kSideGap);
  if (const float easier = draw_easier_card(ui, commands, rect, view); easier > 0)
    rect = rect.after_top(easier, kSideGap);
  const auto packs = pack_rows(view);
  const auto saved = saved_rows(view);
  if (packs.empty() && saved.empty()) return draw_empty(ui, rect);
  const auto whole = [&](const ListLook& look) {
    const float both = list_height(ui, rect.w, packs, look) + list_height(ui, rect.w, saved, look);
    return both + (packs.empty() || saved.empty() ? 0.0f : kSideGap) <= rect.h + 0.5f;
  };
  const ListLook& look = !whole(kLoose) && whole(kClose) ? kClose : kLoose;
  // Both as long as they are, or the packs' half and what the sessions leave.
  const float lists = rect.h - kSideGap;
  const float least = std::min(list_height_in(ui, rect.w, saved, 0, look), list_height(ui, rect.w, saved, look));
  const float wanted = std::max(lists / 2, lists - list_height(ui, rect.w, saved, look));
  const float first =
      saved.empty() ? rect.h : list_height_in(ui, rect.w, packs, std::min(wanted, std::max(0.0f, lists - least)), look);
  if (!packs.empty()) draw_list(ui, commands, rect.top_part(first), ui.w("Other packs"), packs, look);
  if (saved.empty()) return;
  const Rect rest = packs.empty() ? rect : rect.after_top(first, kSideGap);
  draw_list(ui, commands, rest, ui.w("Kept sessions"), saved, look);
}

}  // namespace two_hats::screens
