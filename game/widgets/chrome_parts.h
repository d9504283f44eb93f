// Shared by the pieces around a screen.
#pragma once

#include "game/widgets/chrome.h"

namespace two_hats::widgets {

// Width of a key cap with this caption; 24 at least.
[[nodiscard]] float key_cap_width(const Ui& ui, const std::string& caption);

}  // namespace two_hats::widgets
