#include <algorithm>

#include "game/widgets/chrome.h"
#include "game/widgets/chrome_parts.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kWidth = 640.0f;
constexpr float kWidthOfTwo = 760.0f;
constexpr float kBeside = 600.0f;  // narrower, and one list stands beneath the other
constexpr float kGap = 32.0f;

// Caps, then what they do; returns the height used.
float draw_list(Ui& ui, Point at, float width, const HelpKeys& list) {
  float y = at.y;
  if (!list.title.empty())
    y = draw_text(ui, at, list.title, {TextStyle::label_strong, Token::ink2}, width).bottom() + 10;
  float caps = 0.0f;
  for (const KeyGroup& line : list.lines) caps = std::max(caps, caps_width(ui, line));
  const float words = caps + 12;
  for (const KeyGroup& line : list.lines) {
    draw_caps(ui, {at.x, y}, line);
    const Rect meaning = draw_text(ui, {at.x + words, y}, line.caption, {}, width - words);
    y = std::max(y + 24, meaning.bottom()) + 10;
  }
  return y - at.y;
}

}  // namespace

bool draw_help(Ui& ui, const std::string& title, const std::string& about, const std::vector<HelpKeys>& lists) {
  Panel panel;
  panel.name = "help";
  panel.title = title;
  panel.width = lists.size() > 1 ? kWidthOfTwo : kWidth;
  const PanelPlace place = begin_panel(ui, panel);
  const float top = draw_text(ui, {0, 0}, about, {}, place.width).bottom() + 20;
  const bool beside = lists.size() > 1 && place.width >= kBeside;
  const float each = beside ? (place.width - kGap) / 2 : place.width;
  float y = top;
  float end = top;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const Point at = beside ? Point{(each + kGap) * static_cast<float>(i), top} : Point{0, y};
    const float used = draw_list(ui, at, each, lists[i]);
    y = at.y + used + 10;
    end = std::max(end, at.y + used);
  }
  end_panel(ui, end - 10);
  return place.closed;
}

}  // namespace two_hats::widgets
