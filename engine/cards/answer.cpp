#include "engine/cards/answer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/base/text.h"
#include "engine/cards/conversation.h"
#include "engine/cards/selection.h"

namespace two_hats::cards {
namespace {

using Refusal = std::optional<AnswerRefusal>;

Refusal refused(AnswerProblem problem) { return AnswerRefusal{problem}; }

Refusal check(const Choice& choice, const ChoiceGiven& given) {
  const bool there = given.answer >= 0 && given.answer < static_cast<int>(choice.answers.size());
  return there ? std::nullopt : refused(AnswerProblem::no_such_answer);
}

Refusal check(const Order& order, const OrderGiven& given) {
  if (given.items.size() != order.items.size()) return refused(AnswerProblem::wrong_count);
  std::vector<int> place(order.items.size(), -1);
  for (std::size_t i = 0; i < given.items.size(); ++i) {
    const int item = given.items[i];
    if (item < 0 || item >= static_cast<int>(place.size()) || place[static_cast<std::size_t>(item)] >= 0)
      return refused(AnswerProblem::not_a_permutation);
    place[static_cast<std::size_t>(item)] = static_cast<int>(i);
  }
  for (const int item : given.items) {
    for (const int need : order.items[static_cast<std::size_t>(item)].needs) {
      if (place[static_cast<std::size_t>(need)] > place[static_cast<std::size_t>(item)])
        return AnswerRefusal{AnswerProblem::breaks_prerequisite, item, need};
    }
  }
  return std::nullopt;
}

Refusal check(const Split& split, const SplitGiven& given) {
  if (given.chips.size() != split.activities.size()) return refused(AnswerProblem::wrong_count);
  int left = split.chips;
  for (const int chips : given.chips) {
    if (chips < 0) return refused(AnswerProblem::negative_chips);
    if (chips > left) return refused(AnswerProblem::too_many_chips);
    left -= chips;
  }
  return std::nullopt;
}

Refusal check(const Ownership& ownership, const OwnersGiven& given) {
  if (given.owners.size() != ownership.duties.size()) return refused(AnswerProblem::wrong_count);
  const bool known = std::all_of(given.owners.begin(), given.owners.end(),
                                 [](Role role) { return static_cast<int>(role) < kRoleCount; });
  return known ? std::nullopt : refused(AnswerProblem::no_such_answer);
}

Refusal check(const Selection& selection, const SelectionGiven& given) {
  int before = -1;
  for (const int item : given.items) {
    if (item <= before || item >= static_cast<int>(selection.items.size())) return refused(AnswerProblem::not_a_set);
    before = item;
  }
  for (const int item : given.items) {
    for (const int need : selection.items[static_cast<std::size_t>(item)].needs) {
      if (!std::binary_search(given.items.begin(), given.items.end(), need))
        return AnswerRefusal{AnswerProblem::breaks_prerequisite, item, need};
    }
  }
  return std::nullopt;
}

Refusal check(const Conversation& conversation, const ConversationGiven& given) {
  int at = conversation.exchanges.empty() ? -1 : 0;
  for (const int reply : given.replies) {
    if (at < 0) return refused(AnswerProblem::wrong_count);
    const std::vector<Reply>& replies = conversation.exchanges[static_cast<std::size_t>(at)].replies;
    if (reply < 0 || reply >= static_cast<int>(replies.size())) return refused(AnswerProblem::no_such_answer);
    at = replies[static_cast<std::size_t>(reply)].next;
  }
  return at < 0 ? std::nullopt : refused(AnswerProblem::talk_unfinished);
}

constexpr std::array<std::string_view, kRoleCount> kShortRoles = {"pm", "po", "dev", "sm", "sh", "none"};

std::optional<Role> role_in(std::string_view word) {
  const auto found = std::find(kShortRoles.begin(), kShortRoles.end(), word);
  return found == kShortRoles.end() ? role_named(word) : static_cast<Role>(found - kShortRoles.begin());
}

template <typename Items>
bool one_letter_each(const Items& items) {
  return std::all_of(items.begin(), items.end(), [](const auto& item) { return item.id.size() == 1; });
}

template <typename Items>
std::string items_text(const Items& items, const std::vector<int>& given) {
  std::vector<std::string> ids;
  for (const int item : given) ids.push_back(items[static_cast<std::size_t>(item)].id);
  return base::joined(ids, one_letter_each(items) ? "" : "-");
}

// Empty if a word is no item's id.
template <typename Items>
std::optional<std::vector<int>> items_in(const Items& items, const std::string& words) {
  std::vector<std::string_view> ids = base::split(words, '-');
  if (ids.size() == 1 && one_letter_each(items)) {
    ids.clear();
    for (std::size_t i = 0; i < words.size(); ++i) ids.push_back(std::string_view(words).substr(i, 1));
  }
  std::vector<int> given;
  for (const std::string_view id : ids) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    if (found == items.end()) return std::nullopt;
    given.push_back(static_cast<int>(found - items.begin()));
  }
  return given;
}

std::string text(const Choice& choice, const ChoiceGiven& given) {
  return choice.answers[static_cast<std::size_t>(given.answer)].id;
}

std::string text(const Order& order, const OrderGiven& given) { return items_text(order.items, given.items); }

std::string text(const Split&, const SplitGiven& given) {
  std::vector<std::string> chips;
  for (const int count : given.chips) chips.push_back(std::to_string(count));
  return base::joined(chips, "/");
}

std::string text(const Ownership&, const OwnersGiven& given) {
  std::vector<std::string> owners;
  for (const Role role : given.owners) owners.emplace_back(kShortRoles[static_cast<std::size_t>(role)]);
  return base::joined(owners, ",");
}

std::string text(const Selection& selection, const SelectionGiven& given) {
  return given.items.empty() ? std::string(kNothingSelected) : items_text(selection.items, given.items);
}

std::string text(const Conversation& conversation, const ConversationGiven& given) {
  std::vector<std::string> ids;
  for (const Reply* reply : replies_on(conversation, given)) ids.push_back(reply->id);
  return base::joined(ids, "/");
}

std::optional<Answer> read(const Choice& choice, const std::string& words) {
  for (std::size_t i = 0; i < choice.answers.size(); ++i) {
    if (choice.answers[i].id == words) return ChoiceGiven{static_cast<int>(i)};
  }
  return std::nullopt;
}

std::optional<Answer> read(const Order& order, const std::string& words) {
  auto items = items_in(order.items, words);
  if (!items) return std::nullopt;
  return OrderGiven{std::move(*items)};
}

std::optional<Answer> read(const Split&, const std::string& words) {
  SplitGiven given;
  for (const std::string_view word : base::split(words, '/')) {
    int chips = 0;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), chips);
    if (parsed.ec != std::errc() || parsed.ptr != word.data() + word.size()) return std::nullopt;
    given.chips.push_back(chips);
  }
  return given;
}

