// What lies near the player's answer: two items that change places, one chip moved.
#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "game/views/reveal_parts.h"
#include "game/views/table_parts.h"

namespace two_hats::views {
namespace {

constexpr std::size_t kMovesInWords = 3;

// "+€12k", "−€4k", "€0": a gain with its sign.
std::string gain_words(double thousands) {
  const std::string words = base::euros(thousands);
  return sign_of(thousands) > 0 ? "+" + words : words;
}

void add_gain(NearbyRow& row, double quarter, double years) {
  row.quarter = gain_words(quarter);
  row.years = gain_words(years);
  row.quarter_sign = sign_of(quarter);
  row.years_sign = sign_of(years);
}

// --- order

void fill_swaps(Nearby& nearby, const Shown& shown, const cards::Order& order) {
  const auto& given = std::get<cards::OrderGiven>(shown.turn.decision.answer).items;
  const auto place_of = [&](int item) {
    const auto at = std::find(given.begin(), given.end(), item);
    return std::to_string(at - given.begin() + 1);
  };
  const auto title_of = [&](int item) { return order.items[static_cast<std::size_t>(item)].title; };
  for (const scoring::Swap& swap : shown.rated->rating.swaps) {
    NearbyRow row;
    row.kicker = "Places " + place_of(swap.first) + " and " + place_of(swap.second);
    row.words = "Move “" + title_of(swap.second) + "” before “" + title_of(swap.first) + "”";
    row.detail = "The two change places; all others stay.";
    add_gain(row, swap.short_term, swap.long_term);
    nearby.rows.push_back(row);
  }
  if (nearby.rows.empty()) return;
  nearby.title = nearby.rows.size() == 1 ? "The swap worth most" : "The two swaps worth most";
  nearby.note = shown.rated->rating.hint.empty() ? "" : shown.rated->rating.hint;
  nearby.open.label = nearby.rows.size() == 1 ? "Best swap" : "Best swaps";
}

// --- split

std::string move_words(const cards::Split& split, const scoring::Neighbour& move) {
  const auto title_of = [&](int activity) { return split.activities[static_cast<std::size_t>(activity)].title; };
  return "A chip from " + title_of(move.from) + " to " + title_of(move.to) + ": " + gain_words(move.short_term) +
         " this quarter, " + gain_words(move.long_term) + " over three years.";
}

std::string figure(double thousands) {
  const bool fine = std::abs(thousands) < 10;
  return base::with_sign(thousands, fine ? 1 : 0);
}

void fill_board(Nearby& nearby, const Shown& shown, const cards::Split& split) {
  std::vector<scoring::Neighbour> moves = shown.rated->rating.neighbours;
  if (moves.empty()) return;
  const auto& given = std::get<cards::SplitGiven>(shown.turn.decision.answer).chips;
  NearbyBoard& board = nearby.board;
  const std::size_t count = split.activities.size();
  for (std::size_t i = 0; i < count; ++i)
    board.sides.push_back({split.activities[i].title, activity_icon(split.activities[i].id), given[i]});
  board.cells.assign(count, std::vector<NearbyBoard::Cell>(count));
  const auto cell_of = [&](const scoring::Neighbour& move) -> NearbyBoard::Cell& {
    return board.cells[static_cast<std::size_t>(move.from)][static_cast<std::size_t>(move.to)];
  };
  for (const scoring::Neighbour& move : moves) {
    NearbyBoard::Cell& cell = cell_of(move);
    cell.there = true;
    cell.quarter = figure(move.short_term);
    cell.years = figure(move.long_term);
    cell.quarter_sign = sign_of(move.short_term);
    cell.years_sign = sign_of(move.long_term);
  }
  const auto best = [&](double scoring::Neighbour::*gain) {
    return *std::max_element(moves.begin(), moves.end(),
                             [gain](const auto& a, const auto& b) { return a.*gain < b.*gain; });
  };
  const scoring::Neighbour quarter = best(&scoring::Neighbour::short_term);
  const scoring::Neighbour years = best(&scoring::Neighbour::long_term);
  cell_of(quarter).best_quarter = quarter.short_term > 0;
  cell_of(years).best_years = years.long_term > 0;
  nearby.title = "One chip moved";
  nearby.note = "€ thousand gained or lost against your split";
  nearby.open.label = "One chip moved";
  // In words: what gains most on both horizons together, then the best of each.
  std::stable_sort(moves.begin(), moves.end(), [](const auto& a, const auto& b) {
    return a.short_term + a.long_term > b.short_term + b.long_term;
  });
  for (const scoring::Neighbour& move : moves) {
    if (nearby.sentences.size() == kMovesInWords || move.short_term + move.long_term <= 0) break;
    nearby.sentences.push_back(move_words(split, move));
  }
  if (nearby.sentences.empty()) nearby.sentences.push_back("No chip moved gains on both horizons together.");
}

}  // namespace

int sign_of(double thousands) {
  const std::string words = base::euros(thousands);
  return words == base::euros(0) ? 0 : thousands > 0 ? 1 : -1;
}

void fill_nearby(RevealView& view, const Shown& shown) {
  Nearby& nearby = view.nearby;
  if (const auto* order = std::get_if<cards::Order>(&shown.card.decision)) fill_swaps(nearby, shown, *order);
  if (const auto* split = std::get_if<cards::Split>(&shown.card.decision)) fill_board(nearby, shown, *split);
  if (nearby.open.label.empty()) {
    view.nearby_open = false;
    return;
  }
  nearby.open = Button{"nearby", nearby.open.label, "grid", true, view.nearby_open, "", app::ToggleNearby{}};
}

}  // namespace two_hats::views
