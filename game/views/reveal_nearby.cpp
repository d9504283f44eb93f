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
std::string gain_words(const base::Words& w, double thousands) {
  const std::string words = w.euros(thousands);
  return sign_of(thousands) > 0 ? "+" + words : words;
}

void add_gain(const base::Words& w, NearbyRow& row, double quarter, double years) {
  row.quarter = gain_words(w, quarter);
  row.years = gain_words(w, years);
  row.quarter_sign = sign_of(quarter);
  row.years_sign = sign_of(years);
}

// --- order

void fill_swaps(Nearby& nearby, const Shown& shown, const cards::Order& order) {
  const base::Words& w = shown.state.words;
  const auto& given = std::get<cards::OrderGiven>(shown.turn.decision.answer).items;
  const auto place_of = [&](int item) {
    const auto at = std::find(given.begin(), given.end(), item);
    return std::to_string(at - given.begin() + 1);
  };
  const auto title_of = [&](int item) { return order.items[static_cast<std::size_t>(item)].title; };
  for (const scoring::Swap& swap : shown.rated->rating.swaps) {
    NearbyRow row;
    row.kicker = w("Places {0} and {1}", place_of(swap.first), place_of(swap.second));
    row.words = w("Move “{0}” before “{1}”", title_of(swap.second), title_of(swap.first));
    row.detail = w("The two change places; all others stay.");
    add_gain(w, row, swap.short_term, swap.long_term);
    nearby.rows.push_back(row);
  }
  if (nearby.rows.empty()) return;
  nearby.title = nearby.rows.size() == 1 ? w("The swap worth most") : w("The two swaps worth most");
  nearby.note = shown.rated->rating.hint.empty() ? "" : shown.rated->rating.hint;
  nearby.open.label = nearby.rows.size() == 1 ? w("Best swap") : w("Best swaps");
}

// --- split

std::string move_words(const base::Words& w, const cards::Split& split, const scoring::Neighbour& move) {
  const auto title_of = [&](int activity) { return split.activities[static_cast<std::size_t>(activity)].title; };
  return w("A chip from {0} to {1}: {2} this quarter, {3} over three years.", title_of(move.from), title_of(move.to),
           gain_words(w, move.short_term), gain_words(w, move.long_term));
}

std::string figure(const base::Words& w, double thousands) {
  const bool fine = std::abs(thousands) < 10;
  return w.with_sign(thousands, fine ? 1 : 0);
}

// The next 1, 2 or 5 times a power of ten, k€.
double scale_end(double most) {
  double unit = .1;
  while (unit * 10 < most) unit *= 10;
  for (const double times : {1.0, 2.0, 5.0})
    if (unit * times >= most) return unit * times;
  return unit * 10;
}

// `moves` are sorted, best first.
void fill_moves(const base::Words& w, NearbyMoves& told, const cards::Split& split,
                const std::vector<scoring::Neighbour>& moves) {
  const std::size_t count = std::min(kMovesInWords, moves.size());
  double quarter = 0, years = 0;
  for (std::size_t i = 0; i < count; ++i) {
    quarter = std::max(quarter, std::abs(moves[i].short_term));
    years = std::max(years, std::abs(moves[i].long_term));
  }
  quarter = scale_end(quarter);
  years = scale_end(years);
  const auto title_of = [&](int activity) { return split.activities[static_cast<std::size_t>(activity)].title; };
  for (std::size_t i = 0; i < count; ++i) {
    const scoring::Neighbour& move = moves[i];
    const auto bar = [&](double gain, double end) {
      return NearbyMoves::Bar{gain_words(w, gain), sign_of(gain) == 0 ? 0 : gain / end, sign_of(gain)};
    };
    told.moves.push_back({w("A chip from {0} to {1}", title_of(move.from), title_of(move.to)),
                          bar(move.short_term, quarter), bar(move.long_term, years)});
  }
  told.title = w.many("The move worth most", "The {0} moves worth most", static_cast<long long>(count));
  told.quarter = {gain_words(w, -quarter), gain_words(w, quarter)};
  told.years = {gain_words(w, -years), gain_words(w, years)};
}

