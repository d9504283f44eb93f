// The game in its window, from opening it to the moment the player leaves.
#pragma once

#include "engine/base/result.h"
#include "game/shell/outside.h"

namespace two_hats::shell {

// True if there seems to be a display to open a window on.
bool has_display();

// Returns when the player leaves. The error tells why no window could be opened.
base::Result<base::Done> run_window(const Wishes& wishes);

}  // namespace two_hats::shell
