#include "game/screens/choice_input.h"

#include <algorithm>
#include <cmath>

#include "game/screens/ask_first.h"
#include "game/screens/card_face.h"
#include "game/screens/confidence.h"
#include "game/screens/decide.h"
#include "game/screens/flip_row.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 900.0f;  // narrower windows put the card above the answers
constexpr float kTallest = 760.0f;
constexpr float kReachWidth = 290.0f;  // of the sentence over the dots, at least
const char* const kReachSentence = base::marked("How much it could move, not which way");

// Distances of the right column. The compact ones serve five answers in a window of 800.
struct Spacing {
  float top = 24, row_gap = 10, block_gap = 24, row_less = 0;
};
constexpr Spacing kLoose{24, 10, 24, 0};
constexpr Spacing kCompact{14, 8, 14, 10};

widgets::AnswerRow row_of(const views::TableView& view, const views::ChoiceRow& choice) {
  widgets::AnswerRow row;
  row.name = choice.button.name;
  row.letter = choice.letter;
  row.title = choice.title;
  row.note = choice.line;
  row.chosen = choice.button.selected;
  row.enabled = choice.button.enabled;
  row.reason = choice.button.reason;
  if (!view.shows_reach) return row;
  for (const int reach : choice.reach) row.reach.push_back(static_cast<widgets::Reach>(std::clamp(reach, 0, 3)));
  return row;
}

float guide_height(const Ui& ui, const views::TableView& view, float width) {
  return view.guide.empty() ? 0.0f : widgets::measure_text(ui, view.guide, TextStyle::body, width).h + 6;
}

bool beside_question(const Ui& ui, const views::TableView& view, float width) {
  if (!view.guide.empty()) return false;
  const float reach = widgets::text_width(ui, ui.w(kReachSentence), TextStyle::label) + 24;
  return widgets::text_width(ui, view.question, TextStyle::title) <= width - std::max(kReachWidth, reach);
}

// From the top of the column to the first row.
float heading_height(const Ui& ui, const views::TableView& view, float width) {
  if (beside_question(ui, view, width)) return 64.0f;
  const float reach = view.shows_reach ? 4 + 54.0f : 14.0f;
  return widgets::measure_text(ui, view.question, TextStyle::title, width).h + guide_height(ui, view, width) + reach;
}

void draw_heading(Ui& ui, const views::TableView& view, Point at, float width) {
  const bool beside = beside_question(ui, view, width);
  const float height = heading_height(ui, view, width);
  const Rect question = widgets::draw_text(ui, {at.x, at.y + (beside ? 18.0f : 0.0f)}, view.question,
                                           {.style = TextStyle::title}, beside ? 0.0f : width);
  if (!view.guide.empty())
    widgets::draw_text(ui, {at.x, question.bottom() + 6}, view.guide, {.tone = widgets::Token::ink2}, width);
  if (!view.shows_reach) return;
  using widgets::Icon;
  widgets::reach_header(ui, {at.x, at.y + height - 40, width, 40}, ui.w(kReachSentence),
                        {Icon::diamond, Icon::diamond_dotted, Icon::bulb, Icon::stopwatch});
}

float row_height(const Ui& ui, const views::TableView& view, const views::ChoiceRow& choice, float width) {
  return widgets::answer_row_height(ui, row_of(view, choice), width);
}

// Question, answers, ask first: returns the height used; only measures when `commands` is null.
float draw_answers(Ui& ui, Commands* commands, Point at, float width, const views::TableView& view,
                   const Spacing& spacing) {
  const float heading = ui.keep_number("answers.heading", width, [&] { return heading_height(ui, view, width); });
  if (commands != nullptr)
    ui.keep_part("answers.heading", {at.x, at.y, width, heading}, [&] { draw_heading(ui, view, at, width); });
  float y = at.y + heading;
  for (const views::ChoiceRow& choice : view.choices) {
    const float natural =
        ui.keep_number(choice.button.name, width, [&] { return row_height(ui, view, choice, width); });
    const float height = natural - spacing.row_less;
    const Rect place{at.x, y, width, height};
    if (commands != nullptr) {
      ui.keep_part(choice.button.name, place,
                   [&] { answer(*commands, widgets::answer_row(ui, place, row_of(view, choice)), choice.button); });
    }
    y += height + spacing.row_gap;
  }
  y -= spacing.row_gap;
  if (!view.ask.empty()) {
    y += spacing.block_gap;
    y += draw_ask_first(ui, commands, {at.x, y}, width, view);
  }
  return y - at.y;
}

