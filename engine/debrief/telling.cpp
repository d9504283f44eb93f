#include "engine/debrief/telling.h"

#include <algorithm>
#include <array>

#include "engine/cards/conversation.h"

namespace two_hats::debrief {
namespace {

constexpr std::array<const char*, 21> kNumbers{"no",       "one",      "two",      "three",   "four",    "five",
                                               "six",      "seven",    "eight",    "nine",    "ten",     "eleven",
                                               "twelve",   "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                                               "eighteen", "nineteen", "twenty"};

const char* noun_of(cards::Kind kind) {
  switch (kind) {
    case cards::Kind::order:
      return "order";
    case cards::Kind::split:
      return "split";
    case cards::Kind::ownership:
      return "owners";
    case cards::Kind::selection:
      return "selection";
    case cards::Kind::conversation:
    case cards::Kind::choice:
      break;
  }
  return "answer";
}

}  // namespace

const scoring::AnswerRating& mine(const RatedTurn& turn) {
  return turn.rating.answers[static_cast<std::size_t>(turn.mine)];
}

bool is_sound(const RatedTurn& turn) { return scoring::is_sound(mine(turn)); }

double cost(const RatedTurn& turn) {
  const scoring::AnswerRating& answer = mine(turn);
  return std::max(answer.short_term.scored ? answer.short_term.gap : 0,
                  answer.long_term.scored ? answer.long_term.gap : 0);
}

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string in_words(int number, bool capital) {
  if (number < 0 || number >= static_cast<int>(kNumbers.size())) return std::to_string(number);
  const std::string word = kNumbers[static_cast<std::size_t>(number)];
  return capital ? capitalised(word) : word;
}

std::string quoted(const std::string& title) { return "“" + title + "”"; }

const cards::Card& card_of(const session::Session& session, int turn) {
  return *session.pack->card(session.turns[static_cast<std::size_t>(turn)].decision.card);
}

std::string name_of(const cards::Card& card, const scoring::AnswerRating& answer) {
  if (const auto* choice = std::get_if<cards::Choice>(&card.decision))
    if (const auto* given = std::get_if<cards::ChoiceGiven>(&answer.answer))
      return quoted(choice->answers[static_cast<std::size_t>(given->answer)].title);
  if (const auto* talk = std::get_if<cards::Conversation>(&card.decision))
    if (const auto* given = std::get_if<cards::ConversationGiven>(&answer.answer))
      return "the talk that ends in " + quoted(cards::replies_on(*talk, *given).back()->says);
  const std::string noun = noun_of(card.kind());
  if (answer.id == "yours") return "your " + noun;
  if (answer.id == "listed") return "the " + noun + " as listed";
  if (answer.id == "best_short") return "the best " + noun + " for the quarter";
  if (answer.id == "best_long") return "the best " + noun + " for three years";
  if (answer.id == "both") return "the best " + noun + " for both horizons";
  return "another " + noun;
}

}  // namespace two_hats::debrief
