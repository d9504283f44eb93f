// A screen on a stage: any page drawn headless at a size, a text size and a mode until nothing moves. One graphics
// context for the whole test program.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "game/screens/screens.h"
#include "game/shell/headless.h"
#include "tests/game/screens/probe.h"

namespace two_hats::test {

struct Place {
  std::string name;  // of the picture: "100", "dark"
  widgets::Size pixels{1280, 800};
  float scale = 1.0f;
  widgets::Mode mode = widgets::Mode::light;
  widgets::Family family = widgets::Family::inter;
  bool settled = true;  // every motion at its end at once
};

class Stage {
 public:
  using Page = std::function<void(widgets::Ui&, screens::Scratch&, screens::Commands&)>;

  explicit Stage(Place place = {}) : place_(std::move(place)) {}

  // Draws one frame with this input; returns the commands of that frame.
  screens::Commands frame(const Page& page, widgets::Input input = {});
  // Frames without input until focus, scroll areas and motion have settled.
  void settle(const Page& page);
  // One key, then a settled frame; the commands of all of them.
  screens::Commands key(const Page& page, widgets::Key key, bool ctrl = false);
  // Moves the mouse there (window design units), presses, drags to `to` and lets go.
  screens::Commands drag(const Page& page, widgets::Point from, widgets::Point to);
  screens::Commands click(const Page& page, const std::string& name);

  [[nodiscard]] widgets::Ui& ui() { return ui_; }
  [[nodiscard]] shell::Picture picture() const;

 private:
  Place place_;
  widgets::Ui ui_;
  screens::Scratch scratch_;
};

}  // namespace two_hats::test
