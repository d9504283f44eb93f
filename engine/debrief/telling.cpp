#include "engine/debrief/telling.h"

#include <algorithm>
#include <array>

#include "engine/cards/conversation.h"

namespace two_hats::debrief {
namespace {

using base::marked;

constexpr std::array<const char*, 21> kNumbers{
    marked("no"),      marked("one"),     marked("two"),       marked("three"),    marked("four"),
    marked("five"),    marked("six"),     marked("seven"),     marked("eight"),    marked("nine"),
    marked("ten"),     marked("eleven"),  marked("twelve"),    marked("thirteen"), marked("fourteen"),
    marked("fifteen"), marked("sixteen"), marked("seventeen"), marked("eighteen"), marked("nineteen"),
    marked("twenty")};

// What the answers of a kind of card are called, whole: languages bend more than the noun.
struct Names {
  const char *yours, *listed, *best_short, *best_long, *both, *another;
};
constexpr Names kOrder{marked("your order"),
                       marked("the order as listed"),
                       marked("the best order for the quarter"),
                       marked("the best order for three years"),
                       marked("the best order for both horizons"),
                       marked("another order")};
constexpr Names kSplit{marked("your split"),
                       marked("the split as listed"),
                       marked("the best split for the quarter"),
                       marked("the best split for three years"),
                       marked("the best split for both horizons"),
                       marked("another split")};
constexpr Names kOwners{marked("your owners"),
                        marked("the owners as listed"),
                        marked("the best owners for the quarter"),
                        marked("the best owners for three years"),
                        marked("the best owners for both horizons"),
                        marked("another owners")};
constexpr Names kSelection{marked("your selection"),
                           marked("the selection as listed"),
                           marked("the best selection for the quarter"),
                           marked("the best selection for three years"),
                           marked("the best selection for both horizons"),
                           marked("another selection")};
constexpr Names kAnswer{marked("your answer"),
                        marked("the answer as listed"),
                        marked("the best answer for the quarter"),
                        marked("the best answer for three years"),
                        marked("the best answer for both horizons"),
                        marked("another answer")};

const Names& names_of(cards::Kind kind) {
  switch (kind) {
    case cards::Kind::order:
      return kOrder;
    case cards::Kind::split:
      return kSplit;
    case cards::Kind::ownership:
      return kOwners;
    case cards::Kind::selection:
      return kSelection;
    case cards::Kind::conversation:
    case cards::Kind::choice:
      break;
  }
  return kAnswer;
}

}  // namespace

const scoring::AnswerRating& mine(const RatedTurn& turn) {
  return turn.rating.answers[static_cast<std::size_t>(turn.mine)];
}

bool is_sound(const RatedTurn& turn) { return scoring::is_sound(mine(turn)); }

bool pays_off(const RatedTurn& turn) {
  const scoring::AnswerRating& own = mine(turn);
  if (!own.long_term.scored || !(own.long_term.rank == 1 || own.long_term.defensible)) return false;
  const scoring::AnswerRating& soonest = turn.rating.answers[static_cast<std::size_t>(turn.rating.best_short)];
  return soonest.short_term.mean - own.short_term.mean < own.long_term.mean - soonest.long_term.mean;
}

double cost(const RatedTurn& turn) {
  const scoring::AnswerRating& answer = mine(turn);
  return std::max(answer.short_term.scored ? answer.short_term.gap : 0,
                  answer.long_term.scored ? answer.long_term.gap : 0);
}

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string in_words(const Words& w, int number, bool capital) {
  if (number < 0 || number >= static_cast<int>(kNumbers.size())) return std::to_string(number);
  const std::string word = w(kNumbers[static_cast<std::size_t>(number)]);
  return capital ? capitalised(word) : word;
}

std::string quoted(const Words& w, const std::string& title) { return w("“{0}”", title); }

const cards::Card& card_of(const session::Session& session, int turn) {
  return *session.pack->card(session.turns[static_cast<std::size_t>(turn)].decision.card);
}

std::string name_of(const Words& w, const cards::Card& card, const scoring::AnswerRating& answer) {
  if (const auto* choice = std::get_if<cards::Choice>(&card.decision))
    if (const auto* given = std::get_if<cards::ChoiceGiven>(&answer.answer))
      return quoted(w, choice->answers[static_cast<std::size_t>(given->answer)].title);
  if (const auto* talk = std::get_if<cards::Conversation>(&card.decision))
    if (const auto* given = std::get_if<cards::ConversationGiven>(&answer.answer))
      return w("the talk that ends in “{0}”", cards::replies_on(*talk, *given).back()->says);
  const Names& names = names_of(card.kind());
  if (answer.id == "yours") return w(names.yours);
  if (answer.id == "listed") return w(names.listed);
  if (answer.id == "best_short") return w(names.best_short);
  if (answer.id == "best_long") return w(names.best_long);
  if (answer.id == "both") return w(names.both);
  return w(names.another);
}

}  // namespace two_hats::debrief
