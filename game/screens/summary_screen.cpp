// How a practice went: one line, how well certainty fitted, bars by topic, how sure against how right.
#include <algorithm>
#include <cmath>

#include "game/screens/calibration_card.h"
#include "game/screens/key_bar.h"
#include "game/screens/practice_screens.h"
#include "game/widgets/paint.h"
#include "game/widgets/quiz.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kWidest = 1080.0f;
constexpr float kBeside = 760.0f;
constexpr float kPad = 24.0f;
constexpr float kBarGap = 14.0f;

using Bars = std::vector<views::SummaryView::Bar>;

widgets::ShareBar bar_of(const views::SummaryView::Bar& bar) {
  return {bar.name, bar.words, static_cast<float>(bar.share)};
}

constexpr float kHead = 36.0f;

float topics_height(const Ui& ui, float width, const Bars& bars) {
  float height = 2 * kPad + kHead;
  for (const auto& bar : bars) height += widgets::share_bar_height(ui, bar_of(bar), width - 2 * kPad) + kBarGap;
  return height - kBarGap;
}

void draw_topics(Ui& ui, const Rect& rect, const std::string& title, const Bars& bars) {
  widgets::card(ui, rect);
  const Rect inside = rect.inset(kPad);
  widgets::draw_line(ui, {inside.x, inside.y + 12}, title, {.style = TextStyle::body_strong});
  float y = inside.y + kHead;
  for (const auto& bar : bars) {
    const widgets::ShareBar drawn = bar_of(bar);
    const float height = widgets::share_bar_height(ui, drawn, inside.w);
    widgets::draw_share_bar(ui, {inside.x, y, inside.w, height}, drawn);
    y += height + kBarGap;
  }
}

}  // namespace

void draw_summary(Ui& ui, const views::SummaryView& view, Scratch& scratch, Commands& commands) {
  const bool any_missed = view.again.enabled;
  first_focus(ui, scratch, "summary", any_missed ? view.again.name : view.more.name, true);
  ui.set_hat(widgets::Hat::none);
  const float margin = margin_of(ui);
  const float bottom = key_bar_top(ui, view.keys, margin);
  const float width = std::min(kWidest, ui.size().w - 2 * margin);
  const float x = (ui.size().w - width) / 2;
  ui.begin_scroll("summary.scroll", {0, 0, ui.size().w, bottom});
  float y = 28;
  y +=
      widgets::draw_text(ui, {x, y}, view.kicker, {.style = TextStyle::label_strong, .tone = Token::ink2}, width).h + 2;
  y += widgets::draw_text(ui, {x, y}, view.title, {.style = TextStyle::headline}, width).h + 4;
  y += widgets::draw_text(ui, {x, y}, view.marks, {.style = TextStyle::number}, width).h + 4;
  y += widgets::draw_text(ui, {x, y}, view.calibration, {}, width).h + 20;
  float pen = x;
  for (const auto& [button, look] : {std::pair{&view.again, any_missed ? ButtonLook::ink : ButtonLook::quiet},
                                     std::pair{&view.more, any_missed ? ButtonLook::quiet : ButtonLook::ink},
                                     std::pair{&view.home, ButtonLook::quiet}}) {
    const float wide = std::min(width, widgets::button_width(ui, button_of(*button), 24));
    if (pen > x && pen + wide > x + width) {
      pen = x;
      y += widgets::kButtonHeight + 12;
    }
    press(ui, commands, {pen, y, wide, widgets::kButtonHeight}, *button, look);
    pen += wide + 12;
  }
  y += widgets::kButtonHeight + 24;
  const bool beside = width >= kBeside;
  const float each = beside ? std::floor((width - 24) / 2) : width;
  const float topics = topics_height(ui, each, view.topics);
  const float levels = calibration_card_height(ui, each, view.certainty);
  draw_topics(ui, {x, y, each, topics}, view.topics_title, view.topics);
  if (levels > 0) {
    const Point other = beside ? Point{x + each + 24, y} : Point{x, y + topics + 16};
    draw_calibration_card(ui, {other.x, other.y, each, levels}, view.certainty);
  }
  y += beside || levels <= 0 ? std::max(topics, levels) : topics + 16 + levels;
  ui.end_scroll(y + 20);
  draw_key_bar(ui, view.keys, margin);
}

}  // namespace two_hats::screens
