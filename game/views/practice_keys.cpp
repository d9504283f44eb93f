// Keys of practising that no focused widget took.
#include "engine/base/certainty.h"
#include "game/views/practice_view.h"
#include "game/views/question_view.h"

namespace two_hats::views {
namespace {

using app::Command;
using questions::Kind;

std::optional<Command> from_hints(const std::vector<KeyHint>& hints, const std::string& key) {
  for (const KeyHint& hint : hints)
    if (hint.command && hint.keys.size() == 1 && hint.keys[0] == key) return hint.command;
  return std::nullopt;
}

int place_of(const std::string& key, char first, char last) {
  return key.size() == 1 && key[0] >= first && key[0] <= last ? key[0] - first : -1;
}

std::optional<Command> sure(int place) {
  if (place < 0 || place >= static_cast<int>(std::size(base::kCertainties))) return std::nullopt;
  return app::BeSure{base::kCertainties[place]};
}

std::optional<Command> at_question(const app::State& state, const std::string& key) {
  const QuestionView view = build_question(state);
  if (key == "Enter") return view.answer.enabled ? std::optional<Command>(app::Decide{}) : std::nullopt;
  const int letter = place_of(key, 'A', 'Z'), digit = place_of(key, '1', '9');
  const bool rows = view.kind == Kind::ordering || view.kind == Kind::matching;
  if (rows && key == "Up") return app::MoveCursor{-1};
  if (rows && key == "Down") return app::MoveCursor{1};
  switch (view.kind) {
    case Kind::ordering:
      if (key == "Space") return app::Lift{};
      return sure(digit);
    case Kind::matching:
      // Digits give right sides away here; letters say how sure.
      if (digit >= 0 && digit < static_cast<int>(view.rights.size()))
        return view.rights[static_cast<std::size_t>(digit)].button.command;
      return sure(letter);
    case Kind::single:
    case Kind::multiple:
    case Kind::true_false:
      break;
  }
  if (letter >= 0 && letter < static_cast<int>(view.options.size())) {
    const Button& button = view.options[static_cast<std::size_t>(letter)].button;
    return button.enabled ? std::optional(button.command) : std::nullopt;
  }
  return sure(digit);
}

}  // namespace

std::optional<Command> practice_key(const app::State& state, const std::string& key) {
  switch (state.screen) {
    case app::Screen::practice:
      return from_hints(build_practice(state).keys, key);
    case app::Screen::question:
      return at_question(state, key);
    case app::Screen::explanation:
      return from_hints(build_explanation(state).keys, key);
    case app::Screen::summary:
      return from_hints(build_summary(state).keys, key);
    default:
      return std::nullopt;
  }
}

}  // namespace two_hats::views
