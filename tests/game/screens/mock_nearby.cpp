#include <cmath>

#include "tests/game/screens/mock_views.h"

namespace two_hats::mock {
namespace {

using views::Button;

// A verdict on an answer without a letter: seven worlds to compare, each in words.
views::RevealView wordy(std::string subtitle, std::string mine, std::string other) {
  views::RevealView view = reveal();
  view.subtitle = std::move(subtitle);
  view.chart.mine.label = std::move(mine);
  view.chart.other.label = std::move(other);
  view.short_term.place_words = "€24k behind the best";
  view.long_term.place_words = "€214k behind the best";
  view.compare.clear();
  const char* const tiles[] = {"Yours",         "Best quarter",      "Best three years", "Best balance",
                               "Worst quarter", "Worst three years", "As it was"};
  const char* const ids[] = {"yours", "best_short", "best_long", "both", "worst_short", "worst_long", "listed"};
  using views::AnswerMark;
  constexpr AnswerMark marks[] = {AnswerMark::yours, AnswerMark::best_short,  AnswerMark::best_long,
                                  AnswerMark::both,  AnswerMark::worst_short, AnswerMark::worst_long,
                                  AnswerMark::listed};
  for (int i = 0; i < 7; ++i)
    view.compare.push_back(
        {Button{std::string("compare.") + ids[i], tiles[i], "", true, i == 0 || i == 2, "", app::Compare{i}},
         marks[i]});
  view.compare_words = "Drawn against the best three years.";
  view.chart.rests_on =
      "Standard error of your scores: short-term 92 ± 0.6, long-term 31 ± 1.1. 2,048 worlds, the most that are run.";
  return view;
}

void open_nearby(views::RevealView& view, std::string label) {
  view.nearby_open = true;
  view.nearby.open = {"nearby", std::move(label), "grid", true, true, "", app::ToggleNearby{}};
  view.keys.insert(view.keys.begin() + 1, {{"N"}, base::Words().inside(view.nearby.open.label), app::ToggleNearby{}});
}

}  // namespace

views::RevealView reveal_split() {
  views::RevealView view = wordy("Card 5 · you placed the quarter’s chips", "Yours", "The best three years");
  open_nearby(view, "One chip moved");
  view.nearby.title = "One chip moved";
  view.nearby.note = "€ thousand gained or lost against your split";
  views::NearbyBoard& board = view.nearby.board;
  board.sides = {{"Customer research", "magnifier", 1}, {"Sales", "dollar", 2},
                 {"Marketing", "megaphone", 1},         {"Features", "box", 4},
                 {"Training", "graduation", 0},         {"Internal platform", "gear", 2}};
  board.cells.assign(6, std::vector<views::NearbyBoard::Cell>(6));
  for (int from = 0; from < 6; ++from) {
    for (int to = 0; to < 6; ++to) {
      if (from == to || board.sides[static_cast<std::size_t>(from)].chips == 0) continue;
      const int quarter = (to * 7 + 3) % 11 - (from * 5 + 2) % 9, years = (from * 31 + 12) % 47 - (to * 29) % 43;
      auto& cell = board.cells[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
      cell.there = true;
      cell.quarter = (quarter < 0 ? "−" : "+") + std::to_string(std::abs(quarter)) + ".4";
      cell.years = years == 0 ? "0" : (years < 0 ? "−" : "+") + std::to_string(std::abs(years));
      cell.quarter_sign = quarter < 0 ? -1 : 1;
      cell.years_sign = years < 0 ? -1 : years > 0 ? 1 : 0;
    }
  }
  board.cells[0][1].best_quarter = true;
  board.cells[1][0].best_years = true;
  views::NearbyMoves& moves = view.nearby.moves;
  moves.title = "The 3 moves worth most";
  moves.moves = {{"A chip from Sales to Customer research", {"−€2.4k", -.48, -1}, {"+€43k", .86, 1}},
                 {"A chip from Features to Internal platform", {"−€4k", -.8, -1}, {"+€31k", .62, 1}},
                 {"A chip from Marketing to Customer research", {"€0", 0, 0}, {"+€4k", .08, 1}}};
  moves.quarter = {"−€5k", "+€5k"};
  moves.years = {"−€50k", "+€50k"};
  view.nearby.sentences = {"A chip from Sales to Customer research: −€2.4k this quarter, +€43k over three years.",
                           "A chip from Features to Internal platform: −€4k this quarter, +€31k over three years."};
  return view;
}

views::RevealView reveal_order() {
  views::RevealView view = wordy("Card 6 · you put the Product Backlog in order", "Yours", "The best three years");
  view.headline = "The quarter pays for this one";
  open_nearby(view, "Best swaps");
  view.nearby.title = "The two swaps worth most";
  view.nearby.note = "two swaps away from the best order";
  view.nearby.rows = {{"Places 2 and 7", "Move “Split the booking engine” before “Nordufer logo on letters”",
                       "The two change places; all others stay.", "+€12k", "+€40k", 1, 1, false},
                      {"Places 1 and 3", "Move “Consent form update” before “Booking conflict fix”",
                       "The two change places; all others stay.", "−€4k", "+€18k", -1, 1, false}};
  view.why_switch.label = "Three years";
  view.shows_quarter = true;
  return view;
}

views::RevealView reveal_talk() {
  views::RevealView view = wordy("Card 8 · you talked it over", "Yours", "The best three years");
  open_nearby(view, "Other ways to talk");
  view.compare.erase(view.compare.begin() + 3, view.compare.end());
  view.nearby.title = "Your way through the talk, and the best ones";
  view.nearby.note = "of nine ways through it";
  view.nearby.rows = {
      {"Your talk · they agree in 71 % of worlds",
       "“It will not be ready on Friday.” → “Then we will work the weekend.”", "", "", "", 0, 0, true},
      {"Best quarter · they agree in 22 % of worlds",
       "“It will not be ready on Friday.” → “The Developers plan the Sprint.”", "", "+€6k", "−€31k", 1, -1, false},
      {"Best three years · they agree in 83 % of worlds",
       "“What does the board need to see?” → “I can bring your own clinic’s numbers by Thursday, counted by hand.”", "",
       "−€2k", "+€58k", -1, 1, false}};
  view.luck_strong = "Dr Brandt shows his board the number.";
  view.luck_words = "That was likely: they agree in 71 % of worlds. Your rating is the decision, not the luck.";
  return view;
}

views::RevealView order_in_words() {
  views::RevealView view = reveal_order();
  view.nearby_open = false;
  view.words_open = true;
  return view;
}

}  // namespace two_hats::mock
