#include "game/screens/reveal_why.h"

#include <algorithm>

#include "game/widgets/bars.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::screens {
namespace {

using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

constexpr float kPad = 20.0f;
constexpr float kHead = 38.0f;
constexpr float kSwitchHigh = 40.0f;
constexpr float kSwitchPad = 10.0f;

std::vector<widgets::WhyBar> bars_of(const views::WhyPage& page) {
  std::vector<widgets::WhyBar> bars;
  for (const views::WhyBar& bar : page.bars) {
    bars.push_back({icon_of(bar.icon, widgets::Icon::chart), bar.name, static_cast<float>(bar.share), bar.share_words,
                    bar.worth_words, bar.because, bar.against});
  }
  return bars;
}

bool has_switch(const views::RevealView& view) { return !view.why_switch.name.empty(); }

// The wider of its two words, so that it stays where it is.
float switch_width(const Ui& ui, const views::RevealView& view) {
  if (!has_switch(view)) return 0.0f;
  float width = 0.0f;
  for (const std::string& words : {ui.w("The quarter"), ui.w("Three years")}) {
    widgets::Button button = button_of(view.why_switch);
    button.text = words;
    width = std::max(width, widgets::button_width(ui, button, kSwitchPad));
  }
  return width;
}

// Where the title's line has room for how it was found: a line of its own costs the height of a cause.
bool note_beside(const Ui& ui, float inside, const views::RevealView& view, const views::WhyPage& page) {
  return widgets::text_width(ui, page.title, TextStyle::body_strong) + 16 +
             widgets::text_width(ui, page.note, TextStyle::label) + switch_width(ui, view) <=
         inside;
}

float head_height(const Ui& ui, float inside, const views::RevealView& view, const views::WhyPage& page) {
  if (note_beside(ui, inside, view, page)) return kHead;
  const float words = inside - switch_width(ui, view);
  const float title = widgets::measure_text(ui, page.title, TextStyle::body_strong, words).h;
  const float note = has_switch(view) ? 0.0f : widgets::measure_text(ui, page.note, TextStyle::label, inside).h;
  return std::max(kHead, 14 + title + note);
}

float page_height(const Ui& ui, float width, const views::RevealView& view, const views::WhyPage& page) {
  if (page.bars.empty()) return 0.0f;
  const float inside = width - 2 * kPad;
  return head_height(ui, inside, view, page) + widgets::why_bars_height(ui, bars_of(page), inside) + 10;
}

}  // namespace

float why_height(const Ui& ui, float width, const views::RevealView& view) {
  const float years = page_height(ui, width, view, view.why_years);
  return has_switch(view) ? std::max(years, page_height(ui, width, view, view.why_quarter)) : years;
}

void draw_why(Ui& ui, Commands& commands, const Rect& rect, const views::RevealView& view) {
  widgets::card(ui, rect);
  const views::WhyPage& page = view.shows_quarter ? view.why_quarter : view.why_years;
  const float inside = rect.w - 2 * kPad;
  const float x = rect.x + kPad;
  const float end = rect.right() - kPad - switch_width(ui, view);
  const float head = head_height(ui, inside, view, page);
  if (note_beside(ui, inside, view, page)) {
    widgets::draw_line(ui, {x, rect.y + 24}, page.title, {.style = TextStyle::body_strong});
    widgets::draw_line(ui, {end - (has_switch(view) ? 4.0f : 0.0f), rect.y + 24}, page.note,
                       {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
  } else {
    const Rect title = widgets::draw_text(ui, {x, rect.y + 12}, page.title, {.style = TextStyle::body_strong}, end - x);
    if (!has_switch(view)) {
      widgets::draw_text(ui, {x, title.bottom()}, page.note, {.style = TextStyle::label, .tone = Token::ink2}, inside);
    }
  }
  if (has_switch(view)) {
    const Rect place{end + kSwitchPad, rect.y + 4, switch_width(ui, view), kSwitchHigh};
    press(ui, commands, place, view.why_switch, ButtonLook::link);
  }
  widgets::draw_why_bars(ui, {x, rect.y + head, inside, rect.h - head - 10}, bars_of(page),
                         view.shows_quarter ? widgets::Term::short_term : widgets::Term::long_term);
}

}  // namespace two_hats::screens
