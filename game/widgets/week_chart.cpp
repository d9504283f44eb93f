#include "game/widgets/week_chart.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/hats.h"
#include "game/widgets/icons.h"
#include "game/widgets/legend.h"
#include "game/widgets/paint.h"
#include "game/widgets/text.h"

namespace two_hats::widgets {
namespace {

constexpr float kLeft = 64.0f;  // the horizons' marks and "100"
constexpr float kStep = 28.0f;  // stops never stand closer: what is pressed is so wide
constexpr float kQuarters = 26.0f;
constexpr float kLane = 74.0f;
constexpr float kBetween = 18.0f;
constexpr float kHats = 34.0f;
constexpr float kSprints = 26.0f;
constexpr float kBand = kQuarters + kLane + kBetween + kLane + kHats + kSprints + 10;
constexpr float kMark = 13.0f;
constexpr float kEnds = 9.0f;  // 0 and 100 stay clear of the lane's edges

struct Band {
  int first = 0, last = 0;          // weeks
  std::size_t from = 0, until = 0;  // stops
};

std::vector<Band> bands_of(const WeekChart& chart, float width, int count) {
  std::vector<Band> bands;
  const int weeks = chart.last - chart.first + 1;
  std::size_t stop = 0;
  for (int i = 0; i < count; ++i) {
    Band band{chart.first + weeks * i / count, chart.first + weeks * (i + 1) / count - 1, stop, stop};
    while (band.until < chart.stops.size() && (i + 1 == count || chart.stops[band.until].week <= band.last))
      ++band.until;
    if (static_cast<float>(band.until - band.from) * kStep > width) return {};
    stop = band.until;
    bands.push_back(band);
  }
  return bands;
}

// As few as hold their stops; in narrow places no more than a quarter each, so that weeks keep some width.
std::vector<Band> bands_of(const WeekChart& chart, float width) {
  const int weeks = chart.last - chart.first + 1;
  const int least = std::max(1, static_cast<int>(std::ceil(static_cast<float>(weeks) * 8.0f / width)));
  for (int count = least; count <= weeks; ++count)
    if (auto bands = bands_of(chart, width, count); !bands.empty()) return bands;
  return {Band{chart.first, chart.last, 0, chart.stops.size()}};
}

// Where the stops of a band stand: in their week, and no closer than kStep.
std::vector<float> places_of(const WeekChart& chart, const Band& band, float left, float width) {
  const float week = width / static_cast<float>(band.last - band.first + 1);
  std::vector<float> places;
  for (std::size_t i = band.from; i < band.until; ++i) {
    const float x = left + week * (static_cast<float>(chart.stops[i].week - band.first) + 0.5f);
    places.push_back(std::max({x, left + kStep / 2, places.empty() ? x : places.back() + kStep}));
  }
  float most = left + width - kStep / 2;
  for (std::size_t i = places.size(); i-- > 0; most -= kStep) {
    places[i] = std::min(places[i], most);
    most = places[i];
  }
  return places;
}

float told_height(const Ui& ui, const WeekChart& chart, float width) {
  float height = measure_text(ui, chart.hint, TextStyle::label, width).h;
  for (const WeekChart::Stop& stop : chart.stops)
    height = std::max(height, measure_text(ui, stop.title, TextStyle::body_medium, width).h +
                                  measure_text(ui, stop.words, TextStyle::label, width).h);
  return height + 8;
}

std::vector<LegendEntry> legend_of(const Ui& ui, const WeekChart& chart) {
  const auto mark = [](Term term) {
    return [term](Ui& page, Point c) { draw_score_mark(page, term, c, kMark, false); };
  };
  const auto hat = [](Hat worn) {
    return [worn](Ui& page, Point c) { draw_hat(page, worn, c, worn == Hat::none ? 18 : 24); };
  };
  std::vector<LegendEntry> entries{{ui.w("Score of the quarter"), mark(Term::short_term)},
                                   {ui.w("Score of three years"), mark(Term::long_term)}};
  if (std::ranges::any_of(chart.stops, [](const auto& stop) { return !stop.quarter || !stop.years; }))
    entries.push_back({ui.w("Not scored"), [](Ui& page, Point c) {
                         line(page, {c.x - 5, c.y}, {c.x + 5, c.y}, page.colour(Token::ink2), 2.5f);
                       }});
  entries.push_back({ui.w("as Manager"), hat(Hat::manager)});
  entries.push_back({ui.w("as Owner"), hat(Hat::owner)});
  if (std::ranges::any_of(chart.stops, [](const auto& stop) { return stop.hat == Hat::none; }))
    entries.push_back({ui.w("in both hats"), hat(Hat::none)});
  return entries;
}

struct Lanes {
  Rect quarter, years;
  float hats = 0.0f;
};

Lanes lanes_of(const Rect& band) {
  Lanes lanes;
  lanes.quarter = {band.x + kLeft, band.y + kQuarters, band.w - kLeft, kLane};
  lanes.years = {lanes.quarter.x, lanes.quarter.bottom() + kBetween, lanes.quarter.w, kLane};
  lanes.hats = lanes.years.bottom() + kHats / 2 + 2;
  return lanes;
}

float height_of(const Rect& lane, float score) {
  return lane.bottom() - kEnds - (lane.h - 2 * kEnds) * std::clamp(score, 0.0f, 100.0f) / 100.0f;
}

void draw_lane(Ui& ui, const Rect& lane, Term term) {
  fill_rect(ui, lane, mixed(ui.colour(Token::surface), ui.colour(term_tokens(term).soft), 0.55f), kRadiusKey);
  if (ui.mode() == Mode::contrast) outline_rect(ui, lane, ui.colour(Token::line), kRadiusKey, 1);
  for (const float score : {0.0f, 50.0f, 100.0f}) {
    const float y = height_of(lane, score);
    line(ui, {lane.x, y}, {lane.right(), y}, faded(ui.colour(Token::line), 0.9f), 1);
    draw_line(ui, {lane.x - 8, y}, std::to_string(static_cast<int>(score)),
              {TextStyle::label, Token::ink2, Align::right});
  }
  draw_icon_centred(ui, term == Term::short_term ? Icon::quarter : Icon::horizon,
                    {lane.x - kLeft + 11, lane.centre().y}, 20, ui.colour(term_tokens(term).main));
}

void draw_ticks(Ui& ui, const WeekChart& chart, const Band& band, const Lanes& lanes) {
  const float week = lanes.quarter.w / static_cast<float>(band.last - band.first + 1);
  const float foot = lanes.years.bottom() + kHats;
  const float left = lanes.quarter.x, right = lanes.quarter.right();
  line(ui, {left, foot}, {right, foot}, ui.colour(Token::edge), 1.5f);
  float used_above = -1e9f, used_below = -1e9f;
  for (const WeekChart::Tick& tick : chart.ticks) {
    if (tick.week < band.first || tick.week > band.last) continue;
    const float x = left + week * static_cast<float>(tick.week - band.first);
    const TextStyle style = tick.quarter ? TextStyle::label_strong : TextStyle::label;
    const float wide = text_width(ui, tick.label, style);
    float& used = tick.quarter ? used_above : used_below;
    if (tick.quarter && tick.week > band.first)
      line(ui, {x, lanes.quarter.y - kQuarters + 4}, {x, foot}, ui.colour(Token::edge), 1.5f);
    if (!tick.quarter) line(ui, {x, foot}, {x, foot + 5}, ui.colour(Token::edge), 1.5f);
    const float at = x + (tick.quarter ? 6.0f : 4.0f);
    if (at < used + 10 || at + wide > right + 2) continue;  // words that would touch stay away
    draw_line(ui, {at, tick.quarter ? lanes.quarter.y - kQuarters / 2 : foot + 14}, tick.label,
              {style, tick.quarter ? Token::ink : Token::ink2});
    used = at + wide;
  }
}

void draw_course(Ui& ui, const WeekChart& chart, const Band& band, const std::vector<float>& places, const Rect& lane,
                 Term term) {
  std::vector<Point> points;
  for (std::size_t i = band.from; i < band.until; ++i) {
    const auto& score = term == Term::short_term ? chart.stops[i].quarter : chart.stops[i].years;
    if (score) points.push_back({places[i - band.from], height_of(lane, *score)});
  }
  const Colour colour = faded(ui.colour(term_tokens(term).main), 0.5f);
  if (points.size() < 2) return;
  if (term == Term::short_term)
    dashed_line(ui, points, colour, 1.5f, 2, 3);
  else
    polyline(ui, points, colour, 1.5f);
}

void draw_stop(Ui& ui, const WeekChart::Stop& stop, float x, const Lanes& lanes) {
  const auto mark = [&](const std::optional<float>& score, const Rect& lane, Term term) {
    if (score) return draw_score_mark(ui, term, {x, height_of(lane, *score)}, kMark, false);
    const float y = height_of(lane, 50);
    line(ui, {x - 5, y}, {x + 5, y}, ui.colour(Token::ink2), 2.5f);
  };
  mark(stop.quarter, lanes.quarter, Term::short_term);
  mark(stop.years, lanes.years, Term::long_term);
  draw_hat(ui, stop.hat, {x, lanes.hats}, stop.hat == Hat::none ? 20 : 24);
}

}  // namespace

float week_chart_height(const Ui& ui, const WeekChart& chart, float width) {
  const auto bands = static_cast<float>(bands_of(chart, width - kLeft).size());
  return told_height(ui, chart, width) + kBand * bands + legend_height(ui, legend_of(ui, chart), width);
}

std::string draw_week_chart(Ui& ui, const Rect& rect, const WeekChart& chart) {
  std::string pressed;
  const WeekChart::Stop* told = nullptr;
  float y = rect.y + told_height(ui, chart, rect.w);
  for (const Band& band : bands_of(chart, rect.w - kLeft)) {
    const Lanes lanes = lanes_of({rect.x, y, rect.w, kBand});
    draw_lane(ui, lanes.quarter, Term::short_term);
    draw_lane(ui, lanes.years, Term::long_term);
    draw_ticks(ui, chart, band, lanes);
    const std::vector<float> places = places_of(chart, band, lanes.quarter.x, lanes.quarter.w);
    draw_course(ui, chart, band, places, lanes.quarter, Term::short_term);
    draw_course(ui, chart, band, places, lanes.years, Term::long_term);
    for (std::size_t i = band.from; i < band.until; ++i) {
      const WeekChart::Stop& stop = chart.stops[i];
      const float x = places[i - band.from];
      Item item;
      item.name = stop.name;
      item.label = stop.label;
      item.rect = {x - kStep / 2 + 1, lanes.quarter.y, kStep - 2, lanes.years.bottom() + kHats - 2 - lanes.quarter.y};
      item.checked = stop.selected;
      item.radius = kRadiusKey;
      const Response response = ui.item(item);
      if (response.clicked) pressed = stop.name;
      if (response.hovered || (response.ring && told == nullptr)) told = &stop;
      if (response.hover > 0.0f)
        fill_rect(ui, item.rect, faded(ui.colour(Token::ink), 0.10f * response.hover), kRadiusKey);
      if (stop.selected) outline_rect(ui, item.rect, ui.colour(Token::ink), kRadiusKey, 2);
      draw_stop(ui, stop, x, lanes);
    }
    y += kBand;
  }
  draw_legend(ui, {rect.x, y}, rect.w, legend_of(ui, chart));
  if (told == nullptr) {
    draw_text(ui, {rect.x, rect.y}, chart.hint, {TextStyle::label, Token::ink2}, rect.w);
  } else {
    const float title = draw_text(ui, {rect.x, rect.y}, told->title, {TextStyle::body_medium}, rect.w).h;
    draw_text(ui, {rect.x, rect.y + title}, told->words, {TextStyle::label, Token::ink2}, rect.w);
  }
  return pressed;
}

}  // namespace two_hats::widgets
