// The game in lines of text, for a keyboard, a screen reader and a pipe: the same views as the window, one thing a
// line, no drawing characters. Pure: what to say from a state, what to do from a line.
#pragma once

#include <string>
#include <vector>

#include "game/app/command.h"

namespace two_hats::text {

// Everything on the present screen, in reading order, ending with what can be typed.
std::string speak(const app::State& state);

// A shorter answer after a command that stayed on the same screen: what changed ("B picked. Say how sure you are.").
std::string speak_change(const app::State& before, const app::State& after);

// What a typed line asks for. `reply` is set if it asks for nothing that exists here: what was not understood and what
// can be typed instead.
struct Heard {
  std::vector<app::Command> commands;
  std::string reply;
  bool again = false;  // say the whole screen again
};
Heard hear(const app::State& state, const std::string& line);

// What can be typed on this screen, one a line.
std::string commands_help(const app::State& state);

}  // namespace two_hats::text
