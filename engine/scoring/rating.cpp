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

}  // namespace two_hats::scoring
