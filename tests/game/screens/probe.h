// What no picture of a screen may show. Each finding names its words or thing and where it lies ("x y w h", design
// units); empty is what we want.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::test {

// Words that do not fit where they stand.
std::vector<std::string> cut_words(const widgets::Ui& ui);

// Words that lie over other words of their layer.
std::vector<std::string> words_over_words(const widgets::Ui& ui);

// What can be pressed and is smaller than a fingertip or an unsteady hand can hit: 24 by 24 (WCAG 2.2, 2.5.8).
std::vector<std::string> small_targets(const widgets::Ui& ui);

}  // namespace two_hats::test
