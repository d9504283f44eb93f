#include "game/screens/reveal_screen.h"

#include <algorithm>
#include <cmath>

#include "game/screens/key_bar.h"
#include "game/screens/reveal_chart.h"
#include "game/screens/strip.h"
#include "game/widgets/bars.h"
#include "game/widgets/dial.h"
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
constexpr float kPad = 20.0f;
constexpr float kGap = 16.0f;
constexpr float kDials = 228.0f;
constexpr float kFooter = 48.0f;
constexpr float kTile = 48.0f;

// --- verdict in words

std::optional<widgets::Shape> shape_of(const std::string& words) {
  if (words == "Win-win") return widgets::Shape::win_win;
  if (words == "Shortcut") return widgets::Shape::shortcut;
  if (words == "Investment") return widgets::Shape::investment;
  if (words == "Lose-lose") return widgets::Shape::lose_lose;
  return std::nullopt;
}

float heading_height(const Ui& ui, float width, const views::RevealView& view) {
  const float beside = std::max(120.0f, width - 170);
  const float subtitle = widgets::measure_text(ui, view.subtitle, TextStyle::label, beside).h;
  return std::max(32.0f, subtitle) + 6 + widgets::measure_text(ui, view.headline, TextStyle::title, width).h + 12;
}

void draw_heading(Ui& ui, Point at, float width, const views::RevealView& view) {
  Rect badge{};
  if (const auto shape = shape_of(view.shape)) {
    badge = widgets::draw_shape_badge(ui, at, *shape, view.shape);
  } else {
    badge = widgets::draw_chip(ui, {at.x, at.y + 2}, {view.shape});
  }
  const float x = badge.right() + 12;
  const float beside = std::max(120.0f, width - 170);
  const float subtitle = widgets::measure_text(ui, view.subtitle, TextStyle::label, beside).h;
  const float row = std::max(32.0f, subtitle);
  widgets::draw_text_in(ui, {x, at.y, at.x + width - x, row}, view.subtitle,
                        {.style = TextStyle::label, .tone = Token::ink2});
  widgets::draw_text(ui, {at.x, at.y + row + 6}, view.headline, {.style = TextStyle::title}, width);
}

// --- why

std::vector<widgets::WhyBar> bars_of(const views::RevealView& view) {
  std::vector<widgets::WhyBar> bars;
  for (const views::WhyBar& bar : view.why) {
    const bool helps = !bar.worth_words.empty() && bar.worth_words[0] == '+';
    bars.push_back({icon_of(bar.icon, widgets::Icon::chart), bar.name, static_cast<float>(bar.share), bar.share_words,
                    bar.worth_words, bar.because, helps});
  }
  return bars;
}

bool note_beside(const Ui& ui, float inside, const views::RevealView& view) {
  return widgets::text_width(ui, view.why_title, TextStyle::body_strong) + 16 +
             widgets::text_width(ui, view.why_note, TextStyle::label) <=
         inside;
}

float why_head(const Ui& ui, float width, const views::RevealView& view) {
  const float inside = width - 2 * kPad;
  if (note_beside(ui, inside, view)) return 38;
  return 20 + widgets::measure_text(ui, view.why_title, TextStyle::body_strong, inside).h +
         widgets::measure_text(ui, view.why_note, TextStyle::label, inside).h;
}

float why_height(const Ui& ui, float width, const views::RevealView& view) {
  if (view.why.empty()) return 0.0f;
  return why_head(ui, width, view) + widgets::why_bars_height(ui, bars_of(view), width - 2 * kPad) + 10;
}

