// A scroll area whose content fades into the ground where it is cut off, so that one sees it goes on there.
#pragma once

#include <string_view>

#include "game/widgets/named.h"

namespace two_hats::widgets {

class FadingScroll {
 public:
  // As Ui::begin_scroll; `ground` is what lies beneath the content.
  FadingScroll(Ui& ui, std::string_view name, const Rect& view, Token ground = Token::bg);
  FadingScroll(const FadingScroll&) = delete;
  FadingScroll& operator=(const FadingScroll&) = delete;

  [[nodiscard]] float width() const { return width_; }  // of the content
  // As Ui::end_scroll. Call it once, at the origin at which the area was begun.
  void end(float content_height);

 private:
  Ui& ui_;
  Rect view_;  // window
  Token ground_;
  float width_ = 0.0f;
};

// For an area that is begun and ended in two functions: before Ui::end_scroll. `view`: its place in the window;
// `width`: of its content.
void fade_cut_edges(Ui& ui, const Rect& view, float width, float content_height, Token ground);

}  // namespace two_hats::widgets
