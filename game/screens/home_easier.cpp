#include "game/screens/home_easier.h"

#include <algorithm>

#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {
namespace {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Ui;

constexpr float kPad = 16.0f;
constexpr float kTitle = 34.0f;
constexpr float kGap = 8.0f;

// In rows, each as wide as its words; draws when `commands` is there. Returns the height used.
float flow(Ui* draws, Commands* commands, const Ui& ui, Point at, float width, const views::HomeView& view) {
  float x = 0, y = 0;
  for (const views::Button& button : view.easier) {
    const float wide = std::min(width, widgets::button_width(ui, button_of(button), 12));
    if (x > 0 && x + wide > width) {
      x = 0;
      y += widgets::kTargetCompact + kGap;
    }
    if (draws != nullptr) press(*draws, *commands, {at.x + x, at.y + y, wide, widgets::kTargetCompact}, button);
    x += wide + kGap;
  }
  return y + widgets::kTargetCompact;
}

}  // namespace

float easier_card_height(const Ui& ui, float width, const views::HomeView& view) {
  if (view.easier.empty()) return 0.0f;
  return 2 * kPad + kTitle + flow(nullptr, nullptr, ui, {}, width - 2 * kPad, view) - 4;
}

float draw_easier_card(Ui& ui, Commands& commands, const Rect& rect, const views::HomeView& view) {
  if (view.easier.empty()) return 0.0f;
  const Rect card = rect.top_part(easier_card_height(ui, rect.w, view));
  widgets::card(ui, card);
  widgets::draw_line(ui, {card.x + kPad + 4, card.y + kPad + 10}, view.easier_title, {.style = TextStyle::body_strong});
  flow(&ui, &commands, ui, {card.x + kPad, card.y + kPad + kTitle - 4}, card.w - 2 * kPad, view);
  return card.h;
}

}  // namespace two_hats::screens
