#include "engine/scoring/rating.h"

namespace two_hats::scoring {

std::string_view name_of(Shape shape) {
  switch (shape) {
    case Shape::reference:
      return "reference";
    case Shape::win_win:
      return "win-win";
    case Shape::shortcut:
      return "shortcut";
    case Shape::investment:
      return "investment";
    case Shape::lose_lose:
      return "lose-lose";
  }
  return "";
}

Shape corner_of(const AnswerRating& answer) {
  const auto upper = [](const Horizon& horizon) { return !horizon.scored || horizon.score >= 50; };
  if (upper(answer.short_term)) return upper(answer.long_term) ? Shape::win_win : Shape::shortcut;
  return upper(answer.long_term) ? Shape::investment : Shape::lose_lose;
}

}  // namespace two_hats::scoring
