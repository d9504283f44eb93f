#include "game/screens/talk_input.h"

#include <algorithm>
#include <cmath>

#include "game/screens/ask_first.h"
#include "game/screens/confidence.h"
#include "game/screens/decide.h"
#include "game/screens/talk_person.h"
#include "game/widgets/paint.h"
#include "game/widgets/talk.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 900.0f;
constexpr float kCard = 320.0f;
constexpr float kRowGap = 8.0f;
constexpr float kLineGap = 13.0f;

widgets::Mood mood_of(int mood) { return static_cast<widgets::Mood>(std::clamp(mood, 0, 4)); }

// --- what was said

widgets::Bubble bubble_of(const views::TalkInput& talk, const views::TalkLine& line) {
  return {line.words, line.mine, line.newest, talk.with.portrait, mood_of(talk.with.mood)};
}

// The story, then the talk so far, which stands at the foot of the room where there is more than it needs: what is said
// last lies next to what can be said. Only measures when `commands` is null. Returns the height used.
float draw_lines(Ui& ui, Commands* commands, Point at, float width, const views::TableView& view, float spare) {
  const bool draw = commands != nullptr;
  float y = at.y;
  if (!view.card.called.empty()) {
    const widgets::TextLook look{.style = TextStyle::label_strong, .tone = ui.tint().text};
    if (draw) widgets::draw_text(ui, {at.x, y}, view.card.called, look, width);
    y += widgets::measure_text(ui, view.card.called, look.style, width).h + 4;
  }
  if (!view.card.story.empty()) {
    if (draw) widgets::draw_text(ui, {at.x, y}, view.card.story, {.tone = Token::ink2}, width);
    y += widgets::measure_text(ui, view.card.story, TextStyle::body, width).h + kLineGap;
  }
  if (const float ask = draw_ask_first(ui, commands, {at.x, y}, width, view); ask > 0) y += ask + kLineGap;
  y += spare;
  for (const views::TalkLine& line : view.talk.lines) {
    const widgets::Bubble bubble = bubble_of(view.talk, line);
    if (draw) widgets::draw_bubble(ui, {at.x, y}, width, bubble);
    y += widgets::bubble_height(ui, bubble, width) + kLineGap;
    if (line.after.empty()) continue;
    const widgets::TalkNote note{line.after, icon_of(line.after_icon), tone_of(line.after_tone)};
    if (draw) widgets::draw_talk_note(ui, {at.x, y - 3}, width, note);
    y += widgets::talk_note_height(ui, note, width) + kLineGap - 3;
  }
  return y - at.y;
}

// --- what can be said, or how the talk is left

widgets::ReplyRow row_of(const views::ReplyRow& reply) {
  return {reply.button.name, reply.letter, reply.says, reply.tag, icon_of(reply.tag_icon)};
}

float over_height(const Ui& ui, float width, const views::TableView& view) {
  const float words = widgets::measure_text(ui, view.talk.over_words, TextStyle::body_medium, width - 40).h;
  return words + 24 + 16 +
         (footer_fits(ui, width, view, true) ? kFooterHeight : kFooterHeight + kConfidenceStacked + 12);
}

float below_height(const Ui& ui, float width, const views::TableView& view) {
  if (view.talk.replies.empty()) return over_height(ui, width, view);
  float height = widgets::kButtonHeight;  // the question and the way back
  for (const views::ReplyRow& reply : view.talk.replies)
    height += widgets::reply_row_height(ui, row_of(reply), width) + kRowGap;
  return height - kRowGap;
}

