#include "game/screens/debrief_screen.h"

#include <algorithm>
#include <cmath>

#include "game/screens/debrief_parts.h"
#include "game/screens/debrief_patterns.h"
#include "game/screens/debrief_tutorial.h"
#include "game/screens/key_bar.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kTwoColumns = 1000.0f;
constexpr float kPinnedFrom = 560.0f;  // lower windows scroll the question too
constexpr float kBrim = 8.0f;
constexpr float kNarrowSquare = 500.0f;  // with its axes, where it has the page's width
constexpr float kPeek = 16.0f;           // of the next card, less than to its first words: one sees there is more

struct Head {
  TextStyle style = TextStyle::headline;
  float words = 0, buttons = 0, height = 0;
  bool beside = true;
};

Head head_of(const Ui& ui, float width, const views::DebriefView& view) {
  Head head;
  if (!view.now.title.empty()) {
    head.words = width;
    head.style = widgets::text_width(ui, view.headline, TextStyle::headline) > width ? TextStyle::title : head.style;
    head.height = widgets::measure_text(ui, view.kicker, TextStyle::label_strong, width).h + 2 +
                  widgets::measure_text(ui, view.headline, head.style, width).h;
    return head;
  }
  head.buttons =
      widgets::button_width(ui, button_of(view.again)) + 12 + widgets::button_width(ui, button_of(view.home));
  head.beside = width >= head.buttons + 420;
  head.words = head.beside ? width - head.buttons - 24 : width;
  if (width < kTwoColumns || widgets::text_width(ui, view.headline, TextStyle::headline) > head.words) {
    head.style = TextStyle::title;
  }
  const float kicker = widgets::measure_text(ui, view.kicker, TextStyle::label_strong, head.words).h;
  head.height = kicker + 2 + widgets::measure_text(ui, view.headline, head.style, head.words).h;
  if (!head.beside) head.height += 12 + widgets::kButtonHeight;
  return head;
}

void draw_head(Ui& ui, Commands& commands, Point at, float width, const Head& head, const views::DebriefView& view) {
  const Rect kicker =
      widgets::draw_text(ui, at, view.kicker, {.style = TextStyle::label_strong, .tone = Token::ink2}, head.words);
  const Rect words =
      widgets::draw_text(ui, {at.x, kicker.bottom() + 2}, view.headline, {.style = head.style}, head.words);
  if (!view.now.title.empty()) return;
  const float y = head.beside ? at.y + 11 : words.bottom() + 12;
  const float home = widgets::button_width(ui, button_of(view.home));
  const float again = widgets::button_width(ui, button_of(view.again));
  const float x = head.beside ? at.x + width - home - 12 - again : at.x;
  press(ui, commands, {x, y, again, widgets::kButtonHeight}, view.again);
  press(ui, commands, {x + again + 12, y, home, widgets::kButtonHeight}, view.home, ButtonLook::ink);
}

float luck_and_hats_height(const Ui& ui, float width, const views::DebriefView& view) {
  return std::max({luck_height(ui, (width - 16) / 2, view), hats_height(view), 188.0f});
}

void draw_luck_and_hats(Ui& ui, const Rect& rect, const views::DebriefView& view) {
  const float half = (rect.w - 16) / 2;
  draw_luck(ui, {rect.x, rect.y, half, rect.h}, view);
  draw_hats_card(ui, {rect.x + half + 16, rect.y, half, rect.h}, view);
}

// Square left, moments and two cards right. Where `room`, what is seen of it, is too low for that, the two cards lie
// beneath, so that what is seen ends between cards. Returns the height.
float draw_first_page(Ui& ui, Commands& commands, Point at, float width, float room, const views::DebriefView& view) {
  const float square = std::round(width * 0.4507f);
  const float right = width - square - 24;
  const float x = at.x + square + 24;
  const auto count = [&](const char* name, float given, auto height) {
    return ui.keep_number(name, given, [&] { return height(ui, given, view); });
  };
  const float moments = count("debrief.moments", right, moments_height);
  const float cards = count("debrief.cards", right, luck_and_hats_height);
  const bool beside = moments + 20 + cards <= room;
  const float seen = std::min(room - kPeek, marks_height(square, square));
  const float height = std::max({seen, moments + (beside ? 20 + cards : 0.0f), 460.0f});
  const Rect marks{at.x, at.y, square, height};
  ui.keep_part("debrief.marks", marks, [&] { draw_marks_card(ui, commands, marks, view); });
  const float stretched = beside ? 0.0f : height - moments;
  ui.keep_part("debrief.moments", {x, at.y, right, moments + stretched}, [&] {
    draw_moments(ui, commands, {x, at.y}, right, stretched, view);
  });
  const float below = beside ? cards : count("debrief.cards below", width, luck_and_hats_height);
  const Rect pair =
      beside ? Rect{x, at.y + height - cards, right, cards} : Rect{at.x, at.y + height + 16, width, below};
  ui.keep_part("debrief.cards", pair, [&] { draw_luck_and_hats(ui, pair, view); });
  return beside ? height : height + 16 + below;
}

