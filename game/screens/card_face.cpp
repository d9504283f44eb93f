#include "game/screens/card_face.h"

#include <algorithm>

#include "game/widgets/paint.h"
#include "game/widgets/portrait.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kFace = 56.0f;
constexpr float kPad = 24.0f;
constexpr float kBandPad = 14.0f;

constexpr float kFactIndent = 32.0f;

bool shorter_behind(const Ui& ui, float width, const views::FactRow& row, const std::string& both) {
  const auto height = [&](const std::string& text, TextStyle style) {
    return widgets::measure_text(ui, text, style, width - kFactIndent).h;
  };
  return height(both, TextStyle::body) < height(row.text, TextStyle::body) + height(row.source, TextStyle::label);
}

// `width`: of the facts, icons included.
std::vector<widgets::Fact> facts_of(const Ui& ui, float width, const views::CardFace& card, Sources sources) {
  std::vector<widgets::Fact> facts;
  if (!card.called.empty()) facts.push_back({widgets::Icon::undo, card.called, {}});
  for (const views::FactRow& row : card.know) {
    widgets::Fact fact{icon_of(row.icon, widgets::Icon::question), row.text, row.source};
    const std::string both = row.text + " (" + row.source + ")";
    if (sources == Sources::behind && !row.source.empty() && shorter_behind(ui, width, row, both)) {
      fact.text = both;
      fact.source.clear();
    }
    facts.push_back(fact);
  }
  return facts;
}

float person_row(Ui& ui, Point at, float width, const views::CardFace& card) {
  const auto mood = static_cast<widgets::Mood>(std::clamp(card.person.mood, 0, 4));
  widgets::draw_portrait_round(ui, {at.x + kFace / 2, at.y + kFace / 2}, kFace, card.person.portrait, mood);
  const float x = at.x + kFace + 12;
  const float room = width - kFace - 12;
  widgets::draw_text_in(ui, {x, at.y + 6, room, 24}, card.person.name,
                        {.style = TextStyle::body_strong, .max_lines = 1});
  widgets::draw_text_in(ui, {x, at.y + 30, room, 20}, card.person.role,
                        {.style = TextStyle::label, .tone = Token::ink2, .max_lines = 1});
  return kFace;
}

float story_height(const Ui& ui, float width, const views::CardFace& card) {
  float height = 0.0f;
  if (!card.title.empty()) height += widgets::measure_text(ui, card.title, TextStyle::number, width).h + 4;
  return height + widgets::measure_text(ui, card.story, TextStyle::body, width).h;
}

constexpr float kFaceClose = 44.0f;

// Where there is little room: title and person beside a smaller face. Only measures when `draw` is false.
float close_head(Ui& ui, Point at, float width, const views::CardFace& card, float corner, bool draw) {
  const float x = at.x + kFaceClose + 14, room = width - kFaceClose - 14 - corner;
  const std::vector<widgets::TextRun> who = {{card.person.name + " ", TextStyle::label_strong, Token::ink},
                                             {card.person.role, TextStyle::label, Token::ink2}};
  // A smaller title where that saves a line.
  const auto high = [&](TextStyle style) { return widgets::measure_text(ui, card.title, style, room).h; };
  constexpr float kLine = 20;
  const bool smaller = high(TextStyle::choice) - high(TextStyle::body_strong) > kLine;
  const TextStyle style = smaller ? TextStyle::body_strong : TextStyle::choice;
  const float title = card.title.empty() ? 0.0f : high(style) + 2;
  if (draw) {
    const auto mood = static_cast<widgets::Mood>(std::clamp(card.person.mood, 0, 4));
    widgets::draw_portrait_round(ui, {at.x + kFaceClose / 2, at.y + kFaceClose / 2}, kFaceClose, card.person.portrait,
                                 mood);
    if (title > 0) widgets::draw_text(ui, {x, at.y}, card.title, {.style = style}, room);
    widgets::draw_runs(ui, {x, at.y + title}, who, room);
  }
  return std::max(kFaceClose, title + widgets::measure_runs(ui, who, room).h);
}

// The whole case that way. Only measures when `draw` is false.
float close_case(Ui& ui, Point at, float width, const views::CardFace& card, float corner, bool draw) {
  float y = at.y + close_head(ui, at, width, card, corner, draw) + 8;
  if (draw) widgets::draw_text(ui, {at.x, y}, card.story, {}, width);
  y += widgets::measure_text(ui, card.story, TextStyle::body, width).h;
  const std::vector<widgets::Fact> facts = facts_of(ui, width, card, Sources::behind);
  if (facts.empty()) return y - at.y;
  if (draw) {
    widgets::line(ui, {at.x, y + 7}, {at.x + width, y + 7}, ui.colour(Token::line), 1.5f);
    widgets::draw_facts(ui, {at.x, y + 15}, width, facts);
  }
  return y + 15 + widgets::facts_height(ui, facts, width) - at.y;
}

