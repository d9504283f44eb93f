#include "game/screens/reveal_screen.h"

#include <algorithm>
#include <cmath>

#include "game/app/pace.h"
#include "game/screens/key_bar.h"
#include "game/screens/reveal_chart.h"
#include "game/screens/reveal_footer.h"
#include "game/screens/reveal_lessons.h"
#include "game/screens/reveal_why.h"
#include "game/screens/strip.h"
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

namespace pace = app::pace;

constexpr float kTwoColumns = 1000.0f;
constexpr float kPad = 20.0f;
constexpr float kGap = 16.0f;
constexpr float kDials = 228.0f;
constexpr float kDialsGive = 28.0f;  // what they are lower by where that keeps the page from scrolling
constexpr float kPeek = 52.0f;

// --- the order in which it comes, so that each thing can be read before the next: the quarter's line, the years' line,
// the dials beside them, the causes, how one decided, and last what it amounts to.

// Covers what was drawn there until its time has come.
void comes_at(Ui& ui, const char* name, int milliseconds, const Rect& rect, Token ground) {
  const float part = ui.timeline(name, widgets::kMotionCard, static_cast<float>(milliseconds));
  if (part < 1.0f) widgets::fill_rect(ui, rect, widgets::faded(ui.colour(ground), 1.0f - part), 0);
}

// --- verdict in words

std::optional<widgets::Shape> shape_of(views::Badge badge) {
  switch (badge) {
    case views::Badge::win_win:
      return widgets::Shape::win_win;
    case views::Badge::shortcut:
      return widgets::Shape::shortcut;
    case views::Badge::investment:
      return widgets::Shape::investment;
    case views::Badge::lose_lose:
      return widgets::Shape::lose_lose;
    case views::Badge::working:
    case views::Badge::balanced:
      break;
  }
  return std::nullopt;
}

constexpr float kDebatedBeside = 620.0f;

// Beside badge and subtitle where there is room, else beneath the headline.
float debated_width(const Ui& ui, const views::RevealView& view) {
  return view.debated.empty() ? 0.0f : widgets::chip_width(ui, {view.debated, widgets::Icon::people}) + 12;
}

float subtitle_width(const Ui& ui, float width, const views::RevealView& view) {
  return std::max(120.0f, width - 170 - (width >= kDebatedBeside ? debated_width(ui, view) : 0.0f));
}

float heading_height(const Ui& ui, float width, const views::RevealView& view) {
  const float subtitle = widgets::measure_text(ui, view.subtitle, TextStyle::label, subtitle_width(ui, width, view)).h;
  const float beneath = view.debated.empty() || width >= kDebatedBeside ? 0.0f : 36.0f;
  return std::max(32.0f, subtitle) + 6 + widgets::measure_text(ui, view.headline, TextStyle::title, width).h + beneath +
         12;
}

void draw_heading(Ui& ui, Point at, float width, const views::RevealView& view) {
  Rect badge{};
  if (const auto shape = shape_of(view.badge)) {
    badge = widgets::draw_shape_badge(ui, at, *shape, view.shape);
  } else {
    badge = widgets::draw_chip(ui, {at.x, at.y + 2}, {view.shape});
  }
  const float x = badge.right() + 12;
  const float subtitle = widgets::measure_text(ui, view.subtitle, TextStyle::label, subtitle_width(ui, width, view)).h;
  const float row = std::max(32.0f, subtitle);
  const bool debated_beside = !view.debated.empty() && width >= kDebatedBeside;
  const float end = at.x + width - (debated_beside ? debated_width(ui, view) : 0.0f);
  widgets::draw_text_in(ui, {x, at.y, end - x, row}, view.subtitle, {.style = TextStyle::label, .tone = Token::ink2});
  const Rect headline =
      widgets::draw_text(ui, {at.x, at.y + row + 6}, view.headline, {.style = TextStyle::title}, width);
  if (view.verdict)
    comes_at(ui, "reveal#headline", pace::kHeadline, {at.x, at.y, width, headline.bottom() - at.y}, Token::bg);
  if (view.debated.empty()) return;
  const Point chip = debated_beside ? Point{end + 12, at.y + 2} : Point{at.x, headline.bottom() + 6};
  widgets::draw_chip(ui, chip, {view.debated, widgets::Icon::people});
}

// --- dials

