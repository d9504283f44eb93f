// Settings that are a number: "volume touch 40".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/text/speak.h"
#include "game/views/settings_view.h"

namespace two_hats::text {

// "volume.touch" as it is typed and spoken: "volume touch".
std::string spoken_name(const views::Slider& slider);

// What these words ask of a slider of the settings; empty if they mean none of them, or the settings are not shown.
std::optional<Heard> hear_slider(const app::State& state, const std::vector<std::string>& words);

}  // namespace two_hats::text
