#include "game/screens/home_screen.h"

#include <algorithm>
#include <cmath>

#include "game/screens/home_easier.h"
#include "game/screens/home_map.h"
#include "game/screens/home_practice.h"
#include "game/screens/key_bar.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"
#include "game/widgets/scene.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Colour;
using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kWithRail = 700.0f;
constexpr float kTwoColumns = 980.0f;
constexpr float kMainLeast = 300.0f;
constexpr float kRow = 58.0f;
constexpr float kRowGap = 8.0f;
constexpr const char* kBeside[] = {"tutorial", "new"};  // may stand beside the main button

// The one of the other buttons that stands beside the main one: a newcomer learns, a player may start anew.
const views::Button* link_of(const views::HomeView& view) {
  for (const char* const name : kBeside) {
    if (name == std::string("tutorial") && view.main.name == "continue") continue;
    for (const views::Button& button : view.others) {
      if (button.name == name) return &button;
    }
  }
  return nullptr;
}

bool at_bottom(const views::Button& button) { return button.name == "settings" || button.name == "quit"; }

void draw_rail(Ui& ui, Commands& commands, const views::HomeView& view) {
  std::vector<widgets::RailEntry> entries{{"rail.home", widgets::Icon::home, ui.w("Home"), true}};
  const views::Button* link = link_of(view);
  for (const views::Button& button : view.others) {
    if (&button == link) continue;
    widgets::RailEntry entry{button.name, icon_of(button.icon, widgets::Icon::flag), button.label};
    entry.at_bottom = at_bottom(button);
    entry.enabled = button.enabled;
    entry.reason = button.reason;
    entries.push_back(entry);
  }
  const std::string pressed = widgets::draw_rail(ui, entries);
  for (const views::Button& button : view.others) {
    if (button.name == pressed) commands.push_back(button.command);
  }
}

// --- the campaign

struct MainWords {
  float width = 0, title = 0, blurb = 0, height = 0;
};

struct MainButtons {
  float main = 0, link = 0, height = 56;
  bool beside = true;
};

MainButtons main_buttons(const Ui& ui, float width, const views::HomeView& view) {
  MainButtons buttons;
  const float wanted = widgets::button_width(ui, button_of(view.main), 32, TextStyle::choice);
  buttons.main = std::min(width, std::max(148.0f, wanted));
  const views::Button* link = link_of(view);
  if (link == nullptr) return buttons;
  views::Button words = *link;
  words.icon.clear();
  buttons.link = std::min(width, widgets::button_width(ui, button_of(words), 12));
  buttons.beside = buttons.main + 8 + buttons.link <= width;
  if (!buttons.beside) buttons.height += 48;
  return buttons;
}

MainWords main_words(const Ui& ui, float width, const views::HomeView& view) {
  MainWords words;
  words.width = width - 64;
  words.title = widgets::measure_text(ui, view.title, TextStyle::headline, words.width).h;
  words.blurb = widgets::measure_text(ui, view.blurb, TextStyle::body, words.width).h;
  words.height = 28 + 20 + 4 + words.title + 8 + words.blurb + 18 + (view.cards_total > 0 ? 24 : 0) +
                 (view.progress_words.empty() ? 0 : 24) + 14 + main_buttons(ui, words.width, view).height + 26;
  return words;
}

bool with_scene(float width) { return width >= 620; }
float words_width(float width) { return with_scene(width) ? std::round(width * 0.545f) : width; }

float main_height(const Ui& ui, float width, const views::HomeView& view) {
  const float progress = view.cards_total > 20 ? 20.0f : 0.0f;  // a second row of squares
  return std::max(kMainLeast, main_words(ui, words_width(width), view).height + progress);
}

// The main button and the link beside it, or beneath where it does not fit. `at` is the left end of their foot.
void draw_main_buttons(Ui& ui, Commands& commands, Point at, float width, const views::HomeView& view) {
  const MainButtons buttons = main_buttons(ui, width, view);
  const float top = at.y - buttons.height;
  press(ui, commands, {at.x, top, buttons.main, 56}, view.main, ButtonLook::primary);
  const views::Button* link = link_of(view);
  if (link == nullptr) return;
  views::Button words = *link;
  words.icon.clear();
  const Rect rect = buttons.beside ? Rect{at.x + buttons.main + 8, top + 4, buttons.link, 48}
                                   : Rect{at.x - 12, top + 60, buttons.link, 48};
  press(ui, commands, rect, words, ButtonLook::link);
}

