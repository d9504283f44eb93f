// Every widget once, on pages arranged like the game's screens: for looking at, and for the tests of drawing.
#pragma once

#include <string>
#include <vector>

#include "game/widgets/named.h"

namespace two_hats::gallery {

struct Page {
  std::string name;
  widgets::Hat hat;
  void (*draw)(widgets::Ui&);
};

const std::vector<Page>& pages();

}  // namespace two_hats::gallery
