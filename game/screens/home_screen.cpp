#include "game/screens/home_screen.h"

#include <algorithm>
#include <cmath>

#include "game/screens/home_map.h"
#include "game/screens/home_side.h"
#include "game/screens/key_bar.h"
#include "game/widgets/hats.h"
#include "game/widgets/paint.h"
#include "game/widgets/scene.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Colour;
using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kWithRail = 700.0f;
constexpr float kTwoColumns = 980.0f;
constexpr float kMainLeast = 300.0f;
constexpr const char* kBeside[] = {"tutorial", "new"};  // may stand beside the main button

// The one of the other buttons that stands beside the main one: a newcomer learns, a player may start anew.
const views::Button* link_of(const views::HomeView& view) {
  for (const char* const name : kBeside) {
    if (name == std::string("tutorial") && view.main.name == "continue") continue;
    for (const views::Button& button : view.others) {
      if (button.name == name) return &button;
    }
  }
  return nullptr;
}

bool at_bottom(const views::Button& button) { return button.name == "settings" || button.name == "quit"; }

void draw_rail(Ui& ui, Commands& commands, const views::HomeView& view) {
  std::vector<widgets::RailEntry> entries{{"rail.home", widgets::Icon::home, ui.w("Home"), true}};
  const views::Button* link = link_of(view);
  for (const views::Button& button : view.others) {
    if (&button == link) continue;
    widgets::RailEntry entry{button.name, icon_of(button.icon, widgets::Icon::flag), button.label};
    entry.at_bottom = at_bottom(button);
    entry.enabled = button.enabled;
    entry.reason = button.reason;
    entries.push_back(entry);
  }
  const std::string pressed = widgets::draw_rail(ui, entries);
  for (const views::Button& button : view.others) {
    if (button.name == pressed) commands.push_back(button.command);
  }
}

// --- the campaign

struct MainWords {
  float width = 0, title = 0, blurb = 0, height = 0;
};

struct MainButtons {
  float main = 0, link = 0, height = 56;
  bool beside = true;
};

MainButtons main_buttons(const Ui& ui, float width, const views::HomeView& view) {
  MainButtons buttons;
  const float wanted = widgets::button_width(ui, button_of(view.main), 32, TextStyle::choice);
  buttons.main = std::min(width, std::max(148.0f, wanted));
  const views::Button* link = link_of(view);
  if (link == nullptr) return buttons;
  views::Button words = *link;
  words.icon.clear();
  buttons.link = std::min(width, widgets::button_width(ui, button_of(words), 12));
  buttons.beside = buttons.main + 8 + buttons.link <= width;
  if (!buttons.beside) buttons.height += 48;
  return buttons;
}

MainWords main_words(const Ui& ui, float width, const views::HomeView& view) {
  MainWords words;
  words.width = width - 64;
  words.title = widgets::measure_text(ui, view.title, TextStyle::headline, words.width).h;
  words.blurb = widgets::measure_text(ui, view.blurb, TextStyle::body, words.width).h;
  words.height = 28 + 20 + 4 + words.title + 8 + words.blurb + 18 + (view.cards_total > 0 ? 24 : 0) +
                 (view.progress_words.empty() ? 0 : 24) + 14 + main_buttons(ui, words.width, view).height + 26;
  return words;
}

bool with_scene(float width) { return width >= 620; }
float words_width(float width) { return with_scene(width) ? std::round(width * 0.545f) : width; }

float main_height(const Ui& ui, float width, const views::HomeView& view) {
  const float progress = view.cards_total > 20 ? 20.0f : 0.0f;  // a second row of squares
  return std::max(kMainLeast, main_words(ui, words_width(width), view).height + progress);
}

// The main button and the link beside it, or beneath where it does not fit. `at` is the left end of their foot.
void draw_main_buttons(Ui& ui, Commands& commands, Point at, float width, const views::HomeView& view) {
  const MainButtons buttons = main_buttons(ui, width, view);
  const float top = at.y - buttons.height;
  press(ui, commands, {at.x, top, buttons.main, 56}, view.main, ButtonLook::primary);
  const views::Button* link = link_of(view);
  if (link == nullptr) return;
  views::Button words = *link;
  words.icon.clear();
  const Rect rect = buttons.beside ? Rect{at.x + buttons.main + 8, top + 4, buttons.link, 48}
                                   : Rect{at.x - 12, top + 60, buttons.link, 48};
  press(ui, commands, rect, words, ButtonLook::link);
}

