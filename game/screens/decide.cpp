#include "game/screens/decide.h"

#include "game/widgets/text.h"

namespace two_hats::screens {

void draw_decide(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::TableView& view) {
  press(ui, commands, rect, view.decide, ButtonLook::primary);
}

std::string decide_note(const views::TableView& view) {
  if (!view.refusal.empty()) return view.refusal;
  return view.decide.enabled ? std::string{} : view.decide.reason;
}

void draw_decide_note(widgets::Ui& ui, const widgets::Rect& box, const views::TableView& view, bool right_aligned) {
  const std::string note = decide_note(view);
  if (note.empty()) return;
  widgets::TextLook look{.style = widgets::TextStyle::label, .tone = widgets::Token::ink2};
  if (!view.refusal.empty()) look.tone = widgets::Token::bad;
  if (right_aligned) look.align = widgets::Align::right;
  widgets::draw_text_in(ui, box, note, look, !right_aligned);
}

}  // namespace two_hats::screens
