// What a decision is worth: every answer of a card on two horizons, never merged, with intervals, a defensible band, a
// shape and the reasons. A function of (world, card, belief, ensemble) and nothing else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/cards/answer.h"
#include "engine/product/simulate.h"

namespace two_hats::scoring {

inline constexpr double kDefensibleScore = 80;  // floor of the score of a defensible answer
inline constexpr double kShortSpread = .003;    // of a quarter's revenue: below it the quarter is not scored
inline constexpr double kLongSpread = .01;      // of a quarter's revenue: below it three years are not scored

struct Horizon {
  double mean = 0, low = 0, high = 0;         // k€ against the reference answer; 90 % interval over parameter draws
  double gap = 0, gap_low = 0, gap_high = 0;  // k€ behind the best answer, same interval; 0 for the best
  double score = 0, score_low = 0, score_high = 0;  // 0..100, best 100, worst 0
  bool defensible = false;                          // no other answer beats it beyond doubt
  bool close_call = false;                          // the defensible flag hangs on little
  bool scored = true;                               // false: too close to call on this horizon (then 100, defensible)
  int rank = 1;                                     // 1 = best
  double error = 0;      // k€: standard error of `mean`, of this ensemble's draws and seeds
  double gap_error = 0;  // k€: the same of `gap`
  double score_error =
      0;  // the same of the score before its floor, in points; the best and the worst are so by name: 0
};

enum class Shape : unsigned char { reference, win_win, shortcut, investment, lose_lose };
std::string_view name_of(Shape shape);  // "win-win", "shortcut", "investment", "lose-lose", "reference"

struct Cause {
  enum class Kind : unsigned char { effect, stock, promise, remainder } kind = Kind::effect;
  std::string name;     // "technical debt", "executives' trust", an activity, a duty, an item
  double share = 0;     // of the absolute gap, 0..1
  double worth = 0;     // k€ of the gap, negative = costs this answer
  std::string because;  // the author's sentence
};

// Quantiles over paths of cumulative discounted margin, k€ against the reference, at product::curve_weeks().
struct Curve {
  std::vector<double> mean, p5, p25, p75, p95;
};

struct AnswerRating {
  std::string id;  // choice: the answer's id; conversation: the path ("ask/offer"); else "yours", "best_short",
                   // "best_long", "both", "worst_short", "worst_long", "listed"
  cards::Answer answer;
  Horizon short_term, long_term;
  Shape shape = Shape::reference;
  // Week at which the cumulative curve against the reference changes sign for the last time.
  std::optional<int> crossing_week;
  // Discount rate a year at which it would tie with the best long-term answer over both horizons together: how dear
  // tomorrow would have to be for this choice to be right. Empty: no rate up to 1,000 % does it, it is the best, or an
  // order.
  std::optional<double> tie_discount;
  double best_share_long = 0;  // share of worlds in which it is the best of the card in the long term
  double best_share_short = 0;
  double promise_kept_share = -1;  // of worlds; -1: no promise
  double bankrupt_share = 0;
  double agreed_share = -1;  // of worlds in which the other side of a talk agrees; -1: no talk
  // Largest first, then the remainder, of the gap to the best long-term answer (of the best: to the next that differs);
  // their shares add up to one.
  std::vector<Cause> because;
  std::string because_against;  // id of the answer that the causes compare with
  // The same for the quarter's gap.
  std::vector<Cause> because_short;
  std::string because_short_against;
  // Both gaps by the stocks that carry them: kind stock, then the remainder. Mine is run again with each stock of the
  // other's; stocks act through each other, so the parts overlap and the remainder may have the other sign.
  std::vector<Cause> stocks_long, stocks_short;
  // The stock through which most of that gap flows, if one carries a tenth of it: kind stock, share of the gap. It
  // overlaps with the causes, and says by what the product differs at the end of the quarter.
  std::optional<Cause> carrier;
  Curve curve;
};

// The corner of the square of both scores in which an answer lies: above or below 50 on each horizon. A horizon that is
// not scored counts as the middle, on the upper side. Never `reference`.
Shape corner_of(const AnswerRating& answer);

struct EvidenceWorth {
  std::string id;
  double worth = 0;    // k€, expected value of sample information (both horizons added), never below 0
  double cost = 0;     // k€: the days' price and the waiting
  double waiting = 0;  // k€ of the cost: what is lost while the calendar moves on, never below 0
};

// An order's improvement: two items change places.
struct Swap {
  int first = 0, second = 0;             // indices of the card's items; `first` comes earlier in the player's order
  double short_term = 0, long_term = 0;  // k€ gained
};

// A split's neighbour: one chip moved.
struct Neighbour {
  int from = 0, to = 0;                  // indices of activities
  double short_term = 0, long_term = 0;  // k€ gained
};

enum class Stopped : unsigned char { at_limit, separated, cannot_matter };  // why no more worlds were run

struct CardRating {
  std::vector<AnswerRating> answers;  // choice: in the card's order; conversation: every path, in the order of the
                                      // replies; other kinds: "yours" (if given) first
  int reference = 0;  // index the differences are against: choice and conversation: the answer that changes least; else
                      // "listed"
  int best_short = 0, best_long = 0;
  double weekly_revenue = 0;  // k€
  int draws = 0, seeds = 0;
  std::vector<EvidenceWorth> evidence;
  std::string hint;         // order, selection: the way to the best ones, in words
  std::vector<Swap> swaps;  // order: the most valuable legal ones of the player's order, best first, at most two
  std::vector<Neighbour> neighbours;  // split: every move of one chip from the player's split
  int lattice = 0;                    // split: how many splits were rated whole; 0: searched
  Stopped stopped = Stopped::at_limit;
};

// Index of the first answer that is this one; 0 if it is not among them.
int index_of(const CardRating& rating, const cards::Answer& answer);

}  // namespace two_hats::scoring