void draw_main(Ui& ui, Commands& commands, const Rect& rect, const views::HomeView& view) {
  widgets::card(ui, rect, widgets::kRadiusCard, widgets::Lift::lifted);
  const float left = words_width(rect.w);
  if (with_scene(rect.w)) {
    widgets::draw_home_scene(ui, {rect.x + left, rect.y, rect.w - left, rect.h}, widgets::kRadiusCard);
  }
  const MainWords words = main_words(ui, left, view);
  const float x = rect.x + 32;
  float y = rect.y + 28;
  widgets::draw_text(ui, {x, y}, view.kicker, {.style = TextStyle::label_strong, .tone = Token::ink2}, words.width);
  y += 24;
  y += widgets::draw_text(ui, {x, y}, view.title, {.style = TextStyle::headline}, words.width).h + 8;
  y += widgets::draw_text(ui, {x, y}, view.blurb, {}, words.width).h + 16;
  if (view.cards_total > 0) {
    y += widgets::progress_squares(ui, {x, y}, words.width, view.cards_done, view.cards_total) + 6;
  }
  if (!view.progress_words.empty()) {
    widgets::draw_text(ui, {x, y}, view.progress_words, {.style = TextStyle::label, .tone = Token::ink2}, words.width);
  }
  const bool beside = main_buttons(ui, words.width, view).beside;
  draw_main_buttons(ui, commands, {x, rect.bottom() - (beside ? 28.0f : 14.0f)}, words.width, view);
}

// --- words above

float notice_height(const Ui& ui, float width, const views::HomeView& view) {
  if (view.notice.empty()) return 0.0f;
  return widgets::measure_text(ui, view.notice, TextStyle::label, width - 64).h + 20;
}

void draw_notice(Ui& ui, const Rect& rect, const views::HomeView& view) {
  widgets::fill_rect(ui, rect, ui.colour(Token::short_soft), widgets::kRadiusButton);
  widgets::draw_icon(ui, widgets::Icon::warning, {rect.x + 16, rect.y + 10}, 20, ui.colour(Token::short_text));
  widgets::draw_text(ui, {rect.x + 48, rect.y + 10}, view.notice,
                     {.style = TextStyle::label, .tone = Token::short_text}, rect.w - 64);
}

std::vector<FlowButton> flow_of(const views::HomeView& view) {
  std::vector<FlowButton> flow;
  for (const views::Button& button : view.others)
    if (&button != link_of(view)) flow.push_back({button, widgets::Icon::none, {}});
  return flow;
}

}  // namespace

void draw_home(Ui& ui, const views::HomeView& view, Scratch& scratch, Commands& commands) {
  first_focus(ui, scratch, "home", view.main.name, true);
  ui.set_hat(widgets::Hat::manager);  // the picture's first hat: the main button wears it
  const widgets::Size size = ui.size();
  const bool rail = size.w >= kWithRail;
  const float left = rail ? widgets::kRailWidth + 30 : 16;
  const float right = size.w - (rail ? widgets::kMargin : 16);
  const float bottom = key_bar_top(ui, view.keys, left, false);
  if (rail) draw_rail(ui, commands, view);
  const Rect area{rail ? widgets::kRailWidth : 0, 0, size.w - (rail ? widgets::kRailWidth : 0), bottom};
  ui.begin_scroll("home.scroll", area);
  const float x = left - area.x;
  const float width = right - left;
  float y = 28;
  y += widgets::draw_text(ui, {x, y}, view.greeting, {.style = TextStyle::headline}, width).h + 20;
  if (const float notice = notice_height(ui, width, view); notice > 0) {
    draw_notice(ui, {x, y, width, notice}, view);
    y += notice + 16;
  }
  constexpr float kGap = 24.0f;
  if (width >= kTwoColumns) {
    const float side = std::round(width * 0.3286f);
    const float main_width = width - side - kGap;
    const float room = bottom - y - kGap - 264 - 8;
    const float height =
        std::max({360.0f, main_height(ui, main_width, view), std::min(room, 420.0f), side_least(ui, side, view)});
    draw_main(ui, commands, {x, y, main_width, height}, view);
    draw_side(ui, commands, {x + main_width + kGap, y, side, height}, view);
    y += height + kGap;
    const float map = std::clamp(bottom - y - 8, 206.0f, 420.0f);
    draw_map(ui, {x, y, width, map}, view);
    y += map;
  } else {
    const float height = main_height(ui, width, view);
    draw_main(ui, commands, {x, y, width, height}, view);
    y += height + kGap;
    if (!rail) y += draw_button_flow(ui, &commands, {x, y}, width, flow_of(view)) + kGap;
    if (const float side = side_height(ui, width, view); side > 0) {
      draw_side(ui, commands, {x, y, width, side}, view);
      y += side + kGap;
    }
    draw_map(ui, {x, y, width, 264}, view);
    y += 264;
  }
  ui.end_scroll(y + 8);
  draw_key_bar(ui, view.keys, left, false);
}

}  // namespace two_hats::screens