void draw_why(Ui& ui, const Rect& rect, const views::RevealView& view) {
  widgets::card(ui, rect);
  const float inside = rect.w - 2 * kPad;
  if (note_beside(ui, inside, view)) {
    widgets::draw_line(ui, {rect.x + kPad, rect.y + 24}, view.why_title, {.style = TextStyle::body_strong});
    widgets::draw_line(ui, {rect.right() - kPad, rect.y + 24}, view.why_note,
                       {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
  } else {
    const Rect title =
        widgets::draw_text(ui, {rect.x + kPad, rect.y + 12}, view.why_title, {.style = TextStyle::body_strong}, inside);
    widgets::draw_text(ui, {rect.x + kPad, title.bottom()}, view.why_note,
                       {.style = TextStyle::label, .tone = Token::ink2}, inside);
  }
  const float head = why_head(ui, rect.w, view);
  widgets::draw_why_bars(ui, {rect.x + kPad, rect.y + head, inside, rect.h - head - 10}, bars_of(view));
}

// --- dials

widgets::Dial dial_of(const views::Dial& dial) {
  widgets::Dial out;
  out.name = dial.short_term ? "dial.short" : "dial.long";
  out.term = dial.short_term ? widgets::Term::short_term : widgets::Term::long_term;
  out.title = dial.short_term ? "Short-term" : "Long-term";
  out.scored = dial.known && dial.scored;
  out.value = static_cast<float>(dial.score);
  out.low = static_cast<float>(dial.low);
  out.high = static_cast<float>(dial.high);
  out.value_text = dial.score_words;
  out.range_text = dial.interval_words;
  out.caption = dial.place_words;
  out.why_not = dial.known ? dial.place_words : "Running the worlds";
  if (!dial.short_term) out.delay = 120.0f;
  return out;
}

void draw_dials(Ui& ui, const Rect& rect, const views::RevealView& view) {
  widgets::card(ui, rect);
  const float half = (rect.w - 24) / 2;
  widgets::draw_dial(ui, {rect.x + 8, rect.y + 14, half, rect.h - 22}, dial_of(view.short_term));
  widgets::draw_dial(ui, {rect.x + 16 + half, rect.y + 14, half, rect.h - 22}, dial_of(view.long_term));
}

// --- conduct and luck

std::vector<widgets::TextRun> luck_runs(const views::RevealView& view) {
  std::vector<widgets::TextRun> runs;
  if (!view.luck_strong.empty()) runs.push_back({view.luck_strong + " ", TextStyle::label_strong, Token::ink});
  if (!view.luck_words.empty()) runs.push_back({view.luck_words, TextStyle::label, Token::ink});
  return runs;
}

constexpr float kConductGap = 14.0f;

// Only the words decide the height of a row: badge 28, title one line or more, note.
float conduct_row_height(const Ui& ui, float width, const views::ConductRow& row) {
  const float words = width - 40;
  return std::max(28.0f, widgets::measure_text(ui, row.title, TextStyle::body_strong, words).h +
                             widgets::measure_text(ui, row.words, TextStyle::label, words).h);
}

float conduct_height(const Ui& ui, float width, const views::RevealView& view) {
  const float inside = width - 2 * kPad;
  float height = 48;
  for (const views::ConductRow& row : view.conduct) height += conduct_row_height(ui, inside, row) + kConductGap;
  if (const auto runs = luck_runs(view); !runs.empty()) {
    height += 16 + widgets::measure_runs(ui, runs, inside - 36).h + 8;
  }
  return height + 6;
}

void draw_conduct_card(Ui& ui, const Rect& rect, const views::RevealView& view) {
  widgets::card(ui, rect);
  const float inside = rect.w - 2 * kPad;
  const float x = rect.x + kPad;
  widgets::draw_line(ui, {x, rect.y + 28}, "How you decided", {.style = TextStyle::body_strong});
  float y = rect.y + 48;
  for (const views::ConductRow& row : view.conduct) {
    const float used = widgets::draw_conduct(ui, {x, y}, inside, {verdict_of(row.tone), row.title, row.words});
    y += std::max(used, conduct_row_height(ui, inside, row)) + kConductGap;
  }
  const auto runs = luck_runs(view);
  if (runs.empty()) return;
  widgets::line(ui, {x, y + 4}, {x + inside, y + 4}, ui.colour(Token::line), 1.5f);
  y += 16;
  widgets::draw_icon(ui, widgets::Icon::dice, {x + 2, y}, 20, ui.colour(Token::ink2));
  widgets::draw_runs(ui, {x + 36, y}, runs, inside - 36);
}

// --- the row of buttons

struct FooterWidths {
  float tiles = 0, buttons = 0;
};

std::vector<const views::Button*> footer_buttons(const views::RevealView& view) {
  std::vector<const views::Button*> buttons;
  if (!view.verdict) return {&view.skip, &view.next};
  buttons = {&view.words, &view.source};
  if (view.undo.enabled) buttons.push_back(&view.undo);
  buttons.push_back(&view.next);
  return buttons;
}

// In words where there is room, else as icons; in none of both it scrolls with the page.
enum class FooterLook { words, icons, stacked };

float footer_button_width(const Ui& ui, const views::RevealView& view, const views::Button& button, FooterLook look) {
  if (&button == &view.next) return 176.0f;
  if (look == FooterLook::icons && &button != &view.skip) return kTile;
  const bool link = &button == &view.words || &button == &view.source;
  return widgets::button_width(ui, button_of(button), link ? 10.0f : 20.0f);
}

FooterWidths footer_widths(const Ui& ui, const views::RevealView& view, FooterLook look) {
  FooterWidths widths;
  if (!view.compare.empty()) {
    widths.tiles = widgets::text_width(ui, "Compare", TextStyle::body_strong) + 4 +
                   static_cast<float>(view.compare.size()) * (kTile + 12);
  }
  for (const views::Button* button : footer_buttons(view)) {
    widths.buttons += footer_button_width(ui, view, *button, look) + 12;
  }
  return widths;
}

FooterLook footer_look(const Ui& ui, float width, const views::RevealView& view) {
  for (const FooterLook look : {FooterLook::words, FooterLook::icons}) {
    const FooterWidths widths = footer_widths(ui, view, look);
    if (widths.tiles + widths.buttons + 8 <= width) return look;
  }
  return FooterLook::stacked;
}

void draw_tiles(Ui& ui, Commands& commands, Point at, float words_room, const views::RevealView& view) {
  if (view.compare.empty()) return;
  widgets::draw_line(ui, {at.x, at.y + kTile / 2}, "Compare", {.style = TextStyle::body_strong});
  float x = at.x + widgets::text_width(ui, "Compare", TextStyle::body_strong) + 16;
  for (std::size_t i = 0; i < view.compare.size(); ++i) {
    const views::Button& button = view.compare[i];
    widgets::Button drawn = button_of(button);
    drawn.label = button.label;
    if (button.label.size() > 2) {
      drawn.text = views::letter(static_cast<int>(i));
      drawn.tip = button.label;
    }
    const bool mine = view.chart.mine.label.rfind(button.label, 0) == 0;
    const auto state = !button.selected ? widgets::TileState::plain
                       : mine           ? widgets::TileState::chosen
                                        : widgets::TileState::marked;
    answer(commands, widgets::letter_button(ui, {x, at.y, kTile, kTile}, drawn, state), button);
    x += kTile + 12;
  }
  const float room = at.x + words_room - x - 8;
  const Rect box{x + 8, at.y, room, kTile};
  const float needed = widgets::measure_text(ui, view.compare_words, TextStyle::label, room).h;
  if (room > 120 && needed <= kTile) {
    widgets::draw_text_in(ui, box, view.compare_words, {.style = TextStyle::label, .tone = Token::ink2});
  }
}

void draw_buttons(Ui& ui, Commands& commands, Point right_top, const views::RevealView& view, FooterLook look) {
  const auto buttons = footer_buttons(view);
  float x = right_top.x - footer_widths(ui, view, look).buttons + 12;
  for (const views::Button* button : buttons) {
    const float wide = footer_button_width(ui, view, *button, look);
    const Rect rect{x, right_top.y, wide, kFooter};
    x += wide + 12;
    if (button == &view.next) {
      press(ui, commands, rect, *button, ButtonLook::primary);
    } else if (look == FooterLook::icons && button != &view.skip) {
      widgets::Button drawn = button_of(*button);
      drawn.label = drawn.tip = drawn.text;
      drawn.text.clear();
      answer(commands, widgets::icon_button(ui, rect, drawn), *button);
    } else {
      const bool link = button == &view.words || button == &view.source;
      press(ui, commands, rect, *button, link ? ButtonLook::link : ButtonLook::quiet);
    }
  }
}

void draw_footer_row(Ui& ui, Commands& commands, const Rect& rect, const views::RevealView& view, FooterLook look) {
  draw_tiles(ui, commands, {rect.x, rect.y}, rect.w - footer_widths(ui, view, look).buttons, view);
  draw_buttons(ui, commands, {rect.right(), rect.y}, view, look);
}

// Buttons that wrap, for narrow windows. Returns the height used.
float draw_footer_stacked(Ui& ui, Commands& commands, Point at, float width, const views::RevealView& view) {
  float y = at.y;
  if (!view.compare.empty()) {
    draw_tiles(ui, commands, {at.x, y}, 0, view);
    y += kTile + 8;
    y += widgets::draw_text(ui, {at.x, y}, view.compare_words, {.style = TextStyle::label, .tone = Token::ink2}, width)
             .h +
         12;
  }
  std::vector<FlowButton> rest;
  for (const views::Button* button : footer_buttons(view)) {
    if (button != &view.next) rest.push_back({*button, widgets::Icon::none, {}});
  }
  y += draw_button_flow(ui, &commands, {at.x, y}, width, rest) + 12;
  press(ui, commands, {at.x, y, width, 56}, view.next, ButtonLook::primary);
  return y + 56 - at.y;
}

// --- the page

struct Columns {
  float left = 0, right = 0;
};

Columns columns_of(const Ui& ui) {
  const float inside = ui.size().w - 2 * margin_of(ui);
  const float right = std::round(std::clamp(inside * 0.3355f, 400.0f, 460.0f));
  return {inside - right - kGap, right};
}

float left_height(const Ui& ui, float width, const views::RevealView& view) {
  const float why = why_height(ui, width, view);
  return heading_height(ui, width, view) + chart_card_height(ui, width, view) + (why > 0 ? why + kGap : 0);
}

void draw_left(Ui& ui, Commands& commands, const Rect& rect, const views::RevealView& view) {
  draw_heading(ui, {rect.x, rect.y}, rect.w, view);
  const float top = heading_height(ui, rect.w, view);
  const float why = why_height(ui, rect.w, view);
  const float chart = rect.h - top - (why > 0 ? why + kGap : 0);
  draw_chart_card(ui, commands, {rect.x, rect.y + top, rect.w, chart}, view);
  if (why > 0) draw_why(ui, {rect.x, rect.bottom() - why, rect.w, why}, view);
}

void draw_right(Ui& ui, const Rect& rect, const views::RevealView& view) {
  draw_dials(ui, rect.top_part(kDials), view);
  draw_conduct_card(ui, rect.after_top(kDials, kGap), view);
}

void draw_narrow(Ui& ui, Commands& commands, const Rect& body, const views::RevealView& view) {
  const float margin = margin_of(ui);
  const FooterLook look = footer_look(ui, body.w - 2 * margin, view);
  const bool pinned = look != FooterLook::stacked && body.h >= 280;
  const Rect area = pinned ? body.top_part(body.h - kFooter - 16) : body;
  const float width = ui.begin_scroll("reveal.scroll", area) - 2 * margin;
  float y = 16;
  draw_heading(ui, {margin, y}, width, view);
  y += heading_height(ui, width, view);
  draw_dials(ui, {margin, y, width, kDials}, view);
  y += kDials + kGap;
  const float chart = chart_card_height(ui, width, view);
  draw_chart_card(ui, commands, {margin, y, width, chart}, view);
  y += chart + kGap;
  if (const float why = why_height(ui, width, view); why > 0) {
    draw_why(ui, {margin, y, width, why}, view);
    y += why + kGap;
  }
  const float conduct = conduct_height(ui, width, view);
  draw_conduct_card(ui, {margin, y, width, conduct}, view);
  y += conduct + kGap;
  if (!pinned) y += draw_footer_stacked(ui, commands, {margin, y}, width, view) + 16;
  ui.end_scroll(y);
  if (pinned) draw_footer_row(ui, commands, {margin, area.bottom() + 8, body.w - 2 * margin, kFooter}, view, look);
}

void draw_wide(Ui& ui, Commands& commands, const Rect& body, const views::RevealView& view) {
  const float margin = margin_of(ui);
  const Columns columns = columns_of(ui);
  const Rect footer{margin, body.bottom() - 52, body.w - 2 * margin, kFooter};
  const float room = footer.y - 16 - (body.y + 16);
  const float needed =
      std::max(left_height(ui, columns.left, view), kDials + kGap + conduct_height(ui, columns.right, view));
  if (needed <= room) {
    draw_left(ui, commands, {margin, body.y + 16, columns.left, room}, view);
    draw_right(ui, {margin + columns.left + kGap, body.y + 16, columns.right, room}, view);
  } else {
    ui.begin_scroll("reveal.scroll", {0, body.y, body.w, footer.y - 8 - body.y});
    draw_left(ui, commands, {margin, 16, columns.left, needed}, view);
    draw_right(ui, {margin + columns.left + kGap, 16, columns.right, needed}, view);
    ui.end_scroll(needed + 32);
  }
  draw_footer_row(ui, commands, footer, view, footer_look(ui, footer.w, view));
}

// Principle, feedback and sources over the page.
void draw_source(Ui& ui, Commands& commands, const views::RevealView& view) {
  const widgets::PanelPlace place = widgets::begin_panel(ui, {"source.panel", "Why, and where it comes from", 720});
  float y = 0;
  for (const views::RevealView::Part& part : view.feedback) {
    y += draw_paragraph(ui, {0, y}, place.width, part.title, part.text) + 16;
  }
  const bool again = ui.pressed(widgets::Key::s);
  widgets::end_panel(ui, y);
  if (place.closed || again) commands.push_back(view.source.command);
}

}  // namespace

void draw_reveal(Ui& ui, const views::RevealView& view, Scratch& scratch, Commands& commands) {
  first_focus(ui, scratch, "reveal." + view.subtitle, view.next.name, false);
  const float top = draw_strip(ui, view.strip);
  const float left = margin_of(ui);
  const float bottom = key_bar_top(ui, view.keys, left);
  const Rect body{0, top, ui.size().w, bottom - top};
  const bool wide = body.w >= kTwoColumns && body.h >= 320 &&
                    footer_look(ui, body.w - 2 * margin_of(ui), view) != FooterLook::stacked;
  wide ? draw_wide(ui, commands, body, view) : draw_narrow(ui, commands, body, view);
  draw_key_bar(ui, view.keys, left);
  if (view.source_open) draw_source(ui, commands, view);
  std::vector<std::string> panels;
  if (!view.strip.metrics.empty()) panels.push_back(view.strip.metrics.front().name);
  if (!view.compare.empty()) panels.push_back(view.compare.front().name);
  panels.push_back(view.next.name);
  walk_panels(ui, panels);
}

}  // namespace two_hats::screens
