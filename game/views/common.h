// Pieces that several views share. Views are pure: state -> words, rows, numbers and flags; no ImGui. Every clickable
// thing has a `name` (the same in the window, in scripts and in the text front) and the command that it makes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/cards/pack.h"
#include "game/app/command.h"

namespace two_hats::views {

enum class Tone : std::uint8_t { neutral, good, bad, careful };

struct Button {
  std::string name, label;  // "decide", "Decide"
  std::string icon;         // "", "arrow-right", ...
  bool enabled = true, selected = false;
  std::string reason;  // why it is disabled
  app::Command command = app::Back{};
};

struct KeyHint {                  // the bottom bar: keys and what they do; clickable when it has one command
  std::vector<std::string> keys;  // "A", "Enter", "up", "down"
  std::string label;
  std::optional<app::Command> command;
};

struct Face {
  std::string name, role;
  std::uint32_t portrait = 1;
  int mood = 2;       // 0 angry .. 4 glad
  double trust = .6;  // 0..1
  bool low = false;
};

struct Metric {                           // one of the strip
  std::string name;                       // "metric.current_value"
  std::string icon, label, value, delta;  // delta "3" with the arrow drawn, or "steady", or ""
  int direction = 0;                      // of the delta: -1, 0, +1
  Tone tone = Tone::neutral;
  bool steady = false;  // the delta says that nothing changed
};

struct Strip {
  cards::Hat hat = cards::Hat::manager;
  std::string hat_line, hat_title;  // "You wear the", "Product Manager"
  std::string where, week;          // "Tern · Q3", "Week 27"
  std::vector<Metric> metrics;      // value areas and runway
  std::vector<Face> faces;
};

Strip build_strip(const app::State& state);
int mood_of(double trust);                  // 0..4
std::string letter(int place);              // 0 -> "A"
std::string upper_first(std::string text);  // to begin with: "quiet nights" -> "Quiet nights"

}  // namespace two_hats::views
