#include <algorithm>
#include <cmath>
#include <tuple>

#include "engine/base/math.h"
#include "engine/base/normal.h"
#include "engine/base/text.h"
#include "engine/cards/capacity.h"
#include "game/views/table_parts.h"

namespace two_hats::views {
namespace {

constexpr int kCostWeeks = 26;

std::string amount(const base::Words& w, double thousands) {
  const bool whole = thousands >= 10 || thousands == std::floor(thousands);
  return w.as("money", "€{0}k", w.fixed(thousands, whole ? 0 : 1));
}

// The words of the larger of the two delay costs: what a reader must know first.
std::pair<std::string, std::string> cost_words(const base::Words& w, const cards::DelayCurve& curve) {
  using Shape = cards::DelayCurve::Shape;
  const auto week = [&](double at) { return w.fixed(at, at == std::floor(at) ? 0 : 1); };
  switch (curve.shape) {
    case Shape::none:
      return {w.euros(0), w("this quarter")};
    case Shape::leak:
      return {amount(w, curve.size), w("a week")};
    case Shape::start:
      return {amount(w, curve.size), w("a week from week {0}", week(curve.from))};
    case Shape::step:
      return {amount(w, curve.size), w("after week {0}", week(curve.from))};
    case Shape::window:
      return {amount(w, curve.size), w("lost in weeks {0}–{1}", week(curve.from), week(curve.to))};
    case Shape::grow:
      return {amount(w, curve.size), w("a week and rising")};
  }
  return {"", ""};
}

// The first of these that costs anything: this quarter, this quarter if something comes true, later, later if it does.
struct ShownCost {
  cards::DelayCurve curve;
  bool later = false, perhaps = false;
};
ShownCost shown_cost(const cards::OrderItem& item) {
  const auto costs = [](const cards::DelayCurve& curve) { return curve.shape != cards::DelayCurve::Shape::none; };
  if (costs(item.quarter)) return {item.quarter};
  if (item.surprise && costs(item.surprise->quarter)) return {item.surprise->quarter, false, true};
  if (costs(item.later)) return {item.later, true};
  if (item.surprise && costs(item.surprise->later)) return {item.surprise->later, true, true};
  return {};
}

// k€ on both horizons, whatever comes true.
double most_cost(const cards::OrderItem& item, double week) {
  double cost = cards::cost_at(item.quarter, week) + cards::cost_at(item.later, week);
  if (item.surprise) cost += cards::cost_at(item.surprise->quarter, week) + cards::cost_at(item.surprise->later, week);
  return cost;
}

}  // namespace

std::string points_words(const base::Words& w, double points) {
  return w.fixed(points, points == std::floor(points) ? 0 : 1);
}

double chance_to_fit(double points, double capacity, double low, double high) {
  if (points <= 0) return 1;
  const cards::CapacitySpread spread = cards::spread_of(capacity, low, high);
  if (spread.sigma <= 0) return points <= capacity ? 1 : 0;
  return 1 - base::normal_cdf((base::log(points / capacity) - spread.middle) / spread.sigma);
}

std::string capacity_words(const base::Words& w, double capacity, double low, double high) {
  return w("Capacity line: {0} points, between {1} and {2} likely", points_words(w, capacity), points_words(w, low),
           points_words(w, high));
}

std::string points_of(const base::Words& w, double points, double capacity) {
  return w("{0} of {1} points", points_words(w, points), points_words(w, capacity));
}

void fill_order(TableView& view, const app::State& state, const cards::Order& order) {
  const base::Words& w = state.words;
  const auto& given = std::get<cards::OrderGiven>(state.draft.answer).items;
  std::vector<int> row_of(order.items.size());
  for (std::size_t place = 0; place < given.size(); ++place)
    row_of[static_cast<std::size_t>(given[place])] = static_cast<int>(place);

  OrderInput& input = view.order;
  double sum = 0;
  for (std::size_t place = 0; place < given.size(); ++place) {
    const cards::OrderItem& item = order.items[static_cast<std::size_t>(given[place])];
    OrderRow row;
    row.place = static_cast<int>(place) + 1;
    row.title = item.title;
    row.points = static_cast<int>(std::lround(item.points));
    row.points_words = points_words(w, item.points);
    const ShownCost shown = shown_cost(item);
    std::tie(row.cost_words, row.cost_unit) = cost_words(w, shown.curve);
    if (shown.later) row.cost_unit += ", " + w("later");
    if (shown.perhaps) row.cost_unit += ", " + w("perhaps");
    row.curve = shown.curve;
    for (const int need : item.needs) {
      const int there = row_of[static_cast<std::size_t>(need)];
      row.needs.push_back(there);
      row.broken = row.broken || there > static_cast<int>(place);
    }
    sum += item.points;
    row.over_line = sum <= order.capacity + 1e-9;
    if (row.over_line) input.fits = row.place;
    row.at_cursor = static_cast<int>(place) == state.draft.cursor;
    row.lifted = row.at_cursor && state.draft.lifted;
    if (row.at_cursor) {
      input.points_to_cursor = sum;
      input.focus_title = item.title;
      input.focus_note = item.note;
      for (int week = 0; week <= kCostWeeks; ++week) input.focus_cost.push_back(most_cost(item, week));
    }
    row.button =
        Button{"item." + item.id, item.title, "grip", true, row.at_cursor, "", app::PutCursor{static_cast<int>(place)}};
    input.rows.push_back(row);
  }
  input.capacity = order.capacity;
  input.capacity_low = order.capacity_low;
  input.capacity_high = order.capacity_high;
  input.points_all = sum;
  input.capacity_words = capacity_words(w, order.capacity, order.capacity_low, order.capacity_high);
  const double chance = chance_to_fit(input.points_to_cursor, order.capacity, order.capacity_low, order.capacity_high);
  const int tenths = static_cast<int>(std::lround(chance * 10));
  input.drop_badge = points_of(w, input.points_to_cursor, order.capacity);
  input.drop_careful = tenths < 5;
  input.drop_words =
      tenths >= 10  ? w("Fits in nearly every Sprint.")
      : tenths <= 0 ? w("Hardly ever fits into this Sprint.")
                    : w.many("Fits in about {0} Sprint out of 10.", "Fits in about {0} Sprints out of 10.", tenths);
}

}  // namespace two_hats::views
