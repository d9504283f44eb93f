// When the window speaks, and what: it watches the frames as they are drawn. Knows no service.
#pragma once

#include <optional>
#include <string>

#include "game/app/state.h"
#include "game/widgets/named.h"

namespace two_hats::shell {

class Voice {
 public:
  // Call after a frame has been drawn and its commands were run. `news`: something in the state may have changed since
  // the last call. What is to be said now, each line a sentence or more; nothing if there is nothing new. A page that
  // has just come is told once its focus stands, a frame or two later. The focus is told only while its ring shows, so
  // a mouse is not talked over.
  [[nodiscard]] std::optional<std::string> listen(const app::State& state, const widgets::Ui& ui, bool news);
  // Wants to see the next frame soon.
  [[nodiscard]] bool waits() const { return settling_ > 0; }

 private:
  std::string told(const app::State& state, const widgets::Ui& ui);
  std::string focus_words(const base::Words& words, const widgets::Ui& ui, bool again);

  std::optional<app::State> known_;  // when something was last told
  int settling_ = 0;                 // frames to wait until the focus stands
  std::string focus_, sentence_;     // name of what has the focus, and what was said of it
};

}  // namespace two_hats::shell