void draw_main(Ui& ui, Commands& commands, const Rect& rect, const views::HomeView& view) {
  widgets::card(ui, rect, widgets::kRadiusCard, widgets::Lift::lifted);
  const float left = words_width(rect.w);
  if (with_scene(rect.w)) {
    widgets::draw_home_scene(ui, {rect.x + left, rect.y, rect.w - left, rect.h}, widgets::kRadiusCard);
  }
  const MainWords words = main_words(ui, left, view);
  const float x = rect.x + 32;
  float y = rect.y + 28;
  widgets::draw_text(ui, {x, y}, view.kicker, {.style = TextStyle::label_strong, .tone = Token::ink2}, words.width);
  y += 24;
  y += widgets::draw_text(ui, {x, y}, view.title, {.style = TextStyle::headline}, words.width).h + 8;
  y += widgets::draw_text(ui, {x, y}, view.blurb, {}, words.width).h + 16;
  if (view.cards_total > 0) {
    y += widgets::progress_squares(ui, {x, y}, words.width, view.cards_done, view.cards_total) + 6;
  }
  if (!view.progress_words.empty()) {
    widgets::draw_text(ui, {x, y}, view.progress_words, {.style = TextStyle::label, .tone = Token::ink2}, words.width);
  }
  const bool beside = main_buttons(ui, words.width, view).beside;
  draw_main_buttons(ui, commands, {x, rect.bottom() - (beside ? 28.0f : 14.0f)}, words.width, view);
}

// --- packs and kept sessions

struct ListRow {
  std::string name, title, line;
  widgets::Icon icon = widgets::Icon::none;
  Token icon_tone = Token::ink2;
  const app::Command* command = nullptr;
};

constexpr float kRowWords = 52.0f + 44.0f;  // what the icons take

float row_height(const Ui& ui, float width, const ListRow& row) {
  return std::max(kRow, 38 + widgets::measure_text(ui, row.line, TextStyle::label, width - kRowWords).h);
}

