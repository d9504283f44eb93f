// What a player answers, in the form of the card's kind, and the product plan that it amounts to.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/cards/card.h"

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
// Same alternatives, same order as Card::decision.
using Answer = std::variant<ChoiceGiven, OrderGiven, SplitGiven, OwnersGiven>;

enum class AnswerProblem : std::uint8_t {
  wrong_kind,
  no_such_answer,
  not_a_permutation,
  breaks_prerequisite,
  wrong_count,
  negative_chips,
  too_many_chips
};
struct AnswerRefusal {
  AnswerProblem problem;
  int first = -1, second = -1;  // breaks_prerequisite: item placed too early, the item it needs
};

// Whether the answer has the right form for this card and keeps its prerequisites.
std::optional<AnswerRefusal> check_answer(const Card& card, const Answer& answer);

// The plan of a legal answer. Order: its delay costs as money this quarter and as lost revenue later (k€ -> wr with
// `weekly_revenue`, relative to the order as listed).
struct OrderCost {
  double quarter = 0, later = 0;
};  // k€
OrderCost order_cost(const Order& order, const std::vector<int>& items, double throughput_factor = 1);
product::Plan build_plan(const Card& card, const Answer& answer, double weekly_revenue);

// "a", "ABCD", "2/1/1/4/1/1", "po,dev,pm": short, stable text for saves, exports and scripts; and back.
std::string text_of(const Card& card, const Answer& answer);
std::optional<Answer> answer_from(const Card& card, const std::string& text);

}  // namespace two_hats::cards