widgets::Dial dial_of(const Ui& ui, const views::Dial& dial) {
  widgets::Dial out;
  out.name = dial.short_term ? "dial.short" : "dial.long";
  out.term = dial.short_term ? widgets::Term::short_term : widgets::Term::long_term;
  out.title = dial.short_term ? ui.w("Short-term") : ui.w("Long-term");
  out.scored = dial.known && dial.scored;
  out.value = static_cast<float>(dial.score);
  out.low = static_cast<float>(dial.low);
  out.high = static_cast<float>(dial.high);
  out.value_text = dial.score_words;
  out.range_text = dial.interval_words;
  out.error_text = dial.error_words;
  out.caption = dial.place_words;
  out.why_not = dial.known ? dial.place_words : ui.w("Running the worlds");
  out.delay = static_cast<float>(dial.short_term ? pace::kQuarterDial : pace::kYearsDial);
  return out;
}

float dial_width(float width) { return (width - 24) / 2; }

float sentence_height(const Ui& ui, float width, const std::string& words) {
  return words.empty() ? 0.0f : widgets::measure_text(ui, words, TextStyle::label, dial_width(width) - 16).h + 6;
}

// A tutorial has a sentence beneath each dial, and at first what the figures stand between.
float dials_height(const Ui& ui, float width, const views::RevealView& view, float given = 0) {
  float height = kDials - given +
                 std::max(sentence_height(ui, width, view.short_term.sentence),
                          sentence_height(ui, width, view.long_term.sentence));
  if (!view.scale_words.empty())
    height += widgets::measure_text(ui, view.scale_words, TextStyle::label, width - 2 * kPad).h + 10;
  return height;
}

void draw_dials(Ui& ui, const Rect& rect, const views::RevealView& view, float given = 0) {
  widgets::card(ui, rect);
  const float half = dial_width(rect.w);
  const auto one = [&](float x, const views::Dial& dial) {
    widgets::draw_dial(ui, {x, rect.y + 14, half, kDials - given - 22}, dial_of(ui, dial));
    if (!dial.known || dial.sentence.empty()) return;
    const Rect words = widgets::draw_text(ui, {x + 8, rect.y + kDials - given - 8}, dial.sentence,
                                          {.style = TextStyle::label, .align = widgets::Align::centre}, half - 16);
    comes_at(ui, dial.short_term ? "reveal#quarter" : "reveal#years",
             dial.short_term ? pace::kQuarterDial : pace::kYearsDial, {x, words.y, half, words.h}, Token::surface);
  };
  one(rect.x + 8, view.short_term);
  one(rect.x + 16 + half, view.long_term);
  if (view.scale_words.empty()) return;
  const float high = widgets::measure_text(ui, view.scale_words, TextStyle::label, rect.w - 2 * kPad).h;
  widgets::draw_text(ui, {rect.x + kPad, rect.bottom() - high - 14}, view.scale_words,
                     {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::centre},
                     rect.w - 2 * kPad);
}

// --- conduct and luck

std::vector<widgets::TextRun> luck_runs(const views::RevealView& view) {
  std::vector<widgets::TextRun> runs;
  if (!view.luck_strong.empty()) runs.push_back({view.luck_strong + " ", TextStyle::label_strong, Token::ink});
  if (!view.luck_words.empty()) runs.push_back({view.luck_words, TextStyle::label, Token::ink});
  return runs;
}

// What stands beneath a line at the card's foot, each behind its icon.
struct FootNote {
  widgets::Icon icon;
  std::vector<widgets::TextRun> runs;
};
std::vector<FootNote> foot_notes(const views::RevealView& view) {
  std::vector<FootNote> notes;
  if (const auto runs = luck_runs(view); !runs.empty()) notes.push_back({widgets::Icon::dice, runs});
  if (!view.principle.empty())
    notes.push_back({widgets::Icon::book, {{view.principle, TextStyle::label_strong, Token::ink}}});
  return notes;
}

// Between two rows; the closer one where that keeps the page from scrolling.
constexpr float kConductGap = 14.0f;
constexpr float kConductClose = 7.0f;

// Only the words decide the height of a row: badge 28, title one line or more, note.
float conduct_row_height(const Ui& ui, float width, const views::ConductRow& row) {
  const float words = width - 40;
  return std::max(28.0f, widgets::measure_text(ui, row.title, TextStyle::body_strong, words).h +
                             widgets::measure_text(ui, row.words, TextStyle::label, words).h);
}