void draw_list_row(Ui& ui, Commands& commands, const Rect& rect, const ListRow& row) {
  const widgets::Response response =
      ui.item({.name = row.name, .label = row.title + ", " + row.line, .rect = rect, .role = widgets::Role::row});
  const Colour fill = widgets::mixed(ui.colour(Token::surface), ui.colour(Token::sunken), response.hover);
  widgets::box(ui, rect, fill, ui.colour(Token::edge), widgets::kRadiusButton);
  widgets::draw_icon_centred(ui, row.icon, {rect.x + 26, rect.y + rect.h / 2}, 22, ui.colour(row.icon_tone));
  const float room = rect.w - kRowWords;
  widgets::draw_text_in(ui, {rect.x + 52, rect.y + 8, room, 22}, row.title,
                        {.style = TextStyle::body_strong, .max_lines = 1});
  widgets::draw_text(ui, {rect.x + 52, rect.y + 30}, row.line, {.style = TextStyle::label, .tone = Token::ink2}, room);
  widgets::draw_icon_centred(ui, widgets::Icon::arrow_right, {rect.right() - 26, rect.y + rect.h / 2}, 20,
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

constexpr float kListHead = 52.0f;
constexpr float kListFrame = kListHead + 8.0f;
constexpr float kScrollBar = 20.0f;

// Of the first rows, each with its gap, as many as fit; one at least.
float rows_height(const Ui& ui, float width, const std::vector<ListRow>& rows, float room) {
  float height = 0;
  for (const ListRow& row : rows) {
    const float next = row_height(ui, width, row) + kRowGap;
    if (height > 0 && height + next > room) break;
    height += next;
  }
  return height;
}

constexpr float kWhole = 1e6f;

float list_height(const Ui& ui, float width, const std::vector<ListRow>& rows) {
  return rows.empty() ? 0.0f : kListFrame + rows_height(ui, width - 32, rows, kWhole);
}

// In so much room; a list that has to scroll ends with a whole row.
float list_height_in(const Ui& ui, float width, const std::vector<ListRow>& rows, float room) {
  const float whole = list_height(ui, width, rows);
  if (whole <= room || rows.empty()) return whole;
  return kListFrame + rows_height(ui, width - 32 - kScrollBar, rows, room - kListFrame);
}

void draw_list(Ui& ui, Commands& commands, const Rect& rect, const std::string& title,
               const std::vector<ListRow>& rows) {
  widgets::card(ui, rect);
  widgets::draw_line(ui, {rect.x + 20, rect.y + 28}, title, {.style = TextStyle::body_strong});
  const bool scroll = list_height(ui, rect.w, rows) > rect.h + 1;
  const float top = rect.y + kListHead;
  float width = rect.w - 32;
  if (scroll) {
    const float shown = list_height_in(ui, rect.w, rows, rect.h) - kListFrame;
    // It ends with a whole row, which would fade.
    width = ui.begin_scroll(title + ".scroll", {rect.x + 8, top - 4, rect.w - 12, shown}, std::nullopt) - 20;
  }
  float y = scroll ? 4 : top;
  for (const ListRow& row : rows) {
    const float height = row_height(ui, width, row);
    draw_list_row(ui, commands, {scroll ? 8 : rect.x + 16, y, width, height}, row);
    y += height + kRowGap;
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

float side_height(const Ui& ui, float width, const views::HomeView& view) {
  const float packs = list_height(ui, width, pack_rows(view));
  const float saved = list_height(ui, width, saved_rows(view));
  float height = 0;
  for (const float part : {practice_card_height(ui, width, view), easier_card_height(ui, width, view), packs, saved})
    if (part > 0) height += (height > 0 ? kSideGap : 0) + part;
  return height;
}

// With lists that scroll and show one row.
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
  // Both as long as they are, or the packs' half and what the sessions leave.
  const float lists = rect.h - kSideGap;
  const float least = list_height_in(ui, rect.w, saved, 0);
  const float wanted = std::max(lists / 2, lists - list_height(ui, rect.w, saved));
  const float first =
      saved.empty() ? rect.h : list_height_in(ui, rect.w, packs, std::min(wanted, std::max(0.0f, lists - least)));
  if (!packs.empty()) draw_list(ui, commands, rect.top_part(first), ui.w("Other packs"), packs);
  if (saved.empty()) return;
  const Rect rest = packs.empty() ? rect : rect.after_top(first, kSideGap);
  draw_list(ui, commands, rest, ui.w("Kept sessions"), saved);
}

// --- words above

float notice_height(const Ui& ui, float width, const views::HomeView& view) {
  if (view.notice.empty()) return 0.0f;
  return widgets::measure_text(ui, view.notice, TextStyle::label, width - 64).h + 20;
}

void draw_notice(Ui& ui, const Rect& rect, const views::HomeView& view) {
  widgets::fill_rect(ui, rect, ui.colour(Token::short_soft), widgets::kRadiusButton);
  widgets::draw_icon(ui, widgets::Icon::warning, {rect.x + 16, rect.y + 10}, 20, ui.colour(Token::short_text));
  widgets::draw_text(ui, {rect.x + 48, rect.y + 10}, view.notice,
                     {.style = TextStyle::label, .tone = Token::short_text}, rect.w - 64);
}

std::vector<FlowButton> flow_of(const views::HomeView& view) {
  std::vector<FlowButton> flow;
  for (const views::Button& button : view.others)
    if (&button != link_of(view)) flow.push_back({button, widgets::Icon::none, {}});
  return flow;
}

}  // namespace

void draw_home(Ui& ui, const views::HomeView& view, Scratch& scratch, Commands& commands) {
  first_focus(ui, scratch, "home", view.main.name, true);
  ui.set_hat(widgets::Hat::manager);  // the picture's first hat: the main button wears it
  const widgets::Size size = ui.size();
  const bool rail = size.w >= kWithRail;
  const float left = rail ? widgets::kRailWidth + 30 : 16;
  const float right = size.w - (rail ? widgets::kMargin : 16);
  const float bottom = key_bar_top(ui, view.keys, left, false);
  if (rail) draw_rail(ui, commands, view);
  const Rect area{rail ? widgets::kRailWidth : 0, 0, size.w - (rail ? widgets::kRailWidth : 0), bottom};
  ui.begin_scroll("home.scroll", area);
  const float x = left - area.x;
  const float width = right - left;
  float y = 28;
  y += widgets::draw_text(ui, {x, y}, view.greeting, {.style = TextStyle::headline}, width).h + 20;
  if (const float notice = notice_height(ui, width, view); notice > 0) {
    draw_notice(ui, {x, y, width, notice}, view);
    y += notice + 16;
  }
  constexpr float kGap = 24.0f;
  if (width >= kTwoColumns) {
    const float side = std::round(width * 0.3286f);
    const float main_width = width - side - kGap;
    const float room = bottom - y - kGap - 264 - 8;
    const float height =
        std::max({360.0f, main_height(ui, main_width, view), std::min(room, 420.0f), side_least(ui, side, view)});
    draw_main(ui, commands, {x, y, main_width, height}, view);
    draw_side(ui, commands, {x + main_width + kGap, y, side, height}, view);
    y += height + kGap;
    const float map = std::clamp(bottom - y - 8, 206.0f, 420.0f);
    draw_map(ui, {x, y, width, map}, view);
    y += map;
  } else {
    const float height = main_height(ui, width, view);
    draw_main(ui, commands, {x, y, width, height}, view);
    y += height + kGap;
    if (!rail) y += draw_button_flow(ui, &commands, {x, y}, width, flow_of(view)) + kGap;
    if (const float side = side_height(ui, width, view); side > 0) {
      draw_side(ui, commands, {x, y, width, side}, view);
      y += side + kGap;
    }
    draw_map(ui, {x, y, width, 264}, view);
    y += 264;
  }
  ui.end_scroll(y + 8);
  draw_key_bar(ui, view.keys, left, false);
}

}  // namespace two_hats::screens
