// Where the window stood, to stand there again: its place and size while neither maximised nor full screen. Plain
// numbers, no SDL, so that it is tested without a display.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace two_hats::shell {

struct Area {  // window units, y downwards
  int x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const Area&, const Area&) = default;
};

struct WindowPlace {
  Area area;  // without the frame that the desktop draws
  bool maximised = false;
  friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

// "x=100 y=80 width=1280 height=800 maximised=no"; nothing from a text that does not name all four numbers.
[[nodiscard]] std::string text_of(const WindowPlace& place);
[[nodiscard]] std::optional<WindowPlace> place_from(const std::string& text);

// The place made good for the displays that are here now (their usable parts; the first is the main one): no larger
// than its display, no smaller than width and height of `least`, and with enough of its upper edge in sight to be
// dragged; otherwise in the middle of the first display. Without displays: as it is.
[[nodiscard]] WindowPlace corrected(const WindowPlace& place, const std::vector<Area>& displays, const Area& least);

// Remembers the window's normal place while it is watched. A desktop may tell the size of a maximised window before it
// tells that it is maximised, so a place counts only after it has held for a moment.
class NormalPlace {
 public:
  // A window that may open maximised or full screen: where it stands otherwise.
  explicit NormalPlace(std::optional<Area> kept = std::nullopt) : held_(kept) {}
  // `normal`: neither maximised, full screen nor hidden. `now_ms` grows.
  void saw(const Area& area, bool normal, long now_ms);
  [[nodiscard]] const std::optional<Area>& held() const { return held_; }

 private:
  std::optional<Area> held_, fresh_;
  long since_ms_ = 0;
};

}  // namespace two_hats::shell
