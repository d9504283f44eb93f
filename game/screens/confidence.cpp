#include "game/screens/confidence.h"

#include "game/widgets/text.h"

namespace two_hats::screens {

namespace {

void draw_segments(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::TableView& view) {
  std::vector<widgets::Segment> segments;
  int chosen = -1;
  for (const views::TableView::Sure& sure : view.confidence) {
    if (sure.button.selected) chosen = static_cast<int>(segments.size());
    segments.push_back({sure.button.name, sure.title, sure.percent});
  }
  const auto now = widgets::segmented(ui, rect, segments, chosen);
  if (now) commands.push_back(view.confidence[static_cast<std::size_t>(*now)].button.command);
}

}  // namespace

void draw_confidence(widgets::Ui& ui, Commands& commands, const widgets::Rect& rect, const views::TableView& view) {
  ui.keep_part("confidence", rect, [&] { draw_segments(ui, commands, rect, view); });
}

void draw_confidence_stacked(widgets::Ui& ui, Commands& commands, widgets::Point at, float width,
                             const views::TableView& view) {
  widgets::draw_text(ui, at, ui.w("How sure are you?"), {.style = widgets::TextStyle::body_strong});
  draw_confidence(ui, commands, {at.x, at.y + 28, width, kConfidenceHeight}, view);
}

}  // namespace two_hats::screens
