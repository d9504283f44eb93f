// From the words of views to the widgets' and back to commands; pieces that several screens draw the same way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/screens/screens.h"
#include "game/views/common.h"
#include "game/widgets/answers.h"
#include "game/widgets/buttons.h"
#include "game/widgets/icons.h"

namespace two_hats::screens {

[[nodiscard]] widgets::Hat hat_of(cards::Hat hat);  // both: none
// "arrow-right" and "arrow_right" alike; what the icon set does not know gets `otherwise`.
[[nodiscard]] widgets::Icon icon_of(std::string_view name, widgets::Icon otherwise = widgets::Icon::none);
[[nodiscard]] widgets::Button button_of(const views::Button& button);
[[nodiscard]] widgets::Verdict verdict_of(views::Tone tone);
[[nodiscard]] widgets::Token tone_of(views::Tone tone);

// Adds the button's command when it was clicked.
void answer(Commands& commands, const widgets::Response& response, const views::Button& button);

enum class ButtonLook { primary, ink, quiet, link };
void press(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::Button& button,
           ButtonLook look = ButtonLook::quiet, widgets::Icon icon_after = widgets::Icon::none);
// Where its words have no room: they are its tip.
void press_as_icon(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::Button& button);

// --- the page
// Left and right edge of what a screen draws: 32 each side, 16 in narrow windows, centred in very wide ones.
[[nodiscard]] float margin_of(const widgets::Ui& ui);
// Gives the focus to `name` when this page (a screen, a card) was not the one drawn before.
void first_focus(widgets::Ui& ui, Scratch& scratch, const std::string& page, std::string_view name, bool with_ring);
// The focus and the cursor of the state go together: a focus that moved onto `names[i]` asks for PutCursor{i}; a cursor
// that the state moved takes the focus along.
[[nodiscard]] std::optional<int> follow_cursor(widgets::Ui& ui, Scratch& scratch, const std::vector<std::string>& names,
                                               int cursor);
// Shoulder buttons walk from panel to panel: each is named by its first thing to press, in reading order.
void walk_panels(widgets::Ui& ui, const std::vector<std::string>& first_names);

// A row of buttons that wraps; returns the height used. Draws nothing when `commands` is null (measuring).
struct FlowButton {
  views::Button button;
  widgets::Icon icon = widgets::Icon::none;
  std::string note;
};
float draw_button_flow(widgets::Ui& ui, Commands* commands, widgets::Point at, float width,
                       const std::vector<FlowButton>& buttons, float height = widgets::kButtonHeight);

// Title over text, used by several panels; returns the height used.
float draw_paragraph(widgets::Ui& ui, widgets::Point at, float width, const std::string& title,
                     const std::string& text);

}  // namespace two_hats::screens