float draw_first_page_narrow(Ui& ui, Commands& commands, Point at, float width, const views::DebriefView& view) {
  float y = at.y;
  const float square = marks_height(width, kNarrowSquare);
  draw_marks_card(ui, commands, {at.x, y, width, square}, view);
  y += square + 20;
  draw_moments(ui, commands, {at.x, y}, width, 0, view);
  y += moments_height(ui, width, view) + 20;
  const bool beside = width >= 600;
  const float each = beside ? (width - 16) / 2 : width;
  const float luck = luck_height(ui, each, view);
  const float hats = hats_height(view);
  const float tall = std::max(luck, hats);
  draw_luck(ui, {at.x, y, each, beside ? tall : luck}, view);
  if (!beside) y += luck + 16;
  draw_hats_card(ui, {beside ? at.x + each + 16 : at.x, y, each, beside ? tall : hats}, view);
  return y + (beside ? tall : hats) - at.y;
}

}  // namespace

void draw_debrief(Ui& ui, const views::DebriefView& view, Scratch& scratch, Commands& commands) {
  const bool tutorial = !view.now.title.empty();
  first_focus(ui, scratch, "debrief", tutorial ? view.now.buttons.front().name : view.home.name, tutorial);
  ui.set_hat(widgets::Hat::none);
  widgets::draw_split_brim(ui);
  const float margin = margin_of(ui);
  const float bottom = key_bar_top(ui, view.keys, margin);
  const float full = ui.size().w - 2 * margin;
  const auto height = [&](const char* name, auto count) {
    return ui.keep_number(name, full, [&] { return count(ui, full, view); });
  };
  const float question = height("debrief.question", question_height);
  const bool pinned = question > 0 && ui.size().h >= kPinnedFrom;
  const float end = pinned ? bottom - question - 8 : bottom;
  const Rect area{0, kBrim, ui.size().w, end - 8 - kBrim};
  // The bar of the scroll area lies in the margin, so the columns keep the whole width.
  ui.begin_scroll("debrief.scroll", area);
  float y = 20;
  const Head head = head_of(ui, full, view);
  draw_head(ui, commands, {margin, y}, full, head, view);
  y += std::max(head.height, 59.0f) + 26;
  if (const float ending = height("debrief.ending", ending_height); ending > 0) {
    draw_ending(ui, {margin, y, full, ending}, view);
    y += ending + 16;
  }
  if (tutorial) {
    y += draw_tutorial_page(ui, commands, {margin, y}, full, area.h - y - 16, view) + 16;
  } else if (ui.size().w >= kTwoColumns) {
    y += draw_first_page(ui, commands, {margin, y}, full, area.h - y - 16, view) + 16;
  } else {
    y += draw_first_page_narrow(ui, commands, {margin, y}, full, view) + 16;
  }
  if (const float twins = height("debrief.twins", twins_height); twins > 0) {
    const Rect place{margin, y, full, twins};
    ui.keep_part("debrief.twins", place, [&] { draw_twins(ui, commands, place, view); });
    y += twins + 16;
  }
  if (const float pairs = height("debrief.pairs", pairs_height); pairs > 0) {
    const Rect place{margin, y, full, pairs};
    ui.keep_part("debrief.pairs", place, [&] { draw_pairs(ui, commands, place, view); });
    y += pairs + 16;
  }
  if (const float traps = height("debrief.traps", traps_height); traps > 0) {
    const Rect place{margin, y, full, traps};
    ui.keep_part("debrief.traps", place, [&] { draw_traps(ui, place, view); });
    y += traps + 16;
  }
  if (const float timeline = height("debrief.timeline", timeline_height); timeline > 0) {
    const Rect place{margin, y, full, timeline};
    ui.keep_part("debrief.timeline", place, [&] { draw_timeline(ui, commands, place, view); });
    y += timeline + 16;
  }
  if (const float skills = height("debrief.skills", skills_height); skills > 0) {
    const Rect place{margin, y, full, skills};
    ui.keep_part("debrief.skills", place, [&] { draw_skills(ui, place, view); });
    y += skills + 16;
  }
  if (const float certainty = height("debrief.certainty", certainty_height); certainty > 0) {
    const Rect place{margin, y, full, certainty};
    ui.keep_part("debrief.certainty", place, [&] { draw_certainty(ui, place, view); });
    y += certainty + 16;
  }
  if (question > 0 && !pinned) {
    draw_question(ui, commands, {margin, y, full, question}, view);
    y += question + 16;
  }
  ui.end_scroll(y);
  const Rect foot{margin, end, full, question};
  if (pinned) ui.keep_part("debrief.question", foot, [&] { draw_question(ui, commands, foot, view); });
  draw_key_bar(ui, view.keys, margin);
  std::vector<std::string> panels{tutorial ? view.now.buttons.front().name : view.again.name};
  if (!view.marks.empty()) panels.push_back(view.marks.front().button.name);
  if (!view.moments.empty()) panels.push_back(view.moments.front().button.name);
  if (!view.timeline.empty()) panels.push_back(view.timeline.front().button.name);
  if (!tutorial) panels.push_back(view.next_question.name);
  walk_panels(ui, panels);
}

}  // namespace two_hats::screens