float draw_story(Ui& ui, Point at, float width, const views::CardFace& card) {
  float y = at.y;
  if (!card.title.empty()) {
    y += widgets::draw_text(ui, {at.x, y}, card.title, {.style = TextStyle::number}, width).h + 4;
  }
  y += widgets::draw_text(ui, {at.x, y}, card.story, {}, width).h;
  return y - at.y;
}

struct BandColumns {
  float story = 0.0f, facts = 0.0f;  // widths; no facts beside the story when 0
};

BandColumns band_columns(float width, bool with_facts) {
  const float inside = width - 2 * kBandPad - kFace - 16;
  if (!with_facts) return {inside, 0.0f};
  if (width < 900.0f) return {inside, 0.0f};
  const float facts = std::min(480.0f, inside * 0.45f);
  return {inside - facts - 32, facts};
}

}  // namespace

widgets::PlayCard play_card_of(const Ui& ui, float width, const views::CardFace& card, Sources sources) {
  widgets::PlayCard out;
  out.hat = hat_of(card.hat);
  out.number = card.number;
  out.person = card.person.name;
  out.role = card.person.role;
  out.skill = card.skill;
  out.title = card.title;
  out.story = card.story;
  out.facts = facts_of(ui, width - 2 * kPad, card, sources);
  if (!out.facts.empty()) out.facts_title = ui.w("What you know");
  out.scene.seed = card.scene;
  out.scene.person = card.person.portrait;
  out.scene.mood = static_cast<widgets::Mood>(std::clamp(card.person.mood, 0, 4));
  return out;
}

namespace {

void draw_fitting_card(Ui& ui, const Rect& column, const views::CardFace& card) {
  // A source of its own line each must not cost the picture its height.
  constexpr float kPictureMore = 64.0f;
  const auto height_with = [&](Sources sources) {
    const char* const name = sources == Sources::beneath ? "card, sources beneath" : "card, sources behind";
    return ui.keep_number(name, column.w, [&] {
      return widgets::play_card_height(ui, play_card_of(ui, column.w, card, sources), column.w);
    });
  };
  for (const Sources sources : {Sources::beneath, Sources::behind}) {
    const float more = sources == Sources::beneath ? kPictureMore : 0.0f;
    if (height_with(sources) + more <= column.h)
      return widgets::draw_play_card(ui, column, play_card_of(ui, column.w, card, sources));
  }
  // The scroll area is wider than the card, so that its shadow and the bar have room.
  const Rect view{column.x - 12, column.y - 12, column.w + 30, column.h + 18};
  ui.begin_scroll("card.scroll", view);
  const Rect whole{12, 12, column.w, height_with(Sources::behind)};
  ui.keep_part("card, whole", whole,
               [&] { widgets::draw_play_card(ui, whole, play_card_of(ui, column.w, card, Sources::behind), false); });
  ui.end_scroll(whole.h + 30);
}

}  // namespace

void draw_card_column(Ui& ui, const Rect& column, const views::CardFace& card) {
  ui.keep_part("card", column, [&] { draw_fitting_card(ui, column, card); });
}

float case_height(const Ui& ui, float width, const views::CardFace& card, Sources sources) {
  float height = kFace + 12 + story_height(ui, width, card);
  const std::vector<widgets::Fact> facts = facts_of(ui, width, card, sources);
  if (!facts.empty()) height += 28 + widgets::facts_height(ui, facts, width);
  return height;
}

float draw_case(Ui& ui, Point at, float width, const views::CardFace& card, Sources sources) {
  float y = at.y + person_row(ui, at, width, card) + 12;
  y += draw_story(ui, {at.x, y}, width, card);
  const std::vector<widgets::Fact> facts = facts_of(ui, width, card, sources);
  if (facts.empty()) return y - at.y;
  widgets::line(ui, {at.x, y + 13}, {at.x + width, y + 13}, ui.colour(Token::line), 1.5f);
  y += 28;
  y += widgets::draw_facts(ui, {at.x, y}, width, facts);
  return y - at.y;
}

