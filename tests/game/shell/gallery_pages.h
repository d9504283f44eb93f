// The single pages of the gallery.
#pragma once

#include "game/widgets/buttons.h"
#include "tests/game/shell/gallery.h"

namespace two_hats::gallery {

void strip(widgets::Ui& ui, bool owner);
std::vector<widgets::Segment> sureness();
void choice_page(widgets::Ui& ui);
void reveal_page(widgets::Ui& ui);
void order_page(widgets::Ui& ui);
void home_page(widgets::Ui& ui);
void split_page(widgets::Ui& ui);
void debrief_page(widgets::Ui& ui);
void ownership_page(widgets::Ui& ui);
void states_page(widgets::Ui& ui);
void art_page(widgets::Ui& ui);
void settings_page(widgets::Ui& ui);

}  // namespace two_hats::gallery
