// What lies near the player's answer: two items that change places, one chip moved.
#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/cards/conversation.h"
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

// --- selection

// "A, B and C"
std::string listed(const std::vector<std::string>& titles) {
  std::string words;
  for (std::size_t i = 0; i < titles.size(); ++i)
    words += (i == 0 ? "" : i + 1 == titles.size() ? " and " : ", ") + titles[i];
  return words;
}

void fill_changes(Nearby& nearby, const Shown& shown, const cards::Selection& selection) {
  const auto& mine = std::get<cards::SelectionGiven>(shown.mine().answer).items;
  const auto without = [&](const std::vector<int>& from, const std::vector<int>& taken) {
    std::vector<std::string> titles;
    for (const int item : from)
      if (!std::binary_search(taken.begin(), taken.end(), item))
        titles.push_back("“" + selection.items[static_cast<std::size_t>(item)].title + "”");
    return titles;
  };
  std::vector<std::vector<int>> told;
  for (const char* const id : {"best_short", "best_long", "both"}) {
    const auto& answers = shown.rated->rating.answers;
    const auto found =
        std::find_if(answers.begin(), answers.end(), [&](const auto& answer) { return answer.id == id; });
    if (found == answers.end()) continue;
    const auto& items = std::get<cards::SelectionGiven>(found->answer).items;
    if (items == mine || std::find(told.begin(), told.end(), items) != told.end()) continue;
    told.push_back(items);
    const auto out = without(mine, items), in = without(items, mine);
    NearbyRow row;
    row.kicker = std::string(id) == "best_short"  ? "Best quarter"
                 : std::string(id) == "best_long" ? "Best three years"
                                                  : "Best balance";
    if (!out.empty()) row.words = "Take out " + listed(out);
    if (!in.empty()) row.words += (out.empty() ? "Put in " : ", put in ") + listed(in);
    double points = 0;
    for (const int item : items) points += selection.items[static_cast<std::size_t>(item)].points;
    row.detail = items.empty() ? "Nothing is selected then."
                               : points_words(points) + " of " + points_words(selection.capacity) + " points then";
    add_gain(row, found->short_term.mean - shown.mine().short_term.mean,
             found->long_term.mean - shown.mine().long_term.mean);
    nearby.rows.push_back(row);
  }
  if (nearby.rows.empty()) return;
  nearby.title = "What to take out, what to put in";
  nearby.open.label = "Better Sprints";
}

// --- conversation

std::string path_words(const cards::Conversation& talk, const cards::ConversationGiven& given) {
  std::string words;
  for (const cards::Reply* reply : cards::replies_on(talk, given))
    words += (words.empty() ? "“" : " → “") + reply->says + "”";
  return words;
}

void fill_paths(Nearby& nearby, const Shown& shown, const cards::Conversation& talk) {
  const scoring::CardRating& rating = shown.rated->rating;
  const auto add = [&](std::string kicker, int index) {
    const scoring::AnswerRating& path = shown.answer(index);
    NearbyRow row;
    row.kicker = std::move(kicker);
    row.words = path_words(talk, std::get<cards::ConversationGiven>(path.answer));
    row.mine = index == shown.rated->mine;
    if (path.agreed_share >= 0)
      row.kicker += " · they agree in " + base::fixed(path.agreed_share * 100, 0) + " % of worlds";
    if (!row.mine)
      add_gain(row, path.short_term.mean - shown.mine().short_term.mean,
               path.long_term.mean - shown.mine().long_term.mean);
    nearby.rows.push_back(row);
  };
  const int mine = shown.rated->mine;
  const bool one_best = rating.best_short == rating.best_long;
  std::string yours = "Your talk";
  if (mine == rating.best_short) yours += one_best ? ", the best on both horizons" : ", the best quarter";
  if (mine == rating.best_long && !one_best) yours += ", the best three years";
  add(yours, mine);
  if (rating.best_short != mine) add(one_best ? "Best on both horizons" : "Best quarter", rating.best_short);
  if (!one_best && rating.best_long != mine) add("Best three years", rating.best_long);
  nearby.title = "Your way through the talk, and the best ones";
  nearby.note = rating.answers.size() < 2 ? "" : "of " + std::to_string(rating.answers.size()) + " ways through it";
  nearby.open.label = "Other ways to talk";
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
  if (const auto* selection = std::get_if<cards::Selection>(&shown.card.decision))
    fill_changes(nearby, shown, *selection);
  if (const auto* talk = std::get_if<cards::Conversation>(&shown.card.decision)) fill_paths(nearby, shown, *talk);
  if (nearby.open.label.empty()) {
    view.nearby_open = false;
    return;
  }
  nearby.open = Button{"nearby", nearby.open.label, "grid", true, view.nearby_open, "", app::ToggleNearby{}};
}

}  // namespace two_hats::views
