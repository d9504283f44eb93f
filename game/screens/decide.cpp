#include "game/screens/decide.h"

#include <algorithm>

#include "game/screens/confidence.h"
#include "game/widgets/text.h"

namespace two_hats::screens {
namespace {

constexpr float kQuestion = 92.0f;  // "How sure are you?" left of the steps, in two lines
constexpr float kAfterQuestion = 40.0f;
constexpr float kWithQuestion = 740.0f;
constexpr float kStepsLeast = 340.0f;
constexpr float kUndo = 60.0f;
constexpr float kUndoWidth = 156.0f;  // with its word
constexpr float kButtonsHeight = 56.0f;

float decide_width(const widgets::Ui& ui, const views::TableView& view) {
  return std::max(148.0f, widgets::button_width(ui, button_of(view.decide), 28, widgets::TextStyle::choice));
}

float question_width(const widgets::Ui& ui) {
  const std::string question = ui.w("How sure are you?");
  const auto lines = [&](float width) {
    return widgets::measure_text(ui, question, widgets::TextStyle::body_strong, width).h;
  };
  float width = kQuestion;
  while (lines(width) > kConfidenceHeight && width < 2 * kQuestion) width += 8;
  return width;
}

}  // namespace

bool footer_fits(const widgets::Ui& ui, float width, const views::TableView& view, bool undo) {
  const float steps = view.wants_confidence ? kStepsLeast + 16 : 0;
  return steps + (undo ? kUndo + 12 : 0) + decide_width(ui, view) <= width;
}

bool footer_pins(const widgets::Ui& ui, const widgets::Rect& body, float width, const views::TableView& view,
                 bool undo) {
  return body.h >= kFooterHeight + 200 && footer_fits(ui, width, view, undo);
}

void draw_footer(widgets::Ui& ui, Commands& commands, widgets::Point at, float width, const views::TableView& view,
                 bool undo) {
  const float decide = decide_width(ui, view);
  const float right = at.x + width;
  if (view.wants_confidence) {
    const float wished = question_width(ui);
    const bool question = width >= kWithQuestion + 2 * (wished - kQuestion);
    const float words = question ? wished : 0;
    const float x = at.x + (question ? words + kAfterQuestion : 0);
    if (question) {
      widgets::draw_text_in(ui, {at.x, at.y, words, kConfidenceHeight}, ui.w("How sure are you?"),
                            {.style = widgets::TextStyle::body_strong});
    }
    const float end = right - decide - 16 - (undo ? kUndo + 12 : 0);
    draw_confidence(ui, commands, {x, at.y, end - x, kConfidenceHeight}, view);
  }
  if (undo) {
    widgets::Button back = button_of(view.undo);
    back.label = back.tip = back.text;
    back.text.clear();
    const widgets::Rect rect{right - decide - 12 - kUndo, at.y, kUndo, widgets::kDecideHeight};
    answer(commands, widgets::icon_button(ui, rect, back), view.undo);
  }
  draw_decide(ui, commands, {right - decide, at.y, decide, widgets::kDecideHeight}, view);
  draw_decide_note(ui, {at.x, at.y + widgets::kDecideHeight + 6, width, 20}, view, true);
}

void draw_decide(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::TableView& view) {
  ui.keep_part("decide", rect, [&] { press(ui, commands, rect, view.decide, ButtonLook::primary); });
}

std::string decide_note(const views::TableView& view) {
  if (!view.selection.moved.empty()) return view.selection.moved;
  if (!view.refusal.empty()) return view.refusal;
  return view.decide.enabled ? std::string{} : view.decide.reason;
}

void draw_decide_note(widgets::Ui& ui, const widgets::Rect& box, const views::TableView& view, bool right_aligned) {
  const std::string note = decide_note(view);
  if (note.empty()) return;
  widgets::TextLook look{.style = widgets::TextStyle::label, .tone = widgets::Token::ink2};
  if (note == view.refusal && view.refusal != view.decide.reason) look.tone = widgets::Token::bad;
  if (right_aligned) look.align = widgets::Align::right;
  widgets::draw_text_in(ui, box, note, look, !right_aligned);
}

float draw_side_controls(widgets::Ui& ui, Commands* commands, widgets::Point at, float width,
                         const views::TableView& view) {
  float y = at.y;
  if (view.wants_confidence) {
    if (commands != nullptr) draw_confidence_stacked(ui, *commands, {at.x, y}, width, view);
    y += kConfidenceStacked + 18;
  }
  const std::string note = decide_note(view);
  if (!note.empty()) {
    const float height = widgets::measure_text(ui, note, widgets::TextStyle::label, width).h;
    if (commands != nullptr) draw_decide_note(ui, {at.x, y - 8, width, height}, view, false);
    y += height;
  }
  if (commands != nullptr) {
    const float undo = std::min(kUndoWidth, width * 0.38f);
    press(ui, *commands, {at.x, y, undo, kButtonsHeight}, view.undo);
    draw_decide(ui, *commands, {at.x + undo + 12, y, width - undo - 12, kButtonsHeight}, view);
  }
  return y + kButtonsHeight - at.y;
}

}  // namespace two_hats::screens
