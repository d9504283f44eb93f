// Keys that no focused widget took, as commands.
#include "game/views/debrief_view.h"
#include "game/views/home_view.h"
#include "game/views/practice_view.h"
#include "game/views/question_view.h"
#include "game/views/reveal_view.h"
#include "game/views/settings_view.h"
#include "game/views/table_parts.h"
#include "game/views/table_view.h"

namespace two_hats::views {
namespace {

using app::Command;

// Any hint of one key with one command.
std::optional<Command> from_hints(const std::vector<KeyHint>& hints, const std::string& key) {
  for (const KeyHint& hint : hints)
    if (hint.command && hint.keys.size() == 1 && hint.keys[0] == key) return hint.command;
  return std::nullopt;
}

int letter_of(const std::string& key) { return key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z' ? key[0] - 'A' : -1; }
int digit_of(const std::string& key) { return key.size() == 1 && key[0] >= '0' && key[0] <= '9' ? key[0] - '0' : -1; }

std::optional<Command> at_table(const app::State& state, const std::string& key) {
  const TableView view = build_table(state);
  const app::Draft& draft = state.draft;
  if (key == "Enter") return view.decide.enabled ? std::optional<Command>(app::Decide{}) : std::nullopt;
  const int digit = digit_of(key);
  const int letter = letter_of(key);
  if (key == ask_key(view)) {
    for (const AskRow& row : view.ask)
      if (!row.asked) return row.button.command;
  }
  if (key == "P" && view.author.on) return app::ToggleNotes{};
  if (key == "F") {
    if (const auto cue = next_cue(view)) return cue;
  }
  switch (view.kind) {
    case cards::Kind::choice:
      if (letter >= 0 && letter < static_cast<int>(view.choices.size()))
        return view.choices[static_cast<std::size_t>(letter)].button.command;
      if (key == "Up" || key == "Down") return std::nullopt;
      break;
    case cards::Kind::order:
      if (key == "Space") return app::Lift{};
      if (key == "Up") return app::MoveCursor{-1};
      if (key == "Down") return app::MoveCursor{1};
      break;
    case cards::Kind::split:
      if (key == "Left") return app::MoveCursor{-1};
      if (key == "Right") return app::MoveCursor{1};
      if (key == "Plus") return app::AddChips{draft.cursor, 1};
      if (key == "Minus") return app::AddChips{draft.cursor, -1};
      if (key == "L") return app::LastQuarter{};
      break;
    case cards::Kind::ownership:
      if (key == "Up") return app::MoveCursor{-1};
      if (key == "Down") return app::MoveCursor{1};
      if (digit >= 1 && digit <= cards::kRoleCount)
        return app::GiveDuty{draft.cursor, static_cast<cards::Role>(digit - 1)};
      // Digits give duties away here; letters say how sure.
      if (letter >= 0 && letter < 4 && view.wants_confidence) return app::BeSure{session::kConfidences[letter]};
      break;
    case cards::Kind::selection:
      if (key == "Space") return app::ToggleItem{draft.cursor};
      if (key == "Up") return app::MoveCursor{-1};
      if (key == "Down") return app::MoveCursor{1};
      break;
    case cards::Kind::conversation: {
      // While they wait for a reply, letters and digits say it; then digits say how sure.
      const int reply = letter >= 0 ? letter : digit - 1;
      if (reply >= 0 && reply < static_cast<int>(view.talk.replies.size()))
        return view.talk.replies[static_cast<std::size_t>(reply)].button.command;
      if (!view.talk.replies.empty()) return std::nullopt;
      break;
    }
  }
  if (view.wants_confidence && digit >= 1 && digit <= 4) return app::BeSure{session::kConfidences[digit - 1]};
  return std::nullopt;
}

std::optional<Command> at_reveal(const app::State& state, const std::string& key) {
  const RevealView view = build_reveal(state);
  const int letter = letter_of(key);
  if (letter >= 0 && letter < static_cast<int>(view.compare.size()))
    return view.compare[static_cast<std::size_t>(letter)].button.command;
  return from_hints(view.keys, key);
}

}  // namespace

std::vector<KeyHint> build_keys(const app::State& state) {
  switch (state.screen) {
    case app::Screen::home:
      return build_home(state).keys;
    case app::Screen::hats:
      return build_hats(state).keys;
    case app::Screen::table:
      return build_table(state).keys;
    case app::Screen::reveal:
      return build_reveal(state).keys;
    case app::Screen::debrief:
      return build_debrief_view(state).keys;
    case app::Screen::settings:
      return build_settings(state).keys;
    case app::Screen::problem:
      return build_problem(state).keys;
    case app::Screen::practice:
      return build_practice(state).keys;
    case app::Screen::question:
      return build_question(state).keys;
    case app::Screen::explanation:
      return build_explanation(state).keys;
    case app::Screen::summary:
      return build_summary(state).keys;
  }
  return {};
}

std::optional<Command> command_for_key(const app::State& state, const std::string& key, bool ctrl) {
  if (key == "F10") return state.screen == app::Screen::settings ? Command{app::Back{}} : Command{app::OpenSettings{}};
  if (key == "F7") return app::ReadAloud{};
  if (key == "F8") return app::SetVoice{!(state.settings.voice && state.no_voice.empty())};
  if (key == "F11") return app::SetFullScreen{!state.settings.full_screen};
  if (key == "?") return app::ToggleHelp{};
  if (key == "Escape") return app::Back{};
  if (ctrl) {
    if (key == "Plus") return app::SetScale{state.settings.scale_percent + 25};
    if (key == "Minus") return app::SetScale{state.settings.scale_percent - 25};
    if (key == "0") return app::SetScale{100};
    if (key == "Z")
      return state.screen == app::Screen::reveal ? Command{app::UndoDecision{}} : Command{app::UndoStep{}};
    if (key == "Q") return app::Quit{};
    return std::nullopt;
  }
  if (state.help_open) return std::nullopt;
  switch (state.screen) {
    case app::Screen::table:
      return at_table(state, key);
    case app::Screen::reveal:
      return at_reveal(state, key);
    case app::Screen::settings:
      return std::nullopt;
    case app::Screen::practice:
    case app::Screen::question:
    case app::Screen::explanation:
    case app::Screen::summary:
      return practice_key(state, key);
    case app::Screen::home:
    case app::Screen::hats:
    case app::Screen::debrief:
    case app::Screen::problem:
      return from_hints(build_keys(state), key);
  }
  return std::nullopt;
}

}  // namespace two_hats::views