float foot_height(const Ui& ui, float width, const views::TableView& view) {
  if (footer_fits(ui, width, view, false)) return kFooterHeight;
  return (view.wants_confidence ? kConfidenceStacked + 12 : 0) + kFooterHeight;
}

void draw_foot(Ui& ui, Commands& commands, Point at, float width, const views::TableView& view) {
  if (footer_fits(ui, width, view, false)) return draw_footer(ui, commands, at, width, view, false);
  float y = at.y;
  if (view.wants_confidence) {
    draw_confidence_stacked(ui, commands, at, width, view);
    y += kConfidenceStacked + 12;
  }
  draw_decide(ui, commands, {at.x, y, width, widgets::kDecideHeight}, view);
  draw_decide_note(ui, {at.x, y + widgets::kDecideHeight + 6, width, 20}, view, true);
}

// The right column: as drawn when it fits, closer when it nearly fits, else the answers scroll above the footer.
void draw_right(Ui& ui, Commands& commands, const Rect& column, const views::TableView& view) {
  const float footer = foot_height(ui, column.w, view);
  for (const Spacing& spacing : {kLoose, kCompact}) {
    const float answers = draw_answers(ui, nullptr, {}, column.w, view, spacing);
    if (spacing.top + answers + spacing.block_gap + footer > column.h) continue;
    const Point at{column.x, column.y + spacing.top};
    draw_answers(ui, &commands, at, column.w, view, spacing);
    return draw_foot(ui, commands, {at.x, at.y + answers + spacing.block_gap}, column.w, view);
  }
  // Rings and shadows reach over the column's edges, so the view does too.
  constexpr float kOver = 10.0f;
  const Rect view_rect{column.x - kOver, column.y, column.w + 2 * kOver + 12, column.h - footer - 12};
  const bool pinned = view_rect.h > 180.0f;
  const Rect area = pinned ? view_rect : Rect{view_rect.x, column.y, view_rect.w, column.h};
  ui.begin_scroll("answers.scroll", area);
  float height = kCompact.top + draw_answers(ui, &commands, {kOver, kCompact.top}, column.w, view, kLoose);
  if (!pinned) {
    draw_foot(ui, commands, {kOver, height + kLoose.block_gap}, column.w, view);
    height += kLoose.block_gap + footer;
  }
  ui.end_scroll(height + 12);
  if (pinned) draw_foot(ui, commands, {column.x, column.bottom() - footer}, column.w, view);
}

void draw_one_column(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view) {
  const float margin = margin_of(ui);
  const float full = body.w - 2 * margin;
  const bool pinned = footer_pins(ui, body, full, view, false);
  const Rect area = pinned ? body.top_part(body.h - kFooterHeight - 12) : body;
  const float width = ui.begin_scroll("table.scroll", area) - 2 * margin;
  const widgets::PlayCard card = play_card_of(ui, width, view.card, Sources::behind);
  float y = 16;
  const float card_height = widgets::play_card_height(ui, card, width);
  widgets::draw_play_card(ui, {margin, y, width, card_height}, card, false);
  y += card_height + 24;
  if (const float flip = draw_flip_row(ui, &commands, {margin, y}, width, view); flip > 0) y += flip + 24;
  y += draw_answers(ui, &commands, {margin, y}, width, view, kLoose) + kLoose.block_gap;
  if (!pinned) {
    draw_foot(ui, commands, {margin, y}, width, view);
    y += foot_height(ui, width, view);
  }
  ui.end_scroll(y + (pinned ? 0 : 16));
  if (pinned) draw_footer(ui, commands, {margin, area.bottom() + 12}, full, view, false);
}

}  // namespace

bool choice_has_two_columns(const Rect& body) { return body.w >= kTwoColumns; }

void draw_choice(Ui& ui, Commands& commands, const Rect& body, const views::TableView& view) {
  if (!choice_has_two_columns(body)) return draw_one_column(ui, commands, body, view);
  const float margin = margin_of(ui);
  const float inside = body.w - 2 * margin;
  const float card_width = std::round(std::clamp(inside * 0.3355f, 320.0f, 480.0f));
  const float gap = body.w >= 1180 ? 56.0f : 36.0f;
  // In a tall window card and answers stay together, a little above the middle.
  const float height = std::min(body.h, kTallest);
  const float top = body.y + std::round((body.h - height) * 0.4f);
  draw_card_column(ui, {margin, top + 24, card_width, height - 36}, view.card);
  draw_right(ui, commands, {margin + card_width + gap, top, inside - card_width - gap, height}, view);
}

}  // namespace two_hats::screens
