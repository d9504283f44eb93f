#include "game/shell/voice.h"

#include <string_view>

#include "game/text/voice.h"

namespace two_hats::shell {
namespace {

constexpr int kSettled = 3;  // frames until a new page has given its focus away

text::Focus::Role role_of(widgets::Role role) {
  using Said = text::Focus::Role;
  switch (role) {
    case widgets::Role::choice:
      return Said::choice;
    case widgets::Role::toggle:
      return Said::toggle;
    case widgets::Role::slider:
      return Said::slider;
    case widgets::Role::tab:
      return Said::tab;
    case widgets::Role::link:
      return Said::link;
    case widgets::Role::row:
      return Said::row;
    case widgets::Role::text_field:
      return Said::field;
    case widgets::Role::button:
    case widgets::Role::region:
      break;
  }
  return Said::button;
}

std::string_view family_of(std::string_view name) { return name.substr(0, name.find('.')); }

// "answer.a", "answer.b" and "answer.c" are like one another.
text::Focus focus_of(const widgets::Ui& ui, const widgets::NamedThing& thing) {
  text::Focus focus;
  focus.label = thing.label;
  focus.value = thing.value;
  focus.role = role_of(thing.role);
  focus.chosen = thing.checked;
  focus.enabled = thing.enabled;
  focus.reason = thing.reason;
  if (thing.name.find('.') == std::string::npos) return focus;
  for (const widgets::NamedThing& other : ui.things()) {
    if (other.role != thing.role || !other.reachable || family_of(other.name) != family_of(thing.name)) continue;
    ++focus.of;
    if (other.name == thing.name) focus.place = focus.of;
  }
  return focus;
}

}  // namespace

// `again`: also if nothing about it has changed.
std::string Voice::focus_words(const base::Words& words, const widgets::Ui& ui, bool again) {
  const widgets::NamedThing* thing = ui.ring_shown() ? ui.find(ui.focused()) : nullptr;
  if (thing == nullptr) {
    focus_.clear();
    sentence_.clear();
    return "";
  }
  const std::string sentence = text::voice_focus(words, focus_of(ui, *thing));
  const bool same = focus_ == thing->name && sentence_ == sentence;
  focus_ = thing->name;
  sentence_ = sentence;
  return same && !again ? "" : sentence + "\n";
}

std::string Voice::told(const app::State& state, const widgets::Ui& ui) {
  const bool just_on = !known_.has_value();
  if (just_on) return text::voice_on(state.words) + text::voice_page(state) + focus_words(state.words, ui, true);
  if (known_->read_aloud != state.read_aloud) return text::voice_all(state) + focus_words(state.words, ui, true);
  if (text::voice_new_page(*known_, state)) return text::voice_page(state) + focus_words(state.words, ui, true);
  const std::string change = text::voice_change(*known_, state);
  const std::string before = focus_;
  const std::string focus = focus_words(state.words, ui, false);
  // What was pressed says what became of it; the thing itself is told again only where nothing else is.
  return change.empty() || focus_ != before ? change + focus : change;
}

std::optional<std::string> Voice::listen(const app::State& state, const widgets::Ui& ui, bool news) {
  if (!state.settings.voice || !state.no_voice.empty()) {
    const bool was_on = known_.has_value();
    *this = Voice();
    return was_on ? std::optional(text::voice_off(state.words)) : std::nullopt;
  }
  if (news || !known_) {
    if (settling_ == 0 || news) settling_ = kSettled;
  }
  std::string words;
  if (settling_ > 0) {
    if (--settling_ > 0) return std::nullopt;
    words = told(state, ui);
    known_ = state;
  } else {
    words = focus_words(state.words, ui, false);
  }
  if (!ui.refusal().empty()) words = ui.refusal() + ".\n";
  return words.empty() ? std::nullopt : std::optional(words);
}

}  // namespace two_hats::shell
