#include "game/screens/home_map.h"

#include <algorithm>
#include <cmath>

#include "game/widgets/dial.h"
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

using Stop = views::HomeView::Stop;

constexpr float kTown = 84.0f;          // hills and houses at the foot
constexpr float kHouses = 44.0f;        // what the houses take of it
constexpr float kMarksBeside = 100.0f;  // two marks side by side need so much
constexpr float kStopLeast = 92.0f;     // between two stops; a narrower card shows those around the present one

struct Way {
  std::size_t first = 0, count = 0;
  float step = 0;
  float radius = 27;
  std::vector<Point> centres;
};

// A gentle road: the heights repeat after seven stops, so that neighbours never stand level.
float height_at(std::size_t stop) {
  static constexpr float kHeights[] = {0.9f, 0.45f, 0.8f, 0.0f, 0.55f, 0.1f, 0.4f};
  return kHeights[stop % std::size(kHeights)];
}

Way way_of(const Rect& rect, const std::vector<Stop>& stops) {
  Way way;
  const float room = rect.w - 48;
  way.count = std::clamp<std::size_t>(static_cast<std::size_t>(room / kStopLeast), 1, stops.size());
  std::size_t here = 0;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (stops[i].here) here = i;
  }
  const std::size_t before = way.count / 2;
  way.first = std::min(here > before ? here - before : 0, stops.size() - way.count);
  way.step = room / static_cast<float>(way.count);
  way.radius = std::min(27.0f, way.step * 0.26f);
  const float top = rect.y + 66 + way.radius;
  // Title and marks stand beneath a circle, the houses beneath them all.
  const float marks = way.step >= kMarksBeside ? 48.0f : 70.0f;
  const float bottom = rect.bottom() - kHouses - marks - way.radius;
  for (std::size_t i = 0; i < way.count; ++i) {
    const float y = top + std::max(0.0f, bottom - top) * height_at(way.first + i);
    way.centres.push_back({rect.x + 24 + way.step * (static_cast<float>(i) + 0.5f), y});
  }
  return way;
}

// From the edge of one circle to the next, level at both ends.
std::vector<Point> road(Point a, Point b, float from, float to) {
  std::vector<Point> points;
  constexpr int kPieces = 18;
  for (int i = 0; i <= kPieces; ++i) {
    const float t = static_cast<float>(i) / kPieces;
    const float x = a.x + from + (b.x - to - a.x - from) * t;
    points.push_back({x, a.y + (b.y - a.y) * t * t * (3 - 2 * t)});
  }
  return points;
}

float radius_of(const Way& way, const Stop& stop) { return stop.here ? way.radius + 15 : way.radius; }

void draw_circle(Ui& ui, Point at, const Way& way, const Stop& stop) {
  const widgets::Hat hat = hat_of(stop.hat);
  const float size = way.radius * 1.3f;
  if (stop.here) {
    widgets::fill_circle(ui, at, way.radius + 15, ui.colour(Token::surface));
    widgets::ring(ui, at, way.radius + 14, ui.colour(Token::ink), 2);
    widgets::fill_circle(ui, at, way.radius + 7, widgets::kLogoTile);
    const float small = size * 0.85f;
    widgets::draw_hat_coloured(ui, widgets::Hat::manager, {at.x, at.y - small * 0.33f}, small, widgets::kLogoFedora,
                               widgets::kLogoTile);
    widgets::draw_hat_coloured(ui, widgets::Hat::owner, {at.x, at.y + small * 0.36f}, small * 0.8f, widgets::kLogoCap,
                               widgets::kLogoTile);
    return;
  }
  const widgets::HatTokens tokens = widgets::hat_tokens(hat);
  const Colour fill = ui.colour(stop.done ? tokens.main : Token::surface);
  const Colour front = ui.colour(stop.done ? tokens.on : Token::ink2);
  widgets::fill_circle(ui, at, way.radius, fill);
  if (!stop.done) widgets::ring(ui, at, way.radius, ui.colour(Token::edge), 1.5f);
  if (hat == widgets::Hat::none) {
    widgets::draw_hat_coloured(ui, widgets::Hat::manager, {at.x, at.y - size * 0.26f}, size * 0.75f, front, fill);
    widgets::draw_hat_coloured(ui, widgets::Hat::owner, {at.x, at.y + size * 0.3f}, size * 0.62f, front, fill);
  } else {
    widgets::draw_hat_coloured(ui, hat, at, size, front, fill);
  }
}

std::string figure(double score) { return std::to_string(std::lround(score)); }

