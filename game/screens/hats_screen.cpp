#include "game/screens/hats_screen.h"

#include <algorithm>

#include "game/screens/key_bar.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Colour;
using widgets::Hat;
using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kWidest = 1120.0f;
constexpr float kSideBySide = 760.0f;
constexpr float kRail = 12.0f;
constexpr float kPicture = 190.0f;  // over the words of a tall card, whatever their length

// The bar with a peg over each card, and the strings on which they hang.
void draw_rail(Ui& ui, const Rect& rect, int pegs, float gap) {
  const Colour ink = ui.colour(Token::ink);
  widgets::fill_rect(ui, {rect.x, rect.y, rect.w, kRail}, ink, kRail / 2);
  const float each = (rect.w - gap * static_cast<float>(pegs - 1)) / static_cast<float>(pegs);
  for (int i = 0; i < pegs; ++i) {
    const float x = rect.x + (each + gap) * static_cast<float>(i) + each / 2;
    widgets::fill_circle(ui, {x, rect.y + 4}, 8, ink);
    widgets::line(ui, {x, rect.y + 6}, {x, rect.bottom()}, ink, 4);
  }
}

void draw_hats_on(Ui& ui, Hat hat, Point at, float size) {
  if (hat != Hat::none) return widgets::draw_hat(ui, hat, at, size);
  widgets::draw_hat(ui, Hat::manager, {at.x - size * 0.4f, at.y - size * 0.02f}, size * 0.72f);
  widgets::draw_hat(ui, Hat::owner, {at.x + size * 0.42f, at.y}, size * 0.66f);
}

constexpr float kString = 4.0f;
constexpr float kLoop = 7.0f;  // radius of the loop sewn to a hat

// From the middle of a hat to where its loop is sewn, for a hat of width 1: the fedora's dent, the cap's button.
Point loop_of(Hat hat) { return hat == Hat::manager ? Point{0.0f, -0.205f} : Point{-0.081f, -0.275f}; }

// A hat whose loop hangs at this point.
void draw_hanging(Ui& ui, Hat hat, Point loop, float size) {
  const Point sewn = loop_of(hat);
  widgets::draw_hat(ui, hat, {loop.x - sewn.x * size, loop.y + kLoop - sewn.y * size}, size);
  widgets::ring(ui, loop, kLoop, ui.colour(Token::ink), kString - 1);
}

// The string comes through the card's upper edge; two hats hang from a hook with two ends.
void draw_hats_hanging(Ui& ui, Hat hat, Point from, float top, float size) {
  const Colour ink = ui.colour(Token::ink);
  if (hat != Hat::none) {
    widgets::line(ui, from, {from.x, top - kLoop}, ink, kString);
    return draw_hanging(ui, hat, {from.x, top}, size);
  }
  const float reach = size * 0.46f;
  const Point fork{from.x, top - size * 0.16f};
  widgets::line(ui, from, fork, ink, kString);
  const Point left{from.x - reach, top}, right{from.x + reach * 0.94f, top};
  for (const Point& end : {left, right}) widgets::line(ui, fork, {end.x, end.y - kLoop + 1}, ink, kString - 1);
  widgets::fill_circle(ui, fork, kString, ink);
  draw_hanging(ui, Hat::manager, left, size * 0.74f);
  draw_hanging(ui, Hat::owner, right, size * 0.68f);
}

Colour soft_of(const Ui& ui, Hat hat) {
  return ui.colour(hat == Hat::none ? Token::sunken : widgets::hat_tokens(hat).soft);
}

// Picture over words, or picture beside words when the card is low.
void draw_peg(Ui& ui, Commands& commands, const Rect& rect, const views::HatsView::Peg& peg, bool tall) {
  const widgets::Response response = ui.item({.name = peg.button.name,
                                              .label = peg.button.label + ". " + peg.line,
                                              .rect = rect,
                                              .role = widgets::Role::button,
                                              .radius = widgets::kRadiusPlayCard});
  const Hat hat = hat_of(peg.hat);
  const float lift = 4 * std::max(response.hover, response.ring ? 1.0f : 0.0f) * (1 - response.press);
  const Rect card = rect.moved({0, -lift});
  widgets::shadow(ui, card, widgets::kRadiusPlayCard, lift > 1 ? widgets::Lift::lifted : widgets::Lift::rest);
  widgets::box(ui, card, ui.colour(Token::surface), ui.colour(Token::edge), widgets::kRadiusPlayCard);
  const Token tone = hat == Hat::none ? Token::ink : widgets::hat_tokens(hat).text;
  if (tall) {
    const Rect scene{card.x + 8, card.y + 8, card.w - 16, kPicture};
    widgets::fill_rect(ui, scene, soft_of(ui, hat), 14);
    const float size = std::min(kPicture * 0.88f, card.w * 0.46f);
    draw_hats_hanging(ui, hat, {card.centre().x, card.y}, scene.y + 52, size);
    const float x = card.x + 24;
    const float y = scene.bottom() + 16;
    const Rect title =
        widgets::draw_text(ui, {x, y}, peg.button.label, {.style = TextStyle::title, .tone = tone}, card.w - 48);
    widgets::draw_text(ui, {x, title.bottom() + 6}, peg.line, {.tone = Token::ink2}, card.w - 48);
  } else {
    const Rect scene{card.x + 8, card.y + 8, 112, card.h - 16};
    widgets::fill_rect(ui, scene, soft_of(ui, hat), 14);
    draw_hats_on(ui, hat, scene.centre(), 80);
    const float x = scene.right() + 16;
    const float room = card.right() - 20 - x;
    const Rect title =
        widgets::draw_text(ui, {x, card.y + 14}, peg.button.label, {.style = TextStyle::number, .tone = tone}, room);
    widgets::draw_text(ui, {x, title.bottom() + 2}, peg.line, {.tone = Token::ink2}, room);
  }
  answer(commands, response, peg.button);
}

