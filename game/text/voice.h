// What the window says aloud, for a player who hears it: the sentences of the text front without the words to type, and
// what has the focus. Pure: when to say it and how to make it heard is the shell's.
#pragma once

#include <string>

#include "game/app/state.h"

namespace two_hats::text {

// What has the focus, as the window has registered it.
struct Focus {
  enum class Role : unsigned char { button, choice, toggle, slider, tab, link, row, field };
  std::string label, value;  // "Fairly sure, 80 %"; "3 of 20 points"
  Role role = Role::button;
  bool chosen = false;
  bool enabled = true;
  std::string reason;     // why it is off
  int place = 0, of = 0;  // among its like, from 1; 0: it stands alone
};
// "Dark, choice, chosen, 2 of 3.", "Decide, button, off: Say how sure you are."
std::string voice_focus(const base::Words& words, const Focus& focus);

// Is another page shown: another screen, card, verdict, or the help over it?
bool voice_new_page(const app::State& before, const app::State& after);

// The page as it comes: its heading and what it asks. Ends before what can be pressed, which the focus tells.
std::string voice_page(const app::State& state);

// What changed on the page that is still shown, results first; empty if there is nothing to tell.
std::string voice_change(const app::State& before, const app::State& after);

// Everything on the screen in reading order.
std::string voice_all(const app::State& state);

// When the voice is switched on, and its last words.
std::string voice_on(const base::Words& words);
std::string voice_off(const base::Words& words);

}  // namespace two_hats::text
