// How sure somebody says to be, and what that is worth: the same for decisions and for questions.
#pragma once

namespace two_hats::base {

inline constexpr int kCertainties[] = {50, 65, 80, 95};  // per cent: Guessing, Leaning, Fairly sure, Sure
inline constexpr int kBestCertaintyMark = 3;

// Certainty-based marking (Gardner-Medwin): guessing and leaning pay 1 or 0, fairly sure 2 or -2, sure 3 or -6.
// Nothing said (0): 0.
int certainty_mark(int certainty_percent, bool right);

}  // namespace two_hats::base