void draw_over(Ui& ui, Commands& commands, Point at, float width, const views::TableView& view) {
  const float words = widgets::measure_text(ui, view.talk.over_words, TextStyle::body_medium, width - 40).h;
  const Rect panel{at.x, at.y, width, words + 24};
  widgets::dashed_rect(ui, panel, ui.colour(Token::edge), widgets::kRadiusRow, 1.5f);
  widgets::draw_text(ui, {at.x + 20, at.y + 12}, view.talk.over_words, {.style = TextStyle::body_medium}, width - 40);
  float y = panel.bottom() + 16;
  if (footer_fits(ui, width, view, true)) return draw_footer(ui, commands, {at.x, y}, width, view, true);
  if (view.wants_confidence) draw_confidence_stacked(ui, commands, {at.x, y}, width, view);
  y += kConfidenceStacked + 12;
  constexpr float kUndo = 60.0f;
  widgets::Button back = button_of(view.undo);
  back.label = back.tip = back.text;
  back.text.clear();
  answer(commands, widgets::icon_button(ui, {at.x, y, kUndo, widgets::kDecideHeight}, back), view.undo);
  draw_decide(ui, commands, {at.x + kUndo + 12, y, width - kUndo - 12, widgets::kDecideHeight}, view);
  draw_decide_note(ui, {at.x, y + widgets::kDecideHeight + 6, width, 20}, view, true);
}

void draw_below(Ui& ui, Commands& commands, Point at, float width, const views::TableView& view) {
  if (view.talk.replies.empty()) return draw_over(ui, commands, at, width, view);
  float y = at.y;
  const float back = widgets::button_width(ui, button_of(view.talk.back), 10);
  const bool can_go_back = view.talk.back.enabled;
  widgets::draw_text_in(ui, {at.x, y, width - (can_go_back ? back + 12 : 0), widgets::kButtonHeight - 8}, view.question,
                        {.style = TextStyle::body_strong});
  if (can_go_back) {
    press(ui, commands, {at.x + width - back, y - 2, back, 40}, view.talk.back, ButtonLook::link);
  }
  y += widgets::kButtonHeight;
  for (const views::ReplyRow& reply : view.talk.replies) {
    const widgets::ReplyRow row = row_of(reply);
    const float height = widgets::reply_row_height(ui, row, width);
    answer(commands, widgets::reply_row(ui, {at.x, y, width, height}, row), reply.button);
    y += height + kRowGap;
  }
}

// --- the page

void draw_one_column(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view, bool went_on) {
  const float margin = margin_of(ui);
  if (went_on) ui.scroll_to_end("table.scroll");
  const float width = ui.begin_scroll("table.scroll", body) - 2 * margin;
  float y = 16;
  const float person = talk_person_height(ui, width, view, 0);
  draw_talk_person(ui, {margin, y, width, person}, view, 0);
  y += person + 20;
  y += widgets::draw_text(ui, {margin, y}, view.card.title, {.style = TextStyle::title}, width).h + 10;
  y += draw_lines(ui, &commands, {margin, y}, width, view, 0) + 4;
  draw_below(ui, commands, {margin, y}, width, view);
  ui.end_scroll(y + below_height(ui, width, view) + 20);
}

}  // namespace

void draw_talk(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view, Scratch& scratch) {
  const bool went_on = scratch.talk_lines != static_cast<int>(view.talk.lines.size());
  scratch.talk_lines = static_cast<int>(view.talk.lines.size());
  const float margin = margin_of(ui);
  const float inside = body.w - 2 * margin;
  const float width = inside - kCard - 32;
  const float below = below_height(ui, width, view);
  const float title = widgets::measure_text(ui, view.card.title, TextStyle::title, width).h;
  if (body.w < kTwoColumns || body.h - 20 - title - below < 180)
    return draw_one_column(ui, commands, body, view, went_on && view.talk.lines.size() > 1);
  draw_talk_person_column(ui, {margin, body.y + 24, kCard, body.h - 32}, view);
  const float x = margin + kCard + 32;
  float y = body.y + 20;
  y += widgets::draw_text(ui, {x, y}, view.card.title, {.style = TextStyle::title}, width).h + 12;
  const float bottom = body.bottom() - 8 - below;
  // Faces and shadows reach a little over the column's edges.
  const Rect area{x - 8, y, width + 24, bottom - 8 - y};
  if (went_on) ui.scroll_to_end("talk.scroll");
  ui.begin_scroll("talk.scroll", area);
  const float spare = std::max(0.0f, area.h - 4 - draw_lines(ui, nullptr, {}, width, view, 0));
  const float used = draw_lines(ui, &commands, {8, 2}, width, view, spare);
  ui.end_scroll(used + 2);
  draw_below(ui, commands, {x, bottom}, width, view);
}

}  // namespace two_hats::screens
