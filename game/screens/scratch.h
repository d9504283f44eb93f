// What a player has half done on a screen and nothing else needs to know: where the focus has been led, which tab is
// open, what is being dragged. Lost without harm.
#pragma once

#include <any>
#include <cstdint>
#include <string>

namespace two_hats::screens {

struct Scratch {
  std::string page;       // which screen and card was drawn last: a new one gets a first focus
  std::string cursor;     // name of the row, column or duty that the cursor was on
  bool item_tab = false;  // order: the right panel shows the item instead of the case
  int talk_lines = 0;     // talk: lines drawn last; more of them move the transcript to its end
  std::string dragged;    // name of what is being dragged

  // What the screen shows, for as long as the state stays as it is: a pointer that wanders and a bar that grows ask for
  // the same page sixty times a second. Whoever keeps it has to drop it (`state_changed`) with every change.
  bool keeps_view = false;
  std::any view = {};
  std::uint64_t views = 0;  // so many were made: what was drawn of another one is out of date
  void state_changed() { view.reset(); }
};

}  // namespace two_hats::screens
