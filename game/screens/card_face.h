// The card's story: whole as a play card beside answers, or as a panel where the input needs the room.
#pragma once

#include "game/screens/parts.h"
#include "game/views/table_view.h"

namespace two_hats::screens {

// Sources stand beneath their facts or, to save lines, behind them where that makes none longer.
enum class Sources { beneath, behind };
[[nodiscard]] widgets::PlayCard play_card_of(const widgets::Ui& ui, float width, const views::CardFace& card,
                                             Sources sources = Sources::beneath);

// The play card in this column; scrolls inside it when the words need more than its height.
void draw_card_column(widgets::Ui& ui, const widgets::Rect& column, const views::CardFace& card);

// Person, title, story and facts from `at` down. Returns the height used; the same as case_height.
float draw_case(widgets::Ui& ui, widgets::Point at, float width, const views::CardFace& card,
                Sources sources = Sources::beneath);
[[nodiscard]] float case_height(const widgets::Ui& ui, float width, const views::CardFace& card,
                                Sources sources = Sources::beneath);
// The facts alone, without what called the card.
[[nodiscard]] float known_height(const widgets::Ui& ui, float width, const views::CardFace& card);
void draw_known(widgets::Ui& ui, widgets::Point at, float width, const views::CardFace& card);
// In a framed panel with this padding; closer, and then scrolling, when it is longer than the panel. `corner`: how much
// of the upper right corner something else takes.
void draw_case_panel(widgets::Ui& ui, const widgets::Rect& panel, float padding, const views::CardFace& card,
                     float corner = 0.0f);

// In the panel's upper right corner: the way from the case to the item in hand and back (scratch.item_tab).
void draw_case_tab(widgets::Ui& ui, const widgets::Rect& panel, Scratch& scratch);
[[nodiscard]] float case_tab_width(const widgets::Ui& ui, const Scratch& scratch);

// The same in a band across the page: person and story left, facts right. 0 when the card tells no story.
[[nodiscard]] float case_band_height(const widgets::Ui& ui, float width, const views::CardFace& card);
void draw_case_band(widgets::Ui& ui, const widgets::Rect& rect, const views::CardFace& card);

}  // namespace two_hats::screens
