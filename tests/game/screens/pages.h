// Every screen with the content of the design's pictures, by name.
#pragma once

#include "tests/game/screens/stage.h"

namespace two_hats::test {

struct NamedPage {
  std::string name;
  Stage::Page page;
};
const std::vector<NamedPage>& pages();
const Stage::Page& page_named(const std::string& name);  // precondition: there is one

}  // namespace two_hats::test
