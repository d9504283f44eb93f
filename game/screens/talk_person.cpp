#include "game/screens/talk_person.h"

#include <algorithm>

#include "game/screens/card_face.h"
#include "game/widgets/paint.h"
#include "game/widgets/scene.h"
#include "game/widgets/talk.h"
#include "game/widgets/text.h"

namespace two_hats::screens {

using widgets::Point;
using widgets::Rect;
using widgets::TextStyle;
using widgets::Token;
using widgets::Ui;

namespace {

constexpr float kEdge = 8.0f;  // paper around the picture
constexpr float kPad = 24.0f;
constexpr float kFace = 64.0f;
constexpr float kPictureLeast = 96.0f;
constexpr float kPictureMost = 252.0f;
constexpr float kTrust = 50.0f;
constexpr float kTime = 32.0f;

widgets::Mood mood_of(const views::TableView& view) {
  return static_cast<widgets::Mood>(std::clamp(view.talk.with.mood, 0, 4));
}

float names_height(const Ui& ui, float width, const views::TableView& view) {
  return widgets::measure_text(ui, view.talk.with.name, TextStyle::number, width).h +
         widgets::measure_text(ui, view.talk.with.role, TextStyle::body, width).h;
}

widgets::Interest interest_of(const views::InterestRow& row) { return {row.title, row.words, row.level}; }

constexpr float kHeading = 40.0f;
constexpr float kInterestGap = 10.0f;

// Side by side where there is room.
std::size_t interest_columns(float width) { return width >= 660 ? 3 : width >= 440 ? 2 : 1; }
float interest_width(float width) {
  const auto columns = static_cast<float>(interest_columns(width));
  return (width - (columns - 1) * 16) / columns;
}

// The turns stand beside the trust.
bool time_beside(float width) { return interest_columns(width) == 3; }

// Draws, or measures alone where there is nothing to draw on. Returns the height used, with the gap beneath each row.
float interests(const Ui& ui, Ui* drawn_on, Point at, float width, const views::TalkInput& talk) {
  const std::size_t columns = interest_columns(width);
  const float each = interest_width(width);
  float y = at.y;
  for (std::size_t first = 0; first < talk.interests.size(); first += columns) {
    float row = 0;
    for (std::size_t i = first; i < std::min(first + columns, talk.interests.size()); ++i) {
      const widgets::Interest interest = interest_of(talk.interests[i]);
      if (drawn_on != nullptr)
        widgets::draw_interest(*drawn_on, {at.x + static_cast<float>(i - first) * (each + 16), y}, each, interest);
      row = std::max(row, widgets::interest_height(ui, interest, each));
    }
    y += row + kInterestGap;
  }
  return y - at.y;
}

// Trust, what they want, what is known.
float rest_height(const Ui& ui, float width, const views::TableView& view) {
  float height = 12 + kTrust + (time_beside(width) ? 0 : kTime) + (view.talk.interests.empty() ? 0 : kHeading);
  height += interests(ui, nullptr, {}, width, view.talk);
  return height + (view.card.know.empty() ? 0 : kHeading + known_height(ui, width, view.card) + 8);
}

float draw_heading(Ui& ui, Point at, float width, const std::string& words) {
  widgets::line(ui, {at.x, at.y + 4}, {at.x + width, at.y + 4}, ui.colour(Token::line), 1.5f);
  widgets::draw_text(ui, {at.x, at.y + 14}, words, {.style = TextStyle::label_strong, .tone = Token::ink2}, width);
  return kHeading;
}

// A pill for each time you may speak; those still to come are full.
void draw_time(Ui& ui, Point at, float width, const views::TalkInput& talk) {
  const float middle = at.y + 8;
  const float label = widgets::draw_line(ui, {at.x, middle}, ui.w("Your turns"), {.style = TextStyle::label_strong}).w;
  const float words = widgets::text_width(ui, talk.turns_words, TextStyle::label_strong);
  widgets::draw_line(ui, {at.x + width, middle}, talk.turns_words,
                     {.style = TextStyle::label_strong, .align = widgets::Align::right});
  const auto count = static_cast<float>(std::max(1, talk.turns));
  const float room = width - label - words - 2 * 12;
  const float each = std::min(22.0f, (room - (count - 1) * 6) / count);
  if (each < 6) return;
  float x = at.x + width - words - 12 - count * each - (count - 1) * 6;
  for (int i = 0; i < talk.turns; ++i) {
    const bool gone = i < talk.turns - talk.turns_left;
    const Rect pill{x, middle - 5, each, 10};
    widgets::fill_rect(ui, pill, ui.colour(gone ? Token::sunken : Token::ink), 5);
    if (gone) widgets::outline_rect(ui, pill, ui.colour(Token::line), 5, 1);
    x += each + 6;
  }
  ui.note("talk.turns", ui.w("Your turns"), {at.x, at.y, width, 20}, talk.turns_words);
}

void draw_rest(Ui& ui, Point at, float width, const views::TableView& view) {
  const views::TalkInput& talk = view.talk;
  float y = at.y + 12;
  widgets::draw_line(ui, {at.x, y + 10}, ui.w("Trust"), {.style = TextStyle::label_strong});
  const bool beside = time_beside(width);
  const float half = beside ? (width - 32) / 2 : width;
  widgets::draw_line(ui, {at.x + half, y + 10}, talk.trust_words,
                     {.style = TextStyle::label_strong, .align = widgets::Align::right});
  const Rect bar{at.x, y + 28, half, 10};
  widgets::draw_trust_bar(ui, bar, static_cast<float>(talk.trust) / 100, static_cast<float>(talk.trust_before) / 100);
  ui.note("talk.trust", ui.w("Trust of {0}", talk.with.name), {at.x, y, half, 40}, talk.trust_words);
  draw_time(ui, beside ? Point{at.x + half + 32, y + 2} : Point{at.x, y + kTrust}, half, talk);
  y += kTrust + (beside ? 0 : kTime);
  if (!talk.interests.empty()) y += draw_heading(ui, {at.x, y}, width, ui.w("What they want"));
  y += interests(ui, &ui, {at.x, y}, width, talk);
  if (view.card.know.empty()) return;
  y += draw_heading(ui, {at.x, y}, width, ui.w("What you know"));
  draw_known(ui, {at.x, y}, width, view.card);
}

}  // namespace

float talk_person_height(const Ui& ui, float width, const views::TableView& view, float picture) {
  const float words = width - 2 * kPad;
  const bool small = picture <= 0;
  float height = small ? kPad + std::max(kFace, names_height(ui, words - kFace - 16, view))
                       : kEdge + picture + 12 + names_height(ui, words, view);
  return height + rest_height(ui, words, view) + 12;
}

void draw_talk_person(Ui& ui, const Rect& rect, const views::TableView& view, float picture) {
  widgets::card(ui, rect, widgets::kRadiusPlayCard, widgets::Lift::lifted);
  const float x = rect.x + kPad;
  const float width = rect.w - 2 * kPad;
  const bool small = picture <= 0;
  float y = rect.y;
  Point names{x, rect.y};
  float room = width;
  if (small) {
    y += kPad;
    widgets::draw_portrait_round(ui, {x + kFace / 2, y + kFace / 2}, kFace, view.talk.with.portrait, mood_of(view));
    room = width - kFace - 16;
    names = {x + kFace + 16, y + std::max(0.0f, (kFace - names_height(ui, room, view)) / 2)};
    y += std::max(kFace, names_height(ui, room, view));
  } else {
    const Rect scene{rect.x + kEdge, rect.y + kEdge, rect.w - 2 * kEdge, picture};
    widgets::draw_card_scene(ui, scene, {view.card.scene, view.talk.with.portrait, mood_of(view)}, 14);
    names.y = scene.bottom() + 12;
    y = names.y + names_height(ui, width, view);
  }
  const float name = widgets::draw_text(ui, names, view.talk.with.name, {.style = TextStyle::number}, room).h;
  widgets::draw_text(ui, {names.x, names.y + name}, view.talk.with.role, {.tone = Token::ink2}, room);
  draw_rest(ui, {x, y}, width, view);
}

namespace {

void draw_fitting_person(Ui& ui, const Rect& column, const views::TableView& view) {
  const float least =
      ui.keep_number("talk.person", column.w, [&] { return talk_person_height(ui, column.w, view, kPictureLeast); });
  if (least <= column.h) {
    const float picture = std::min(kPictureMost, kPictureLeast + column.h - least);
    return draw_talk_person(ui, column.top_part(least + picture - kPictureLeast), view, picture);
  }
  const Rect area{column.x - 12, column.y - 12, column.w + 30, column.h + 18};
  ui.begin_scroll("card.scroll", area);
  const Rect whole{12, 12, column.w, least};
  ui.keep_part("talk.person, whole", whole, [&] { draw_talk_person(ui, whole, view, kPictureLeast); });
  ui.end_scroll(least + 30);
}

}  // namespace

void draw_talk_person_column(Ui& ui, const Rect& column, const views::TableView& view) {
  ui.keep_part("talk.person", column, [&] { draw_fitting_person(ui, column, view); });
}

}  // namespace two_hats::screens