void fill_board(Nearby& nearby, const Shown& shown, const cards::Split& split) {
  const base::Words& w = shown.state.words;
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
    cell.quarter = figure(w, move.short_term);
    cell.years = figure(w, move.long_term);
    // What is written as zero is told as zero.
    cell.quarter_sign = cell.quarter == "0" ? 0 : sign_of(move.short_term);
    cell.years_sign = cell.years == "0" ? 0 : sign_of(move.long_term);
  }
  const auto best = [&](double scoring::Neighbour::*gain) {
    return *std::max_element(moves.begin(), moves.end(),
                             [gain](const auto& a, const auto& b) { return a.*gain < b.*gain; });
  };
  const scoring::Neighbour quarter = best(&scoring::Neighbour::short_term);
  const scoring::Neighbour years = best(&scoring::Neighbour::long_term);
  cell_of(quarter).best_quarter = cell_of(quarter).quarter_sign > 0;
  cell_of(years).best_years = cell_of(years).years_sign > 0;
  nearby.title = w("One chip moved");
  nearby.note = w("€ thousand gained or lost against your split");
  nearby.open.label = w("One chip moved");
  // In words: what gains most on both horizons together, then the best of each.
  std::stable_sort(moves.begin(), moves.end(), [](const auto& a, const auto& b) {
    return a.short_term + a.long_term > b.short_term + b.long_term;
  });
  fill_moves(w, nearby.moves, split, moves);
  for (const scoring::Neighbour& move : moves) {
    if (nearby.sentences.size() == kMovesInWords || move.short_term + move.long_term <= 0) break;
    nearby.sentences.push_back(move_words(w, split, move));
  }
  if (nearby.sentences.empty()) nearby.sentences.push_back(w("No chip moved gains on both horizons together."));
}

// --- selection

void fill_changes(Nearby& nearby, const Shown& shown, const cards::Selection& selection) {
  const base::Words& w = shown.state.words;
  const auto& mine = std::get<cards::SelectionGiven>(shown.mine().answer).items;
  const auto without = [&](const std::vector<int>& from, const std::vector<int>& taken) {
    std::vector<std::string> titles;
    for (const int item : from)
      if (!std::binary_search(taken.begin(), taken.end(), item))
        titles.push_back(w("“{0}”", selection.items[static_cast<std::size_t>(item)].title));
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
    row.kicker = std::string(id) == "best_short"  ? w("Best quarter")
                 : std::string(id) == "best_long" ? w("Best three years")
                                                  : w("Best balance");
    if (!out.empty() && !in.empty())
      row.words = w("Take out {0}, put in {1}", w.listed(out), w.listed(in));
    else if (!out.empty())
      row.words = w("Take out {0}", w.listed(out));
    else if (!in.empty())
      row.words = w("Put in {0}", w.listed(in));
    double points = 0;
    for (const int item : items) points += selection.items[static_cast<std::size_t>(item)].points;
    row.detail = items.empty()
                     ? w("Nothing is selected then.")
                     : w("{0} of {1} points then", points_words(w, points), points_words(w, selection.capacity));
    add_gain(w, row, found->short_term.mean - shown.mine().short_term.mean,
             found->long_term.mean - shown.mine().long_term.mean);
    nearby.rows.push_back(row);
  }
  if (nearby.rows.empty()) return;
  nearby.title = w("What to take out, what to put in");
  nearby.open.label = w("Better Sprints");
}

// --- conversation

std::string path_words(const base::Words& w, const cards::Conversation& talk, const cards::ConversationGiven& given) {
  std::string words;
  for (const cards::Reply* reply : cards::replies_on(talk, given))
    words += (words.empty() ? "" : " → ") + w("“{0}”", reply->says);
  return words;
}

void fill_paths(Nearby& nearby, const Shown& shown, const cards::Conversation& talk) {
  const base::Words& w = shown.state.words;
  const scoring::CardRating& rating = shown.rated->rating;
  const auto add = [&](std::string kicker, int index) {
    const scoring::AnswerRating& path = shown.answer(index);
    NearbyRow row;
    row.kicker = std::move(kicker);
    row.words = path_words(w, talk, std::get<cards::ConversationGiven>(path.answer));
    row.mine = index == shown.rated->mine;
    if (path.agreed_share >= 0)
      row.kicker = w("{0} · they agree in {1} of worlds", row.kicker, w.per_cent(path.agreed_share));
    if (!row.mine)
      add_gain(w, row, path.short_term.mean - shown.mine().short_term.mean,
               path.long_term.mean - shown.mine().long_term.mean);
    nearby.rows.push_back(row);
  };
  const int mine = shown.rated->mine;
  const bool one_best = rating.best_short == rating.best_long;
  std::string yours = w("Your talk");
  if (mine == rating.best_short)
    yours = one_best ? w("Your talk, the best on both horizons") : w("Your talk, the best quarter");
  if (mine == rating.best_long && !one_best) yours = w("Your talk, the best three years");
  add(yours, mine);
  if (rating.best_short != mine) add(one_best ? w("Best on both horizons") : w("Best quarter"), rating.best_short);
  if (!one_best && rating.best_long != mine) add(w("Best three years"), rating.best_long);
  nearby.title = w("Your way through the talk, and the best ones");
  nearby.note = rating.answers.size() < 2 ? "" : w("of {0} ways through it", rating.answers.size());
  nearby.open.label = w("Other ways to talk");
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