std::optional<Answer> read(const Ownership&, const std::string& words) {
  OwnersGiven given;
  for (const std::string_view word : base::split(words, ',')) {
    const auto role = role_in(base::trimmed(word));
    if (!role) return std::nullopt;
    given.owners.push_back(*role);
  }
  return given;
}

std::optional<Answer> read(const Selection& selection, const std::string& words) {
  if (words == kNothingSelected) return SelectionGiven{};
  auto items = items_in(selection.items, words);
  if (!items || items->empty()) return std::nullopt;  // of nothing there is a word
  std::sort(items->begin(), items->end());
  return SelectionGiven{std::move(*items)};
}

std::optional<Answer> read(const Conversation& conversation, const std::string& words) {
  ConversationGiven given;
  int at = conversation.exchanges.empty() ? -1 : 0;
  for (const std::string_view word : base::split(words, '/')) {
    if (at < 0) return std::nullopt;
    const std::vector<Reply>& replies = conversation.exchanges[static_cast<std::size_t>(at)].replies;
    const auto found =
        std::find_if(replies.begin(), replies.end(), [&](const Reply& reply) { return reply.id == word; });
    if (found == replies.end()) return std::nullopt;
    given.replies.push_back(static_cast<int>(found - replies.begin()));
    at = found->next;
  }
  return given;
}

// Calls `use(decision, given)` if the answer has the form of the card's kind.
template <typename Use>
auto with_form(const Card& card, const Answer& answer, Use use)
    -> std::optional<decltype(use(std::get<Choice>(card.decision), std::get<ChoiceGiven>(answer)))> {
  if (card.decision.index() != answer.index()) return std::nullopt;
  switch (card.kind()) {
    case Kind::choice:
      return use(std::get<Choice>(card.decision), std::get<ChoiceGiven>(answer));
    case Kind::order:
      return use(std::get<Order>(card.decision), std::get<OrderGiven>(answer));
    case Kind::split:
      return use(std::get<Split>(card.decision), std::get<SplitGiven>(answer));
    case Kind::ownership:
      return use(std::get<Ownership>(card.decision), std::get<OwnersGiven>(answer));
    case Kind::selection:
      return use(std::get<Selection>(card.decision), std::get<SelectionGiven>(answer));
    case Kind::conversation:
      return use(std::get<Conversation>(card.decision), std::get<ConversationGiven>(answer));
  }
  return std::nullopt;
}

}  // namespace

std::optional<AnswerRefusal> check_answer(const Card& card, const Answer& answer) {
  const auto checked =
      with_form(card, answer, [](const auto& decision, const auto& given) { return check(decision, given); });
  return checked ? *checked : refused(AnswerProblem::wrong_kind);
}

std::string text_of(const Card& card, const Answer& answer) {
  if (check_answer(card, answer)) return "";
  return *with_form(card, answer, [](const auto& decision, const auto& given) { return text(decision, given); });
}

std::optional<Answer> answer_from(const Card& card, const std::string& words) {
  const auto answer = std::visit([&](const auto& decision) { return read(decision, words); }, card.decision);
  if (!answer || check_answer(card, *answer)) return std::nullopt;
  return answer;
}

bool names_an_answer(const Card& card, const std::string& name) {
  if (answer_from(card, name)) return true;
  const auto* talk = std::get_if<Conversation>(&card.decision);
  if (!talk) return false;
  return name == kAgreed || name == kRefused ||
         std::any_of(talk->exchanges.begin(), talk->exchanges.end(), [&](const Exchange& exchange) {
           return std::any_of(exchange.replies.begin(), exchange.replies.end(),
                              [&](const Reply& reply) { return reply.id == name; });
         });
}

}  // namespace two_hats::cards
