// When each part of a verdict comes, milliseconds after it is there: the screen shows it and the sounds tell it by the
// same clock. The quarter's line begins at 0; a key or a click shows all at once, reduced motion too.
#pragma once

namespace two_hats::app::pace {

inline constexpr int kQuarterDial = 900;
inline constexpr int kYearsDial = 1300;
inline constexpr int kCauses = 1600;
inline constexpr int kConduct = 1900;
inline constexpr int kHeadline = 2200;

}  // namespace two_hats::app::pace
