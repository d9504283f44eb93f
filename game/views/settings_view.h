// Settings, the help overlay and the problem screen.
#pragma once

#include "game/views/common.h"

namespace two_hats::views {

struct Slider {             // 0 to 100 in steps of kSliderStep
  std::string name, shown;  // "volume.touch"; "70 %", "Off"
  int percent = 0;
  app::CueGroup group = app::CueGroup::touch;
  app::Command to(int per_cent) const { return app::SetVolume{group, per_cent}; }
};
inline constexpr int kSliderStep = 5;

struct SettingRow {
  std::string title, line;
  std::vector<Button> choices;     // "theme.dark", "scale.150", "typeface.open_dyslexic", "motion.on", "voice.on"
  std::optional<Slider> slider{};  // in their place
  std::string group{};             // the heading over it, if it is the first of a group: "Sound"
};
struct SettingsView {
  std::string title;
  std::vector<SettingRow> rows;
  Button back;
  std::vector<KeyHint> keys;
};
SettingsView build_settings(const app::State& state);

struct HelpView {
  std::string title;
  std::vector<std::string> lines;
  std::vector<KeyHint> here;  // what keys do on that screen
  std::vector<KeyHint> keys;  // and on all of them
};
HelpView build_help(const app::State& state);  // for the screen underneath

struct ProblemView {
  std::string title, what, still_works;
  std::vector<std::string> where;
  std::vector<Button> actions;  // "problem.0", "problem.1"
  std::vector<KeyHint> keys;
};
ProblemView build_problem(const app::State& state);

// What the bar at the foot of the present screen says.
std::vector<KeyHint> build_keys(const app::State& state);

// The command a key makes on the present screen; empty if it means nothing here. `key` is "A".."Z", "0".."9", "Enter",
// "Space", "Escape", "Up", "Down", "Left", "Right", "Plus", "Minus", "Tab", "F7", "F8", "F10", "F11", "?"; `ctrl` for
// Ctrl. Enter, Space, Tab and the arrows reach here only if the focused widget did not take them.
std::optional<app::Command> command_for_key(const app::State& state, const std::string& key, bool ctrl);

}  // namespace two_hats::views
