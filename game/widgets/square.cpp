#include "game/widgets/square.h"

#include <algorithm>

#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kAxis = 44.0f;  // left of the square
constexpr float kFoot = 46.0f;
constexpr float kGap = 4.0f;
constexpr float kMark = 14.0f;
constexpr float kPointTarget = 28.0f;
constexpr float kTitles = 64.0f;  // above and below the marks, where the corners' titles stand

void draw_corner(Ui& ui, const Rect& part, Token fill, Token tone, const std::string& title, const std::string& count,
                 bool right, bool low) {
  const Colour ground =
      fill == Token::sunken ? mixed(ui.colour(Token::surface), ui.colour(Token::sunken), 0.7f) : ui.colour(fill);
  fill_rect(ui, part, ground);
  if (ui.mode() == Mode::contrast) outline_rect(ui, part, ui.colour(Token::line), 0, 1, Corners::none);
  const float x = right ? part.right() - 9 : part.x + 9;
  const float y = low ? part.bottom() - 48 : part.y + 5;
  const Align align = right ? Align::right : Align::left;
  draw_text(ui, {x, y}, title, {TextStyle::body_strong, tone, align});
  draw_text(ui, {x, y + 22}, count, {TextStyle::label, Token::ink2, align});
}

void draw_grounds(Ui& ui, const Rect& area, Point middle, const DecisionSquare& square) {
  const float half = kGap / 2;
  const Rect left{area.x, area.y, middle.x - half - area.x, middle.y - half - area.y};
  const Rect right{middle.x + half, area.y, area.right() - middle.x - half, left.h};
  const float top = middle.y + half;
  const float low = area.bottom() - top;
  draw_corner(ui, left, Token::long_soft, Token::long_text, square.titles[2], square.counts[2], false, false);
  draw_corner(ui, right, Token::good_soft, Token::good, square.titles[0], square.counts[0], true, false);
  draw_corner(ui, {left.x, top, left.w, low}, Token::sunken, Token::bad, square.titles[3], square.counts[3], false,
              true);
  draw_corner(ui, {right.x, top, right.w, low}, Token::short_soft, Token::short_text, square.titles[1],
              square.counts[1], true, true);
}

void draw_tag(Ui& ui, const Rect& area, Point at, const std::string& tag, std::vector<Rect>& taken) {
  ring(ui, at, 14.5f, ui.colour(Token::ink), 2);
  const float width = std::max(30.0f, text_width(ui, tag, TextStyle::label_strong) + 14);
  // Left of the mark, else right, above, beneath: the first free place. Above and beneath keep off the edge.
  const float over = std::clamp(at.x - width / 2, area.x, area.right() - width);
  const Rect places[4] = {{at.x - 17 - width, at.y - 12, width, 24},
                          {at.x + 17, at.y - 12, width, 24},
                          {over, at.y - 41, width, 24},
                          {over, at.y + 17, width, 24}};
  Rect box = places[0];
  for (const Rect& place : places) {
    const bool free =
        std::none_of(taken.begin(), taken.end(), [&](const Rect& t) { return !common_part(t, place).empty(); });
    if (!area.holds(place) || !free) continue;
    box = place;
    break;
  }
  taken.push_back(box);
  fill_rect(ui, box, ui.colour(Token::primary), 6);
  draw_line(ui, box.centre(), tag, {TextStyle::label_strong, Token::on_primary, Align::centre});
}

}  // namespace

std::string draw_decision_square(Ui& ui, const Rect& rect, const DecisionSquare& square) {
  const Rect area{rect.x + kAxis, rect.y, rect.w - kAxis - 8, rect.h - kFoot};
  const auto place = [&](float short_term, float long_term) {
    // Marks at the ends of a scale stay clear of the titles and of the edge.
    const float tall = std::max(0.0f, area.h - 2 * kTitles);
    const float wide = area.w - 2 * kMark;
    return Point{area.x + kMark + wide * std::clamp(short_term, 0.0f, 100.0f) / 100.0f,
                 area.bottom() - kTitles - tall * std::clamp(long_term, 0.0f, 100.0f) / 100.0f};
  };
  draw_grounds(ui, area, place(square.middle, square.middle), square);
  // Axes in words: upright on the left, level beneath.
  const std::string long_word = ui.w(square.long_word), short_word = ui.w(square.short_word);
  const float long_width = text_width(ui, long_word, TextStyle::label_strong);
  const Point upright{rect.x + 14, area.centre().y};
  draw_turned_text(ui, {upright.x, upright.y - 12}, long_word, {TextStyle::label_strong, Token::long_text}, 90);
  draw_icon_centred(ui, Icon::horizon, {upright.x, upright.y + long_width / 2 + 6}, 20, ui.colour(Token::long_term));
  const float short_width = text_width(ui, short_word, TextStyle::label_strong) + 26;
  const float x = area.centre().x - short_width / 2;
  draw_icon_centred(ui, Icon::quarter, {x + 9, rect.bottom() - 18}, 20, ui.colour(Token::short_term));
  draw_line(ui, {x + 26, rect.bottom() - 18}, short_word, {TextStyle::label_strong, Token::short_text});

  std::string pressed;
  std::vector<Rect> taken;
  for (const SquarePoint& point : square.points) {
    const Point at = place(point.short_term, point.long_term);
    taken.push_back({at.x - kMark / 2, at.y - kMark / 2, kMark, kMark});
  }
  for (const SquarePoint& point : square.points) {
    const Point at = place(point.short_term, point.long_term);
    Item item;
    item.name = point.name;
    item.label = point.label;
    item.tip = point.label;
    item.rect = {at.x - kPointTarget / 2, at.y - kPointTarget / 2, kPointTarget, kPointTarget};
    item.radius = kPointTarget / 2;
    const Response r = ui.item(item);
    if (r.clicked) pressed = point.name;
    draw_shape_mark(ui, point.shape, at, kMark + 2 * r.hover);
    if (!point.tag.empty()) draw_tag(ui, area, at, point.tag, taken);
  }
  return pressed;
}

}  // namespace two_hats::widgets
