#include "game/screens/ask_first.h"

#include "game/widgets/text.h"

namespace two_hats::screens {

float draw_ask_first(widgets::Ui& ui, Commands* commands, widgets::Point at, float width,
                     const views::TableView& view) {
  if (view.ask.empty()) return 0.0f;
  constexpr float kLabel = 132.0f;
  constexpr float kBeside = 560.0f;
  std::vector<FlowButton> buttons;
  for (const views::AskRow& row : view.ask) {
    FlowButton button{row.button, row.asked ? widgets::Icon::check : icon_of(row.icon, widgets::Icon::question),
                      row.cost};
    button.button.selected = row.asked;
    buttons.push_back(button);
  }
  const bool beside = width >= kBeside;
  const float x = beside ? at.x + kLabel : at.x;
  const float y = beside ? at.y : at.y + 28;
  if (commands != nullptr) {
    const float middle = beside ? at.y + widgets::kButtonHeight / 2 : at.y + 12;
    widgets::draw_line(ui, {at.x, middle}, ui.w("Ask first?"), {.style = widgets::TextStyle::body_strong});
  }
  return y - at.y + draw_button_flow(ui, commands, {x, y}, width - (x - at.x), buttons);
}

}  // namespace two_hats::screens