void draw_words(Ui& ui, Point at, const Way& way, const Stop& stop) {
  float y = at.y + radius_of(way, stop) + 8;
  const TextStyle style = stop.done || stop.here ? TextStyle::label_strong : TextStyle::label;
  const Token tone = stop.done || stop.here ? Token::ink : Token::ink2;
  y += widgets::draw_text_in(ui, {at.x - way.step / 2, y, way.step, 20}, stop.title,
                             {.style = style, .tone = tone, .align = widgets::Align::centre, .max_lines = 1})
           .h;
  y = at.y + radius_of(way, stop) + 38;
  const bool both = stop.short_score && stop.long_score;
  const float spread = both && way.step >= kMarksBeside ? 25.0f : 0.0f;
  if (stop.short_score) {
    widgets::draw_term_mark(ui, {at.x - spread - 20, y}, widgets::Term::short_term, figure(*stop.short_score));
  }
  if (stop.long_score) {
    const float drop = both && spread == 0 ? 22.0f : 0.0f;
    widgets::draw_term_mark(ui, {at.x + spread - 20, y + drop}, widgets::Term::long_term, figure(*stop.long_score));
  }
}

void draw_way(Ui& ui, const Rect& rect, const std::vector<Stop>& stops) {
  const Way way = way_of(rect, stops);
  for (std::size_t i = 0; i + 1 < way.count; ++i) {
    const Stop& a = stops[way.first + i];
    const Stop& b = stops[way.first + i + 1];
    const std::vector<Point> points = road(way.centres[i], way.centres[i + 1], radius_of(way, a), radius_of(way, b));
    if (a.done) {
      widgets::polyline(ui, points, ui.colour(Token::ink), 4);
    } else {
      widgets::dashed_line(ui, points, ui.colour(Token::edge), 2, 6, 5);
    }
  }
  for (std::size_t i = 0; i < way.count; ++i) {
    draw_circle(ui, way.centres[i], way, stops[way.first + i]);
    draw_words(ui, way.centres[i], way, stops[way.first + i]);
  }
}

// What the silhouettes mean, for a player who has not begun.
void draw_legend(Ui& ui, const Rect& rect) {
  struct Entry {
    std::string words;
    Token tone;
  };
  const Entry entries[] = {{ui.w("Manager: fedora"), Token::pm_text},
                           {ui.w("Owner: cap"), Token::po_text},
                           {ui.w("Short-term"), Token::short_text},
                           {ui.w("Long-term"), Token::long_text}};
  const bool four = rect.w >= 560;
  const float each = (rect.w - 48) / (four ? 4.0f : 2.0f);
  for (int i = 0; i < 4; ++i) {
    const float x = rect.x + 24 + each * (static_cast<float>(four ? i : i % 2) + 0.5f);
    const float y = rect.y + (four ? std::min(116.0f, rect.h - 108) : i < 2 ? 92.0f : 164.0f);  // above the town
    if (i < 2) {
      widgets::draw_hat(ui, i == 0 ? widgets::Hat::manager : widgets::Hat::owner, {x, y}, 76);
    } else {
      const widgets::Term term = i == 2 ? widgets::Term::short_term : widgets::Term::long_term;
      widgets::draw_icon_centred(ui, i == 2 ? widgets::Icon::quarter : widgets::Icon::horizon, {x, y - 12}, 36,
                                 ui.colour(widgets::term_tokens(term).main));
      widgets::draw_term_line(ui, {x - 44, y + 16}, {x + 44, y + 16}, term);
    }
    widgets::draw_line(ui, {x, y + 42}, entries[i].words,
                       {.style = TextStyle::body_strong, .tone = entries[i].tone, .align = widgets::Align::centre});
  }
}

}  // namespace

void draw_map(Ui& ui, const Rect& rect, const views::HomeView& view) {
  widgets::card(ui, rect);
  const bool legend = view.map.empty();
  const float town = legend ? 104.0f : kTown;
  widgets::draw_growing_town(ui, {rect.x, rect.bottom() - town, rect.w, town}, widgets::kRadiusCard);
  const std::string title = legend ? ui.w("One decision. Two hats. Two horizons.") : ui.w("The way so far");
  widgets::draw_line(ui, {rect.x + 24, rect.y + 28}, title, {.style = TextStyle::number});
  if (legend) return draw_legend(ui, rect);
  if (rect.w >= 560) {
    float x = rect.right() - 24 - widgets::text_width(ui, ui.w("long-term"), TextStyle::label) - 22;
    widgets::draw_term_mark(ui, {x, rect.y + 28}, widgets::Term::long_term, ui.w("long-term"), TextStyle::label,
                            Token::ink2);
    x -= widgets::text_width(ui, ui.w("short-term"), TextStyle::label) + 36;
    widgets::draw_term_mark(ui, {x, rect.y + 28}, widgets::Term::short_term, ui.w("short-term"), TextStyle::label,
                            Token::ink2);
    widgets::draw_line(ui, {x - 6, rect.y + 28}, ui.w("Marks:"),
                       {.style = TextStyle::label, .tone = Token::ink2, .align = widgets::Align::right});
  }
  draw_way(ui, rect, view.map);
}

}  // namespace two_hats::screens
