#include "game/text/voice_moves.h"

#include <algorithm>

namespace two_hats::text {
namespace {

using base::marked;

template <typename Row>
const Row* at_cursor(const std::vector<Row>& rows) {
  const auto found = std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.at_cursor; });
  return found == rows.end() ? nullptr : &*found;
}

// "Dropped. Waiting-list table, place 2 of 6, above the capacity line. Stands before something it needs."
void order_moved(Page& page, const app::State& before, const app::State& after, const views::OrderInput& order) {
  const bool lifted = after.draft.lifted != before.draft.lifted;
  if (!lifted && before.draft.answer == after.draft.answer) return;
  const views::OrderRow* row = at_cursor(order.rows);
  if (row == nullptr) return;
  const std::string moved = lifted ? (after.draft.lifted ? page.w("Lifted:") : page.w("Dropped:")) + " " : "";
  const std::string place = page.w(row->over_line ? marked("{0}, place {1} of {2}, above the capacity line.")
                                                  : marked("{0}, place {1} of {2}, below the capacity line."),
                                   row->title, row->place, order.rows.size());
  page.line(moved + place + (row->broken ? " " + page.w("It stands before something that it needs.") : ""));
}

void chips_moved(Page& page, const views::SplitInput& split) {
  for (const views::SplitColumn& column : split.columns)
    if (column.at_cursor)
      page.line(page.w("{0} {1}, last quarter {2}. {3} left.", column.title, column.chips, column.last, split.left));
}

// Only the duties that changed hands; to leave one with nobody changes no answer.
void duties_given(Page& page, const views::OwnershipInput& was, const views::OwnershipInput& is) {
  const auto held = [](const views::OwnerBox& box, const std::string& name) {
    return std::any_of(box.duties.begin(), box.duties.end(),
                       [&](const views::DutyTile& duty) { return duty.button.name == name; });
  };
  for (std::size_t i = 0; i < is.boxes.size() && i < was.boxes.size(); ++i)
    for (const views::DutyTile& duty : is.boxes[i].duties)
      if (!held(was.boxes[i], duty.button.name)) page.line(duty.title + ": " + is.boxes[i].title + ".");
  if (is.left_words != was.left_words) page.line(page.w("Still to place: {0}.", is.left_words));
}

}  // namespace

void voice_move(Page& page, const app::State& before, const app::State& after) {
  const views::TableView was = views::build_table(before), is = views::build_table(after);
  const bool answered = before.draft.answer != after.draft.answer;
  const bool told_with_sprint = is.kind == cards::Kind::selection && answered;
  if (before.draft.refusal != after.draft.refusal && !after.draft.refusal.empty() && !told_with_sprint)
    page.line(after.draft.refusal + ".");
  say_told(page, before, is);
  switch (is.kind) {
    case cards::Kind::order:
      order_moved(page, before, after, is.order);
      break;
    case cards::Kind::split:
      if (answered) chips_moved(page, is.split);
      break;
    case cards::Kind::ownership:
      duties_given(page, was.ownership, is.ownership);
      break;
    default:
      if (answered) say_answer_change(page, before, after, is);
      break;
  }
  say_beside_change(page, before, after, is);
  if (was.decide.enabled != is.decide.enabled || (!is.decide.enabled && was.decide.reason != is.decide.reason))
    say_ready(page, is);
}

}  // namespace two_hats::text