float peg_height(const Ui& ui, float width, const views::HatsView& view, bool tall) {
  float most = 0;
  for (const views::HatsView::Peg& peg : view.pegs) {
    const float room = tall ? width - 48 : width - 156;
    const TextStyle style = tall ? TextStyle::title : TextStyle::number;
    most = std::max(most, widgets::measure_text(ui, peg.button.label, style, room).h +
                              widgets::measure_text(ui, peg.line, TextStyle::body, room).h);
  }
  return tall ? most + 8 + kPicture + 16 + 6 + 24 : std::max(112.0f, most + 32);
}

constexpr float kLensTitle = 130.0f;
constexpr float kLensSteps = 480.0f;
constexpr float kLensBeside = 1000.0f;
constexpr float kLensHigh = 44.0f;

// Whose rules hold, and what that changes: in one row where there is room. Only measures when `commands` is null.
float draw_lenses(Ui& ui, Commands* commands, Point at, float width, const views::HatsView& view) {
  if (view.lenses.empty()) return 0.0f;
  const bool beside = width >= kLensBeside;
  const float steps_x = beside ? at.x + kLensTitle : at.x;
  const float steps_y = beside ? at.y : at.y + 30;
  const float steps_w = beside ? kLensSteps : std::min(width, 640.0f);
  const widgets::TextLook look{.style = TextStyle::label, .tone = Token::ink2};
  const float words_w = beside ? at.x + width - steps_x - steps_w - 20 : width;
  const float words_h = widgets::measure_text(ui, view.lens_words, look.style, words_w).h;
  const float words_y = beside ? at.y + (kLensHigh - words_h) / 2 : steps_y + kLensHigh + 8;
  if (commands != nullptr) {
    widgets::draw_line(ui, {at.x, beside ? at.y + kLensHigh / 2 : at.y + 12}, view.lens_title,
                       {.style = TextStyle::body_strong});
    std::vector<widgets::Segment> segments;
    int chosen = -1;
    for (const views::Button& lens : view.lenses) {
      if (lens.selected) chosen = static_cast<int>(segments.size());
      segments.push_back({lens.name, lens.label});
    }
    if (const auto now = widgets::segmented(ui, {steps_x, steps_y, steps_w, kLensHigh}, segments, chosen))
      commands->push_back(view.lenses[static_cast<std::size_t>(*now)].command);
    widgets::draw_text(ui, {beside ? steps_x + steps_w + 20 : at.x, words_y}, view.lens_words, look, words_w);
  }
  return std::max(steps_y + kLensHigh, words_y + words_h) - at.y;
}

}  // namespace

void draw_hats(Ui& ui, const views::HatsView& view, Scratch& scratch, Commands& commands) {
  first_focus(ui, scratch, "hats", view.pegs.empty() ? "" : view.pegs.front().button.name, false);
  ui.set_hat(Hat::none);
  const float margin = margin_of(ui);
  const float bottom = key_bar_top(ui, view.keys, margin);
  const float width = std::min(kWidest, ui.size().w - 2 * margin);
  const float x = (ui.size().w - width) / 2;
  const bool tall = width >= kSideBySide;
  const int count = static_cast<int>(view.pegs.size());
  constexpr float kGap = 24.0f;
  const float each = tall ? (width - kGap * static_cast<float>(count - 1)) / static_cast<float>(count) : width;
  const float height = peg_height(ui, each, view, tall);
  const float words = widgets::measure_text(ui, view.title, TextStyle::headline, width).h + 8 +
                      widgets::measure_text(ui, view.blurb, TextStyle::speech, std::min(width, 820.0f)).h;
  const float pegs = tall ? 40 + height : (height + 16) * static_cast<float>(count);
  const float lenses = draw_lenses(ui, nullptr, {}, width, view);
  const float whole = words + 32 + (lenses > 0 ? lenses + 28 : 0) + pegs + 24 + widgets::kButtonHeight;
  ui.begin_scroll("hats.scroll", {0, 0, ui.size().w, bottom});
  float y = std::max(24.0f, (bottom - whole) * 0.42f);
  y += widgets::draw_text(ui, {x, y}, view.title, {.style = TextStyle::headline}, width).h + 8;
  y += widgets::draw_text(ui, {x, y}, view.blurb, {.style = TextStyle::speech, .tone = Token::ink2},
                          std::min(width, 820.0f))
           .h +
       (lenses > 0 ? 24 : 32);
  if (lenses > 0) y += draw_lenses(ui, &commands, {x, y}, width, view) + 28;
  if (tall) {
    draw_rail(ui, {x, y, width, 44}, count, kGap);
    y += 40;
  }
  for (int i = 0; i < count; ++i) {
    const Rect rect{tall ? x + static_cast<float>(i) * (each + kGap) : x, y, each, height};
    draw_peg(ui, commands, rect, view.pegs[static_cast<std::size_t>(i)], tall);
    if (!tall) y += height + 16;
  }
  if (tall) y += height;
  y += 24;
  press(ui, commands, {x, y, widgets::button_width(ui, button_of(view.back)), widgets::kButtonHeight}, view.back);
  ui.end_scroll(y + widgets::kButtonHeight + 16);
  draw_key_bar(ui, view.keys, margin);
}

}  // namespace two_hats::screens
