// Line icons on a grid of 24, 1.75 wide, round ends.
#pragma once

#include <string_view>

#include "game/widgets/named.h"

namespace two_hats::widgets {

// clang-format off
enum class Icon {
  none,
  home, campaign, cards, clipboard, people, chart, sliders, close, check, warning, lock, link, grip,
  clock, calendar, hourglass, diamond, diamond_dotted, bulb, stopwatch, magnifier, phone, plus, minus, arrow_right, arrow_left,
  flag, eye_off, wifi, undo, bookmark, swap, question, speech, sound, printer, book, handshake, debt,
  dice, megaphone, graduation, gear, box, dollar, play, grid, arrow_up, arrow_down, chevron_down, wifi_off,
  quarter, horizon,   // the marks of short-term and long-term, in the current colour
};
// clang-format on
inline constexpr int kIcons = 54;

// Square of side `size`, top left at `at`.
void draw_icon(Ui& ui, Icon icon, Point at, float size, Colour colour);
void draw_icon_centred(Ui& ui, Icon icon, Point centre, float size, Colour colour);
// Name as in the enum ("eye_off"); read_icon gives none for an unknown word.
[[nodiscard]] std::string_view icon_name(Icon icon);
[[nodiscard]] Icon read_icon(std::string_view name);

}  // namespace two_hats::widgets
