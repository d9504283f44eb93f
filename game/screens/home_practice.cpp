#include "game/screens/home_practice.h"

#include <algorithm>

#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kPad = 20.0f;
constexpr float kTitle = 24.0f;
constexpr float kBar = 12.0f;
constexpr float kLeastWords = 150.0f;  // narrower, the button goes beneath

struct Places {
  float words = 0, line = 0, button = 0;
  bool beside = true;
};

Places places_in(const Ui& ui, float width, const views::HomeView::Practice& practice) {
  Places places;
  const float inside = width - 2 * kPad;
  places.button = std::min(inside, widgets::button_width(ui, button_of(practice.button), 14));
  places.beside = inside - places.button - 12 >= kLeastWords;
  places.words = places.beside ? inside - places.button - 12 : inside;
  places.line = widgets::measure_text(ui, practice.line, TextStyle::label, places.words).h;
  return places;
}

float height_of(const Places& places, const views::HomeView::Practice& practice) {
  const float words = kTitle + 4 + places.line;
  const float top = places.beside ? std::max(words, widgets::kButtonHeight) : words + 12 + widgets::kButtonHeight;
  return 2 * kPad + top + (practice.share > 0 ? 12 + kBar : 0);
}

}  // namespace

float practice_card_height(const Ui& ui, float width, const views::HomeView& view) {
  return view.practice ? height_of(places_in(ui, width, *view.practice), *view.practice) : 0.0f;
}

float draw_practice_card(Ui& ui, Commands& commands, const Rect& rect, const views::HomeView& view) {
  if (!view.practice) return 0.0f;
  const views::HomeView::Practice& practice = *view.practice;
  const Places places = places_in(ui, rect.w, practice);
  const Rect card = rect.top_part(height_of(places, practice));
  widgets::card(ui, card);
  const Rect inside = card.inset(kPad);
  widgets::draw_icon(ui, widgets::Icon::clipboard, {inside.x, inside.y + 2}, 20, ui.colour(Token::ink));
  widgets::draw_line(ui, {inside.x + 30, inside.y + kTitle / 2}, practice.title, {.style = TextStyle::body_strong});
  widgets::draw_text(ui, {inside.x, inside.y + kTitle + 4}, practice.line,
                     {.style = TextStyle::label, .tone = Token::ink2}, places.words);
  const float under = inside.y + kTitle + 4 + places.line + 12;
  press(ui, commands,
        {places.beside ? inside.right() - places.button : inside.x, places.beside ? inside.y : under, places.button,
         widgets::kButtonHeight},
        practice.button);
  if (practice.share > 0)
    widgets::progress_bar(ui, {inside.x, inside.bottom() - kBar, inside.w, kBar}, static_cast<float>(practice.share));
  return card.h;
}

}  // namespace two_hats::screens
