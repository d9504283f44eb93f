#include "game/screens/ask_first.h"

#include "game/widgets/text.h"

namespace two_hats::screens {

namespace {

// Only measures when `commands` is null.
float draw_asks(widgets::Ui& ui, Commands* commands, widgets::Point at, float width, const views::TableView& view) {
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

}  // namespace

float draw_ask_first(widgets::Ui& ui, Commands* commands, widgets::Point at, float width,
                     const views::TableView& view) {
  if (view.ask.empty()) return 0.0f;
  const float height = ui.keep_number("ask", width, [&] { return draw_asks(ui, nullptr, {}, width, view); });
  if (commands != nullptr)
    ui.keep_part("ask", {at.x, at.y, width, height}, [&] { draw_asks(ui, commands, at, width, view); });
  return height;
}

}  // namespace two_hats::screens
