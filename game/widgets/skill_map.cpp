#include "game/widgets/skill_map.h"

#include <algorithm>

#include "game/widgets/dial.h"
#include "game/widgets/hats.h"
#include "game/widgets/legend.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kWide = 760.0f;  // names beside the scale; narrower, above it
constexpr float kHead = 50.0f;   // "Solid" over the ticks
constexpr float kLane = 46.0f;
constexpr float kWords = 28.0f;  // a lane's hat, cards and figures over its scale
constexpr float kRowGap = 10.0f;
constexpr float kHatPlace = 36.0f;
constexpr float kMark = 13.0f;
constexpr float kSide = 10.0f;  // the scale's ends stay clear of what stands beside it

struct Columns {
  bool beside = true;
  float name = 0.0f, lane = 0.0f, figures = 0.0f;
  float from = 0.0f, width = 0.0f;  // of the scale, from the left
};

Columns columns_of(const Ui& ui, const SkillMap& map, float width) {
  Columns c;
  c.beside = width >= kWide;
  c.figures = 2 * (text_width(ui, "100", TextStyle::label_strong) + 34);
  for (const SkillMap::Row& row : map.rows)
    for (const SkillMap::Lane& lane : row.lanes)
      c.lane = std::max(c.lane, kHatPlace + text_width(ui, lane.cards, TextStyle::label) + 12);
  if (!c.beside) {
    c.name = width;
    c.from = kSide;
    c.width = width - 2 * kSide;
    return c;
  }
  c.name = std::min(260.0f, width * 0.26f);
  c.from = c.name + c.lane + kSide;
  c.width = width - c.from - c.figures - 2 * kSide;
  return c;
}

float name_height(const Ui& ui, const SkillMap::Row& row, const Columns& c) {
  return measure_text(ui, row.name, TextStyle::body_medium, c.name - (c.beside ? 12.0f : 0.0f)).h;
}

float row_height(const Ui& ui, const SkillMap::Row& row, const Columns& c) {
  const auto lanes = static_cast<float>(row.lanes.size());
  if (c.beside) return std::max(name_height(ui, row, c), kLane * lanes) + kRowGap;
  return name_height(ui, row, c) + (kWords + kLane - 6) * lanes + kRowGap;
}

std::vector<LegendEntry> legend_of(const Ui& ui, const SkillMap& map) {
  bool few = false, span = false, both = false;
  for (const SkillMap::Row& row : map.rows)
    for (const SkillMap::Lane& lane : row.lanes) {
      both = both || lane.hat == Hat::none;
      for (const SkillMap::Score& score : {lane.quarter, lane.years}) {
        few = few || (score.known && score.few);
        span = span || (score.known && !score.few);
      }
    }
  const auto mark = [](Term term, bool hollow) {
    return [term, hollow](Ui& page, Point c) { draw_score_mark(page, term, c, kMark, hollow); };
  };
  const auto hat = [](Hat worn) {
    return [worn](Ui& page, Point c) { draw_hat(page, worn, c, worn == Hat::none ? 18 : 24); };
  };
  std::vector<LegendEntry> entries{{ui.w("Quarter, mean score"), mark(Term::short_term, false)},
                                   {ui.w("Three years, mean score"), mark(Term::long_term, false)}};
  if (span)
    entries.push_back({ui.w("From the lowest score to the highest"), [](Ui& page, Point c) {
                         fill_rect(page, {c.x - 12, c.y - 3, 24, 6}, faded(page.colour(Token::ink2), 0.45f), 3);
                       }});
  if (few)
    entries.push_back({ui.w("Fewer than three cards: too few to tell"), [](Ui& page, Point c) {
                         draw_score_mark(page, Term::short_term, {c.x - 8, c.y}, kMark - 2, true);
                         draw_score_mark(page, Term::long_term, {c.x + 5, c.y}, kMark - 2, true);
                       }});
  entries.push_back({ui.w("as Manager"), hat(Hat::manager)});
  entries.push_back({ui.w("as Owner"), hat(Hat::owner)});
  if (both) entries.push_back({ui.w("in both hats"), hat(Hat::none)});
  return entries;
}

