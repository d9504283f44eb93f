#include "engine/scoring/rating.h"

#include <algorithm>

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

int index_of(const CardRating& rating, const cards::Answer& answer) {
  const auto found = std::find_if(rating.answers.begin(), rating.answers.end(),
                                  [&](const AnswerRating& rated) { return rated.answer == answer; });
  return found == rating.answers.end() ? 0 : static_cast<int>(found - rating.answers.begin());
}

}  // namespace two_hats::scoring
