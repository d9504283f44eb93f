// The row of buttons under a verdict: which world to compare with, the words, the source, taking it back, the next
// card.
#pragma once

#include "game/screens/parts.h"
#include "game/views/reveal_view.h"

namespace two_hats::screens {

inline constexpr float kFooter = 48.0f;

// Buttons in words where there is room, else as icons; then answers without a letter of their own by the letter of
// their key alone; then the answers scroll with the page and the buttons stay; in none of these all of it scrolls.
enum class FooterLook { words, icons, letters, apart, stacked };
[[nodiscard]] FooterLook footer_look(const widgets::Ui& ui, float width, const views::RevealView& view);

void draw_footer_row(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::RevealView& view,
                     FooterLook look);
// The answers, for a page whose buttons stand apart. Returns the height used.
float draw_compare_stacked(widgets::Ui& ui, Commands& commands, widgets::Point at, float width,
                           const views::RevealView& view);
// The answers over buttons that wrap, for narrow windows. Returns the height used.
float draw_footer_stacked(widgets::Ui& ui, Commands& commands, widgets::Point at, float width,
                          const views::RevealView& view);

}  // namespace two_hats::screens
