// What a player answers, in the form of the card's kind, and the product plan that it amounts to.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "engine/cards/card.h"
#include "engine/product/parameters.h"
#include "engine/product/simulate.h"

namespace two_hats::cards {

struct ChoiceGiven {
  int answer = 0;
  bool operator==(const ChoiceGiven&) const = default;
};
struct OrderGiven {
  std::vector<int> items;
  bool operator==(const OrderGiven&) const = default;
};  // first to last
struct SplitGiven {
  std::vector<int> chips;
  bool operator==(const SplitGiven&) const = default;
};  // per activity; sum <= chips
struct OwnersGiven {
  std::vector<Role> owners;
  bool operator==(const OwnersGiven&) const = default;
};  // per duty
struct SelectionGiven {
  std::vector<int> items;
  bool operator==(const SelectionGiven&) const = default;
};  // ascending; with every item all that it needs; may be more than fits, may be none
struct ConversationGiven {
  std::vector<int> replies;
  bool operator==(const ConversationGiven&) const = default;
};  // index of the reply, exchange by exchange, to the end of the talk
// Same alternatives, same order as Card::decision.
using Answer = std::variant<ChoiceGiven, OrderGiven, SplitGiven, OwnersGiven, SelectionGiven, ConversationGiven>;

enum class AnswerProblem : std::uint8_t {
  wrong_kind,
  no_such_answer,
  not_a_permutation,
  breaks_prerequisite,
  wrong_count,
  negative_chips,
  too_many_chips,
  not_a_set,       // an item that is not there, twice, or out of order
  talk_unfinished  // the last reply leads to another exchange
};
struct AnswerRefusal {
  AnswerProblem problem;
  // breaks_prerequisite: item placed too early or selected, the item it needs and has not got
  int first = -1, second = -1;
};

// Whether the answer has the right form for this card and keeps its prerequisites.
std::optional<AnswerRefusal> check_answer(const Card& card, const Answer& answer);

// Where the product stands when the answer is given: what a plan takes from the world and from the model.
struct Standing {
  double weekly_revenue = 1;  // k€: 1 wr
  product::State state;
  double reference_trust = .6;
  double sway = .5;                            // of trust, in shares of what the other side wants
  double no_explained = .02, no_silent = .07;  // trust
};
Standing standing_of(const product::Parameters& parameters, const product::World& world);

struct OrderCost {
  double quarter = 0, later = 0;
};  // k€
// Expected cost of one item that is done at `week`. `chances`: of the card's unknowns; those left out never come true.
OrderCost item_cost(const OrderItem& item, double week, std::span<const double> chances = {});
OrderCost order_cost(const Order& order, const std::vector<int>& items, double throughput_factor = 1,
                     std::span<const double> chances = {});

// The plan of a legal answer. Order: its delay costs as money this quarter and as lost revenue later (k€ -> wr with
// `weekly_revenue`, relative to the order as listed); a surprise's hang on its unknown.
// Selection: what it is expected to be worth, likewise, relative to the selection as listed; windfalls hang on their
// unknowns. Conversation: the effects
// of the replies, what each no costs in trust, and what hangs on whether they agree: one more unknown behind the card's
// own (at card.unknowns.size()), the same for every path, so that whoever agrees to little would have agreed to more.
product::Plan build_plan(const Card& card, const Answer& answer, const Standing& standing);

// "a", "ABCD", "2/1/1/4/1/1", "po,dev,pm", "ACD" (of nothing "none"), "ask/offer": short, stable text for saves,
// exports, scripts and keys; and back.
std::string text_of(const Card& card, const Answer& answer);
std::optional<Answer> answer_from(const Card& card, const std::string& text);
// Whether `name` can stand for an answer where one is asked for (returns, conditions): its text, or of a conversation a
// reply's id, "agreed" or "refused".
bool names_an_answer(const Card& card, const std::string& name);

}  // namespace two_hats::cards
