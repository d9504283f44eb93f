// The strip on top of a card: hat, week, value areas, runway, trust.
#pragma once

#include "game/screens/parts.h"

namespace two_hats::screens {

// Sets the hat for the rest of the frame, draws the strip at the top of the window, returns its height.
float draw_strip(widgets::Ui& ui, const views::Strip& strip);

}  // namespace two_hats::screens