namespace {

void draw_fitting_case(Ui& ui, const Rect& panel, float padding, const views::CardFace& card, float corner) {
  widgets::card(ui, panel);
  const float width = panel.w - 2 * padding;
  for (const Sources sources : {Sources::beneath, Sources::behind}) {
    const char* const name = sources == Sources::beneath ? "case, sources beneath" : "case, sources behind";
    const float height = ui.keep_number(name, width, [&] { return case_height(ui, width, card, sources); });
    if (height + 32 > panel.h) continue;
    draw_case(ui, {panel.x + padding, panel.y + std::min(padding, 20.0f)}, width, card, sources);
    return;
  }
  const auto close = [&](float wide) {
    return ui.keep_number("case, close", wide, [&] { return close_case(ui, {}, wide, card, corner, false); });
  };
  if (close(width) + 24 <= panel.h) {
    close_case(ui, {panel.x + padding, panel.y + 14}, width, card, corner, true);
    return;
  }
  const float wide = ui.begin_scroll("case.scroll", {panel.x, panel.y + 6, panel.w, panel.h - 12}, Token::surface);
  const float inside = wide - 2 * padding;
  const Rect all{0, 0, wide, close(inside) + 26};
  ui.keep_part("case, close", all, [&] { close_case(ui, {padding, 12}, inside, card, corner, true); });
  ui.end_scroll(all.h);
}

}  // namespace

void draw_case_panel(Ui& ui, const Rect& panel, float padding, const views::CardFace& card, float corner) {
  ui.keep_part("case", panel, [&] { draw_fitting_case(ui, panel, padding, card, corner); });
}

float case_band_height(const Ui& ui, float width, const views::CardFace& card) {
  const bool with_facts = !card.know.empty() || !card.called.empty();
  if (card.story.empty() && !with_facts) return 0.0f;
  const BandColumns columns = band_columns(width, with_facts);
  float height = std::max(kFace + 24.0f, story_height(ui, columns.story, card));
  if (with_facts) {
    const float room = columns.facts > 0 ? columns.facts : columns.story;
    const float facts = widgets::facts_height(ui, facts_of(ui, room, card, Sources::behind), room);
    height = columns.facts > 0 ? std::max(height, facts) : height + 12 + facts;
  }
  return height + 2 * kBandPad;
}

namespace {

void draw_whole_band(Ui& ui, const Rect& rect, const views::CardFace& card) {
  widgets::card(ui, rect);
  const bool with_facts = !card.know.empty() || !card.called.empty();
  const BandColumns columns = band_columns(rect.w, with_facts);
  const Point at{rect.x + kBandPad, rect.y + kBandPad};
  const auto mood = static_cast<widgets::Mood>(std::clamp(card.person.mood, 0, 4));
  widgets::draw_portrait_round(ui, {at.x + kFace / 2, at.y + kFace / 2}, kFace, card.person.portrait, mood);
  widgets::draw_text(ui, {at.x + kFace / 2, at.y + kFace + 4}, card.person.name.substr(0, card.person.name.find(' ')),
                     {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::centre});
  const float x = at.x + kFace + 16;
  const float told = draw_story(ui, {x, at.y}, columns.story, card);
  if (!with_facts) return;
  const bool beside = columns.facts > 0;
  const float room = beside ? columns.facts : columns.story;
  const Point place =
      beside ? Point{x + columns.story + 32, at.y} : Point{x, at.y + std::max(told, kFace + 24.0f) + 12};
  widgets::draw_facts(ui, place, room, facts_of(ui, room, card, Sources::behind));
}

}  // namespace

void draw_case_band(Ui& ui, const Rect& rect, const views::CardFace& card) {
  ui.keep_part("case", rect, [&] { draw_whole_band(ui, rect, card); });
}

namespace {

widgets::Button tab_of(const Ui& ui, const Scratch& scratch) {
  widgets::Button tab;
  tab.name = scratch.item_tab ? "tab.case" : "tab.item";
  tab.text = scratch.item_tab ? ui.w("The case") : ui.w("The item");
  tab.icon = widgets::Icon::swap;
  return tab;
}

}  // namespace

float case_tab_width(const Ui& ui, const Scratch& scratch) {
  return widgets::button_width(ui, tab_of(ui, scratch), 12);
}

void draw_case_tab(Ui& ui, const Rect& panel, Scratch& scratch) {
  const float width = case_tab_width(ui, scratch);
  if (widgets::link_button(ui, {panel.right() - width - 8, panel.y + 6, width, 44}, tab_of(ui, scratch)).clicked) {
    scratch.item_tab = !scratch.item_tab;
  }
}

namespace {

views::CardFace without_call(views::CardFace card) {
  card.called.clear();
  return card;
}

}  // namespace

float known_height(const Ui& ui, float width, const views::CardFace& card) {
  return widgets::facts_height(ui, facts_of(ui, width, without_call(card), Sources::behind), width);
}

void draw_known(Ui& ui, Point at, float width, const views::CardFace& card) {
  widgets::draw_facts(ui, at, width, facts_of(ui, width, without_call(card), Sources::behind));
}

}  // namespace two_hats::screens
