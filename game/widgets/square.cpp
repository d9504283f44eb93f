#include "game/widgets/square.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/paint.h"

namespace two_hats::widgets {
namespace {

constexpr float kAxis = 62.0f;  // left of the square: title and ticks
constexpr float kFoot = 54.0f;  // the same beneath it
constexpr float kRight = 8.0f;
constexpr float kGap = 4.0f;
constexpr float kMark = 14.0f;
constexpr float kPointTarget = 28.0f;
constexpr float kRing = 14.5f;
constexpr float kOneLine = 28.0f + kRing + 2;  // above and below the marks: the corners' titles, and room for a ring
constexpr float kTwoLines = 48.0f + kRing + 2;
constexpr float kTall = 1.05f;      // what the titles take of the height is given back as far as it stays a square
constexpr float kSamePlace = 9.0f;  // marks that cover each other
constexpr float kChip = 24.0f;
constexpr std::size_t kChipsALine = 4;

// Titles and counts in one line each where both halves have the room.
float title_height(const Ui& ui, const DecisionSquare& square, float width) {
  for (int i = 0; i < 4; ++i) {
    const float words = text_width(ui, square.titles[i], TextStyle::body_strong) +
                        text_width(ui, square.counts[i], TextStyle::label) + 8;
    if (words > width / 2 - 24) return kTwoLines;
  }
  return kOneLine;
}

struct Corner {
  Rect part;
  Token fill = Token::sunken, tone = Token::ink;
  int shape = 0;
  bool right = false, low = false;
};

// Returns where its words stand.
Rect draw_corner(Ui& ui, const Corner& corner, const DecisionSquare& square, float titles) {
  const Colour ground = corner.fill == Token::sunken ? mixed(ui.colour(Token::surface), ui.colour(Token::sunken), 0.7f)
                                                     : ui.colour(corner.fill);
  const Rect& part = corner.part;
  fill_rect(ui, part, ground);
  if (ui.mode() == Mode::contrast) outline_rect(ui, part, ui.colour(Token::line), 0, 1, Corners::none);
  const std::string &title = square.titles[corner.shape], &count = square.counts[corner.shape];
  const float x = corner.right ? part.right() - 9 : part.x + 9;
  const float y = corner.low ? part.bottom() - titles + kRing + 6 : part.y + 4;
  const Align align = corner.right ? Align::right : Align::left;
  const float wide = text_width(ui, title, TextStyle::body_strong), more = text_width(ui, count, TextStyle::label);
  if (titles > kOneLine) {
    draw_text(ui, {x, y}, title, {TextStyle::body_strong, corner.tone, align});
    draw_text(ui, {x, y + 22}, count, {TextStyle::label, Token::ink2, align});
    const float both = std::max(wide, more);
    return {corner.right ? x - both : x, y, both, 44};
  }
  const float left = corner.right ? x - wide - 8 - more : x;
  draw_line(ui, {left, y + 12}, title, {TextStyle::body_strong, corner.tone});
  draw_line(ui, {left + wide + 8, y + 12}, count, {TextStyle::label, Token::ink2});
  return {left, y, wide + 8 + more, 24};
}

std::vector<Rect> draw_grounds(Ui& ui, const Rect& area, Point middle, const DecisionSquare& square, float titles) {
  const float half = kGap / 2;
  const Rect left{area.x, area.y, middle.x - half - area.x, middle.y - half - area.y};
  const Rect right{middle.x + half, area.y, area.right() - middle.x - half, left.h};
  const float top = middle.y + half;
  const float low = area.bottom() - top;
  const Corner corners[] = {{left, Token::long_soft, Token::long_text, 2, false, false},
                            {right, Token::good_soft, Token::good, 0, true, false},
                            {{left.x, top, left.w, low}, Token::sunken, Token::bad, 3, false, true},
                            {{right.x, top, right.w, low}, Token::short_soft, Token::short_text, 1, true, true}};
  std::vector<Rect> words;
  for (const Corner& corner : corners) words.push_back(draw_corner(ui, corner, square, titles));
  return words;
}

struct Scale {
  Rect area;
  float titles = 0.0f;
  // Marks at the ends of a scale stay clear of the titles and of the edge.
  [[nodiscard]] Point at(float short_term, float long_term) const {
    const float tall = std::max(0.0f, area.h - 2 * titles), wide = area.w - 2 * kMark;
    return {area.x + kMark + wide * std::clamp(short_term, 0.0f, 100.0f) / 100.0f,
            area.bottom() - titles - tall * std::clamp(long_term, 0.0f, 100.0f) / 100.0f};
  }
};

// Scores at the ends and in the middle, then what is measured: upright on the left, level beneath.
void draw_axes(Ui& ui, const Scale& scale, const DecisionSquare& square) {
  const Rect& area = scale.area;
  for (const float score : {0.0f, 50.0f, 100.0f}) {
    const Point at = scale.at(score, score);
    const std::string words = std::to_string(static_cast<int>(score));
    line(ui, {area.x - 5, at.y}, {area.x, at.y}, ui.colour(Token::edge), 1.5f);
    draw_line(ui, {area.x - 8, at.y}, words, {TextStyle::label, Token::ink2, Align::right});
    line(ui, {at.x, area.bottom()}, {at.x, area.bottom() + 5}, ui.colour(Token::edge), 1.5f);
    draw_line(ui, {at.x, area.bottom() + 15}, words, {TextStyle::label, Token::ink2, Align::centre});
  }
  const std::string long_word = ui.w(square.long_word), short_word = ui.w(square.short_word);
  const float long_width = text_width(ui, long_word, TextStyle::label_strong);
  const Point upright{area.x - kAxis + 12, area.centre().y};
  draw_turned_text(ui, {upright.x, upright.y - 12}, long_word, {TextStyle::label_strong, Token::long_text}, 90);
  draw_icon_centred(ui, Icon::horizon, {upright.x, upright.y + long_width / 2 + 6}, 20, ui.colour(Token::long_term));
  const float short_width = text_width(ui, short_word, TextStyle::label_strong) + 26;
  const float x = area.centre().x - short_width / 2, y = area.bottom() + kFoot - 14;
  draw_icon_centred(ui, Icon::quarter, {x + 9, y}, 20, ui.colour(Token::short_term));
  draw_line(ui, {x + 26, y}, short_word, {TextStyle::label_strong, Token::short_text});
}

struct Group {  // points at one place
  Point at;
  std::vector<const SquarePoint*> points = {};
  [[nodiscard]] bool tagged() const { return points.size() > 1 || points.front()->marked; }
};

std::vector<Group> groups_of(const DecisionSquare& square, const Scale& scale) {
  std::vector<Group> groups;
  for (const SquarePoint& point : square.points) {
    const Point at = scale.at(point.short_term, point.long_term);
    const auto near = [&](const Group& group) { return std::hypot(group.at.x - at.x, group.at.y - at.y) < kSamePlace; };
    auto found = std::find_if(groups.begin(), groups.end(), near);
    if (found == groups.end()) found = groups.insert(groups.end(), Group{at});
    found->points.push_back(&point);
  }
  return groups;
}

float hidden(const Rect& box, const std::vector<Rect>& taken) {
  float all = 0.0f;
  for (const Rect& rect : taken) {
    const Rect common = common_part(box, rect);
    all += common.w * common.h;
  }
  return all;
}

// Left of the mark, else right, above, beneath, aslant: the first free place, else the one that hides least.
Rect place_tag(const Rect& area, Point at, Size size, const std::vector<Rect>& taken) {
  constexpr float kAway = 17.0f;
  Rect best;
  float least = 1e30f;
  for (const float further : {0.0f, 14.0f, 30.0f}) {
    const float away = kAway + further;
    for (const auto& [across, up] : {std::pair{-1, 0}, std::pair{1, 0}, std::pair{0, -1}, std::pair{0, 1},
                                     std::pair{-1, -1}, std::pair{1, -1}, std::pair{-1, 1}, std::pair{1, 1}}) {
      const auto along = [&](int side, float middle, float wide) {
        return side < 0 ? middle - away - wide : side > 0 ? middle + away : middle - wide / 2;
      };
      Rect box{along(across, at.x, size.w), along(up, at.y, size.h), size.w, size.h};
      box.x = std::clamp(box.x, area.x + 3, std::max(area.x + 3, area.right() - size.w - 3));
      box.y = std::clamp(box.y, area.y + 3, std::max(area.y + 3, area.bottom() - size.h - 3));
      const float cost = hidden(box, taken) + further * 0.1f;
      if (cost >= least) continue;
      least = cost;
      best = box;
    }
  }
  return best;
}

std::string press_point(Ui& ui, const SquarePoint& point, const Rect& rect, float radius, float* hover) {
  Item item;
  item.name = point.name;
  item.label = point.label;
  item.tip = point.label;
  item.rect = rect;
  item.radius = radius;
  const Response response = ui.item(item);
  *hover = response.hover;
  return response.clicked ? point.name : "";
}

// The numbers of a place; each is pressed by itself where there are several.
std::string draw_tag(Ui& ui, const Rect& area, const Group& group, std::vector<Rect>& taken) {
  const std::size_t count = group.points.size(), line = std::min(count, kChipsALine);
  float chip = count > 1 ? kChip + 2 : 30.0f;
  for (const SquarePoint* point : group.points)
    chip = std::max(chip, text_width(ui, point->tag, TextStyle::label_strong) + (count > 1 ? 10.0f : 14.0f));
  const Size size{chip * static_cast<float>(line), kChip * static_cast<float>((count + line - 1) / line)};
  const Rect box = place_tag(area, group.at, size, taken);
  taken.push_back(box);
  fill_rect(ui, box, ui.colour(Token::primary), 6);
  std::string pressed;
  for (std::size_t i = 0; i < count; ++i) {
    const Rect place{box.x + chip * static_cast<float>(i % line), box.y + kChip * static_cast<float>(i / line), chip,
                     kChip};
    if (count > 1) {
      float hover = 0.0f;
      const std::string name = press_point(ui, *group.points[i], place, 6, &hover);
      if (!name.empty()) pressed = name;
      if (i % line > 0) {  // so that two numbers do not read as one
        const Colour seam = faded(ui.colour(Token::on_primary), 0.5f);
        widgets::line(ui, {place.x, place.y + 5}, {place.x, place.bottom() - 5}, seam, 1);
      }
      if (hover > 0.0f) outline_rect(ui, place.inset(2), faded(ui.colour(Token::on_primary), hover), 4, 1.5f);
    }
    draw_line(ui, place.centre(), group.points[i]->tag, {TextStyle::label_strong, Token::on_primary, Align::centre});
  }
  return pressed;
}

}  // namespace

float decision_square_height(float width) { return (width - kAxis - kRight) * kTall + kFoot; }

std::string draw_decision_square(Ui& ui, const Rect& rect, const DecisionSquare& square) {
  const float side = std::min(rect.w - kAxis - kRight, rect.h - kFoot);
  const float high = std::min(rect.h - kFoot, side * kTall);
  const float spare = rect.w - kAxis - kRight - side;
  const Scale scale{{rect.x + kAxis + spare / 2, rect.y, side, high}, title_height(ui, square, side)};
  std::vector<Rect> taken = draw_grounds(ui, scale.area, scale.at(square.middle, square.middle), square, scale.titles);
  draw_axes(ui, scale, square);
  const std::vector<Group> groups = groups_of(square, scale);
  for (const Group& group : groups) {
    const float reach = group.tagged() ? kRing : kMark / 2;
    taken.push_back({group.at.x - reach, group.at.y - reach, 2 * reach, 2 * reach});
  }
  std::string pressed;
  const auto keep = [&](const std::string& name) {
    if (!name.empty()) pressed = name;
  };
  for (const Group& group : groups) {
    const SquarePoint& first = *group.points.front();
    float hover = 0.0f;
    if (group.points.size() == 1) {
      const Rect target{group.at.x - kPointTarget / 2, group.at.y - kPointTarget / 2, kPointTarget, kPointTarget};
      keep(press_point(ui, first, target, kPointTarget / 2, &hover));
    }
    draw_shape_mark(ui, first.shape, group.at, kMark + 2 * hover);
    if (!group.tagged()) continue;
    ring(ui, group.at, kRing, ui.colour(Token::ink), 2);
    keep(draw_tag(ui, scale.area, group, taken));
  }
  return pressed;
}

}  // namespace two_hats::widgets