float conduct_height(const Ui& ui, float width, const views::RevealView& view, float gap = kConductGap) {
  const float inside = width - 2 * kPad;
  float height = 48;
  for (const views::ConductRow& row : view.conduct) height += conduct_row_height(ui, inside, row) + gap;
  for (const FootNote& note : foot_notes(view)) height += 16 + widgets::measure_runs(ui, note.runs, inside - 36).h + 8;
  return height + 6;
}

void draw_conduct_card(Ui& ui, const Rect& rect, const views::RevealView& view) {
  widgets::card(ui, rect);
  const float gap = conduct_height(ui, rect.w, view) <= rect.h + 0.5f ? kConductGap : kConductClose;
  const float inside = rect.w - 2 * kPad;
  const float x = rect.x + kPad;
  widgets::draw_line(ui, {x, rect.y + 28}, ui.w("How you decided"), {.style = TextStyle::body_strong});
  const float beside = inside - widgets::text_width(ui, ui.w("How you decided"), TextStyle::body_strong) - 16;
  if (widgets::text_width(ui, view.rules, TextStyle::label) <= beside)
    widgets::draw_line(ui, {x + inside, rect.y + 28}, view.rules,
                       {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
  float y = rect.y + 48;
  for (const views::ConductRow& row : view.conduct) {
    const float used = widgets::draw_conduct(ui, {x, y}, inside, {verdict_of(row.tone), row.title, row.words});
    y += std::max(used, conduct_row_height(ui, inside, row)) + gap;
  }
  for (const FootNote& note : foot_notes(view)) {
    widgets::line(ui, {x, y + 4}, {x + inside, y + 4}, ui.colour(Token::line), 1.5f);
    y += 16;
    widgets::draw_icon(ui, note.icon, {x + 2, y}, 20, ui.colour(Token::ink2));
    widgets::draw_runs(ui, {x + 36, y}, note.runs, inside - 36);
    y += widgets::measure_runs(ui, note.runs, inside - 36).h + 8;
  }
  if (view.verdict) comes_at(ui, "reveal#conduct", pace::kConduct, rect.inset(8, 8), Token::surface);
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

void draw_causes(Ui& ui, Commands& commands, const Rect& rect, const views::RevealView& view) {
  draw_why(ui, commands, rect, view);
  if (view.verdict) comes_at(ui, "reveal#causes", pace::kCauses, rect.inset(8, 8), Token::surface);
}

void draw_left(Ui& ui, Commands& commands, const Rect& rect, const views::RevealView& view) {
  const float top = ui.keep_number("verdict.heading", rect.w, [&] { return heading_height(ui, rect.w, view); });
  const float why = ui.keep_number("verdict.why", rect.w, [&] { return why_height(ui, rect.w, view); });
  const float high = rect.h - top - (why > 0 ? why + kGap : 0);
  const Rect chart{rect.x, rect.y + top, rect.w, high}, causes{rect.x, rect.bottom() - why, rect.w, why};
  ui.keep_part("verdict.heading", rect.top_part(top), [&] { draw_heading(ui, {rect.x, rect.y}, rect.w, view); });
  ui.keep_part("verdict.chart", chart, [&] { draw_chart_card(ui, commands, chart, view); });
  if (why > 0) ui.keep_part("verdict.why", causes, [&] { draw_causes(ui, commands, causes, view); });
}

void draw_right(Ui& ui, const Rect& rect, const views::RevealView& view, float given) {
  const float high = ui.keep_number("verdict.dials", rect.w, [&] { return dials_height(ui, rect.w, view); }) - given;
  const Rect dials = rect.top_part(high), conduct = rect.after_top(high, kGap);
  ui.keep_part("verdict.dials", dials, [&] { draw_dials(ui, dials, view, given); });
  ui.keep_part("verdict.conduct", conduct, [&] { draw_conduct_card(ui, conduct, view); });
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
  const float dials = dials_height(ui, width, view);
  draw_dials(ui, {margin, y, width, dials}, view);
  y += dials + kGap;
  const float chart = chart_card_height(ui, width, view);
  draw_chart_card(ui, commands, {margin, y, width, chart}, view);
  y += chart + kGap;
  if (pinned && look == FooterLook::apart) y += draw_compare_stacked(ui, commands, {margin, y}, width, view);
  if (const float why = why_height(ui, width, view); why > 0) {
    draw_causes(ui, commands, {margin, y, width, why}, view);
    y += why + kGap;
  }
  const float conduct = conduct_height(ui, width, view);
  draw_conduct_card(ui, {margin, y, width, conduct}, view);
  y += conduct + kGap;
  if (const float lessons = lessons_height(ui, width, view); lessons > 0) {
    draw_lessons(ui, commands, {margin, y, width, lessons}, view);
    y += lessons + kGap;
  }
  if (!pinned) y += draw_footer_stacked(ui, commands, {margin, y}, width, view) + 16;
  ui.end_scroll(y);
  if (pinned) draw_footer_row(ui, commands, {margin, area.bottom() + 8, body.w - 2 * margin, kFooter}, view, look);
}

void draw_wide(Ui& ui, Commands& commands, const Rect& body, const views::RevealView& view) {
  const float margin = margin_of(ui);
  const Columns columns = columns_of(ui);
  const Rect footer{margin, body.bottom() - 52, body.w - 2 * margin, kFooter};
  const float room = footer.y - 16 - (body.y + 16);
  const float lessons = ui.keep_number("verdict.lessons", footer.w, [&] { return lessons_height(ui, footer.w, view); });
  const float beneath = lessons > 0 ? lessons + kGap : 0.0f;
  const float least = ui.keep_number("verdict.left", columns.left, [&] { return left_height(ui, columns.left, view); });
  const auto needed_with = [&](float gap) {
    return std::max(least, ui.keep_number("verdict.right", gap, [&] {
      return dials_height(ui, columns.right, view) + kGap + conduct_height(ui, columns.right, view, gap);
    }));
  };
  const auto draw_beneath = [&](const Rect& rect) {
    ui.keep_part("verdict.lessons", rect, [&] { draw_lessons(ui, commands, rect, view); });
  };
  const float loose = needed_with(kConductGap);
  float needed = loose + beneath <= room ? loose : needed_with(kConductClose);
  // If lessons lie beneath in any case, the dials give way to the rest of their own column alone: then that ends with
  // the view, and only the bar tells that there is more.
  const float over = needed + beneath - room <= kDialsGive ? needed + beneath - room : needed - room;
  const float given = over > 0 && over <= kDialsGive && least <= needed - over ? over : 0.0f;
  needed -= given;
  if (needed + beneath <= room) {
    const float high = room - beneath;
    draw_left(ui, commands, {margin, body.y + 16, columns.left, high}, view);
    draw_right(ui, {margin + columns.left + kGap, body.y + 16, columns.right, high}, view, given);
    draw_beneath({margin, body.y + 16 + high + kGap, footer.w, lessons});
  } else {
    // What lies beneath peeps out, so that one sees there is more.
    const float high = beneath > 0 ? std::max(needed, room - kPeek) : needed;
    ui.begin_scroll("reveal.scroll", {0, body.y, body.w, footer.y - 8 - body.y});
    // The causes belong to what is seen first, however much there is beside them.
    const float left = std::max(least, std::min(high, room - (beneath > 0 ? kPeek : 0)));
    draw_left(ui, commands, {margin, 16, columns.left, left}, view);
    draw_right(ui, {margin + columns.left + kGap, 16, columns.right, high}, view, given);
    draw_beneath({margin, 16 + high + kGap, footer.w, lessons});
    ui.end_scroll(high + beneath + 32);
  }
  ui.keep_part("verdict.footer", footer,
               [&] { draw_footer_row(ui, commands, footer, view, footer_look(ui, footer.w, view)); });
}

// Principle, feedback and sources over the page.
void draw_source(Ui& ui, Commands& commands, const views::RevealView& view) {
  const widgets::PanelPlace place =
      widgets::begin_panel(ui, {"source.panel", ui.w("Why, and where it comes from"), 720});
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
                    footer_look(ui, body.w - 2 * margin_of(ui), view) <= FooterLook::letters;
  wide ? draw_wide(ui, commands, body, view) : draw_narrow(ui, commands, body, view);
  draw_key_bar(ui, view.keys, left);
  if (view.source_open) draw_source(ui, commands, view);
  std::vector<std::string> panels;
  if (!view.strip.metrics.empty()) panels.push_back(view.strip.metrics.front().name);
  if (!view.compare.empty()) panels.push_back(view.compare.front().button.name);
  panels.push_back(view.next.name);
  walk_panels(ui, panels);
}

}  // namespace two_hats::screens