void draw_scale(Ui& ui, const Rect& rect, const Columns& c, float solid, float rows) {
  const auto x_of = [&](float score) { return rect.x + c.from + c.width * score / 100.0f; };
  const Rect zone{x_of(solid), rect.y + kHead - 4, x_of(100) - x_of(solid), rows + 4};
  fill_rect(ui, zone, ui.colour(Token::good_soft));
  if (ui.mode() == Mode::contrast) outline_rect(ui, zone, ui.colour(Token::line), 0, 1, Corners::none);
  draw_line(ui, {x_of(100), rect.y + 12}, ui.w("Solid from {0}", static_cast<int>(solid)),
            {TextStyle::label_strong, Token::good, Align::right});
  draw_line(ui, {x_of(0) - (c.beside ? 0.0f : kSide), rect.y + 12}, ui.w("Score"), {TextStyle::label, Token::ink2});
  for (const float score : {0.0f, 50.0f, solid, 100.0f}) {
    const float x = x_of(score);
    line(ui, {x, zone.y}, {x, zone.bottom()}, faded(ui.colour(Token::line), 0.8f), 1);
    draw_line(ui, {x, rect.y + 34}, std::to_string(static_cast<int>(score)),
              {TextStyle::label, Token::ink2, Align::centre});
  }
}

void draw_scores(Ui& ui, const SkillMap::Lane& lane, float left, float width, float middle) {
  const auto x_of = [&](float score) { return left + width * std::clamp(score, 0.0f, 100.0f) / 100.0f; };
  line(ui, {left, middle}, {left + width, middle}, ui.colour(Token::line), 1.5f);
  const auto score = [&](const SkillMap::Score& seen, Term term, float y) {
    if (!seen.known) return;
    if (!seen.few) {
      const float low = x_of(seen.low), high = x_of(seen.high);
      fill_rect(ui, {low, y - 3, std::max(6.0f, high - low), 6}, faded(ui.colour(term_tokens(term).main), 0.4f), 3);
    }
    draw_score_mark(ui, term, {x_of(seen.mean), y}, kMark, seen.few);
  };
  score(lane.quarter, Term::short_term, middle - 9);
  score(lane.years, Term::long_term, middle + 9);
}

void draw_lane_words(Ui& ui, const SkillMap::Lane& lane, float left, float right, float figures, float middle) {
  draw_hat(ui, lane.hat, {left + 14, middle}, 28);
  draw_line(ui, {left + kHatPlace, middle}, lane.cards, {TextStyle::label, Token::ink2});
  draw_term_mark(ui, {right - figures, middle}, Term::short_term, lane.quarter.text, TextStyle::label_strong);
  draw_term_mark(ui, {right - figures / 2, middle}, Term::long_term, lane.years.text, TextStyle::label_strong);
}

}  // namespace

float skill_map_height(const Ui& ui, const SkillMap& map, float width) {
  const Columns c = columns_of(ui, map, width);
  float height = kHead;
  for (const SkillMap::Row& row : map.rows) height += row_height(ui, row, c);
  return height + 8 + legend_height(ui, legend_of(ui, map), width);
}

void draw_skill_map(Ui& ui, const Rect& rect, const SkillMap& map) {
  const Columns c = columns_of(ui, map, rect.w);
  float rows = 0.0f;
  for (const SkillMap::Row& row : map.rows) rows += row_height(ui, row, c);
  draw_scale(ui, rect, c, map.solid, c.beside ? rows : 0.0f);
  float y = rect.y + kHead;
  for (const SkillMap::Row& row : map.rows) {
    const float height = row_height(ui, row, c);
    ui.note("skill." + row.name, row.name, {rect.x, y, rect.w, height}, row.words);
    const float name = name_height(ui, row, c);
    const float centre = y + (height - kRowGap) / 2;
    draw_text(ui, {rect.x, c.beside ? centre - name / 2 : y}, row.name, {TextStyle::body_medium},
              c.beside ? c.name - 12 : c.name);
    float lane_top = c.beside ? centre - kLane * static_cast<float>(row.lanes.size()) / 2 : y + name;
    for (const SkillMap::Lane& lane : row.lanes) {
      if (c.beside) {
        const float middle = lane_top + kLane / 2;
        draw_scores(ui, lane, rect.x + c.from, c.width, middle);
        draw_lane_words(ui, lane, rect.x + c.name, rect.right(), c.figures, middle);
        lane_top += kLane;
      } else {
        draw_lane_words(ui, lane, rect.x, rect.right(), c.figures, lane_top + kWords / 2);
        const float middle = lane_top + kWords + (kLane - 6) / 2;
        const Rect zone{rect.x + c.from + c.width * map.solid / 100.0f, middle - 18,
                        c.width * (100 - map.solid) / 100.0f, 36};
        fill_rect(ui, zone, ui.colour(Token::good_soft));
        if (ui.mode() == Mode::contrast) outline_rect(ui, zone, ui.colour(Token::line), 0, 1, Corners::none);
        draw_scores(ui, lane, rect.x + c.from, c.width, middle);
        lane_top += kWords + kLane - 6;
      }
    }
    y += height;
  }
  draw_legend(ui, {rect.x, y + 8}, rect.w, legend_of(ui, map));
}

}  // namespace two_hats::widgets
