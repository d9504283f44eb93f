#include "game/screens/table_screen.h"

#include "game/screens/author_panel.h"
#include "game/screens/choice_input.h"
#include "game/screens/flip_row.h"
#include "game/screens/key_bar.h"
#include "game/screens/order_input.h"
#include "game/screens/ownership_input.h"
#include "game/screens/selection_input.h"
#include "game/screens/split_input.h"
#include "game/screens/strip.h"
#include "game/screens/talk_input.h"

namespace two_hats::screens {
namespace {

std::string first_thing(const views::TableView& view) {
  switch (view.kind) {
    case cards::Kind::choice:
      return view.choices.empty() ? "" : view.choices.front().button.name;
    case cards::Kind::order:
      return view.order.rows.empty() ? "" : view.order.rows.front().button.name;
    case cards::Kind::split:
      return view.split.columns.empty() ? "" : view.split.columns.front().button.name;
    case cards::Kind::ownership:
      return view.ownership.left.empty() ? "" : view.ownership.left.front().button.name;
    case cards::Kind::selection:
      return view.selection.rows.empty() ? "" : view.selection.rows.front().button.name;
    case cards::Kind::conversation:
      if (!view.talk.replies.empty()) return view.talk.replies.front().button.name;
      return view.decide.name;  // digits say how sure, Enter leaves it so
  }
  return {};
}

std::vector<std::string> panels(const views::TableView& view) {
  std::vector<std::string> names;
  if (!view.strip.metrics.empty()) names.push_back(view.strip.metrics.front().name);
  if (const std::string first = first_thing(view); !first.empty()) names.push_back(first);
  if (!view.flip.cues.empty()) names.insert(names.end() - (names.empty() ? 0 : 1), view.flip.cues.front().name);
  if (!view.ask.empty()) names.push_back(view.ask.front().button.name);
  if (!view.talk.replies.empty()) return names;  // nothing to decide before the talk's end
  if (view.wants_confidence && !view.confidence.empty()) names.push_back(view.confidence.front().button.name);
  names.push_back(view.decide.name);
  return names;
}

// An answer picked by its letter takes the focus along, so that Enter decides and does not pick what had the focus
// before.
void follow_pick(widgets::Ui& ui, Scratch& scratch, const views::TableView& view) {
  for (const views::ChoiceRow& row : view.choices) {
    if (!row.button.selected || scratch.cursor == row.button.name) continue;
    scratch.cursor = row.button.name;
    ui.focus(row.button.name, ui.ring_shown());
  }
}

}  // namespace

void draw_table(widgets::Ui& ui, const views::TableView& view, Scratch& scratch, Commands& commands) {
  // Every step of a talk is a page of its own: the focus goes on to the next replies.
  const std::string step = view.kind == cards::Kind::conversation ? "." + std::to_string(view.talk.lines.size()) : "";
  first_focus(ui, scratch, "table." + view.card.number + "." + view.card.title + step, first_thing(view), false);
  const float top = draw_strip(ui, view.strip);
  const float left = margin_of(ui);
  const float bottom = key_bar_top(ui, view.keys, left);
  widgets::Rect body = draw_author(ui, commands, {0, top, ui.size().w, bottom - top}, view.author);
  if (view.kind != cards::Kind::choice || choice_has_two_columns(body)) {
    const float used = draw_flip_row(ui, &commands, {left, top + 14}, body.w - 2 * left, view);
    if (used > 0) body = body.after_top(used + 8);
  }
  switch (view.kind) {
    case cards::Kind::choice:
      draw_choice(ui, commands, body, view);
      follow_pick(ui, scratch, view);
      break;
    case cards::Kind::order:
      draw_order(ui, commands, body, view, scratch);
      break;
    case cards::Kind::split:
      draw_split(ui, commands, body, view, scratch);
      break;
    case cards::Kind::ownership:
      draw_ownership(ui, commands, body, view, scratch);
      break;
    case cards::Kind::selection:
      draw_selection(ui, commands, body, view, scratch);
      break;
    case cards::Kind::conversation:
      draw_talk(ui, commands, body, view, scratch);
      break;
  }
  draw_key_bar(ui, view.keys, left);
  walk_panels(ui, panels(view));
  draw_author_list(ui, commands, view.author);
}

}  // namespace two_hats::screens
